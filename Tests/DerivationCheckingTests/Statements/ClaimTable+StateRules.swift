/// What a procedure keeps from one step to the next, written with arrows or as an assignment: momentum and
/// its kin.
extension ClaimTable {
  static let stateRules = momentum + ascending + averages + squares

  private static let network =
    "network: {layers: [4, 5, 3, 2], activation: sigmoid, loss: half-squared-error}"

  private static let momentum = Setting(
    "momentum with arrows", network, [#"v \leftarrow \mu v - \eta \frac{\partial J}{\partial W}"#]
  ).claims([
    Claim(#"W \leftarrow W + v"#, "verified", "along what is kept"),
    Claim(#"W \leftarrow W - v"#, "refuted", "sign"),
    Claim(#"b \leftarrow b + v"#, "refuted", "another parameter"),
    Claim("W ← W + u", "unread", "nothing says what u is"),
    Claim(#"v \leftarrow \mu v - \eta \foo"#, "unread", "what it adds is not understood"),
  ])

  private static let ascending = Setting(
    "momentum with the wrong sign", "shapes: {x: [n], w: [n], t: []}",
    [
      #"y = w^\top x"#, #"E = \frac12 (y - t)^2"#, #"v := 0.9 v + \eta (y - t) x"#,
    ]
  ).claims([
    Claim(#"w := w - v"#, "verified", "the sign stands in the update"),
    Claim(#"w := w + v"#, "refuted", "ascent"),
  ])

  private static let averages = Setting(
    "running averages", network,
    [
      #"V_{dW} = \beta V_{dW} + (1 - \beta) dW"#, #"V_{db} = \beta V_{db} + (1 - \beta) db"#,
    ]
  ).claims([
    Claim(#"W = W - \alpha V_{dW}"#, "verified", "the rate takes up 1 − β"),
    Claim(#"b = b - \alpha V_{db}"#, "verified", "of the bias"),
    Claim(#"W = W + \alpha V_{dW}"#, "refuted", "sign"),
    Claim(#"b = b - \alpha V_{dW}"#, "refuted shape-mismatch", "of the weights"),
  ])

  private static let squares = Setting(
    "averages of squares", network,
    [
      #"S_{dW} = \beta S_{dW} + (1 - \beta) dW \odot dW"#
    ]
  ).claims([
    Claim(
      #"W = W - \alpha \frac{dW}{\sqrt{S_{dW}} + \epsilon}"#, "undecided|unread",
      "no step along the gradient"),
    Claim(
      #"W = W + \alpha \frac{dW}{\sqrt{S_{dW}} + \epsilon}"#, "refuted|undecided|unread", "sign"),
  ])
}
