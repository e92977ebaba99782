import MathSyntax

extension Relation {
  /// Says that two things are one.
  var isEquality: Bool { self == .equal || self == .define || self == .identical }

  /// Compares neighbours: nothing follows for the head of a chain.
  var isOrder: Bool {
    switch self {
    case .less, .lessEqual, .greater, .greaterEqual: true
    default: false
    }
  }

  /// Says what kind of thing something is: a declaration, no statement.
  var isMembership: Bool { self == .element || self == .subset }
}

extension FormulaNotation.Piece {
  var isUnreadable: Bool {
    if case .unreadable = content { true } else { false }
  }
}
