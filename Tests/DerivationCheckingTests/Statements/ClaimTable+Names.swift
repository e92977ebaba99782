/// Names an article makes for itself, and numbers it works out.
extension ClaimTable {
  static let ownNames =
    Setting(
      "an error with a name", Context.none,
      [
        #"z = w^\top x + b"#, #"\hat y = z"#, #"e = y - \hat y"#, #"L = \frac12 e^2"#,
      ]
    ).claims([
      Claim(#"\frac{\partial L}{\partial w} = -e x"#, "verified", "the sign is in e"),
      Claim(#"\frac{\partial L}{\partial w} = e x"#, "refuted", "the sign is in e"),
      Claim(#"w \leftarrow w + \eta e x"#, "verified", "the sign is in e"),
      Claim(#"w \leftarrow w - \eta e x"#, "refuted", "the sign is in e"),
      Claim(#"\delta = \hat y - y"#, "verified", "δ = ∂L/∂z"),
      Claim(#"\delta = y - \hat y"#, "refuted", "δ = ∂L/∂z"),
      Claim(#"\delta = e"#, "refuted", "δ is no new name"),
    ])
    + Setting(
      "no pre-activation", Context.none,
      [#"\hat y = \tanh(w^\top x + b)"#, #"L = \frac12 (\hat y - y)^2"#]
    ).claims([
      Claim(
        #"\frac{\partial L}{\partial w} = (\hat y - y) (1 - \hat y^2) x"#, "verified", "chain"),
      Claim(#"\frac{\partial L}{\partial w} = (\hat y - y) (1 - \hat y) x"#, "refuted", "square"),
      Claim(#"\delta = \hat y - y"#, "unread|undecided", "nothing says what δ is"),
      Claim(
        #"\frac{\partial L}{\partial u} = 0"#, "unread|undecided", "u has no meaning"),
    ])
    + Setting(
      "an L that is a loss and a layer", Context.network, []
    ).claims([
      Claim(#"\frac{\partial L}{\partial z^{(L)}} = \delta^{(L)}"#, "verified", "both in one"),
      Claim(#"\frac{\partial L}{\partial z^{(L)}} = -\delta^{(L)}"#, "refuted", "both in one"),
    ])

  static let workedOut =
    Setting(
      "two inputs with numbers", Context.none,
      [
        "w1 = 0.11", "w2 = 0.21", "w3 = 0.12", "w4 = 0.08", "w5 = 0.14", "w6 = 0.15", "i1 = 2",
        "i2 = 3", "y = 1",
      ].map { $0.replacing(" =", with: " ≡") } + ["h1 = i1·w1 + i2·w2", "h2 = i1·w3 + i2·w4"]
    ).claims([
      Claim("p = h1·w5 + h2·w6 = 0.191", "definition / verified", "exact"),
      Claim("p = h1·w5 + h2·w6 = 0.19", "definition / verified", "rounded"),
      Claim("p = h1·w5 + h2·w6 = 0.192", "definition / refuted", "a slip"),
      Claim("p = h1·w5 + h2·w6 = 0.85·0.14 + 0.48·0.15", "definition / verified", "put in"),
      Claim(
        "p = h1·w5 + h2·w6 = 0.85·0.15 + 0.48·0.14", "definition / refuted|undecided", "mixed up"),
    ])
    + Setting(
      "a parabola with numbers", Context.none, [#"y = (x + 2)^2"#, #"x = 0"#]
    ).claims([
      Claim(#"\frac{dy}{dx} = 2(x + 2) = 4"#, "verified / verified", "slope at 0"),
      Claim(#"\frac{dy}{dx} = 2(x + 2) = 2"#, "verified / refuted", "slope at 0"),
      Claim(#"\frac{dy}{dx} = 2x + 4 = 4"#, "verified / verified", "slope at 0"),
      Claim(#"\frac{dy}{dx} = 4x + 4 = 4"#, "refuted|undecided / verified", "true at 0 only"),
    ])
    + Setting(
      "a constant with a value", Context.none, [#"q = \lambda x^2"#, #"\lambda = 2"#]
    ).claims([
      Claim(#"\frac{dq}{dx} = 2 \lambda x"#, "verified", "for every λ"),
      Claim(#"\frac{dq}{dx} = \lambda^2 x"#, "refuted|undecided", "for λ = 2 only"),
      Claim(#"\frac{dq}{dx} = 4 x"#, "verified|undecided", "λ put in"),
      Claim(#"\frac{dq}{dx} = 2 x"#, "refuted", "λ forgotten"),
    ])
    + Setting("targets of zero", Context.network + "\nvalues: {y: [0, 0]}").claims([
      Claim(#"\delta^{(L)} = \hat y \odot \sigma'(z^{(L)})"#, "refuted", "y forgotten"),
      Claim(#"J = \frac12 \lVert \hat y \rVert^2"#, "refuted", "y forgotten"),
      Claim(#"\delta^{(L)} = (\hat y - y) \odot \sigma'(z^{(L)})"#, "verified", "right"),
    ])
    + Setting("no input", Context.network + "\nvalues: {x: [0, 0, 0, 0]}").claims([
      Claim(#"z^{(1)} = b^{(1)}"#, "refuted", "the input forgotten"),
      Claim(
        #"\frac{\partial J}{\partial W^{(1)}} = 0"#, "refuted|undecided", "the input forgotten"),
    ])
}
