/// The typed core language: index notation.
///
/// An expression is scalar-valued with free ``IndexVariable``s; as a function of these it is a
/// tensor. Matrix notation is translated on the way in: `Wᵀδ` at `i` is `Σ_k W_{ki} δ_k`. There is no
/// broadcasting: an index that does not occur simply does not matter.
public indirect enum TensorExpression: Hashable, Sendable {
  case number(Double)
  /// An element of a symbol's tensor, `W^{(l)}_{ij}`; one index for each axis.
  case element(SymbolInstance, [ElementIndex])
  case sum([TensorExpression])
  case product([TensorExpression])
  case quotient(TensorExpression, TensorExpression)
  case power(TensorExpression, TensorExpression)
  /// A function of one number, or a derivative of it: `σ(z)`, `σ′(z)`.
  case apply(ScalarFunction, TensorExpression)
  /// `Σ_i body`, over the whole axis of `i`.
  case total(IndexVariable, TensorExpression)
  /// `softmax` over the axis of the bound index, taken at `at`: `exp(body(at)) / Σ_k exp(body(k))`.
  case softmax(over: IndexVariable, TensorExpression, at: ElementIndex)
  /// `∂ of / ∂ by_{at}`: the total derivative with what lies upstream of `by` held fixed.
  case derivative(of: TensorExpression, by: SymbolInstance, at: [ElementIndex])
  /// 1 where the two indices are equal, else 0.
  case kronecker(ElementIndex, ElementIndex)
  /// 1 where the first index is the entry, named by the second one, of what stands behind axes of
  /// these lengths: `[h; x]_i = Σ_j placed(i, [], j) h_j + Σ_k placed(i, [h], k) x_k`.
  case placed(ElementIndex, after: [AxisLength], ElementIndex)
  /// 1 where the index is the place that others make together, else 0: `x_{i+j-1}` is
  /// `Σ_p aligned(p, i + j - 1) x_p`, and 0 where there is no such p.
  case aligned(ElementIndex, IndexCombination)
  /// The length of an axis as a number, the `m` of `1/m`.
  case length(AxisLength)
  /// An index used as a number.
  case integer(IntegerTerm)
  /// `Σ_{k=1}^{t} body`, `∏_{j=k+1}^{t} body` over steps of a family.
  case repeated(Repetition, TensorExpression)
}

/// A symbol at an index of its family: `W^{(l+1)}`; `index` is `nil` where there is no family.
public struct SymbolInstance: Hashable, Sendable {
  public var symbol: SymbolID
  public var index: IntegerTerm?
  /// Its value, held where it is: nothing that is perturbed reaches it.
  public var isHeld = false
  public init(_ symbol: SymbolID, index: IntegerTerm? = nil) {
    self.symbol = symbol
    self.index = index
  }
}

/// The place of a symbol in its model's table.
public struct SymbolID: Hashable, Sendable, Comparable {
  public let rawValue: Int
  public init(_ rawValue: Int) { self.rawValue = rawValue }
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// A function of one number.
public struct ScalarFunction: Hashable, Sendable {
  public enum Name: Hashable, Sendable {
    case exp, log, sqrt, abs, sign, sin, cos, tanh, sigmoid, relu, identity, square
    /// `max(x, 0.01·x)`; `ln(1 + eˣ)`; `x·Φ(x)`; `x·σ(x)`; `x` above 0, else `eˣ − 1`.
    case leakyRelu, softplus, gelu, silu, elu
    /// The activation of a layer, by the model's table of activations; exists only where that layer's
    /// activation is elementwise.
    case activation(IntegerTerm)
    /// A function of which nothing is known but that it is smooth; drawn anew in every world.
    case abstract(SymbolID)
  }
  public var name: Name
  /// 0 the function itself, 1 its derivative, 2 its second derivative.
  public var order: Int
  public init(_ name: Name, order: Int = 0) {
    self.name = name
    self.order = order
  }
}
