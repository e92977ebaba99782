/// A length made of others, `n - k + 1` or `⌊n/2⌋`: how many places a window of k has along an axis
/// of
/// n, or how many blocks of two.
///
/// `⌊(Σ count·length + offset) / divisor⌋`
public struct CombinedLength: Hashable, Sendable {
  public struct Term: Hashable, Sendable {
    public var count: Int
    public var length: AxisLength
    public init(_ count: Int, _ length: AxisLength) {
      self.count = count
      self.length = length
    }
  }

  /// Each length once, in a fixed order, with a count that is not 0.
  public private(set) var terms: [Term]
  public private(set) var offset: Int
  /// At least 1.
  public private(set) var divisor: Int
  /// How many indices before the first are left out: 1 for entries 2, 3, …
  public private(set) var skipped: Int

  public init(_ terms: [Term], offset: Int = 0, divisor: Int = 1, skipped: Int = 0) {
    self.terms = []
    self.offset = offset
    self.divisor = max(divisor, 1)
    self.skipped = skipped
    var counts: [AxisLength: Int] = [:]
    for term in terms { collect(term, into: &counts) }
    self.terms = counts.filter { $0.value != 0 }
      .map { (key: String(describing: $0.key), term: Term($0.value, $0.key)) }
      .sorted { $0.key < $1.key }.map(\.term)
  }

  private mutating func collect(_ term: Term, into counts: inout [AxisLength: Int]) {
    switch term.length {
    case .fixed(let value): offset += term.count * value
    case .joined(let parts):
      for part in parts { collect(Term(term.count, part), into: &counts) }
    case .combined(let inner) where inner.divisor == 1:
      offset += term.count * inner.offset
      for part in inner.terms { collect(Term(term.count * part.count, part.length), into: &counts) }
    default: counts[term.length, default: 0] += term.count
    }
  }

  /// The length; a plain one where nothing is to be computed.
  public var length: AxisLength {
    guard skipped == 0, divisor == 1 else { return .combined(self) }
    if terms.isEmpty, offset > 0 { return .fixed(offset) }
    if offset == 0, terms.count == 1, terms[0].count == 1 { return terms[0].length }
    return .combined(self)
  }

  public func map(_ change: (AxisLength) -> AxisLength) -> CombinedLength {
    CombinedLength(
      terms.map { Term($0.count, change($0.length)) }, offset: offset, divisor: divisor,
      skipped: skipped)
  }

  /// The number, by the lengths it is made of; not below 0.
  func total(_ known: (AxisLength) -> Int?) -> Int? {
    var sum = offset
    for term in terms {
      guard let value = term.length.total(known) else { return nil }
      sum += term.count * value
    }
    return sum < 0 ? 0 : sum / divisor
  }
}

extension AxisLength {
  /// Indices of the author's that stand before the first entry.
  public var skipped: Int {
    if case .combined(let length) = self { length.skipped } else { 0 }
  }

  public var isCombined: Bool {
    if case .combined = self { true } else { false }
  }
}

/// A place along an axis that several indices make together, `i + j - 1` or `2i`.
public struct IndexCombination: Hashable, Sendable {
  public struct Term: Hashable, Sendable {
    public var count: Int
    public var index: ElementIndex
    public init(_ count: Int, _ index: ElementIndex) {
      self.count = count
      self.index = index
    }
  }
  public var terms: [Term]
  /// Lengths that are added, the n of `n - i + 1`.
  public var lengths: [CombinedLength.Term]
  public var offset: Int
  public init(_ terms: [Term], lengths: [CombinedLength.Term] = [], offset: Int) {
    self.terms = terms
    self.lengths = lengths
    self.offset = offset
  }

  public var indices: [ElementIndex] { terms.map(\.index) }

  func map(_ change: (ElementIndex) -> ElementIndex) -> IndexCombination {
    IndexCombination(
      terms.map { Term($0.count, change($0.index)) }, lengths: lengths, offset: offset)
  }

  func mapLengths(_ change: (AxisLength) -> AxisLength) -> IndexCombination {
    var copy = self
    copy.lengths = lengths.map { CombinedLength.Term($0.count, change($0.length)) }
    return copy
  }
}
