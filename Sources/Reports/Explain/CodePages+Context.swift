/// Front matter and context files. All but the notes stop the article from being checked.
extension CodePages {
  static let context: [CodePage] = [
    context(
      "broken-yaml", "the YAML cannot be read",
      """
      The front matter or the context file is not correct YAML: a bracket is open, a
      tab indents a line, or the closing `---` is missing.
      """, "sizes: {n: 4", "sizes: {n: 4}"),
    context(
      "duplicate-key", "a key stands twice",
      "Which of the two values is meant cannot be told. Keep one.",
      "sizes: {n: 4, n: 5}", "sizes: {n: 4}"),
    context(
      "unsupported-yaml", "a feature of YAML that is not read",
      "Anchors, aliases, tags and merge keys are refused. Write the value out.",
      "sizes: &s {n: 4}", "sizes: {n: 4}"),
    context(
      "unknown-key", "a key is not known",
      """
      The key is misspelt or stands in the wrong place; the nearest key is named. In an
      article, keys that resemble none of ours belong to other programs and are only
      noted. In a context file every unknown key is an error.
      """, "size: {n: 4}", "sizes: {n: 4}"),
    context(
      "unused-value", "a value or a size has no effect",
      """
      Nothing in the article is called so, or the article computes it. The article is
      checked without the value.
      """, "values: {q: 3}", "title: A parabola"),
    context(
      "wrong-type", "a value is of the wrong kind",
      "A list is wanted where a number stands, or the like. The message says what is wanted.",
      "sizes: [4, 5]", "sizes: {n: 4}"),
    context(
      "bad-value", "a value is not allowed",
      """
      The value is of the right kind but means nothing here: an activation or a loss
      that is not known, a size below 1, a list of the wrong length.
      """, "targets: onehot", "targets: one-hot"),
    context(
      "unread-definition", "a formula of the front matter cannot be read",
      """
      The formulas under `definitions:` are part of the model. One that is not
      understood leaves the model open, so the article is not checked.
      """, #"definitions: ['q = \foo{x}']"#, #"definitions: ['q = x^3']"#),
    CodePage(
      "unused-definition", .context, "a formula of the front matter defines nothing",
      """
      The formula can be read, but gives no symbol a meaning: its left side is no bare
      symbol, or one that has a meaning already, or the right side is not understood. The
      article is checked without it. Claims belong in the text, where they are judged.
      """,
      .article(
        shown: descent("definitions: ['2E = x^2']"),
        mended: descent("definitions: ['E = \\frac12 x^2']"))),
    CodePage(
      "unknown-rule", .context, "a training names no formula of the article",
      """
      `rule:` under `training:` is the label of an update, such as the 18 of `\\tag{18}`,
      or of a formula for a derivative; an optimiser goes by its heading, too. Without it
      every verified update of the article is run, or its one optimiser, and there must
      be one.
      """,
      .article(
        shown: descent("training: {rule: \"2\", learning-rate: 0.1, epochs: 30}"),
        mended: descent("training: {rule: \"1\", learning-rate: 0.1, epochs: 30}"))),
    CodePage(
      "bad-data", .context, "the data of a training cannot be used",
      """
      The file is missing, a line has too many or too few fields, something that should
      be a number is none, or the classes are more or fewer than the outputs. The message
      says which line.
      """,
      .none(because: "`gradproof report` reads the data, `gradproof check` does not")),
    CodePage(
      "training-failed", .context, "a training cannot run",
      """
      A step needs a number that nothing gives, such as the learning rate, the data do
      not fit the network, or the training would take too long. The article itself is
      checked as ever.
      """,
      .none(because: "`gradproof report` runs trainings, `gradproof check` does not")),
    CodePage(
      "bad-network", .context, "the declared network cannot be built",
      "The message says what does not fit together.",
      .none(because: "what is wrong with `network:` is found key by key before this")),
  ]

  private static func context(
    _ code: String, _ headline: String, _ text: String, _ shown: String, _ mended: String
  ) -> CodePage {
    CodePage(
      code, .context, headline, text,
      .article(shown: parabola(shown), mended: parabola(mended)))
  }

  private static func descent(_ frontMatter: String) -> String {
    """
    ---
    network: {layers: [2, 3, 1], activation: tanh, loss: half-squared-error}
    \(frontMatter)
    ---

    $$W \\leftarrow W - \\eta \\frac{\\partial J}{\\partial W} \\tag{1}$$

    """
  }

  private static func parabola(_ frontMatter: String) -> String {
    """
    ---
    \(frontMatter)
    ---

    $y = (x + 2)^2$ has the slope $\\frac{dy}{dx} = 2 (x + 2)$

    """
  }
}
