import MathSyntax
import TensorExpressions

/// Statements about a function that leave out its argument, `h = 1/(1 + e^{-z})`, `σ' = σ(1 - σ)`: said
/// of h(z), of σ(z).
struct BareFunctions {
  let scope: Scope

  /// Both sides with the argument put in; `nil` where the head is no function by itself, or nothing
  /// tells the argument.
  func applied(_ left: Notation, _ right: Notation) -> (Notation, Notation)? {
    if case .derivative(var derivative) = left.kind, derivative.by.count == 1,
      isBareFunction(derivative.of), case .symbol = derivative.by[0].kind
    {
      // `\frac{d\sigma}{dx} = σ(x)(1 - σ(x))`
      let argument = derivative.by[0]
      derivative.of = derivative.of.applied(to: argument)
      return (Notation(.derivative(derivative), left.range), applied(right, to: argument))
    }
    guard isBareFunction(left), let argument = argument(in: right) else { return nil }
    return (applied(left, to: argument), applied(right, to: argument))
  }

  /// `h`, `σ'`: the name of a function of one number.
  private func isBareFunction(_ node: Notation) -> Bool {
    let (base, scripts) = ReferenceReader.flatten(node)
    guard let key = NameKey.base(of: base),
      scripts.allSatisfy({ $0.lowerScript == nil && $0.superscript == nil })
    else { return false }
    switch scope.binding(key) {
    case .function, .definedFunction: return true
    default: return false
    }
  }

  /// The one quantity on the right; where there is none, what activations are taken of.
  private func argument(in node: Notation) -> Notation? {
    var names: [Notation] = []
    guard collect(node, &names) else { return nil }
    if let name = names.first { return names.count == 1 ? name : nil }
    return ["z", "x"].map { Notation(.symbol(Letter($0))) }.first {
      if case .symbol? = NameKey($0).flatMap(scope.binding) { true } else { false }
    }
  }

  /// - Returns: `false` where something stands on the right that is neither a number, a function nor a
  ///   name by itself.
  private func collect(_ node: Notation, _ names: inout [Notation]) -> Bool {
    if isBareFunction(node) { return true }
    if case .scripted(let base, let sub, let power?, 0) = node.kind {
      // `e^{-z}`, `h^2`, `z_h^2`.
      let isConstant = sub == nil && base.kind == .symbol(Letter("e"))
      let name =
        sub == nil ? base : Notation(.scripted(base, subscript: sub, superscript: nil, primes: 0))
      return (isConstant || collect(name, &names)) && collect(power, &names)
    }
    switch node.kind {
    case .symbol, .scripted:
      guard case .symbol? = scope.binding(of: node) else { return false }
      if !names.contains(node) { names.append(node) }
      return true
    default: break
    }
    switch node.kind {
    case .number, .sum, .product, .fraction, .bracketed, .root:
      return node.parts.allSatisfy { collect($0, &names) }
    default: return false
    }
  }

  /// Every function by itself with the argument behind it.
  private func applied(_ node: Notation, to argument: Notation) -> Notation {
    if isBareFunction(node) { return node.applied(to: argument) }
    guard case .product(let factors, let signs) = node.kind else {
      return Notation(node.kind.mappedChildren { applied($0, to: argument) }, node.range)
    }
    var kept: [Notation] = []
    var between: [ProductSign] = []
    for (place, factor) in factors.enumerated() {
      if place > 0 { between.append(signs[place - 1]) }
      if isPower(factor) || isBareFunction(factor), isCalled(factors, signs, at: place) {
        kept.append(factor)
        continue
      }
      guard isBareFunction(factor) else {
        kept.append(applied(factor, to: argument))
        continue
      }
      kept += [factor, Notation(.bracketed(.round, argument), factor.range)]
      between.append(.juxtaposition)
    }
    return Notation(.product(kept, signs: between), node.range)
  }

  /// `\tanh^2`
  private func isPower(_ node: Notation) -> Bool {
    guard case .scripted(let base, nil, .some, _) = node.kind else { return false }
    return isBareFunction(base)
  }

  /// `h(z)`; the bracket of `σ(1 - σ)` is a factor, since there is a function by itself in it.
  private func isCalled(_ factors: [Notation], _ signs: [ProductSign], at place: Int) -> Bool {
    guard place < signs.count, signs[place] == .juxtaposition,
      case .bracketed(_, let inner) = factors[place + 1].kind
    else { return false }
    return !hasBareFunction(inner)
  }

  private func hasBareFunction(_ node: Notation) -> Bool {
    if isBareFunction(node) { return true }
    guard case .product(let factors, let signs) = node.kind else {
      return node.parts.contains(where: hasBareFunction)
    }
    return factors.enumerated().contains { place, factor in
      isBareFunction(factor) ? !isCalled(factors, signs, at: place) : hasBareFunction(factor)
    }
  }
}
