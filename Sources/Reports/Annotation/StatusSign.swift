import DerivationChecking

extension Status {
  /// A sign that tells the status without colour; always shown beside the word.
  var sign: String {
    switch self {
    case .verified: "✓"
    case .refuted: "✗"
    case .undecided: "?"
    case .unread: "∅"
    case .definition: "≔"
    case .mention: "·"
    }
  }

  /// What the status means, for a legend.
  var meaning: String {
    switch self {
    case .verified: "holds wherever it was compared with the model"
    case .refuted: "does not hold; a counterexample or the shapes are given"
    case .undecided: "was read, but could not be decided"
    case .unread: "was not understood, and nothing is said about it"
    case .definition: "gives a symbol its meaning, and is not judged"
    case .mention: "states nothing"
    }
  }
}
