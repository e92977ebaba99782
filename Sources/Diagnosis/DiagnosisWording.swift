import DerivationChecking

/// The English of causes and repairs: headlines in lower case, changes as imperatives.
enum DiagnosisWording {
  static let wrongSign = "the sign is wrong"
  static let flipSign = "turn the sign"

  static func extraFactor(_ factor: String) -> String { "the factor `\(factor)` is too much" }
  static func dropFactor(_ factor: String) -> String { "leave out the factor `\(factor)`" }
  static func missingFactor(_ factor: String) -> String { "the factor `\(factor)` is missing" }
  static func insertFactor(_ factor: String) -> String { "multiply by `\(factor)`" }

  static func help(_ advice: String, _ mended: String) -> String { "\(advice): `\(mended)`" }

  static func holdsIf(_ choices: [String]) -> String {
    "as it stands it holds if " + choices.joined(separator: ", or if ")
  }
  static func declare(_ key: String) -> String { "if that is meant, say so: `\(key)`" }

  static func code(_ kind: AlternativeModel.Kind) -> String {
    switch kind {
    case .gradientName: "holds-for-other-delta"
    case .weights: "holds-for-other-weights"
    case .loss: "holds-for-other-loss"
    case .targets: "holds-for-one-hot"
    }
  }
}
