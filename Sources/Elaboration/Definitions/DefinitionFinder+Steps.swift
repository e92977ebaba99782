import MathSyntax
import TensorExpressions

/// Which formulas about single steps define something beside a recurrence.
extension DefinitionFinder {
  /// `h_t = f(h_{t-1}, …)`.
  func isRecurrence(_ definition: WrittenDefinition) -> Bool {
    guard StepNames.isFamily(definition.key) else { return false }
    return definition.member.mentions(definition.key, in: provisional)
  }

  /// `h_2 = …` where `h_t = …` says already what each step is: only a start, or a number, is another
  /// definition.
  func restatesStep(_ head: NameReference, _ member: Notation) -> Bool {
    guard StepNames.isFamily(head.key), let step = head.layer, !member.isNumber else {
      return false
    }
    return definitions.contains { earlier in
      guard earlier.key == head.key, let index = earlier.layer, index.variable != nil,
        index.variable != .horizon
      else { return false }
      switch step.variable {
      case nil: return step.offset > index.offset
      // `h_T` is one of the steps, unless these go back from the last one, or are layers.
      case .horizon: return usage.steps.horizon != "L" && !goesBack(earlier, from: index)
      default: return false
      }
    }
  }

  /// `h_2 = 0.7` beside `h_t = f(h_{t-1})`, with a number for h_1 as well, is computed: a claim. So is
  /// a step that is worked out, `w_1 = 2 - 0.1 · 4`, `w_1 = w_0 - 0.4`. The first number is the start.
  mutating func claimComputedSteps() {
    let given = definitions.filter { $0.isStart }
    for definition in definitions {
      guard let step = definition.singleStep, definition.isStart || worksOut(definition),
        let general = definitions.first(where: { $0.key == definition.key && $0.isGeneralStep }),
        isComputed(step, by: general, from: given)
      else { continue }
      definitions.removeAll { $0.id == definition.id }
      roles[definition.id] = .claim
      for (id, role) in roles {
        if case .redefinition(definition.id) = role { roles[id] = .claim }
      }
    }
  }

  /// A step that is made of numbers, of what has a number and of steps of its own family.
  private func worksOut(_ step: WrittenDefinition) -> Bool { worksOut(step.member, step.key) }

  private func worksOut(_ node: Notation, _ family: NameKey) -> Bool {
    let (base, scripts) = ReferenceReader.flatten(node)
    if let name = NameKey.base(of: base), provisional.steps.split(name, scripts)?.key == family {
      return true
    }
    if let key = NameKey(node) {
      return FunctionHead.isUsual(key)
        || definitions.contains { $0.key == key && $0.member.isNumeric }
    }
    if case .symbol = node.kind { return false }
    return node.parts.allSatisfy { worksOut($0, family) }
  }

  private func isComputed(
    _ step: Int, by general: WrittenDefinition, from given: [WrittenDefinition]
  ) -> Bool {
    guard let index = general.layer else { return false }
    let lags = offsets(of: general.key, in: general.member, index.variable).map {
      index.offset - $0
    }
    guard let furthest = lags.max(by: { abs($0) < abs($1) }), furthest != 0 else { return true }
    // From `f_0` and `f_1` on, `f_t = f_{t-1} + f_{t-2}` says what comes.
    let known = given.filter { $0.key == general.key }.compactMap(\.singleStep)
    let direction = furthest < 0 ? -1 : 1
    return known.contains { start in
      let last = start + direction * (abs(furthest) - 1)
      return (0..<abs(furthest)).allSatisfy { known.contains(start + direction * $0) }
        && (step - last) * direction > 0
    }
  }

  /// How far from the running step a family is mentioned.
  private func offsets(
    of family: NameKey, in node: Notation, _ variable: IntegerVariable?
  ) -> Set<Int> {
    let (base, scripts) = ReferenceReader.flatten(node)
    if let name = NameKey.base(of: base), let split = provisional.steps.split(name, scripts),
      split.key == family, split.term.variable == variable
    {
      return [split.term.offset]
    }
    return node.parts.reduce(into: []) { $0.formUnion(offsets(of: family, in: $1, variable)) }
  }

  /// `β_t = f(β_{t+1})`.
  private func goesBack(_ definition: WrittenDefinition, from index: IntegerTerm) -> Bool {
    offsets(of: definition.key, in: definition.member, index.variable).contains {
      $0 > index.offset
    }
  }
}

extension WrittenDefinition {
  /// The 2 of `h_2 = …`.
  fileprivate var singleStep: Int? {
    guard case .value = target, StepNames.isFamily(key), let layer, layer.variable == nil else {
      return nil
    }
    return layer.offset
  }

  /// `h_0 = 0`
  var isStart: Bool { singleStep != nil && member.isNumber }

  /// `h_t = …`
  fileprivate var isGeneralStep: Bool {
    guard case .value = target, case .free? = layer?.variable else { return false }
    return true
  }
}
