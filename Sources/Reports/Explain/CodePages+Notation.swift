/// Formulas whose notation could not be read.
extension CodePages {
  static let unreadNotation: [CodePage] = [
    unread(
      "unknown-command", "a LaTeX command is not known",
      """
      Commands that an article defines for itself are not known. Write out what the
      command stands for.
      """,
      #"$\frac{\partial J}{\partial W^{(l)}} = \outer{\delta^{(l)}}{a^{(l-1)}}$"#,
      #"$\frac{\partial J}{\partial W^{(l)}} = \delta^{(l)} (a^{(l-1)})^T$"#),
    unread(
      "unexpected-end", "the formula breaks off",
      "A sign waits for something that does not follow: `a +`, `x =`, an empty fraction.",
      #"$\frac{\partial J}{\partial b^{(l)}} = \delta^{(l)} +$"#,
      #"$\frac{\partial J}{\partial b^{(l)}} = \delta^{(l)}$"#),
    unread(
      "unexpected-token", "a sign has no meaning where it stands",
      "The sign is no mathematics, or not at this place.",
      #"$\frac{\partial J}{\partial b^{(l)}} = ?$"#,
      #"$\frac{\partial J}{\partial b^{(l)}} = \delta^{(l)}$"#),
    unread(
      "missing-braces", "a digit stands right behind a script of one digit",
      """
      In LaTeX `z_10` is z with the subscript 1, times 0. Nobody writes that, so it is not
      read: put the script in braces.
      """,
      #"$\frac{\partial J}{\partial b^{(l)}} = \delta^{(l)} x_10$"#,
      #"$\frac{\partial J}{\partial b^{(l)}} = \delta^{(l)}$"#),
    unread(
      "unbalanced-bracket", "a bracket has no partner",
      "Where the formula ends or what the bracket holds cannot be told.",
      #"$\delta^{(L)} = (\hat y - y) \odot \sigma'(z^{(L)}$"#,
      #"$\delta^{(L)} = (\hat y - y) \odot \sigma'(z^{(L)})$"#),
    unread(
      "unknown-environment", "a LaTeX environment is not known",
      """
      `align`, `gather`, `cases`, the matrices and their relatives are read. The
      message names the environment that is not.
      """,
      #"$$\begin{tikz} \delta^{(L)} = \hat y \end{tikz}$$"#,
      #"$$\begin{aligned} \delta^{(L)} &= (\hat y - y) \odot \sigma'(z^{(L)}) \end{aligned}$$"#),
    unread(
      "copied-rendering", "the formula stands twice, once flattened by copying",
      """
      Text copied from a rendered page often holds each formula twice: as the letters
      that were shown and as its source. Delete the flat one.
      """,
      #"$δl=(Wl+1)Tδl+1⊙σ′(zl)\delta^l = (W^{l+1})^T \delta^{l+1} \odot \sigma'(z^l)$"#,
      #"$\delta^l = (W^{l+1})^T \delta^{l+1} \odot \sigma'(z^l)$"#),
    unread(
      "too-deep", "the formula is nested too deeply",
      "Brackets, fractions and scripts may be nested 64 levels deep.",
      "$x = " + String(repeating: "(", count: 70) + "1" + String(repeating: ")", count: 70) + "$",
      #"$\frac{\partial J}{\partial b^{(l)}} = \delta^{(l)}$"#),
    unread(
      "too-many-expansions", "the formula's macros call each other too often",
      "At most 1,000 macros are replaced in one formula, so that one that calls itself ends.",
      #"$\newcommand{\C}{\C} \frac{\partial \C}{\partial b} = \delta$"#,
      #"$\newcommand{\C}{J} \frac{\partial \C}{\partial b} = \delta$"#),
  ]
}
