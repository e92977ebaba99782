extension ClaimTable {
  static let usual = Setting("network", Context.network)

  static let nielsen = usual.claims([
    Claim(#"\delta^L = \nabla_a C \odot \sigma'(z^L)"#, "verified", "BP1"),
    Claim(
      #"\delta^l = ((w^{l+1})^T \delta^{l+1}) \odot \sigma'(z^l)"#, "verified", "BP2"),
    Claim(
      #"\delta^l = ((w^{l+1})^T \delta^{l+1}) \odot \sigma'(z^{l+1})"#, "refuted shape-mismatch",
      "σ′ of the next layer"),
    Claim(
      #"\delta^l = ((w^{l+1})^T \delta^{l+1}) \odot \sigma(z^l)"#, "refuted value-mismatch",
      "σ for σ′"),
    Claim(#"\frac{\partial C}{\partial b^l_j} = \delta^l_j"#, "verified", "BP3"),
    Claim(#"\frac{\partial C}{\partial b^l_j} = -\delta^l_j"#, "refuted", "sign"),
    Claim(#"\frac{\partial C}{\partial w^l_{jk}} = a^{l-1}_k \delta^l_j"#, "verified", "BP4"),
    Claim(
      #"\frac{\partial C}{\partial w^l_{jk}} = a^{l-1}_k \delta^{l+1}_j"#, "refuted",
      "δ of the next layer"),
    Claim(#"\frac{\partial C}{\partial w^l_{jk}} = a^l_k \delta^l_j"#, "refuted", "a of l"),
    Claim(
      #"\delta^L_j = \frac{\partial C}{\partial a^L_j} \sigma'(z^L_j)"#, "verified", "BP1 by entry"),
    Claim(
      #"\delta^L_j = \frac{\partial C}{\partial a^L_j} \sigma'(a^L_j)"#, "refuted",
      "σ′ of the output"),
    Claim(
      #"\delta^l_j = \sum_k w^{l+1}_{kj} \delta^{l+1}_k \sigma'(z^l_j)"#, "verified",
      "BP2 by entry"),
    Claim(
      #"\delta^l_j = \sum_k w^{l+1}_{jk} \delta^{l+1}_k \sigma'(z^l_j)"#, "refuted",
      "no transpose, by entry"),
    Claim(
      #"\delta^l_j = \sum_k \frac{\partial C}{\partial z^{l+1}_k} \frac{\partial z^{l+1}_k}{\partial z^l_j}"#,
      "verified", "chain rule"),
    Claim(
      #"\frac{\partial z^{l+1}_k}{\partial z^l_j} = w^{l+1}_{kj} \sigma'(z^l_j)"#, "verified",
      "Jacobian by entry"),
    Claim(
      #"\frac{\partial z^{l+1}_k}{\partial z^l_j} = w^{l+1}_{kj} \sigma'(z^l_k)"#, "refuted",
      "wrong entry of z"),
    Claim(#"z^l_j = \sum_k w^l_{jk} a^{l-1}_k + b^l_j"#, "verified", "forward"),
    Claim(#"z^l_j = \sum_k w^l_{kj} a^{l-1}_k + b^l_j"#, "refuted", "indices swapped"),
  ])

  static let brackets = usual.claims([
    Claim(
      #"\delta^{[l]} = W^{[l+1]T} \delta^{[l+1]} \odot g'(z^{[l]})"#, "verified", "T in the index"),
    Claim(
      #"\delta^{[l]} = W^{[l]T} \delta^{[l]} \odot g'(z^{[l]})"#, "refuted shape-mismatch",
      "index shift"),
    Claim(
      #"\delta^{[l]} = W^{[l+1]T} \delta^{[l+1]} * g'(z^{[l]})"#, "verified", "* for ⊙"),
    Claim(
      #"\frac{\partial J}{\partial W^{[l]}} = \delta^{[l]} a^{[l-1]T}"#, "verified", "outer"),
    Claim(
      #"\frac{\partial J}{\partial W^{[l]}} = \delta^{[l]} a^{[l]T}"#, "refuted shape-mismatch",
      "a of l"),
    Claim(
      #"\frac{\partial J}{\partial W^{[l]}} = \delta^{[l]T} a^{[l-1]}"#, "refuted shape-mismatch",
      "the wrong one transposed"),
    Claim(#"a^{[l]} = g(W^{[l]} a^{[l-1]} + b^{[l]})"#, "verified", "forward"),
    Claim(
      #"a^{[l]} = g(W^{[l]} a^{[l-1]} - b^{[l]})"#, "refuted", "sign of the bias"),
    Claim(#"z^{[l]} = W^{[l]} z^{[l-1]} + b^{[l]}"#, "refuted", "no activation between"),
  ])

  static let subscripts = usual.claims([
    Claim(#"\delta_2 = W_3^T \delta_3 \odot \sigma'(z_2)"#, "verified", "numbers"),
    Claim(#"\delta_2 = W_2^T \delta_3 \odot \sigma'(z_2)"#, "refuted shape-mismatch", "W of 2"),
    Claim(#"\delta_2 = (W_3^T \cdot \delta_3) \odot \sigma'(z_3)"#, "refuted", "σ′ of 3"),
    Claim(#"\frac{\partial J}{\partial W_l} = \delta_l a_{l-1}^T"#, "verified", "letters"),
    Claim(#"\frac{\partial J}{\partial W_1} = \delta_1 x^T"#, "verified", "the input"),
    Claim(#"\frac{\partial J}{\partial W_1} = x \delta_1^T"#, "refuted shape-mismatch", "turned"),
    Claim(#"\frac{\partial J}{\partial W_1} = \delta_1 a_1^T"#, "refuted shape-mismatch", "a of 1"),
  ])

  static let ufldl = usual.claims([
    Claim(
      #"\delta_i^{(l)} = \left( \sum_{j=1}^{n_{l+1}} W_{ji}^{(l+1)} \delta_j^{(l+1)} \right) f'(z_i^{(l)})"#,
      "verified", "sum with limits"),
    Claim(
      #"\delta_i^{(l)} = \left( \sum_{j=1}^{n_l} W_{ji}^{(l)} \delta_j^{(l)} \right) f'(z_i^{(l)})"#,
      "refuted", "index shift"),
    Claim(
      #"\frac{\partial}{\partial W_{ij}^{(l)}} J = a_j^{(l-1)} \delta_i^{(l)}"#, "verified",
      "operator form"),
    Claim(
      #"\frac{\partial}{\partial W_{ij}^{(l)}} J = a_i^{(l-1)} \delta_j^{(l)}"#, "refuted",
      "entries swapped"),
    Claim(#"\frac{\partial}{\partial b_i^{(l)}} J = \delta_i^{(l)}"#, "verified", "operator form"),
    Claim(#"\delta^{(L)} = -(y - a^{(L)}) \bullet f'(z^{(L)})"#, "verified", "bullet, two minuses"),
    Claim(#"\delta^{(L)} = -(a^{(L)} - y) \bullet f'(z^{(L)})"#, "refuted", "sign"),
    Claim(
      #"\delta_i^{(n_l)} = -(y_i - a_i^{(n_l)}) \cdot f'(z_i^{(n_l)})"#, "verified",
      "n_l for the last layer"),
    Claim(#"\nabla_{W^{(l)}} J = \delta^{(l)} (a^{(l-1)})^T"#, "verified", "nabla"),
    Claim(
      #"\nabla_{W^{(l)}} J = a^{(l-1)} (\delta^{(l)})^T"#, "refuted shape-mismatch", "turned"),
    Claim(#"\nabla_{b^{(l)}} J = \delta^{(l)}"#, "verified", "nabla"),
    Claim(#"\nabla_{b^{(l)}} J = \delta^{(l-1)}"#, "refuted shape-mismatch", "layer before"),
  ])

  static let plain = usual.claims([
    Claim("δ⁽ˡ⁾ = ((W⁽ˡ⁺¹⁾)ᵀδ⁽ˡ⁺¹⁾) ⊙ σ′(z⁽ˡ⁾)", "verified", "Unicode scripts"),
    Claim("δ⁽ˡ⁾ = (δ⁽ˡ⁺¹⁾W⁽ˡ⁺¹⁾) ⊙ σ′(z⁽ˡ⁾)", "refuted shape-mismatch", "row convention"),
    Claim("∂J/∂b⁽ˡ⁾ = δ⁽ˡ⁾", "verified", "Unicode scripts"),
    Claim("∂J/∂b⁽ˡ⁾ = −δ⁽ˡ⁾", "refuted", "sign"),
    Claim("∂J/∂W⁽ˡ⁾ = δ⁽ˡ⁾(a⁽ˡ⁻¹⁾)ᵀ", "verified", "outer"),
    Claim("∂J/∂W⁽ˡ⁾ = (a⁽ˡ⁻¹⁾)ᵀδ⁽ˡ⁾", "refuted shape-mismatch", "inner"),
    Claim("∂J/∂W⁽ˡ⁾ = δ⁽ˡ⁾ ⊙ a⁽ˡ⁻¹⁾", "refuted shape-mismatch", "Hadamard for outer"),
    Claim("δ(L−1) = W(L)ᵀδ(L)·σ′(z(L−1))", "verified", "indices in brackets"),
    Claim("δ(L−1) = W(L)δ(L)·σ′(z(L−1))", "refuted shape-mismatch", "transpose"),
    Claim("δ(L−1) = W(L)ᵀδ(L)·σ′(z(L))", "refuted", "σ′ of L, inside the product"),
    Claim("∂J/∂W(L) = δ(L)·a(L−1)ᵀ", "verified", "outer"),
    Claim("∂J/∂W(L) = δ(L)·a(L)ᵀ", "refuted shape-mismatch", "a of L"),
    Claim("J = ½‖ŷ−y‖²", "verified", "norm"),
    Claim("J = ½‖ŷ−y‖", "refuted", "no square"),
    Claim("J = ½ Σᵢ (ŷᵢ − yᵢ)²", "verified", "sum"),
    Claim("J = Σᵢ (ŷᵢ − yᵢ)²", "refuted", "no half"),
  ])

  static let typography = usual.claims([
    Claim(
      #"\boldsymbol{\delta}^{(l)} = {\mathbf{W}^{(l+1)}}^\top \boldsymbol{\delta}^{(l+1)} \odot \sigma'(\mathbf{z}^{(l)})"#,
      "verified", "bold"),
    Claim(
      #"\frac{\partial J}{\partial \mathbf{W}^{(l)}} = \boldsymbol{\delta}^{(l)} \mathbf{a}^{(l-1)\top}"#,
      "verified", "bold"),
    Claim(
      #"\frac{\partial J}{\partial \mathbf{W}^{(l)}} = \boldsymbol{\delta}^{(l)} \mathbf{z}^{(l-1)\top}"#,
      "refuted", "z for a"),
    Claim(
      #"\partial J / \partial b^{(l)} = \partial J / \partial z^{(l)}"#, "verified", "slashes"),
    Claim(
      #"\partial J / \partial b^{(l)} = \partial J / \partial a^{(l)}"#, "refuted", "no σ′"),
    Claim(
      #"{\color{blue}\delta^{(L)}} = \underbrace{(\hat{\mathbf{y}} - \mathbf{y})}_{\text{error}} \circ \sigma^\prime(z^{(L)})"#,
      "verified", "colour, brace, \\circ"),
    Claim(
      #"\dfrac{\mathrm{d} J}{\mathrm{d} z^{(L)}} = \left(\hat y - y\right) \odot \sigma'\left(z^{(L)}\right)"#,
      "verified", "upright d"),
  ])
}
