import Diagnostics
import MathSyntax
import TensorExpressions

/// Values at a point: `y(0)`, `f(2, 3)`, `f'(-4)`, `\frac{dy}{dx}|_{x=0}`.
extension Typer {
  /// The bracket behind a name as what it is taken at; `nil` where it is a factor.
  mutating func call(_ reference: NameReference, _ bracket: Notation) throws(TypingFailure)
    -> Operand?
  {
    var (base, scripts) = ReferenceReader.flatten(bracket)
    if case .evaluated(let inner, let point) = base.kind {
      base = inner
      scripts.insert(.init(lowerScript: point, superscript: nil, primes: 0), at: 0)
    }
    guard reference.elements.isEmpty, reference.layer == nil, !reference.transposed,
      reference.mark == nil, let items = base.argumentList
    else { return nil }
    if scope.signatures[reference.key]?.count == items.count, !scope.defines(reference.key) {
      throw unread(
        reference, "undefined-symbol", ElaborationWording.undefined(display(reference)))
    }
    guard case .symbol? = scope.binding(reference.key) else { return nil }
    let range = reference.range.union(bracket.range)
    if let signature = scope.signatures[reference.key], signature.count == items.count {
      let isPlain = zip(signature, items).allSatisfy(isParameter)
      return .call(reference, arguments: isPlain ? [] : items, after: scripts, range)
    }
    if items.count > 1 {
      // What it depends on, without a definition that says so; a list is no factor, unless it is
      // transposed: `z [h, x]^T`.
      let isRow = scripts.contains { $0.superscript.map(isTranspose) ?? false }
      guard !isRow || !base.isSquareBracket, items.allSatisfy({ isUpstream($0, of: reference) })
      else { return nil }
      return .call(reference, arguments: [], after: scripts, range)
    }
    return openCall(reference, items[0], scripts, range)
  }

  /// `y'` after `y = (x + 2)^2`: the derivative by the one free number that y is computed from; `nil` where
  /// the prime may be something else.
  mutating func ownDerivative(
    _ reference: NameReference, _ id: SymbolID
  ) throws(TypingFailure) -> [Candidate]? {
    let symbol = scope.model[id]
    guard unifier == nil, !isDefinition, scope.newValues.isEmpty, symbol.axes.isEmpty,
      symbol.family == nil, reference.elements.isEmpty, reference.layer == nil,
      !reference.transposed
    else { return nil }
    // A free number is computed from nothing: `w' = 1.4` is its new value.
    guard let variable = freeNumber(of: .element(SymbolInstance(id), [])), variable.symbol != id
    else { return nil }
    return try type(call: reference, at: [], [], reference.range)
  }

  /// `(u v)'`: the derivative by the one free number that u and v are computed from.
  func ownDerivative(_ candidate: Candidate, _ node: Notation) throws(TypingFailure) -> Candidate {
    guard unifier == nil, !isDefinition, scope.newValues.isEmpty, candidate.layout.isScalar,
      let variable = freeNumber(of: candidate.body)
    else { throw unsupported("a prime on a bracket", node) }
    var result = candidate
    result.body = .derivative(of: candidate.body, by: variable, at: [])
    result.notation = node
    (result.symbol, result.derivative) = (nil, nil)
    return result
  }

  /// The one free number that something is computed from, those with a stated value left aside.
  private func freeNumber(of body: TensorExpression) -> SymbolInstance? {
    var free = PointEvaluation(model: scope.model).freeSymbols(of: body)
    if free.count > 1 { free.removeAll { scope.ownNumbers[$0.symbol] != nil } }
    guard free.count == 1, scope.model[free[0].symbol].axes.isEmpty,
      scope.model[free[0].symbol].family == nil
    else { return nil }
    return free[0]
  }

  /// Whether an argument is the parameter itself; the w_t of `L(w_t)` is a value for the w of `L(w)`.
  func isParameter(_ name: NameKey, _ item: Notation) -> Bool {
    guard NameKey(written: item) == name,
      let (reference, _) = try? reader.read(item, call: nil), !reference.isMarked
    else { return false }
    return reference.key == name
  }

  /// The `w'` of `L(w')` without a meaning is not the w that L is computed from.
  func isUpstream(_ item: Notation, of reference: NameReference) -> Bool {
    if let (argument, _) = try? reader.read(item, call: nil), argument.isMarked { return false }
    return NameKey(written: item).map { isUpstream($0, of: reference) } ?? false
  }

  /// Whether a quantity is computed from a name.
  func isUpstream(_ name: NameKey, of reference: NameReference) -> Bool {
    guard case .symbol(let top)? = scope.binding(reference.key),
      case .symbol(let id)? = scope.binding(name)
    else { return false }
    return PointEvaluation(model: scope.model).depends(SymbolInstance(top), on: SymbolInstance(id))
  }

  mutating func type(
    call reference: NameReference, at arguments: [Notation],
    _ after: [ReferenceReader.Scripts], _ range: TextRange
  ) throws(TypingFailure) -> [Candidate] {
    var bare = reference
    bare.power = nil
    bare.primes = 0
    var results = try value(bare)
    if reference.primes > 0 || !arguments.isEmpty {
      guard results.count == 1, results[0].layout.isScalar,
        case .element(let instance, _) = results[0].body
      else { throw unsupported("`\(display(reference))` at a point", bare.base) }
      results = [try value(of: instance, reference, at: arguments, range)]
    }
    if let power = reference.power {
      guard case .number = power.kind else {
        throw unsupported("this exponent on a function", power)
      }
      results = try results.expanded { (one) throws(TypingFailure) in
        try powered(one, power, range)
      }
    }
    return try withScripts(results, after, range)
  }

  private mutating func value(
    of instance: SymbolInstance, _ reference: NameReference, at arguments: [Notation],
    _ range: TextRange
  ) throws(TypingFailure) -> Candidate {
    let evaluation = PointEvaluation(model: scope.model)
    let parameters = try self.parameters(of: instance, reference, at: arguments)
    guard reference.primes == 0 || parameters.count == 1 else {
      throw unsupported("a prime on a function of several variables", reference.base)
    }
    var body = TensorExpression.element(instance, [])
    for _ in 0..<reference.primes { body = .derivative(of: body, by: parameters[0], at: []) }
    var rank = Rank.asWritten
    var shown: [Notation] = []
    if !arguments.isEmpty {
      guard arguments.count == parameters.count else {
        throw unsupported("`\(display(reference))` at a point", reference.base)
      }
      // Without its definition the arguments would go nowhere.
      let isKnown = scope.model.definitions.contains { $0.symbol == instance.symbol }
      guard isKnown || unifier != nil else {
        throw unread(
          reference, "undefined-symbol",
          ElaborationWording.unsupported("`\(display(reference))` at a point"))
      }
      var point: [SymbolInstance: TensorExpression] = [:]
      for (parameter, argument) in zip(parameters, arguments) {
        let typed = try type(argument)
        guard typed.count == 1, typed[0].layout.isScalar else {
          throw unsupported("`\(display(reference))` at a point", argument)
        }
        point[parameter] = typed[0].body
        rank = max(rank, typed[0].rank)
        shown.append(typed[0].notation)
      }
      guard let value = isKnown ? evaluation.value(of: body, at: point) : body else {
        throw unsupported("`\(display(reference))` at a point", reference.base)
      }
      body = value
    } else {
      shown = try parameters.map { (parameter) throws(TypingFailure) in
        guard let name = scope.bindings.first(where: { $0.value.symbol == parameter.symbol })?.key
        else { throw unsupported("`\(display(reference))` at a point", reference.base) }
        return Notation(.symbol(Letter(name.text)))
      }
    }
    let name =
      reference.primes == 0
      ? reference.base
      : Notation(
        .scripted(reference.base, subscript: nil, superscript: nil, primes: reference.primes))
    let list = shown.count == 1 ? shown[0] : Notation(.list(shown))
    return Candidate(
      layout: .scalar, body: body,
      notation: Notation(
        .product([name, Notation(.bracketed(.round, list))], signs: [.juxtaposition]), range),
      rank: rank)
  }

  /// What the arguments of a name stand for: as its definition lists them, else the one free number
  /// it depends on.
  private func parameters(
    of instance: SymbolInstance, _ reference: NameReference, at arguments: [Notation]
  ) throws(TypingFailure) -> [SymbolInstance] {
    if scope.signatures[reference.key] == nil, arguments.count == 1,
      let named = argument(of: reference, in: arguments[0])
    {
      return [named]
    }
    let parameters: [SymbolInstance] =
      if let signature = scope.signatures[reference.key] {
        signature.compactMap { name in
          guard case .symbol(let id)? = scope.binding(name) else { return nil }
          return SymbolInstance(id)
        }
      } else {
        freeNumber(of: .element(instance, [])).map { [$0] } ?? []
      }
    let expected = scope.signatures[reference.key]?.count ?? 1
    guard parameters.count == expected,
      parameters.allSatisfy({
        scope.model[$0.symbol].axes.isEmpty && scope.model[$0.symbol].family == nil
      })
    else { throw unsupported("`\(display(reference))` at a point", reference.base) }
    return parameters
  }

  /// `[dy/dx]_{x = 0}`: the value where the free numbers named are as stated.
  mutating func evaluated(
    _ candidates: [Candidate], at point: Notation, _ range: TextRange
  ) throws(TypingFailure) -> [Candidate] {
    var items = [point]
    if case .list(let parts) = point.kind { items = parts }
    var values: [SymbolInstance: TensorExpression] = [:]
    for item in items {
      guard case .relation(let members, let relations) = item.kind, relations == [.equal],
        members.count == 2, let key = NameKey(written: members[0]),
        case .symbol(let id)? = scope.binding(key), scope.model[id].axes.isEmpty,
        scope.model[id].family == nil,
        !scope.model.definitions.contains(where: { $0.symbol == id })
      else { throw unsupported("this point", point) }
      let typed = try type(members[1])
      guard typed.count == 1, typed[0].layout.isScalar else {
        throw unsupported("this point", point)
      }
      values[SymbolInstance(id)] = typed[0].body
    }
    let evaluation = PointEvaluation(model: scope.model)
    return try candidates.map { (candidate) throws(TypingFailure) in
      guard candidate.layout.isScalar, let body = evaluation.value(of: candidate.body, at: values)
      else { throw unsupported("a value at this point", point) }
      var result = candidate
      result.body = body
      result.symbol = nil
      result.derivative = nil
      result.notation = Notation(.evaluated(candidate.notation, at: point), range)
      return result
    }
  }
}

extension Binding {
  fileprivate var symbol: SymbolID? {
    if case .symbol(let id) = self { return id }
    return nil
  }
}

extension NameReference {
  /// A prime or a star makes another value of the name.
  fileprivate var isMarked: Bool { primes > 0 || mark != nil }
}

extension Notation {
  /// `0`, `-4`, `1/2`.
  var isSignedNumber: Bool {
    switch kind {
    case .number: true
    case .sum(let terms): terms.count == 1 && terms[0].value.isSignedNumber
    case .fraction(let a, let b, _): a.isSignedNumber && b.isSignedNumber
    default: false
    }
  }
}

extension Notation {
  fileprivate var isSquareBracket: Bool {
    if case .bracketed(.square, _) = kind { return true }
    return false
  }
}
