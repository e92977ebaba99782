import Diagnostics
import MathSyntax
import TensorExpressions

/// Why a reading does not come about.
enum TypingFailure: Error {
  /// Not understood: never a verdict.
  case unread(code: String, message: String, range: TextRange)
  /// Understood, and the shapes do not fit.
  case shape(ShapeMismatch)
  /// A family symbol is written without its index; the driver completes it.
  case missingIndex(NameKey)
  /// A written instance cannot exist: `W^{(L+1)}`.
  case nonexistent(String, range: TextRange)
}

/// Two shapes that do not fit, as text, and where.
public struct ShapeMismatch: Hashable, Sendable {
  public var left: String
  public var right: String
  /// `sum`, `product`, `equation`, `index j`.
  public var context: String
  public var range: TextRange

  public init(left: String, right: String, context: String, range: TextRange) {
    self.left = left
    self.right = right
    self.context = context
    self.range = range
  }
}

/// The English of elaboration.
enum ElaborationWording {
  static func undefined(_ name: String) -> String { "`\(name)` has no meaning in this article" }
  static func indexWithoutFamily(_ name: String) -> String {
    "`\(name)` is not indexed by layer here"
  }
  static func twoPowers(_ name: String) -> String { "two exponents on `\(name)`" }
  static func twoSubscripts(_ name: String) -> String { "two subscripts on `\(name)`" }
  static func unsupported(_ what: String) -> String { "\(what) is not read yet" }
  static func functionWithoutArgument(_ name: String) -> String {
    "`\(name)` is a function, and its argument is not written"
  }
  static func argumentUnclear(_ name: String) -> String {
    "where the argument of `\(name)` ends is not clear without brackets"
  }
  static func unknownMark(_ name: String) -> String { "the mark on `\(name)` has no meaning here" }
  static func indexCount(_ name: String, written: Int, axes: Int) -> String {
    "`\(name)` has \(axes) \(axes == 1 ? "axis" : "axes"), and \(written) "
      + "\(written == 1 ? "index is" : "indices are") written"
  }
  static let besideIdentity =
    "a vector or a number beside `I`, and no sign tells which matrix it stands for"
  static let condition = "a relation in brackets, which may be a condition or a factor"
  static func nonexistent(_ name: String) -> String { "there is no `\(name)` of this layer" }
  static func loose(_ name: String) -> String {
    "how the length of `\(name)` goes with the others is not stated"
  }
  static func recursion(_ name: String) -> String {
    "`\(name)` of two layers is meant, and no index tells which"
  }
  static func indexUnclear(_ name: String) -> String { "the index of `\(name)` is not clear" }
  static func sampleUnclear(_ name: String) -> String {
    "which axis of `\(name)` runs over the samples is not clear"
  }
  static func rangeUnknown(_ name: String) -> String { "the range of `\(name)` is not known" }
  static func sumIndexUnused(_ name: String) -> String {
    "the index `\(name)` of the sum stands nowhere in it"
  }
  static let oneSidedIndices = "indices are written on one side only"
  static let sharedDenominator =
    "whether this letter stands under the line or beside the fraction: brackets tell"
  static let entryBehindRow =
    "behind a row this is a vector, one of many; state the shape of them all"
  static let derivativeBy = "the variable of this derivative is not a symbol of the model"
  static func layerUnknown(_ name: String) -> String {
    "`\(name)` differs from layer to layer, and its argument does not tell the layer"
  }
  static func otherLayer(_ name: String) -> String {
    "whether the argument of `\(name)` is of the same layer is not clear"
  }
  static func lossUnknown() -> String { "there is no loss that this could be the gradient of" }
}
