/// Attention backwards, with a loss that is not stated: `dO` is given.
extension ClaimTable {
  static let attention =
    Setting(
      "attention", "shapes: {Q: [n, d], K: [n, d], V: [n, d]}",
      [
        #"S = \frac{Q K^T}{\sqrt{d}}"#, #"P = \mathrm{softmax}(S)"#, #"O = P V"#,
      ]
    ).claims([
      Claim(
        #"\frac{\partial L}{\partial V} = P^T \frac{\partial L}{\partial O}"#, "verified", "V"),
      Claim(
        #"\frac{\partial L}{\partial V} = P \frac{\partial L}{\partial O}"#, "refuted",
        "V, transpose"),
      Claim(#"dV = P^T dO"#, "verified", "V, in differentials"),
      Claim(#"dV = P dO"#, "refuted", "V, in differentials, transpose"),
      Claim(#"dP = dO V^T"#, "verified", "P"),
      Claim(#"dP = dO V"#, "refuted", "P, transpose"),
      Claim(#"dP = V^T dO"#, "refuted", "P, sides"),
      Claim(
        #"dS_{ij} = P_{ij} \left( dP_{ij} - \sum_k P_{ik} dP_{ik} \right)"#, "verified",
        "softmax of rows"),
      Claim(
        #"dS_{ij} = P_{ij} \left( dP_{ij} - \sum_k P_{kj} dP_{kj} \right)"#, "refuted",
        "softmax of columns"),
      Claim(
        #"dS_{ij} = P_{ij} \left( dP_{ij} + \sum_k P_{ik} dP_{ik} \right)"#, "refuted", "sign"),
      Claim(#"dS_{ij} = P_{ij} (1 - P_{ij}) dP_{ij}"#, "refuted", "the diagonal alone"),
      Claim(
        #"\frac{\partial P_{ij}}{\partial S_{ik}} = P_{ij} (\delta_{jk} - P_{ik})"#,
        "verified|unread", "the Jacobian of a row"),
      Claim(#"dQ = \frac{1}{\sqrt{d}} dS K"#, "verified", "Q"),
      Claim(#"dQ = \frac{1}{d} dS K"#, "refuted", "Q, scale"),
      Claim(#"dQ = dS K"#, "refuted", "Q, no scale"),
      Claim(#"dK = \frac{1}{\sqrt{d}} dS^T Q"#, "verified", "K"),
      Claim(#"dK = \frac{1}{\sqrt{d}} dS Q"#, "refuted", "K, transpose"),
      Claim(
        #"\frac{\partial L}{\partial Q} = \frac{1}{\sqrt{d}} \frac{\partial L}{\partial S} Q"#,
        "refuted", "Q for K"),
    ])
    + Setting(
      "attention with row sums", "shapes: {Q: [n, d], K: [n, d], V: [n, d]}",
      [
        #"S = Q K^T"#, #"P = \mathrm{softmax}(S)"#, #"O = P V"#,
        #"D_i = \sum_j P_{ij} \frac{\partial L}{\partial P_{ij}}"#,
      ]
    ).claims([
      Claim(
        #"\frac{\partial L}{\partial S_{ij}} = P_{ij} \left( \frac{\partial L}{\partial P_{ij}} - D_i \right)"#,
        "verified", "with a name for the sum"),
      Claim(
        #"\frac{\partial L}{\partial S_{ij}} = P_{ij} \left( \frac{\partial L}{\partial P_{ij}} - D_j \right)"#,
        "refuted", "the sum of the wrong row"),
      Claim(
        #"\sum_k O_{ik} \frac{\partial L}{\partial O_{ik}} = D_i"#, "verified",
        "the sum from the output"),
      Claim(
        #"\sum_k V_{ik} \frac{\partial L}{\partial V_{ik}} = D_i"#, "refuted",
        "the sum from the values"),
      Claim(#"\frac{\partial L}{\partial O} = O - V"#, "undecided loss-not-stated", "a loss"),
    ])
}
