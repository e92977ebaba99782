/// Letters of functions that are factors, numbers behind formulas, and biases of every sample.
extension ClaimTable {
  static let plainFactors = matricesCalledS + gatesCalledF + numbersBehindFormulas + biasesOfSamples

  private static let matricesCalledS =
    Setting("a matrix called S", "", [#"y = S x"#, #"L = \frac12 \|y - t\|^2"#]).claims([
      Claim(#"\frac{\partial L}{\partial x} = S^\top (y - t)"#, "verified", "a matrix"),
      Claim(#"\frac{\partial L}{\partial x} = S (y - t)"#, "refuted shape-mismatch", "transpose"),
      Claim(#"\frac{\partial L}{\partial x} = S'(x) (y - t)"#, "refuted|unread", "no function"),
    ])

  private static let gatesCalledF =
    Setting("a factor called f", "", [#"y = f x + b"#, #"L = \frac12 (y - t)^2"#]).claims([
      Claim(#"\frac{\partial L}{\partial x} = f(y - t)"#, "verified", "a factor"),
      Claim(#"\frac{\partial L}{\partial f} = x(y - t)"#, "verified", "by the factor"),
      Claim(#"\frac{\partial L}{\partial f} = f(y - t)"#, "refuted", "the wrong factor"),
    ])

  private static let numbersBehindFormulas =
    Setting("a power", "", [#"y = (2x+1)^3"#]).claims([
      Claim(#"\frac{dy}{dx} = 3(2x+1)^2 (2)"#, "undecided ambiguous", "a factor, or a label"),
      Claim(#"\frac{dy}{dx} = 6(2x+1)^2 (1)"#, "verified", "a factor of one, or a label"),
      Claim(#"\frac{dy}{dx} = 6(2x+1)^2 \quad (2)"#, "verified", "a label"),
      Claim(#"\frac{dy}{dx} = 5(2x+1)^2 (2)"#, "refuted", "in no reading"),
    ])

  private static let biasesOfSamples =
    Setting("rows of samples", "", [#"Z = X W + b"#, #"L = \frac12 \|Z - Y\|_F^2"#]).claims([
      Claim(#"\frac{\partial L}{\partial b} = Z - Y"#, "undecided|unread|refuted", "summed"),
      Claim(#"\frac{\partial L}{\partial W} = (Z - Y) X^T"#, "undecided|unread|refuted", "order"),
    ])
}
