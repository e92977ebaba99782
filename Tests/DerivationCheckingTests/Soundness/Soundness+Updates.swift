/// Updates that follow no gradient, and numbers behind updates.
extension Soundness {
  private static let given = [
    Line(#"w = 1, x = 2, y = 3, \eta = 0.1"#, "definition/definition/definition/definition"),
    Line(#"L = (w x - y)^2"#, "definition"),
    Line(#"\frac{dL}{dw} = -4"#, "verified"),
  ]

  static let updates = [
    Row(
      "a new value without a formula", in: Context.none,
      given + [
        Line(#"w' = 1.4"#, "unread"),
        Line(#"L(w') = 0.04"#, "unread"),
        Line(#"L(w^+) = 0.04"#, "unread"),
        Line(#"L(w) = 1"#, "verified"),
        Line(#"L(w) = 0.04"#, "refuted"),
      ]),
    Row(
      "a new value with its formula", in: Context.none,
      given + [
        Line(#"w' = w - \eta \frac{dL}{dw} = 1.4"#, "verified/verified"),
        Line(#"L(w') = 0.04"#, "verified"),
        Line(#"L(w') = 1"#, "refuted"),
      ]),
    Row(
      "numbers behind an arrow", in: Context.none,
      given + [
        Line(#"L = 0.04"#, "refuted"),
        Line(#"w \leftarrow w - \eta \frac{dL}{dw} = 1.4"#, "verified/verified"),
        Line(#"L = 0.04"#, "undecided values-after-step"),
        Line(#"L = (1.4 \cdot 2 - 3)^2 = 0.04"#, "undecided values-after-step/undecided"),
        Line(#"L = 1"#, "verified"),
        Line(#"L = 0.05"#, "refuted"),
      ]),
    Row(
      "numbers alone behind an arrow", in: Context.none,
      given + [
        Line(#"w \leftarrow 1 - 0.1 \cdot (-4) = 1.4"#, "verified / verified"),
        Line(#"L = 0.04"#, "undecided values-after-step"),
        Line(#"L = 0.4"#, "refuted"),
      ]),
    Row(
      "rules of learning without a loss", in: Context.none,
      [
        Line(#"y = w^\top x"#, "definition"),
        Line(#"\Delta w = \eta x y"#, "unread"),
        Line(#"\Delta w = \eta (y x - y^2 w)"#, "unread"),
        Line(#"w \leftarrow w - \eta x"#, "unread"),
      ]),
    Row(
      "an error without a loss", in: Context.none,
      [
        Line(#"y = w^\top x"#, "definition"),
        Line(#"e = t - y"#, "definition"),
        Line(#"w \leftarrow w + \eta e x"#, "unread"),
      ]),
    Row(
      "an output with its loss", in: Context.none,
      [
        Line(#"y = w^\top x"#, "definition"),
        Line(#"E = \frac12 (t - y)^2"#, "definition"),
        Line(#"\Delta w = \eta (t - y) x"#, "verified"),
        Line(#"\Delta w = \eta x y"#, "refuted"),
        Line(#"w \leftarrow \max(0, w)"#, "unread not-an-update"),
        Line(#"w \leftarrow \frac{w}{\|w\|}"#, "unread not-an-update"),
        Line(#"w \leftarrow \max(0, w - \eta (t - y) x)"#, "refuted|unread"),
        Line(#"w \leftarrow w - \eta w"#, "refuted"),
      ]),
    Row(
      "what is derived is lowered", in: Context.none,
      [
        Line(#"y = (x + 2)^2"#, "definition"),
        Line(#"\frac{dy}{dx} = 2 (x + 2)"#, "verified"),
        Line(#"x \leftarrow x - 2 \eta (x + 2)"#, "verified"),
        Line(#"x \leftarrow x + 2 \eta (x + 2)"#, "refuted"),
      ]),
  ]
}
