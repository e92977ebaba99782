extension CodePages {
  static let refuted: [CodePage] = [
    CodePage(
      "value-mismatch", .refuted, "the two sides are different numbers",
      """
      Both sides were understood and have the same shape, but they are not equal.
      The report names one entry with two numbers: what the formula claims, and
      what was measured with finite differences of the model. Where a small change
      would make the formula hold, a second code names it.
      """,
      .formula(
        #"$\frac{\partial J}{\partial \hat y} = \hat y + y$"#,
        #"$\frac{\partial J}{\partial \hat y} = \hat y - y$"#)),
    CodePage(
      "shape-mismatch", .refuted, "the shapes do not fit",
      """
      The formula was understood, and its symbols have known shapes, but no way of
      reading it makes them fit: a product, a sum or the two sides. The report
      names the two shapes. A missing transpose is the commonest cause.
      """,
      .formula(
        #"$\frac{\partial J}{\partial W^{(l)}} = \delta^{(l)} a^{(l-1)}$"#,
        #"$\frac{\partial J}{\partial W^{(l)}} = \delta^{(l)} (a^{(l-1)})^T$"#)),
    CodePage(
      "contradicts-model", .refuted, "the formula says something else than the declared model",
      """
      The front matter declares a network, so the forward formulas and the loss are
      fixed. This formula states one of them differently. Either the formula is
      wrong or the front matter does not describe the article's network.
      """,
      .formula(
        #"$J = \lVert \hat y - y \rVert^2$"#,
        #"$J = \frac12 \lVert \hat y - y \rVert^2$"#)),
    CodePage(
      "bound-exceeded", .refuted, "there is a point at which the inequality does not hold",
      """
      An inequality is attacked: numbers are drawn, and the extreme is searched from
      there. The report names the point that breaks it. One such point refutes it.
      """,
      .formula(#"$\sigma'(z) \le \frac15$"#, #"$\sigma'(z) \le \frac14$"#)),
    CodePage(
      "inherited", .refuted, "it only repeats the mistake of the member before it",
      """
      Every member of a chain `a = b = c` is compared with its head `a`. This member
      is not equal to the head, but it is equal to the member before it, which is
      refuted already. Mend that one, and this one may hold.
      """,
      .formula(
        #"$\frac{\partial J}{\partial b^{(l)}} = -\delta^{(l)} = -\frac{\partial J}{\partial z^{(l)}}$"#,
        #"$\frac{\partial J}{\partial b^{(l)}} = \delta^{(l)} = \frac{\partial J}{\partial z^{(l)}}$"#
      )),
  ]

  static let verified: [CodePage] = [
    CodePage(
      "shorthand", .verified, "it holds in the usual short form of the chain rule",
      """
      The derivative of a vector or a matrix has more axes than the formula writes.
      A short list of such forms is accepted, `∂z/∂W = a` and products of partials
      among them. What they stand for was compared in full, and it holds. Taken
      literally, as an equation of arrays, the formula would not have the right
      shape.
      """,
      .article(
        shown: CodePage.Example.network(#"$\frac{\partial z}{\partial W} = a$"#),
        mended: CodePage.Example.network(
          #"$\frac{\partial J}{\partial W^{(l)}} = \delta^{(l)} (a^{(l-1)})^T$"#))),
    CodePage(
      "explicit-partial", .verified, "its partials are steps on several ways, each by itself",
      """
      A derivative is stated as a sum over the ways from the loss to its variable. The
      partials on the ways are then explicit ones: what else stands in a formula is held
      fixed, since it has a way of its own.
      """,
      .article(
        shown: """
          $q = x^2$, $y = x q$, $L = y^2 + q$

          $\\frac{\\partial L}{\\partial x} = \\frac{\\partial L}{\\partial y} \\frac{\\partial y}{\\partial x} + \\frac{\\partial L}{\\partial q} \\frac{\\partial q}{\\partial x}$

          """,
        mended: "$q = x^2$, $y = x q$, so $\\frac{\\partial y}{\\partial x} = 3 q$\n")),
    CodePage(
      "rate-absorbs-factor", .verified, "the step has a constant factor that the rate takes up",
      """
      The update moves along the gradient of the loss, but the step is a fixed
      positive multiple of `η ∂J/∂W`: the same number for every entry, every layer
      and every world, or a power of the batch size. With another learning rate it
      is the same step, so the claim is verified. The note names the factor.
      """,
      .formula(
        #"$W \leftarrow W - 2 \eta \frac{\partial J}{\partial W}$"#,
        #"$W \leftarrow W - \eta \frac{\partial J}{\partial W}$"#)),
    CodePage(
      "subgradient", .verified, "the article's own numbers lie on a kink",
      """
      With the numbers the article gives, a function such as ReLU has no derivative at
      the point. What is claimed lies between the slopes on both sides, so it is
      accepted there. Elsewhere it was compared as usual.
      """,
      .none(because: "the own numbers of an article are seldom all on one kink")),
  ]
}
