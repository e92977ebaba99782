import Diagnostics
import MathSyntax
import TensorExpressions

/// One fully typed interpretation of a statement.
public struct Reading: Sendable {
  public var equation: TensorEquation
  /// Both sides as they were read, every index and sign in its place.
  public var left: Notation
  public var right: Notation
  public var relation: Relation
  /// Not what is literally written, and to be shown.
  public var differs: Bool
  /// Holds, if it does, in the sense of the closed list of shorthand.
  public var shorthand: Bool
  /// The settled convention it rests on.
  public var convention: Bool
  /// Its derivatives of what has a definition are explicit ones.
  public var isExplicit = false
  /// The left side is a row, `yᵀ`.
  public var isRow = false
  /// Named where one side is zero, so that a derivative without a path to its variable is true.
  public var claimsZero: Bool
  /// For a step along the derivative of a function, that function; elsewhere the loss is meant.
  public var objective: TensorExpression?
  /// What it is said under, `i ≠ j`, `x > 0`: the sides of the equation are 0 elsewhere.
  public var conditions: [Notation] = []
  /// Those of them that the statement leaves to the article: `j ≠ y_i` where all its sums say so.
  public var impliedConditions: [Notation] = []
  /// Entries that do not exist for every index, `x_{i+1}`: it is said of those indices for which they do.
  public var existing: [Notation] = []
}

/// What became of a statement that is not a definition.
public enum Elaboration: Sendable {
  /// The readings of the best rank that types, at least one.
  case readings([Reading])
  /// Understood whole, and no reading types.
  case shapeMismatch(ShapeMismatch)
  /// Not understood; never a verdict.
  case unread(code: String, message: String, range: TextRange)
  case tooManyReadings(Int)

  /// The same where something was put in that is not written.
  var readOtherwise: Elaboration {
    guard case .readings(let readings) = self else { return self }
    return .readings(
      readings.map { reading in
        var shown = reading
        shown.differs = true
        return shown
      })
  }
}
