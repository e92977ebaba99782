import FiniteDifferences

/// One derivative being measured.
struct DifferenceSweep {
  let plan: Plan
  private let steps: [Int]
  private var narrowed: NarrowedSteps
  let variable, numerator: Slot
  let kinks: KinkWatch
  var table: DifferenceTable
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
    for column in 0..<variable.count where table.isKinked[column] {
      // A larger step may have been clear of the kink, or several rungs of it were not.
      if table.isUnknown(column) { measureSides(column) }
    }
    plan.run(steps)
    return table
  }

  private mutating func measure(_ column: Int, rung: Int) {
    let stencil = table.method.stencil(at: plan.memory[variable.base + column], rung: rung)
    guard stencil.smallStep > 0, stencil.smallStep.isFinite else { return }
    let isSmooth = sample(column, stencil) { [kinks, plan] _ in !kinks.isCrossed(plan) }
    table.isKinked[column] = !isSmooth
    guard isSmooth else { return }
    for row in 0..<numerator.count {
      let estimate = stencil.estimate(
        at(0, row), at(1, row), at(2, row), at(3, row), at(4, row), at(5, row))
      let place = row * table.columns + column
      if estimate.errorBound < table.estimates[place].errorBound {
        table.estimates[place] = estimate
      }
    }
  }

  func at(_ point: Int, _ row: Int) -> Double { samples[point * numerator.count + row] }

  /// Takes the samples at all points of a stencil, or up to the first one where `goesOn` says no.
  mutating func sample(
    _ column: Int, _ stencil: FivePointStencil, _ goesOn: (Int) -> Bool
  ) -> Bool {
    let memory = plan.memory
    let entry = variable.base + column
    let start = memory[entry]
    let rows = numerator.count
    var isComplete = true
    narrowed.move(to: column)
    for point in 0..<FivePointStencil.count {
      memory[entry] = stencil.place(point)
      narrowed.run()
      for row in 0..<rows { samples[point * rows + row] = memory[numerator.base + row] }
      isComplete = goesOn(point)
      if !isComplete { break }
    }
    memory[entry] = start
    narrowed.restore()
    return isComplete
  }
}
