import DerivationChecking
import Diagnostics

/// Why formulas were not read: how many for each reason, with the first of them; what a comment
/// skipped is left out.
public struct UnreadTally: Hashable, Sendable {
  public struct Reason: Hashable, Sendable {
    public var code: String
    public var count: Int
    /// The article of the first one, and its line from 1.
    public var path: String
    public var line: Int
  }

  /// The commonest first, of equally common ones the one that comes first.
  public private(set) var reasons: [Reason] = []

  public init(of articles: [CheckedArticle]) {
    for checked in articles {
      for statement in checked.statements where statement.status == .unread && !statement.isSkipped
      {
        add(statement, in: checked)
      }
    }
    reasons = reasons.enumerated()
      .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(\.element)
  }

  public init(of checked: CheckedArticle) { self.init(of: [checked]) }

  private mutating func add(_ statement: CheckedStatement, in checked: CheckedArticle) {
    guard let code = statement.codes.first else { return }
    if let known = reasons.firstIndex(where: { $0.code == code }) {
      reasons[known].count += 1
      return
    }
    let line = checked.article?.source.position(at: statement.range.start).line ?? 1
    reasons.append(Reason(code: code, count: 1, path: checked.path, line: line))
  }

  // MARK: - Wording

  /// `2 undefined-symbol from line 12, 1 unknown-command in line 30`; `nil` where all was read.
  ///
  /// - Parameters:
  ///   - code: how a code is marked up.
  ///   - place: how a place is written, `line 12` by default.
  func sentence(
    code: (String) -> String, place: (Reason) -> String = { "line \($0.line)" }
  ) -> String? {
    guard !reasons.isEmpty else { return nil }
    return reasons.map { reason in
      "\(reason.count) \(code(reason.code)) \(reason.count == 1 ? "in" : "from") \(place(reason))"
    }.joined(separator: ", ")
  }
}
