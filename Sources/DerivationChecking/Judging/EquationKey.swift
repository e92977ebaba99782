import TensorExpressions

/// A small normal form: two equations with the same key say the same, since sums and products of numbers
/// commute and a bound index has no name. Different keys prove nothing.
///
/// Transposes and matrix products need no rules of their own: in index notation they are the order of
/// indices and sums of products of numbers.
struct EquationKey: Hashable {
  private let text: String

  init(_ equation: TensorEquation) {
    var names: [Int: String] = [:]
    for (place, axis) in equation.axes.enumerated() { names[axis.id] = "a\(place)" }
    let form = NormalForm(names: names)
    text = form.text(equation.left) + "=" + form.text(equation.right)
  }
}

/// Canonical text of an expression, with the written numbers multiplied out in front.
private struct NormalForm {
  var names: [Int: String]
  var depth = 0

  func text(_ expression: TensorExpression) -> String { join(term(expression)) }

  private typealias Term = (coefficient: Double, text: String)

  private func join(_ term: Term) -> String {
    if term.coefficient == 0 || term.text.isEmpty { return "\(term.coefficient + 0)" }
    return term.coefficient == 1 ? term.text : "\(term.coefficient)*\(term.text)"
  }

  private func term(_ expression: TensorExpression) -> Term {
    switch expression {
    case .number(let value): (value, "")
    case .element(let instance, let indices): (1, name(instance) + list(indices))
    case .sum(let parts): sum(parts)
    case .product, .quotient: product(expression)
    case .power(let a, let b): power(a, b)
    case .apply(let function, let body): apply(function, body)
    case .total(let index, let body): total(index, body)
    case .softmax(let index, let body, let place):
      (1, "softmax(\(bound(index).text(body)))\(list([place]))")
    case .derivative(let body, let by, let place): derivative(body, by, place)
    case .kronecker(let a, let b): (1, "d[" + [name(a), name(b)].sorted().joined() + "]")
    case .placed(let whole, let before, let part): (1, "p\(before)\(list([whole, part]))")
    case .aligned(let place, let made):
      (1, "g\(list([place]))=\(combined(made))")
    case .length(let length): (1, "|\(length)|")
    case .integer(let term): (1, "<\(term)>")
    case .repeated(let repetition, let body): repeated(repetition, body)
    }
  }

  /// The first term is positive, a common sign stands in front.
  private func sum(_ parts: [TensorExpression]) -> Term {
    let terms = parts.flatMap(flatTerms).sorted {
      ($0.text, $0.coefficient) < ($1.text, $1.coefficient)
    }
    guard let first = terms.first, terms.count > 1 else { return terms.first ?? (0, "") }
    let sign: Double = first.coefficient < 0 ? -1 : 1
    let texts = terms.map { join((sign * $0.coefficient, $0.text)) }
    return (sign, "(\(texts.joined(separator: "+")))")
  }

  private func flatTerms(_ part: TensorExpression) -> [Term] {
    if case .sum(let inner) = part { return inner.flatMap(flatTerms) }
    return [term(part)]
  }

  /// Even powers lose the sign of their base.
  private func power(_ base: TensorExpression, _ exponent: TensorExpression) -> Term {
    let inner = term(base)
    guard case .number(2) = exponent else { return (1, "(\(join(inner)))^(\(text(exponent)))") }
    return (inner.coefficient * inner.coefficient, "(\(inner.text))^(2)")
  }

  private func apply(_ function: ScalarFunction, _ body: TensorExpression) -> Term {
    switch (function.name, function.order) {
    case (.identity, 0): term(body)
    case (.square, 0): power(body, .number(2))
    case (.abs, 0): (1, "abs(\(join((abs(term(body).coefficient), term(body).text))))")
    default: (1, "\(function.name)'\(function.order)(\(text(body)))")
    }
  }

  private func product(_ expression: TensorExpression) -> Term {
    var coefficient = 1.0
    var factors: [String] = []
    collect(expression, &coefficient, &factors)
    return (coefficient, factors.sorted().joined(separator: "."))
  }

  private func collect(
    _ expression: TensorExpression, _ coefficient: inout Double, _ factors: inout [String]
  ) {
    switch expression {
    case .product(let parts):
      for part in parts { collect(part, &coefficient, &factors) }
    case .quotient(let above, let below):
      collect(above, &coefficient, &factors)
      let divisor = term(below)
      coefficient /= divisor.coefficient
      if !divisor.text.isEmpty { factors.append("1/(\(divisor.text))") }
    default:
      let factor = term(expression)
      coefficient *= factor.coefficient
      if !factor.text.isEmpty { factors.append(factor.text) }
    }
  }

  private func total(_ index: IndexVariable, _ body: TensorExpression) -> Term {
    let inner = bound(index).term(body)
    return (inner.coefficient, "S|\(index.length)|(\(inner.text))")
  }

  private func derivative(
    _ body: TensorExpression, _ by: SymbolInstance, _ place: [ElementIndex]
  ) -> Term {
    let inner = term(body)
    return (inner.coefficient, "D(\(inner.text))/\(name(by))\(list(place))")
  }

  private func repeated(_ repetition: Repetition, _ body: TensorExpression) -> Term {
    let range = "\(repetition.variable)|\(repetition.first)|\(repetition.last)"
    switch repetition.kind {
    case .sum:
      let inner = term(body)
      return (inner.coefficient, "R+\(range)(\(inner.text))")
    case .product: return (1, "R*\(range)(\(text(body)))")
    case .chain(let chain):
      let inner = bound(chain.row).bound(chain.column).text(body)
      return (1, "R@\(chain.descends)\(range)(\(inner))\(list([chain.atRow, chain.atColumn]))")
    }
  }

  private func bound(_ index: IndexVariable) -> NormalForm {
    var inner = self
    inner.names[index.id] = "b\(depth)"
    inner.depth += 1
    return inner
  }

  private func name(_ instance: SymbolInstance) -> String {
    let index = instance.index.map { "^\($0)" } ?? ""
    return "x\(instance.symbol.rawValue)\(index)"
  }

  private func name(_ index: ElementIndex) -> String {
    switch index {
    case .variable(let variable): names[variable.id] ?? "i\(variable.id)"
    case .constant(let value): "\(value)"
    }
  }

  private func combined(_ made: IndexCombination) -> String {
    made.terms.map { "\($0.count)*\(name($0.index))" }.sorted().joined(separator: "+")
      + made.lengths.map { "+\($0.count)*|\($0.length)|" }.joined() + "+\(made.offset)"
  }

  private func list(_ indices: [ElementIndex]) -> String {
    "[" + indices.map(name).joined(separator: ",") + "]"
  }
}
