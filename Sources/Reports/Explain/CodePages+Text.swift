/// Comments, dollars and files.
extension CodePages {
  static let text: [CodePage] = [
    CodePage(
      "unknown-directive", .text, "a gradproof comment is not understood",
      """
      Two comments are known: `<!-- gradproof: skip -->` and
      `<!-- gradproof: expect STATUS CODE -->`, where the code may be left out. A
      misspelt one is an error, for the formula below would be judged in another way
      than its author wants.
      """,
      .article(
        shown: """
          $y = (x + 2)^2$

          <!-- gradproof: expct refuted -->
          $\\frac{dy}{dx} = 2 x$

          """,
        mended: """
          $y = (x + 2)^2$

          <!-- gradproof: expect refuted -->
          $\\frac{dy}{dx} = 2 x$

          """)),
    CodePage(
      "unbound-directive", .text, "a gradproof comment belongs to no formula",
      """
      A comment steers the next formula. Here none follows, or the next one has a
      comment already.
      """,
      .article(
        shown: """
          $y = (x + 2)^2$ has the slope $\\frac{dy}{dx} = 2 x + 4$

          <!-- gradproof: skip -->

          """,
        mended: """
          $y = (x + 2)^2$ has the slope

          <!-- gradproof: expect verified -->
          $\\frac{dy}{dx} = 2 x + 4$

          """)),
    CodePage(
      "unclosed-maths", .text, "a formula is opened and not closed",
      "The closing sign is missing, so what follows is read as text and not checked.",
      .article(
        shown: """
          $y = (x + 2)^2$ has the slope $\\frac{dy}{dx} = 2 x + 4$

          $$
          y = 4

          """,
        mended: """
          $y = (x + 2)^2$ has the slope $\\frac{dy}{dx} = 2 x + 4$

          $$
          \\frac{dy}{dx} = 2 (x + 2)
          $$

          """)),
    CodePage(
      "space-before-dollar", .text, "a space stands before a closing dollar",
      """
      It is read as a formula here, but Pandoc and GitHub show it as text. Delete the
      space.
      """,
      .article(
        shown: "$y = (x + 2)^2 $ has the slope $\\frac{dy}{dx} = 2 x + 4$\n",
        mended: "$y = (x + 2)^2$ has the slope $\\frac{dy}{dx} = 2 x + 4$\n")),
    CodePage(
      "plus-in-address", .text, "a plus sign in the address of a picture stands for a space",
      """
      The service that draws the picture takes `+` for a space, so the sign is missing in
      what readers see. Which of the two is meant is not clear, and the picture is not
      read. Write `%2B`.
      """,
      .article(
        shown: """
          $y = x^2 + 3x$ has the slope $\\frac{dy}{dx} = 2x + 3$

          ![](https://render.githubusercontent.com/render/math?math=%5Cfrac{dy}{dx}%20=%202x%20+%203)

          """,
        mended: """
          $y = x^2 + 3x$ has the slope $\\frac{dy}{dx} = 2x + 3$

          ![](https://render.githubusercontent.com/render/math?math=%5Cfrac{dy}{dx}%20=%202x%20%2B%203)

          """)),
    CodePage(
      "unmarked-formula", .text, "a formula stands in a sentence without dollars",
      """
      Formulas are read between dollars, in displays, and on lines of their own. Inside a
      sentence nobody can tell for sure where one ends, so it is not read, and what it
      defines is missing. Put it between dollars.
      """,
      .article(
        shown:
          "Take the square y = (x + 2)² of a number. Its slope is\n\n$\\frac{dy}{dx} = 2 (x + 2)$\n",
        mended:
          "Take the square $y = (x + 2)²$ of a number. Its slope is\n\n$\\frac{dy}{dx} = 2 (x + 2)$\n"
      )),
    CodePage(
      "no-verdict", .text, "the article holds formulas, and none could be decided",
      """
      There are formulas, but no claim was verified or refuted. A check that checks
      nothing should not pass, so the article fails. State the model in formulas or
      with `network:`, or allow such articles with `--allow-empty`.
      """,
      .article(
        shown: "$y = (x + 2)^2$\n",
        mended: "$y = (x + 2)^2$ has the slope $\\frac{dy}{dx} = 2 (x + 2)$\n")),
    CodePage(
      "nested-too-deep", .text, "quotes or lists are nested too deeply",
      "Blocks may be nested 100 levels deep. What stands deeper may not be read.",
      .article(
        shown: """
          $y = (x + 2)^2$ has the slope $\\frac{dy}{dx} = 2 x + 4$

          \(String(repeating: "> ", count: 120))a quote

          """,
        mended: """
          $y = (x + 2)^2$ has the slope $\\frac{dy}{dx} = 2 x + 4$

          > a quote

          """)),
    CodePage(
      "unreadable-file", .text, "the file could not be read",
      """
      It does not exist, may not be read, is a directory, or is not UTF-8. The other
      files are checked all the same; the exit code is 2.
      """,
      .none(because: "it is about files, not about what is in them")),
  ]
}
