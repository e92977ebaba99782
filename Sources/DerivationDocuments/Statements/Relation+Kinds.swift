import MathSyntax

extension Relation {
  /// Says that two things are one.
  var isEquality: Bool { self == .equal || self == .define || self == .identical }

  /// Says what kind of thing something is: a declaration, no statement.
  var isMembership: Bool { self == .element || self == .subset }
}

extension FormulaNotation.Piece {
  var isUnreadable: Bool {
    if case .unreadable = content { true } else { false }
  }
}
