import Diagnostics
import MathSyntax
import TensorExpressions

extension Typer {
  /// Quotients: by a number, of numbers, or entry by entry.
  mutating func fraction(
    _ numerator: Notation, _ denominator: Notation, _ style: FractionStyle, _ node: Notation
  ) throws(TypingFailure) -> [Candidate] {
    if let derivative = Notation.derivative(numerator, over: denominator, style, node) {
      return try type(derivative)
    }
    if let mark = [numerator, denominator].first(where: \.mentionsDifferential) {
      throw .unread(
        code: "unsupported-notation",
        message: ElaborationWording.unsupported("a fraction with a differential on one side"),
        range: mark.range)
    }
    var results: [Candidate] = []
    let tops = try type(numerator)
    let bottoms = try type(denominator)
    for a in tops {
      for b in bottoms {
        guard let (layout, top, bottom, isForEach) = quotient(a, b) else { continue }
        results.append(
          Candidate(
            layout: layout, body: .quotient(top, bottom),
            notation: Notation(
              .fraction(
                style == .slash ? a.notation.groupedForSlash : a.notation,
                style == .slash ? b.notation.groupedForSlash : b.notation, style), node.range),
            rank: max(a.rank, b.rank, isForEach ? .completed : .asWritten)))
      }
    }
    return try results.orThrow(
      .shape(
        ShapeMismatch(
          left: ShapeText.layout(tops[0].layout), right: ShapeText.layout(bottoms[0].layout),
          context: "fraction", range: node.range)))
  }
}

extension Typer {
  /// Both sides of a fraction over common indices; also the values of every sample by the one
  /// number
  /// each sample has, `e^Z / Σ_d e^{z_d}`.
  private mutating func quotient(_ a: Candidate, _ b: Candidate) -> (
    Layout, TensorExpression, TensorExpression, isForEach: Bool
  )? {
    if let (layout, top, bottom) = aligned(a, b) { return (layout, top, bottom, false) }
    guard case .matrix(let i, let j) = a.layout, case .column(let k) = b.layout,
      let sample = [i, j].first(where: { isSampleAxis($0.length) }), same(sample.length, k.length)
    else { return nil }
    return (a.layout, a.body, b.body.substituting([k: .variable(sample)]), true)
  }
}

extension Notation {
  var groupedForSlash: Notation {
    switch kind {
    case .sum, .product, .fraction, .bigOperator: Notation(.bracketed(.round, self), range)
    default: self
    }
  }

  /// A `∂` that is a factor by itself was not recognised as part of a derivative.
  var mentionsDifferential: Bool {
    switch kind {
    case .symbol(let letter): letter.name == "∂"
    case .product(let factors, _): factors.contains(where: \.mentionsDifferential)
    default: false
    }
  }
}
