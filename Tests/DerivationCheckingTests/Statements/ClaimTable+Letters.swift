/// What a letter is when only its use says so: capitals that may be losses, factors in front of vectors,
/// Greek letters behind matrices.
extension ClaimTable {
  static let letters = capitalsOfLosses + factorsOfVectors + greekVectors + coupledRecurrences

  private static let capitalsOfLosses =
    Setting(
      "a matrix by the letter of a loss", Context.none,
      ["y = E x", #"L = \frac12 \|y - t\|^2"#]
    ).claims([
      Claim(#"\frac{\partial L}{\partial E} = (y - t) x^\top"#, "verified", "outer product"),
      Claim(#"\frac{\partial L}{\partial E} = x (y - t)^\top"#, "refuted", "transposed"),
      Claim(#"\frac{\partial L}{\partial x} = E^\top (y - t)"#, "verified", "backwards"),
      Claim(#"\frac{\partial L}{\partial x} = E (y - t)"#, "refuted", "transpose missing"),
    ])
    + Setting(
      "state space", Context.none,
      [
        #"x_{t+1} = A x_t + B u_t"#, #"y_t = C x_t"#, #"J = \frac12 \sum_t \|y_t - r_t\|^2"#,
      ]
    ).claims([
      Claim(#"\frac{\partial J}{\partial y_t} = y_t - r_t"#, "verified", "the last row"),
      Claim(
        #"\frac{\partial J}{\partial C} = \sum_t (y_t - r_t) x_t^\top"#, "verified", "C is a matrix"
      ),
      Claim(
        #"\frac{\partial J}{\partial C} = \sum_t x_t (y_t - r_t)^\top"#, "refuted", "transposed"),
    ])
    + Setting(
      "a constant by the letter of a loss", "shapes: {w: [n]}",
      [#"L = \frac12 w^\top w + C s"#, #"s = \log(1 + e^{-w^\top w})"#]
    ).claims([
      Claim(#"\frac{\partial L}{\partial C} = s"#, "verified|undecided", "a number"),
      Claim(#"\frac{\partial L}{\partial C} = C"#, "refuted|undecided", "another one"),
    ])

  private static let factorsOfVectors = Setting(
    "numbers in front of vectors", "shapes: {x: [n], v: [n], t: [n]}",
    [
      "y = (a + b) x", #"w = \frac{g}{\|v\|} v"#,
      #"L = \frac12 \|y\|^2 + \frac12 \|w - t\|^2"#,
    ]
  ).claims([
    Claim(#"\frac{\partial L}{\partial a} = x^\top y"#, "verified", "a number"),
    Claim(#"\frac{\partial L}{\partial a} = x"#, "refuted", "a vector"),
    Claim(
      #"\frac{\partial L}{\partial g} = \frac{v^\top}{\|v\|} \frac{\partial L}{\partial w}"#,
      "verified", "weight normalisation"),
    Claim(
      #"\frac{\partial L}{\partial g} = v^\top \frac{\partial L}{\partial w}"#,
      "refuted|undecided", "norm forgotten"),
    Claim(
      #"\frac{\partial L}{\partial v} = \frac{g}{\|v\|} (I - \frac{v v^\top}{\|v\|^2}) \frac{\partial L}{\partial w}"#,
      "verified", "the direction"),
    Claim(
      #"\frac{\partial L}{\partial v} = \frac{g}{\|v\|} \frac{\partial L}{\partial w}"#, "refuted",
      "norm held fixed"),
  ])

  private static let greekVectors = Setting(
    "a Greek letter behind a matrix", "shapes: {A: [m, n], v: [m]}",
    [#"L = \frac12 \|A \xi - v\|^2"#]
  ).claims([
    Claim(#"\nabla_\xi L = A^\top (A \xi - v)"#, "verified", "a vector"),
    Claim(#"\nabla_\xi L = A (A \xi - v)"#, "refuted", "transpose"),
    Claim(#"\nabla_\xi L = 2 A^\top (A \xi - v)"#, "refuted", "factor"),
  ])

  private static let coupledRecurrences = Setting(
    "two recurrences, one on the other", Context.none,
    [
      #"h_t = \tanh(W h_{t-1} + U x_t)"#, #"g_t = \tanh(A g_{t-1} + B h_t)"#,
      #"L = \sum_{t=1}^T \|g_t - y_t\|^2"#,
    ]
  ).claims([
    Claim(
      #"\frac{\partial L}{\partial h_t} = B^\top ((1 - g_t^2) \odot \frac{\partial L}{\partial g_t}) + W^\top ((1 - h_{t+1}^2) \odot \frac{\partial L}{\partial h_{t+1}})"#,
      "verified", "what is given at the start is not computed"),
    Claim(
      #"\frac{\partial L}{\partial h_t} = B^\top ((1 - g_t^2) \odot \frac{\partial L}{\partial g_t}) - W^\top ((1 - h_{t+1}^2) \odot \frac{\partial L}{\partial h_{t+1}})"#,
      "refuted", "sign"),
    Claim(
      #"\frac{\partial L}{\partial h_t} = B^\top ((1 - g_t^2) \odot \frac{\partial L}{\partial g_t})"#,
      "refuted", "next step forgotten"),
  ])
}

/// Functions that are told apart by a subscript.
extension ClaimTable {
  static let functionsWithRoles =
    Setting(
      "activations by their place", Context.none,
      [
        "z_1 = W x", "h = f_1(z_1)", "z_2 = V h", "y = f_2(z_2)", #"L = \frac12 \|y - t\|^2"#,
      ]
    ).claims([
      Claim(#"\frac{\partial L}{\partial z_2} = (y - t) \odot f_2'(z_2)"#, "verified", "own one"),
      Claim(#"\frac{\partial L}{\partial z_2} = (y - t) \odot f_1'(z_2)"#, "refuted", "other one"),
      Claim(
        #"\frac{\partial L}{\partial z_1} = V^\top \frac{\partial L}{\partial z_2} \odot f_1'(z_1)"#,
        "verified", "entry by entry"),
      Claim(
        #"\frac{\partial L}{\partial z_1} = V^\top \frac{\partial L}{\partial z_2} \odot f_1'(z_2)"#,
        "refuted|undecided", "another argument"),
    ])
    + Setting(
      "numbered functions that are stated", Context.none,
      [
        #"g_1(z) = \tanh(z)"#, #"g_2(z) = \frac{1}{1 + e^{-z}}"#, "h = g_1(W_1 x)",
        "y = g_2(W_2 h)", #"L = \frac12 \|y - t\|^2"#,
      ]
    ).claims([
      Claim(
        #"\frac{\partial L}{\partial W_2} = ((y - t) \odot y \odot (1 - y)) h^\top"#, "verified",
        "the sigmoid"),
      Claim(
        #"\frac{\partial L}{\partial W_2} = ((y - t) \odot (1 - y^2)) h^\top"#, "refuted",
        "the other function"),
      Claim("g_2'(z) = g_2(z)(1 - g_2(z))", "verified", "its own derivative"),
      Claim("g_1'(z) = g_1(z)(1 - g_1(z))", "refuted", "that of the other"),
    ])
    + Setting(
      "numbered functions of a number", Context.none,
      ["f_1(x) = w_1 x", #"f_2(x) = \tanh(x)"#, "f_3(x) = w_3 x", "y = f_3(f_2(f_1(x)))"]
    ).claims([
      Claim(
        #"\frac{dy}{dx} = w_3 (1 - \tanh^2(w_1 x)) w_1"#, "verified", "one inside the other"),
      Claim(#"\frac{dy}{dx} = w_3 (1 - \tanh(w_1 x)) w_1"#, "refuted", "square"),
      Claim(#"\frac{dy}{dx} = w_3 (1 - \tanh^2(x)) w_1"#, "refuted", "the argument"),
    ])
    + Setting(
      "gates with activations of their own", Context.none,
      [
        #"f_t = \sigma_g(W x_t + U h_{t-1} + b)"#, #"c_t = f_t \odot c_{t-1} + \sigma_c(V x_t)"#,
        #"h_t = \sigma_h(c_t)"#, #"L = \sum_t \|h_t - y_t\|^2"#,
      ]
    ).claims([
      Claim(
        #"\frac{\partial L}{\partial b} = \sum_t \frac{\partial L}{\partial f_t} \odot f_t \odot (1 - f_t)"#,
        "undecided", "holds for the sigmoid, which nobody states"),
      Claim(
        #"\frac{\partial L}{\partial b} = \sum_t \frac{\partial L}{\partial f_t} \odot f_t"#,
        "refuted", "holds for no usual function"),
    ])
}
