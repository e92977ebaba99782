/// Statements that look harmless, and would be waved through by a checker that guesses.
extension ClaimTable {
  static let snares =
    usual.claims([
      Claim(
        #"\frac{\partial J}{\partial W^{(l)}} = \delta^{(l)} x^T"#, "refuted",
        "true for the first layer only"),
      Claim(
        #"\delta^{(l)} = (W^{(L)})^T \delta^{(L)} \odot \sigma'(z^{(l)})"#, "refuted",
        "true for the last hidden layer only"),
      Claim(#"a^{(l)} = \sigma(W^{(l)} x + b^{(l)})"#, "refuted", "true for the first layer only"),
      Claim(
        #"\delta^{(l)} = (\hat y - y) \odot \sigma'(z^{(l)}) \quad \text{for } l = L"#,
        "verified", "true for the one layer it is stated for"),
      Claim(#"\delta^{(L+1)} = \hat y - y"#, "undecided|unread", "no such layer"),
      Claim(
        #"\delta^{(l)} = (W^{(l+9)})^T \delta^{(l+9)} \odot \sigma'(z^{(l)})"#,
        "refuted|undecided|unread", "no such layers in any world, and no fitting shapes"),
      Claim(
        #"\frac{\partial J}{\partial W^{(l)}} = \delta^{(l)} (a^{(l-1)})^T + \lambda W^{(l)}"#,
        "unread undefined-symbol", "λ has no meaning"),
      Claim(
        #"\frac{\partial J}{\partial W^{(l)}} = \text{error} \cdot (a^{(l-1)})^T"#, "unread",
        "a word has no meaning"),
      Claim(#"\delta^{(L)} \propto \hat y - y"#, "unread|undecided", "no equation"),
      Claim(#"\delta^{(L)} \approx \hat y - y"#, "unread|undecided|refuted", "no equation"),
      Claim(#"\delta^{(L)} \neq \hat y - y"#, "unread|undecided", "no equation"),
      Claim(#"\delta^{(l)} = 0"#, "refuted", "nothing vanishes"),
      Claim(#"J = \frac12 \sum_i (\hat y_i - y_i)^2 + 1"#, "refuted", "a constant"),
      Claim(#"J = \frac12 \left(\sum_i (\hat y_i - y_i)\right)^2"#, "refuted", "square outside"),
      Claim(
        #"\frac{\partial J}{\partial b_i^{(l)}} = \sum_j \delta_i^{(l)}"#, "refuted|unread",
        "a sum over nothing"),
      Claim(
        #"\delta_i^{(L)} = \sum_i (\hat y_i - y_i) \sigma'(z_i^{(L)})"#, "refuted|unread",
        "a sum where none belongs"),
      Claim(#"\frac{\partial^2 J}{\partial \hat y_i^2} = 1"#, "verified|unread", "curvature"),
      Claim(#"\frac{\partial^2 J}{\partial \hat y_i^2} = 2"#, "refuted|unread", "curvature"),
      Claim(
        #"\left(\frac{\partial J}{\partial W^{(l)}}\right)^T = a^{(l-1)} (\delta^{(l)})^T"#,
        "verified", "both sides turned"),
      Claim(
        #"(\delta^{(l)})^T = (\delta^{(l+1)})^T W^{(l+1)} \operatorname{diag}(\sigma'(z^{(l)}))"#,
        "verified", "as rows"),
      Claim(
        #"(\delta^{(l)})^T = (\delta^{(l+1)})^T \operatorname{diag}(\sigma'(z^{(l+1)})) W^{(l+1)}"#,
        "refuted", "as rows, slope of the wrong layer"),
      Claim(
        #"\frac{\partial J}{\partial W^{(l)}} = \delta^{(l)} \otimes a^{(l-1)}"#, "verified",
        "outer product by its sign"),
      Claim(
        #"\frac{\partial J}{\partial W^{(l)}} = a^{(l-1)} \otimes \delta^{(l)}"#, "refuted",
        "outer product, turned"),
      Claim(#"dW^{[l]} = a^{[l-1]} \delta^{[l]T}"#, "refuted|unread", "a gradient by its name"),
      Claim(#"dW^{[l]} = \delta^{[l]} a^{[l-1]T}"#, "verified|unread", "a gradient by its name"),
    ])
    + usual.claims([
      Claim(#"W^{(l)} \leftarrow W^{(l)}"#, "refuted|undecided|unread", "no step"),
      Claim(
        #"W^{(l)} \leftarrow W^{(l)} - \eta \left(\frac{\partial J}{\partial W^{(l)}} + W^{(l)}\right)"#,
        "refuted", "decay out of nowhere"),
      Claim(
        #"W^{(l)} \leftarrow W^{(l)} - \frac{\eta}{n_l} \frac{\partial J}{\partial W^{(l)}}"#,
        "refuted", "a rate for each layer"),
      Claim(
        #"W^{(l)} \leftarrow W^{(l)} - \eta \left(\frac{\partial J}{\partial W^{(l)}}\right)^T"#,
        "refuted shape-mismatch", "turned"),
      Claim(
        #"W^{(l)} \leftarrow W^{(l)} - \eta \frac{\partial J}{\partial W^{(l+1)}}"#, "refuted",
        "another layer"),
      Claim(
        #"b^{(l)} \leftarrow b^{(l)} - \eta \frac{\partial J}{\partial b^{(l)}} \odot b^{(l)}"#,
        "refuted", "a factor that varies"),
      Claim(
        #"b^{(l)} \leftarrow b^{(l)} - \eta \operatorname{sign}(\delta^{(l)})"#,
        "undecided other-direction", "the sign only"),
      Claim(
        #"z^{(l)} \leftarrow z^{(l)} - \eta \delta^{(l)}"#, "refuted|undecided|unread",
        "no parameter"),
      Claim("W = W – η·∂J/∂W", "verified", "an en dash for minus"),
    ])

  static let nearMisses = usual.claims([
    Claim(
      #"\delta^{(L)} = 1.0001 (\hat y - y) \odot \sigma'(z^{(L)})"#, "refuted|undecided",
      "a little off"),
    Claim(
      #"\delta^{(L)} = 1.000001 (\hat y - y) \odot \sigma'(z^{(L)})"#, "refuted|undecided",
      "less off"),
    Claim(
      #"\delta^{(L)} = (\hat y - y) \odot \sigma'(z^{(L)}) + 0.0001"#, "refuted",
      "a number added to a vector, and off"),
    Claim(#"\sigma(z) = \frac{1}{1 + e^{-z}}"#, "verified", "the sigmoid"),
    Claim(#"\sigma(z) = \frac{e^z}{1 + e^z}"#, "verified", "the sigmoid otherwise"),
    Claim(#"\sigma(z) = \frac{1}{1 + e^z}"#, "refuted", "its mirror"),
    Claim(#"\sigma'(z) = \frac{e^{-z}}{(1 + e^{-z})^2}"#, "verified", "its slope"),
    Claim(#"\sigma'(z) = \frac{e^{-z}}{1 + e^{-z}}"#, "refuted", "the square lost"),
    Claim(#"\sigma'(z) = -\frac{e^{-z}}{(1 + e^{-z})^2}"#, "refuted", "inner derivative's sign"),
    Claim(#"\sigma(-z) = 1 - \sigma(z)"#, "verified", "symmetry"),
    Claim(#"\sigma'(-z) = -\sigma'(z)"#, "refuted", "the slope is even"),
    Claim(
      #"\delta^{(L)} = 1.01 (\hat y - y) \odot \sigma'(z^{(L)})"#, "refuted", "a hundredth off"),
    Claim(#"\frac{\partial a}{\partial z} = a (1 - a)"#, "verified", "a diagonal, by its output"),
    Claim(#"\frac{\partial a}{\partial z} = a (1 + a)"#, "refuted", "a diagonal, wrong sign"),
    Claim(#"\frac{d}{dz} \sigma(z) = \sigma(z) (1 - \sigma(z))"#, "verified|unread", "operator"),
    Claim(#"\frac{d \sigma(z)}{d z} = \sigma(z)^2"#, "refuted|unread", "wrong square"),
  ])

  /// Numbers that coincide in an article make nothing true.
  static let equalWidths =
    Setting(
      "equal widths",
      "network: {layers: [3, 3, 3, 3], activation: tanh, loss: half-squared-error}"
    ).claims([
      Claim(
        #"\delta^{(l)} = W^{(l+1)} \delta^{(l+1)} \odot f'(z^{(l)})"#, "refuted", "transpose"),
      Claim(
        #"\frac{\partial J}{\partial W^{(l)}} = a^{(l-1)} (\delta^{(l)})^T"#, "refuted", "turned"),
      Claim(
        #"\delta^{(l)} = (W^{(l+1)})^T \delta^{(l+1)} \odot f'(z^{(l+1)})"#, "refuted", "layer"),
      Claim(
        #"\delta^{(l)} = (W^{(l+1)})^T \delta^{(l+1)} \odot f'(z^{(l)})"#, "verified", "right"),
    ])
    + Setting(
      "single neurons",
      "network: {layers: [1, 1, 1], activation: sigmoid, loss: half-squared-error}"
    ).claims([
      Claim(
        #"\frac{\partial J}{\partial W^{(l)}} = a^{(l-1)} (\delta^{(l)})^T"#, "refuted", "turned"),
      Claim(#"J = \frac12 \sum_i \hat y_i^2 - y_i^2"#, "refuted", "squares apart"),
      Claim(
        #"\frac{\partial J}{\partial W^{(l)}} = \delta^{(l)} (a^{(l-1)})^T"#, "verified", "right"),
    ])
    + Setting(
      "a batch of one",
      "network: {layers: [4, 5, 2], activation: sigmoid, loss: half-squared-error, batch: 1}"
    ).claims([
      Claim(#"\frac{\partial J}{\partial b} = \delta"#, "refuted shape-mismatch", "sum left out"),
      Claim(
        #"\delta^{(L)} = (\hat Y - Y) \odot \sigma'(Z^{(L)})"#, "refuted",
        "1/m is 1 in the article's own world only"),
    ])
    + Setting("softmax", Context.softmax).claims([
      Claim(
        #"\hat y_i = \frac{e^{z_i^{(L)}}}{\sum_j e^{z_j^{(L)}}}"#, "verified", "the definition"),
      Claim(
        #"\hat y_i = \frac{e^{z_i^{(L)}}}{\sum_j e^{z_i^{(L)}}}"#, "refuted|unread",
        "the sum over another index"),
      Claim(#"\sum_i \hat y_i = 1"#, "verified", "probabilities"),
      Claim(#"\sum_i \delta_i^{(L)} = 0"#, "verified", "differences of probabilities"),
      Claim(#"\sum_i \delta_i^{(L)} = 1"#, "refuted", "differences of probabilities"),
    ])

  static let leadingOn = Setting(
    "weights that lead on", Context.network, [#"z^{(l+1)} = W^{(l)} a^{(l)} + b^{(l)}"#]
  ).claims([
    Claim(
      #"\nabla_{W^{(l)}} J = \delta^{(l+1)} (a^{(l)})^T"#, "verified",
      "as the forward formula has it"),
    Claim(#"\nabla_{W^{(l)}} J = \delta^{(l)} (a^{(l-1)})^T"#, "refuted", "the other convention"),
    Claim(#"\nabla_{b^{(l)}} J = \delta^{(l+1)}"#, "verified", "as the forward formula has it"),
    Claim(
      #"\delta^{(l)} = (W^{(l+1)})^T \delta^{(l+1)} \odot \sigma'(z^{(l)})"#, "refuted",
      "the other convention"),
  ])
}
