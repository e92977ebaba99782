/// Causes that are factors, terms, sums and functions.
extension CodePages {
  static let causesOfFactor: [CodePage] = [
    cause(
      "extra-factor", "a factor is too much",
      "Without the marked factor the formula holds.",
      #"$\delta^{(L)} = 3 (\hat y - y) \odot \sigma'(z^{(L)})$"#,
      #"$\delta^{(L)} = (\hat y - y) \odot \sigma'(z^{(L)})$"#),
    CodePage(
      "missing-factor", .cause, "a factor is missing",
      """
      Multiplied by the factor the report names, the formula holds. It may be a
      number, or a size such as the number of outputs `n_L`.
      """,
      .article(
        shown: CodePage.Example.network(
          #"$\frac{\partial J}{\partial \hat y} = \hat y - y$"#, loss: "mean-squared-error"),
        mended: CodePage.Example.network(
          #"$\frac{\partial J}{\partial \hat y} = \frac{2}{n_L} (\hat y - y)$"#,
          loss: "mean-squared-error"))),
    cause(
      "factor-two", "it is twice what it should be",
      """
      The formula is off by the factor 2 everywhere. Often the loss has a ½ that the
      derivation forgot.
      """,
      #"$\delta^{(L)} = 2 (\hat y - y) \odot \sigma'(z^{(L)})$"#,
      #"$\delta^{(L)} = (\hat y - y) \odot \sigma'(z^{(L)})$"#),
    cause(
      "factor-half", "it is half of what it should be",
      """
      The formula is off by the factor ½ everywhere. Often the ½ of the loss was
      kept although it cancels the 2 of the square.
      """,
      #"$\delta^{(L)} = \frac12 (\hat y - y) \odot \sigma'(z^{(L)})$"#,
      #"$\delta^{(L)} = (\hat y - y) \odot \sigma'(z^{(L)})$"#),
    CodePage(
      "missing-mean", .cause, "the mean over the batch is missing",
      """
      The loss is the mean over `m` samples, and its gradient has the factor `1/m`.
      If the loss is meant as a sum, say `reduction: sum`.
      """,
      .article(
        shown: batch(#"$\delta^{(L)} = (\hat Y - Y) \odot \sigma'(Z^{(L)})$"#),
        mended: batch(#"$\delta^{(L)} = \frac{1}{m} (\hat Y - Y) \odot \sigma'(Z^{(L)})$"#))),
    CodePage(
      "extra-mean", .cause, "the mean over the batch is taken twice",
      """
      With a batch, δ is the derivative of the mean loss and holds the factor `1/m`
      already. Taken again it is too much.
      """,
      .article(
        shown: batch(#"$\frac{\partial J}{\partial W} = \frac{1}{m} \delta A^T$"#),
        mended: batch(#"$\frac{\partial J}{\partial W} = \delta A^T$"#))),
    cause(
      "extra-term", "a term is too much",
      "Without the marked term the formula holds.",
      #"$\frac{\partial J}{\partial b^{(l)}} = \delta^{(l)} + b^{(l)}$"#,
      #"$\frac{\partial J}{\partial b^{(l)}} = \delta^{(l)}$"#),
    cause(
      "missing-sum", "a sum is missing",
      """
      An index stands twice on the right and not at all on the left, so it has to be
      summed over. There is no summation convention: a sum is written, or there is
      none.
      """,
      #"$\delta_j^{(l)} = w_{kj}^{(l+1)} \delta_k^{(l+1)} \sigma'(z_j^{(l)})$"#,
      #"$\delta_j^{(l)} = \sum_k w_{kj}^{(l+1)} \delta_k^{(l+1)} \sigma'(z_j^{(l)})$"#),
    cause(
      "extra-sum", "a sum is too much",
      "Without the marked sum the formula holds.",
      #"$\frac{\partial J}{\partial b_j^{(l)}} = \sum_j \delta_j^{(l)}$"#,
      #"$\frac{\partial J}{\partial b_j^{(l)}} = \delta_j^{(l)}$"#),
    cause(
      "extra-power", "a power is too much",
      "Without the marked exponent the formula holds.",
      #"$\delta^{(L)} = (\hat y - y)^2 \odot \sigma'(z^{(L)})$"#,
      #"$\delta^{(L)} = (\hat y - y) \odot \sigma'(z^{(L)})$"#),
  ]

  static let causesOfFunction: [CodePage] = [
    cause(
      "missing-activation-derivative", "the derivative of the activation is missing",
      """
      The way from `a` back to `z` leads through the activation and multiplies by
      its slope, `σ′(z)`. With that factor the formula holds.
      """,
      #"$\delta^{(L)} = \hat y - y$"#,
      #"$\delta^{(L)} = (\hat y - y) \odot \sigma'(z^{(L)})$"#),
    cause(
      "extra-activation-derivative", "the derivative of the activation is too much",
      "Without that factor the formula holds: δ has passed the activation already.",
      #"$\frac{\partial J}{\partial b^{(l)}} = \delta^{(l)} \odot \sigma'(z^{(l)})$"#,
      #"$\frac{\partial J}{\partial b^{(l)}} = \delta^{(l)}$"#),
    cause(
      "activation-for-derivative", "the activation stands where its derivative belongs",
      "Most often a prime was forgotten: `σ(z)` for `σ′(z)`.",
      #"$\delta^{(L)} = (\hat y - y) \odot \sigma(z^{(L)})$"#,
      #"$\delta^{(L)} = (\hat y - y) \odot \sigma'(z^{(L)})$"#),
    cause(
      "derivative-for-activation", "the derivative stands where the activation itself belongs",
      "Without the prime the formula holds.",
      #"$a^{(l)} = \sigma'(z^{(l)})$"#,
      #"$a^{(l)} = \sigma(z^{(l)})$"#),
    cause(
      "wrong-argument", "a letter stands for its neighbour",
      """
      `z` and `a`, or `x` and `a`, are taken for each other. The slope of the sigmoid
      is `a(1 − a)`, of its output and not of its input.
      """,
      #"$\sigma'(z^{(l)}) = z^{(l)} \odot (1 - z^{(l)})$"#,
      #"$\sigma'(z^{(l)}) = a^{(l)} \odot (1 - a^{(l)})$"#),
  ]

  private static func batch(_ body: String) -> String {
    CodePage.Example.network(body, more: ", batch: 7")
  }
}
