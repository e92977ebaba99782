/// Mutants that hold, each looked at: true, though by no normal form that is at hand.
enum Survivors {
  static let listed = Set(otherRates + symmetric + vectors + conventions)

  /// The original has another factor than the mutant; the rate absorbs either.
  static let otherRates = [
    #"b^{(l)} \leftarrow b^{(l)} - \eta \delta^{(l)}"#,
    "w6 = w6 - (p - y) h2",
    #"W^{(l)} \leftarrow W^{(l)} - \eta \delta^{(l)}(A^{(l - 1)})^T"#,
  ]

  /// The Jacobian of softmax is symmetric.
  static let symmetric = [
    #"\frac{\partial \hat{y}_i}{\partial z_j^{(L)}} = \hat{y}_j(\delta_{j i} - \hat{y}_i)"#,
    #"\frac{\partial \hat{y}_i}{\partial z_j^{(L)}} = \hat{y}_j(\mathbb{1}\{ i = j \} - \hat{y}_i)"#,
  ]

  /// An elementwise product says that what was a number is a vector, and then it is as true.
  static let vectors = [
    #"\frac{d q}{d x} = 2 \lambda \odot x"#,
    #"\frac{\partial o}{\partial w} = a + w \odot x"#,
    #"\frac{\partial o}{\partial w} = 2 w \odot x"#,
    #"\frac{\partial q}{\partial x} = (2 z - 1) \odot w"#,
    #"w := w - \alpha \odot X^T(X w - y)"#,
  ]

  /// Without biases nothing else tells whether W^{(l)} leads to layer l or from it.
  static let conventions = [#"z^{(l)} = W^{(l - 1)} a^{(l - 1)}"#]
}
