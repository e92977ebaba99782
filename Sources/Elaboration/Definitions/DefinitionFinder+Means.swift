import MathSyntax

extension NameKey {
  /// `\bar x = \frac1n \sum_i x_i`: a mean of what is under the bar, and no gradient by it.
  func isMean(_ member: Notation) -> Bool {
    guard text.hasSuffix("^bar") else { return false }
    return member.sums(NameKey(String(text.dropLast(4))))
  }
}

extension Notation {
  /// A sum of the name, and of nothing else.
  fileprivate func sums(_ name: NameKey) -> Bool {
    if case .bigOperator(.sum, _, _, let body) = kind {
      return NameKey(ReferenceReader.flatten(body).base) == name
    }
    return parts.contains { $0.sums(name) }
  }
}
