extension TrapTable {
  static let forward = [
    Line(#"z^l = W^l a^{l-1} + b^l"#, "z⁽ˡ⁾ = W⁽ˡ⁾a⁽ˡ⁻¹⁾ + b⁽ˡ⁾", "definition"),
    Line(#"a^l = \sigma(z^l)"#, "a⁽ˡ⁾ = σ(z⁽ˡ⁾)", "definition"),
    Line(#"\hat y = a^L"#, "ŷ = a⁽ᴸ⁾", "definition"),
  ]
  static let start = [Line("a^0 = x", "a⁽⁰⁾ = x", "definition")]

  static let losses: [Row] = [
    Row(
      #"\delta^L = (\hat y - y) \odot \sigma'(z^L)"#, "δ⁽ᴸ⁾ = (ŷ−y) ⊙ σ'(z⁽ᴸ⁾)",
      "undecided loss-not-stated", in: Context.noLoss),
    Row(
      #"\delta^L = \nabla_a J \odot \sigma'(z^L)"#, "δ⁽ᴸ⁾ = ∇_a J ⊙ σ'(z⁽ᴸ⁾)", "verified",
      in: Context.noLoss),
    Row(
      "no loss, written out", in: Context.none,
      forward + [
        Line(#"y \in \mathbb{R}^{n_L}"#, "y ∈ ℝ^(n_L)", "definition"),
        Line(
          #"\delta^L = (\hat y - y) \odot \sigma'(z^L)"#, "δ⁽ᴸ⁾ = (ŷ−y) ⊙ σ'(z⁽ᴸ⁾)",
          "undecided loss-not-stated"),
        Line(
          #"\delta^L = \nabla_a J \odot \sigma'(z^L)"#, "δ⁽ᴸ⁾ = ∇_a J ⊙ σ'(z⁽ᴸ⁾)", "verified"),
      ]),
    Row(
      "no loss, written out, nothing said of y", in: Context.none,
      forward + [
        Line(
          #"\delta^L = (\hat y - y) \odot \sigma'(z^L)"#, "δ⁽ᴸ⁾ = (ŷ−y) ⊙ σ'(z⁽ᴸ⁾)",
          "undecided|unread")
      ]),
    Row(
      "no loss, written out, the gradient known by name only", in: Context.none,
      forward + [
        Line(
          #"\delta^L = \nabla_a J \odot \sigma'(z^L)"#, "δ⁽ᴸ⁾ = ∇_a J ⊙ σ'(z⁽ᴸ⁾)", "verified")
      ]),
    Row(
      #"\delta^L = \hat y - y"#, "δ⁽ᴸ⁾ = ŷ − y", "verified", in: Context.softmax),
    Row(
      #"\frac{\partial \hat y}{\partial z} = \operatorname{diag}(\hat y \odot (1 - \hat y))"#,
      "∂ŷ/∂z = diag(ŷ ⊙ (1−ŷ))", "refuted", in: Context.softmax),
    Row(delta, deltaText, "refuted value-mismatch", in: Context.rootMeanSquared),
  ]

  static let firstFormula: [Row] = [
    Row(
      #"\delta^L = (\hat y - y) \odot \sigma'(z^L)"#, "δ⁽ᴸ⁾ = (ŷ − y) ⊙ σ'(z⁽ᴸ⁾)",
      "unread|undecided", in: Context.none),
    Row(
      "a wrong δ before the model it belongs to", in: Context.none,
      [
        Line(
          #"\delta^L = (y - \hat y) \odot \sigma'(z^L)"#, "δ⁽ᴸ⁾ = (y − ŷ) ⊙ σ'(z⁽ᴸ⁾)", "refuted"),
        Line(
          #"\delta^L = (\hat y - y) \odot \sigma'(z^L)"#, "δ⁽ᴸ⁾ = (ŷ − y) ⊙ σ'(z⁽ᴸ⁾)", "verified"),
      ] + forward + [
        Line(
          #"J = \frac12 \lVert \hat y - y \rVert^2"#, "J = 1/2 ‖ŷ − y‖²", "definition")
      ]),
  ]

  static let updates: [Row] = [
    Row(
      #"W \leftarrow W + \eta \frac{\partial J}{\partial W}"#, "W ← W + η∂J/∂W", "refuted"),
    Row(
      #"W \leftarrow W - \eta \frac{\partial J}{\partial b}"#, "W ← W − η∂J/∂b", "refuted"),
    Row(#"W \leftarrow W - \eta (\hat y - y) a^T"#, "W ← W − η(ŷ−y)aᵀ", "refuted"),
    Row(
      #"W \leftarrow W - 2 \eta \frac{\partial J}{\partial W}"#, "W ← W − 2η∂J/∂W",
      "verified rate-absorbs-factor"),
  ]

  static let elements: [Row] = [
    Row(
      #"\delta_j^l = \sum_k \frac{\partial J}{\partial z_j^{l+1}} \frac{\partial z_j^{l+1}}{\partial z_j^l}"#,
      "δ_j^l = Σ_k ∂J/∂z_j^{l+1} ∂z_j^{l+1}/∂z_j^l", "refuted"),
    Row(
      #"\frac{\partial J}{\partial w_{jk}^l} = a_j^{l-1} \delta_k^l"#,
      "∂J/∂w_{jk}^l = a_j^{l−1} δ_k^l", "refuted"),
    Row(
      "left-out indices where every layer is as wide as the next", in: Context.none,
      [
        Line(#"W^{(l)} \in \mathbb{R}^{n \times n}"#, "W⁽ˡ⁾ ∈ ℝ^(n×n)", "definition"),
        Line(
          #"z^{(l)} = W^{(l)} a^{(l-1)} + b^{(l)}"#, "z⁽ˡ⁾ = W⁽ˡ⁾a⁽ˡ⁻¹⁾ + b⁽ˡ⁾", "definition"),
        Line(#"a^{(l)} = \tanh(z^{(l)})"#, "a⁽ˡ⁾ = tanh(z⁽ˡ⁾)", "definition"),
        Line(
          #"J = \frac12 \lVert a^{(L)} - y \rVert^2"#, "J = 1/2 ‖a⁽ᴸ⁾ − y‖²", "definition"),
        Line(
          #"\frac{\partial J}{\partial a^{(l)}} = W^T \delta^{(l+1)}"#, "∂J/∂a⁽ˡ⁾ = Wᵀδ⁽ˡ⁺¹⁾",
          "undecided ambiguous"),
      ]),
    Row(
      #"f'(z^{(l)}) = a^{(l)} \odot (1 - a^{(l)})"#, "f′(z⁽ˡ⁾) = a⁽ˡ⁾ ⊙ (1 − a⁽ˡ⁾)", "refuted",
      in: Context.network("[sigmoid, sigmoid, identity]")),
  ]

  static let unreadable: [Row] = [
    Row(
      "an unknown command",
      [Line(#"\frac{\partial J}{\partial W} = \foo{\delta} a^T"#, "unread unknown-command")]),
    Row(#"\frac{\partial J}{\partial W} = \delta a^T + "#, "$∂J/∂W = δaᵀ +$", "unread"),
    Row(#"\frac{\partial J}{\partial W} = \delta a^T)"#, "$∂J/∂W = δaᵀ)$", "unread"),
  ]

  /// The rows whose model is written out without a word on its input layer, with that word.
  static let started: [Row] = (shapes + written + losses + firstFormula + elements).compactMap {
    row in
    guard row.context.isEmpty, row.lines.count > 2 else { return nil }
    return Row(row.name + ", input stated", in: row.context, row.lines + input(row))
  }

  /// `a^{(0)} = x`, or `a^{(1)} = x` where the layers count from 1.
  private static func input(_ row: Row) -> [Line] {
    row.lines.contains { $0.latex.hasPrefix("z^{(l+1)}") }
      ? [Line("a^{(1)} = x", "a⁽¹⁾ = x", "definition")]
      : row.lines.contains { $0.latex.hasPrefix("z^l") }
        ? start : [Line("a^{(0)} = x", "a⁽⁰⁾ = x", "definition")]
  }

  static let all: [Row] =
    cards + shapes + signs + activations + shorthand + chains + written + batches + losses
    + firstFormula + updates + elements + unreadable + started
}
