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
