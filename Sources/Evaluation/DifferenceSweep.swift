import FiniteDifferences

/// One derivative being measured.
struct DifferenceSweep {
  private let plan: Plan
  private let steps: [Int]
  private var narrowed: NarrowedSteps
  private let variable, numerator: Slot
  private let kinks: KinkWatch
  private var table: DifferenceTable
  private var samples: [Double]

  init(_ plan: Plan, _ pair: SlotPair, _ path: PlanPath, _ narrowed: NarrowedSteps) {
    self.plan = plan
    self.narrowed = narrowed
    steps = path.steps
    variable = plan.slots[pair.variable]
    numerator = plan.slots[pair.numerator]
    kinks = KinkWatch(plan, path)
    table = DifferenceTable(
      numerator.count, variable.count, kinks.isEmpty ? FivePointDifference() : .kinked)
    samples = Array(repeating: 0, count: FivePointStencil.count * numerator.count)
  }

  mutating func measure() -> DifferenceTable {
    for column in 0..<variable.count { measure(column, rung: 0) }
    for rung in 0..<table.method.rungs {
      let coarse = table.coarseColumns()
      if coarse.isEmpty { break }
      for column in coarse { measure(column, rung: rung + 1) }
    }
    plan.run(steps)
    return table
  }

  private mutating func measure(_ column: Int, rung: Int) {
    let memory = plan.memory
    let entry = variable.base + column
    let start = memory[entry]
    let stencil = table.method.stencil(at: start, rung: rung)
    guard stencil.smallStep > 0, stencil.smallStep.isFinite else { return }
    let rows = numerator.count
    var crossed = false
    narrowed.move(to: column)
    for point in 0..<FivePointStencil.count {
      memory[entry] = stencil.place(point)
      narrowed.run()
      for row in 0..<rows { samples[point * rows + row] = memory[numerator.base + row] }
      if kinks.isCrossed(plan) {
        crossed = true
        break
      }
    }
    memory[entry] = start
    narrowed.restore()
    if rung == 0 { table.isKinked[column] = crossed }
    if crossed { return }
    for row in 0..<rows {
      let estimate = stencil.estimate(
        samples[row], samples[rows + row], samples[2 * rows + row],
        samples[3 * rows + row], samples[4 * rows + row], samples[5 * rows + row])
      let place = row * table.columns + column
      if estimate.errorBound < table.estimates[place].errorBound {
        table.estimates[place] = estimate
      }
    }
  }
}
