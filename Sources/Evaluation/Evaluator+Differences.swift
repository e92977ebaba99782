import FiniteDifferences

/// Derivatives by differences: a node is perturbed where it is defined and held there, and what lies
/// between it and the numerator runs again.
extension Evaluator {
  /// The most entries of one derivative that are measured.
  static let mostEntries = 200_000
  /// The most elements that are computed for one derivative, some seconds' worth.
  static let mostWork = 2_000_000_000.0

  /// - Parameter reverse: the same derivative by reverse mode, which is audited.
  func measure(_ pair: SlotPair, _ reverse: Scaled)
    throws(EvaluationFailure) -> (MeasuredDerivative, numeratorRank: Int)
  {
    let rank = plan.slots[pair.numerator].shape.count
    if let known = measured[pair] { return (known, rank) }
    let path = plan.path(from: pair.variable, to: pair.numerator)
    guard let path else { return (try store(DifferenceTable(0, 0), pair, .noOracle), rank) }
    try checkSize(pair, path)
    var sweep = DifferenceSweep(plan, pair, path)
    let table = sweep.measure()
    let automatic = try automaticValues(pair, reverse)
    let derivative = try store(table, pair, table.quality(beside: automatic))
    measured[pair] = derivative
    kept += 1
    return (derivative, rank)
  }

  private func checkSize(_ pair: SlotPair, _ path: PlanPath) throws(EvaluationFailure) {
    let columns = plan.slots[pair.variable].count
    let rows = plan.slots[pair.numerator].count
    guard rows <= Evaluator.mostEntries / columns else { throw .tooLarge }
    var work = 0.0
    for index in path.steps { work += plan.steps[index].lengths.reduce(1.0) { $0 * Double($1) } }
    guard 6 * work * Double(columns) <= Evaluator.mostWork else { throw .tooLarge }
  }

  private func store(
    _ table: DifferenceTable, _ pair: SlotPair, _ quality: Measurement.Quality
  ) throws(EvaluationFailure) -> MeasuredDerivative {
    let shape = plan.slots[pair.numerator].shape + plan.slots[pair.variable].shape
    // An estimate that does not exist stands as 0 with an infinite error, and the quality says so.
    let values = table.estimates.map { $0.value.isFinite ? $0.value : 0 }
    let errors = table.estimates.map { $0.errorBound.isFinite ? $0.errorBound : 1e300 }
    return MeasuredDerivative(
      value: try plan.input(shape, values), error: try plan.input(shape, errors),
      quality: quality)
  }

  private func automaticValues(_ pair: SlotPair, _ reverse: Scaled)
    throws(EvaluationFailure) -> [Double]
  {
    let leading = plan.slots[pair.numerator].shape.enumerated().map {
      Loop(label: Adjoint.first + $0, length: $1)
    }
    let own = plan.view(pair.variable).axes.map(\.loop)
    return plan.values(try plan.dense(reverse, leading + own))
  }
}

/// All estimates of one derivative, row by row of the numerator.
struct DifferenceTable {
  let rows, columns: Int
  var estimates: [DifferenceEstimate]
  /// Columns whose stencil crossed a kink at the step that counts.
  var isKinked: [Bool]
  let method: FivePointDifference

  init(_ rows: Int, _ columns: Int, _ method: FivePointDifference = FivePointDifference()) {
    self.rows = rows
    self.columns = columns
    self.method = method
    estimates = Array(repeating: .none, count: rows * columns)
    isKinked = Array(repeating: false, count: columns)
  }

  /// `‖D‖∞` over what is known.
  var scale: Double {
    estimates.reduce(0) { $1.value.isFinite ? max($0, $1.value.magnitude) : $0 }
  }

  /// The columns with an entry that is not known well enough.
  func coarseColumns() -> [Int] {
    let scale = scale
    return (0..<columns).filter { column in
      (0..<rows).contains { method.isCoarse(estimates[$0 * columns + column], scale: scale) }
    }
  }

  /// Whether this can be an oracle, and agrees with the other one.
  func quality(beside automatic: [Double]) -> Measurement.Quality {
    let scale = scale
    var quality = Measurement.Quality.good
    for (index, estimate) in estimates.enumerated() {
      if method.isUseless(estimate, scale: scale) {
        quality = max(quality, isKinked[index % columns] ? .kink : .noOracle)
      } else if index >= automatic.count
        || !((automatic[index] - estimate.value).magnitude
          <= 10 * estimate.errorBound + 1e-9 * scale)
      {
        quality = max(quality, .oraclesDisagree)
      }
    }
    return quality
  }
}

/// One derivative being measured.
struct DifferenceSweep {
  private let plan: Plan
  private let steps: [Int]
  private let variable, numerator: Slot
  private let kinks: KinkWatch
  private var table: DifferenceTable
  private var samples: [Double]

  init(_ plan: Plan, _ pair: SlotPair, _ path: PlanPath) {
    self.plan = plan
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
    let entry = plan.memory.numbers + variable.base + column
    let start = entry.pointee
    let stencil = table.method.stencil(at: start, rung: rung)
    guard stencil.smallStep > 0, stencil.smallStep.isFinite else { return }
    let rows = numerator.count
    var crossed = false
    for point in 0..<FivePointStencil.count {
      entry.pointee = stencil.place(point)
      plan.run(steps)
      let values = plan.memory.numbers + numerator.base
      for row in 0..<rows { samples[point * rows + row] = values[row] }
      if kinks.isCrossed(plan) {
        crossed = true
        break
      }
    }
    entry.pointee = start
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
