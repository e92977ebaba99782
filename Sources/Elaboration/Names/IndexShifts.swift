import MathSyntax
import TensorExpressions

/// How an article makes indices of others, `x_{i+j-1}`, and whether it counts entries from 0 or
/// from 1.
public struct IndexShifts: Sendable {
  /// Some name of the article has such an index.
  public private(set) var areUsed = false
  /// Sums begin at 0, at 1.
  private var starts: Set<Int> = []
  /// Names with a combination alone below them: what stands there is one index, also `2i`.
  private var flat: Set<NameKey> = []

  public init() {}

  /// Letters that sums bind, or that stand below what an entry is defined for.
  private(set) var letters: Set<String> = []

  /// - Parameter statements: all of the article.
  public init(_ statements: [(head: Notation, member: Notation)], steps: StepNames) {
    let sides = statements.flatMap { [$0.head, $0.member] }
    for side in sides { note(side, steps) }
    guard areUsed else { return }
    for side in sides {
      noteStarts(side)
      letters.formUnion(side.boundLetters)
    }
    for statement in statements {
      guard case .scripted = statement.head.kind else { continue }
      letters.formUnion(
        statement.head.indexedNames().flatMap(\.items).compactMap(\.letterAlone))
    }
  }

  /// The index of the first entry; `nil` where sums of the article begin both at 0 and at 1.
  var first: Int? {
    guard areUsed, starts.contains(0) else { return 1 }
    return starts.contains(1) ? nil : 0
  }

  /// What letters run over in the definitions; `nil` where that differs.
  private var ranges: [String: AxisLength?] = [:]

  /// Takes what a letter runs over in a definition.
  mutating func note(_ letter: String, over length: AxisLength) {
    if let known = ranges[letter], known != length {
      ranges[letter] = .some(nil)
    } else {
      ranges[letter] = length
    }
  }

  /// What a letter runs over that stands nowhere alone in a statement, the i of `∂L/∂w_j = Σ_i
  /// x_{i+j-1}`.
  func range(of letter: String) -> AxisLength? { ranges[letter] ?? nil }

  /// `j = m - i + 1`: how indices go together, and no value of anything.
  public func relates(_ head: Notation, _ member: Notation) -> Bool {
    guard areUsed, let letter = head.letterAlone, letters.contains(letter),
      let made = member.combination
    else { return false }
    return made.terms.contains { letters.contains($0.letter) }
  }

  /// `2i` as one index, where the name has one axis.
  func items(_ items: [Notation], below key: NameKey) -> [Notation] {
    guard flat.contains(key), items.count == 2, case .number = items[0].kind,
      case .symbol = items[1].kind
    else { return items }
    let range = items[0].range.union(items[1].range)
    return [Notation(.product(items, signs: [.juxtaposition]), range)]
  }

  private mutating func note(_ node: Notation, _ steps: StepNames) {
    for (name, items) in node.indexedNames() {
      let (base, scripts) = ReferenceReader.flatten(name)
      guard let key = NameKey.base(of: base), steps.split(key, scripts) == nil else { continue }
      let made = items.compactMap(\.combination).filter { made in
        !made.terms.contains { ["l", "ℓ", "L"].contains($0.letter) }
      }
      guard !made.isEmpty else { continue }
      areUsed = true
      if items.count == 1 { flat.insert(key) }
    }
  }

  /// `Σ_{j=0}^{k-1}` over an index of entries.
  private mutating func noteStarts(_ node: Notation) {
    if case .bigOperator(.sum, let lower?, .some, let body) = node.kind,
      case .relation(let members, [.equal]) = lower.kind, members.count == 2,
      case .number(let text) = members[1].kind, let start = Int(text),
      let letter = lower.boundLetter,
      body.indexedNames().contains(where: { name in
        name.items.contains {
          WrittenCombination($0)?.terms.contains { $0.letter == letter } ?? false
        }
      })
    {
      starts.insert(start)
    }
    for part in node.parts { noteStarts(part) }
  }
}
