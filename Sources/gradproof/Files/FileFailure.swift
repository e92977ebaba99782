import DerivationChecking
import Diagnostics

/// A file that could not be read or written, and why.
struct FileFailure: Hashable, Error {
  var path: String
  var reason: String

  var message: String { "gradproof: \(path): \(reason)" }

  /// What stands for the file among the results.
  var checkedArticle: CheckedArticle {
    CheckedArticle(
      path: path, article: nil,
      diagnostics: [Diagnostic(id: Self.id, headline: reason)])
  }

  /// `checked` stands for a file that standard error has named.
  static func isReported(_ checked: CheckedArticle) -> Bool {
    checked.diagnostics.contains { $0.id == id }
  }

  private static let id = "unreadable-file"
}
