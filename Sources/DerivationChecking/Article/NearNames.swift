import DerivationDocuments
import Diagnostics
import Elaboration
import MathSyntax

/// What an author may have meant by a symbol without a meaning, or by an unknown command: help beside
/// what is unread, never a reading of it.
struct NearNames {
  let article: Article
  let scope: Scope

  /// Puts the help beside every statement that lacks one.
  func help(_ statements: inout [CheckedStatement]) {
    for place in statements.indices where statements[place].status == .unread {
      guard statements[place].help == nil else { continue }
      switch statements[place].codes.first {
      case "undefined-symbol":
        let names = self.names(at: statements[place])
        if let earlier = unreadDefinition(names, before: place, statements) {
          let line = article.source.position(at: earlier.range.start).line
          statements[place].help =
            earlier.codes.contains("skipped")
            ? Self.skippedDefinition(line: line) : Self.unreadDefinition(line: line)
        } else if !names.isEmpty {
          statements[place].help = Self.didYouMean(scope.near(names).map(\.latex))
        }
      case "unknown-command":
        statements[place].help = command(statements[place]).map(Self.didYouMean(command:))
      default: break
      }
    }
  }

  /// The name at the caret, with and without its subscript; empty where it has a meaning.
  private func names(at statement: CheckedStatement) -> [NameKey] {
    guard statement.formula < article.formulas.count else { return [] }
    let formula = article.formulas[statement.formula]
    let text = article.source.slice(statement.caret)
    guard case .success(let notation) = Notation.read(text, as: formula.sourceNotation) else {
      return []
    }
    return scope.names(in: notation).filter { !scope.defines($0) }
  }

  /// The first formula before this one that was not read and would have defined the name.
  private func unreadDefinition(
    _ names: [NameKey], before place: Int, _ statements: [CheckedStatement]
  ) -> CheckedStatement? {
    for earlier in statements[..<place] where earlier.status == .unread {
      guard let head = definedName(earlier),
        scope.names(in: head).contains(where: names.contains)
      else { continue }
      return earlier
    }
    return nil
  }

  /// What stands before the first `=` of a formula that was not read.
  private func definedName(_ statement: CheckedStatement) -> Notation? {
    guard statement.formula < article.formulas.count else { return nil }
    let formula = article.formulas[statement.formula]
    let text = formula.text.text
    guard let sign = text.firstIndex(of: "="),
      case .success(let head) = Notation.read(
        String(text[..<sign].filter { $0 != "&" && $0 != ":" }), as: formula.sourceNotation)
    else { return nil }
    return head
  }

  /// The known command that differs by one letter, by two in a long one.
  private func command(_ statement: CheckedStatement) -> String? {
    let written = article.source.slice(statement.caret)
    guard written.hasPrefix("\\") else { return nil }
    let name = String(written.dropFirst())
    let sameCase = LaTeXCommands.names.filter {
      $0.first?.isUppercase == name.first?.isUppercase
    }
    guard let known = ContextKeys.nearest(to: name, in: sameCase),
      EditDistance.between(name, known) <= max(1, min(2, name.count / 4))
    else { return nil }
    return known
  }

  // MARK: - Wording

  private static func unreadDefinition(line: Int) -> String {
    "its definition in line \(line) is not understood; mend that one first"
  }

  private static func skippedDefinition(line: Int) -> String {
    "its definition in line \(line) is skipped"
  }

  /// Between back-quotes a command would be shown as the sign it stands for.
  private static func didYouMean(command: String) -> String { "did you mean ‘\\\(command)’?" }

  static func didYouMean(_ names: [String]) -> String? {
    guard let last = names.last else { return nil }
    let others = names.dropLast().map { "`\($0)`" }.joined(separator: ", ")
    return "did you mean " + (others.isEmpty ? "" : others + " or ") + "`\(last)`?"
  }
}

extension Scope {
  /// The names of values that may be meant by a name without a meaning, at most three.
  fileprivate func near(_ names: [NameKey]) -> [NameLikeness] {
    let known = bindings.filter { $0.value.isQuantity }.keys.map(NameLikeness.init)
    for name in names.map(NameLikeness.init) {
      let found = known.filter(name.isNear)
      if !found.isEmpty { return Array(found.prefix(3)) }
    }
    return []
  }

  /// "did you mean `w`?", for a name that nothing here has.
  func nearest(_ notation: Notation) -> String? {
    NearNames.didYouMean(near(names(in: notation)).map(\.latex))
  }
}

extension Binding {
  /// Symbols, gradients and other names of values; functions and lengths are written differently.
  fileprivate var isQuantity: Bool {
    switch self {
    case .symbol, .gradient, .alias, .expression: true
    case .function, .layeredActivation, .softmax, .extremum, .diagonal, .chainProduct,
      .library, .composed, .definedFunction, .map, .length, .label, .widths:
      false
    }
  }
}
