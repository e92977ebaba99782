/// Claims that look like definitions and once passed as such.
extension Soundness {
  static let silent = [
    Row(
      "steps tell the new value from the old one", in: Context.none,
      [
        Line(#"L(w) = (w - 3)^2"#, "definition"),
        Line(#"w_{t+1} = w_t - \eta L'(w_t)"#, "verified"),
        Line(#"w_{t+1} = w_t - 2 \eta (w_t - 3)"#, "verified"),
        Line(#"w_{t+1} = w_t + 2 \eta (w_t - 3)"#, "refuted"),
      ]),
    Row(
      "up the gradient", in: Context.none,
      [
        Line(#"L(w) = (w - 3)^2"#, "definition"),
        Line(#"w_{t+1} = w_t + \eta L'(w_t)"#, "refuted"),
      ]),
    Row(
      "what only looks like an update", in: Context.none,
      [
        Line(#"f(x) = x^2"#, "definition"),
        Line(#"x_{t+1} = x_t - \eta f'(x_t) + \mu (x_t - x_{t-1})"#, "definition|unread"),
        Line(#"\tilde x = x + \epsilon"#, "definition"),
        Line(#"s_{t+1} = s_t + v_t"#, "definition"),
      ]),
    Row(
      "a tilde tells the new value from the old one", in: Context.none,
      [
        Line(#"z = W x"#, "definition"),
        Line(#"L = \frac12 \|z - y\|^2"#, "definition"),
        Line(#"\tilde W = W + \eta (z - y) x^T"#, "refuted"),
      ]),
    Row(
      "steps beside layers",
      [
        Line(
          #"W^{(l)}_{t+1} = W^{(l)}_t - \eta \frac{\partial J}{\partial W^{(l)}_t}"#, "verified"),
        Line(
          #"W^{(l)}_{t+1} = W^{(l)}_t + \eta \frac{\partial J}{\partial W^{(l)}_t}"#, "refuted"),
      ]),
    Row(
      "an argument for a subscript is a partial derivative", in: Context.none,
      [
        Line(#"f(x, y) = x^2 y + y^3"#, "definition"),
        Line(#"f_x = 2 x y"#, "verified"),
        Line(#"f_x = 2 x"#, "refuted"),
        Line(#"f_y = x^2"#, "refuted"),
        Line(#"f_x(1, 2) = 4"#, "verified"),
        Line(#"f_{xy} = f_{yx} = 2 x"#, "verified/verified"),
        Line(#"f_{yy} = 3 y"#, "refuted"),
      ]),
    Row(
      "numbered entries", in: Context.none,
      [
        Line(#"x_1 = 1, x_2 = 2"#, "definition/definition"),
        Line(#"W = \begin{pmatrix} 1 & -1 \\ 0 & -0.5 \end{pmatrix}"#, "definition"),
        Line(#"y = W x"#, "definition"),
        Line(#"y_1 = -1"#, "verified"),
        Line(#"y_1 = -2"#, "refuted"),
        Line(#"y_2 = 1"#, "refuted"),
      ]),
    Row(
      "functions at a point inside definitions", in: Context.none,
      [
        Line(#"g(s) = f(s^2, 3 s)"#, "definition"),
        Line(#"f(x, y) = x^2 y"#, "definition"),
        Line(#"g'(s) = 15 s^4"#, "verified"),
        Line(#"\frac{dg}{ds} = 12 s^4"#, "refuted"),
        Line(#"h = f(u, v) + f(v, u)"#, "definition"),
        Line(#"\frac{\partial h}{\partial u} = 2 u v + v^2"#, "verified"),
        Line(#"\frac{\partial h}{\partial u} = 2 u v + u^2"#, "refuted"),
      ]),
    Row(
      "total differentials", in: Context.none,
      [
        Line(#"f(x, y) = x^2 y"#, "definition"),
        Line(#"df = 2 x y \, dx + x^2 \, dy"#, "unread|verified"),
        Line(#"df = 2 x y \, dx + x \, dy"#, "unread|refuted"),
      ]),
    Row(
      "rows of scores", in: Context.none,
      [
        Line(
          #"S \in \mathbb{R}^{n \times m}, V \in \mathbb{R}^{m \times d}"#, "definition/definition"),
        Line(#"P = \operatorname{softmax}(S)"#, "definition"),
        Line(#"O = P V"#, "definition"),
        Line(
          #"\frac{\partial L}{\partial S_{ij}} = P_{ij} \left(\frac{\partial L}{\partial P_{ij}} - \sum_k P_{ik} \frac{\partial L}{\partial P_{ik}}\right)"#,
          "verified"),
        Line(
          #"\frac{\partial L}{\partial S_{ij}} = P_{ij} \left(\frac{\partial L}{\partial P_{ij}} - \sum_k P_{kj} \frac{\partial L}{\partial P_{kj}}\right)"#,
          "refuted"),
      ]),
  ]
}
