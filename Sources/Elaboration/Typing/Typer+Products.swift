import Diagnostics
import MathSyntax
import TensorExpressions

/// One operand of a flat product, with the function applications and index brackets put together.
enum Operand {
  case node(Notation)
  case name(NameReference)
  /// `dW` for `∂J/∂W`, with the letter in front; the name is that of the variable.
  case differential(NameReference, NameKey)
  /// `d(f/g)`, the change of a value.
  case change(Notation, TextRange)
  /// `σ'(z)`, with the scripts that stand behind the bracket.
  case application(NameReference, argument: Notation, after: [ReferenceReader.Scripts], TextRange)
  /// `y(0)`, and `q(x, y)` with what q depends on, which is q itself (no arguments).
  case call(
    NameReference, arguments: [Notation], after: [ReferenceReader.Scripts], TextRange)

  var range: TextRange {
    switch self {
    case .node(let node): node.range
    case .name(let reference), .differential(let reference, _): reference.range
    case .application(_, _, _, let range), .call(_, _, _, let range), .change(_, let range): range
    }
  }
}

extension Typer {
  /// A flat product (or a single factor): operands are put together, then typed by precedence.
  mutating func product(_ factors: [Notation], _ signs: [ProductSign], _ range: TextRange)
    throws(TypingFailure) -> [Candidate]
  {
    try inBothReadings(range) { (typer) throws(TypingFailure) in
      try typer.writtenProduct(factors, signs, range)
    }
  }

  private mutating func writtenProduct(
    _ factors: [Notation], _ signs: [ProductSign], _ range: TextRange
  ) throws(TypingFailure) -> [Candidate] {
    if let other = Self.sharedDenominator(factors, signs) {
      if isDefinition {
        guard isLength(other.shared) else {
          throw .unread(
            code: "unsupported-notation", message: ElaborationWording.sharedDenominator,
            range: other.shared.range)
        }
        return try typedProduct(other.factors, other.signs, range)
      }
      if isLength(other.shared), other.isOfSum {
        return try typedProduct(other.factors, other.signs, range)
      }
      // Both are common, and nothing written tells: a claim must hold in both.
      let asWritten = try typedProduct(factors, signs, range)
      return try asWritten + typedProduct(other.factors, other.signs, range)
    }
    return try typedProduct(factors, signs, range)
  }

  private mutating func typedProduct(
    _ factors: [Notation], _ signs: [ProductSign], _ range: TextRange
  ) throws(TypingFailure) -> [Candidate] {
    let (operands, operandSigns) = try operands(factors, signs)
    var typed: [[Candidate]] = []
    for operand in operands { typed.append(try type(operand)) }
    if typed.count == 1 { return typed[0] }
    guard typed.count <= 24 else {
      throw .unread(
        code: "too-many-readings",
        message: ElaborationWording.unsupported("a product of this length"),
        range: range)
    }
    if typed.allSatisfy({ $0.count == 1 && $0[0].layout.isScalar }) {
      return [scalarProduct(typed.map { $0[0] }, operandSigns, range)]
    }
    if liberties.reassociation, typed.count > 2, typed.count <= 8 {
      return try anyAssociation(typed, operandSigns, range)
    }
    return try byPrecedence(typed, operandSigns, range)
  }

  /// Puts functions and their arguments, layered names and their index brackets together.
  mutating func operands(_ factors: [Notation], _ signs: [ProductSign]) throws(TypingFailure)
    -> ([Operand], [ProductSign])
  {
    var operands: [Operand] = []
    var between: [ProductSign] = []
    var position = 0
    /// Behind a name that could be taken at it, a factor is shown with a sign.
    var shown: Int?
    while position < factors.count {
      if position > 0 { between.append(position == shown ? .dot : signs[position - 1]) }
      let next: Notation? =
        position + 1 < factors.count && signs[position] == .juxtaposition
        ? factors[position + 1] : nil
      if factors[position].isIndicator(before: next), let next {
        operands.append(.node(next))
        position += 2
        continue
      }
      try refuseCondition(position, factors, signs)
      if let next { try refuseExpectation(factors[position], next) }
      if let letter = differential(factors[position]), let next,
        let (variable, used) = try reader.read(next, call: following(position + 1, factors, signs)),
        case .symbol? = scope.binding(variable.key)
      {
        operands.append(.differential(variable, letter))
        position += used ? 3 : 2
        if scope.readsTotalDifferentials, !used,
          let list = following(position - 1, factors, signs), try call(variable, list) != nil
        {
          position += 1
        }
        continue
      }
      if scope.readsTotalDifferentials, case .symbol(let letter) = factors[position].kind,
        letter.name == "d", let next, case .bracketed(.round, _) = next.kind
      {
        operands.append(.change(next, factors[position].range.union(next.range)))
        position += 2
        continue
      }
      if let next, let value = try derivative(factors[position], at: next) {
        operands.append(.node(value))
        position += 2
        continue
      }
      guard let (reference, usedCall) = try reader.read(factors[position], call: next) else {
        operands.append(.node(factors[position]))
        position += 1
        continue
      }
      if let derivative = derivativeByArgument(factors[position], reference, next) {
        operands.append(.node(derivative))
        position += 2
        continue
      }
      position += usedCall ? 2 : 1
      guard isFunction(reference) else {
        if !usedCall, let next, let call = try call(reference, next) {
          operands.append(call)
          position += 1
          continue
        }
        operands.append(.name(reference))
        // `J(W, b)`: what the loss depends on is named, and stays what it is.
        if !usedCall, let next {
          if isLoss(reference), next.isListOfNames {
            position += 1
          } else {
            try refuseArguments(reference, next)
          }
          if isOpenCall(reference, next) { shown = position }
        }
        continue
      }
      guard !usedCall, let argument = next else {
        operands.append(.name(reference))
        continue
      }
      operands.append(try application(reference, argument, rest: position + 1, factors, signs))
      position += 1
    }
    return (operands, between)
  }

  /// `y' = 1 (z > 0)`: a relation in brackets right behind a value is a condition as often as a mask.
  private func refuseCondition(_ position: Int, _ factors: [Notation], _ signs: [ProductSign])
    throws(TypingFailure)
  {
    guard factors.count > 1, case .bracketed(_, let inner) = factors[position].kind,
      case .relation = inner.kind
    else { return }
    let isAfterSign = position > 0 && signs[position - 1] != .juxtaposition
    let isBeforeSign = position == 0 && signs[0] != .juxtaposition
    guard isAfterSign || isBeforeSign else {
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

  private func following(_ position: Int, _ factors: [Notation], _ signs: [ProductSign])
    -> Notation?
  {
    position + 1 < factors.count && signs[position] == .juxtaposition
      ? factors[position + 1] : nil
  }

  /// The `d` of `dW`, where nothing else is called so, and the `δ` of `δW` where the article has it.
  private func differential(_ node: Notation) -> NameKey? {
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

  private func application(
    _ reference: NameReference, _ argument: Notation, rest: Int, _ factors: [Notation],
    _ signs: [ProductSign]
  ) throws(TypingFailure) -> Operand {
    let range = reference.range.union(argument.range)
    let (base, scripts) = ReferenceReader.flatten(argument)
    if case .bracketed(let bracket, let inner) = base.kind, bracket != .bar, bracket != .doubleBar {
      return .application(reference, argument: inner, after: scripts, range)
    }
    // `\log \hat{y}`: one factor, unless more stands right behind it.
    guard rest >= factors.count || signs[rest - 1] != .juxtaposition else {
      throw .unread(
        code: "unsupported-notation",
        message: ElaborationWording.argumentUnclear(display(reference)),
        range: range)
    }
    return .application(reference, argument: argument, after: [], range)
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

  private func scalarProduct(_ factors: [Candidate], _ signs: [ProductSign], _ range: TextRange)
    -> Candidate
  {
    Candidate(
      layout: .scalar, body: .product(factors.map(\.body)),
      notation: Notation(
        .product(factors.map { $0.notation.groupedForProduct }, signs: signs), range),
      rank: factors.map(\.rank).max() ?? .asWritten)
  }

  /// Juxtaposition binds tighter than `·`, `·` tighter than `⊙`; from the left within a level.
  mutating func byPrecedence(
    _ typed: [[Candidate]], _ signs: [ProductSign], _ range: TextRange
  ) throws(TypingFailure) -> [Candidate] {
    var groups = typed
    var remaining = signs
    for level in 0...2 {
      var merged = [groups[0]]
      var kept: [ProductSign] = []
      for (sign, next) in zip(remaining, groups.dropFirst()) {
        if sign.level == level, let last = merged.popLast() {
          merged.append(try combinations(last, next, sign, range))
        } else {
          merged.append(next)
          kept.append(sign)
        }
      }
      groups = merged
      remaining = kept
    }
    return groups[0]
  }

  /// All ways to bracket the product, over all intervals.
  private mutating func anyAssociation(
    _ typed: [[Candidate]], _ signs: [ProductSign], _ range: TextRange
  ) throws(TypingFailure) -> [Candidate] {
    let count = typed.count
    var table: [[[Candidate]]] = Array(
      repeating: Array(repeating: [], count: count), count: count)
    var mismatch: TypingFailure?
    for i in 0..<count { table[i][i] = typed[i] }
    for length in 2...count {
      for start in 0...(count - length) {
        let end = start + length - 1
        var found: [Candidate] = []
        for split in start..<end
        where !table[start][split].isEmpty && !table[split + 1][end].isEmpty {
          do {
            found += try combinations(
              table[start][split], table[split + 1][end], signs[split], range
            ).map { $0.raised(to: .reassociated) }
          } catch {
            guard case .shape = error else { throw error }
            mismatch = mismatch ?? error
          }
        }
        table[start][end] = Array(found.prefix(64))
      }
    }
    let whole = table[0][count - 1]
    if whole.isEmpty, let mismatch { throw mismatch }
    return whole
  }

  private mutating func combinations(
    _ left: [Candidate], _ right: [Candidate], _ sign: ProductSign, _ range: TextRange
  ) throws(TypingFailure) -> [Candidate] {
    var results: [Candidate] = []
    for a in left {
      for b in right { results += combine(a, b, sign, range) }
      if unifier != nil, !results.isEmpty { break }
    }
    guard results.isEmpty else { return results }
    throw .shape(
      ShapeMismatch(
        left: ShapeText.layout(left[0].layout), right: ShapeText.layout(right[0].layout),
        context: "product",
        range: left[0].notation.range.union(right[0].notation.range)))
  }
}

extension ProductSign {
  /// 0 binds tightest.
  var level: Int {
    switch self {
    case .juxtaposition: 0
    case .dot, .times, .star, .at: 1
    case .odot, .circle, .bullet, .otimes, .dotStar: 2
    }
  }

  /// The sign means a matrix product (or a product of numbers) by itself.
  var meansMatrixProduct: Bool { level < 2 }
  var meansElementwise: Bool {
    switch self {
    case .odot, .circle, .bullet, .dotStar: true
    default: false
    }
  }
}

extension Notation {
  var groupedForProduct: Notation {
    if case .sum = kind { return Notation(.bracketed(.round, self), range) }
    return self
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
