/// Whole derivatives, written with d, beside partial ones, written with ∂.
extension ClaimTable {
  static let totalDerivatives = totals + hypergradients + thresholds

  private static let totals =
    Setting("z(t, x(t))", Context.none, ["z = t x^2", #"x = \sin t"#]).claims([
      Claim(
        #"\frac{dz}{dt} = \frac{\partial z}{\partial t} + \frac{\partial z}{\partial x}\frac{dx}{dt}"#,
        "verified", "the total derivative"),
      Claim(
        #"\frac{dz}{dt} = \frac{\partial z}{\partial t} - \frac{\partial z}{\partial x}\frac{dx}{dt}"#,
        "refuted", "sign"),
      Claim(
        #"\frac{dz}{dt} = \frac{\partial z}{\partial t} + \frac{\partial z}{\partial x}"#,
        "refuted", "the inner derivative is missing"),
      Claim(
        #"\frac{dz}{dt} = \frac{\partial z}{\partial t} + 2 t x \cos t"#, "verified", "worked out"),
      Claim(#"\frac{dz}{dt} = \frac{\partial z}{\partial t}"#, "undecided", "one way is missing"),
      Claim(#"\frac{dz}{dt} = x^2 + 2 t x \cos t"#, "verified", "no partial one"),
      Claim(#"\frac{dz}{dt} = x^2"#, "refuted|undecided", "the partial one"),
    ])
    + Setting("f(x, y) with y = 3x", Context.none, ["f(x, y) = x^2 + y", "y = 3x"]).claims([
      Claim(
        #"\frac{df}{dx} = \frac{\partial f}{\partial x} + \frac{\partial f}{\partial y}\frac{dy}{dx}"#,
        "verified", "both ways"),
      Claim(
        #"\frac{df}{dx} = \frac{\partial f}{\partial x} + 3 \frac{\partial f}{\partial y}"#,
        "verified", "3 for dy/dx"),
      Claim(
        #"\frac{df}{dx} = \frac{\partial f}{\partial x} + 2 \frac{\partial f}{\partial y}"#,
        "refuted", "2 for dy/dx"),
      Claim(#"\frac{df}{dx} = \frac{\partial f}{\partial x}"#, "undecided", "one way alone"),
    ])
    + Setting(
      "a partial one beside the total one", Context.none,
      [
        "z = t x^2", #"x = \sin t"#,
        #"\frac{dz}{dt} = \frac{\partial z}{\partial t} + \frac{\partial z}{\partial x}\frac{dx}{dt}"#,
      ]
    ).claims([
      Claim(#"\frac{\partial z}{\partial t} = x^2"#, "verified", "x is held"),
      Claim(#"\frac{\partial z}{\partial t} = x^2 + 2 t x \cos t"#, "undecided", "the whole"),
      Claim(#"\frac{\partial z}{\partial t} = 2 x^2"#, "refuted", "neither"),
      Claim(#"\frac{dz}{dt} = x^2"#, "refuted", "d is the whole"),
      Claim(#"\frac{\partial z}{\partial x} = 2 t x"#, "verified", "t is held"),
    ])
    + Setting("nothing but one way", Context.none, ["a = w x", #"L = \frac12 a^2"#]).claims([
      Claim(#"\frac{dL}{dw} = \frac{\partial L}{\partial w}"#, "verified", "by a alone"),
      Claim(#"\frac{dL}{dw} = 2 \frac{\partial L}{\partial w}"#, "refuted", "factor"),
    ])

  private static let hypergradients = Setting(
    "a weight that depends on the penalty", Context.none,
    [
      #"y = \theta x + \lambda"#, #"L = \frac12 (y - t)^2 + \lambda \theta^2"#,
      #"\theta = 3 \lambda"#,
    ]
  ).claims([
    Claim(
      #"\frac{dL}{d\lambda} = \frac{\partial L}{\partial \lambda} + \frac{\partial L}{\partial \theta} \frac{d\theta}{d\lambda}"#,
      "verified", "directly and by the weight"),
    Claim(
      #"\frac{dL}{d\lambda} = \frac{\partial L}{\partial \lambda} + \frac{\partial L}{\partial \theta}"#,
      "refuted", "the 3 is missing"),
  ])

  /// An activation that is not stated, and claims that show which one is meant.
  private static let thresholds = Setting(
    "an activation that only its slope tells", "shapes: {w: [n], x: [n]}",
    ["z = w^T x", #"a = \sigma(z)"#, #"L = \frac12 (a - t)^2"#]
  ).claims([
    Claim(#"\frac{da}{dz} = \mathbb{1}[z > 0]"#, "undecided", "of a rectifier"),
    Claim(#"\frac{\partial L}{\partial w} = (a - t) \mathbb{1}[z > 0] x"#, "undecided", "the same"),
    Claim(#"\frac{\partial L}{\partial w} = (a - t) \mathbb{1}[z < 0] x"#, "refuted", "of none"),
    Claim(#"\frac{da}{dz} = \frac{1}{1 + e^{-z}}"#, "undecided", "of a softplus"),
    Claim(#"\frac{da}{dz} = \frac{1}{1 + e^{z}}"#, "refuted", "of none"),
    Claim(#"\frac{\partial L}{\partial w} = (a - t) x"#, "refuted", "slope forgotten"),
    Claim(
      #"\frac{\partial L}{\partial w} = (a - t) \sigma'(z)^2 \mathbb{1}[z > 0] x"#, "refuted",
      "a slope too many"),
  ])
}
