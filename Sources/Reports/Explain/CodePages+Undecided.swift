/// Claims that were read and could not be decided.
extension CodePages {
  static let undecidedByMeaning: [CodePage] = [
    CodePage(
      "ambiguous", .undecided, "it can be read in several ways, and they do not agree",
      """
      Something is not written, such as an index, and the article allows several
      completions. Some of them make the formula true and others false, so there is
      no verdict. The notes list them. Write the missing mark.
      """,
      .article(
        shown: square(#"$\frac{\partial J}{\partial a^{(l)}} = W^T \delta^{(l+1)}$"#),
        mended: square(#"$\frac{\partial J}{\partial a^{(l)}} = (W^{(l+1)})^T \delta^{(l+1)}$"#))),
    CodePage(
      "too-many-readings", .undecided, "it can be read in more ways than are tried",
      """
      So much is left out that the number of possible completions passes the limit.
      Write the indices, or split the formula.
      """,
      .article(
        shown: square(
          #"$\frac{\partial J}{\partial a^{(l)}} = W^T W W W W W W W W W \delta^{(l+1)}$"#),
        mended: square(#"$\frac{\partial J}{\partial a^{(l)}} = (W^{(l+1)})^T \delta^{(l+1)}$"#))),
    CodePage(
      "branch-not-seen", .undecided, "only one side of a kink was met",
      """
      A maximum, a rectifier or an absolute value changes at some point, and no numbers
      were found beyond it, though ever larger ones were tried. The formula holds on the
      side that was seen; what it says of the other one is not known.
      """,
      .article(
        shown: "$y = \\max(0, e^x)$ has the slope $\\frac{dy}{dx} = e^x$\n",
        mended: "$y = e^x$ has the slope $\\frac{dy}{dx} = e^x$\n")),
    CodePage(
      "redefinition", .undecided, "a second, different definition of the same symbol",
      """
      The second definition contradicts the first one, and which of them is meant
      cannot be told. What holds under both is still decided. Use another letter, or a
      heading of its own for the second definition: it then holds in that section.
      """,
      .article(
        shown: "$y = (x + 2)^2$ and $y = (x + 3)^2$, so $\\frac{dy}{dx} = 2 (x + 2)$\n",
        mended: "$y = (x + 2)^2$ and $q = (x + 3)^2$, so $\\frac{dy}{dx} = 2 (x + 2)$\n")),
    CodePage(
      "total-or-explicit", .undecided, "it holds with quantities in between held fixed",
      """
      A partial derivative may mean two things: how much all of a quantity changes, or
      how much it changes by the one place where the variable is written, with what
      else stands in its formula held fixed. The formula holds in the second sense
      alone. State the sum over all ways, and the partials in it are taken so.
      """,
      .article(
        shown: "$q = x^2$, $y = x q$, so $\\frac{\\partial y}{\\partial x} = q$\n",
        mended: "$q = x^2$, $y = x q$, so $\\frac{\\partial y}{\\partial x} = 3 q$\n")),
    CodePage(
      "loss-not-stated", .undecided, "it depends on the loss, and the article states none",
      """
      Without a loss, `J` is any smooth function of the prediction. The formula holds
      for some losses and not for others. State the loss in the text, or as `loss:`
      in the front matter.
      """,
      .article(
        shown: """
          ---
          network: {layers: [4, 5, 3, 2], activation: sigmoid}
          ---

          $\\delta^{(L)} = (\\hat y - y) \\odot \\sigma'(z^{(L)})$

          """,
        mended: CodePage.Example.network(
          #"$\delta^{(L)} = (\hat y - y) \odot \sigma'(z^{(L)})$"#))),
    CodePage(
      "function-not-stated", .undecided, "it holds for one activation, and the article names none",
      """
      The article applies a function and never says which. The formula fails for an
      arbitrary function and holds for a usual one, which the message names. Define
      the function.
      """,
      .article(
        shown: "$a = \\phi(w x)$, so $\\frac{\\partial a}{\\partial x} = w a (1 - a)$\n",
        mended: """
          $\\phi(t) = \\frac{1}{1 + e^{-t}}$ and $a = \\phi(w x)$,
          so $\\frac{\\partial a}{\\partial x} = w a (1 - a)$

          """)),
    CodePage(
      "one-hot-only", .undecided, "it holds for one-hot targets only",
      """
      Targets of a softmax are drawn as distributions. The formula fails there and
      holds where one entry is 1 and the others 0. If that is meant, say
      `targets: one-hot`.
      """,
      .article(
        shown: classifier(#"$J = -\log(y^T \hat y)$"#),
        mended: classifier(#"$J = -\log(y^T \hat y)$"#, "targets: one-hot\n"))),
    CodePage(
      "own-numbers-only", .undecided, "it holds for the article's own numbers only",
      """
      With the numbers the article gives the two sides agree, with other numbers they
      do not. That is a coincidence, or a number was put in for a letter. Write the
      letter.
      """,
      .article(
        shown: "$q = \\lambda x^2$ and $\\lambda = 2$, so $\\frac{dq}{dx} = \\lambda^2 x$\n",
        mended: "$q = \\lambda x^2$ and $\\lambda = 2$, so $\\frac{dq}{dx} = 2 \\lambda x$\n")),
    CodePage(
      "numbers-missing", .undecided, "a number is claimed, and not all it depends on is given",
      """
      A number on the right side is about the article's own numbers. At least one
      symbol has none. Give every symbol a number in the text, in a formula of its own, or
      in a table of names and values.
      """,
      .article(
        shown: "$y = (x + b)^2$ and $x = 3$, so $\\frac{dy}{dx} = 2 (x + b) = 8$\n",
        mended: "$y = (x + b)^2$, $x = 3$ and $b = 1$, so $\\frac{dy}{dx} = 2 (x + b) = 8$\n")),
    CodePage(
      "shape-names", .undecided, "a shape is written with other letters than the known one",
      """
      The shape of the symbol is known, and the article names its lengths
      differently. The letters may mean the same lengths. Write the names of the
      model.
      """,
      .article(
        shown: CodePage.Example.network(#"$W^{(l)} \in \mathbb{R}^{p \times q}$"#),
        mended: CodePage.Example.network(
          #"$W^{(l)} \in \mathbb{R}^{n_l \times n_{l-1}}$ and $\frac{\partial J}{\partial b^{(l)}} = \delta^{(l)}$"#
        ))),
    CodePage(
      "no-dependence", .undecided, "what is differentiated does not depend on the variable",
      """
      In the article's model no path leads from the variable to the numerator, so the
      derivative is 0, and the formula says something else. Perhaps a definition is
      missing.
      """,
      .article(
        shown: "$y = x^2$ and $q = y + s$, so $\\frac{\\partial y}{\\partial s} = s$\n",
        mended: "$y = x^2$ and $q = y + s$, so $\\frac{\\partial q}{\\partial s} = 1$\n")),
    CodePage(
      "range-mismatch", .undecided, "the written range names layers that do not exist",
      """
      The formula is stated for a range of layers, and at one end some symbol does not
      exist, such as `W^{(L+1)}`. Correct the range.
      """,
      .formula(
        #"$\delta^{(l)} = (W^{(l+1)})^T \delta^{(l+1)} \odot \sigma'(z^{(l)}) \quad \text{for } l = 1, \dots, L$"#,
        #"$\delta^{(l)} = (W^{(l+1)})^T \delta^{(l+1)} \odot \sigma'(z^{(l)}) \quad \text{for } l = 1, \dots, L-1$"#
      )),
    CodePage(
      "sizes-not-stated", .undecided,
      "entries are written one by one, and their number is not known",
      """
      The formula names single entries, such as `w_1 x_1 + w_2 x_2`, so it is true for
      vectors of just that length. The article does not say how long they are. State
      the length under `shapes:` or in the text.
      """,
      .article(
        shown: "$z = w^\\top x$ and $q = z^2$\n\n" + entries,
        mended: "---\nshapes: {w: [2], x: [2]}\n---\n\n$z = w^\\top x$ and $q = z^2$\n\n"
          + entries)),
    CodePage(
      "accumulation", .undecided, "one step of a loop that collects a gradient",
      """
      The same gradient stands on both sides, as in `dw = dw/m`: no equation can mean it.
      Where samples are added one after the other, their sum is compared with the
      gradient, up to a positive factor; a division by itself is not judged.
      """,
      .article(
        shown: """
          $z = w x$ and $J = \\frac12 z^2$, then $dw = dw/m$

          """,
        mended: """
          $z = w x$ and $J = \\frac12 z^2$, then $dw = x z$

          """)),
    CodePage(
      "range-not-stated", .undecided, "what is bounded is a free number",
      """
      A learning rate or a target may be any number here, and the inequality is an
      assumption about it. Nothing in the model makes it true or false.
      """,
      .article(
        shown: CodePage.Example.network(#"$\eta < 1$"#), mended: nil)),
    CodePage(
      "bound-reached", .undecided, "the two sides of a strict inequality come together",
      """
      No point breaks the inequality, but there is one at which the sides are equal as
      far as rounding tells. With `≤` in place of `<` it can be decided.
      """,
      .formula(#"$\sigma'(z) < \frac14$"#, #"$\sigma'(z) \le \frac14$"#)),
    CodePage(
      "step-or-gradient", .undecided, "what `Δ` before a name stands for is open",
      """
      `Δw` is the step that is added to `w` where the learning rate tells so. Without
      it `Δw` may as well be the gradient, or what is taken away. Write the rate, or
      the update as a whole.
      """,
      .article(
        shown: perceptron(#"$\Delta w = (t - y) x$"#),
        mended: perceptron(#"$\Delta w = \eta (t - y) x$"#))),
    CodePage(
      "other-direction", .undecided, "a step that is not along the gradient of the loss",
      """
      An update is compared with the gradient of the loss. This one goes along something
      that is made of it: the gradient of one sample, its signs, the gradient over its
      length or times a matrix. Rules of descent do so on purpose, and a forgotten sum or
      factor looks the same.
      """,
      .article(
        shown: perceptron(#"$w \leftarrow w - \eta \, \text{sign}((y - t) x)$"#),
        mended: perceptron(#"$w \leftarrow w - \eta (y - t) x$"#))),
    CodePage(
      "cyclic-definition", .undecided, "a symbol is defined by itself",
      """
      Following the definitions leads back to where it began, so there is nothing to
      compute.
      """,
      .article(
        shown: """
          $u^{(l)} = v^{(l)} + x$ and $v^{(l)} = u^{(l)} x$ and $J = u^{(L)}$,
          so $\\frac{\\partial J}{\\partial x} = 1$

          """, mended: nil)),
  ]

  private static let entries =
    "$\\frac{\\partial q}{\\partial w_1} = 2 (w_1 x_1 + w_2 x_2) x_1$\n"

  private static func perceptron(_ body: String) -> String {
    #"$y = w x + b$ and $E = \frac12 (y - t)^2$, so \#(body)"# + "\n"
  }

  private static func square(_ body: String) -> String {
    """
    The matrices are square, $W^{(l)} \\in \\mathbb{R}^{n \\times n}$.

    $z^{(l)} = W^{(l)} a^{(l-1)} + b^{(l)}$ and $a^{(l)} = \\tanh(z^{(l)})$

    $J = \\frac12 \\lVert a^{(L)} - y \\rVert^2$

    \(body)

    """
  }

  private static func classifier(_ body: String, _ more: String = "") -> String {
    """
    ---
    network: {layers: [4, 5, 3], activation: [tanh, softmax], loss: cross-entropy}
    \(more)---

    \(body)

    """
  }
}
