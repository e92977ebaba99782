import MathSyntax
import TensorExpressions

/// The things that have usual names in articles about feed-forward networks.
public enum UsualThing: String, Sendable, CaseIterable {
  case weight, bias
  case preActivation = "pre-activation"
  case activation, input, prediction, target, loss
  case rate, function

  /// The letters people use; the first is the default, a second case is the batch.
  var letters: [String] {
    switch self {
    case .weight: ["W", "w", "Θ"]
    case .bias: ["b", "B"]
    case .preActivation: ["z", "Z"]
    case .activation: ["a", "A"]
    case .input: ["x", "X"]
    case .prediction: ["y^hat", "Y^hat", "o", "h"]
    case .target: ["y", "Y", "t"]
    case .loss: ["J", "C", "E", "L", "ℓ", "ξ"]
    case .rate: ["η", "α", "ε", "ϵ", "μ", "lr"]
    case .function: ["σ", "f", "g", "φ", "ϕ"]
    }
  }

  /// How many of the first letters are one name in two cases, `W` and `w`.
  private var pair: Int {
    switch self {
    case .weight, .bias, .preActivation, .activation, .input, .prediction, .target: 2
    case .loss, .rate, .function: 1
    }
  }

  /// The names that mean this thing in an article: the default letters where they occur or nothing
  /// else does, else the one synonym that is used.
  func names(used: [NameKey], taken: Set<NameKey>, declared: String?) -> [NameKey] {
    if let declared { return [NameKey(declared)] }
    let usual = letters.prefix(pair).map(NameKey.init)
    let others = letters.dropFirst(pair).map(NameKey.init)
    if usual.contains(where: { used.contains($0) && !taken.contains($0) }) {
      return usual.filter { !taken.contains($0) }
    }
    var synonyms = others.filter { used.contains($0) && !taken.contains($0) }
    // Beside an α, ε keeps a root from 0 and μ is the momentum.
    if self == .rate, synonyms.contains(NameKey("α")) { synonyms = [NameKey("α")] }
    return synonyms.count == 1 ? synonyms : usual.filter { !taken.contains($0) }
  }
}

extension UsualThing {
  /// Letters that losses are differentiated by and nobody counts with.
  static let parameterLetters: Set<String> = ["W", "w", "b", "θ", "Θ", "x", "z", "a"]
}

extension Scope {
  /// The letters of a loss.
  public static let lossLetters = Set(UsualThing.loss.letters)
  /// The scope of a declared network: its symbols under their usual names and the synonyms the article
  /// uses.
  ///
  /// - Parameters:
  ///   - symbols: what stands for each usual thing.
  ///   - activation: the activation of all layers; `nil` where it differs from layer to layer.
  ///   - declared: `names:` of the front matter.
  ///   - taken: names the article defines itself.
  public static func declared(
    model: Model, symbols: [UsualThing: SymbolID], activation: Binding, usage: NameUsage,
    declared: [UsualThing: String], taken: Set<NameKey>, batch: Bool
  ) -> Scope {
    var scope = Scope(model: model)
    for thing in UsualThing.allCases {
      let names = thing.names(used: usage.values, taken: taken, declared: declared[thing])
      for name in names {
        if thing == .function {
          scope.bindings[name] = activation
        } else if let id = symbols[thing] {
          scope.bindings[name] = .symbol(id)
        }
      }
    }
    scope.loss = symbols[.loss]
    scope.rate = symbols[.rate]
    if let loss = symbols[.loss], let variable = symbols[.preActivation] {
      scope.bindings[NameKey("δ")] = .gradient(GradientName(loss: loss, variable: variable))
    }
    scope.bindings[NameKey("diag")] = .diagonal
    if !taken.contains(NameKey("n")) { scope.bindings[NameKey("n")] = .widths("n") }
    if batch, !taken.contains(NameKey("m")) { scope.bindings[NameKey("m")] = .length(.batch) }
    if batch { scope.sampleLengths.insert(.batch) }
    scope.adopt(usage)
    return scope
  }

  /// Takes over how the article writes its indices.
  mutating func adopt(_ usage: NameUsage) {
    indexStyles = usage.styles
    steps = usage.steps
    labels = usage.labels
    transposedNames = usage.transposed
    samples = usage.samples
    hasNumericLayer =
      usage.hasNumericLayer || usage.numbered.contains { family($0) != nil }
    if hasNumericLayer, model.depth == nil { model.depth = model.ownDepth }
  }
}
