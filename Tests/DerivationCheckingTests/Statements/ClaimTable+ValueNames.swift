/// Names that a derivative gets at the end of a chain, and formulas for what front matter defines.
extension ClaimTable {
  static let valueNames = attentionByNames + frontMatterFirst

  private static let attentionByNames = Setting(
    "attention by names", "shapes: {Q: [n, h], K: [n, h], V: [n, h], d_k: []}",
    [
      #"Attention(Q, K, V) = \operatorname{softmax}\left(\frac{Q K^T}{\sqrt{d_k}}\right) V"#,
      #"W = \frac{Q K^T}{\sqrt{d_k}} \in \mathbb{R}^{n \times n}"#,
      #"B = \operatorname{softmax}(W)"#, #"C = B V"#,
      #"\frac{\partial L}{\partial V} = B^T \frac{\partial L}{\partial C} = \zeta_1"#,
      #"\frac{\partial L}{\partial B} = \frac{\partial L}{\partial C} V^T = \zeta_2"#,
    ]
  ).claims([
    Claim(#"\zeta_1 = B^T \frac{\partial L}{\partial C}"#, "verified", "what it is a name of"),
    Claim(#"\zeta_1 = B \frac{\partial L}{\partial C}"#, "refuted", "transpose of a square matrix"),
    Claim(#"\frac{\partial L}{\partial B} = \zeta_1 V^T"#, "refuted", "the name of another one"),
    Claim(
      #"\frac{\partial L}{\partial W} = B \odot (\zeta_2 - (\zeta_2 \odot B) \mathbf{1}_n \mathbf{1}_n^T)"#,
      "verified", "softmax, row by row"),
    Claim(
      #"\frac{\partial L}{\partial W} = B \odot (\zeta_2 - \mathbf{1}_n \mathbf{1}_n^T (\zeta_2 \odot B))"#,
      "refuted", "column by column"),
    Claim(
      #"\frac{\partial L}{\partial W} = B \odot (\zeta_2 - (\zeta_2 \odot B) \mathbf{1_n} \mathbf{1_n^T})"#,
      "verified", "the subscript inside of the bold type"),
    Claim(#"\zeta_1 \in \mathbb{R}^{n \times h}"#, "verified", "its shape"),
    Claim(#"\zeta_1 \in \mathbb{R}^{h \times n}"#, "refuted", "transposed"),
    Claim(#"\zeta_2 \mathbf{1}_n \in \mathbb{R}^{n \times 1}"#, "verified", "a column"),
    Claim(
      #"\frac{\partial L}{\partial Q} = \frac{\partial L}{\partial W} K"#, "refuted",
      "the root forgotten"),
    Claim(
      #"\frac{\partial L}{\partial C} = \frac{\partial L}{\partial C} = \delta"#,
      "undecided, unread", "δ is never named so"),
  ])

  private static let frontMatterFirst = Setting(
    "front matter first",
    """
    definitions: ["p = \\\\operatorname{softmax}(z)", "J = -\\\\sum_i t_i \\\\log p_i"]
    shapes: {z: [n], t: [n]}
    """
  ).claims([
    Claim(#"p_i = \frac{e^{z_i}}{\sum_{j=1}^n e^{z_j}}"#, "verified", "the same, written out"),
    Claim(#"p_i = \frac{e^{z_i}}{\sum_{j=1}^n e^{z_i}}"#, "refuted", "the index of the sum"),
    Claim(#"p_i = \frac{e^{z_i}}{\sum_{j=0}^{n-1} e^{z_j}}"#, "verified", "counted from 0"),
    Claim(#"J = -\sum_i t_i \log z_i"#, "refuted|undecided", "z for p"),
  ])
}
