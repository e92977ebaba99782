import Evaluation
import TensorExpressions

/// The instances of an equation in a world: all assignments of its free family indices for which all
/// that is written exists and the written ranges hold.
struct InstanceFinder {
  enum Answer {
    /// `rangeMismatch`: the written ranges name instances that do not exist.
    case instances([IntegerAssignment], rangeMismatch: Bool)
    case tooMany
  }

  private let equation: TensorEquation
  private let census: ExpressionCensus
  private let model: Model
  private let world: World
  private let exists: (SymbolInstance) -> Bool

  init(
    _ equation: TensorEquation, model: Model, world: World,
    exists: @escaping (SymbolInstance) -> Bool
  ) {
    self.equation = equation
    self.census = ExpressionCensus(equation)
    self.model = model
    self.world = world
    self.exists = exists
  }

  private static let maximumCount = 4096

  func find() -> Answer {
    guard isPossible(world.assignment, all: nil) else {
      return .instances([], rangeMismatch: false)
    }
    let variables = freeVariables()
    var candidates: [IntegerVariable: [Int]] = [:]
    for variable in variables { candidates[variable] = values(of: variable) }
    guard let all = assignments(of: variables, candidates) else { return .tooMany }
    let ranges = equation.ranges.filter { candidates[$0.variable] != nil }
    let meant = all.filter { assignment in
      ranges.allSatisfy { $0.holds(assignment) } && !equation.looksAhead(assignment, model)
    }
    let kept = meant.filter { assignment in
      census.repetitions.allSatisfy { stepsExist($0.0, $0.1, assignment) }
    }
    let falls = meant.contains { assignment in
      census.repetitions.contains { fallsInside($0.0, $0.1, assignment) }
    }
    let mismatch =
      falls
      || ranges.contains { range in
        all.contains { !range.isCovered(by: candidates[range.variable] ?? [], $0) }
          || (all.isEmpty && !range.isCovered(by: [], world.assignment))
      }
    return .instances(onlyEmpty(kept, of: meant) ? [] : kept, rangeMismatch: mismatch)
  }

  /// Whether a written sum or product has no step in any instance that is left, though it has some in
  /// others: nothing that stands in it would be looked at.
  private func onlyEmpty(_ kept: [IntegerAssignment], of all: [IntegerAssignment]) -> Bool {
    census.repetitions.contains { repetition, _ in
      func hasSteps(_ assignment: IntegerAssignment) -> Bool {
        repetition.values(assignment).map { !$0.isEmpty } ?? false
      }
      return !kept.contains(where: hasSteps) && all.contains(where: hasSteps)
    }
  }

  /// In order of appearance.
  private func freeVariables() -> [IntegerVariable] {
    var variables: [IntegerVariable] = []
    for term in census.terms {
      guard let variable = term.variable, world.assignment[variable] == nil,
        !variables.contains(variable)
      else { continue }
      variables.append(variable)
    }
    return variables
  }

  /// The values of one variable at which everything exists that depends on it: a term has one
  /// variable at most, so the variables can be looked at one by one.
  private func values(of variable: IntegerVariable) -> [Int] {
    var reach = span(of: variable)
    if census.countsOnly(variable), model.hasSteps, let last = world.assignment[.horizon] {
      // A step that picks nothing, the t of `1 - β^t`, is one of 1 … T.
      reach = Array(1...max(1, last))
    }
    return reach.filter { value in
      var assignment = world.assignment
      assignment[variable] = value
      return isPossible(assignment, all: variable)
    }
  }

  /// Values outside cannot exist: no family and no written range reaches beyond it.
  private func span(of variable: IntegerVariable) -> [Int] {
    let ends = model.symbols.compactMap(\.family).flatMap { family in
      [family.first, family.last].compactMap { $0.value(world.assignment) }
    }
    let written = equation.ranges.filter { $0.variable == variable }.flatMap { range in
      [range.first, range.last].compactMap { $0?.value(world.assignment) }
    }
    let offsets = census.terms.filter { $0.variable == variable }.map(\.offset)
    let margin = min(offsets.map { abs(max(min($0, 1_000), -1_000)) }.max() ?? 0, 1_000)
    let all = ends + written
    guard let low = all.min(), let high = all.max(), high - low < 100_000 else { return [] }
    return Array(low - margin...high + margin)
  }

  /// Whether everything exists whose index has the variable (`nil`: has no open one).
  private func isPossible(_ assignment: IntegerAssignment, all variable: IntegerVariable?) -> Bool {
    func concerns(_ term: IntegerTerm?) -> Bool {
      let open = term?.variable.flatMap { world.assignment[$0] == nil ? $0 : nil }
      return open == variable
    }
    for instance in census.instances where concerns(instance.index) {
      let index = instance.index?.value(assignment)
      guard exists(SymbolInstance(instance.symbol, index: index.map(IntegerTerm.constant)))
      else { return false }
    }
    for layer in census.activationLayers where concerns(layer) {
      guard let number = layer.value(assignment), model.activation(layer: number) != nil
      else { return false }
    }
    for case .indexed(let name, let term) in census.lengths where concerns(term) {
      guard world.length(.indexed(name, term), assignment) != nil else { return false }
    }
    return true
  }

  /// Whether a range inside a written sum ends before it begins at some step of the sum, as the product of
  /// `Σ_{k=1}^T ∏_{j=t+1}^k` does where k < t: what is written is then not what is meant.
  private func fallsInside(
    _ repetition: Repetition, _ body: TensorExpression, _ assignment: IntegerAssignment
  ) -> Bool {
    guard let values = repetition.values(assignment) else { return false }
    let inside = ExpressionCensus(body).repetitions
    guard !inside.isEmpty else { return false }
    return values.contains { value in
      var inner = assignment
      inner[repetition.variable] = value
      return inside.contains { next, body in
        next.values(inner) == nil || fallsInside(next, body, inner)
      }
    }
  }

  /// Whether every step of a written sum exists; a range that would fall is none.
  private func stepsExist(
    _ repetition: Repetition, _ body: TensorExpression, _ assignment: IntegerAssignment
  ) -> Bool {
    guard let values = repetition.values(assignment) else { return false }
    return values.allSatisfy { value in
      var inner = assignment
      inner[repetition.variable] = value
      let census = ExpressionCensus(body)
      return census.instances.allSatisfy { instance in
        guard let index = instance.index, index.variable == repetition.variable else { return true }
        return exists(
          SymbolInstance(instance.symbol, index: index.value(inner).map(IntegerTerm.constant)))
      } && census.repetitions.allSatisfy { stepsExist($0.0, $0.1, inner) }
    }
  }

  /// The product of all candidates, the last variable running fastest; `nil` when there are too many.
  private func assignments(
    of variables: [IntegerVariable], _ candidates: [IntegerVariable: [Int]]
  ) -> [IntegerAssignment]? {
    var all = [world.assignment]
    for variable in variables {
      let values = candidates[variable] ?? []
      guard all.count * values.count <= Self.maximumCount else { return nil }
      all = all.flatMap { assignment in
        values.map { assignment.merging([variable: $0]) { _, new in new } }
      }
    }
    return all
  }
}

extension TensorEquation {
  /// `∂s_t/∂s_k` with k behind t: 0, and no formula for it means that.
  fileprivate func looksAhead(_ assignment: IntegerAssignment, _ model: Model) -> Bool {
    guard case .derivative(.element(let top, _), let bottom, _) = left, right != .number(0),
      let above = top.index, let below = bottom.index,
      case .free(let later)? = above.variable, case .free(let earlier)? = below.variable,
      later != earlier,
      [top, bottom].allSatisfy({ model[$0.symbol].family?.last.variable == .horizon }),
      let last = above.value(assignment), let first = below.value(assignment)
    else { return false }
    return first > last
  }
}

extension ExpressionCensus {
  /// Both sides, and the lengths of the equation's own indices.
  init(_ equation: TensorEquation) {
    self.init(equation.left, equation.right)
    lengths += equation.axes.map(\.length)
  }
}

extension InstanceRange {
  /// Whether the assignment lies in the range; an open bound, or one without a value, is no bound.
  func holds(_ assignment: IntegerAssignment) -> Bool {
    guard let value = assignment[variable] else { return true }
    if let low = first?.value(assignment), value < low { return false }
    if let high = last?.value(assignment), value > high { return false }
    return true
  }

  /// Whether every number between two written bounds is one of the values, for the other indices as
  /// assigned. With a bound open there is nothing that was promised.
  func isCovered(by values: [Int], _ assignment: IntegerAssignment) -> Bool {
    var outer = assignment
    outer[variable] = nil
    guard let low = first?.value(outer), let high = last?.value(outer), low <= high else {
      return true
    }
    guard let least = values.first, let greatest = values.last else { return false }
    guard least <= low, high <= greatest else { return false }
    return (low...high).allSatisfy(values.contains)
  }
}
