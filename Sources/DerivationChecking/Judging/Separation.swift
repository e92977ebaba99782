import Evaluation
import TensorExpressions
import Tensors

/// Whether two sides can be told apart at the drawn points.
enum Separation {
  /// They differ as clearly as a wrong formula does, or nothing is left that could hold.
  case apart
  /// They agree wherever they were looked at.
  case alike
  /// No point decides.
  case unknown
}

extension Judge {
  /// Compares the sides of an equation in the random worlds `numbers`.
  ///
  /// A mutant is a change of a claim that the oracle has already confirmed, so that derivatives may come
  /// from automatic differentiation here: what differs from it differs from the oracle.
  func separation(_ equation: TensorEquation, worlds numbers: Range<Int>) -> Separation {
    let judge = reaching(equation)
    guard judge === self else { return judge.separation(equation, worlds: numbers) }
    let slots: [WorldSlot] = maker.isFullyWritten ? [.own] : numbers.map(WorldSlot.random)
    var search = SeparationSearch(equation)
    var isAnywhere = false
    var isOpen = slots.isEmpty
    for slot in slots {
      guard let trial = firstTrial(slot) else {
        isOpen = true
        continue
      }
      let finder = InstanceFinder(
        equation, model: maker.model, world: trial.world, exists: trial.evaluator.exists)
      guard case .instances(let assignments, _) = finder.find() else { return .unknown }
      isAnywhere = isAnywhere || !assignments.isEmpty
      for assignment in assignments where search.isApart(trial, assignment) { return .apart }
    }
    if search.hasCompared { return .alike }
    return isAnywhere || isOpen ? .unknown : .apart
  }

  /// The first draw whose activations are not flat.
  private func firstTrial(_ slot: WorldSlot) -> TrialWorld? {
    for attempt in 0..<8 {
      guard case .success(let trial)? = bench.trial(slot, attempt: attempt) else { continue }
      if slot == .own || !trial.isSaturated { return trial }
    }
    return nil
  }
}

/// Looks at one instance after the other for a difference.
private struct SeparationSearch {
  let equation: TensorEquation
  private(set) var hasCompared = false
  /// For updates, the rate that fits the instances seen so far.
  private var rate: Double?

  init(_ equation: TensorEquation) { self.equation = equation }

  mutating func isApart(_ trial: TrialWorld, _ assignment: IntegerAssignment) -> Bool {
    do throws(EvaluationFailure) {
      let left = try trial.evaluator.value(
        of: equation.left, axes: equation.axes, assignment: assignment)
      let right = try trial.evaluator.value(
        of: equation.right, axes: equation.axes, assignment: assignment)
      return isApart(left.elements, right.elements)
    } catch {
      // A derivative by something that does not matter is nothing a claim could be about.
      if case .noDependence = error { return true }
      return false
    }
  }

  private mutating func isApart(_ left: [Double], _ right: [Double]) -> Bool {
    let scale = (left + right).reduce(0) { max($0, abs($1)) }
    guard scale > 1e-12 else { return false }
    let a = left.map { $0 / scale }
    let b = right.map { $0 / scale }
    hasCompared = true
    let own = equation.kind == .update ? Self.product(a, b) / Self.product(a, a) : 1
    guard own.isFinite, own > 0 else { return true }
    if equation.kind == .update {
      let common = rate ?? own
      rate = common
      if abs(own - common) >= Comparison.refutation * common { return true }
    }
    let distance = zip(a, b).reduce(0) { $0 + ($1.1 - own * $1.0) * ($1.1 - own * $1.0) }
    let size = max(own * own * Self.product(a, a), Self.product(b, b))
    return (distance / size).squareRoot() >= Comparison.refutation
  }

  private static func product(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
