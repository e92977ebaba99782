/// Values by cases and losses with kinks, and what normalisations add to the reading of sums.
extension ClaimTable {
  static let pieces =
    hingeOfANumber + huber + clamp + leftOutIndices + primedNames + matricesOfOnes
    + totalDifferentials + openPoints + divisors + writtenNumbers

  private static let hingeOfANumber =
    Setting(
      "hinge of one number", "shapes: {w: [d], x: [d], y: []}", [#"L = \max(0, 1 - y w^T x)"#]
    ).claims([
      Claim(
        #"\frac{\partial L}{\partial w} = -y x \mathbb{1}(y w^T x < 1)"#, "verified", "hinge"),
      Claim(#"\frac{\partial L}{\partial w} = -y x"#, "refuted", "no indicator"),
      Claim(
        #"\frac{\partial L}{\partial w} = -y x \mathbb{1}(y w^T x > 1)"#, "refuted",
        "the other side"),
      Claim(
        #"\frac{\partial L}{\partial w} = -y x \mathbb{1}(y w^T x < 0)"#, "refuted", "no margin"),
    ])
    + Setting("a rectifier alone", Context.none, [#"f(x) = \max(0, x)"#]).claims([
      Claim(#"f'(x) = 1"#, "refuted", "one side only"),
      Claim(#"f'(x) = \mathbb{1}(x > 0)"#, "verified", "both sides"),
      Claim(#"f'(x) = 0"#, "refuted", "the other side only"),
    ])

  private static let huber =
    Setting(
      "Huber loss", Context.none,
      [
        #"L_\delta(a) = \begin{cases} \frac12 a^2 & \text{for } |a| \le \delta, \\ \delta (|a| - \frac12 \delta), & \text{otherwise.} \end{cases}"#
      ]
    ).claims([
      Claim(
        #"\frac{\partial L_\delta}{\partial a} = \begin{cases} a & \text{for } |a| \le \delta, \\ \delta \operatorname{sign}(a), & \text{otherwise.} \end{cases}"#,
        "verified", "its derivative"),
      Claim(
        #"\frac{\partial L_\delta}{\partial a} = \begin{cases} a & \text{for } |a| \le \delta, \\ \delta, & \text{otherwise.} \end{cases}"#,
        "refuted", "no sign"),
      Claim(
        #"\frac{\partial L_\delta}{\partial a} = \begin{cases} a & \text{for } |a| \ge \delta, \\ \delta \operatorname{sign}(a), & \text{otherwise.} \end{cases}"#,
        "refuted", "the cases swapped"),
      Claim(#"\frac{\partial L_\delta}{\partial a} = a"#, "refuted", "the middle only"),
    ])

  private static let clamp =
    Setting(
      "a clamp", Context.none,
      [#"q(x) = \begin{cases} -1 & x < -1 \\ x & -1 \le x \le 1 \\ 1 & x > 1 \end{cases}"#]
    ).claims([
      Claim(
        #"q'(x) = \begin{cases} 0 & x < -1 \\ 1 & -1 \le x \le 1 \\ 0 & x > 1 \end{cases}"#,
        "verified", "three pieces"),
      Claim(
        #"q'(x) = \begin{cases} 0 & x < -1 \\ 1 & -1 \le x \le 1 \\ 1 & x > 1 \end{cases}"#,
        "refuted", "the last piece"),
      Claim(
        #"q'(x) = \begin{cases} 1 & x < -1 \\ 1 & -1 \le x \le 1 \\ 0 & x > 1 \end{cases}"#,
        "refuted", "the first piece"),
      Claim(
        #"q'(x) = \begin{cases} 1 & -1 < x < 1 \\ 0 & \text{otherwise} \end{cases}"#, "verified",
        "a chain and the rest"),
      Claim(
        #"q'(x) = \begin{cases} 0 & x < -1 \\ 1 & -1 \le x \le 0 \\ 0 & x > 1 \end{cases}"#,
        "unread", "something is left out"),
      Claim(
        #"q'(x) = \begin{cases} 0 & x < -1 \\ 1 & -1 \le x \le 2 \\ 0 & x > 1 \end{cases}"#,
        "unread", "two pieces overlap"),
    ])

  private static let layer = [
    #"\mu = \frac{1}{D} \sum_{i=1}^D x_i"#, #"\sigma^2 = \frac{1}{D} \sum_{i=1}^D (x_i - \mu)^2"#,
    #"\hat{x} = \frac{x - \mu}{\sqrt{\sigma^2 + \epsilon}}"#, #"y = \gamma \hat{x} + \beta"#,
    #"L = \sum_k g(y_k)"#,
  ]

  private static let leftOutIndices =
    Setting("sums without their index", "shapes: {x: [D], γ: [D], β: [D]}", layer).claims([
      Claim(
        #"\frac{\partial L}{\partial \sigma^2} = \sum_{i=1}^D dy \cdot \gamma (x - \mu) (-\frac12) (\sigma^2 + \epsilon)^{-\frac32}"#,
        "verified", "the variance"),
      Claim(
        #"\frac{\partial L}{\partial \sigma^2} = \sum_{i=1}^D dy \cdot \gamma (x - \mu) \frac12 (\sigma^2 + \epsilon)^{-\frac32}"#,
        "refuted", "the sign"),
      Claim(
        #"\frac{\partial L}{\partial \sigma^2} = \sum_{i=1}^D dy (x - \mu) (-\frac12) (\sigma^2 + \epsilon)^{-\frac32}"#,
        "refuted", "no γ"),
      Claim(
        #"\frac{\partial L}{\partial \sigma^2} = \sum_{i=1}^D dy \cdot \gamma (x - \mu) (-\frac12) (\sigma^2 + \epsilon)^{-\frac12}"#,
        "refuted", "the exponent"),
      Claim(#"\frac{\partial \mu}{\partial x} = \frac{1}{D}"#, "verified", "every entry"),
      Claim(#"\frac{\partial \mu}{\partial x} = 1"#, "refuted", "no 1/D"),
      Claim(#"\frac{\partial \mu}{\partial x} = -\frac{1}{D}"#, "refuted", "the sign"),
      Claim(#"\frac{\partial L}{\partial x} = \mu"#, "refuted", "no number of lengths"),
    ])

  private static let primedNames =
    Setting(
      "a primed name", "shapes: {X: [N]}",
      [
        #"\mu = \frac{1}{N} \sum_{i=1}^N X_i"#,
        #"\sigma = \sqrt{\frac{1}{N} \sum_{i=1}^N (X_i - \mu)^2}"#,
        #"X'_i = \frac{X_i - \mu}{\sigma}"#,
      ]
    ).claims([
      Claim(#"\frac{\partial \sigma}{\partial X_j} = \frac{1}{N} X'_j"#, "verified", "X'"),
      Claim(#"\frac{\partial \sigma}{\partial X_j} = \frac{1}{N} X_j"#, "refuted", "X for X'"),
      Claim(#"\frac{\partial \sigma}{\partial X_j} = X'_j"#, "refuted", "no 1/N"),
      Claim(
        #"\frac{\partial X'_i}{\partial X_j} = \frac{1}{\sigma} (\delta_j^i - \frac{1}{N} - \frac{1}{N} X'_i X'_j)"#,
        "verified", "Kronecker's δ with an upper index"),
      Claim(
        #"\frac{\partial X'_i}{\partial X_j} = \frac{1}{\sigma} (\delta_j^i + \frac{1}{N} - \frac{1}{N} X'_i X'_j)"#,
        "refuted", "the sign of the mean"),
      Claim(#"\sum_{i=0}^{N-1} X'_i = 0"#, "verified|undecided", "counted from 0"),
    ])

  private static let matricesOfOnes =
    Setting(
      "a matrix of ones", "shapes: {X: [N]}",
      [#"\mu = \frac{1}{N} \sum_{i=1}^N X_i"#, #"R = X - \mu"#, #"J = \sum_i g(R_i)"#]
    ).claims([
      Claim(#"X - \mu = X - \frac{1}{N} \mathbf{1} X"#, "verified", "a matrix of ones"),
      Claim(#"X - \mu = X + \frac{1}{N} \mathbf{1} X"#, "refuted", "the sign"),
      Claim(#"X - \mu = X - \mathbf{1} X"#, "refuted", "no 1/N"),
      Claim(
        #"X - \mu = (I - \frac{1}{N} \mathbf{1} \mathbf{1}^T) X"#, "verified", "of two vectors"),
      Claim(
        #"\frac{\partial J}{\partial X} = (I - \frac{1}{N} \mathbf{1}) \frac{\partial J}{\partial R}"#,
        "verified", "its gradient"),
      Claim(
        #"\frac{\partial J}{\partial X} = (I - \mathbf{1}) \frac{\partial J}{\partial R}"#,
        "refuted", "no 1/N in the gradient"),
    ])

  private static let totalDifferentials =
    Setting("total differentials", Context.none, [#"f(x, y) = x^2 y"#]).claims([
      Claim(#"df = 2xy\, dx + x^2\, dy"#, "verified", "of two variables"),
      Claim(#"df = 2xy\, dx - x^2\, dy"#, "refuted", "the sign"),
      Claim(#"df = 2xy\, dx"#, "refuted", "a term left out"),
      Claim(
        #"\mathrm{d}f = \frac{\partial f}{\partial x} \mathrm{d}x + \frac{\partial f}{\partial y} \mathrm{d}y"#,
        "verified", "in general"),
      Claim(#"d(xy) = x\, dy + y\, dx"#, "verified", "of a product"),
      Claim(#"d(xy) = dx\, dy"#, "refuted", "of a product, wrong"),
      Claim(
        #"d\left(\frac{x}{y}\right) = \frac{y\, dx - x\, dy}{y^2}"#, "verified", "of a quotient"),
      Claim(
        #"d\left(\frac{x}{y}\right) = \frac{x\, dy - y\, dx}{y^2}"#, "refuted",
        "of a quotient, wrong"),
    ])
    + Setting("a constant that is not said to be one", Context.none, [#"f = x^2 y"#]).claims([
      Claim(#"df = 2xy\, dx"#, "unread", "y may vary")
    ])
    + Setting(
      "differentials of matrices", "shapes: {W: [m, n], x: [n]}",
      ["z = W x", #"L = \frac12 \|z\|^2"#]
    ).claims([
      Claim("dz = dW\\, x + W\\, dx", "verified", "a product"),
      Claim("dz = dW\\, x", "unread|refuted", "x may vary"),
      Claim("dz = dW\\, x - W\\, dx", "refuted", "the sign"),
      Claim("dL = z^T dz", "unread|verified", "of a loss"),
    ])

  private static let openPoints =
    Setting("cases without the point between them", Context.none, [#"r(x) = \max(0, x)"#]).claims([
      Claim(
        #"r'(x) = \begin{cases} 1 & x > 0 \\ 0 & x < 0 \end{cases}"#, "verified", "a point open"),
      Claim(
        #"r'(x) = \begin{cases} 1 & x > 0 \\ 1 & x < 0 \end{cases}"#, "refuted", "a point open"),
      Claim(
        #"r'(x) = \begin{cases} 1 & x > 0 \\ \frac12 & x = 0 \\ 0 & x < 0 \end{cases}"#,
        "verified", "and said"),
      Claim(
        #"r'(x) = \begin{cases} 0 & x > 0 \\ \frac12 & x = 0 \\ 1 & x < 0 \end{cases}"#,
        "refuted", "the wrong way round"),
    ])
    + Setting("ReLU6", Context.none, [#"q = \min(\max(0, u), 6)"#]).claims([
      Claim(#"\frac{dq}{du} = \mathbb{1}(0 < u < 6)"#, "verified", "a chain of relations"),
      Claim(#"\frac{dq}{du} = \mathbb{1}(0 < u)"#, "refuted|undecided", "no upper end"),
    ])

  private static let divisors =
    Setting(
      "a temperature", Context.none,
      [#"w \in \mathbb{R}^n"#, #"x \in \mathbb{R}^n"#, #"s = w^T x / T"#]
    ).claims([
      Claim(#"\frac{\partial s}{\partial w} = \frac{x}{T}"#, "verified", "by a number"),
      Claim(#"\frac{\partial s}{\partial w} = x T"#, "refuted", "a factor"),
      Claim(#"\frac{\partial s}{\partial T} = -\frac{w^T x}{T^2}"#, "verified", "by it"),
    ])
    + Setting("a product of capitals", Context.none, ["P = V I"]).claims([
      Claim(#"\frac{\partial P}{\partial V} = I"#, "unread|verified", "numbers or matrices")
    ])

  private static let writtenNumbers =
    Setting(
      "numbers", Context.none, ["a = 1.5e-1", "x = 2", #"p = 5\%"#, "y = a x + p"]
    ).claims([
      Claim("y = 0.35", "verified", "a power of ten and a percentage"),
      Claim(#"y = 35\%"#, "verified", "as a percentage"),
      Claim(#"y = 36\%"#, "refuted", "another percentage"),
      Claim("y = 3.5e-1", "verified", "as a power of ten"),
      Claim("y = 3.5e-2", "refuted", "another power of ten"),
    ])
    + Setting("the number e", Context.none, [#"v = 2e^{x}"#]).claims([
      Claim(#"\frac{dv}{dx} = 2e^x"#, "verified", "no power of ten")
    ])
}
