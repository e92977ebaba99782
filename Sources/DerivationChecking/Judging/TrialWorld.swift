import Evaluation
import TensorExpressions
import Tensors

/// Which world of a model: the article's own one, or a random one by its number.
enum WorldSlot: Hashable {
  case own
  case random(Int)
}

/// A world with its model compiled in it.
final class TrialWorld {
  let model: Model
  let world: World
  let evaluator: Evaluator
  /// Whether some layer's activation is flat throughout, so that its gradient tells nothing.
  private(set) lazy var isSaturated = findSaturation()

  init(model: Model, world: World) throws(EvaluationFailure) {
    self.model = model
    self.world = world
    evaluator = try Evaluator(model: model, world: world)
  }

  private func findSaturation() -> Bool {
    for definition in model.definitions {
      guard let slope = definition.body.slope else { continue }
      for index in WorldCensus.indices(of: model[definition.symbol], world.assignment) ?? []
      where definition.at.map({ $0.value(world.assignment) == index }) ?? true {
        if isFlat(slope, of: definition, at: index) { return true }
      }
    }
    return false
  }

  private func isFlat(_ slope: TensorExpression, of definition: Definition, at index: Int?) -> Bool
  {
    var assignment = world.assignment
    if let family = model[definition.symbol].family { assignment[family.variable] = index }
    // What has no value here, as `z^{(0)}`, is not flat: another definition stands at that index.
    guard
      let values = try? evaluator.value(of: slope, axes: definition.axes, assignment: assignment)
    else { return false }
    // A single rectifier that is off is one of its two sides, and both must be seen.
    if values.elements.count == 1, slope.hasKink { return false }
    return values.elements.allSatisfy { abs($0) < 1e-3 }
  }
}

extension TensorExpression {
  /// `σ′(z)` for a body that is `σ(z)`.
  fileprivate var slope: TensorExpression? {
    guard case .apply(let function, let argument) = self, function.order == 0 else { return nil }
    switch function.name {
    case .tanh, .sigmoid, .relu, .leakyRelu, .softplus, .gelu, .silu, .elu, .activation: break
    case .exp, .log, .sqrt, .abs, .sign, .sin, .cos, .identity, .square, .abstract: return nil
    }
    return .apply(ScalarFunction(function.name, order: 1), argument)
  }
}

/// The worlds of a model, each compiled when it is first asked for and kept for all claims.
final class WorldBench {
  let maker: WorldMaker
  private var trials: [Key: Result<TrialWorld, EvaluationFailure>] = [:]

  private struct Key: Hashable {
    var slot: WorldSlot
    var attempt: Int
  }

  init(_ maker: WorldMaker) { self.maker = maker }

  /// `nil` where no such world can be drawn.
  func trial(_ slot: WorldSlot, attempt: Int) -> Result<TrialWorld, EvaluationFailure>? {
    let key = Key(slot: slot, attempt: attempt)
    if let known = trials[key] { return known }
    let drawn =
      switch slot {
      case .own: maker.ownWorld(attempt: attempt)
      case .random(let number): maker.world(number, attempt: attempt)
      }
    guard let drawn else { return nil }
    let trial: Result<TrialWorld, EvaluationFailure>
    do throws(EvaluationFailure) {
      let drawn = try TrialWorld(model: maker.model, world: drawn)
      // Where only its sizes are the article's own, the random worlds say as much.
      if slot == .own, maker.ownValues.isEmpty, !maker.isFullyWritten {
        drawn.evaluator.mostWork = Evaluator.mostWork / 100
      }
      trial = .success(drawn)
    } catch {
      trial = .failure(error)
    }
    trials[key] = trial
    return trial
  }
}
