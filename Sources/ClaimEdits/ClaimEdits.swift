import Diagnostics
import MathSyntax

/// The one catalogue of small edits: for mutants of right claims, for repairs of wrong ones, and for
/// the certificate that a verified claim could have failed.
public enum ClaimEdits {
  /// Larger sides have no edits: nobody writes them, and each edit copies the path to its place.
  static let maximalNodes = 4_000
  static let maximalDepth = 120

  /// Every edit of `side`, by place, then kind; each changes one thing, none leaves the side as it
  /// is, no two give the same side.
  public static func edits(of side: Notation, vocabulary: EditVocabulary = EditVocabulary())
    -> [ClaimEdit]
  {
    guard side.count(upTo: maximalNodes) < maximalNodes else { return [] }
    var walker = EditWalker(vocabulary: vocabulary)
    walker.root(side)
    let sorted = walker.edits.enumerated().sorted {
      ($0.element.range, $0.element.kind.rawValue, $0.offset)
        < ($1.element.range, $1.element.kind.rawValue, $1.offset)
    }
    var seen: Set<Notation> = [side]
    return sorted.map(\.element).filter { seen.insert($0.edited).inserted }
  }
}

extension Notation {
  /// The number of nodes, `limit` when there are more or the tree is too deep to walk.
  func count(upTo limit: Int) -> Int {
    var count = 0
    var level = [self]
    var depth = 0
    while !level.isEmpty {
      count += level.count
      depth += 1
      guard count < limit, depth <= ClaimEdits.maximalDepth else { return limit }
      level = level.flatMap(\.parts)
    }
    return count
  }

  /// The nodes just below this one, in order of place.
  var parts: [Notation] {
    switch kind {
    case .number, .symbol, .text, .ellipsis, .transposeMark, .mark: []
    case .accented(_, let base): [base]
    case .scripted(let base, let lower, let upper, _): [base] + [lower, upper].compactMap { $0 }
    case .bracketed(_, let content): [content]
    case .list(let items): items
    case .sum(let terms): terms.map(\.value)
    case .product(let factors, _): factors
    case .fraction(let a, let b, _): [a, b]
    case .derivative(let derivative): [derivative.of] + derivative.by
    case .gradient(let by, let of): [by, of].compactMap { $0 }
    case .bigOperator(_, let lower, let upper, let body): [lower, upper, body].compactMap { $0 }
    case .root(let radicand, let degree): [radicand, degree].compactMap { $0 }
    case .relation(let members, _): members
    case .matrix(let rows, _), .cases(let rows): rows.flatMap { $0 }
    case .slice(let from, let to): [from, to].compactMap { $0 }
    case .evaluated(let value, let point): [value, point]
    }
  }
}
