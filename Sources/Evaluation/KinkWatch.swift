/// Watches on which side of 0 the arguments of kinked functions are.
struct KinkWatch {
  private let slots: [Slot]
  private let signs: [[FloatingPointSign?]]

  init(_ plan: Plan, _ path: PlanPath) {
    slots = path.steps.compactMap { index in
      let step = plan.steps[index]
      guard case .map(let function) = step.kind, function.isKinked else { return nil }
      return plan.slots[step.operands[0].slot]
    }
    signs = slots.map { plan.memory.read($0.base, $0.count).map(KinkWatch.sign) }
  }

  var isEmpty: Bool { slots.isEmpty }

  /// The pattern of signs at the point where the plan stands.
  func pattern(_ plan: Plan) -> [[FloatingPointSign?]] {
    slots.map { plan.memory.read($0.base, $0.count).map(KinkWatch.sign) }
  }

  func isCrossed(_ plan: Plan) -> Bool {
    for (slot, before) in zip(slots, signs) {
      for (index, sign) in before.enumerated()
      where KinkWatch.sign(plan.memory[slot.base + index]) != sign { return true }
    }
    return false
  }

  private static func sign(_ x: Double) -> FloatingPointSign? { x == 0 ? nil : x.sign }
}
