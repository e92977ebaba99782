/// Sizes as in articles on images: random worlds are small, and what is written counts all the same.
extension ClaimTable {
  static let largeSizes = images + means

  private static let images = Setting(
    "weights of an image", Context.none,
    [
      #"x \in \mathbb{R}^{40}"#, #"W \in \mathbb{R}^{30 \times 40}"#, #"z = W x"#,
      #"L = \frac12 \sum_i z_i^2"#,
    ]
  ).claims([
    Claim(#"\frac{\partial L}{\partial W} = z x^\top"#, "verified", "any size"),
    Claim(#"\frac{\partial L}{\partial W} = x z^\top"#, "refuted shape-mismatch", "turned"),
    Claim(#"\frac{\partial L}{\partial x} = W^\top z"#, "verified", "back to the image"),
    Claim(#"\frac{\partial L}{\partial x} = 2 W^\top z"#, "refuted", "a factor"),
    Claim(#"\frac{\partial z_{21}}{\partial x_{35}} = W_{21,35}"#, "verified", "an entry"),
    Claim(#"\frac{\partial z_{21}}{\partial x_{35}} = W_{21,21}"#, "refuted", "another entry"),
  ])

  private static let means = Setting(
    "a mean over what is written", Context.none,
    [#"x \in \mathbb{R}^{20}"#, #"L = \frac{1}{20} \sum_{i=1}^{20} x_i^2"#]
  ).claims([
    Claim(#"\frac{\partial L}{\partial x} = \frac{1}{10} x"#, "verified", "2/20"),
    Claim(#"\frac{\partial L}{\partial x} = \frac{1}{20} x"#, "refuted", "the 2 lost"),
    Claim(#"\frac{\partial L}{\partial x_{17}} = 0.1 x_{17}"#, "verified", "an entry"),
    Claim(#"\frac{\partial L}{\partial x_17} = \frac{1}{10} x_17"#, "unread", "braces forgotten"),
  ])
}
