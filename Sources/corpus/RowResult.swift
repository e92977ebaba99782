import DerivationChecking

/// A row with what the checker says of its statements.
struct RowResult {
  struct Statement {
    var checked: CheckedStatement
    /// As it is written.
    var source: String
  }

  /// How the checker's word stands to the label of the row.
  enum Agreement {
    case agrees
    /// Says something else of a formula than the label.
    case differs
    /// A wrong formula of which no statement is refuted and none left open.
    case wrongVerified
  }

  var row: CorpusRow
  var statements: [Statement]

  private func has(_ status: Status) -> Bool { statements.contains { $0.checked.status == status } }

  /// Nothing of it was left unread, and something was found.
  var isRead: Bool { !statements.isEmpty && !has(.unread) }
  /// A verdict was given for a statement of it at least.
  var isJudged: Bool { statements.contains { $0.checked.status.isDecided } }

  var unread: [Statement] { statements.filter { $0.checked.status == .unread } }

  /// `nil` for rows without a verdict, and for those the label is not sure of.
  var agreement: Agreement? {
    guard isJudged else { return nil }
    switch row.label {
    case .unsure: return nil
    case .right: return has(.refuted) || has(.undecided) ? .differs : .agrees
    case .wrong:
      if has(.refuted) { return .agrees }
      return has(.undecided) || has(.unread) ? .differs : .wrongVerified
    case .convention: return refutedOutright.isEmpty ? .agrees : .differs
    }
  }

  /// Refuted without a word on another convention under which it holds.
  private var refutedOutright: [Statement] {
    statements.filter {
      $0.checked.status == .refuted && Self.conventions.isDisjoint(with: $0.checked.codes)
    }
  }

  private static let conventions: Set<String> = [
    "holds-for-other-delta", "holds-for-other-weights", "holds-for-other-loss",
    "holds-for-one-hot", "one-hot-only", "rate-absorbs-factor", "total-or-explicit",
  ]
}
