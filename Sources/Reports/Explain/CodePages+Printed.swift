/// Slips in numbers that are printed.
extension CodePages {
  static let printedNumbers: [CodePage] = [
    CodePage(
      "rounding", .refuted, "a printed number is off by one in its last digit",
      """
      A number printed with k decimals is right when it lies within half a unit of its
      last digit of what the article's own numbers give, with or without rounding on
      the way. This one misses by one unit: it was cut off or rounded twice. The
      mathematics may be fine.
      """,
      .article(
        shown: "$w = 0.36$, $x = 1.5$ and $p = w x^2 = 0.811$\n",
        mended: "$w = 0.36$, $x = 1.5$ and $p = w x^2 = 0.810$\n")),
    CodePage(
      "wrong-digit", .refuted, "one digit of a printed number is another one",
      """
      All digits but one are those of the number that the article's own numbers give.
      The message says which digit it is and what it should be.
      """,
      .article(
        shown: "$w = 0.35$, $x = 1.5$ and $p = w x^2 = 0.7475$\n",
        mended: "$w = 0.35$, $x = 1.5$ and $p = w x^2 = 0.7875$\n")),
    CodePage(
      "swapped-digits", .refuted, "two neighbouring digits of a printed number are swapped",
      """
      With two digits the other way round it would be the number that the article's
      own numbers give.
      """,
      .article(
        shown: "$w = 0.35$, $x = 1.5$ and $p = w x^2 = 0.7857$\n",
        mended: "$w = 0.35$, $x = 1.5$ and $p = w x^2 = 0.7875$\n")),
    CodePage(
      "in-place-update", .refuted, "a new value was computed with weights that are new already",
      """
      Updates are simultaneous: every new weight is computed from the old ones. This
      number comes out only when each weight is overwritten at once and the updates
      after it, or the errors that are sent back, use the new one.
      """,
      .none(
        because:
          "it takes a worked example with two layers; derivations/two-two-two.md has one")),
  ]
}
