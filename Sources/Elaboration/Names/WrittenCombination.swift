import MathSyntax
import TensorExpressions

/// Letters added and taken away to make an index, `i + j - 1`, `2i`, `2(i - 1) + j`.
struct WrittenCombination {
  struct Term {
    var count: Int
    var letter: String
  }
  /// Each letter once, in order of first use, with a count that is not 0.
  private(set) var terms: [Term] = []
  private(set) var offset = 0

  /// - Returns: `nil` for what is no sum of whole multiples of letters.
  init?(_ node: Notation) {
    guard add(node, times: 1) else { return nil }
    terms.removeAll { $0.count == 0 }
  }

  /// A letter alone, or a number.
  var isPlain: Bool {
    terms.isEmpty || (terms.count == 1 && terms[0].count == 1 && offset == 0)
  }

  private static let largest = 100_000

  private mutating func add(_ node: Notation, times count: Int) -> Bool {
    guard abs(count) < Self.largest else { return false }
    switch node.kind {
    case .number(let text):
      guard let value = Int(text), value < Self.largest else { return false }
      offset += count * value
      return true
    case .symbol(let letter):
      guard letter.name.count == 1 else { return false }
      if let place = terms.firstIndex(where: { $0.letter == letter.name }) {
        terms[place].count += count
      } else {
        terms.append(Term(count: count, letter: letter.name))
      }
      return true
    case .bracketed(.round, let inner): return add(inner, times: count)
    case .sum(let parts):
      return parts.allSatisfy { part in
        part.sign != .plusMinus && add(part.value, times: part.sign == .minus ? -count : count)
      }
    case .product(let factors, _): return add(product: factors, times: count)
    default: return false
    }
  }

  /// `2 i`: all factors but one are numbers.
  private mutating func add(product factors: [Notation], times count: Int) -> Bool {
    var product = count
    var other: Notation?
    for factor in factors {
      if case .number(let text) = factor.kind, let value = Int(text), value < Self.largest {
        guard abs(product) < Self.largest else { return false }
        product *= value
      } else if other == nil {
        other = factor
      } else {
        return false
      }
    }
    guard let other else { return false }
    return add(other, times: product)
  }
}

extension Notation {
  /// An index that is made of letters, `i + j - 1`; `nil` for a letter or a number alone.
  var combination: WrittenCombination? {
    switch kind {
    case .sum, .product:
      guard let combination = WrittenCombination(self), !combination.terms.isEmpty else {
        return nil
      }
      return combination
    default: return nil
    }
  }

  /// The names in here that have something below them, with the items of it; names below a sum that
  /// binds
  /// `letter` left out.
  func indexedNames(besides letter: String? = nil) -> [(name: Notation, items: [Notation])] {
    if case .bigOperator(_, let lower?, _, _) = kind, let letter,
      lower.boundLetter == letter
    {
      return []
    }
    var found: [(Notation, [Notation])] = []
    let (base, scripts) = ReferenceReader.flatten(self)
    if case .scripted = kind {
      let items = scripts.compactMap(\.lowerScript).flatMap(ReferenceReader.subscriptItems)
      if !items.isEmpty { found.append((self, items)) }
      for script in scripts {
        if let above = script.superscript { found += above.indexedNames(besides: letter) }
      }
      return found + base.parts.flatMap { $0.indexedNames(besides: letter) }
    }
    return parts.flatMap { $0.indexedNames(besides: letter) }
  }

  /// The i and j of `x_{i+j-1}`, each with the names it stands on; the letters of layers and steps
  /// are none.
  var combinedLetters: [String: Set<NameKey>] {
    var found: [String: Set<NameKey>] = [:]
    for (name, items) in indexedNames() {
      guard let key = NameKey.base(of: ReferenceReader.flatten(name).base) else { continue }
      for term in items.compactMap(\.combination).flatMap(\.terms)
      where !["l", "ℓ", "L", "t", "τ", "T"].contains(term.letter) {
        found[term.letter, default: []].insert(key)
      }
    }
    return found
  }

  /// The i of `i = 1`, or of `i` alone, below a sum.
  var boundLetter: String? {
    switch kind {
    case .relation(let members, _): members.first?.boundLetter
    case .symbol(let letter): letter.name
    default: nil
    }
  }
}
