import TensorExpressions

/// Second differences of a number by two slots: a coarse watch over second derivatives, for which the
/// first one is taken by reverse mode alone.
///
///     (J(x+h, y+h) − J(x+h, y−h) − J(x−h, y+h) + J(x−h, y−h)) / 4h²,   h = 1e-2·max(1, |x|)
///
/// What is upstream is moved first and what lies between runs again, then the other one is moved from
/// where it came to.
struct SecondDifferences {
  private let plan: Plan
  private let output: Slot
  private let first, second: Slot
  private let isSame: Bool
  private let isSwapped: Bool
  private let firstSteps, secondSteps: [Int]

  /// `nil` when the number does not depend on both, or has kinks on the way.
  init?(_ plan: Plan, of output: Int, by x: Int, and y: Int) {
    guard let fromX = plan.path(from: x, to: output), let fromY = plan.path(from: y, to: output),
      KinkWatch(plan, fromX).isEmpty, KinkWatch(plan, fromY).isEmpty
    else { return nil }
    let isSwapped = x != y && plan.path(from: y, to: x) != nil
    let (first, second) = isSwapped ? (y, x) : (x, y)
    let between = plan.path(from: first, to: second)?.steps ?? []
    let (outer, inner) = isSwapped ? (fromY, fromX) : (fromX, fromY)
    self.plan = plan
    self.output = plan.slots[output]
    self.first = plan.slots[first]
    self.second = plan.slots[second]
    self.isSwapped = isSwapped
    isSame = x == y
    firstSteps = Set(outer.steps).union(between).sorted()
    secondSteps = inner.steps
  }

  /// The estimate for an entry of either slot, with what half the step changes in it.
  func estimate(_ xEntry: Int, _ yEntry: Int) -> (value: Double, error: Double) {
    let (a, b) = isSwapped ? (yEntry, xEntry) : (xEntry, yEntry)
    let coarse = estimate(a, b, step: 1e-2)
    let fine = estimate(a, b, step: 5e-3)
    return (fine, (coarse - fine).magnitude)
  }

  private func estimate(_ a: Int, _ b: Int, step: Double) -> Double {
    let h = step * max(1, plan.memory[first.base + a].magnitude)
    let k = isSame ? h : step * max(1, plan.memory[second.base + b].magnitude)
    let sum = value(a, b, h, k) - value(a, b, h, -k) - value(a, b, -h, k) + value(a, b, -h, -k)
    return sum / (4 * h * k)
  }

  private func value(_ a: Int, _ b: Int, _ h: Double, _ k: Double) -> Double {
    let memory = plan.memory
    let starts = (memory[first.base + a], memory[second.base + b])
    memory[first.base + a] += h
    plan.run(firstSteps)
    memory[second.base + b] += k
    plan.run(secondSteps)
    let value = memory[output.base]
    memory[second.base + b] = starts.1
    memory[first.base + a] = starts.0
    plan.run(firstSteps)
    plan.run(secondSteps)
    return value
  }
}

/// A derivative that is derived again.
struct FirstDerivative {
  var of: TensorExpression
  var by: SymbolInstance
  var at: [ElementIndex]
}

extension Evaluator {
  /// So many entries of a second derivative are watched, spread evenly.
  private static let watchedEntries = 48

  /// Whether second differences contradict what was measured of `∂(body)/∂Y`, `body` being a first
  /// derivative; `.good` where there is nothing to compare.
  ///
  /// - Parameter measured: the entries, those of the numerator first.
  func watch(
    _ body: FirstDerivative, _ numerator: Numerator, _ pair: SlotPair,
    _ measured: [Double], _ scope: Scope
  ) throws(EvaluationFailure) -> Measurement.Quality {
    guard let inner = try self.numerator(body.of, scope), plan.slots[inner.slot].count == 1,
      let differences = SecondDifferences(
        plan, of: inner.slot, by: try slot(body.by, scope), and: pair.variable)
    else { return .good }
    let columns = plan.slots[pair.variable].count
    let variable = try slot(body.by, scope)
    let factor = inner.scale / numerator.scale
    let scale = measured.reduce(0) { max($0, $1.magnitude) }
    let stride = max(1, (measured.count + Self.watchedEntries - 1) / Self.watchedEntries)
    for entry in Swift.stride(from: 0, to: measured.count, by: stride) {
      guard let place = place(of: entry / columns, numerator, body.at, in: variable) else {
        return .good
      }
      let estimate = differences.estimate(place, entry % columns)
      let distance = (factor * estimate.value - measured[entry]).magnitude
      let allowed = 10 * factor.magnitude * estimate.error + 1e-3 * scale + 1e-9
      // What is not finite a hundredth further on says nothing: the comparison is false.
      if distance > allowed { return .oraclesDisagree }
    }
    return .good
  }

  /// The entry of the variable that an entry of the first derivative is about.
  private func place(
    of entry: Int, _ numerator: Numerator, _ at: [ElementIndex], in variable: Int
  ) -> Int? {
    var values: [Int: Int] = [:]
    var rest = entry
    for (label, length) in zip(numerator.labels, plan.slots[numerator.slot].shape).reversed() {
      values[label] = rest % length
      rest /= length
    }
    var place = 0
    for (index, length) in zip(at, plan.slots[variable].shape) {
      let value: Int
      switch index {
      case .constant(let number): value = number - 1
      case .variable(let variable):
        guard let known = values[variable.id] else { return nil }
        value = known
      }
      place = place * length + value
    }
    return place
  }
}
