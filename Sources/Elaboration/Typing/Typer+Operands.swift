import Diagnostics
import MathSyntax
import TensorExpressions

extension Typer {
  /// Puts functions and their arguments, layered names and their index brackets together.
  mutating func operands(_ factors: [Notation], _ signs: [ProductSign]) throws(TypingFailure)
    -> ([Operand], [ProductSign])
  {
    var cursor = FactorCursor(factors, signs)
    while !cursor.isAtEnd { cursor.take(try operand(at: cursor)) }
    return (cursor.operands, cursor.between)
  }

  private mutating func operand(at cursor: FactorCursor) throws(TypingFailure)
    -> FactorCursor.Taken
  {
    let (factor, next) = (cursor.factor, cursor.next)
    if let next, factor.isIndicator(before: next) { return .init(.node(next), 2) }
    try refuseCondition(cursor)
    if let next {
      try refuseExpectation(factor, next)
      if let taken = try differential(at: cursor, of: next) { return taken }
      if let taken = change(factor, next) { return taken }
      if let value = try derivative(factor, at: next) { return .init(.node(value), 2) }
    }
    guard let (reference, usesNext) = try reader.read(factor, call: next) else {
      return .init(.node(factor))
    }
    if let derivative = derivativeByArgument(factor, reference, next) {
      return .init(.node(derivative), 2)
    }
    guard !usesNext, let next else { return .init(.name(reference), usesNext ? 2 : 1) }
    return try isFunction(reference)
      ? .init(application(reference, next, before: cursor.behind(1)), 2)
      : named(reference, before: next)
  }

  /// `dW`, with the list `(W, b)` of what it depends on where it is the change of a value.
  private mutating func differential(at cursor: FactorCursor, of next: Notation)
    throws(TypingFailure) -> FactorCursor.Taken?
  {
    guard let letter = differentialLetter(cursor.factor),
      let (variable, usesCall) = try reader.read(next, call: cursor.behind(1)),
      case .symbol? = scope.binding(variable.key)
    else { return nil }
    let operand = Operand.differential(variable, letter)
    if usesCall { return .init(operand, 3) }
    if scope.readsTotalDifferentials, let list = cursor.behind(1), try call(variable, list) != nil {
      return .init(operand, 3)
    }
    return .init(operand, 2)
  }

  /// `d(f/g)`
  private func change(_ factor: Notation, _ next: Notation) -> FactorCursor.Taken? {
    guard scope.readsTotalDifferentials, case .symbol(let letter) = factor.kind,
      letter.name == "d", case .bracketed(.round, _) = next.kind
    else { return nil }
    return .init(.change(next, factor.range.union(next.range)), 2)
  }

  /// A name that is no function, with the call behind it where it is one.
  private mutating func named(_ reference: NameReference, before next: Notation)
    throws(TypingFailure) -> FactorCursor.Taken
  {
    if let call = try call(reference, next) { return .init(call, 2) }
    var taken = FactorCursor.Taken(.name(reference))
    // `J(W, b)`: what the loss depends on is named, and stays what it is.
    if isLoss(reference), next.isListOfNames {
      taken.count = 2
    } else {
      try refuseArguments(reference, next)
    }
    taken.isOpenCall = isOpenCall(reference, next)
    return taken
  }

  /// A function with its argument.
  ///
  /// - Parameter more: what stands right behind the argument.
  private func application(
    _ reference: NameReference, _ argument: Notation, before more: Notation?
  ) throws(TypingFailure) -> Operand {
    let range = reference.range.union(argument.range)
    let (base, scripts) = ReferenceReader.flatten(argument)
    if case .bracketed(let bracket, let inner) = base.kind, bracket != .bar, bracket != .doubleBar {
      return .application(reference, argument: inner, after: scripts, range)
    }
    // `\log \hat{y}`: one factor, unless more stands right behind it; `\sin x \cos x` is clear.
    guard more.map(\.isUprightFunction) ?? true else {
      throw .unread(
        code: "unsupported-notation",
        message: ElaborationWording.argumentUnclear(display(reference)),
        range: range)
    }
    return .application(reference, argument: argument, after: [], range)
  }

  /// `y' = 1 (z > 0)`: a relation in brackets right behind a value is a condition as often as a mask.
  private func refuseCondition(_ cursor: FactorCursor) throws(TypingFailure) {
    guard !cursor.isAlone, case .bracketed(_, let inner) = cursor.factor.kind,
      case .relation = inner.kind
    else { return }
    guard cursor.isAfterSign || cursor.isBeforeSign else {
      throw .unread(
        code: "unknown-condition", message: ElaborationWording.condition, range: inner.range)
    }
  }

  /// `E[z_t]`: a mean, and not the loss times z, unless E is the loss that the article states.
  private func refuseExpectation(_ factor: Notation, _ next: Notation) throws(TypingFailure) {
    guard case .bracketed(.square, let inner) = next.kind, NameKey(factor)?.text == "E",
      !inner.isNumeric
    else { return }
    if case .symbol(let id)? = scope.binding(NameKey("E")),
      !(id == scope.loss && scope.lossIsAbstract)
    {
      return
    }
    throw unsupported("an expectation", factor)
  }

  /// The `d` of `dW`, where nothing else is called so, and the `δ` of `δW` where the article has it.
  private func differentialLetter(_ node: Notation) -> NameKey? {
    guard case .symbol(let letter) = node.kind else { return nil }
    let key = NameKey(letter.name)
    if key.text == "d" { return scope.readsDifferentials ? key : nil }
    return scope.gradientPrefixes[key] != nil && scope.binding(key) == nil ? key : nil
  }

  private func isLoss(_ reference: NameReference) -> Bool {
    guard case .symbol(let id)? = scope.binding(reference.key) else { return false }
    return id == scope.loss && reference.elements.isEmpty && reference.power == nil
  }

  func isFunction(_ reference: NameReference) -> Bool {
    switch scope.binding(reference.key) {
    case .function, .layeredActivation, .softmax, .definedFunction, .diagonal, .extremum,
      .chainProduct, .library, .composed, .map:
      true
    default: false
    }
  }

  mutating func type(_ operand: Operand) throws(TypingFailure) -> [Candidate] {
    switch operand {
    case .node(let node): try type(node)
    case .name(let reference): try value(reference)
    case .differential(let reference, let letter): try differential(reference, letter)
    case .change(let inner, let range):
      try type(inner).expanded { (candidate) throws(TypingFailure) in
        [try totalDifferential(candidate, Notation(.symbol(Letter("d"))), range)]
      }
    case .application(let reference, let argument, let after, let range):
      try application(reference, argument, after, range)
    case .call(let reference, let arguments, let after, let range):
      try type(call: reference, at: arguments, after, range)
    }
  }
}

extension Notation {
  /// `(W, b; x, y)`, `(θ)`: names in round brackets.
  fileprivate var isListOfNames: Bool {
    guard case .bracketed(.round, let inner) = kind else { return false }
    if case .list(let items) = inner.kind {
      return items.allSatisfy { NameKey(ReferenceReader.flatten($0).base) != nil }
    }
    return NameKey(ReferenceReader.flatten(inner).base) != nil
  }
}

extension Notation {
  /// `\cos`, `\sin^2`: set upright, so that no factor looks like it.
  fileprivate var isUprightFunction: Bool {
    guard case .symbol(let letter) = ReferenceReader.flatten(self).base.kind else { return false }
    return letter.style == .function && Scope.functions[letter.name] != nil
  }
}
