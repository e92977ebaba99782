/// The counts in words: `9 verified (2 shorthand), 1 refuted, 4 definitions, 12 mentions`.
extension CheckSummary {
  /// Counts of zero are left out; nothing at all reads `no formulas`.
  public var sentence: String {
    var parts: [String] = []
    func add(_ count: Int, _ word: String, _ detail: (count: Int, word: String)? = nil) {
      guard count > 0 else { return }
      let inside = detail.flatMap { $0.count > 0 ? " (\($0.count) \($0.word))" : nil } ?? ""
      parts.append("\(count) \(word)\(inside)")
    }
    add(verified, "verified", (shorthand, "as shorthand"))
    add(refuted, "refuted", (inherited, "inherited"))
    add(undecided, "undecided")
    add(unread, "unread", (skipped, "skipped"))
    add(definition, definition == 1 ? "definition" : "definitions")
    add(mention, mention == 1 ? "mention" : "mentions")
    if expected > 0 { parts.append("\(expected) as expected") }
    return parts.isEmpty ? "no formulas" : parts.joined(separator: ", ")
  }
}
