import Diagnostics
import MathSyntax
import TensorExpressions

/// Explicit partials: `∂x̂/∂x` with μ and σ² held fixed, that is the derivative of the formula that
/// defines x̂, where everything else in it is a constant.
extension Typer {
  /// `∂u/∂v` by the definition of u; `nil` where it is no other than the total derivative: of the loss,
  /// of what is free, of more than a name.
  ///
  /// - Throws: where the definition has no derivative in the core language.
  mutating func explicitPartial(
    of numerator: Candidate, by instance: SymbolInstance, at indices: [ElementIndex]
  ) throws(TypingFailure) -> TensorExpression? {
    guard liberties.explicitPartials, case .element(let of, let written) = numerator.body,
      of.symbol != scope.loss || scope.lossIsOnlyResult, of.index == nil, of != instance
    else { return nil }
    let definitions = scope.model.definitions.filter { $0.symbol == of.symbol }
    guard let definition = definitions.first else { return nil }
    let body = renumbered(definition.body, besides: definition.axes).substituting(
      Dictionary(zip(definition.axes, written), uniquingKeysWith: { first, _ in first }))
    guard definitions.count == 1, definition.axes.count == written.count,
      let partial = body.derivative(by: instance, at: indices)
    else {
      throw unsupported("the explicit partial of this definition", numerator.notation)
    }
    return partial
  }
}

extension Notation {
  /// `∂L/∂x = ∂L/∂u ∂u/∂x + ∂L/∂v ∂v/∂x`: a derivative as the sum over the ways to its variable, one
  /// term for each. The derivatives along the ways are explicit ones: as total ones they would count
  /// the ways twice.
  public static func statesPaths(_ head: Notation, _ member: Notation) -> Bool {
    guard let goal = head.derivativeNames, case .sum(let terms) = member.kind, terms.count > 1,
      terms.allSatisfy({ $0.sign == .plus })
    else { return false }
    var seen: Set<[NameKey]> = []
    for term in terms {
      guard let path = term.value.path(from: goal.of, to: goal.by), seen.insert(path).inserted
      else { return false }
    }
    return true
  }

  /// The quantities on the way, `[u]` of `∂L/∂u ∂u/∂x`.
  private func path(from top: NameKey, to bottom: NameKey) -> [NameKey]? {
    switch kind {
    case .bigOperator(.sum, _, _, let body): return body.path(from: top, to: bottom)
    case .bracketed(_, let inner): return inner.path(from: top, to: bottom)
    case .product(let factors, _):
      var names: [NameKey] = []
      var current = top
      for factor in factors {
        if case .bigOperator(.sum, _, _, let body) = factor.kind, factor == factors.last,
          let rest = body.path(from: current, to: bottom)
        {
          return names + rest
        }
        guard let step = factor.derivativeNames, step.of == current else { return nil }
        current = step.by
        if current != bottom { names.append(current) }
      }
      return current == bottom && !names.isEmpty ? names : nil
    default: return nil
    }
  }

  /// The L and the x of `∂L/∂x`, squares counted as names: only told apart, never looked up.
  private var derivativeNames: (of: NameKey, by: NameKey)? {
    guard case .derivative(let derivative) = kind, derivative.by.count == 1,
      let of = derivative.of.quantity, let by = derivative.by[0].quantity
    else { return nil }
    return (of, by)
  }

  /// A name with whatever is no element index: `σ²`, `x̂`.
  private var quantity: NameKey? {
    let (base, scripts) = ReferenceReader.flatten(self)
    guard let key = NameKey.base(of: base) else { return nil }
    let isSquare = scripts.contains { $0.superscript?.kind == .number("2") }
    return isSquare ? SquaredNames.key(key) : key
  }

  /// The partials `∂u/∂x` of something other than `top` that are written inside.
  public func writesPartial(sameAs other: Notation) -> Bool {
    if let mine = derivativeNames, let names = other.derivativeNames, mine == names { return true }
    return parts.contains { $0.writesPartial(sameAs: other) }
  }
}
