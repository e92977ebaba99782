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
    if case .scripted(let base, let sub, let sup, let primes) = kind {
      // `h_{t-1}`, `h^t`: a letter of an assignment is no element and no exponent.
      return Notation(
        .scripted(
          base.at(assignment), subscript: sub.map { $0.step(assignment) },
          superscript: sup.map { $0.step(assignment) }, primes: primes), range)
    }
    return mappingChildren { $0.at(assignment) }
  }

  private func step(_ assignment: IntegerAssignment) -> Notation {
    if case .list(let items) = kind, let first = items.first {
      return Notation(.list([first.step(assignment)] + items.dropFirst()), range)
    }
    guard let term = IntegerTerm(self), term.variable != nil, let value = term.value(assignment)
    else { return at(assignment) }
    return Notation(.number(String(value)), range)
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
  private func mappingChildren(_ map: (Notation) -> Notation) -> Notation {
    Notation(kind.mappedChildren(map), range)
  }
}
