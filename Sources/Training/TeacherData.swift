import Evaluation
import Networks
import TensorExpressions
import Tensors

/// Answers of a random network to random questions, as data for another network to learn.
public struct TeacherData: Sendable {
  public var network: Network
  public var samples: Int
  public var seed: UInt64
  /// A 1 at the largest output in place of the outputs.
  public var oneHot: Bool

  public init(network: Network, samples: Int, seed: UInt64 = 0, oneHot: Bool = false) {
    self.network = network
    self.samples = samples
    self.seed = seed
    self.oneHot = oneHot
  }

  /// Inputs from `N(0, 1)` and what the network, with weights of deviation `2/√fan-in`, makes of them;
  /// both sample after sample.
  ///
  /// Weights are larger than a student's first ones are: what is to be learned shall bend.
  public func make() throws(TrainingFailure) -> (inputs: [Double], targets: [Double]) {
    var network = network
    network.batch = samples
    network.samples = .rows
    network.loss = nil
    let system: NetworkSystem
    do { system = try network.system() } catch {
      throw .evaluation(.init(text: "\(error)"))
    }
    guard let input = system.roles[.input], let output = system.roles[.prediction] else {
      throw .noSamples
    }
    let world = world(system, network)
    let evaluation = try evaluation(system.model, world, output)
    let inputs = world.values[SymbolInstance(input)]?.elements ?? []
    let answers = evaluation.value(0)
    return (inputs, oneHot ? Self.decided(answers, width: network.widths.last ?? 1) : answers)
  }

  private func world(_ system: NetworkSystem, _ network: Network) -> World {
    var world = World(assignment: [.depth: network.depth], seed: seed)
    world.lengths[.batch] = samples
    for (layer, width) in network.widths.enumerated() {
      world.lengths[.indexed("n", .constant(layer + network.firstLayer))] = width
    }
    var values: [SymbolInstance: Tensor] = [:]
    func draw(_ role: NetworkSystem.Role, layer: Int?, _ shape: [Int], _ deviation: Double) {
      guard let symbol = system.roles[role] else { return }
      let stream = UInt64(truncatingIfNeeded: symbol.rawValue * 10_000 + (layer ?? 0))
      var generator = SeededGenerator(seed: seed, stream: stream)
      var tensor = Tensor(shape: shape, repeating: 0)
      for place in tensor.elements.indices {
        tensor.elements[place] = deviation * generator.normal()
      }
      values[SymbolInstance(symbol, index: layer.map(IntegerTerm.constant))] = tensor
    }
    draw(.input, layer: nil, [samples, network.widths[0]], 1)
    for layer in network.widths.indices.dropFirst() {
      let (from, to) = (network.widths[layer - 1], network.widths[layer])
      let number = layer + network.firstLayer
      draw(.weight, layer: number, [from, to], 2 / Double(from).squareRoot())
      draw(.bias, layer: number, [to], 0.5)
    }
    world.values = values
    return world
  }

  private func evaluation(_ model: Model, _ world: World, _ output: SymbolID)
    throws(TrainingFailure) -> RepeatedEvaluation
  {
    let axes = model[output].axes.enumerated().map { place, length in
      IndexVariable(id: ReservedIndex.axis + place, length: length)
    }
    let body = TensorExpression.element(SymbolInstance(output), axes.map(ElementIndex.variable))
    do {
      return try RepeatedEvaluation(model: model, world: world, results: [.init(body, axes: axes)])
    } catch {
      throw TrainingFailure(error)
    }
  }

  private static func decided(_ answers: [Double], width: Int) -> [Double] {
    var result = Array(repeating: 0.0, count: answers.count)
    for start in stride(from: 0, to: answers.count, by: max(width, 1)) {
      guard width > 1 else {
        result[start] = answers[start] >= 0.5 ? 1 : 0
        continue
      }
      var best = start
      for place in start..<min(start + width, answers.count) where answers[place] > answers[best] {
        best = place
      }
      result[best] = 1
    }
    return result
  }
}
