extension TrapTable {
  static let activations: [Row] = [
    Row(#"\sigma'(z) = a(1 - a)"#, "σ'(z) = a(1−a)", "verified"),
    Row(#"\sigma'(z) = \sigma(z)(1 - \sigma(z))"#, "σ'(z) = σ(z)(1−σ(z))", "verified"),
    Row(#"\sigma'(z) = z(1 - z)"#, "σ'(z) = z(1−z)", "refuted"),
    Row(#"\sigma'(a) = a(1 - a)"#, "σ'(a) = a(1−a)", "refuted"),
  ]

  static let shorthand: [Row] = [
    Row(#"\frac{\partial z}{\partial W} = a"#, "∂z/∂W = a", "verified shorthand"),
    Row(
      #"\frac{\partial J}{\partial W} = \frac{\partial J}{\partial z} \cdot \frac{\partial z}{\partial W}"#,
      "∂J/∂W = ∂J/∂z·∂z/∂W", "verified shorthand"),
    Row(
      #"\frac{\partial z^{(L)}}{\partial W^{(L)}} = a^{(L)}"#, "∂z⁽ᴸ⁾/∂W⁽ᴸ⁾ = a⁽ᴸ⁾", "refuted"),
    Row(
      #"\frac{\partial J}{\partial W} = \frac{\partial J}{\partial a} \cdot \frac{\partial z}{\partial W}"#,
      "∂J/∂W = ∂J/∂a·∂z/∂W", "refuted"),
  ]

  static let chains: [Row] = [
    Row(
      #"\frac{\partial J}{\partial W} = 2 \delta a^T = 2 \frac{\partial J}{\partial z} a^T"#,
      "∂J/∂W = 2δaᵀ = 2(∂J/∂z)aᵀ", "refuted / refuted inherits"),
    Row(
      #"\frac{\partial J}{\partial b^{(l)}} = -\delta^{(l)} = -\frac{\partial J}{\partial z^{(l)}}"#,
      "∂J/∂b⁽ˡ⁾ = −δ⁽ˡ⁾ = −∂J/∂z⁽ˡ⁾", "refuted / refuted inherits"),
    Row(
      #"\frac{\partial J}{\partial W} = 2 \delta a^T = \delta a^T"#, "∂J/∂W = 2δaᵀ = δaᵀ",
      "refuted / verified"),
    Row(
      #"\frac{\partial J}{\partial b^{(l)}} = -\delta^{(l)} = \frac{\partial J}{\partial z^{(l)}}"#,
      "∂J/∂b⁽ˡ⁾ = −δ⁽ˡ⁾ = ∂J/∂z⁽ˡ⁾", "refuted / verified"),
  ]

  static let written: [Row] = [
    Row(
      "J in the last activation, ŷ its alias", in: Context.none,
      [
        Line(
          #"z^{(l)} = W^{(l)} a^{(l-1)} + b^{(l)}"#, "z⁽ˡ⁾ = W⁽ˡ⁾a⁽ˡ⁻¹⁾ + b⁽ˡ⁾", "definition"),
        Line(#"a^{(l)} = \sigma(z^{(l)})"#, "a⁽ˡ⁾ = σ(z⁽ˡ⁾)", "definition"),
        Line(#"\hat y = a^{(L)}"#, "ŷ = a⁽ᴸ⁾", "definition"),
        Line(
          #"J = \frac12 \lVert a^{(L)} - y \rVert^2"#, "J = 1/2 ‖a⁽ᴸ⁾ − y‖²", "definition"),
        Line(#"\frac{\partial J}{\partial \hat y} = \hat y - y"#, "∂J/∂ŷ = ŷ−y", "verified"),
        Line(#"\frac{\partial J}{\partial \hat y} = y - \hat y"#, "∂J/∂ŷ = y−ŷ", "refuted"),
      ]),
    Row(
      "z named after a was written out", in: Context.none,
      [
        Line(
          #"a^{(l)} = \sigma(W^{(l)} a^{(l-1)} + b^{(l)})"#, "a⁽ˡ⁾ = σ(W⁽ˡ⁾a⁽ˡ⁻¹⁾ + b⁽ˡ⁾)",
          "definition"),
        Line(
          #"z^{(l)} = W^{(l)} a^{(l-1)} + b^{(l)}"#, "z⁽ˡ⁾ = W⁽ˡ⁾a⁽ˡ⁻¹⁾ + b⁽ˡ⁾", "definition"),
        Line(
          #"J = \frac12 \lVert a^{(L)} - y \rVert^2"#, "J = 1/2 ‖a⁽ᴸ⁾ − y‖²", "definition"),
        Line(
          #"\frac{\partial J}{\partial z^{(L)}} = (a^{(L)} - y) \odot \sigma'(z^{(L)})"#,
          "∂J/∂z⁽ᴸ⁾ = (a⁽ᴸ⁾ − y) ⊙ σ′(z⁽ᴸ⁾)", "verified"),
        Line(
          #"\frac{\partial J}{\partial z^{(L)}} = a^{(L)} - y"#, "∂J/∂z⁽ᴸ⁾ = a⁽ᴸ⁾ − y",
          "refuted|undecided"),
      ]),
    Row(
      #"\frac{\partial J}{\partial W} = \frac{1}{m} \delta a^T"#, "∂J/∂W = (1/m)δaᵀ",
      "unread undefined-symbol"),
    Row(#"z = W^T a + b"#, "z = Wᵀa + b", "refuted"),
    Row(
      #"W^{(l)} \in \mathbb{R}^{n_{l-1} \times n_l}"#, "W⁽ˡ⁾ ∈ ℝ^(n_{l-1}×n_l)", "refuted"),
  ]

  static let batches: [Row] = [
    Row(
      #"\frac{\partial J}{\partial b} = \delta"#, "∂J/∂b = δ", "refuted shape-mismatch",
      in: Context.batch),
    Row(
      #"\frac{\partial J}{\partial b} = \sum_i \delta_i"#, "∂J/∂b = Σᵢ δᵢ", "verified",
      in: Context.batch),
    Row(
      #"\frac{\partial J}{\partial W} = \delta A^T"#, "∂J/∂W = δAᵀ", "verified",
      in: Context.batch),
  ]
}
