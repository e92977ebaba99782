/// What an article assumes of free symbols, and layers that are told apart by the letters of indices.
extension Soundness {
  static let constraints = [
    Row(
      "assumptions of free symbols", in: Context.none,
      [
        Line(#"f = w^T S w"#, "definition"),
        Line(#"w^T w = 1"#, "undecided unknown-condition"),
        Line(#"\|w\| = 1"#, "undecided unknown-condition"),
        Line(#"w^T w \ge 1"#, "undecided unknown-condition"),
        Line(#"f = 1"#, "refuted|undecided"),
        Line(#"\nabla_w f = (S + S^T) w"#, "verified"),
        Line(#"\nabla_w f = (S - S^T) w"#, "refuted"),
      ]),
    Row(
      "on a circle", in: Context.none,
      [
        Line(#"f = x y"#, "definition"),
        Line(#"x^2 + y^2 = 1"#, "undecided unknown-condition"),
        Line(#"\frac{\partial f}{\partial x} = y"#, "verified"),
        Line(#"\frac{\partial f}{\partial x} = 1"#, "refuted"),
        Line(#"f = 1"#, "refuted"),
      ]),
    Row(
      "stated numbers are no assumptions", in: Context.none,
      [
        Line(#"w = 2, x = 3"#, "definition/definition"),
        Line(#"y = w x"#, "definition"),
        Line(#"w + x = 6"#, "refuted"),
        Line(#"y = 7"#, "refuted"),
      ]),
    Row(
      "two layers of one letter", in: Context.none,
      [
        Line(#"o_k = \sigma(\sum_j w_{jk} h_j)"#, "definition"),
        Line(#"h_j = \sigma(\sum_i w_{ij} x_i)"#, "definition"),
        Line(#"\sigma(z) = \frac{1}{1 + e^{-z}}"#, "definition"),
        Line(#"E = \frac12 \sum_k (t_k - o_k)^2"#, "definition"),
        Line(
          #"\frac{\partial E}{\partial w_{jk}} = -(t_k - o_k) o_k (1 - o_k) h_j"#,
          "verified completed"),
        Line(#"\frac{\partial E}{\partial w_{jk}} = -(t_k - o_k) o_k (1 - o_k) x_j"#, "refuted"),
        Line(
          #"\frac{\partial E}{\partial w_{ij}} = -\sum_k (t_k - o_k) o_k (1 - o_k) w_{jk} h_j (1 - h_j) x_i"#,
          "verified"),
        Line(
          #"\frac{\partial E}{\partial w_{ij}} = -\sum_k (t_k - o_k) o_k (1 - o_k) w_{jk} h_j x_i"#,
          "refuted"),
        Line(#"\delta_k = (t_k - o_k) o_k"#, "unread"),
      ]),
    Row(
      "two layers with names for their sums", in: Context.none,
      [
        Line(#"z_k = \sum_j w_{kj} y_j"#, "definition"),
        Line(#"y_j = \tanh(a_j)"#, "definition"),
        Line(#"a_j = \sum_i w_{ji} x_i"#, "definition"),
        Line(#"E = \frac12 \sum_k (z_k - t_k)^2"#, "definition"),
        Line(#"\frac{\partial E}{\partial w_{kj}} = (z_k - t_k) y_j"#, "verified"),
        Line(#"\frac{\partial E}{\partial w_{kj}} = (z_k - t_k) x_j"#, "refuted"),
        Line(
          #"\frac{\partial E}{\partial w_{ji}} = (1 - y_j^2) \sum_k w_{kj} (z_k - t_k) x_i"#,
          "verified"),
        Line(
          #"\frac{\partial E}{\partial w_{ji}} = \sum_k w_{kj} (z_k - t_k) x_i"#, "refuted"),
      ]),
    Row(
      "one matrix with other letters", in: Context.none,
      [
        Line(#"z_i = \sum_j w_{ij} x_j"#, "definition"),
        Line(#"L = \sum_i z_i^2 + \sum_k \sum_l w_{kl}^2"#, "definition"),
        Line(
          #"\frac{\partial L}{\partial w_{mn}} = 2 z_m x_n + 2 w_{mn}"#, "verified literal"),
      ]),
    Row(
      "rules of differentiation, written out", in: Context.none,
      [
        Line(#"\frac{d}{dx} x^2 = 2 x"#, "verified"),
        Line(#"\frac{d}{dx} x^2 = x"#, "refuted"),
        Line(#"\frac{d}{dx} e^{a x} = a e^{a x}"#, "verified"),
        Line(#"\frac{d}{dx} e^{a x} = e^{a x}"#, "refuted"),
        Line(#"\frac{d}{dx} (a x^2 + b x) = 2 a x + b"#, "verified"),
        Line(#"\frac{d}{dx} (a x^2 + b x) = 2 a x + c"#, "unread"),
        Line(#"\frac{d}{dx} x^2 = \frac{2}{m} x"#, "unread"),
        Line(#"\frac{d}{dx} x^3 = 3 x"#, "refuted"),
        Line(#"\frac{d}{dx} \sqrt{x^2} = 1"#, "unread"),
      ]),
    Row(
      "a variable that means something", in: Context.none,
      [
        Line(#"y = w x"#, "definition"),
        Line(#"L = \frac12 y^2"#, "definition"),
        Line(#"\frac{d}{dw} (w x)^2 = 2 w x^2"#, "verified"),
        Line(#"\frac{d}{dw} (w x)^2 = 2 w x"#, "refuted"),
        Line(#"\frac{d}{dv} v^3 = 3 v^2"#, "verified"),
        Line(#"\frac{\partial L}{\partial w} = y x"#, "verified"),
      ]),
  ]
}
