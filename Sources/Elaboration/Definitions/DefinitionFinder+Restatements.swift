import MathSyntax
import TensorExpressions

extension DefinitionFinder {
  /// The definition for all layers that `z^{(1)} = W^{(1)} x + b^{(1)}` says again for one of them; `nil`
  /// where one layer is given something else, as an input or an activation of its own.
  func restated(_ definition: WrittenDefinition) -> WrittenDefinition? {
    guard let layer = definition.layer, !StepNames.isFamily(definition.key),
      layer.variable == nil ? layer.offset > 0 : layer.variable == .depth
    else { return nil }
    let weights = definition.member.matrixLetters
    return definitions.first { general in
      guard general.key == definition.key, case .free? = general.layer?.variable else {
        return false
      }
      return !general.member.operandsOfMatrices.isEmpty
        && !weights.isDisjoint(with: general.member.matrixLetters)
    }
  }
}

extension Notation {
  /// Capital letters that stand in products.
  fileprivate var matrixLetters: Set<NameKey> {
    switch kind {
    case .sum(let terms): terms.reduce(into: []) { $0.formUnion($1.value.matrixLetters) }
    case .product(let factors, _):
      Set(
        factors.compactMap { factor in
          NameKey(ReferenceReader.flatten(factor).base)
            .flatMap { KindGuess.isUppercase($0) ? $0 : nil }
        })
    default: []
    }
  }
}
