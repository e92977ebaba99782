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
  }
}
