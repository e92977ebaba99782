/// Vectors, rows and numbers that stand where a matrix or a column must.
extension Soundness {
  static let shapes = [
    Row(
      "what stands beside the identity is no matrix", in: Context.none,
      [
        Line(#"x \in \mathbb{R}^n, p = \operatorname{softmax}(x)"#, "definition/definition"),
        Line(#"\frac{\partial p}{\partial x} = p I - p p^T"#, "unread"),
        Line(#"\frac{\partial p}{\partial x} = I p - p p^T"#, "unread|refuted"),
        Line(#"\frac{\partial p}{\partial x} = \operatorname{diag}(p) - p p^T"#, "verified"),
        Line(#"\mu = \frac1n \sum_i x_i"#, "definition"),
        Line(#"y = x - \mu"#, "definition"),
        Line(#"\frac{\partial y}{\partial x} = I - \frac1n"#, "unread"),
        Line(#"\frac{\partial y}{\partial x} = I - \frac1n \mathbf{1} \mathbf{1}^T"#, "verified"),
        Line(#"\frac{\partial y}{\partial x} = I + \frac1n \mathbf{1} \mathbf{1}^T"#, "refuted"),
        Line(#"h = \tanh(x)"#, "definition"),
        Line(#"\frac{\partial h}{\partial x} = \operatorname{diag}(1 - h^2)"#, "verified"),
        Line(#"\frac{\partial h}{\partial x} = \tanh'(x) I"#, "verified shorthand"),
      ]),
    Row(
      "a row of numbers is no column", in: Context.none,
      [
        Line(#"x = \begin{pmatrix} 1 \\ 2 \end{pmatrix}"#, "definition"),
        Line(#"W = \begin{pmatrix} 1 & -1 \\ 0 & -0.5 \end{pmatrix}"#, "definition"),
        Line(#"y = W x"#, "definition"),
        Line(#"y = \begin{pmatrix} -1 & -1 \end{pmatrix}"#, "refuted shape-mismatch"),
        Line(#"y = \begin{pmatrix} -1 & -1 \end{pmatrix}^T"#, "verified"),
        Line(#"y = \begin{pmatrix} -1 \\ -1 \end{pmatrix}"#, "verified"),
        Line(#"y^T = \begin{pmatrix} -1 & -1 \end{pmatrix}"#, "verified"),
        Line(#"y^T = \begin{pmatrix} -1 \\ -1 \end{pmatrix}"#, "refuted shape-mismatch"),
        Line(#"y = (-1, -1)"#, "verified"),
        Line(#"y = (-1, 1)"#, "refuted"),
      ]),
  ]
}

/// Letters that are numbers in one article and vectors in another, and points behind derivatives.
extension Soundness {
  static let letters = [
    Row(
      "a Greek letter that a matrix is applied to is a vector", in: Context.none,
      [
        Line(#"X \in \mathbb{R}^{m \times n}"#, "definition"),
        Line(#"\hat y = X \alpha + \beta"#, "definition"),
        Line(#"L = \frac12 \|\hat y - y\|^2 + \frac\lambda2 \|\alpha\|^2"#, "definition"),
        Line(
          #"\frac{\partial L}{\partial \alpha} = X^T (\hat y - y) + \lambda \alpha"#, "verified"),
        Line(
          #"\frac{\partial L}{\partial \alpha} = X (\hat y - y) + \lambda \alpha"#,
          "refuted shape-mismatch"),
        Line(#"\frac{\partial L}{\partial \beta} = \hat y - y"#, "unread"),
        Line(#"\frac{\partial L}{\partial \beta} = \mathbf{1}^T (\hat y - y)"#, "verified"),
        Line(#"\frac{\partial L}{\partial \beta} = \mathbf{1}^T (y - \hat y)"#, "refuted"),
        Line(
          #"\alpha \leftarrow \alpha - \eta (X^T (\hat y - y) - \lambda \alpha)"#, "refuted"),
      ]),
    Row(
      "a Greek bias of a layer is a vector", in: Context.none,
      [
        Line(#"z = W x + \beta"#, "definition"),
        Line(#"L = \frac12 \|z - t\|^2"#, "definition"),
        Line(#"\frac{\partial L}{\partial \beta} = z - t"#, "verified"),
        Line(#"\frac{\partial L}{\partial \beta} = t - z"#, "refuted"),
      ]),
    Row(
      "numbers or vectors: nothing tells", in: Context.none,
      [
        Line(#"x \in \mathbb{R}^n"#, "definition"),
        Line(#"y = \gamma x + \beta"#, "definition"),
        Line(#"L = \sum_i g(y_i)"#, "definition"),
        Line(#"\frac{\partial L}{\partial \beta} = \frac{\partial L}{\partial y}"#, "unread"),
        Line(
          #"\frac{\partial L}{\partial \gamma} = \frac{\partial L}{\partial y} \odot x"#,
          "unread"),
        Line(#"\frac{\partial L}{\partial x} = \gamma \frac{\partial L}{\partial y}"#, "verified"),
        Line(#"\frac{\partial L}{\partial x} = \beta \frac{\partial L}{\partial y}"#, "refuted"),
      ]),
    Row(
      "names in front of a set", in: Context.none,
      [
        Line(#"\gamma, x \in \mathbb{R}^n"#, "definition/definition"),
        Line(#"y = \gamma \odot x"#, "definition"),
        Line(#"L = \frac12 \|y\|^2"#, "definition"),
        Line(#"\frac{\partial L}{\partial \gamma} = y \odot x"#, "verified"),
        Line(#"\frac{\partial L}{\partial x} = y \odot x"#, "refuted"),
      ]),
    Row(
      "a name for every one in a chain of names", in: Context.none,
      [
        Line(#"m_0 = v_0 = 0"#, "definition/definition"),
        Line(#"m_t = \beta_1 m_{t-1} + (1 - \beta_1) g_t"#, "definition"),
        Line(#"v_t = \beta_2 v_{t-1} + (1 - \beta_2) g_t^2"#, "definition"),
        Line(#"m_t = (1 - \beta_1) \sum_{i=1}^t \beta_1^{t-i} g_i"#, "verified"),
        Line(#"v_t = (1 - \beta_2) \sum_{i=1}^t \beta_2^{t-i} g_i"#, "refuted"),
        Line(#"\hat y = a = w x + b"#, "definition/definition"),
        Line(#"\frac{\partial \hat y}{\partial w} = x"#, "verified"),
        Line(#"\frac{\partial \hat y}{\partial b} = x"#, "refuted"),
      ]),
    Row(
      "a point behind a derivative", in: Context.none,
      [
        Line(#"f(x, y) = x^2 y"#, "definition"),
        Line(#"\frac{\partial f}{\partial x}(1, 2) = 4"#, "verified"),
        Line(#"\frac{\partial f}{\partial x}(1, 2) = 5"#, "refuted"),
        Line(#"\frac{\partial f}{\partial x}(x, y) = 2 x y"#, "verified"),
        Line(#"\frac{\partial f}{\partial y}(1, 2, 3) = 1"#, "unread"),
        Line(#"q = (x + 2)^2"#, "definition"),
        Line(#"\frac{dq}{dx}(0) = 4"#, "verified"),
        Line(#"\frac{dq}{dx}(0) = 0"#, "refuted"),
        Line(#"\frac{dq}{dx}(x) = 2(x + 2)"#, "verified"),
      ]),
    Row(
      "a loss of which only the arguments are known", in: Context.none,
      [
        Line(#"o = W h"#, "definition"),
        Line(#"L = l(o, y)"#, "definition"),
        Line(#"\frac{\partial L}{\partial o} = o - y"#, "unread|undecided"),
        Line(
          #"\frac{\partial L}{\partial W} = \frac{\partial L}{\partial o} h^T"#, "verified"),
        Line(
          #"\frac{\partial L}{\partial W} = h \frac{\partial L}{\partial o}^T"#, "refuted"),
      ]),
  ]
}
