/// What authors write short: dots, sums without brackets, probabilities, loops that collect a gradient.
extension ClaimTable {
  static let shortForms =
    solved + fields + dots + probabilities + likelihoods + scopes + loops + rowsOfOnes
    + sampleLabels

  private static let solved = Setting(
    "an equation that is solved", "shapes: {X: [n, d], w: [d], y: [n]}",
    [#"J = \|y - X w\|^2"#]
  ).claims([
    Claim(
      #"\frac{\partial J}{\partial w} = 2 X^\top (X w - y) = 0 \textrm{ and hence } X^\top y = X^\top X w"#,
      "verified/undecided/undecided", "what follows from zero"),
    Claim(
      #"\frac{\partial J}{\partial w} = 2 X^\top (y - X w) = 0 \textrm{ and hence } X^\top y = X^\top X w"#,
      "refuted/undecided/undecided", "the derivative itself is wrong"),
    Claim(
      #"\frac{\partial J}{\partial w} = 0, \quad X^\top y = X^\top X w"#, "refuted/refuted",
      "no word of a consequence"),
  ])

  private static let fields = Setting("a function of a vector", "shapes: {x: [d]}").claims([
    Claim(#"\mathbf{x} \leftarrow \mathbf{x} - \eta \nabla f(\mathbf{x})"#, "verified", "downhill"),
    Claim(#"\mathbf{x} \leftarrow \mathbf{x} + \eta \nabla f(\mathbf{x})"#, "refuted", "uphill"),
    Claim(
      #"\nabla f(\mathbf{x}) = \left[\frac{\partial f(\mathbf{x})}{\partial x_1}, \ldots, \frac{\partial f(\mathbf{x})}{\partial x_d}\right]^\top"#,
      "verified", "its gradient"),
    Claim(
      #"2 \nabla f(\mathbf{x}) = \left[\frac{\partial f(\mathbf{x})}{\partial x_1}, \ldots, \frac{\partial f(\mathbf{x})}{\partial x_d}\right]^\top"#,
      "refuted", "a factor"),
    Claim(#"\nabla f(\mathbf{x}) = 2 \mathbf{x}"#, "undecided", "true of some f"),
  ])

  private static let dots = Setting(
    "dots between terms", "shapes: {w: [d], x: [d], b: [], t: []}",
    [
      #"z = w_1 x_1 + w_2 x_2 + \cdots + w_d x_d + b"#, #"J = \frac12 (z - t)^2"#,
      #"p_k = \frac{e^{x_k}}{\sum_j e^{x_j}}"#,
    ]
  ).claims([
    Claim(#"z = w^\top x + b"#, "verified", "all the terms"),
    Claim(#"2 z = 2 w^\top x - 2 b"#, "refuted", "the sign of what stands behind"),
    Claim(
      #"\frac{\partial J}{\partial w} = (z - t) [x_1, x_2, \ldots, x_d]^\top"#, "verified",
      "a column"),
    Claim(
      #"\frac{\partial J}{\partial w} = (z - t) [w_1, w_2, \ldots, w_d]^\top"#, "refuted",
      "another column"),
    Claim(
      #"\frac{\partial J}{\partial w} = (t - z) [x_1, \ldots, x_d]^\top"#, "refuted", "sign"),
    Claim(
      #"\nabla_x J = \left[\frac{\partial J}{\partial x_1}, \frac{\partial J}{\partial x_2}, \ldots, \frac{\partial J}{\partial x_d}\right]^\top"#,
      "verified", "entry by entry"),
    Claim(
      #"\nabla_x J = \left[\frac{\partial J}{\partial w_1}, \frac{\partial J}{\partial w_2}, \ldots, \frac{\partial J}{\partial w_d}\right]^\top"#,
      "refuted", "another gradient"),
    Claim(
      #"2 z = w_1 x_1 + w_1 x_2 + \cdots + w_d x_d + b"#, "unread|refuted", "no pattern"),
    Claim(#"2 z = w_1 x_2 + w_2 x_3 + \cdots + w_d x_d + b"#, "unread|refuted", "no pattern"),
    Claim(
      #"\begin{bmatrix} p_1 \\ \vdots \\ p_d \end{bmatrix} = \frac{1}{\sum_j e^{x_j}} \begin{bmatrix} e^{x_1} \\ \vdots \\ e^{x_d} \end{bmatrix}"#,
      "verified", "columns"),
    Claim(
      #"\begin{bmatrix} p_1 \\ \vdots \\ p_d \end{bmatrix} = \frac{1}{\sum_j e^{x_j}} \begin{bmatrix} e^{-x_1} \\ \vdots \\ e^{-x_d} \end{bmatrix}"#,
      "refuted", "sign"),
  ])

  private static let probabilities = Setting(
    "probabilities", "shapes: {z: []}",
    [
      #"\sigma(x) = \frac{1}{1 + e^{-x}}"#, #"P(t=1|z) = \sigma(z)"#,
      #"P(t=0 \mid z) = 1 - \sigma(z)"#,
    ]
  ).claims([
    Claim(#"\log \frac{P(t=1|z)}{P(t=0|z)} = z"#, "verified", "the odds"),
    Claim(#"\log \frac{P(t=1|z)}{P(t=0|z)} = -z"#, "refuted", "sign"),
    Claim(#"P(t=0|z) = \sigma(-z)"#, "verified", "the other event"),
    Claim(#"2 P(t=1|z) = 2 \sigma(-z)"#, "refuted", "the other event"),
    Claim(
      #"\frac{\partial P(t=1|z)}{\partial z} = P(t=1|z) P(t=0|z)"#, "verified", "its derivative"),
    Claim(#"\frac{\partial P(t=1|z)}{\partial z} = P(t=1|z)"#, "refuted", "a factor is missing"),
    Claim(#"P(t=2|z) = \sigma(z)"#, "unread|definition", "nothing is said of it"),
  ])

  private static let likelihoods = Setting(
    "a likelihood", "shapes: {z: [n], t: [n]}\ntargets: binary",
    [
      #"\sigma(x) = \frac{1}{1 + e^{-x}}"#, #"y = \sigma(z)"#, #"P(t_i=1|z_i) = y_i"#,
      #"\mathcal{L}(\theta|t,z) = \prod_{i=1}^n P(t_i=1|z_i)^{t_i} (1 - P(t_i=1|z_i))^{1-t_i}"#,
    ]
  ).claims([
    Claim(
      #"\log \mathcal{L}(\theta|t,z) = \sum_{i=1}^n t_i \log(y_i) + (1 - t_i) \log(1 - y_i)"#,
      "verified completed", "the sum reaches over both terms"),
    Claim(
      #"\log \mathcal{L}(\theta|t,z) = \sum_{i=1}^n t_i \log(y_i) - (1 - t_i) \log(1 - y_i)"#,
      "refuted", "sign"),
    Claim(
      #"\log \mathcal{L}(\theta|t,z) = \sum_{i=1}^n (1 - t_i) \log(y_i) + t_i \log(1 - y_i)"#,
      "refuted", "the targets changed places"),
    Claim(
      #"\log \mathcal{L}(\theta|t,z) = \log \prod_{i=1}^n y_i^{t_i} (1 - y_i)^{1 - t_i}"#,
      "verified", "the product"),
    Claim(
      #"\log \mathcal{L}(\theta|t,z) = \log \prod_{i=1}^n y_i (1 - y_i)"#, "refuted",
      "without exponents"),
    Claim(
      #"-\log \mathcal{L}(\theta|t,z) = -\sum_{i=1}^n [t_i \log(\sigma(z)) + (1 - t_i) \log(1 - \sigma(z))]"#,
      "verified completed", "the z of the sample"),
    Claim(
      #"-\log \mathcal{L}(\theta|t,z) = -\sum_{i=1}^n [t_i \log(\sigma(t)) + (1 - t_i) \log(1 - \sigma(z))]"#,
      "refuted", "the t of the sample"),
  ])

  private static let scopes = Setting(
    "a sum without brackets", "shapes: {z: [n], t: [n]}\ntargets: binary",
    [
      #"y_i = \frac{1}{1 + e^{-z_i}}"#,
      #"J = -\sum_{i=1}^n t_i \log(y_i) + (1 - t_i) \log(1 - y_i)"#,
    ]
  ).claims([
    Claim(#"\frac{\partial J}{\partial z_i} = y_i - t_i"#, "verified", "of both terms"),
    Claim(#"\frac{\partial J}{\partial z_i} = t_i - y_i"#, "refuted", "sign"),
    Claim(
      #"\frac{\partial J}{\partial y_i} = \frac{1 - t_i}{1 - y_i} - \frac{t_i}{y_i}"#, "verified",
      "by the output"),
    Claim(
      #"\frac{\partial J}{\partial y_i} = -\frac{1 - t_i}{1 - y_i} - \frac{t_i}{y_i}"#, "refuted",
      "the second term outside the minus"),
    Claim(
      #"\frac{J}{n} = -\frac1n \sum_{i=1}^n t_i \log(y_i) + (1 - t_i) \log(1 - y_i)"#,
      "verified completed", "a factor in front"),
    Claim(
      #"\frac{J}{n} = -\frac1n \sum_{i=1}^n t_i \log(y_i) - (1 - t_i) \log(1 - y_i)"#,
      "refuted", "sign"),
  ])

  private static let loops = Setting(
    "loops over samples", "shapes: {w: [n], X: [n, m], b: [], Y: [1, m]}",
    [
      #"Z = w^T X + b"#, #"z^{(i)} = w^T x^{(i)} + b"#, #"A = \frac{1}{1 + e^{-Z}}"#,
      #"J = -\frac1m \sum_{i=1}^m (y^{(i)} \log a^{(i)} + (1 - y^{(i)}) \log(1 - a^{(i)}))"#,
    ]
  ).claims([
    Claim(#"dw = dw + x^{(i)} dz^{(i)}"#, "verified accumulation", "summed over i"),
    Claim(#"dw = dw - x^{(i)} dz^{(i)}"#, "refuted", "sign"),
    Claim(#"dw = dw + x^{(i)} (a^{(i)} - y^{(i)})"#, "verified accumulation", "m comes later"),
    Claim(#"dw = dw + x^{(i)} (a^{(i)} + y^{(i)})"#, "refuted", "no gradient"),
    Claim(#"db = db + dw"#, "refuted|undecided|unread", "of something else"),
    Claim(#"dw = dw/m"#, "undecided", "by itself nothing"),
    Claim(#"dw = X dz^T"#, "verified completed", "dz for dZ"),
    Claim(
      #"dw = x^{(1)} dz^{(1)} + x^{(2)} dz^{(2)} + \cdots + x^{(m)} dz^{(m)}"#, "verified|unread",
      "sample by sample"),
    Claim(
      #"dw = x^{(1)} y^{(1)} + x^{(2)} y^{(2)} + \cdots + x^{(m)} y^{(m)}"#, "refuted|unread",
      "no gradient"),
    Claim(#"dw = X dz"#, "refuted", "transpose"),
  ])

  private static let rowsOfOnes = Setting(
    "a bias of one row", "shapes: {X: [N, D], W: [D, M], b: [1, M], Y: [N, M]}",
    [#"Z = X W + b"#, #"J = \frac12 \lVert Z - Y \rVert^2"#]
  ).claims([
    Claim(#"\frac{\partial J}{\partial b} = np.sum(Z - Y, axis=0, keepdims=True)"#, "verified", ""),
    Claim(#"\frac{\partial J}{\partial b} = np.sum(Z - Y, axis=1, keepdims=True)"#, "refuted", ""),
    Claim(#"\frac{\partial J}{\partial b} = Z - Y"#, "refuted", "the sum is missing"),
  ])

  private static let sampleLabels = Setting(
    "a label of the sample", "shapes: {y: [], θ: [n], x: [n]}\ntargets: binary",
    [
      #"\hat{y} = \frac{1}{1 + e^{-\theta^T x}}"#,
      #"H = -(y \log(\hat{y}) + (1 - y) \log(1 - \hat{y}))"#,
    ]
  ).claims([
    Claim(
      #"\frac{\partial H}{\partial \hat{y}} = -\frac{\partial}{\partial \hat{y}} (y_i \log(\hat{y}_i) + (1 - y_i) \log(1 - \hat{y}_i))"#,
      "verified completed", "i says of which sample"),
    Claim(
      #"\frac{\partial H}{\partial \hat{y}} = \frac{\partial}{\partial \hat{y}} (y_i \log(\hat{y}_i) + (1 - y_i) \log(1 - \hat{y}_i))"#,
      "refuted", "sign"),
    Claim(
      #"\frac{\partial H}{\partial \theta_i} = (\hat{y}_i - y_i) x_i"#, "unread",
      "here i is an entry"),
  ])
}
