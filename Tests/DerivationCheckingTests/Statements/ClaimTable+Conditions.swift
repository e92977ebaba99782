/// Statements that are meant for some indices, layers or values only.
extension ClaimTable {
  static let conditions =
    Setting(
      "softmax by entries", Context.none,
      [#"y_c = \frac{e^{z_c}}{\sum_d e^{z_d}}"#, #"J = -\sum_c t_c \log(y_c)"#]
    ).claims([
      Claim(
        #"\frac{\partial y_i}{\partial z_j} = -y_i y_j, \quad i \neq j"#, "verified",
        "off the diagonal"),
      Claim(#"\frac{\partial y_i}{\partial z_j} = -y_i y_j"#, "refuted", "on it too"),
      Claim(
        #"\frac{\partial y_i}{\partial z_j} = -y_i y_j \quad (i \neq j)"#, "verified", "in brackets"
      ),
      Claim(
        #"\frac{\partial y_i}{\partial z_j} = y_i y_j \quad \text{if } i \neq j"#, "refuted", "sign"
      ),
      Claim(
        #"\frac{\partial y_i}{\partial z_j} = y_i (1 - y_j) \quad \text{if } i \neq j"#, "refuted",
        "the other case"),
      Claim(
        #"\frac{\partial y_i}{\partial z_j} = y_i (1 - y_j), \quad \text{when } i = j"#, "verified",
        "on the diagonal"),
      Claim(
        #"\frac{\partial y_i}{\partial z_j} = -y_i y_j \quad \text{for } i = j"#, "refuted",
        "the other case"),
      Claim(
        #"i = j \Rightarrow \frac{\partial y_i}{\partial z_j} = y_i (1 - y_i)"#, "verified",
        "in front"),
      Claim(
        #"i \neq j \Rightarrow \frac{\partial y_i}{\partial z_j} = y_i (1 - y_i)"#, "refuted",
        "in front"),
      Claim(
        #"\text{if } i \neq j: \frac{\partial y_i}{\partial z_j} = -y_i y_j"#, "verified", "colon"),
      Claim(
        #"\text{if } i = j: \frac{\partial y_i}{\partial z_j} = -y_i y_j"#, "refuted", "colon"),
      Claim(
        #"\frac{\partial y_i}{\partial z_j} = -y_i y_j \quad \text{if } i \text{ is odd}"#,
        "unread",
        "in words"),
      Claim(#"\frac{\partial y_i}{\partial z_j} = -y_i y_j, \quad i < j"#, "unread", "an order"),
      Claim(
        #"\frac{\partial J}{\partial z_i} = y_i \sum_c t_c - t_i, \quad i = 1, \dots, 2"#, "unread",
        "a part of the axis"),
    ])
    + Setting("a magnitude", Context.none, [#"y = |x|"#]).claims([
      Claim(#"\frac{dy}{dx} = 1, \quad x > 0"#, "verified", "right of 0"),
      Claim(#"\frac{dy}{dx} = -1 \text{ if } x < 0"#, "verified", "left of 0"),
      Claim(#"\frac{dy}{dx} = 1 \text{ if } x < 0"#, "refuted", "left of 0"),
      Claim(#"\frac{dy}{dx} = 1"#, "refuted", "everywhere"),
    ])
    + Setting("layers of a network", Context.network, []).claims([
      Claim(
        #"\delta^{(l)} = (W^{(l+1)})^T \delta^{(l+1)} \odot \sigma'(z^{(l)}), \quad l < L"#,
        "verified", "all but the last"),
      Claim(
        #"\delta^{(l)} = (W^{(l+1)})^T \delta^{(l+1)} \odot \sigma(z^{(l)}), \quad l \neq L"#,
        "refuted", "σ for σ′"),
      Claim(
        #"\delta^{(l)} = (\hat y - y) \odot \sigma'(z^{(l)}), \quad l \ge L"#, "verified",
        "the last"),
      Claim(
        #"\delta^{(l)} = (\hat y - y) \odot \sigma'(z^{(l)}), \quad l < L"#, "refuted",
        "the last one only"),
    ])

  /// What holds in some cases only defines nothing.
  static let partialDefinitions =
    Setting("a definition of one case", Context.none, [#"u = 3x"#]).claims([
      Claim(#"g = 2x, \quad x > 0"#, "unread unknown-condition", "half a definition"),
      Claim(#"u = 3x, \quad x > 0"#, "verified", "said of what is defined"),
      Claim(#"u = 2x, \quad x > 0"#, "refuted", "said of what is defined"),
    ])
}
