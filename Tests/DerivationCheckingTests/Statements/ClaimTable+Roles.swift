/// Letters of subscripts that belong to names, small letters that stand for parts of matrices.
extension ClaimTable {
  static let roles: [Claim] = hidden + eachSample + words

  private static let hidden = Setting(
    "two layers with roles, samples in rows",
    "shapes: {X: [N, d], W_h: [d, k], b_h: [k], W_o: [k, C], b_o: [C], T: [N, C]}",
    [
      #"Z_h = X \cdot W_h + \mathbf{b}_h"#, #"H = \tanh(Z_h)"#,
      #"Z_o = H \cdot W_o + \mathbf{b}_o"#, #"Y = \operatorname{softmax}(Z_o)"#,
      #"\xi = -\sum_{i=1}^N \sum_c t_{ic} \log(y_{ic})"#,
      #"\delta_o = \frac{\partial \xi}{\partial Z_o}"#,
      #"\delta_h = \frac{\partial \xi}{\partial Z_h}"#,
    ]
  ).claims([
    Claim(#"\delta_o = Y - T"#, "verified", "softmax with cross-entropy"),
    Claim(#"\delta_o = T - Y"#, "refuted", "sign"),
    Claim(
      #"\frac{\partial \xi}{\partial W_o} = H^T \cdot \delta_o"#, "verified", "T is a matrix here"),
    Claim(
      #"\frac{\partial \xi}{\partial W_o} = \delta_o^T \cdot H"#, "refuted shape-mismatch",
      "turned"),
    Claim(
      #"\delta_h = [\delta_o \cdot W_o^T] \circ (1 - H \circ H)"#, "verified", "through tanh"),
    Claim(
      #"\delta_h = [\delta_o \cdot W_h^T] \circ (1 - H \circ H)"#, "refuted shape-mismatch",
      "the other weights"),
    Claim(
      #"\frac{\partial \xi}{\partial w_{ojk}} = \sum_{i=1}^N h_{ij} \delta_{oik}"#, "verified",
      "entries, the role first"),
    Claim(
      #"\frac{\partial \xi}{\partial w_{ojk}} = \sum_{i=1}^N h_{ik} \delta_{oij}"#,
      "refuted shape-mismatch", "entries swapped"),
    Claim(
      #"\frac{\partial \xi}{\partial \mathbf{b}_o} = \sum_{i=1}^N (\mathbf{y}_i - \mathbf{t}_i)"#,
      "verified", "rows"),
    Claim(
      #"\frac{\partial \xi}{\partial \mathbf{b}_o} = \sum_{i=1}^N \mathbf{y}_i"#, "refuted",
      "target lost"),
    Claim(
      #"\frac{\partial \xi}{\partial \mathbf{b}_h} = \sum_{i=1}^N \delta_{oi}"#,
      "refuted shape-mismatch", "the other layer's"),
    Claim(
      #"\frac{\partial \xi}{\partial \mathbf{w}_{hj}} = \sum_{i=1}^N x_{ij} \delta_{hi}"#,
      "verified", "row j of the weights"),
  ])

  private static let eachSample = Setting(
    "the loss of each sample", "shapes: {x: [n], w_h: [], b_o: [], t: [n]}\ntargets: binary",
    [
      #"z_{hi} = x_i w_h"#, #"h_i = e^{-z_{hi}^2}"#, #"z_{oi} = h_i + b_o"#,
      #"y_i = \sigma(z_{oi})"#, #"\sigma(z) = \frac{1}{1 + e^{-z}}"#,
      #"\xi_i = -(t_i \log(y_i) + (1 - t_i) \log(1 - y_i))"#,
      #"\delta_{hi} = \frac{\partial \xi_i}{\partial z_{hi}}"#,
    ]
  ).claims([
    Claim(#"\frac{\partial \xi_i}{\partial b_o} = \delta_{oi}"#, "verified", "no Kronecker δ"),
    Claim(#"\delta_{oi} = y_i - t_i"#, "verified", "by the same loss"),
    Claim(#"\delta_{oi} = t_i - y_i"#, "refuted", "sign"),
    Claim(#"\delta_{hi} = -2 \cdot z_{hi} \cdot h_i \cdot \delta_{oi}"#, "verified", "through h"),
    Claim(#"\delta_{hi} = -2 \cdot z_{oi} \cdot h_i \cdot \delta_{oi}"#, "refuted", "z of o"),
    Claim(#"\frac{\partial \xi_i}{\partial w_h} = x_i \cdot \delta_{hi}"#, "verified", "by w_h"),
    Claim(#"\frac{\partial \xi_i}{\partial w_h} = x_i \cdot \delta_{oi}"#, "refuted", "δ of o"),
  ])

  private static let words = Setting(
    "words in subscripts", #"shapes: {x: [n], "W_{in}": [h, n], "W_{out}": [o, h]}"#,
    [
      #"s = W_{in} x"#, #"r = \tanh(s)"#, #"\hat y = W_{out} r"#,
      #"J = \frac12 \|\hat y - y\|^2"#,
    ]
  ).claims([
    Claim(
      #"\frac{\partial J}{\partial W_{out}} = (\hat y - y) r^\top"#, "verified", "names of words"),
    Claim(
      #"\frac{\partial J}{\partial W_{in}} = (W_{out}^\top (\hat y - y) \odot (1 - r \odot r)) x^\top"#,
      "verified", "below"),
    Claim(
      #"\frac{\partial J}{\partial W_{in}} = (W_{out}^\top (\hat y - y) \odot (1 - r)) x^\top"#,
      "refuted", "square lost"),
  ])
}
