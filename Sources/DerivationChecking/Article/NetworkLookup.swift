import DerivationDocuments
import Diagnostics
import Elaboration
import MathSyntax
import Networks
import TensorExpressions

/// From the words of `network:` to a network and its scope.
enum NetworkLookup {
  struct UnknownWord: Error {
    var diagnostic: Diagnostic
  }

  static func network(_ declaration: NetworkDeclaration, _ context: ArticleContext)
    -> Result<Network, UnknownWord>
  {
    var activations: [Network.Activation] = []
    for text in declaration.activations {
      guard let activation = Network.Activation(rawValue: text.text) else {
        return .failure(unknown("activation", text, Network.Activation.allCases.map(\.rawValue)))
      }
      activations.append(activation)
    }
    var loss: Network.Loss?
    if let text = declaration.loss {
      guard let known = Network.Loss(rawValue: text.text) else {
        return .failure(unknown("loss", text, Network.Loss.allCases.map(\.rawValue)))
      }
      loss = known
    }
    let network = Network(
      widths: declaration.layers, activations: activations, loss: loss, bias: declaration.bias,
      batch: declaration.batch, samples: declaration.samples == .rows ? .rows : .columns,
      reduction: declaration.reduction == .sum ? .sum : .mean,
      targets: context.targets.flatMap { Network.Targets(rawValue: $0.rawValue) })
    return .success(network)
  }

  private static func unknown(_ what: String, _ text: PlacedText, _ known: [String]) -> UnknownWord
  {
    let help =
      if let nearest = ContextKeys.nearest(to: text.text, in: known) {
        "did you mean `\(nearest)`?"
      } else {
        "use one of " + known.map { "`\($0)`" }.joined(separator: ", ")
      }
    return UnknownWord(
      diagnostic: Diagnostic(
        id: "bad-value", headline: "`\(text.text)` is not a known \(what) (line \(text.line))",
        help: help))
  }

  static func scope(_ network: Network, usage: NameUsage, context: ArticleContext)
    throws(NetworkFailure) -> Scope
  {
    let system = try network.system()
    var symbols: [UsualThing: SymbolID] = [:]
    for (role, id) in system.roles {
      if let thing = UsualThing(role) { symbols[thing] = id }
    }
    // Without a stated loss the article may define one itself.
    let abstractLoss = network.loss == nil ? symbols.removeValue(forKey: .loss) : nil
    var declared: [UsualThing: String] = [:]
    for thing in UsualThing.allCases {
      if let name = context.names[thing.rawValue]?.text,
        case .success(let notation) = Notation.read(name, as: SourceNotation.of(name)),
        let key = NameKey(notation)
      {
        declared[thing] = key.text
      }
    }
    var scope = Scope.declared(
      model: system.model, symbols: symbols, activation: activation(network), usage: usage,
      declared: declared, taken: [], batch: network.batch != nil)
    scope.abstractLoss = abstractLoss
    return scope
  }

  private static func activation(_ network: Network) -> Binding {
    guard let first = network.activations.first,
      network.activations.allSatisfy({ $0 == first })
    else { return .layeredActivation }
    return first.elementwise.map(Binding.function) ?? .softmax
  }
}

extension UsualThing {
  init?(_ role: NetworkSystem.Role) {
    switch role {
    case .weight: self = .weight
    case .bias: self = .bias
    case .preActivation: self = .preActivation
    case .activation: self = .activation
    case .input: self = .input
    case .prediction: self = .prediction
    case .target: self = .target
    case .loss: self = .loss
    case .rate: self = .rate
    }
  }
}

extension SourceNotation {
  /// Commands and braces make it LaTeX.
  static func of(_ text: String) -> SourceNotation {
    text.contains("\\") || text.contains("{") ? .latex : .plain
  }
}
