/// Bounds that are touched, brackets behind values, capitals without shapes, and `1/2m`.
extension ClaimTable {
  static let corners = touchedBounds + valuesElsewhere + capitals + halvedMeans

  private static let touchedBounds =
    Setting("a square that moved", "", [#"y = (x+2)^2"#]).claims([
      Claim(#"(x+2)^2 > 0"#, "undecided bound-reached", "touched at -2"),
      Claim(#"y > 0"#, "undecided bound-reached", "the same by its name"),
      Claim(#"(x+2)^2 \ge 0"#, "verified", "not strict"),
      Claim(#"(x+2)^2 + 1 > 0"#, "verified", "one above"),
      Claim(#"(x+2)^2 > 10^{-6}"#, "refuted bound-exceeded", "a narrow hole"),
      Claim(#"(x+5)^2 > 0"#, "undecided bound-reached", "far out"),
      Claim(#"|x+2| > 0"#, "undecided bound-reached", "a kink"),
      Claim(#"\max(0, x+2) > 0"#, "undecided bound-reached", "touched on a whole side"),
      Claim(#"x^2 + x + \frac14 > 0"#, "undecided bound-reached", "touched at -1/2"),
      Claim(#"e^{x-1} > x"#, "undecided bound-reached", "touched at 1"),
      Claim(#"e^x > x"#, "verified", "apart everywhere"),
      Claim(#"e^x > 0"#, "verified", "nears 0 and never meets it"),
      Claim(#"e^{-e^x} > 0"#, "verified", "nears 0 faster than any number tells"),
      Claim(#"\frac{1}{x^2+1} < 1"#, "undecided bound-reached", "touched at 0"),
    ])
    + Setting("two vectors", "shapes: {x: [n], y: [n]}", [#"q = x^T y"#]).claims([
      Claim(#"x^T y \le \|x\| \|y\|"#, "verified", "Cauchy and Schwarz"),
      Claim(#"x^T y < \|x\| \|y\|"#, "undecided bound-reached", "met where they are parallel"),
      Claim(#"\|x - y\|^2 > 0"#, "undecided bound-reached", "met where they are the same"),
      Claim(#"\|x - y\|^2 + 1 > 0"#, "verified", "never met"),
    ])

  private static let valuesElsewhere =
    Setting("a square", "", [#"y = x^2"#]).claims([
      Claim(#"y(-x) = y(x)"#, "verified", "an even function, called so"),
      Claim(#"y(-x) = -y(x)"#, "refuted", "no odd one"),
      Claim(#"y(-x) = y"#, "verified", "alone on the left side"),
      Claim(#"y(x+1) = y + 2x + 1"#, "verified", "alone on the left side"),
      Claim(#"-y = x y(-x)"#, "undecided|refuted", "a value or a product"),
      Claim(#"y(-x) = -y"#, "refuted", "neither"),
      Claim(#"y \cdot (-x) = -x^3"#, "verified", "a product by its sign"),
      Claim(#"y \cdot (-x) = x^3"#, "refuted", "the same with its sign lost"),
    ])
    + Setting("a sigmoid", "", [#"y = \frac{1}{1 + e^{-x}}"#]).claims([
      Claim(#"\frac{dy}{dx} = y(1 - y)"#, "verified", "a product, whatever y depends on"),
      Claim(#"\frac{dy}{dx} = y(1 + y)"#, "refuted", "sign"),
      Claim(#"y(-x) = 1 - y(x)"#, "verified", "symmetry"),
    ])
    + Setting("a sigmoid by its letter", "", [#"\sigma(x) = \frac{1}{1 + e^{-x}}"#]).claims([
      Claim(#"\sigma(-x) = 1 - \sigma(x)"#, "verified", "for every x"),
      Claim(#"\sigma(-x) = -\sigma(x)"#, "refuted", "for no x"),
      Claim(#"\sigma'(-x) = \sigma'(x)"#, "verified", "its derivative is even"),
    ])

  private static let capitals =
    Setting("a circuit", "", [#"V = I R"#]).claims([
      Claim(#"V = R I"#, "undecided", "right of numbers, wrong of matrices"),
      Claim(#"I R = R I"#, "undecided shape-unknown", "right of numbers, wrong of matrices"),
      Claim(#"\frac{dV}{dI} = R"#, "unread shape-unknown", "right of numbers only"),
    ])
    + Setting("layers in capitals", "", [#"Y = A X"#, #"L = \|Y\|^2"#]).claims([
      Claim(#"\frac{\partial L}{\partial X} = 2 A^T Y"#, "verified", "matrices by the norm"),
      Claim(#"\frac{\partial L}{\partial X} = 2 A Y"#, "refuted shape-mismatch", "transpose"),
    ])

  private static let halvedMeans =
    Setting(
      "a mean over a batch",
      "network: {layers: [4, 5, 1], activation: sigmoid, loss: half-squared-error, batch: 7}"
    ).claims([
      Claim("L = (1 / 2m) Σᵢ (yᵢ − ŷᵢ)²", "verified", "spaces around the slash"),
      Claim("L = (1 / 2) m Σᵢ (yᵢ − ŷᵢ)²", "refuted", "m by itself"),
      Claim("L = (1 / m) Σᵢ (yᵢ − ŷᵢ)²", "refuted", "no half"),
      Claim(#"L = (1 / 2m) Σ_i (y_i - \hat y_i)^2"#, "verified", "the letter as a sum"),
      Claim(#"L = (1 / 3m) Σ_i (y_i - \hat y_i)^2"#, "refuted", "a third"),
      Claim(#"L = 1/2m \|\hat y - y\|^2"#, "verified", "before a norm"),
    ])
}
