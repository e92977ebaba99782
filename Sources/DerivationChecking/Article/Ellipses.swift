import DerivationDocuments
import Elaboration
import MathSyntax

/// `[x_1, \ldots, x_n]^T`, columns with `\vdots`: dots between entries that differ in one number,
/// written as the vector `[x_i]_{i=1}^n` that they mean.
///
/// The entries before the dots must be the pattern of the last one at 1, 2, …, every one of them.
enum Ellipses {
  static func expanded(in article: Article) -> Article {
    return article.mappingStatements(expanded)
  }

  private static func expanded(_ statement: WrittenStatement) -> WrittenStatement {
    guard statement.head.hasEllipsis || statement.member.hasEllipsis else { return statement }
    let taken = statement.head.letters.union(statement.member.letters)
    let indices = ["i", "j", "k", "r", "s", "q"]
    guard let letter = indices.first(where: { !taken.contains($0) }) else { return statement }
    let expander = EllipsisExpander(letter: letter)
    var copy = statement.mappingSides(expander.expanded)
    copy.isRewritten =
      copy.isRewritten || copy.head != statement.head || copy.member != statement.member
    return copy
  }
}

extension Notation {
  fileprivate var hasEllipsis: Bool { kind == .ellipsis || parts.contains(where: \.hasEllipsis) }

  fileprivate var letters: Set<String> {
    var found = parts.reduce(into: Set<String>()) { $0.formUnion($1.letters) }
    if case .symbol(let letter) = kind { found.insert(letter.name) }
    return found
  }
}

/// Rewrites the dots of one statement with an index that stands nowhere else in it.
private struct EllipsisExpander {
  let letter: String

  private var index: Notation { Notation(.symbol(Letter(letter))) }
  private var lower: Notation { Notation(.relation([index, Notation(.number("1"))], [.equal])) }

  func expanded(_ node: Notation) -> Notation {
    switch node.kind {
    case .scripted(let base, nil, let mark?, 0):
      // `[x_1, …, x_n]^T` is a column that is written as a row.
      guard mark.isTranspose, case .bracketed(_, let inner) = base.kind,
        case .list = inner.kind, let vector = vector(base)
      else { break }
      return Notation(vector, node.range)
    case .bracketed:
      if let vector = vector(node) { return Notation(vector, node.range) }
    case .matrix(let rows, let bracket):
      guard let column = column(rows, bracket) else { break }
      return Notation(column, node.range)
    default: break
    }
    return Notation(node.kind.mappedChildren(expanded), node.range)
  }

  /// `[x_1, x_2, …, x_n]`.
  private func vector(_ node: Notation) -> Notation.Kind? {
    guard case .bracketed(let bracket, let inner) = node.kind,
      bracket == .round || bracket == .square, case .list(let items) = inner.kind
    else { return nil }
    return collected(items.flatMap(\.aroundDots)) {
      Notation(.bracketed(bracket, $0), node.range)
    }
  }

  private func column(_ rows: [[Notation]], _ bracket: Bracket?) -> Notation.Kind? {
    guard rows.allSatisfy({ $0.count == 1 }) else { return nil }
    return collected(rows.map { $0[0] }) { Notation(.matrix([[$0]], bracket)) }
  }

  private func collected(_ items: [Notation], _ around: (Notation) -> Notation) -> Notation.Kind? {
    guard items.count > 2, items[items.count - 2].kind == .ellipsis,
      let run = run(Array(items[..<(items.count - 2)]), last: items[items.count - 1]),
      run.count == items.count - 2
    else { return nil }
    return .scripted(around(run.pattern), subscript: lower, superscript: run.end, primes: 0)
  }

  /// How many of the terms before the dots are the pattern of the last one at 1, 2, ….
  private func run(_ before: [Notation], last: Notation) -> (
    count: Int, pattern: Notation, end: Notation
  )? {
    guard let nearest = before.last, let common = Pattern(nearest, last, letter),
      common.number >= 1, common.number <= before.count
    else { return nil }
    for number in 1..<common.number {
      let term = before[before.count - 1 - common.number + number]
      guard let other = Pattern(term, last, letter), other.number == number,
        other.node == common.node
      else { return nil }
    }
    return (common.number, common.node, common.end)
  }
}

/// What two terms have in common: the same tree, where one has a number and the other the end.
private struct Pattern {
  var node = Notation(.ellipsis)
  var number = 0
  var end = Notation(.ellipsis)
  private var differences: [(number: Int, end: Notation)] = []
  private let letter: String

  init?(_ first: Notation, _ last: Notation, _ letter: String) {
    self.letter = letter
    guard let common = merged(first, last), let difference = differences.first,
      differences.allSatisfy({ $0.number == difference.number && $0.end == difference.end })
    else { return nil }
    (node, number, end) = (common, difference.number, difference.end)
  }

  private mutating func merged(_ first: Notation, _ last: Notation) -> Notation? {
    if first == last { return last }
    if case .number(let text) = first.kind, let number = Int(text) {
      guard case .symbol(let name) = last.kind, name.name.count == 1 else { return nil }
      differences.append((number, last))
      return Notation(.symbol(Letter(letter)), last.range)
    }
    let blank = Notation(.ellipsis)
    let (parts, others) = (first.parts, last.parts)
    guard !parts.isEmpty, parts.count == others.count,
      first.kind.mappedChildren({ _ in blank }) == last.kind.mappedChildren({ _ in blank })
    else { return nil }
    var merged: [Notation] = []
    for (part, other) in zip(parts, others) {
      guard let common = self.merged(part, other) else { return nil }
      merged.append(common)
    }
    var place = 0
    let kind = last.kind.mappedChildren { _ in
      defer { place += 1 }
      return merged[place]
    }
    return Notation(kind, last.range)
  }
}

extension Notation {
  fileprivate var isTranspose: Bool {
    switch kind {
    case .transposeMark: true
    case .symbol(let letter): letter.name == "T"
    default: false
    }
  }

  /// `x_2 … x_n` without commas as three items.
  fileprivate var aroundDots: [Notation] {
    guard case .product(let factors, let signs) = kind,
      let dots = factors.firstIndex(where: { $0.kind == .ellipsis }), dots > 0,
      dots + 1 < factors.count, signs.allSatisfy({ $0 == .juxtaposition })
    else { return [self] }
    func product(_ part: ArraySlice<Notation>) -> Notation? {
      guard let first = part.first, let last = part.last else { return nil }
      return .juxtaposed(part, first.range.union(last.range))
    }
    return [product(factors[..<dots]), factors[dots], product(factors[(dots + 1)...])]
      .compactMap { $0 }
  }
}
