/// The four formulas most articles end with, and what is wrongly written in their place.
enum TrapTable {
  static let delta = #"\delta(L) = (\hat y - y) \cdot \sigma'(z)"#
  static let deltaText = "δ(L) = (ŷ−y)·σ′(z)"
  static let wrong = #"\delta(L) = (y - \hat y) \cdot \sigma'(z)"#
  static let wrongText = "δ(L) = (y−ŷ)·σ′(z)"
  static let others = [
    Line(
      #"\frac{\partial J}{\partial W} = \delta \cdot a^T"#, "∂J/∂W = δ·aᵀ", "verified completed"),
    Line(#"\delta(l) = W^T \delta \cdot \sigma'(z)"#, "δ(l) = Wᵀδ·σ′(z)", "verified completed"),
    Line(
      #"W \leftarrow W - \eta \frac{\partial J}{\partial W}"#, "W ← W − η∂J/∂W",
      "verified completed"),
  ]

  static let cards: [Row] =
    [
      Row("the four card formulas", [Line(delta, deltaText, "verified completed")] + others),
      Row(delta, deltaText, "verified completed"),
    ] + others.map { Row($0.latex, $0.unicode, $0.expected) }

  static let shapes: [Row] = [
    Row(
      #"\frac{\partial J}{\partial W} = \delta \cdot a"#, "∂J/∂W = δ·a",
      "refuted shape-mismatch"),
    Row(
      #"\frac{\partial J}{\partial W} = a \cdot \delta^T"#, "∂J/∂W = a·δᵀ",
      "refuted shape-mismatch"),
    Row(
      #"\delta^{(l)} = W^{(l+1)} \delta^{(l+1)} \odot \sigma'(z^{(l)})"#,
      "δ⁽ˡ⁾ = W⁽ˡ⁺¹⁾δ⁽ˡ⁺¹⁾ ⊙ σ′(z⁽ˡ⁾)", "refuted shape-mismatch"),
    Row(
      #"\delta^{(l)} = (W^{(l)})^T \delta^{(l+1)} \odot \sigma'(z^{(l)})"#,
      "δ⁽ˡ⁾ = (W⁽ˡ⁾)ᵀδ⁽ˡ⁺¹⁾ ⊙ σ′(z⁽ˡ⁾)", "refuted"),
    Row(
      "W^{(l)} leads from layer l",
      [
        Line(
          #"z^{(l+1)} = W^{(l)} a^{(l)} + b^{(l)}"#, "z⁽ˡ⁺¹⁾ = W⁽ˡ⁾a⁽ˡ⁾ + b⁽ˡ⁾",
          "verified|definition"),
        Line(
          #"\delta^{(l)} = (W^{(l)})^T \delta^{(l+1)} \odot \sigma'(z^{(l)})"#,
          "δ⁽ˡ⁾ = (W⁽ˡ⁾)ᵀδ⁽ˡ⁺¹⁾ ⊙ σ′(z⁽ˡ⁾)", "verified"),
      ]),
    Row(
      "W^{(l)} leads from layer l, all written out", in: Context.none,
      [
        Line(
          #"z^{(l+1)} = W^{(l)} a^{(l)} + b^{(l)}"#, "z⁽ˡ⁺¹⁾ = W⁽ˡ⁾a⁽ˡ⁾ + b⁽ˡ⁾", "definition"),
        Line(#"a^{(l)} = f(z^{(l)})"#, "a⁽ˡ⁾ = f(z⁽ˡ⁾)", "definition"),
        Line(
          #"J = \frac12 \lVert a^{(L)} - y \rVert^2"#, "J = 1/2 ‖a⁽ᴸ⁾ − y‖²", "definition"),
        Line(
          #"\delta^{(l)} = (W^{(l)})^T \delta^{(l+1)} \odot f'(z^{(l)})"#,
          "δ⁽ˡ⁾ = (W⁽ˡ⁾)ᵀδ⁽ˡ⁺¹⁾ ⊙ f′(z⁽ˡ⁾)", "verified"),
        Line(
          #"\delta^{(l)} = (W^{(l+1)})^T \delta^{(l+1)} \odot f'(z^{(l)})"#,
          "δ⁽ˡ⁾ = (W⁽ˡ⁺¹⁾)ᵀδ⁽ˡ⁺¹⁾ ⊙ f′(z⁽ˡ⁾)", "refuted"),
      ]),
    Row(
      #"\delta(l) = W^T \delta(l) \cdot \sigma'(z)"#, "δ(l) = Wᵀδ(l)·σ′(z)",
      "refuted shape-mismatch"),
    Row(
      #"\delta^{(l)} = (W^{(l+2)})^T \delta^{(l+2)} \odot \sigma'(z^{(l)})"#,
      "δ⁽ˡ⁾ = (W⁽ˡ⁺²⁾)ᵀδ⁽ˡ⁺²⁾ ⊙ σ′(z⁽ˡ⁾)", "refuted shape-mismatch"),
  ]

  static let signs: [Row] =
    [
      Row(wrong, wrongText, "refuted value-mismatch"),
      Row(
        "a wrong sign ten times",
        Array(repeating: Line(wrong, wrongText, "refuted value-mismatch"), count: 10)),
      Row(
        "a wrong sign beside three right formulas",
        [Line(wrong, wrongText, "refuted value-mismatch")] + others),
    ]
    + [
      (#"2(\hat y - y) \cdot \sigma'(z)"#, "2(ŷ−y)·σ′(z)"),
      (#"(\hat y - y) \cdot \sigma(z)"#, "(ŷ−y)·σ(z)"),
      (#"(\hat y - y) \cdot \sigma'(a)"#, "(ŷ−y)·σ′(a)"),
      (#"\hat y - y"#, "ŷ−y"),
    ].map { Row(#"\delta(L) = "# + $0.0, "δ(L) = " + $0.1, "refuted") }
}
