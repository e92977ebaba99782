/// Brackets behind values: factors, unless something tells that the value is taken there.
extension ClaimTable {
  static let bracketsBehindValues = numbersBehind + lettersBehind + vectorsBehind + matricesBehind

  private static let numbersBehind =
    Setting("a chain", "", [#"a = 3x + 1"#, #"y = a^2"#]).claims([
      Claim(#"\frac{dy}{dx} = 2a(3)"#, "undecided ambiguous", "a factor as a rule"),
      Claim(#"\frac{dy}{dx} = 2a(2)"#, "refuted", "in no reading"),
      Claim(#"\frac{dy}{dx} = 2(a)(3)"#, "verified", "two factors"),
      Claim(#"a(0) = 1"#, "verified", "alone on the left side"),
      Claim(#"a(0) = 3"#, "refuted", "alone on the left side"),
    ])

  private static let lettersBehind =
    Setting("a line squared", "", [#"z = w x"#, #"L = z^2"#]).claims([
      Claim(#"\frac{\partial L}{\partial w} = 2z(x)"#, "undecided ambiguous", "a factor"),
      Claim(#"\frac{\partial L}{\partial z} = 2z(x)"#, "undecided ambiguous", "no factor"),
      Claim(#"\frac{\partial L}{\partial z} = 2z(wx)"#, "undecided|unread", "no factor"),
      Claim(#"\frac{\partial L}{\partial w} = 3z(x)"#, "refuted", "in no reading"),
      Claim(#"\frac{\partial L(w)}{\partial w} = 2zx"#, "verified", "differentiated"),
    ])

  private static let vectorsBehind =
    Setting(
      "errors", "shapes: {x: [n], W: [m, n], b: [m], y: [m]}",
      [#"z = Wx + b"#, #"L = \frac12 \|z - y\|^2"#, #"e = z - y"#]
    ).claims([
      Claim(#"\frac{\partial L}{\partial W} = e (x)^T"#, "verified", "a factor by its mark"),
      Claim(#"\frac{\partial L}{\partial W} = e (z)^T"#, "refuted", "the wrong factor"),
      Claim(#"\frac{\partial L}{\partial z} = e(x)"#, "unread|undecided", "no factor that fits"),
      Claim(#"\frac{\partial L}{\partial b} = e (W x)"#, "unread|undecided", "an extra factor"),
    ])

  private static let matricesBehind =
    Setting(
      "three matrices", "shapes: {A: [m, n], H: [n, k], W: [k, p], Y: [m, p]}",
      [#"Z = A H W"#, #"G = Z - Y"#, #"L = \frac12 \|G\|_F^2"#]
    ).claims([
      Claim(#"\frac{\partial L}{\partial A} = G (H W)^\top"#, "verified", "a factor by its mark"),
      Claim(#"\frac{\partial L}{\partial A} = G (W H)^\top"#, "refuted", "order"),
      Claim(#"\frac{\partial L}{\partial Z} = G (H W)"#, "unread|refuted", "an extra factor"),
    ])
}
