import TensorExpressions

/// "A definition whose right side contains another symbol's defining expression passes through that
/// symbol": with `z = Wa + b` known, `a = σ(Wa + b)` is `a = σ(z)`, so that `∂J/∂z` exists.
struct PassThrough {
  let inner: Definition
  /// The family index of `inner`, where it has one.
  let family: IntegerVariable?

  /// `body` with every occurrence of the inner expression replaced, `nil` when there is none.
  func rewriting(_ body: TensorExpression) -> TensorExpression? {
    var changed = false
    let result = rewrite(body, &changed)
    return changed ? result : nil
  }

  private func rewrite(_ body: TensorExpression, _ changed: inout Bool) -> TensorExpression {
    var matcher = ExpressionMatcher(pattern: inner, family: family)
    if let (instance, indices) = matcher.match(body) {
      changed = true
      return .element(instance, indices)
    }
    switch body {
    case .number, .element, .kronecker, .placed, .aligned, .length, .integer: return body
    case .sum(let terms):
      if let shorter = matchingPart(of: terms, TensorExpression.sum) {
        changed = true
        return shorter
      }
      return .sum(terms.map { rewrite($0, &changed) })
    case .product(let factors): return .product(factors.map { rewrite($0, &changed) })
    case .quotient(let a, let b): return .quotient(rewrite(a, &changed), rewrite(b, &changed))
    case .power(let a, let b): return .power(rewrite(a, &changed), rewrite(b, &changed))
    case .apply(let function, let a): return .apply(function, rewrite(a, &changed))
    case .total(let index, let a): return .total(index, rewrite(a, &changed))
    case .softmax(let index, let a, let at):
      return .softmax(over: index, rewrite(a, &changed), at: at)
    case .derivative(let of, let by, let at):
      return .derivative(of: rewrite(of, &changed), by: by, at: at)
    case .repeated(let repetition, let a): return .repeated(repetition, rewrite(a, &changed))
    }
  }

  /// `Wa + b + c` contains `Wa + b`.
  private func matchingPart(
    of terms: [TensorExpression], _ make: ([TensorExpression]) -> TensorExpression
  ) -> TensorExpression? {
    guard case .sum(let pattern) = inner.body, terms.count > pattern.count else { return nil }
    for start in 0...(terms.count - pattern.count) {
      var matcher = ExpressionMatcher(pattern: inner, family: family)
      let part = Array(terms[start..<(start + pattern.count)])
      guard let (instance, indices) = matcher.match(make(part)) else { continue }
      var rest = terms
      rest.replaceSubrange(start..<(start + pattern.count), with: [.element(instance, indices)])
      return make(rest)
    }
    return nil
  }
}

/// Matches an expression against a definition's body, up to the names of bound indices, the indices of
/// the definition's axes and the family index.
struct ExpressionMatcher {
  let pattern: Definition
  let family: IntegerVariable?
  private var indices: [IndexVariable: ElementIndex] = [:]
  private var layer: IntegerTerm?

  init(pattern: Definition, family: IntegerVariable?) {
    self.pattern = pattern
    self.family = family
  }

  mutating func match(_ body: TensorExpression) -> (SymbolInstance, [ElementIndex])? {
    guard matches(pattern.body, body) else { return nil }
    let written = pattern.axes.compactMap { indices[$0] }
    guard written.count == pattern.axes.count else { return nil }
    let index = pattern.at ?? (family == nil ? nil : layer)
    if family != nil, pattern.at == nil, index == nil { return nil }
    return (SymbolInstance(pattern.symbol, index: index), written)
  }

  private mutating func matches(_ p: TensorExpression, _ e: TensorExpression) -> Bool {
    switch (p, e) {
    case (.number(let a), .number(let b)): return a == b
    case (.element(let a, let i), .element(let b, let j)):
      return instance(a, b) && all(i, j)
    case (.sum(let a), .sum(let b)), (.product(let a), .product(let b)): return inAnyOrder(a, b)
    case (.quotient(let a, let b), .quotient(let c, let d)),
      (.power(let a, let b), .power(let c, let d)):
      return matches(a, c) && matches(b, d)
    case (.apply(let f, let a), .apply(let g, let b)): return f == g && matches(a, b)
    case (.total(let i, let a), .total(let j, let b)):
      guard bind(i, .variable(j)) else { return false }
      return matches(a, b)
    case (.softmax(let i, let a, let at), .softmax(let j, let b, let other)):
      guard bind(i, .variable(j)) else { return false }
      return matches(a, b) && index(at, other)
    case (.kronecker(let a, let b), .kronecker(let c, let d)): return index(a, c) && index(b, d)
    case (.placed(let a, let before, let b), .placed(let c, let other, let d)):
      return before == other && index(a, c) && index(b, d)
    case (.aligned(let a, let made), .aligned(let b, let other)):
      return made.offset == other.offset && made.lengths == other.lengths
        && made.terms.map(\.count) == other.terms.map(\.count)
        && index(a, b) && all(made.indices, other.indices)
    case (.length(let a), .length(let b)): return a == b
    case (.integer(let a), .integer(let b)): return a == b
    default: return false
    }
  }

  private mutating func inAnyOrder(_ a: [TensorExpression], _ b: [TensorExpression]) -> Bool {
    guard a.count == b.count, a.count <= 6 else { return false }
    guard let first = a.first else { return true }
    for place in b.indices {
      let saved = (indices, layer)
      var rest = b
      rest.remove(at: place)
      if matches(first, b[place]), inAnyOrder(Array(a.dropFirst()), rest) { return true }
      (indices, layer) = saved
    }
    return false
  }

  private mutating func instance(_ a: SymbolInstance, _ b: SymbolInstance) -> Bool {
    guard a.symbol == b.symbol else { return false }
    guard let family, let p = a.index, p.variable == family else { return a.index == b.index }
    guard let e = b.index else { return false }
    let candidate = e + (-p.offset)
    if let layer { return layer == candidate }
    layer = candidate
    return true
  }

  private mutating func all(_ a: [ElementIndex], _ b: [ElementIndex]) -> Bool {
    guard a.count == b.count else { return false }
    for (p, e) in zip(a, b) where !index(p, e) { return false }
    return true
  }

  private mutating func index(_ p: ElementIndex, _ e: ElementIndex) -> Bool {
    guard case .variable(let variable) = p else { return p == e }
    return bind(variable, e)
  }

  private mutating func bind(_ variable: IndexVariable, _ e: ElementIndex) -> Bool {
    if let known = indices[variable] { return known == e }
    // An entry beyond the range of the definition is not one of it.
    if case .variable(let other) = e, other.length != variable.length,
      other.length.isCombined || variable.length.isCombined
    {
      return false
    }
    indices[variable] = e
    return true
  }
}
