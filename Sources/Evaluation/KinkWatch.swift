/// Watches on which side of 0 the arguments of kinked functions are.
struct KinkWatch {
  private let views: [Slot]
  private let signs: [[FloatingPointSign?]]

  init(_ plan: Plan, _ path: PlanPath) {
    views = path.steps.compactMap { index in
      let step = plan.steps[index]
      guard case .map(let function) = step.kind, function.isKinked else { return nil }
      return plan.slots[step.operands[0].slot]
    }
    signs = views.map { slot in
      plan.memory.read(slot.base, slot.count).map(KinkWatch.sign)
    }
  }

  var isEmpty: Bool { views.isEmpty }

  func isCrossed(_ plan: Plan) -> Bool {
    for (view, before) in zip(views, signs) {
      let values = plan.memory.numbers + view.base
      for (index, sign) in before.enumerated() where KinkWatch.sign(values[index]) != sign {
        return true
      }
    }
    return false
  }

  private static func sign(_ x: Double) -> FloatingPointSign? { x == 0 ? nil : x.sign }
}
