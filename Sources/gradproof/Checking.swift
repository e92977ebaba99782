import DerivationChecking
import Diagnostics

/// The checker as the commands see it.
enum Checking {
  static func checker(
    _ arguments: CheckingArguments
  ) throws(RunResult) -> (_ path: String, _ text: String) -> CheckedArticle {
    { path, _ in
      CheckedArticle(
        path: path, article: nil,
        diagnostics: [Diagnostic(id: "no-checker", headline: "this build has no checker")])
    }
  }
}
