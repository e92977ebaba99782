import MathSyntax
import TensorExpressions

extension Notation {
  /// Whether a family over steps stands anywhere in here at a step that runs; `θ_0` is a start.
  func mentions(_ key: NameKey, in scope: Scope) -> Bool {
    let (base, scripts) = ReferenceReader.flatten(self)
    if let name = NameKey.base(of: base), let split = scope.steps.split(name, scripts),
      split.key == key, split.term.variable != nil
    {
      return true
    }
    return parts.contains { $0.mentions(key, in: scope) }
  }

  /// Whether a name stands somewhere in here; what `f(x) = Σ_j g(u_j)` says of x it says by way of u.
  func writes(_ key: NameKey) -> Bool {
    NameKey.base(of: self) == key || NameKey(written: self) == key
      || parts.contains { $0.writes(key) }
  }

  /// A number, with its sign.
  var isNumber: Bool {
    switch kind {
    case .number: true
    case .sum(let terms): terms.count == 1 && terms[0].value.isNumber
    default: false
    }
  }

  /// Without a sign in front.
  var unsigned: Notation {
    if case .sum(let terms) = kind, terms.count == 1 { return terms[0].value.unsigned }
    return self
  }

  /// `∂J/∂z` or `-∂J/∂z`, nothing else.
  var isPlainDerivative: Bool {
    switch kind {
    case .derivative(let derivative): derivative.by.count == 1
    case .gradient(let by, _): by != nil
    case .sum(let terms): terms.count == 1 && terms[0].value.isPlainDerivative
    default: false
    }
  }
}

extension Scope {
  /// Every layered name without a meaning made a family of numbers, for reading references only.
  func withProvisionalFamilies(_ usage: NameUsage) -> Scope {
    var scope = self
    scope.indexStyles = usage.styles
    scope.steps = usage.steps
    scope.samples = usage.samples
    let family = Symbol.Family(
      variable: LengthUnifier.variable, first: .constant(0), last: IntegerTerm(.depth))
    for key in usage.values where usage.isFamily(key) && !defines(key) {
      let family = usage.stepped.contains(key) ? Symbol.Family.steps : family
      let id = scope.model.add(
        Symbol(name: key.text, family: family, axes: [], draw: .input))
      scope.bindings[key] = .symbol(id)
    }
    for key in usage.values where usage.isNumbered(key) && !defines(key) {
      scope.bindings[key] = .symbol(
        scope.model.add(Symbol(name: key.text, axes: [], draw: .input)))
    }
    return scope
  }
}
