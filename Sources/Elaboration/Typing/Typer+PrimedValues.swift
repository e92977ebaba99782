import MathSyntax
import TensorExpressions

extension Typer {
  /// `C'(W)`, the derivative of a value by what is named behind it, `∂C/∂W`; `nil` for anything else.
  func derivativeByArgument(
    _ factor: Notation, _ reference: NameReference, _ argument: Notation?
  ) -> Notation? {
    guard reference.primes == 1, isNodeName(reference.key), let argument,
      case .bracketed(.round, let inner) = argument.kind, let value = factor.withoutPrime,
      let (variable, _) = try? reader.read(inner, call: nil), isNodeName(variable.key),
      variable.primes == 0, !variable.transposed, variable.power == nil
    else { return nil }
    // `L'(w_t)` after `L(w) = …` is its derivative at that point, `f'(A)` of an f by way of A is not.
    if let signature = scope.signatures[reference.key], signature.count == 1,
      variable.key != signature[0], !isUpstream(variable.key, of: reference)
    {
      return nil
    }
    return Notation(
      .derivative(Derivative(.partial, .fraction, of: value, by: [inner])),
      factor.range.union(argument.range))
  }

  private func isNodeName(_ key: NameKey) -> Bool {
    switch scope.binding(key) {
    case .symbol, .alias: true
    default: false
    }
  }
}

extension Notation {
  /// The name without its one prime.
  fileprivate var withoutPrime: Notation? {
    guard case .scripted(let base, let sub, let sup, let primes) = kind else { return nil }
    guard primes > 0 else {
      return base.withoutPrime.map {
        Notation(.scripted($0, subscript: sub, superscript: sup, primes: 0), range)
      }
    }
    guard sub != nil || sup != nil else { return base }
    return Notation(.scripted(base, subscript: sub, superscript: sup, primes: 0), range)
  }
}
