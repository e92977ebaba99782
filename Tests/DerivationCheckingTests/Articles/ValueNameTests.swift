import Testing

/// Names that a derivative gets at the end of a chain.
@Suite struct ValueNameTests {
  private static let start = [
    Line(
      #"Attention(Q, K, V) = \operatorname{softmax}\left(\frac{Q K^T}{\sqrt{d_k}}\right) V"#,
      "definition"),
    Line(#"W = \frac{Q K^T}{\sqrt{d_k}} \in \mathbb{R}^{n \times n}"#, "definition / verified"),
    Line(#"B = \operatorname{softmax}(W)"#, "definition"),
    Line(#"C = B V"#, "definition"),
    Line(
      #"\frac{\partial L}{\partial V} = B^T \frac{\partial L}{\partial C} = \zeta_1 \in \mathbb{R}^{n \times h}"#,
      "verified / definition / verified"),
    Line(
      #"\frac{\partial L}{\partial B} = \frac{\partial L}{\partial C} V^T = \zeta_2"#,
      "verified / definition"),
  ]

  static let rows = [
    (#"\zeta_1 = B^T \frac{\partial L}{\partial C}"#, "verified"),
    (#"\zeta_1 = B \frac{\partial L}{\partial C}"#, "refuted"),
    (#"\frac{\partial L}{\partial B} = \zeta_1 V^T"#, "refuted"),
    (
      #"\frac{\partial L}{\partial B} = \zeta_1 = \zeta_2 \in \mathbb{R}^{h \times n}"#,
      "refuted / verified / refuted"
    ),
    (
      #"\frac{\partial L}{\partial W} = B \odot (\zeta_2 - (\zeta_2 \odot B) \mathbf{1}_n \mathbf{1}_n^T)"#,
      "verified"
    ),
    (
      #"\frac{\partial L}{\partial W} = B \odot (\zeta_2 - \mathbf{1}_n \mathbf{1}_n^T (\zeta_2 \odot B))"#,
      "refuted"
    ),
    (
      #"\frac{\partial L}{\partial W} = B \odot (\zeta_2 - (\zeta_2 \odot B) \mathbf{1_n} \mathbf{1_n^T})"#,
      "verified"
    ),
    (#"\zeta_2 \mathbf{1}_n \in \mathbb{R}^{n \times 1}"#, "verified"),
    (
      #"\frac{\partial L}{\partial C} = \frac{\partial L}{\partial C} = \delta"#,
      "undecided / unread"
    ),
  ]

  @Test(arguments: rows)
  func verdicts(formula: String, expected: String) {
    expect(
      Row(
        formula, in: "shapes: {Q: [n, h], K: [n, h], V: [n, h], d_k: []}",
        Self.start + [Line(formula, expected)]))
  }
}
