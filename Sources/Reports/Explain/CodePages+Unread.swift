/// Formulas whose notation was read, and whose meaning was not found.
extension CodePages {
  static let unreadMeaning: [CodePage] = [
    unread(
      "undefined-symbol", "a symbol has no meaning in this article",
      """
      Neither the text nor the front matter defines the symbol, so nothing can be said
      of a formula with it. Define it, or give it a shape under `shapes:`.
      """,
      #"$\frac{\partial J}{\partial W} = \frac{1}{m} \delta a^T$"#,
      #"$\frac{\partial J}{\partial W} = \delta a^T$"#),
    unread(
      "unknown-index", "an index is missing or not clear",
      """
      A symbol that exists in every layer stands without an index, or with one that
      means nothing here, and the rest of the formula does not tell which layer is
      meant.
      """,
      #"$\delta = W^T \delta \odot \sigma'(z)$"#,
      #"$\delta^{(l)} = (W^{(l+1)})^T \delta^{(l+1)} \odot \sigma'(z^{(l)})$"#),
    CodePage(
      "shape-unknown", .unread, "the shapes are known from this formula alone",
      """
      Whether shapes fit can only be said when they are known from elsewhere: from
      definitions or from `shapes:`. Or the definition itself fits for no shapes.
      """,
      .article(
        shown: """
          $X \\in \\mathbb{R}^{n \\times d}$ and $W \\in \\mathbb{R}^{k \\times d}$

          $Z = X W$

          """,
        mended: """
          $X \\in \\mathbb{R}^{n \\times d}$ and $W \\in \\mathbb{R}^{d \\times k}$

          $Z = X W$ and $J = \\frac12 \\lVert Z - Y \\rVert^2$,
          so $\\frac{\\partial J}{\\partial W} = X^T (Z - Y)$

          """)),
    unread(
      "unsupported-notation", "this notation is understood by people and not yet by gradproof",
      """
      The message names what is not read yet. Nothing is said of the formula, and its
      neighbours are not affected.
      """,
      #"$W^{(l)} \in \mathcal{W}$"#,
      #"$W^{(l)} \in \mathbb{R}^{n_l \times n_{l-1}}$"#),
    unread(
      "unsupported-relation", "statements with this relation sign are not judged",
      """
      Claims with `=`, `≤` or `<` and updates with `←` or `:=` are judged. `≈`, `∝`, `≠`
      and the like are not.
      """,
      #"$\delta^{(L)} \propto \hat y - y$"#,
      #"$\delta^{(L)} = (\hat y - y) \odot \sigma'(z^{(L)})$"#),
    unread(
      "function-without-argument", "a function stands without its argument",
      "`σ′` is a function. Write what it is applied to: `σ′(z)`.",
      #"$\delta^{(L)} = (\hat y - y) \odot \sigma'$"#,
      #"$\delta^{(L)} = (\hat y - y) \odot \sigma'(z^{(L)})$"#),
    unread(
      "unknown-range", "the range of a sum is not known",
      """
      The end of the sum is not the length of what is summed over, or nothing tells
      how far the index runs.
      """,
      #"$J = \frac12 \sum_{i=1}^{5} (\hat y_i - y_i)^2$"#,
      #"$J = \frac12 \sum_{i=1}^{n_L} (\hat y_i - y_i)^2$"#),
    unread(
      "unknown-condition", "the condition beside the formula is not understood",
      """
      A condition changes what is claimed. Ranges such as `for l = 1, …, L` are read;
      other conditions are not.
      """,
      #"$\frac{\partial J}{\partial b^{(l)}} = \delta^{(l)} \quad \text{if the batch is small}$"#,
      #"$\frac{\partial J}{\partial b^{(l)}} = \delta^{(l)} \quad \text{for } l = 1, \dots, L$"#),
    unread(
      "incomplete-cases", "the cases leave something out, or two of them hold at once",
      """
      A value by cases is read where at every point one case holds and one only: `x ≥ 0`
      beside `x < 0`, `i = j` beside `i ≠ j`, or a condition and "otherwise".
      """,
      #"$\operatorname{ReLU}(z) = \begin{cases} z & z \ge 1 \\ 0 & z < 0 \end{cases}$"#,
      #"$\operatorname{ReLU}(z) = \begin{cases} z & z \ge 0 \\ 0 & z < 0 \end{cases}$"#),
    CodePage(
      "unknown-constants", .unread, "whether a symbol is a constant is not stated",
      """
      A total differential `df` adds up the changes with everything f depends on. What is
      derived by, stands behind a `d` or in the list behind a function may change; of
      another free symbol nothing says whether it is a constant.
      """,
      .article(
        shown: """
          $f = x^2 y$

          $$df = 2xy\\, dx$$
          """,
        mended: """
          $f(x, y) = x^2 y$

          $$df = 2xy\\, dx + x^2\\, dy$$
          """)),
    unread(
      "unread-condition", "the condition beside the formula could not be read",
      """
      A condition has an error of its own, or an expression stands behind the statement
      and may be a condition. It could change what is claimed, so nothing is said.
      """,
      #"$\frac{\partial J}{\partial b^{(l)}} = \delta^{(l)} \quad \text{for } l = \foo$"#,
      #"$\frac{\partial J}{\partial b^{(l)}} = \delta^{(l)} \quad \text{for } l = 1$"#),
    unread(
      "not-an-update", "the assignment is not a step of a parameter",
      """
      An update changes a parameter by a step from its old value: `W ← W − …`. What is
      assigned here is computed from other symbols, or its old value does not appear
      on the right.
      """,
      #"$\hat y \leftarrow \hat y - \eta \frac{\partial J}{\partial \hat y}$"#,
      #"$W \leftarrow W - \eta \frac{\partial J}{\partial W}$"#),
    CodePage(
      "not-understood", .unread, "no reading of this formula was found",
      """
      The notation was read, but it was not possible to make a meaning of it. Nothing
      more is known; write it in a more usual form.
      """,
      .none(because: "all known articles get a more precise code")),
    unread(
      "nothing-to-continue", "it begins with a relation sign, and no chain stands before it",
      """
      A display that begins with `=` continues the chain before it. Here there is
      none in this section, or more than one could be meant.
      """,
      #"$$= (\hat y - y) \odot \sigma'(z^{(L)})$$"#,
      #"$$\delta^{(L)} = (\hat y - y) \odot \sigma'(z^{(L)})$$"#),
    unread(
      "hidden-relation", "a relation stands where no statement is looked for",
      """
      Statements are read in rows, in `cases` used as a system, and in brackets around
      all of a formula, but not in the cells of a matrix or beside other terms.
      """,
      #"$$\frac{\partial J}{\partial b} - (\delta^{(l)} = a^{(l)} y)$$"#,
      #"$$\frac{\partial J}{\partial b^{(l)}} = \delta^{(l)}$$"#),
    unread(
      "continues-unread", "it continues a chain that was not read",
      "The head of the chain is not known, so its continuation says nothing.",
      """
      $$\\delta^{(L)} = \\foo{z}$$

      $$= (\\hat y - y) \\odot \\sigma'(z^{(L)})$$
      """,
      """
      $$\\delta^{(L)} = \\frac{\\partial J}{\\partial z^{(L)}}$$

      $$= (\\hat y - y) \\odot \\sigma'(z^{(L)})$$
      """),
    unread(
      "skipped", "a comment asks to skip it",
      """
      `<!-- gradproof: skip -->` stands before the formula. It is counted and not
      checked, and does not fail a strict run.
      """,
      """
      <!-- gradproof: skip -->
      $\\delta^{(L)} = 42$, and $\\frac{\\partial J}{\\partial b^{(l)}} = \\delta^{(l)}$
      """, nil),
  ]

  static func unread(
    _ code: String, _ headline: String, _ text: String, _ shown: String, _ mended: String?
  ) -> CodePage {
    CodePage(code, .unread, headline, text, .formula(shown, mended))
  }
}
