import Diagnostics
import MathSyntax
import TensorExpressions

extension Typer {
  /// A flat product (or a single factor): operands are put together, then typed by precedence.
  mutating func product(_ factors: [Notation], _ signs: [ProductSign], _ range: TextRange)
    throws(TypingFailure) -> [Candidate]
  {
    try inBothReadings(range) { (typer) throws(TypingFailure) in
      try typer.writtenProduct(factors, signs, range)
    }
  }

  private mutating func writtenProduct(
    _ factors: [Notation], _ signs: [ProductSign], _ range: TextRange
  ) throws(TypingFailure) -> [Candidate] {
    if let other = Self.sharedDenominator(factors, signs) {
      if isDefinition {
        guard isLength(other.shared) else {
          throw .unread(
            code: "unsupported-notation", message: ElaborationWording.sharedDenominator,
            range: other.shared.range)
        }
        return try typedProduct(other.factors, other.signs, range)
      }
      if isLength(other.shared), other.isOfSum {
        return try typedProduct(other.factors, other.signs, range)
      }
      // Both are common, and nothing written tells: a claim must hold in both.
      let asWritten = try typedProduct(factors, signs, range)
      return try asWritten + typedProduct(other.factors, other.signs, range)
    }
    return try typedProduct(factors, signs, range)
  }

  private mutating func typedProduct(
    _ factors: [Notation], _ signs: [ProductSign], _ range: TextRange
  ) throws(TypingFailure) -> [Candidate] {
    let (operands, operandSigns) = try operands(factors, signs)
    var typed: [[Candidate]] = []
    for operand in operands { typed.append(try type(operand)) }
    if typed.count == 1 { return typed[0] }
    guard typed.count <= 24 else {
      throw .unread(
        code: "too-many-readings",
        message: ElaborationWording.unsupported("a product of this length"),
        range: range)
    }
    if typed.allSatisfy({ $0.count == 1 && $0[0].layout.isScalar }) {
      return [scalarProduct(typed.map { $0[0] }, operandSigns, range)]
    }
    if liberties.reassociation, typed.count > 2, typed.count <= 8 {
      return try anyAssociation(typed, operandSigns, range)
    }
    return try byPrecedence(typed, operandSigns, range)
  }

  private func scalarProduct(_ factors: [Candidate], _ signs: [ProductSign], _ range: TextRange)
    -> Candidate
  {
    Candidate(
      layout: .scalar, body: .product(factors.map(\.body)),
      notation: Notation(
        .product(factors.map { $0.notation.groupedForProduct }, signs: signs), range),
      rank: factors.map(\.rank).max() ?? .asWritten)
  }

  /// Juxtaposition binds tighter than `·`, `·` tighter than `⊙`; from the left within a level.
  mutating func byPrecedence(
    _ typed: [[Candidate]], _ signs: [ProductSign], _ range: TextRange
  ) throws(TypingFailure) -> [Candidate] {
    var groups = typed
    var remaining = signs
    for level in 0...2 {
      var merged = [groups[0]]
      var kept: [ProductSign] = []
      for (sign, next) in zip(remaining, groups.dropFirst()) {
        if sign.level == level, let last = merged.popLast() {
          merged.append(try combinations(last, next, sign, range))
        } else {
          merged.append(next)
          kept.append(sign)
        }
      }
      groups = merged
      remaining = kept
    }
    return groups[0]
  }

  mutating func combinations(
    _ left: [Candidate], _ right: [Candidate], _ sign: ProductSign, _ range: TextRange
  ) throws(TypingFailure) -> [Candidate] {
    var results: [Candidate] = []
    for a in left {
      for b in right { results += combine(a, b, sign, range) }
      if unifier != nil, !results.isEmpty { break }
    }
    guard results.isEmpty else { return results }
    throw .shape(
      ShapeMismatch(
        left: ShapeText.layout(left[0].layout), right: ShapeText.layout(right[0].layout),
        context: "product",
        range: left[0].notation.range.union(right[0].notation.range)))
  }
}

extension ProductSign {
  /// 0 binds tightest.
  var level: Int {
    switch self {
    case .juxtaposition: 0
    case .dot, .times, .star, .at: 1
    case .odot, .circle, .bullet, .otimes, .dotStar: 2
    }
  }

  /// The sign means a matrix product (or a product of numbers) by itself.
  var meansMatrixProduct: Bool { level < 2 }
  var meansElementwise: Bool {
    switch self {
    case .odot, .circle, .bullet, .dotStar: true
    default: false
    }
  }
}

extension Notation {
  var groupedForProduct: Notation {
    if case .sum = kind { return Notation(.bracketed(.round, self), range) }
    return self
  }
}
