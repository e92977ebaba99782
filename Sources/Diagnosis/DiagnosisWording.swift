import ClaimEdits
import DerivationChecking

/// The English of causes and repairs: headlines in lower case, changes as imperatives.
enum DiagnosisWording {
  static let wrongSign = "the sign is wrong"
  static let flipSign = "turn the sign"

  static func extraFactor(_ factor: String) -> String { "the factor `\(factor)` is too much" }
  static func dropFactor(_ factor: String) -> String { "leave out the factor `\(factor)`" }
  static func missingFactor(_ factor: String) -> String { "the factor `\(factor)` is missing" }
  static func insertFactor(_ factor: String) -> String { "multiply by `\(factor)`" }

  static func standsFor(_ wrong: String, _ right: String) -> String {
    "`\(wrong)` stands where `\(right)` belongs"
  }
  static func everywhere(_ right: String, for wrong: String) -> String {
    "write `\(right)` for every `\(wrong)`"
  }
  static let lastLayerOnly = "this holds for the last layer only"
  static let stateForLastLayer = "state it for the last layer"
  static func otherVariable(_ name: String) -> String {
    "the gradient is not the one by `\(name)`, which is updated"
  }
  static func differentiate(by name: String) -> String { "differentiate by `\(name)`" }
  static func missingSum(_ index: String) -> String { "the sum over `\(index)` is missing" }
  static func sumOver(_ index: String) -> String { "sum over `\(index)`" }
  static let sumOverSamples = "sum over the samples"
  static func insertSlope(_ slope: String) -> String { "multiply by `\(slope)`" }
  static func instead(_ right: String, of wrong: String) -> String {
    "write `\(right)` instead of `\(wrong)`"
  }

  static func both(_ first: String, _ second: String) -> String { "\(first), and \(second)" }
  static let twoChanges = "make both changes"

  /// What to do at a place, which is shown as it was written.
  static func advice(_ kind: ClaimEdit.Kind, _ place: String) -> String {
    switch kind {
    case .addTranspose: "write the transpose of `\(place)`"
    case .dropTranspose: "take the transpose off `\(place)`"
    case .transposeProduct: "transpose `\(place)`"
    case .raiseIndex, .lowerIndex, .turnIndex: "correct the index of `\(place)`"
    case .flipSign: "turn the sign of `\(place)`"
    case .swapDifference: "swap the two sides of `\(place)`"
    case .addActivationDerivative: "multiply by the derivative of the activation"
    case .dropActivationDerivative: "leave out `\(place)`"
    case .functionToDerivative: "write the derivative of `\(place)`"
    case .derivativeToFunction: "write the function instead of `\(place)`"
    case .swapFactors: "swap the factors of `\(place)`"
    case .matrixToElementwise: "multiply `\(place)` elementwise"
    case .elementwiseToMatrix: "make `\(place)` a matrix product"
    case .swapArgument: "replace `\(place)`"
    case .swapIndices: "swap the indices of `\(place)`"
    case .timesTwo, .timesHalf, .addMean: "put in the factor"
    case .dropTwo, .dropHalf, .dropMean: "leave out the factor"
    case .dropTerm, .dropFactor: "leave out `\(place)`"
    case .dropSum: "leave out the sum of `\(place)`"
    case .dropPower: "leave out the power of `\(place)`"
    }
  }

  static func help(_ advice: String, _ mended: String) -> String { "\(advice): `\(mended)`" }

  static func holdsIf(_ choices: [String]) -> String {
    "as it stands it holds if " + choices.joined(separator: ", or if ")
  }
  /// The chain rule through the root: for J = √(S/n), ∂J/∂S = 1/(2nJ).
  static func rootFactor(_ loss: String) -> String? {
    switch loss {
    case "half-squared-error": "here it is off by the factor `1/(n·J)`, n the number of outputs"
    case "squared-error": "here it is off by the factor `1/(2n·J)`, n the number of outputs"
    case "mean-squared-error": "here it is off by the factor `1/(2·J)`"
    default: nil
    }
  }
  static func declare(_ key: String) -> String { "if that is meant, say so: `\(key)`" }

  static func code(_ kind: AlternativeModel.Kind) -> String {
    switch kind {
    case .gradientName: "holds-for-other-delta"
    case .weights: "holds-for-other-weights"
    case .loss: "holds-for-other-loss"
    }
  }
}
