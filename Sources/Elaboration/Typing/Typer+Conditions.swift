import Diagnostics
import MathSyntax
import TensorExpressions

/// What a statement is said under: `i ≠ j`, `x > 0`, `for k = 1, …, K`.
extension Typer {
  /// Numbers that are 1 where the conditions hold and 0 elsewhere; both sides of the statement must
  /// have been typed. A condition on indices that the statement does not have says nothing of it.
  mutating func masks(_ conditions: [Notation], _ relation: Relation) throws(TypingFailure)
    -> [TensorExpression]
  {
    guard !conditions.isEmpty else { return [] }
    switch relation {
    case .equal, .define, .identical: break
    default: throw unknownCondition(conditions[0])
    }
    var masks: [TensorExpression] = []
    for condition in conditions {
      guard case .relation(let members, let relations) = condition.kind, members.count == 2,
        relations.count == 1
      else { throw unknownCondition(condition) }
      if let mask = try mask(members, relations[0], condition) { masks.append(mask) }
    }
    return masks
  }

  private mutating func mask(_ members: [Notation], _ relation: Relation, _ node: Notation)
    throws(TypingFailure) -> TensorExpression?
  {
    if relation == .equal || relation == .notEqual,
      let holds = try labelIndicator(members, node.range)
    {
      return relation == .equal ? holds : .sum([.number(1), .product([.number(-1), holds])])
    }
    let letters = members.map(\.indexLetter)
    let concernsIndices = letters.contains { $0.map { indices[$0] != nil } ?? false }
    switch relation {
    case .equal, .notEqual:
      let holds: TensorExpression
      if concernsIndices {
        guard let equal = try equalIndices(members, node) else { return nil }
        holds = equal
      } else if letters.allSatisfy({ $0 != nil }) {
        return nil
      } else {
        holds = try equalLabel(members, node)
      }
      return relation == .equal ? holds : .sum([.number(1), .product([.number(-1), holds])])
    case .less, .lessEqual, .greater, .greaterEqual:
      guard !concernsIndices else { throw unknownCondition(node) }
      let candidates = try indicator(members, [relation], node)
      guard candidates.count == 1, candidates[0].layout.isScalar else {
        throw unknownCondition(node)
      }
      return candidates[0].body
    default: throw unknownCondition(node)
    }
  }

  /// `i = j`, `i = 2` of indices the statement has; `nil` where one of them does not occur in it.
  mutating func equalIndices(_ members: [Notation], _ node: Notation)
    throws(TypingFailure) -> TensorExpression?
  {
    var places: [ElementIndex] = []
    for member in members {
      if case .number(let text) = member.kind, let value = Int(text), value >= 1 {
        places.append(.constant(value))
      } else if let letter = member.indexLetter {
        guard let variable = indices[letter] else { return nil }
        places.append(.variable(variable))
      } else {
        throw unknownCondition(node)
      }
    }
    if case .variable(let a) = places[0], case .variable(let b) = places[1],
      !same(a.length, b.length)
    {
      throw unknownCondition(node)
    }
    return .kronecker(places[0], places[1])
  }

  /// `t = 1`, `y_i = 0` of labels that are nothing but 0 and 1.
  private mutating func equalLabel(_ members: [Notation], _ node: Notation)
    throws(TypingFailure) -> TensorExpression
  {
    guard case .number(let digit) = members[1].kind, digit == "0" || digit == "1",
      let label = try type(members[0]).first, label.layout.isScalar,
      case .element(let instance, _) = label.body
    else { throw unknownCondition(node) }
    switch scope.model[instance.symbol].draw {
    case .binary, .oneHot: break
    default: throw unknownCondition(node)
    }
    return digit == "1" ? label.body : .sum([.number(1), .product([.number(-1), label.body])])
  }

  /// `i = 1, …, n` of an element index must be its whole axis: a law for a part of it is another one.
  mutating func checkRanges(_ ranges: [InstanceRange]) throws(TypingFailure) {
    for range in ranges {
      guard case .free(let letter) = range.variable, let variable = indices[letter],
        let first = range.first, let last = range.last
      else { continue }
      let isWhole: Bool
      switch last.variable {
      case nil: isWhole = ownLength(variable.length) == last.offset
      case .depth?, .horizon?: isWhole = false
      case .free(let name)?:
        guard case .length(let length)? = scope.binding(NameKey(name)) else { continue }
        isWhole = last.offset == 0 && same(length, variable.length)
      }
      guard first == .constant(1), isWhole else {
        if restrict(variable, from: first, through: last) { continue }
        throw unknownCondition(Notation(.symbol(Letter(letter))))
      }
    }
  }

  func unknownCondition(_ node: Notation) -> TypingFailure {
    .unread(
      code: "unknown-condition", message: ElaborationWording.unknownCondition, range: node.range)
  }
}

extension Reading {
  /// The reading with both sides 0 where its conditions do not hold.
  func under(_ conditions: [Notation], _ masks: [TensorExpression]) -> Reading {
    var reading = self
    reading.conditions = conditions
    func masked(_ side: TensorExpression) -> TensorExpression {
      masks.isEmpty || side == .number(0) ? side : .product(masks + [side])
    }
    reading.equation.left = masked(equation.left)
    reading.equation.right = masked(equation.right)
    return reading
  }
}

extension Notation {
  /// A letter alone, as an index is written.
  fileprivate var indexLetter: String? {
    guard case .symbol(let letter) = kind, letter.name.count == 1 else { return nil }
    return letter.name
  }
}

extension ElaborationWording {
  static let partialDefinition = "a definition for some cases only"
  static let unknownCondition = "the condition of this statement is not understood"
}
