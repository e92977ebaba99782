/// Causes that show in shapes and indices, and signs.
extension CodePages {
  static let causesOfShape: [CodePage] = [
    cause(
      "missing-transpose", "a transpose is missing",
      """
      With a transpose at the marked place the formula holds. The error of a layer
      travels back through `Wᵀ`, and the gradient of `W` is a column times a row.
      """,
      #"$\delta^{(l)} = W^{(l+1)} \delta^{(l+1)} \odot \sigma'(z^{(l)})$"#,
      #"$\delta^{(l)} = (W^{(l+1)})^T \delta^{(l+1)} \odot \sigma'(z^{(l)})$"#),
    cause(
      "extra-transpose", "a transpose is too much",
      "Without the transpose at the marked place the formula holds.",
      #"$z^{(l)} = (W^{(l)})^T a^{(l-1)} + b^{(l)}$"#,
      #"$z^{(l)} = W^{(l)} a^{(l-1)} + b^{(l)}$"#),
    cause(
      "transposed-result", "the whole product is the transpose of what it should be",
      """
      The marked product has the right entries in the wrong arrangement: rows where
      columns belong. Transposed as a whole it fits.
      """,
      #"$\frac{\partial J}{\partial x} = (\delta^{(1)})^T W^{(1)}$"#,
      #"$\frac{\partial J}{\partial x} = (W^{(1)})^T \delta^{(1)}$"#),
    cause(
      "swapped-factors", "two factors stand in the wrong order",
      "Matrix products depend on the order. With the two factors swapped it holds.",
      #"$\frac{\partial J}{\partial W^{(l)}} = (a^{(l-1)})^T \delta^{(l)}$"#,
      #"$\frac{\partial J}{\partial W^{(l)}} = \delta^{(l)} (a^{(l-1)})^T$"#),
    cause(
      "wrong-product", "a matrix product and an elementwise product are mixed up",
      """
      The sign says elementwise where a matrix product belongs, or the other way
      round. With the other product the formula holds.
      """,
      #"$\delta^{(l)} = (W^{(l+1)})^T \odot \delta^{(l+1)} \odot \sigma'(z^{(l)})$"#,
      #"$\delta^{(l)} = (W^{(l+1)})^T \delta^{(l+1)} \odot \sigma'(z^{(l)})$"#),
    cause(
      "index-shift", "an index is off by one",
      """
      One index of a layer, a step or an entry is one too high or too low. With the
      neighbouring index the formula holds.
      """,
      #"$z^{(l)} = W^{(l)} a^{(l)} + b^{(l)}$"#,
      #"$z^{(l)} = W^{(l)} a^{(l-1)} + b^{(l)}$"#),
    CodePage(
      "index-direction", .cause, "an index that is made of others runs the wrong way",
      """
      `i + j - 1` stands where `i - j + 1` belongs, or the other way round. Where the
      output at `i` reads the inputs at `i + j - 1`, the input at `i` is read by the
      outputs at `i - j + 1`: on the way back the kernel is flipped.
      """,
      .article(
        shown: Self.convolution(
          #"$$\frac{\partial L}{\partial x_i} = \sum_j \delta_{i+j-1} w_j$$"#),
        mended: Self.convolution(
          #"$$\frac{\partial L}{\partial x_i} = \sum_j \delta_{i-j+1} w_j$$"#))),
    cause(
      "swapped-indices", "two indices of an entry are swapped",
      """
      `w_{jk}` leads from neuron `k` to neuron `j`. With the two indices swapped the
      formula holds.
      """,
      #"$\frac{\partial J}{\partial w_{jk}^l} = a_j^{l-1} \delta_k^l$"#,
      #"$\frac{\partial J}{\partial w_{jk}^l} = a_k^{l-1} \delta_j^l$"#),
    cause(
      "last-layer-only", "it holds for the last layer, and is stated for every layer",
      """
      A free index such as `l` means every layer. This formula holds when it is
      stated for `L` alone.
      """,
      #"$\delta^{(l)} = (\hat y - y) \odot \sigma'(z^{(l)})$"#,
      #"$\delta^{(L)} = (\hat y - y) \odot \sigma'(z^{(L)})$"#),
    cause(
      "wrong-variable", "the gradient is taken by another variable than the updated one",
      """
      An update moves a parameter along the gradient by that parameter. The gradient
      that is written here is by another variable.
      """,
      #"$W \leftarrow W - \eta \frac{\partial J}{\partial b}$"#,
      #"$W \leftarrow W - \eta \frac{\partial J}{\partial W}$"#),
  ]

  private static func convolution(_ claim: String) -> String {
    """
    $$y_i = \\sum_{j=1}^{k} w_j x_{i+j-1}$$

    $$L = \\frac12 \\sum_i (y_i - t_i)^2$$

    $$\\delta_i = \\frac{\\partial L}{\\partial y_i}$$

    \(claim)

    """
  }

  static let causesOfSign: [CodePage] = [
    cause(
      "wrong-sign", "the sign is wrong",
      """
      With the opposite sign the formula holds. An update goes against the gradient,
      `W ← W − η ∂J/∂W`.
      """,
      #"$W \leftarrow W + \eta \frac{\partial J}{\partial W}$"#,
      #"$W \leftarrow W - \eta \frac{\partial J}{\partial W}$"#),
    cause(
      "swapped-difference", "a difference is written the wrong way round",
      """
      `y − ŷ` stands where `ŷ − y` belongs, or the like. The half of the squared
      error has the derivative `ŷ − y`.
      """,
      #"$\delta^{(L)} = (y - \hat y) \odot \sigma'(z^{(L)})$"#,
      #"$\delta^{(L)} = (\hat y - y) \odot \sigma'(z^{(L)})$"#),
    cause(
      "holds-for-other-delta", "it would hold if δ meant something else",
      """
      Nothing in the article says what δ is, so it is `∂J/∂z`. Under another meaning
      of δ, such as `∂J/∂a` or `−∂J/∂z`, this formula would hold. If that is meant,
      define δ in the text or declare it: `conventions: {delta: "∂J/∂a"}`.
      """,
      #"$\delta^{(l)} = (W^{(l+1)})^T (\delta^{(l+1)} \odot \sigma'(z^{(l+1)}))$"#,
      #"$\delta^{(l)} = \frac{\partial J}{\partial a^{(l)}}$, so $\delta^{(l)} = (W^{(l+1)})^T (\delta^{(l+1)} \odot \sigma'(z^{(l+1)}))$"#
    ),
    cause(
      "holds-for-other-weights", "it would hold if the weights were numbered from the other end",
      """
      `W^{(l)}` leads to layer `l` here. The formula would hold if it led from layer
      `l` to layer `l + 1`. Write the forward formula of the article,
      `z^{(l+1)} = W^{(l)} a^{(l)} + b^{(l)}`, if that is what it uses.
      """,
      #"$\frac{\partial J}{\partial W^{(l)}} = \delta^{(l+1)} (a^{(l)})^T$"#,
      #"$z^{(l+1)} = W^{(l)} a^{(l)} + b^{(l)}$ gives $\frac{\partial J}{\partial W^{(l)}} = \delta^{(l+1)} (a^{(l)})^T$"#
    ),
    CodePage(
      "holds-for-other-loss", .cause, "it would hold for another loss",
      """
      The formula is the derivative of another of the usual losses. Either the
      formula or the `loss:` of the front matter is wrong.
      """,
      .article(
        shown: CodePage.Example.network(
          #"$\frac{\partial J}{\partial \hat y} = 2 (\hat y - y)$"#),
        mended: CodePage.Example.network(
          #"$\frac{\partial J}{\partial \hat y} = 2 (\hat y - y)$"#, loss: "squared-error"))),
  ]

  static func cause(
    _ code: String, _ headline: String, _ text: String, _ shown: String, _ mended: String
  ) -> CodePage {
    CodePage(code, .cause, headline, text, .formula(shown, mended))
  }
}
