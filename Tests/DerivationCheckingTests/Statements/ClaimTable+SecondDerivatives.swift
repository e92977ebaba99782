/// Derivatives of derivatives: entries of a Hessian, whole Hessians, points of a curve.
extension ClaimTable {
  static let secondDerivatives =
    Setting(
      "logistic loss of one sample", Context.none,
      [#"z = w^\top x"#, #"J = \log(1 + e^z) - t z"#, #"p = \frac{e^z}{1 + e^z}"#]
    ).claims([
      Claim(#"\frac{\partial^2 J}{\partial z^2} = p (1 - p)"#, "verified", "by a number"),
      Claim(#"\frac{\partial^2 J}{\partial z^2} = p"#, "refuted", "1 − p lost"),
      Claim(#"\frac{d^2 J}{d z^2} = p (p - 1)"#, "refuted", "sign"),
      Claim(
        #"\frac{\partial^2 J}{\partial w_i \partial w_j} = p (1 - p) x_i x_j"#, "verified",
        "an entry of the Hessian"),
      Claim(
        #"\frac{\partial^2 J}{\partial w_i \partial w_j} = p (1 - p) x_i^2"#, "refuted",
        "the diagonal's entry everywhere"),
      Claim("∂²J/∂w_i∂w_j = p(1 - p) x_i x_j", "verified", "plain text"),
      Claim("∂²J/∂w_i∂w_j = (1 - p) x_i x_j", "refuted", "p lost"),
      Claim(
        #"\frac{\partial^2 J}{\partial w^2} = p (1 - p) x x^\top"#, "verified", "whole"),
      Claim(
        #"\frac{\partial^2 J}{\partial w^2} = p (1 - p) x^\top x"#, "refuted shape-mismatch",
        "a number"),
      Claim(
        #"\frac{\partial^2 J}{\partial w \partial w^\top} = p x x^\top"#, "refuted",
        "1 − p lost"),
      Claim(
        #"\frac{\partial^2 J}{\partial w_i^2} = p (1 - p) x_i^2"#, "verified", "on the diagonal"),
      Claim(
        #"\frac{\partial}{\partial w} \frac{\partial J}{\partial w} = p (1 - p) x x^\top"#,
        "verified", "one after the other"),
      Claim(
        #"\frac{\partial}{\partial z} \frac{\partial J}{\partial z} = p - t"#, "refuted",
        "the first one"),
      Claim(#"\frac{\partial^2 J}{\partial w \partial t} = -x"#, "verified", "mixed"),
      Claim(#"\frac{\partial^2 J}{\partial w \partial t} = x"#, "refuted", "mixed, sign"),
      Claim(
        #"\frac{\partial^2 J}{\partial w \partial x} = p I"#, "unread|undecided",
        "the order of two vectors is not settled"),
      Claim(#"\frac{\partial^3 J}{\partial z^3} = 0"#, "unread", "three times"),
    ])

  /// Kinked, of one number.
  static let kinks =
    Setting("a hinge", Context.none, [#"h = \max(0, 1 - y s)"#]).claims([
      Claim(
        #"\frac{\partial h}{\partial s} = -y \cdot \mathbb{1}(y s < 1)"#, "verified", "subgradient"),
      Claim(#"\frac{\partial h}{\partial s} = -y"#, "refuted|undecided", "one side"),
      Claim(
        #"\frac{\partial h}{\partial s} = -y \cdot \mathbb{1}(y s > 1)"#, "refuted",
        "the other side"),
      Claim(
        #"\frac{\partial h}{\partial s} = -y \quad \text{if } y s < 1"#, "verified", "by cases"),
      Claim(#"\frac{\partial h}{\partial s} = 0 \quad \text{if } y s > 1"#, "verified", "flat"),
      Claim(#"\frac{\partial h}{\partial s} = -y \quad \text{if } y s > 1"#, "refuted", "flat"),
    ])
}
