import MathSyntax

/// `x_1, x_2, …, x_n`: entries that differ in an index alone, which runs from 1 to the last one.
public struct EllipsisPattern {
  /// The entry with the running index `letter` in place.
  public var entry: Notation
  /// The index of the last entry, `n`.
  public var last: Notation

  /// - Parameters:
  ///   - items: what stands between the commas, one of them an ellipsis.
  ///   - letter: a letter that stands nowhere in the items.
  /// - Returns: `nil` where the entries do not follow one pattern from 1 on.
  public init?(_ items: [Notation], letter: String) {
    guard let gap = items.firstIndex(where: \.isEllipsis), gap > 0, let end = items.last,
      !end.isEllipsis,
      case let written = items.filter({ !$0.isEllipsis }), written.count > 1,
      let last = items[0].difference(from: end)
    else { return nil }
    let index = Notation(.symbol(Letter(letter)))
    guard let entry = end.replacingDifference(from: items[0], by: index) else { return nil }
    // The entries in front of the first gap count on; one between two gaps stands for any.
    for (place, item) in items[..<gap].enumerated().dropFirst() {
      let number = Notation(.number(String(place + 1)))
      guard let expected = end.replacingDifference(from: items[0], by: number),
        expected.isSame(as: item)
      else { return nil }
    }
    for item in items[gap...].dropLast() where !item.isEllipsis {
      guard let own = items[0].difference(from: item),
        item.replacingDifference(from: items[0], by: index) == entry, own.isIndexOrLabel
      else { return nil }
    }
    (self.entry, self.last) = (entry, last)
  }
}

extension Notation {
  public var isEllipsis: Bool { kind == .ellipsis }

  fileprivate var isIndexOrLabel: Bool { isIndexItem || LabelReference(self) != nil }

  /// What stands in `other` where this entry has the number 1, everything else being equal.
  fileprivate func difference(from other: Notation) -> Notation? {
    var found: Notation?
    guard compare(other, &found) else { return nil }
    return found
  }

  private func compare(_ other: Notation, _ found: inout Notation?) -> Bool {
    let (own, other) = (digits(like: other), other.digits(like: self))
    if own == other { return true }
    if own.kind == .number("1"), other.isIndexOrLabel {
      if let found { return found == other }
      found = other
      return true
    }
    guard own.hasHead(of: other) else { return false }
    return zip(own.parts, other.parts).allSatisfy { $0.compare($1, &found) }
  }

  /// This entry with the index put in wherever it differs from the first one.
  fileprivate func replacingDifference(from first: Notation, by index: Notation) -> Notation? {
    let (own, first) = (digits(like: first), first.digits(like: self))
    if own == first { return own }
    if first.kind == .number("1"), own.isIndexOrLabel { return index }
    guard own.hasHead(of: first) else { return nil }
    var others = first.parts.makeIterator()
    var isWhole = true
    let kind = own.kind.mappedChildren { part in
      guard let other = others.next(), let new = part.replacingDifference(from: other, by: index)
      else {
        isWhole = false
        return part
      }
      return new
    }
    return isWhole ? Notation(kind, range) : nil
  }

  fileprivate func isSame(as other: Notation) -> Bool {
    let (own, other) = (digits(like: other), other.digits(like: self))
    if own == other { return true }
    guard own.hasHead(of: other) else { return false }
    return zip(own.parts, other.parts).allSatisfy { $0.isSame(as: $1) }
  }

  /// `11` beside `1n` is 1 and 1.
  private func digits(like other: Notation) -> Notation {
    guard case .number(let text) = kind, case .product(let factors, let signs) = other.kind,
      factors.count == text.count, signs.allSatisfy({ $0 == .juxtaposition }),
      text.allSatisfy(\.isNumber)
    else { return self }
    return Notation(
      .product(text.map { Notation(.number(String($0)), range) }, signs: signs), range)
  }

  /// Whether two nodes are of one kind, their parts aside.
  private func hasHead(of other: Notation) -> Bool {
    let blank = Notation(.ellipsis)
    return !parts.isEmpty && parts.count == other.parts.count
      && kind.mappedChildren { _ in blank } == other.kind.mappedChildren { _ in blank }
  }
}
