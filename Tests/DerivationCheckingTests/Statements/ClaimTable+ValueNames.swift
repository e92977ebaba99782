/// Formulas for what front matter defines.
extension ClaimTable {
  static let valueNames = frontMatterFirst

  private static let frontMatterFirst = Setting(
    "front matter first",
    """
    definitions: ["p = \\\\operatorname{softmax}(z)", "J = -\\\\sum_i t_i \\\\log p_i"]
    shapes: {z: [n], t: [n]}
    """
  ).claims([
    Claim(#"p_i = \frac{e^{z_i}}{\sum_{j=1}^n e^{z_j}}"#, "verified", "the same, written out"),
    Claim(#"p_i = \frac{e^{z_i}}{\sum_{j=1}^n e^{z_i}}"#, "refuted", "the index of the sum"),
    Claim(#"p_i = \frac{e^{z_i}}{\sum_{j=0}^{n-1} e^{z_j}}"#, "verified", "counted from 0"),
    Claim(#"J = -\sum_i t_i \log z_i"#, "refuted|undecided", "z for p"),
  ])
}
