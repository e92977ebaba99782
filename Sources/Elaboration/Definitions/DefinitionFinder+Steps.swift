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

  /// `β_t = f(β_{t+1})`.
  private func goesBack(_ definition: WrittenDefinition, from index: IntegerTerm) -> Bool {
    func isLater(_ node: Notation) -> Bool {
      let (base, scripts) = ReferenceReader.flatten(node)
      if let name = NameKey.base(of: base), let split = provisional.steps.split(name, scripts),
        split.key == definition.key, split.term.variable == index.variable
      {
        return split.term.offset > index.offset
      }
      return node.parts.contains(where: isLater)
    }
    return isLater(definition.member)
  }
}
