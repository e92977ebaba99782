import DerivationChecking
import Diagnostics

/// How a statement is announced, the same in every text format.
struct StatementWords {
  enum Level: String { case error, warning, note }

  var statement: CheckedStatement
  var fails: Bool

  var level: Level {
    if fails { return .error }
    switch statement.status {
    case .undecided, .unread: return statement.expected?.met == true ? .note : .warning
    case .refuted, .verified, .definition, .mention: return .note
    }
  }

  /// `value-mismatch, index-shift`; the status where no code is given.
  var codes: String {
    let codes = statement.shownCodes
    return codes.isEmpty ? statement.status.rawValue : codes.joined(separator: ", ")
  }

  /// The message, led by the status where the level alone does not tell it.
  var headline: String {
    let message = statement.message.isEmpty ? statement.status.rawValue : statement.message
    switch statement.status {
    case .undecided, .unread: return "\(statement.status.rawValue): \(Self.plain(message))"
    case .refuted where !fails: return "refuted as expected: \(Self.plain(message))"
    case .refuted, .verified, .definition, .mention: return Self.plain(message)
    }
  }

  /// Facts under the headline: the checker's own, then what the evidence shows.
  var notes: [String] {
    let found = statement.evidence?.counterexample.map(Self.counterexample)
    // Else the help says it together with the mended formula.
    let change = helps.count == 1 && statement.help != nil ? statement.repair?.change : nil
    return statement.facts.map(Self.plain) + [found, change.map(Self.plain)].compactMap { $0 }
      + expectation
  }

  /// The change that mends it; where the help does not hold the mended formula, that one first.
  var helps: [String] {
    let said = statement.help.map(Self.plain)
    guard let repair = statement.repair, statement.helpBesideRepair == statement.help else {
      return [said].compactMap { $0 }
    }
    let mended = "\(Self.plain(repair.change)): `\(ReadingText.unicode(repair.statement))`"
    return [mended, said].compactMap { $0 }
  }

  private var expectation: [String] {
    guard let expected = statement.expected, !expected.met else { return [] }
    let code = expected.code.map { " \($0)" } ?? ""
    let unmet =
      "the article expects `\(expected.status.rawValue)\(code)` here, and this did not come true"
    guard let code = expected.code, CodePages.page(code) == nil else { return [unmet] }
    let nearest = CodePages.nearest(to: code).map { "; did you mean `\($0)`?" } ?? ""
    return [unmet, "`\(code)` is no code\(nearest)"]
  }

  /// A message with its formulas in Unicode.
  static func plain(_ message: String) -> String {
    MessageText(message).parts.map { part in
      switch part {
      case .prose(let text): prose(text)
      case .code(let text): "`\(text)`"
      case .formula(let latex): "`\(ReadingText.unicode(latex))`"
      }
    }.joined()
  }

  /// `n_{l+1}` becomes `nₗ₊₁`.
  private static func prose(_ text: String) -> String {
    MessageText.subscripts(text).reduce(into: "") { result, piece in
      guard piece.isSubscript, let letter = result.popLast() else {
        result += piece.text
        return
      }
      result += ReadingText.unicode("\(letter)_{\(piece.text)}")
    }
  }

  static func counterexample(_ found: Evidence.Counterexample) -> String {
    let index = found.index.map(String.init).joined(separator: ", ")
    let entry = index.isEmpty ? "" : ", entry \(index)"
    let claimed = ReportNumber(found.claimed).text
    let measured = ReportNumber(found.measured).text
    return "\(ReadingText.unicode(found.node))\(entry): claimed \(claimed), measured \(measured)"
  }
}
