import FiniteDifferences

/// Derivatives by differences: a node is perturbed where it is defined and held there, and what lies
/// between it and the numerator runs again.
extension Evaluator {
  /// The most entries of one derivative that are measured.
  static let mostEntries = 200_000
  /// The most multiplications that are done for one derivative, a few seconds' worth.
  public static let mostWork = 4e9

  /// - Parameter reverse: the same derivative by reverse mode, which is audited.
  func measure(_ pair: SlotPair, _ reverse: Scaled)
    throws(EvaluationFailure) -> (MeasuredDerivative, numeratorRank: Int)
  {
    let rank = plan.slots[pair.numerator].shape.count
    if let known = measured[pair] { return (known, rank) }
    let path = plan.path(from: pair.variable, to: pair.numerator)
    guard let path else { return (try store(DifferenceTable(0, 0), pair, .noOracle), rank) }
    let table = try table(pair, path)
    let automatic = try automaticValues(pair, reverse)
    let derivative = try store(table, pair, table.quality(beside: automatic))
    measured[pair] = derivative
    kept += 1
    return (derivative, rank)
  }

  private func table(_ pair: SlotPair, _ path: PlanPath)
    throws(EvaluationFailure) -> DifferenceTable
  {
    let columns = plan.slots[pair.variable].count
    let rows = plan.slots[pair.numerator].count
    guard rows <= Evaluator.mostEntries / columns else { throw .tooLarge }
    // What the narrowed steps add to the tables of the plan is needed for the sweep alone.
    let mark = plan.mark
    defer { plan.truncate(to: mark) }
    let narrowed = try NarrowedSteps(plan, path, behind: pair.variable)
    let evaluations = Double(FivePointStencil.count * columns)
    guard evaluations * narrowed.work <= mostWork else { throw .tooLarge }
    var sweep = DifferenceSweep(plan, pair, path, narrowed)
    return sweep.measure()
  }

  private func store(
    _ table: DifferenceTable, _ pair: SlotPair, _ quality: Measurement.Quality
  ) throws(EvaluationFailure) -> MeasuredDerivative {
    let shape = plan.slots[pair.numerator].shape + plan.slots[pair.variable].shape
    // An estimate that does not exist stands as 0 with an infinite error, and the quality says so.
    let values = table.estimates.map { $0.value.isFinite ? $0.value : 0 }
    // Errors are judged with a slack of ten, the sides of a kink without.
    let errors = zip(table.estimates, table.spreads).map { estimate, spread in
      estimate.errorBound.isFinite ? estimate.errorBound + spread / 10 : 1e300
    }
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
