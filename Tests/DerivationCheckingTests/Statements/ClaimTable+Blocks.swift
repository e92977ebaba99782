/// Vectors one behind the other, `[h_{t-1}, x_t]`, and matrices of blocks.
extension ClaimTable {
  static let blocks = concatenated + upright + sideBySide + blockMatrices

  private static let concatenated = Setting(
    "concatenation", Context.none,
    [
      #"z_t = W [h_{t-1}, x_t] + b"#, #"h_t = \tanh(z_t)"#, #"L = \sum_{t=1}^T \|h_t - y_t\|^2"#,
    ]
  ).claims([
    Claim(
      #"\frac{\partial L}{\partial W} = \sum_t \frac{\partial L}{\partial z_t} [h_{t-1}, x_t]^T"#,
      "verified", "column times row"),
    Claim(
      #"\frac{\partial L}{\partial W} = \sum_t \frac{\partial L}{\partial z_t} [h_{t-1}; x_t]^T"#,
      "verified", "a semicolon"),
    Claim(
      #"\frac{\partial L}{\partial W} = \sum_t \frac{\partial L}{\partial z_t} [x_t, h_{t-1}]^T"#,
      "refuted", "the other way round"),
    Claim(
      #"\frac{\partial L}{\partial W} = \sum_t \frac{\partial L}{\partial z_t} [h_t, x_t]^T"#,
      "refuted", "the state of the step itself"),
    Claim(
      #"\frac{\partial L}{\partial W} = \sum_t \frac{\partial L}{\partial z_t} [h_{t-1}, x_t]"#,
      "refuted|unread", "no transpose"),
    Claim(
      #"\frac{\partial L}{\partial W} = \sum_t \frac{\partial L}{\partial z_t} h_{t-1}^T"#,
      "refuted", "the input left out"),
    Claim(
      #"\frac{\partial L}{\partial W} = \frac{\partial L}{\partial z_t} [h_{t-1}, x_t]^T"#,
      "refuted", "the sum left out"),
    Claim(#"z_t = W \begin{bmatrix} h_{t-1} \\ x_t \end{bmatrix} + b"#, "verified", "as a column"),
    Claim(
      #"z_t = W \begin{bmatrix} x_t \\ h_{t-1} \end{bmatrix} + b"#, "undecided redefinition",
      "exchanged"),
  ])

  /// A list that stands upright once is a row with a transpose on it.
  private static let upright = Setting(
    "upright lists", "shapes: {x: [n], A: [n, n]}",
    [#"u = [x, A x]"#, #"J = \frac12 \|u\|^2"#]
  ).claims([
    Claim(#"\frac{\partial J}{\partial x} = x + A^T A x"#, "verified", "both parts"),
    Claim(#"\frac{\partial J}{\partial x} = x + A x"#, "refuted", "a factor left out"),
    Claim(#"\frac{\partial J}{\partial u} = [x, A x]"#, "verified", "u itself"),
    Claim(#"\frac{\partial J}{\partial u} = [A x, x]"#, "refuted", "exchanged"),
    Claim(#"\frac{\partial J}{\partial u} = [x, A x]^T"#, "refuted", "a transpose too many"),
    Claim(
      #"\frac{\partial u}{\partial x} = \begin{bmatrix} I \\ A \end{bmatrix}"#, "verified",
      "the Jacobian"),
    Claim(
      #"\frac{\partial u}{\partial x} = \begin{bmatrix} A \\ I \end{bmatrix}"#, "refuted",
      "exchanged"),
  ])

  /// Samples in rows: the columns of one matrix behind those of the other.
  private static let sideBySide = Setting(
    "side by side", "shapes: {X: [m, d], H: [m, h], W: [d + h, k]}",
    [#"Z = [X, H] W"#, #"J = \frac12 \|Z\|^2"#]
  ).claims([
    Claim(#"\frac{\partial J}{\partial W} = [X, H]^T Z"#, "verified", "rows"),
    Claim(#"\frac{\partial J}{\partial W} = [H, X]^T Z"#, "refuted", "exchanged"),
    Claim(#"\frac{\partial J}{\partial W} = [X, H] Z"#, "refuted", "no transpose"),
    Claim(#"\frac{\partial J}{\partial W} = Z [X, H]^T"#, "refuted", "the wrong side"),
  ])

  private static let blockMatrices = Setting(
    "blocks", "shapes: {A: [n, m], B: [n, k], C: [l, m], D: [l, k], x: [m], y: [k]}",
    [
      #"u = \begin{bmatrix} A & B \\ C & D \end{bmatrix} \begin{bmatrix} x \\ y \end{bmatrix}"#,
      #"J = \frac12 \|u\|^2"#,
    ]
  ).claims([
    Claim(
      #"u = \begin{bmatrix} A x + B y \\ C x + D y \end{bmatrix}"#, "verified", "multiplied out"),
    Claim(
      #"u = \begin{bmatrix} A x + B y \\ C x - D y \end{bmatrix}"#, "undecided redefinition",
      "a sign"),
    Claim(
      #"\frac{\partial J}{\partial x} = \begin{bmatrix} A \\ C \end{bmatrix}^T u"#, "verified",
      "a block column"),
    Claim(#"\frac{\partial J}{\partial x} = A^T u"#, "refuted", "half of it"),
    Claim(
      #"u = \begin{bmatrix} A & B \\ D & C \end{bmatrix} \begin{bmatrix} x \\ y \end{bmatrix}"#,
      "undecided redefinition", "blocks that do not fit"),
    Claim(
      #"2u = 2\begin{bmatrix} A x + B y \\ C x - D y \end{bmatrix}"#, "refuted", "a sign"),
    Claim(
      #"2u = 2\begin{bmatrix} B y + A x \\ D y + C x \end{bmatrix}"#, "verified", "in another order"
    ),
  ])
}
