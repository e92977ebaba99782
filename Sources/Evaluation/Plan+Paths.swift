/// What lies between two slots.
struct PlanPath {
  /// The steps that depend on the first slot and that the last one depends on, in order.
  var steps: [Int]
  /// Their outputs and the first slot.
  var slots: Set<Int>
}

extension Plan {
  /// `nil` when the last slot does not depend on the first one.
  func path(from first: Int, to last: Int) -> PlanPath? {
    if first == last { return PlanPath(steps: [], slots: [first]) }
    guard let end = slots[last].producer else { return nil }
    let start = slots[first].producer.map { $0 + 1 } ?? 0
    guard start <= end else { return nil }
    var depends = Array(repeating: false, count: slots.count)
    depends[first] = true
    for index in start...end
    where steps[index].operands.contains(where: { depends[$0.slot] }) {
      depends[steps[index].output] = true
    }
    guard depends[last] else { return nil }
    var isNeeded = Array(repeating: false, count: slots.count)
    isNeeded[last] = true
    var path = PlanPath(steps: [], slots: [first])
    for index in (start...end).reversed() {
      let step = steps[index]
      guard isNeeded[step.output], depends[step.output] else { continue }
      for operand in step.operands { isNeeded[operand.slot] = true }
      path.steps.append(index)
      path.slots.insert(step.output)
    }
    path.steps.reverse()
    return path
  }
}
