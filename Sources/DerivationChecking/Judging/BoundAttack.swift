import Evaluation
import TensorExpressions
import Tensors

/// Looks for a point at which an inequality does not hold: samples, then walks downhill in the gap.
///
/// The gap of an entry is `right − left`. One entry below 0 beyond rounding refutes.
struct BoundAttack {
  private let equation: TensorEquation
  private let isStrict: Bool
  private let bench: WorldBench
  private var extreme: Point?
  private var comparisons = 0
  private var worlds = 0
  /// Both sides met at a point where they need not.
  private var isReached = false
  private var failure: UndecidedReason = .noInstance
  private var outcomes: [InstanceOutcome] = []
  /// Whether what we only draw from a range of our own is moved beyond it.
  private var movesAll = false

  /// One entry at one point.
  private struct Point {
    var gap: Double
    var left: Double
    var right: Double
    var world: World
    var assignment: IntegerAssignment
    var place: Int
    var noise = 0.0

    var scale: Double { max(abs(left), abs(right)) }
  }

  /// So many steps downhill from each start: a gap that has one minimum along a line is followed to
  /// about a millionth.
  private static let steps = 40
  private static let starts = 2
  /// Nothing is moved further than this: far out everything is flat.
  private static let reach = 4.0

  init(_ equation: TensorEquation, isStrict: Bool, bench: WorldBench) {
    self.equation = equation
    self.isStrict = isStrict
    self.bench = bench
  }

  mutating func judgement(
    on slots: [WorldSlot], _ node: @escaping (IntegerAssignment) -> String
  ) -> Judgement {
    for slot in slots where !isRefuted { attack(slot) }
    var outcome = self.outcome == .holds ? outcomeBeyondDraws(slots) : self.outcome
    if boundsFreeSymbol { outcome = UndecidedReason.rangeNotStated.outcome }
    var judgement = Judgement(
      outcome: outcome, evidence: Evidence(seed: bench.maker.seed), instances: outcomes)
    judgement.evidence.worlds = worlds
    judgement.evidence.comparisons = comparisons
    guard let extreme else { return judgement }
    let sample = entry(extreme, node)
    judgement.evidence.samples = [sample]
    if outcome == .fails {
      judgement.evidence.worstAbsolute = -extreme.gap
      judgement.evidence.worstRelative = -extreme.gap / max(extreme.scale, .leastNormalMagnitude)
      judgement.evidence.counterexample = Evidence.Counterexample(
        node: sample.node, index: sample.index, claimed: sample.claimed, measured: sample.measured)
    }
    return judgement
  }

  private var isRefuted: Bool { extreme.map { $0.gap < -margin($0) } ?? false }

  private var outcome: Judgement.Outcome {
    guard extreme != nil else { return failure.outcome }
    if isRefuted { return .fails }
    return isReached ? UndecidedReason.boundReached.outcome : .holds
  }

  /// Where a free number is written whose range is a choice of ours, it must hold beyond that range.
  private func outcomeBeyondDraws(_ slots: [WorldSlot]) -> Judgement.Outcome {
    guard restsOnDraws else { return .holds }
    var wider = BoundAttack(equation, isStrict: isStrict, bench: bench)
    wider.movesAll = true
    for slot in slots where !wider.isRefuted { wider.attack(slot) }
    return wider.outcome == .holds ? .holds : UndecidedReason.rangeNotStated.outcome
  }

  /// `u < 6` of a u that nothing defines: an assumption, whatever we draw.
  private var boundsFreeSymbol: Bool {
    let sides = [equation.left, equation.right]
    return sides.contains { side in
      guard case .element(let instance, _) = side else { return false }
      return !bench.maker.model.definitions.contains { $0.symbol == instance.symbol }
    } && sides.contains(where: \.instances.isEmpty)
  }

  private var restsOnDraws: Bool {
    let model = bench.maker.model
    return ExpressionCensus(equation).instances.contains { instance in
      guard !model.definitions.contains(where: { $0.symbol == instance.symbol }) else {
        return false
      }
      switch model[instance.symbol].draw {
      case .target, .hyperparameter: return true
      default: return false
      }
    }
  }

  private func margin(_ point: Point) -> Double { 1e-9 * point.scale + point.noise }

  // MARK: Where

  private mutating func attack(_ slot: WorldSlot) {
    let before = comparisons
    for attempt in 0..<(slot == .own ? 1 : Self.starts) {
      guard case .success(let trial)? = bench.trial(slot, attempt: attempt) else {
        failure = .noWorld
        continue
      }
      guard let instances = instances(in: trial) else { continue }
      if slot == .own {
        if let point = point(in: trial.world, instances) { note(point) }
      } else {
        if attempt == 0 { tryZero(trial.world, instances) }
        walk(from: trial.world, instances, slot: slot, attempt: attempt)
      }
      if isRefuted, outcomes.isEmpty { divide(trial.world, instances, slot) }
    }
    if comparisons > before { worlds += 1 }
  }

  private mutating func instances(in trial: TrialWorld) -> [IntegerAssignment]? {
    let finder = InstanceFinder(
      equation, model: bench.maker.model, world: trial.world, exists: trial.evaluator.exists)
    guard case .instances(let assignments, let mismatch) = finder.find() else {
      failure = .tooManyInstances
      return nil
    }
    if mismatch { failure = .rangeMismatch }
    return assignments.isEmpty || mismatch ? nil : assignments
  }

  /// The worst entry of a world.
  private mutating func point(in world: World, _ instances: [IntegerAssignment]) -> Point? {
    guard let evaluator = try? Evaluator(model: bench.maker.model, world: world) else { return nil }
    var worst: Point?
    for assignment in instances {
      func value(_ expression: TensorExpression) -> [Double]? {
        let axes = equation.axes
        return try? evaluator.value(of: expression, axes: axes, assignment: assignment).elements
      }
      guard let left = value(equation.left), let right = value(equation.right) else {
        failure = .notFinite
        continue
      }
      comparisons += left.count
      for (place, sides) in zip(left, right).enumerated() {
        let gap = sides.1 - sides.0
        guard worst.map({ gap < $0.gap }) ?? true else { continue }
        worst = Point(
          gap: gap, left: sides.0, right: sides.1, world: world, assignment: assignment,
          place: place)
      }
      // What is left by cancellation is no counterexample.
      if let point = worst, point.assignment == assignment, point.gap <= 0 {
        let scales = [equation.left, equation.right].map { value($0.roundingScale)?[point.place] }
        worst?.noise = 1e-13 * (scales.compactMap { $0 }.max() ?? 0)
      }
    }
    return worst
  }

  private mutating func note(_ point: Point) {
    if extreme.map({ point.gap < $0.gap }) ?? true { extreme = point }
  }

  // MARK: Walking

  /// Everything that can be moved at 0: where sigmoids are steepest, and differences vanish.
  private mutating func tryZero(_ world: World, _ instances: [IntegerAssignment]) {
    guard let point = point(in: scaled(world, by: 0), instances) else { return }
    note(point)
    if isStrict, abs(point.gap) <= margin(point) { isReached = true }
  }

  private mutating func walk(
    from world: World, _ instances: [IntegerAssignment], slot: WorldSlot, attempt: Int
  ) {
    guard var best = point(in: world, instances) else { return }
    note(best)
    let usual = best.gap
    var number = 0
    if case .random(let value) = slot { number = value }
    var source = RandomSource(seed: bench.maker.seed, keys: number, attempt, -3)
    var length = 0.5
    for _ in 0..<Self.steps where !isRefuted {
      let next = point(in: moved(best.world, by: length, &source), instances)
      if let next, next.gap < best.gap {
        best = next
        length = min(length * 1.5, 2)
        note(best)
      } else {
        length *= 0.8
      }
    }
    if !isRefuted, isStrict || best.gap < 0.1 * usual { follow(best, usual, instances) }
  }

  /// Goes from the end of a walk to where the gap is lowest, and sees whether the sides meet there.
  private mutating func follow(
    _ best: Point, _ usual: Double, _ instances: [IntegerAssignment]
  ) {
    var attack = self
    if isStrict, best.gap == 0 {
      // Where nothing is left of a rectifier, the sides are the same.
      isReached =
        isReached
        || BoundDescent.parts(from: usual) { factor in
          attack.point(in: scaled(best.world, by: factor), instances)?.gap
        }
    }
    var descent = BoundDescent(
      from: best.world, gap: best.gap, usual: usual, moving: movable(best.world)
    ) { attack.point(in: $0, instances)?.gap }
    descent.run()
    if let lowest = point(in: descent.world, instances) { note(lowest) }
    if isStrict, !isRefuted, descent.isFloor() { isReached = true }
  }

  /// Attacks every instance by itself, to say where the claim holds.
  private mutating func divide(
    _ world: World, _ instances: [IntegerAssignment], _ slot: WorldSlot
  ) {
    guard instances.count > 1, instances.count <= 12 else { return }
    outcomes = instances.map { instance in
      var single = BoundAttack(equation, isStrict: isStrict, bench: bench)
      single.tryZero(world, [instance])
      single.walk(from: world, [instance], slot: slot, attempt: 0)
      return InstanceOutcome(assignment: instance, verdict: single.isRefuted ? .fails : .holds)
    }
  }

  private func isMovable(_ instance: SymbolInstance) -> Bool {
    switch bench.maker.model[instance.symbol].draw {
    case .weight, .bias, .input: true
    case .target, .hyperparameter: movesAll
    case .simplex, .simplexAlong, .oneHot, .binary, .sign, .symmetric, .matrix, .unitVector,
      .positive, .constant:
      false
    }
  }

  /// In the order of the model's symbols, so that every run draws the same numbers for the same ones.
  private func movable(_ world: World) -> [SymbolInstance] {
    world.values.keys.filter(isMovable).sorted {
      ($0.symbol.rawValue, $0.index?.offset ?? 0) < ($1.symbol.rawValue, $1.index?.offset ?? 0)
    }
  }

  private func scaled(_ world: World, by factor: Double) -> World {
    var world = world
    for instance in movable(world) {
      guard var tensor = world.values[instance] else { continue }
      tensor.elements = tensor.elements.map { factor * $0 }
      world.values[instance] = tensor
    }
    return world
  }

  private func moved(_ world: World, by length: Double, _ source: inout RandomSource) -> World {
    var world = world
    for instance in movable(world) {
      guard var tensor = world.values[instance] else { continue }
      for place in tensor.elements.indices {
        let value = tensor.elements[place] + length * source.normal()
        tensor.elements[place] = max(-Self.reach, min(Self.reach, value))
      }
      world.values[instance] = tensor
    }
    return world
  }

  // MARK: Evidence

  /// The side without symbols is what is claimed.
  private func entry(_ point: Point, _ node: (IntegerAssignment) -> String) -> Evidence.Sample {
    var rest = point.place
    var index: [Int] = []
    for axis in equation.axes.reversed() {
      let length = max(point.world.length(axis.length, point.assignment) ?? 1, 1)
      index.append(rest % length + 1)
      rest /= length
    }
    let boundsBelow = ExpressionCensus(equation.left).instances.isEmpty
    return Evidence.Sample(
      node: node(point.assignment), index: index.reversed(),
      claimed: boundsBelow ? point.left : point.right,
      measured: boundsBelow ? point.right : point.left)
  }
}
