import DerivationChecking

extension CheckedStatement {
  /// The checker's notes and, where the message does not say it already, what the evidence shows.
  var facts: [String] {
    var facts = notes
    if let shapes = evidence?.shapes, !shapesAreSaid(shapes) {
      facts.append("the shapes are `\(shapes.left)` and `\(shapes.right)`")
    }
    if let others = evidence?.indistinguishable, !others.isEmpty {
      facts.append("cannot be told apart from " + others.map { "`\($0)`" }.joined(separator: "; "))
    }
    return facts
  }

  /// The help, unless it only says what is shown as the repair.
  var helpBesideRepair: String? {
    guard let repair, let help, help.contains(repair.statement) else { return help }
    return nil
  }

  /// Codes that say more than the status does.
  var shownCodes: [String] { codes.filter { $0 != "shorthand" && !isSkipped } }

  /// The message where it says more than the status and the evidence beside it.
  var shownMessage: String {
    switch status {
    case .definition, .mention: ""
    case .verified: evidence == nil ? message : ""
    case .unread where isSkipped: ""
    case .refuted, .undecided, .unread: message
    }
  }

  private func shapesAreSaid(_ shapes: Evidence.ShapeConflict) -> Bool {
    ([message] + notes).contains { $0.contains(shapes.left) && $0.contains(shapes.right) }
  }
}
