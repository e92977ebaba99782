/// Labels as indices, and vectors written out with dots.
extension ClaimTable {
  static let labels = hinge + scores + crossEntropy + dots + numeratorLayout

  private static let hinge =
    Setting(
      "hinge loss", "shapes: {X: [N, D], W: [C, D]}",
      [
        #"L_i = \sum_{j \neq y_i} \max(0, w_j^T x_i - w_{y_i}^T x_i + \Delta)"#
      ]
    ).claims([
      Claim(
        #"\nabla_{w_j} L_i = \mathbb{1}(w_j^T x_i - w_{y_i}^T x_i + \Delta > 0) x_i"#, "verified",
        "another class"),
      Claim(
        #"\nabla_{w_j} L_i = -\mathbb{1}(w_j^T x_i - w_{y_i}^T x_i + \Delta > 0) x_i"#, "refuted",
        "the sign"),
      Claim(
        #"\nabla_{w_j} L_i = \mathbb{1}(w_j^T x_i - w_{y_i}^T x_i > 0) x_i"#, "refuted",
        "no margin"),
      Claim(#"\nabla_{w_j} L_i = x_i"#, "refuted|unread", "no indicator"),
      Claim(
        #"\nabla_{w_{y_i}} L_i = -\left( \sum_{j \neq y_i} \mathbb{1}(w_j^T x_i - w_{y_i}^T x_i + \Delta > 0) \right) x_i"#,
        "verified", "the right class"),
      Claim(
        #"\nabla_{w_{y_i}} L_i = \left( \sum_{j \neq y_i} \mathbb{1}(w_j^T x_i - w_{y_i}^T x_i + \Delta > 0) \right) x_i"#,
        "refuted", "the sign of the right class"),
      Claim(
        #"\nabla_{w_{y_i}} L_i = -\left( \sum_j \mathbb{1}(w_j^T x_i - w_{y_i}^T x_i + \Delta > 0) \right) x_i"#,
        "refuted", "the class itself counted"),
      Claim(
        #"\nabla_{w_{y_i}} L_i = -\left( \sum_{j \neq y_i} \mathbb{1}(w_j^T x_i - w_{y_i}^T x_i + \Delta < 0) \right) x_i"#,
        "refuted", "< for >"),
    ])
    + Setting(
      "hinge loss, small letters", "shapes: {x: [N, D], w: [C, D]}",
      [#"L_i = \sum_{j \neq y_i} \left[ \max(0, x_i w_j - x_i w_{y_i} + \Delta) \right]"#]
    ).claims([
      Claim(
        #"\frac{dL_i}{dw_{12}} = \mathbb{1}(x_i w_1 - x_i w_{y_i} + \Delta > 0) x_{i2}"#,
        "verified", "an entry of another class"),
      Claim(
        #"\frac{dL_i}{dw_{12}} = \mathbb{1}(x_i w_2 - x_i w_{y_i} + \Delta > 0) x_{i2}"#,
        "refuted|undecided", "the margin of class 2"),
      Claim(
        #"\frac{dL_i}{dw_{12}} = \mathbb{1}(x_i w_1 - x_i w_{y_i} + \Delta > 0) x_{i1}"#,
        "refuted|undecided", "the first feature"),
      Claim(
        #"\frac{dL_i}{dw_j} = \mathbb{1}(x_i w_j - x_i w_{y_i} + \Delta > 0) \begin{bmatrix} x_{i1} \\ x_{i2} \\ \vdots \\ x_{iD} \end{bmatrix}"#,
        "verified", "dots"),
      Claim(
        #"\frac{dL_i}{dw_j} = \mathbb{1}(x_i w_j - x_i w_{y_i} + \Delta > 0) \begin{bmatrix} x_{1i} \\ x_{2i} \\ \vdots \\ x_{Di} \end{bmatrix}"#,
        "refuted|unread", "the indices swapped"),
    ])

  private static let scores =
    Setting(
      "margins of scores", "shapes: {s: [C]}",
      [#"L = \sum_{j \neq y} \max(0, s_j - s_y + 1)"#]
    ).claims([
      Claim(
        #"\frac{\partial L}{\partial s_j} = \mathbb{1}(s_j - s_y + 1 > 0)"#, "verified", "other"),
      Claim(
        #"\frac{\partial L}{\partial s_j} = \mathbb{1}(s_j - s_y > 0)"#, "refuted", "no margin"),
      Claim(
        #"\frac{\partial L}{\partial s_y} = -\sum_{j \neq y} \mathbb{1}(s_j - s_y + 1 > 0)"#,
        "verified", "right class"),
      Claim(
        #"\frac{\partial L}{\partial s_y} = -\sum_j \mathbb{1}(s_j - s_y + 1 > 0)"#, "refuted",
        "one too many"),
      Claim(#"\frac{\partial L}{\partial s_y} = -1"#, "refuted", "for two classes only"),
      Claim(
        #"\frac{\partial L}{\partial s_k} = \mathbb{1}(s_k - s_y + 1 > 0)"#, "refuted",
        "any class, the right one too"),
      Claim(
        #"\frac{\partial L}{\partial s_k} = \mathbb{1}(k \neq y) \mathbb{1}(s_k - s_y + 1 > 0) - \mathbb{1}(k = y) \sum_{j \neq y} \mathbb{1}(s_j - s_y + 1 > 0)"#,
        "verified", "both in one"),
      Claim(
        #"\frac{\partial L}{\partial s_k} = \mathbb{1}(k = y) \mathbb{1}(s_k - s_y + 1 > 0) - \mathbb{1}(k \neq y) \sum_{j \neq y} \mathbb{1}(s_j - s_y + 1 > 0)"#,
        "refuted", "the wrong way round"),
      Claim(
        #"\frac{\partial L}{\partial s_j} = \mathbb{1}(s_j - s_y + 1 > 0) + \mathbb{1}(j = y)"#,
        "refuted", "the right class is named"),
    ])

  private static let crossEntropy =
    Setting(
      "label under a logarithm", "shapes: {f: [C]}",
      [
        #"p_k = \frac{e^{f_k}}{\sum_j e^{f_j}}"#, #"L_i = -\log p_{y_i}"#,
      ]
    ).claims([
      Claim(
        #"\frac{\partial L_i}{\partial f_k} = p_k - \mathbb{1}(y_i = k)"#, "verified", "softmax"),
      Claim(
        #"\frac{\partial L_i}{\partial f_k} = p_k - \mathbb{1}(y_i \neq k)"#, "refuted", "not"),
      Claim(
        #"\frac{\partial L_i}{\partial f_k} = \mathbb{1}(y_i = k) - p_k"#, "refuted", "the sign"),
      Claim(#"\frac{\partial L_i}{\partial f_k} = p_k - 1"#, "refuted", "the right class only"),
      Claim(
        #"\frac{\partial L_i}{\partial f_{y_i}} = p_{y_i} - 1"#, "verified", "the right class"),
      Claim(#"\frac{\partial L_i}{\partial f_{y_i}} = p_{y_i}"#, "refuted", "no 1"),
      Claim(#"L_i = -f_{y_i} + \log \sum_j e^{f_j}"#, "verified", "written out"),
      Claim(#"L_i = f_{y_i} - \log \sum_j e^{f_j}"#, "refuted|undecided", "written out, the sign"),
    ])

  private static let dots =
    Setting(
      "vectors with dots", "shapes: {x: [n], A: [m, n]}",
      [#"y = A x"#, #"J = \sum_i g(y_i)"#]
    ).claims([
      Claim(
        #"\frac{\partial J}{\partial x} = \begin{bmatrix} \frac{\partial J}{\partial x_1} \\ \vdots \\ \frac{\partial J}{\partial x_n} \end{bmatrix}"#,
        "verified", "a gradient"),
      Claim(
        #"\frac{\partial J}{\partial x} = \begin{bmatrix} \frac{\partial J}{\partial x_1} & \cdots & \frac{\partial J}{\partial x_n} \end{bmatrix}"#,
        "refuted", "a gradient lying down"),
      Claim(
        #"\frac{\partial J}{\partial x} = \begin{bmatrix} \frac{\partial J}{\partial x_1} \\ \vdots \\ \frac{\partial J}{\partial x_m} \end{bmatrix}"#,
        "unread|refuted", "the other length"),
      Claim(
        #"\frac{\partial y}{\partial x} = \begin{bmatrix} \frac{\partial y_1}{\partial x_1} & \cdots & \frac{\partial y_1}{\partial x_n} \\ \vdots & \ddots & \vdots \\ \frac{\partial y_m}{\partial x_1} & \cdots & \frac{\partial y_m}{\partial x_n} \end{bmatrix}"#,
        "verified", "a Jacobian"),
      Claim(
        #"\frac{\partial y}{\partial x} = \begin{bmatrix} \frac{\partial y_1}{\partial x_1} & \cdots & \frac{\partial y_m}{\partial x_1} \\ \vdots & \ddots & \vdots \\ \frac{\partial y_1}{\partial x_n} & \cdots & \frac{\partial y_m}{\partial x_n} \end{bmatrix}"#,
        "refuted", "a Jacobian transposed"),
      Claim(
        #"A x = \begin{bmatrix} y_1 \\ y_3 \\ \vdots \\ y_m \end{bmatrix}"#, "unread",
        "no pattern"),
      Claim(#"A x = \begin{bmatrix} y_1 \\ y_2 \\ \vdots \\ y_m \end{bmatrix}"#, "verified", "y"),
    ])

  private static let numeratorLayout =
    Setting(
      "numerator layout",
      """
      shapes: {x: [n], X: [p, q], a: [n]}
      conventions: {layout: numerator}
      """, [#"u = a^T x"#, #"v = \sum_i \sum_j g(X_{ij})"#]
    ).claims([
      Claim(#"\frac{\partial u}{\partial x} = a^T"#, "verified", "a row"),
      Claim(#"\frac{\partial u}{\partial x} = a"#, "refuted", "a column"),
      Claim(
        #"\frac{\partial v}{\partial X} = \begin{bmatrix} \frac{\partial v}{\partial X_{11}} & \cdots & \frac{\partial v}{\partial X_{p1}} \\ \vdots & \ddots & \vdots \\ \frac{\partial v}{\partial X_{1q}} & \cdots & \frac{\partial v}{\partial X_{pq}} \end{bmatrix}"#,
        "verified", "by a matrix"),
      Claim(
        #"\frac{\partial v}{\partial X} = \begin{bmatrix} \frac{\partial v}{\partial X_{11}} & \cdots & \frac{\partial v}{\partial X_{1q}} \\ \vdots & \ddots & \vdots \\ \frac{\partial v}{\partial X_{p1}} & \cdots & \frac{\partial v}{\partial X_{pq}} \end{bmatrix}"#,
        "refuted", "in the other layout"),
      Claim(#"\nabla_x u = a"#, "verified", "gradients stand"),
    ])
}
