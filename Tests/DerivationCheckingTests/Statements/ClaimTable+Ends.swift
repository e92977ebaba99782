extension ClaimTable {
  static let losses = usual.claims([
    Claim(#"J = \frac12 \lVert \hat y - y \rVert^2"#, "verified", "the loss"),
    Claim(#"J = \lVert \hat y - y \rVert^2"#, "refuted contradicts-model", "no half"),
    Claim(#"J = \frac12 \sum_i (y_i - \hat y_i)^2"#, "verified", "sum"),
    Claim(#"J = \frac{1}{2} (\hat y - y)^T (\hat y - y)"#, "verified", "inner product"),
    Claim(#"\frac{\partial J}{\partial \hat y} = \hat y - y"#, "verified", "gradient"),
    Claim(#"\frac{\partial J}{\partial \hat y_i} = 2(\hat y_i - y_i)"#, "refuted", "factor"),
    Claim(#"\frac{\partial J}{\partial y} = y - \hat y"#, "verified", "by the target"),
    Claim(#"\frac{\partial J}{\partial y} = \hat y - y"#, "refuted", "by the target, sign"),
  ])

  static let lastLayers = usual.claims([
    Claim(
      #"\frac{\partial \hat y_i}{\partial z_i^L} = \hat y_i (1 - \hat y_i)"#, "verified", "σ′"),
    Claim(#"\frac{\partial \hat y_i}{\partial z_i^L} = \hat y_i (1 - y_i)"#, "refuted", "hat lost"),
    Claim(
      #"\frac{\partial J}{\partial a^{(l)}} = (W^{(l+1)})^T \delta^{(l+1)}"#, "verified", "∂a"),
    Claim(
      #"\frac{\partial J}{\partial a^{(l-1)}} = W^{(l)} \delta^{(l)}"#, "refuted shape-mismatch",
      "transpose"),
    Claim(#"\frac{\partial J}{\partial x} = (W^{(1)})^T \delta^{(1)}"#, "verified", "the input"),
    Claim(
      #"\frac{\partial J}{\partial x} = W^{(1)} \delta^{(1)}"#, "refuted shape-mismatch",
      "transpose"),
    Claim(
      #"\delta^{(L)} = (\hat y - y) \odot \hat y \odot (1 - \hat y)"#, "verified", "σ′ expanded"),
    Claim(
      #"\delta^{(L)} = (\hat y - y) \odot \hat y \odot (1 + \hat y)"#, "refuted", "sign inside"),
    Claim(#"\delta^{(L)} = (\hat y - y) \odot (1 - \hat y)"#, "refuted", "a factor lost"),
    Claim(
      #"\delta^{(L-1)} = (W^{(L)})^T \left((\hat y - y) \odot \sigma'(z^{(L)})\right) \odot \sigma'(z^{(L-1)})"#,
      "verified", "two layers"),
    Claim(
      #"\delta^{(L-1)} = (W^{(L)})^T (\hat y - y) \odot \sigma'(z^{(L-1)})"#, "refuted",
      "σ′ of L lost"),
    Claim(
      #"\delta^{(l)} = \operatorname{diag}(\sigma'(z^{(l)})) (W^{(l+1)})^T \delta^{(l+1)}"#,
      "verified", "diag"),
    Claim(
      #"\delta^{(l)} = (W^{(l+1)})^T \operatorname{diag}(\sigma'(z^{(l+1)})) \delta^{(l+1)}"#,
      "refuted", "diag at the wrong place"),
    Claim(
      #"\sigma''(z^{(l)}) = \sigma'(z^{(l)}) \odot (1 - 2 \sigma(z^{(l)}))"#, "verified",
      "second derivative"),
    Claim(
      #"\frac{\partial a^{(l)}}{\partial z^{(l)}} = \operatorname{diag}(\sigma'(z^{(l)}))"#,
      "verified", "Jacobian"),
    Claim(
      #"\frac{\partial z^{(L)}}{\partial z^{(L-1)}} = W^{(L)} \cdot \sigma'(z^{(L-1)})"#,
      "verified shorthand", "σ′ as a diagonal"),
    Claim(
      #"\frac{\partial z^{(L)}}{\partial z^{(L-1)}} = W^{(L)} \cdot \sigma'(z^{(L)})"#, "refuted",
      "the slope of the wrong layer"),
    Claim(#"\frac{\partial z}{\partial b} = 1"#, "verified shorthand", "slot"),
    Claim(#"\frac{\partial z}{\partial b} = 0"#, "refuted", "slot"),
  ])

  static let updates =
    usual.claims([
      Claim(
        #"W^{(l)} := W^{(l)} - \eta \delta^{(l)} (a^{(l-1)})^T"#, "verified", "step written out"),
      Claim(#"W^{(l)} := W^{(l)} + \eta \delta^{(l)} (a^{(l-1)})^T"#, "refuted", "uphill"),
      Claim(
        #"W^{(l)} \leftarrow W^{(l)} - \eta \delta^{(l)} (a^{(l)})^T"#, "refuted shape-mismatch",
        "a of l"),
      Claim(#"W^{(l)} = W^{(l)} - \alpha \nabla_{W^{(l)}} J"#, "verified", "= and α"),
      Claim("b⁽ˡ⁾ ← b⁽ˡ⁾ − η δ⁽ˡ⁾", "verified", "bias"),
      Claim(#"b^{(l)} \leftarrow b^{(l)} - \eta^2 \delta^{(l)}"#, "refuted", "η squared"),
      Claim(
        #"b^{(l)} \leftarrow b^{(l)} - \frac{\eta}{2} \delta^{(l)}"#,
        "verified rate-absorbs-factor", "half a rate"),
      Claim(
        #"b^{(l)} \leftarrow \eta \frac{\partial J}{\partial b^{(l)}}"#,
        "refuted|undecided|unread", "no old value"),
      Claim(#"b \leftarrow b - \eta \nabla_b J"#, "verified completed", "no index"),
      Claim(
        #"w_{jk}^l \leftarrow w_{jk}^l - \eta a_k^{l-1} \delta_j^l"#, "verified", "by entry"),
      Claim(
        #"w_{jk}^l \leftarrow w_{jk}^l - \eta a_j^{l-1} \delta_k^l"#, "refuted",
        "by entry, swapped"),
      Claim(
        #"b^{(l)} \leftarrow b^{(l)} - \eta \frac{\partial J}{\partial a^{(l)}}"#, "refuted",
        "lowers J, but is not the gradient"),
    ])
    + Setting("names", Context.network + "\nnames: {loss: C, prediction: o, rate: α}").claims([
      Claim(#"\frac{\partial C}{\partial o} = o - y"#, "verified", "letters of the article"),
      Claim(#"\frac{\partial C}{\partial o} = y - o"#, "refuted", "letters of the article"),
      Claim("W ← W − α∂C/∂W", "verified", "letters of the article"),
    ])

  static let chains = usual.claims([
    Claim(
      #"""
      \begin{align}
      \frac{\partial J}{\partial W^{(L)}} &= \frac{\partial J}{\partial z^{(L)}} (a^{(L-1)})^T \tag{1} \\
      &= \left((\hat y - y) \odot \sigma'(z^{(L)})\right) (a^{(L-1)})^T \tag{2}
      \end{align}
      """#, "verified / verified", "rows with tags"),
    Claim(
      #"""
      \begin{align}
      \frac{\partial J}{\partial W^{(L)}} &= \frac{\partial J}{\partial z^{(L)}} (a^{(L-1)})^T \tag{1} \\
      &= (\hat y - y) (a^{(L-1)})^T \tag{2}
      \end{align}
      """#, "verified / refuted", "σ′ lost in the second row"),
    Claim(
      #"""
      \begin{aligned}
      \delta^{(L)} &= \frac{\partial J}{\partial a^{(L)}} \\
      &= \frac{\partial J}{\partial a^{(L)}} \odot \sigma'(z^{(L)})
      \end{aligned}
      """#, "refuted|definition / verified|refuted", "the first row is wrong"),
    Claim(
      #"\frac{\partial J}{\partial b^{(l)}} = \delta^{(l)}, \quad \frac{\partial J}{\partial W^{(l)}} = \delta^{(l)} (a^{(l)})^T"#,
      "verified / refuted shape-mismatch", "two statements"),
    Claim(
      #"\delta^{(L)} = \frac{\partial J}{\partial \hat y} \cdot \frac{\partial \hat y}{\partial z^{(L)}} = (\hat y - y) \cdot \sigma'(z)"#,
      "verified shorthand / verified", "partials, then the formula"),
    Claim(
      #"\delta^{(l)} = (W^{(l+1)})^T \delta^{(l+1)} \odot \sigma'(z^{(l)}) \quad \text{for } l = L-1, \ldots, 1"#,
      "verified", "range written"),
    Claim(
      #"\delta^{(l)} = \delta^{(l)} (W^{(l+1)})^T \odot \sigma'(z^{(l)}) \quad \text{for } l = L-1, \ldots, 1"#,
      "refuted shape-mismatch", "range written"),
  ])

  static let conventions =
    Setting(
      "δ is ∂J/∂a", Context.network,
      [#"\delta^{(l)} = \frac{\partial J}{\partial a^{(l)}}"#]
    ).claims([
      Claim(#"\delta^{(L)} = \hat y - y"#, "verified", "as defined"),
      Claim(
        #"\delta^{(l)} = (W^{(l+1)})^T (\delta^{(l+1)} \odot \sigma'(z^{(l+1)}))"#, "verified",
        "as defined"),
      Claim(#"\delta^{(L)} = (\hat y - y) \odot \sigma'(z^{(L)})"#, "refuted", "the usual δ"),
    ])
    + Setting("δ is −∂J/∂z", Context.network + "\nconventions: {delta: \"-∂J/∂z\"}").claims([
      Claim(#"\delta^{(L)} = (y - \hat y) \odot \sigma'(z^{(L)})"#, "verified", "declared"),
      Claim(#"\delta^{(L)} = (\hat y - y) \odot \sigma'(z^{(L)})"#, "refuted", "declared"),
      Claim(
        #"W^{(l)} \leftarrow W^{(l)} + \eta \delta^{(l)} (a^{(l-1)})^T"#, "verified", "declared"),
    ])
}
