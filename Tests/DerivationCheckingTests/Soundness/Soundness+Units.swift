/// Models of one output: what is a number, what a vector, what a mean.
extension Soundness {
  static let units = [
    Row(
      "an output of one unit", in: Context.none,
      [
        Line(#"h = \tanh(W x)"#, "definition"),
        Line(#"s = u^T h + c"#, "definition"),
        Line(#"L = (s - y)^2"#, "definition"),
        Line(#"\frac{\partial L}{\partial u} = 2 (s - y) h"#, "verified"),
        Line(#"\frac{\partial L}{\partial u} = 2 (s - y) u"#, "refuted"),
        Line(#"\frac{\partial L}{\partial c} = 2 (s - y)"#, "verified"),
        Line(#"\frac{\partial L}{\partial c} = 2 (s - y) c"#, "refuted"),
      ]),
    Row(
      "two layers with numbers on their names", in: Context.none,
      [
        Line(#"h = \tanh(W_1 x + b_1)"#, "definition"),
        Line(#"\hat y = w_2^T h + b_2"#, "definition"),
        Line(#"L = \frac12 (\hat y - y)^2"#, "definition"),
        Line(#"\frac{\partial L}{\partial w_2} = (\hat y - y) h"#, "verified"),
        Line(
          #"\frac{\partial L}{\partial b_1} = (\hat y - y) w_2 \odot (1 - h^2)"#, "verified"),
        Line(#"\frac{\partial L}{\partial b_1} = (\hat y - y) w_2"#, "refuted"),
      ]),
    Row(
      "a start of a linear model", in: Context.none,
      [
        Line(#"\hat y = \theta^T x + \theta_0"#, "definition"),
        Line(#"L = (y - \hat y)^2"#, "definition"),
        Line(#"\frac{\partial L}{\partial \theta} = -2 (y - \hat y) x"#, "verified"),
        Line(#"\frac{\partial L}{\partial \theta_0} = 2 (y - \hat y)"#, "refuted"),
      ]),
    Row(
      "what stands behind a row is a vector", in: Context.none,
      [
        Line(#"z \in \mathbb{R}^n"#, "definition"),
        Line(#"p = \operatorname{softmax}(z)"#, "definition"),
        Line(#"s = p^T v"#, "definition"),
        Line(#"\frac{\partial s}{\partial v} = p"#, "verified"),
        Line(#"\frac{\partial s}{\partial v} = p^T"#, "refuted"),
      ]),
    Row(
      "many vectors behind a row", in: Context.none,
      [
        Line(#"\ell_i = \frac12 (w^T x_i - y_i)^2"#, "unread|definition"),
        Line(
          #"\frac{\partial \ell_i}{\partial w} = (w^T x_i - y_i) x_i"#, "unread|verified"),
        Line(
          #"\frac{\partial \ell_i}{\partial w} = (w^T x_i - y_i) w"#, "unread|undecided|refuted"),
      ]),
    Row(
      "a bar is a mean", in: Context.none,
      [
        Line(#"x \in \mathbb{R}^n"#, "definition"),
        Line(#"\bar x = \frac1n \sum_{i=1}^n x_i"#, "definition"),
        Line(#"v = \frac1n \sum_{i=1}^n (x_i - \bar x)^2"#, "definition"),
        Line(#"\frac{\partial v}{\partial x_i} = \frac2n (x_i - \bar x)"#, "verified"),
        Line(#"\frac{\partial v}{\partial x_i} = \frac2n x_i"#, "refuted"),
      ]),
    Row(
      "a temperature", in: Context.none,
      [
        Line(#"x \in \mathbb{R}^n"#, "definition"),
        Line(#"s = w^T x / T"#, "definition"),
        Line(#"\frac{\partial s}{\partial w} = \frac{x}{T}"#, "verified"),
        Line(#"\frac{\partial s}{\partial w} = x T"#, "refuted"),
      ]),
    Row(
      "an assumption is no claim", in: Context.none,
      [
        Line(#"Q \in \mathbb{R}^{n \times n}, x \in \mathbb{R}^n"#, "definition/definition"),
        Line(#"f = \frac12 (x - \mu)^T Q (x - \mu)"#, "definition"),
        Line(#"Q = Q^T"#, "undecided"),
        Line(#"\nabla_x f = Q (x - \mu)"#, "undecided"),
      ]),
  ]
}
