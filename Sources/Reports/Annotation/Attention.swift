import DerivationChecking

extension CheckedStatement {
  /// A reader of the summary has to look at it: wrong, open, or not as the article expects.
  var needsAttention: Bool {
    switch status {
    case .refuted, .undecided: true
    case .unread: !isSkipped
    case .verified, .definition, .mention: expected?.met == false
    }
  }

  /// A definition of which there is nothing more to say.
  var isPlainDefinition: Bool {
    status == .definition && !readingDiffers && codes.isEmpty && notes.isEmpty && label == nil
      && expected == nil
  }
}
