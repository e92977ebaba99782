/// Functions inside functions, names of functions, matrices with dots, lengths with two names.
extension ClaimTable {
  static let compositions: [Claim] =
    composed + quantitiesInside + functionNames + dottedMatrices + dottedVectors + twoLengths

  private static let composed = Setting("two functions", "").claims([
    Claim(#"(f \circ g)'(x) = f'(g(x)) \cdot g'(x)"#, "verified", "the chain rule"),
    Claim("(f ∘ g)′(x) = f′(g(x))·g′(x)", "verified|unread", "Unicode"),
    Claim(#"(f \circ g)'(x) = f'(x) \cdot g'(x)"#, "refuted|undecided", "at x"),
    Claim(#"(f \circ g)'(x) = f'(g(x))"#, "refuted|undecided", "inner factor lost"),
    Claim(#"(f \circ g)(x) = g(f(x))"#, "refuted|undecided", "order"),
  ])

  private static let quantitiesInside = Setting(
    "quantities as functions", "shapes: {x: []}",
    [#"C = g(x)"#, #"B = h(C)"#, #"A = \phi(B)"#, #"f(x) = A(B(C(x)))"#]
  ).claims([
    Claim(
      #"f'(x) = f'(A) \cdot A'(B) \cdot B'(C) \cdot C'(x)"#, "verified", "along the way"),
    Claim(#"f'(x) = A'(B) \cdot B'(C) \cdot C'(x)"#, "verified", "f is A"),
    Claim(#"f'(x) = A'(B) \cdot C'(x)"#, "refuted", "B' lost"),
    Claim(#"f'(C) = B'(C)"#, "refuted", "A' lost"),
    Claim(#"f(x) = A(C(x))"#, "verified|undecided", "what A depends on is named, not changed"),
  ])

  private static let functionNames = Setting(
    "functions by their names", "shapes: {X: [N, d], W: [d, C], T: [N, C]}",
    [
      #"\varsigma = \operatorname{softmax}"#, #"g = \tanh"#, #"Z = X W"#, #"Y = \varsigma(Z)"#,
      #"\xi = -\sum_i \sum_c T_{ic} \log(Y_{ic})"#,
    ]
  ).claims([
    Claim(#"g'(x) = 1 - g(x)^2"#, "verified", "tanh"),
    Claim(#"g'(x) = 1 - g(x)"#, "refuted", "square lost"),
    Claim(
      #"Y_{ij} - \varsigma(Z)_{ij} = 0"#, "verified|undecided", "softmax by its other name"),
    Claim(
      #"\log Y = Z - \log\left(\sum_{d=1}^C e^{Z_{id}}\right)"#, "unread|refuted|undecided",
      "an index on one side only"),
    Claim(#"\frac{\partial \xi}{\partial W} = X^T (Y - T)"#, "verified", "below softmax"),
    Claim(#"\frac{\partial \xi}{\partial W} = X^T (T - Y)"#, "refuted", "sign"),
    Claim(
      #"Y - T = \frac{e^Z}{\sum_{d=1}^C e^{\mathbf{z}_d}} - T"#, "verified",
      "each sample by its sum"),
    Claim(
      #"Y - T = \frac{e^Z}{\sum_{i=1}^N e^{\mathbf{z}_i}} - T"#, "refuted", "the sum of the samples"
    ),
  ])

  private static let dottedMatrices = Setting(
    "matrices with dots", "shapes: {X: [N, d], W: [d, k]}\nsizes: {N: 6, d: 2, k: 3}",
    [#"H = X W"#]
  ).claims([
    Claim(
      #"X W = \begin{bmatrix} h_{11} & h_{12} & h_{13} \\ \vdots & \vdots & \vdots \\ h_{N1} & h_{N2} & h_{N3} \end{bmatrix}"#,
      "verified", "all entries"),
    Claim(
      #"X W = \begin{bmatrix} h_{11} & \cdots & h_{1k} \\ \vdots & \ddots & \vdots \\ h_{N1} & \cdots & h_{Nk} \end{bmatrix}"#,
      "verified", "dots both ways"),
    Claim(
      #"X W = \begin{bmatrix} h_{11} & h_{12} \\ \vdots & \vdots \\ h_{N1} & h_{N2} \end{bmatrix}"#,
      "unread|refuted", "a column lost"),
    Claim(
      #"X W = \begin{bmatrix} h_{11} & h_{12} & h_{13} \\ \vdots & \vdots & \vdots \\ h_{k1} & h_{k2} & h_{k3} \end{bmatrix}"#,
      "unread|refuted", "another end"),
    Claim(
      #"W^T X^T = \begin{bmatrix} h_{11} & h_{12} & h_{13} \\ \vdots & \vdots & \vdots \\ h_{N1} & h_{N2} & h_{N3} \end{bmatrix}"#,
      "refuted", "turned"),
    Claim(
      #"X W = \begin{bmatrix} h_{11} & h_{12} & h_{13} \\ \vdots & \vdots & \vdots \\ h_{N1} & h_{N2} & h_{N1} \end{bmatrix}"#,
      "unread", "no series"),
  ])

  private static let dottedVectors = Setting(
    "gradients with dots", "shapes: {w: [n], x: [n], y: []}",
    [#"C = \frac12 (w^\top x - y)^2"#]
  ).claims([
    Claim(
      #"\nabla_w C = \begin{bmatrix} \frac{\partial C}{\partial w_1} \\ \vdots \\ \frac{\partial C}{\partial w_n} \end{bmatrix}"#,
      "verified", "the gradient"),
    Claim(
      #"\nabla_w C = \begin{bmatrix} \frac{\partial C}{\partial x_1} \\ \vdots \\ \frac{\partial C}{\partial x_n} \end{bmatrix}"#,
      "refuted", "by something else"),
    Claim(
      #"\nabla_w C = \begin{bmatrix} \frac{\partial C}{\partial w_1} & \cdots & \frac{\partial C}{\partial w_n} \end{bmatrix}"#,
      "refuted", "a row"),
    Claim(
      #"\frac{\partial C}{\partial w} = (w^\top x - y) \begin{bmatrix} x_1 \\ x_2 \\ \vdots \\ x_n \end{bmatrix}"#,
      "verified", "the input with dots"),
  ])

  private static let twoLengths = Setting(
    "softmax with two lengths", "definitions: [n = m]\nshapes: {x: [m], t: [m]}",
    [#"y_i = \frac{e^{x_i}}{\sum_{k=1}^m e^{x_k}}"#, #"E = -\sum_{i=1}^n t_i \log y_i"#]
  ).claims([
    Claim(
      #"\frac{\partial E}{\partial x_i} = \sum_{j=1}^n \frac{\partial E}{\partial y_j} \frac{\partial y_j}{\partial x_i}"#,
      "verified", "n is m"),
    Claim(
      #"\frac{\partial E}{\partial x_i} = \sum_{j=1}^n \frac{\partial E}{\partial y_j} \frac{\partial y_i}{\partial x_j}"#,
      "verified|refuted", "softmax has a symmetric Jacobian"),
    Claim(
      #"\frac{\partial E}{\partial x_i} = \sum_{j=1}^r \frac{\partial E}{\partial y_j} \frac{\partial y_j}{\partial x_i}"#,
      "unread", "an end without a meaning"),
  ])
}
