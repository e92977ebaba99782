/// What signs mean: squares of matrices, softmax of matrices, π, functions without brackets, words.
extension Soundness {
  static let signs = [
    Row(
      "the square of a square matrix", in: Context.none,
      [
        Line(#"A \in \mathbb{R}^{n \times n}"#, "definition"),
        Line(#"x \in \mathbb{R}^n"#, "definition"), Line("y = A^2 x", "definition"),
        Line(#"\frac{\partial y}{\partial x} = A A"#, "verified"),
        Line(#"\frac{\partial y}{\partial x} = A \odot A"#, "refuted"),
      ]),
    Row(
      "the square of a matrix of numbers", in: Context.none,
      [
        Line(#"W = \begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}"#, "definition"),
        Line(#"W^2 = \begin{pmatrix} 7 & 10 \\ 15 & 22 \end{pmatrix}"#, "verified"),
        Line(#"W^2 = \begin{pmatrix} 1 & 4 \\ 9 & 16 \end{pmatrix}"#, "refuted"),
      ]),
    Row(
      "slopes of a square batch", in: Context.none,
      [
        Line(#"X, W \in \mathbb{R}^{n \times n}"#, "definition/definition"),
        Line(#"H = \tanh(X W)"#, "definition"),
        Line(
          #"\frac{\partial L}{\partial W} = X^T (\frac{\partial L}{\partial H} \odot (1 - H^2))"#,
          "verified"),
      ]),
    Row(
      "self-attention", in: Context.none,
      [
        Line(#"X \in \mathbb{R}^{n \times d}"#, "definition"),
        Line(#"W_Q, W_K \in \mathbb{R}^{d \times k}"#, "definition/definition"),
        Line("Q = X W_Q", "definition"), Line("K = X W_K", "definition"),
        Line(#"A = \mathrm{softmax}(Q K^T)"#, "definition"),
        Line(#"\sum_j A_{ij} = 1"#, "verified"), Line(#"\sum_i A_{ij} = 1"#, "refuted"),
      ]),
    Row(
      "targets of free scores", in: Context.none,
      [
        Line(#"Z \in \mathbb{R}^{N \times K}"#, "definition"),
        Line(#"P = \mathrm{softmax}(Z)"#, "definition"),
        Line(
          #"L = -\frac1N \sum_{i=1}^N \sum_{k=1}^K Y_{ik} \log P_{ik}"#, "definition"),
        Line(#"\frac{\partial L}{\partial Z} = \frac1N (P - Y)"#, "verified"),
        Line(#"\frac{\partial L}{\partial Z} = \frac1N (Y - P)"#, "refuted"),
      ]),
    Row(
      "rewards are no distribution", in: Context.none,
      [
        Line(#"p = \mathrm{softmax}(\theta)"#, "definition"),
        Line(#"J = \sum_a r_a \log p_a"#, "definition"),
        Line(#"\frac{\partial J}{\partial \theta_a} = r_a - p_a"#, "refuted"),
        Line(#"\frac{\partial J}{\partial \theta_a} = r_a - p_a \sum_b r_b"#, "verified"),
      ]),
    Row(
      "π", in: Context.none,
      [
        Line(#"A = \pi r^2"#, "definition"),
        Line(#"\frac{dA}{dr} = 2 \pi r"#, "verified"), Line(#"\frac{dA}{dr} = \pi r"#, "refuted"),
        Line(#"2 \pi = 6.2832"#, "verified"), Line(#"2 \pi = 6.3832"#, "refuted"),
      ]),
    Row(
      "a policy is no number", in: Context.none,
      [
        Line(#"p = \pi_1 x + \pi_2 y"#, "definition"),
        Line(#"\frac{\partial p}{\partial \pi_1} = x"#, "verified"),
        Line(#"\frac{\partial p}{\partial \pi_1} = y"#, "refuted"),
      ]),
    Row(
      "functions side by side", in: Context.none,
      [
        Line(#"y = r \sin\theta \cos\phi"#, "definition"),
        Line(#"\frac{\partial y}{\partial \theta} = r \cos\theta \cos\phi"#, "verified"),
        Line(#"\frac{\partial y}{\partial \phi} = r \sin\theta \sin\phi"#, "refuted"),
      ]),
    Row(
      "the logarithm of a call", in: Context.none,
      [
        Line(#"\sigma(z) = \frac{1}{1+e^{-z}}"#, "definition"),
        Line(#"L = \log\sigma(w x)"#, "definition"),
        Line(#"\frac{dL}{dw} = (1 - \sigma(w x)) x"#, "verified"),
        Line(#"\frac{dL}{dw} = \sigma(w x) x"#, "refuted"),
      ]),
    Row(
      "an exponent behind a brace", in: Context.none,
      [
        Line(#"y = \underbrace{(a x + b)}_{u}^2"#, "definition"),
        Line(#"\frac{dy}{dx} = 2 a (a x + b)"#, "verified"),
        Line(#"\frac{dy}{dx} = a"#, "refuted"),
      ]),
    Row(
      "commands without a backslash", in: Context.none,
      [
        Line("y = sqrt(x)", "definition"),
        Line(#"\frac{dy}{dx} = \frac{1}{2 \sqrt x}"#, "verified"),
        Line(#"\frac{dy}{dx} = \frac{1}{\sqrt x}"#, "refuted"),
      ]),
    Row(
      "by is b times y", in: Context.none,
      [
        Line("z = ax + by", "definition"), Line(#"\frac{\partial z}{\partial y} = b"#, "verified"),
        Line(#"\frac{\partial z}{\partial y} = a"#, "refuted"),
      ]),
    Row(
      "composition", in: Context.none,
      [
        Line("f(x) = a x + b", "definition"), Line("g(x) = x^2", "definition"),
        Line(#"h = f \circ g"#, "definition"), Line("h'(x) = 2 a x", "verified"),
        Line("h'(x) = f'(x) g(x) + f(x) g'(x)", "refuted"),
      ]),
    Row(
      "words for symbols", in: Context.none,
      [
        Line(#"error = \frac12 (Y_{actual} - Y_{predicted})^2"#, "definition"),
        Line(#"Y_{predicted} = w x"#, "definition"),
        Line(
          #"\frac{\partial error}{\partial w} = -(Y_{actual} - Y_{predicted}) x"#, "verified"),
        Line(
          #"\frac{\partial error}{\partial w} = (Y_{actual} - Y_{predicted}) x"#, "refuted"),
        Line(
          #"w \leftarrow w - \text{learning rate} \cdot \frac{\partial error}{\partial w}"#,
          "verified"),
        Line(
          #"w \leftarrow w + \text{learning rate} \cdot \frac{\partial error}{\partial w}"#,
          "refuted"),
      ]),
    Row(
      "the start of a loop that collects", in: Context.none,
      [
        Line("y = W x", "definition"), Line(#"L = \frac12 \|y - t\|^2"#, "definition"),
        Line("dW = 0", "mention"), Line("dW = dW + (y - t) x^T", "undecided accumulation"),
        Line("db = 0", "unread|refuted"),
      ]),
    Row(
      "a gradient that is not collected", in: Context.none,
      [
        Line("y = W x", "definition"), Line(#"L = \frac12 \|y - t\|^2"#, "definition"),
        Line("dW = 0", "refuted"),
      ]),
  ]
}
