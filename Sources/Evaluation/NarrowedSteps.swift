/// The steps behind one slot, cut down to what a single entry of it reaches.
///
/// Perturbing `W_{ij}` changes one row of one `z` and one row of its `a`; only further on, where that row
/// is summed over, everything changes. For each slot is known which of its axes are, within what can
/// change, fixed at an index of the entry; these loops are left out and the places shifted instead.
struct NarrowedSteps {
  private let plan: Plan
  private let shape: [Int]
  private var parts: [Part] = []
  /// Multiplications for one run.
  private(set) var work = 0.0

  private struct Part {
    var instruction: Instruction
    /// The places of the operands for the entry at 0.
    var operandPlaces: [Int]
    var shifts: [Shift]
  }

  /// How far the places move with the entry's index along an axis.
  private struct Shift {
    var axis: Int
    var output: Int
    var operands: [Int]
  }

  init(_ plan: Plan, _ path: PlanPath, behind slot: Int) throws(EvaluationFailure) {
    self.plan = plan
    shape = plan.slots[slot].shape
    // For each slot that can change the entry's axis at which each of its own axes is fixed.
    var fixed: [Int: [Int?]] = [slot: shape.indices.map { $0 }]
    for index in path.steps {
      let step = plan.steps[index]
      let axes = NarrowedSteps.fixedLoops(step, fixed, plan)
      fixed[step.output] =
        step.kind == .scatter
        ? Array(repeating: nil, count: plan.slots[step.output].shape.count) : axes
      try add(step, axes)
    }
  }

  /// For each loop of the output the entry's axis that fixes it.
  private static func fixedLoops(_ step: Step, _ fixed: [Int: [Int?]], _ plan: Plan) -> [Int?] {
    let none = [Int?](repeating: nil, count: step.outputRank)
    if step.kind == .scatter { return none }
    var result: [Int?]?
    for operand in step.operands {
      guard let axes = fixed[operand.slot] else { continue }
      guard let places = plan.slotAxes(operand) else { return none }
      var loops = none
      for (axis, place) in zip(operand.axes, places) where axis.label < step.outputRank {
        loops[axis.label] = axes[place]
      }
      // Every operand that changes must be fixed there, and by the same axis.
      result = result.map { known in zip(known, loops).map { $0 == $1 ? $0 : nil } } ?? loops
    }
    var loops = result ?? none
    if step.kind == .softmax, !loops.isEmpty { loops[loops.count - 1] = nil }
    return loops
  }

  private mutating func add(_ step: Step, _ axes: [Int?]) throws(EvaluationFailure) {
    let isFixed = { (label: Int) in label < axes.count && axes[label] != nil }
    work += step.loops.reduce(1.0) { isFixed($1.label) ? $0 : $0 * Double($1.length) }
    let target = step.target ?? plan.view(step.output)
    var shifts: [Shift] = []
    for (label, axis) in axes.enumerated() {
      guard let axis else { continue }
      let moves = step.operands.map { $0.stride(label) }
      shifts.append(Shift(axis: axis, output: target.stride(label), operands: moves))
    }
    parts.append(
      Part(
        instruction: try plan.translate(step, leavingOut: isFixed),
        operandPlaces: step.operands.map { plan.slots[$0.slot].base + $0.offset },
        shifts: shifts))
  }

  /// Moves all places to those of an entry.
  mutating func move(to entry: Int) {
    var indices = Array(repeating: 0, count: shape.count)
    var rest = entry
    for axis in shape.indices.reversed() {
      indices[axis] = rest % shape[axis]
      rest /= shape[axis]
    }
    for place in parts.indices where !parts[place].shifts.isEmpty {
      let part = parts[place]
      var output = part.instruction.start
      var operands = part.operandPlaces
      for shift in part.shifts {
        output += indices[shift.axis] * shift.output
        for operand in operands.indices {
          operands[operand] += indices[shift.axis] * shift.operands[operand]
        }
      }
      parts[place].instruction.place = output
      plan.memory.setPlaces(operands, of: part.instruction)
    }
  }

  func run() {
    for part in parts { plan.memory.run(part.instruction) }
  }

  /// Runs only the steps that write part of their slot: the others write all of it next time.
  func restore() {
    for part in parts where !part.shifts.isEmpty { plan.memory.run(part.instruction) }
  }
}
