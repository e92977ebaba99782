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
  fileprivate var hasEllipsis: Bool { isEllipsis || parts.contains(where: \.hasEllipsis) }

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

  /// All entries before the dots are those of one pattern, which a letter ends.
  private func collected(_ items: [Notation], _ around: (Notation) -> Notation) -> Notation.Kind? {
    guard items.count > 2, items[items.count - 2].isEllipsis,
      !items.dropLast(2).contains(where: \.isEllipsis),
      let pattern = EllipsisPattern(items, letter: letter), pattern.last.isLetter
    else { return nil }
    return .scripted(
      around(pattern.entry), subscript: lower, superscript: pattern.last, primes: 0)
  }
}

extension Notation {
  fileprivate var isLetter: Bool {
    if case .symbol(let letter) = kind { return letter.name.count == 1 }
    return false
  }

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
      let dots = factors.firstIndex(where: \.isEllipsis), dots > 0,
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
