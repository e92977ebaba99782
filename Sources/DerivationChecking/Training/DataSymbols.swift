import DerivationDocuments
import Elaboration
import MathSyntax
import Networks
import TensorExpressions

/// Which symbols of the model the data belong to.
struct DataSymbols {
  var input: SymbolID?
  var target: SymbolID?
  var prediction: SymbolID?
  private let scope: Scope

  init(_ setup: ModelSetup, _ context: ArticleContext) {
    scope = setup.scope
    if let network = setup.network, let roles = try? network.system().roles {
      input = roles[.input]
      target = roles[.target]
      prediction = roles[.prediction]
      return
    }
    input = symbol(context.names["input"]?.text ?? "")
    target = symbol(context.names["target"]?.text ?? "")
    prediction = symbol(context.names["prediction"]?.text ?? "")
    guess()
  }

  /// A free or defined symbol by its written name.
  func symbol(_ name: String) -> SymbolID? {
    guard !name.isEmpty,
      case .success(let notation) = Notation.read(name, as: SourceNotation.of(name))
    else { return nil }
    let names = NameKey(written: notation).map { [$0] } ?? []
    for key in names + scope.names(in: notation) {
      switch scope.binding(key) {
      case .symbol(let id)?: return id
      case .alias(let instance)? where instance.index == nil: return instance.symbol
      default: continue
      }
    }
    return nil
  }

  /// The one free symbol that looks like the data's, where there is one only.
  private mutating func guess() {
    let model = scope.model
    let defined = Set(model.definitions.map(\.symbol))
    var inputs: [SymbolID] = []
    var targets: [SymbolID] = []
    for number in model.symbols.indices where !defined.contains(SymbolID(number)) {
      let symbol = model.symbols[number]
      guard symbol.family == nil else { continue }
      switch symbol.draw {
      case .target, .simplex, .simplexAlong, .oneHot, .binary, .sign:
        targets.append(SymbolID(number))
      case .input where !symbol.axes.isEmpty: inputs.append(SymbolID(number))
      default: break
      }
    }
    if input == nil, inputs.count == 1 { input = inputs[0] }
    if target == nil, targets.count == 1 { target = targets[0] }
    if prediction == nil { prediction = symbol("\\hat{y}") ?? symbol("\\hat{Y}") }
    if prediction == nil, let target { prediction = besideTarget(target) }
  }

  /// The p of `L = -Σ y_i log p_i`: what stands beside the target and is a probability, or one for each
  /// class.
  private func besideTarget(_ target: SymbolID) -> SymbolID? {
    let model = scope.model
    let users = model.definitions.map(\.body).filter { body in
      body.instances.contains { $0.symbol == target }
    }
    let beside = Set(users.flatMap { $0.instances.map(\.symbol) })
    let found = model.definitions.filter { definition in
      beside.contains(definition.symbol) && definition.body.isProbability
        && model[definition.symbol].axes.count == model[target].axes.count
    }
    return Set(found.map(\.symbol)).count == 1 ? found.first?.symbol : nil
  }
}

extension TensorExpression {
  /// `softmax(z)`, `σ(z)`, also written out as `1/(1 + e^{-z})`, `e^{z_i} / Σ e^{z_k}`.
  fileprivate var isProbability: Bool {
    switch self {
    case .softmax: true
    case .apply(let function, _): function.name == .sigmoid && function.order == 0
    case .quotient(.number(1), .sum(let terms)):
      terms.count == 2 && terms.contains(.number(1)) && terms.contains(where: \.isExponential)
    case .quotient(let top, .total(_, let bottom)): top.isExponential && bottom.isExponential
    default: false
    }
  }

  private var isExponential: Bool {
    if case .apply(let function, _) = self {
      function.name == .exp && function.order == 0
    } else {
      false
    }
  }
}
