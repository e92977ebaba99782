/// Claims that the numbers could not decide.
extension CodePages {
  static let undecidedByNumbers: [CodePage] = [
    CodePage(
      "rounded-numbers", .undecided, "the numbers differ, and rounding may be the reason",
      """
      Several numbers were put into a formula, some of them rounded, and the result
      differs from the article's own numbers; or a number comes out only when some
      numbers are taken as they are printed and others unrounded. How much rounding
      is allowed cannot be told. Put in the numbers as they are given.
      """,
      .article(
        shown: "$w = 0.333$ and $x = 0.14$, so $p = w x + w = 0.332 \\cdot 1.14$\n",
        mended: "$w = 0.333$ and $x = 0.14$, so $p = w x + w = 0.333 \\cdot 1.14$\n")),
    CodePage(
      "rate-not-stated", .undecided, "the length of a step is not known",
      """
      A step is given in numbers and goes down, and the article does not say with
      which rate. Give the rate, or write the step as the rate times the derivative.
      """,
      .article(
        shown: "$w = 0.5$, $L = (2w - 3)^2$, so $\\Delta w = 0.8$\n",
        mended: "$w = 0.5$, $L = (2w - 3)^2$, so $\\Delta w = -0.1 \\cdot (-8) = 0.8$\n")),
    CodePage(
      "values-after-step", .undecided, "a number may be about the values after an update",
      """
      An arrow gives a parameter a new value, and later formulas go on with the old
      one (updates are simultaneous). This number is wrong for the old value and right
      for the new one. Give the new value a name, as in `w' = w - 0.1 g` and `L(w')`.
      """,
      .article(
        shown: """
          $w = 1$, $x = 2$, $\\eta = 0.1$, $L = (w x - 3)^2$,
          $w \\leftarrow w - \\eta \\frac{dL}{dw} = 1.4$, and then $L = 0.04$

          """,
        mended: """
          $w = 1$, $x = 2$, $\\eta = 0.1$, $L = (w x - 3)^2$,
          $w' = w - \\eta \\frac{dL}{dw} = 1.4$, and then $L(w') = 0.04$

          """)),
    CodePage(
      "start-not-stated", .undecided, "where a recurrence starts is not written",
      """
      A sum over all steps begins at 0, and the state is computed from the one before:
      either it is given at step 0, or computed there from a state at step -1. The claim
      holds in the first case only. Say which is meant.
      """,
      .article(
        shown: """
          $h_t = \\tanh(w h_{t-1} + u x_t)$ and $J = \\sum_{t=0}^T h_t^2$, so
          $\\frac{\\partial J}{\\partial u} = \\sum_{t=1}^T \\frac{\\partial J}{\\partial h_t}(1 - h_t^2) x_t$

          """,
        mended: """
          $h_t = \\tanh(w h_{t-1} + u x_t)$, $h_0 = 0$ and $J = \\sum_{t=0}^T h_t^2$, so
          $\\frac{\\partial J}{\\partial u} = \\sum_{t=1}^T \\frac{\\partial J}{\\partial h_t}(1 - h_t^2) x_t$

          """)),
    CodePage(
      "vacuous", .undecided, "there is nothing to compare",
      """
      Both sides are zero wherever they were looked at, or no layer or step exists for
      which all the written symbols exist. A formula that cannot fail is not verified.
      """,
      .formula(#"$0 \cdot \delta^{(l)} = 0 \cdot b^{(l)}$"#, nil)),
    CodePage(
      "no-power", .undecided, "the check could not have failed",
      """
      A claim that holds is changed by small edits: a sign, a factor, an index. Where
      none of the changed claims can be told from it, holding says nothing, and it is
      not verified. A claim with the same on both sides is of this kind.
      """,
      .formula(
        #"$\delta^{(L)} = \delta^{(L)}$"#,
        #"$\delta^{(L)} = (\hat y - y) \odot \sigma'(z^{(L)})$"#)),
    CodePage(
      "not-finite", .undecided, "a side is not a finite number",
      """
      At the numbers that were drawn, a side is infinite or undefined, such as the
      logarithm of a negative number.
      """,
      .article(
        shown: "$y = \\log(-x^2)$, so $\\frac{dy}{dx} = \\frac{2}{x}$\n",
        mended: "$y = \\log(x^2)$, so $\\frac{dy}{dx} = \\frac{2}{x}$\n")),
    CodePage(
      "in-between", .undecided,
      "the difference is too large for rounding and too small for an error",
      """
      Finite differences have an error bound of their own. The two sides differ by
      more than that, but by less than any wrong formula would. Most often a tiny
      term was left out.
      """,
      .article(
        shown: "$y = x + 0.0000001 x^2$, so $\\frac{dy}{dx} = 1$\n",
        mended: "$y = x + 0.0000001 x^2$, so $\\frac{dy}{dx} = 1 + 0.0000002 x$\n")),
    CodePage(
      "no-oracle", .undecided, "the derivative cannot be measured",
      """
      A finite difference cannot tell this derivative: it is too small beside the
      numbers around it, changes too fast, or every drawn point lies on a kink.
      """,
      .article(
        shown: """
          $y = \\sin(100000000 x)$, so $\\frac{dy}{dx} = 100000000 \\cos(100000000 x)$

          """,
        mended: "$y = \\sin(100 x)$, so $\\frac{dy}{dx} = 100 \\cos(100 x)$\n")),
    CodePage(
      "oracles-disagree", .undecided, "differences and automatic differentiation disagree",
      """
      Every derivative is measured with finite differences and computed with automatic
      differentiation. The two have to agree, and here they do not. That is a fault of
      gradproof; please report it with the article.
      """,
      .none(because: "no article is known that does this")),
    CodePage(
      "no-world", .undecided, "no numbers could be drawn",
      """
      A size or a range of the model is open, so no world can be made. State the
      shapes of the symbols under `shapes:` or in the text.
      """,
      .none(because: "what is open is found earlier in all known articles")),
    CodePage(
      "missing-value", .undecided, "a symbol has no value at some index",
      """
      The formula reaches an entry or a layer for which the article has neither a
      definition nor a number.
      """,
      .none(because: "what has no meaning is found earlier in all known articles")),
    CodePage(
      "activation-not-elementwise", .undecided, "an activation is no function of one number",
      """
      Softmax depends on all entries of a layer at once, and `f′(z)` entry by entry
      has no meaning for it. Write the derivative by entry, `∂ŷ_i/∂z_j`.
      """,
      .none(because: "layers with softmax are left out of claims about f′ before this")),
    CodePage(
      "derivative-order", .undecided, "a derivative of so high an order is not known",
      "First and second derivatives of the usual functions are known, higher ones are not.",
      .none(because: "higher orders are not read in the first place")),
    CodePage(
      "too-large", .undecided, "the numbers are too many to be compared",
      """
      The model, the number of layers a claim is about, or a Jacobian is too large for
      a comparison. Small sizes prove as much as large ones.
      """,
      .none(because: "worlds are drawn small, whatever sizes the article has")),
  ]
}
