import MathSyntax
import TensorExpressions

/// `(x, y) = (2, 3)`, `a, b = 1, 2`: names that are given their numbers all at once.
///
/// Where an article gives some of them other numbers elsewhere, nothing tells which of them a formula
/// is about, and none of them is taken.
struct GivenPoints {
  /// `x = 2` and `y = 3` of `(x, y) = (2, 3)`.
  private(set) var given: [StatementSource] = []
  /// The statements that give points.
  private(set) var taken: Set<Int> = []
  /// The statements that give other numbers to names that have some.
  private(set) var refused: [StatementSource] = []

  /// - Parameter reserved: names that have a meaning before the article says anything, and lengths.
  init(_ statements: [StatementSource], reserved: Set<NameKey>) {
    var values: [NameKey: Notation] = [:]
    var computed: Set<NameKey> = []
    var isContradicted: Set<NameKey> = []
    for statement in statements where statement.defines {
      guard let name = NameKey(written: statement.head) else { continue }
      if statement.member.isNumeric {
        values[name] = statement.member
      } else {
        computed.insert(name)
      }
    }
    let points = statements.compactMap(Point.init).filter { point in
      !point.names.contains { reserved.contains($0) || computed.contains($0) }
    }
    for (name, value) in points.flatMap(\.pairs) {
      if let other = values[name], other != value { isContradicted.insert(name) }
      values[name] = value
    }
    for point in points {
      if point.names.contains(where: isContradicted.contains) {
        refused.append(point.source)
      } else {
        taken.insert(point.source.id)
        given += point.statements(from: Self.firstID - given.count)
      }
    }
  }

  /// Below those of all other statements.
  private static let firstID = -100_000

  /// Names in brackets or in a list, and as many numbers.
  private struct Point {
    let source: StatementSource
    let heads: [Notation]
    let names: [NameKey]
    let numbers: [Notation]

    init?(_ statement: StatementSource) {
      guard statement.defines, !statement.isConditional, let heads = statement.head.itemsOfTuple,
        let numbers = statement.member.itemsOfTuple, heads.count == numbers.count,
        numbers.allSatisfy(\.isNumeric)
      else { return nil }
      names = heads.filter(\.isPlainName).compactMap { NameKey(written: $0) }
      guard Set(names).count == heads.count else { return nil }
      (source, self.heads, self.numbers) = (statement, heads, numbers)
    }

    var pairs: [(NameKey, Notation)] { Array(zip(names, numbers)) }

    func statements(from id: Int) -> [StatementSource] {
      heads.indices.map { place in
        StatementSource(
          id: id - place, head: heads[place], relation: .equal, member: numbers[place], position: 1,
          section: source.section)
      }
    }
  }
}

extension StatementSource {
  fileprivate var defines: Bool {
    position == 1 && [.equal, .define, .identical].contains(relation)
  }
}

extension Notation {
  /// The x and y of `(x, y)`, `x, y`.
  fileprivate var itemsOfTuple: [Notation]? {
    switch kind {
    case .list(let items) where items.count > 1: items
    case .bracketed(.round, let inner), .bracketed(.angle, let inner): inner.itemsOfTuple
    default: nil
    }
  }

  /// `x`, `x_0`
  fileprivate var isPlainName: Bool {
    switch kind {
    case .symbol, .accented: return true
    case .scripted(let base, let sub?, nil, 0):
      if case .number = sub.kind { return base.isPlainName }
      return false
    default: return false
    }
  }
}

extension ElaborationWording {
  static let otherNumbers = "the article gives some of these names other numbers as well"
}
