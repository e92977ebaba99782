import MathSyntax
import TensorExpressions

extension Notation {
  /// The notation with its free family indices made numbers: `δ^{(l+1)}` at l = 1 is `δ^{(2)}`.
  public func at(_ assignment: IntegerAssignment) -> Notation {
    if case .scripted(let base, let sub, let sup?, let primes) = kind,
      case .bracketed(let bracket, let inner) = sup.kind, let term = IntegerTerm(inner),
      term.variable != nil, let value = term.value(assignment)
    {
      let number = Notation(.bracketed(bracket, Notation(.number(String(value)))), sup.range)
      return Notation(
        .scripted(base.at(assignment), subscript: sub, superscript: number, primes: primes), range)
    }
    return mappingChildren { $0.at(assignment) }
  }

  /// The notation with a letter that stands for an index replaced: `δ^{(l)}` with l = L is `δ^{(L)}`.
  public func replacingIndex(_ name: String, by term: IntegerTerm) -> Notation {
    if case .symbol(let letter) = kind, letter.name == name || (name == "l" && letter.name == "ℓ") {
      return Notation(term.notation.kind, range)
    }
    if case .sum(let terms) = kind, let index = IntegerTerm(self), index.variable == .free(name) {
      guard terms.count > 1 else { return self }
      return Notation((term + index.offset).notation.kind, range)
    }
    return mappingChildren { $0.replacingIndex(name, by: term) }
  }

  /// The node with every direct part replaced.
  func mappingChildren(_ map: (Notation) -> Notation) -> Notation {
    let new: Kind =
      switch kind {
      case .number, .symbol, .text, .ellipsis, .transposeMark, .mark: kind
      case .accented(let accent, let inner): .accented(accent, map(inner))
      case .scripted(let base, let sub, let sup, let primes):
        .scripted(map(base), subscript: sub.map(map), superscript: sup.map(map), primes: primes)
      case .bracketed(let bracket, let inner): .bracketed(bracket, map(inner))
      case .list(let items): .list(items.map(map))
      case .sum(let terms): .sum(terms.map { Term($0.sign, map($0.value)) })
      case .product(let factors, let signs): .product(factors.map(map), signs: signs)
      case .fraction(let a, let b, let style): .fraction(map(a), map(b), style)
      case .derivative(let derivative):
        .derivative(
          Derivative(
            derivative.differential, derivative.style, of: map(derivative.of),
            by: derivative.by.map(map)))
      case .gradient(let by, let of): .gradient(by: by.map(map), of: map(of))
      case .bigOperator(let name, let lower, let upper, let body):
        .bigOperator(name, lower: lower.map(map), upper: upper.map(map), body: map(body))
      case .root(let inner, let degree): .root(map(inner), degree: degree.map(map))
      case .relation(let members, let relations): .relation(members.map(map), relations)
      case .matrix(let rows, let bracket): .matrix(rows.map { $0.map(map) }, bracket)
      case .cases(let rows): .cases(rows.map { $0.map(map) })
      }
    return Notation(new, range)
  }
}
