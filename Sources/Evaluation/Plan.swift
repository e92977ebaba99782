import Tensors

/// A flat list of steps over one memory, each running once it is added.
///
/// Steps stand in an order in which every operand comes before its use. A plan knows nothing of
/// models: slots and labels only.
final class Plan {
  private(set) var slots: [Slot] = []
  private(set) var steps: [Step] = []
  private var instructions: [Instruction] = []
  let memory = PlanMemory()
  /// The number 1, the second operand of sums.
  private(set) var one = 0

  /// More elements than one tensor may have.
  static let largestTensor = 4_000_000
  /// More multiplications than one step may do, about a second's worth.
  static let mostWork = 1e9

  init() throws(EvaluationFailure) {
    one = try input([], [1])
  }

  // MARK: - Slots

  func reserve(_ shape: [Int], producer: Int? = nil) throws(EvaluationFailure) -> Int {
    guard let count = Tensor.count(shape), count <= Plan.largestTensor else { throw .tooLarge }
    guard count > 0 else { throw .shape("an axis without elements") }
    let base = try memory.reserve(count)
    slots.append(Slot(base: base, shape: shape, count: count, producer: producer))
    return slots.count - 1
  }

  /// A slot that no step writes.
  func input(_ shape: [Int], _ values: [Double]) throws(EvaluationFailure) -> Int {
    let slot = try reserve(shape)
    guard values.count == slots[slot].count else { throw .shape("values that do not fill a shape") }
    memory.write(values, at: slots[slot].base)
    return slot
  }

  /// The whole slot, its axes labelled in order.
  func view(_ slot: Int, _ labels: [Int]? = nil) -> View {
    let shape = slots[slot].shape
    let strides = Tensor.strides(shape)
    let axes = shape.indices.map { index in
      Axis(label: labels?[index] ?? index, length: shape[index], stride: strides[index])
    }
    return View(slot: slot, offset: 0, axes: axes)
  }

  /// For each axis of the view the axis of the slot that it is, when the view is the whole slot.
  func slotAxes(_ view: View) -> [Int]? {
    let shape = slots[view.slot].shape
    guard view.offset == 0, view.axes.count == shape.count else { return nil }
    let strides = Tensor.strides(shape)
    var free = Array(repeating: true, count: shape.count)
    var result: [Int] = []
    for axis in view.axes {
      let place = shape.indices.first {
        free[$0] && shape[$0] == axis.length && (axis.length == 1 || strides[$0] == axis.stride)
      }
      guard let place else { return nil }
      free[place] = false
      result.append(place)
    }
    return result
  }

  func values(_ slot: Int) -> [Double] { memory.read(slots[slot].base, slots[slot].count) }

  // MARK: - Steps

  /// Adds a step and runs it.
  func add(_ step: Step) throws(EvaluationFailure) {
    let work = step.lengths.reduce(1.0) { $0 * Double($1) }
    guard work <= Plan.mostWork else { throw .tooLarge }
    let instruction = try translate(step)
    slots[step.output].producer = steps.count
    steps.append(step)
    instructions.append(instruction)
    memory.run(instruction)
  }

  func run(_ list: [Int]) {
    for index in list { memory.run(instructions[index]) }
  }

  /// The step as it runs.
  ///
  /// - Parameter isFixed: loops of the output that stay at their first index.
  func translate(_ step: Step, leavingOut isFixed: (Int) -> Bool = { _ in false })
    throws(EvaluationFailure) -> Instruction
  {
    let target = step.target ?? view(step.output)
    var table = LoopTable()
    for (label, length) in step.lengths.enumerated() where !isFixed(label) {
      let isOutput = label < step.outputRank
      let strides = [isOutput ? target.stride(label) : 0] + step.operands.map { $0.stride(label) }
      let row = LoopTable.Row(length: length, strides: strides)
      if isOutput { table.output.append(row) } else { table.reduced.append(row) }
    }
    table.simplify(keepLast: step.kind == .softmax)
    let rows = table.output + table.reduced
    guard rows.count <= PlanMemory.highestRank else { throw .tooLarge }
    var integers = rows.map(\.length) + rows.map { $0.strides[0] }
    for (index, operand) in step.operands.enumerated() {
      let scale = index < step.scales.count ? step.scales[index] : 1
      integers.append(slots[operand.slot].base + operand.offset)
      integers.append(Int(Int64(bitPattern: scale.bitPattern)))
      integers += rows.map { $0.strides[index + 1] }
    }
    let output = slots[step.output]
    return Instruction(
      kind: step.kind, start: output.base, count: output.count,
      place: output.base + target.offset, table: memory.append(integers),
      outputRank: table.output.count,
      reducedRank: table.reduced.count, operandCount: step.operands.count)
  }

  // MARK: - Marks

  struct Mark {
    fileprivate let slots, steps, numbers, integers: Int
  }

  var mark: Mark {
    Mark(
      slots: slots.count, steps: steps.count, numbers: memory.used,
      integers: memory.usedIntegers)
  }

  /// Forgets everything added after the mark.
  func truncate(to mark: Mark) {
    slots.removeLast(slots.count - mark.slots)
    steps.removeLast(steps.count - mark.steps)
    instructions.removeLast(instructions.count - mark.steps)
    memory.truncate(numbers: mark.numbers, integers: mark.integers)
  }
}
