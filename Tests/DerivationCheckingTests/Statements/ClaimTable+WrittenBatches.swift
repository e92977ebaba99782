/// A batch written out: the bias is added to every sample.
extension ClaimTable {
  static let writtenBatches =
    Setting(
      "rows of samples",
      Context.none
        + "\nshapes: {X: [N, d], W_1: [d, h], b_1: [h], W_2: [h, k], b_2: [k], y: [N, k]}",
      [
        #"A_1 = X W_1 + b_1"#, #"Z_1 = \max(0, A_1)"#, #"A_2 = Z_1 W_2 + b_2"#,
        #"Z_2 = \text{softmax}(A_2)"#, #"L = -\sum y \odot \log(Z_2)"#,
      ]
    ).claims([
      Claim(#"\frac{\partial L}{\partial A_2} = Z_2 - y"#, "verified", "softmax along the classes"),
      Claim(#"\frac{\partial L}{\partial A_2} = y - Z_2"#, "refuted", "sign"),
      Claim(#"\frac{\partial L}{\partial W_2} = Z_1^T (Z_2 - y)"#, "verified", "rows"),
      Claim(#"\frac{\partial L}{\partial W_2} = (Z_2 - y) Z_1^T"#, "refuted", "columns"),
      Claim(#"\frac{\partial L}{\partial b_2} = Z_2 - y"#, "refuted", "the sum is missing"),
      Claim(#"\frac{\partial L}{\partial b_2} = \sum (Z_2 - y)"#, "verified", "over the samples"),
      Claim(#"\frac{\partial L}{\partial Z_1} = (Z_2 - y) W_2^T"#, "verified", "one layer down"),
      Claim(#"\frac{\partial L}{\partial Z_1} = (Z_2 - y) W_2"#, "refuted", "transpose"),
    ])
    + Setting(
      "columns of samples", Context.none + "\nshapes: {X: [d, N], W: [k, d], b: [k], Y: [k, N]}",
      [#"Z = W X + b"#, #"J = \frac12 \lVert Z - Y \rVert^2"#]
    ).claims([
      Claim(#"\frac{\partial J}{\partial W} = (Z - Y) X^T"#, "verified", "columns"),
      Claim(#"\frac{\partial J}{\partial W} = X^T (Z - Y)"#, "refuted", "rows"),
      Claim(#"\frac{\partial J}{\partial b} = Z - Y"#, "refuted", "the sum is missing"),
    ])
}
