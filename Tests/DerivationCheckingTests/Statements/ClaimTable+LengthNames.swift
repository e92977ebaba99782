/// Lengths with a subscript of their own, `d_k` beside `d`.
extension ClaimTable {
  static let lengthNames = projections + hiddenWidths + namesWithRoles

  private static let projections = Setting(
    "attention with projections", Context.none,
    [
      #"X \in \mathbb{R}^{n \times d}"#, #"W_Q \in \mathbb{R}^{d \times d_k}"#,
      #"W_K \in \mathbb{R}^{d \times d_k}"#, #"W_V \in \mathbb{R}^{d \times d_k}"#,
      #"Q = X W_Q"#, #"K = X W_K"#, #"V = X W_V"#, #"S = \frac{Q K^\top}{\sqrt{d_k}}"#,
      #"P = \mathrm{softmax}(S)"#, #"O = P V"#,
    ]
  ).claims([
    Claim(
      #"\frac{\partial L}{\partial W_V} = X^\top \frac{\partial L}{\partial V}"#, "verified",
      "the values"),
    Claim(
      #"\frac{\partial L}{\partial W_V} = \frac{\partial L}{\partial V} X^\top"#,
      "refuted shape-mismatch", "the wrong side"),
    Claim(
      #"\frac{\partial L}{\partial Q} = \frac{1}{\sqrt{d_k}} \frac{\partial L}{\partial S} K"#,
      "verified", "the length of a key"),
    Claim(
      #"\frac{\partial L}{\partial Q} = \frac{1}{\sqrt{d}} \frac{\partial L}{\partial S} K"#,
      "refuted", "the other length"),
    Claim(
      #"\frac{\partial L}{\partial K} = \frac{1}{\sqrt{d_k}} \frac{\partial L}{\partial S} Q"#,
      "refuted", "transpose of a square matrix"),
    Claim(#"dV = P^\top dO"#, "verified", "in spite of a length d"),
    Claim(#"dV = P dO"#, "refuted", "transpose"),
  ])

  private static let namesWithRoles = Setting(
    "shapes of names with roles", Context.none,
    [
      #"W_{hh} \in \mathbb{R}^{h \times h}"#, #"W_{xh} \in \mathbb{R}^{h \times d}"#,
      #"h_t = \tanh(W_{hh} h_{t-1} + W_{xh} x_t)"#,
    ]
  ).claims([
    Claim(
      #"\frac{\partial h_t}{\partial h_{t-1}} = \operatorname{diag}(1 - h_t \odot h_t) W_{hh}"#,
      "verified", "square"),
    Claim(
      #"\frac{\partial h_t}{\partial x_t} = \operatorname{diag}(1 - h_t \odot h_t) W_{xh}^\top"#,
      "refuted|unread", "transpose"),
  ])

  private static let hiddenWidths = Setting(
    "widths by role", Context.none,
    [
      #"X \in \mathbb{R}^{n \times d_{in}}"#, #"W_1 \in \mathbb{R}^{d_{in} \times d_h}"#,
      #"w \in \mathbb{R}^{d_h}"#, #"H = \tanh(X W_1)"#, #"y = H w"#,
      #"L = \frac12 \| y - t \|^2"#,
    ]
  ).claims([
    Claim(#"\frac{\partial L}{\partial w} = H^\top (y - t)"#, "verified", "the last weights"),
    Claim(
      #"\frac{\partial L}{\partial W_1} = X^\top (((y - t) w^\top) \odot (1 - H \odot H))"#,
      "verified", "the first ones"),
    Claim(
      #"\frac{\partial L}{\partial W_1} = X^\top (((y - t) w^\top) \odot (1 - H))"#, "refuted",
      "the square lost"),
  ])
}
