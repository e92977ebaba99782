import MathSyntax
import TensorExpressions

/// The identity beside what is no matrix: `p I` for `diag(p)`, `I - 1/n` for `I - 11ᵀ/n` or for
/// `(1 - 1/n) I`. Both are written, and neither is settled.
extension Typer {
  /// A number is added to a matrix of which `I` is a term.
  func spreadsOverIdentity(_ a: Candidate, _ b: Candidate) -> Bool {
    guard a.layout.isScalar != b.layout.isScalar else { return false }
    return (a.layout.isScalar ? b : a).notation.hasIdentityTerm(in: scope)
  }

  /// A vector beside `I` that is not the derivative of an elementwise map.
  func leavesDiagonalOut(_ a: Candidate, _ b: Candidate) -> Bool {
    let vector = if case .column = a.layout { a } else { b }
    let matrix = if case .column = a.layout { b } else { a }
    return matrix.notation.hasIdentityTerm(in: scope) && !vector.notation.hasDerivative
  }
}

extension Notation {
  /// `I`, `3 I`, `A - I`.
  fileprivate func hasIdentityTerm(in scope: Scope) -> Bool {
    switch kind {
    case .symbol(let letter): letter.name == "I" && scope.binding(NameKey("I")) == nil
    case .scripted(let base, _?, nil, 0): base.hasIdentityTerm(in: scope)
    case .sum(let terms): terms.contains { $0.value.hasIdentityTerm(in: scope) }
    case .product(let factors, _): factors.contains { $0.hasIdentityTerm(in: scope) }
    case .bracketed(_, let inner): inner.hasIdentityTerm(in: scope)
    default: false
    }
  }

  /// `σ'(z)`, `∂a/∂z` somewhere.
  fileprivate var hasDerivative: Bool {
    switch kind {
    case .derivative: true
    case .scripted(_, _, _, let primes) where primes > 0: true
    default: parts.contains(where: \.hasDerivative)
    }
  }
}
