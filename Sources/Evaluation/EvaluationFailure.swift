import TensorExpressions

/// Why an expression has no value in a world. Data; wording is up to the caller.
public enum EvaluationFailure: Error, Hashable, Sendable {
  /// An instance is neither defined nor given a value, or lies outside its family.
  case missingInstance(SymbolInstance)
  /// An instance is defined by itself.
  case cyclicDefinition(SymbolInstance)
  /// A family index without a number.
  case unboundIndex(IntegerVariable)
  /// A length that the world does not know.
  case unknownLength(AxisLength)
  /// Axes that do not fit; the text says which.
  case shape(String)
  /// The numerator does not depend on the instance at all.
  case noDependence(by: SymbolInstance)
  /// The layer's activation is not a function of one number.
  case nonElementwiseActivation(layer: Int)
  /// A derivative of a higher order than the elementary functions know.
  case derivativeOrder
  /// NaN or an infinity came out.
  case notFinite
  /// More elements than are evaluated or measured.
  case tooLarge
  /// An expression nested more deeply than is compiled.
  case tooDeep
}
