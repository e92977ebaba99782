/// Numbers of several names at once, and numbers that are chosen for a model: rates, decays, penalties.
extension ClaimTable {
  static let points = givenPoints + chosenNumbers + closedHinges

  private static let givenPoints =
    Setting("a point", Context.none, ["f(x, y) = x^2 y", "(x, y) = (2, 3)"]).claims([
      Claim(#"\frac{\partial f}{\partial x} = 12"#, "verified", "2 x y there"),
      Claim(#"\frac{\partial f}{\partial x} = 6"#, "refuted", "factor 2"),
      Claim(#"\frac{\partial f}{\partial x} = 2 x y"#, "verified", "for all numbers"),
      Claim(#"\frac{\partial f}{\partial x} = 4 y"#, "refuted|undecided", "at x = 2 alone"),
    ])
    + Setting("numbers of a list of names", Context.none, ["a, b = 1, 2", "f = a b + b"])
    .claims([
      Claim("f = 4", "verified", "a b + b"),
      Claim("f = 3", "refuted", "another number"),
    ])
    + Setting(
      "what is computed is no point", Context.none,
      ["a = 2", "b = 3", "s = a b", "p = a + b"]
    ).claims([
      Claim("(s, p) = (6, 5)", "verified", "both"),
      Claim("(s, p) = (6, 4)", "refuted", "the second"),
    ])

  private static let chosenNumbers =
    Setting(
      "decays with a subscript", Context.none,
      [
        #"m_t = \beta_1 m_{t-1} + (1 - \beta_1) g_t"#,
        #"v_t = \beta_2 v_{t-1} + (1 - \beta_2) g_t^2"#, "m_0 = 0", "v_0 = 0",
      ]
    ).claims([
      Claim(#"v_t \ge 0"#, "verified", "a mean of squares"),
      Claim(#"m_t \ge 0"#, "refuted", "a mean of either sign"),
      Claim(#"v_t \ge g_t^2"#, "refuted", "a mean"),
    ])
    + Setting(
      "a penalty with a subscript", "shapes: {w: [n]}",
      [#"J = \frac12 \|w\|^2 + \frac{\lambda_2}{2} \|w\|^2"#]
    ).claims([
      Claim(#"J \ge 0"#, "verified", "two squares"),
      Claim(#"J \ge 1"#, "refuted", "as small as one likes"),
      Claim(#"\frac{\partial J}{\partial w} = (1 + \lambda_2) w"#, "verified", "both"),
      Claim(#"\frac{\partial J}{\partial w} = (1 + \lambda_2)^2 w"#, "refuted", "a power"),
    ])
    + Setting(
      "coefficients are of either sign", Context.none,
      [#"y = \beta_0 + \beta_1 x"#, #"E = \frac12 (y - t)^2"#]
    ).claims([
      Claim(#"\sqrt{\beta_1^2} = \beta_1"#, "refuted", "where it is negative"),
      Claim(#"\frac{\partial E}{\partial x} = \beta_1 (y - t)"#, "verified", "backwards"),
    ])

  /// The hinge is closed wherever x and y have many entries.
  private static let closedHinges = Setting(
    "the contrastive loss", "shapes: {x: [n], y: [n]}",
    [#"d = \|x - y\|"#, #"L = \max(0, m - d)^2"#]
  ).claims([
    Claim(
      #"\frac{\partial L}{\partial x} = -2 \max(0, m - d) \frac{x - y}{d}"#, "verified",
      "towards the margin"),
    Claim(
      #"\frac{\partial L}{\partial x} = 2 \max(0, m - d) \frac{x - y}{d}"#, "refuted", "sign"),
    Claim(
      #"\frac{\partial L}{\partial x} = -2 \max(0, m - d) (x - y)"#, "refuted", "norm forgotten"),
  ])
}
