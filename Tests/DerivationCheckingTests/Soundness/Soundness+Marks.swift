/// Small marks that change what is said: exponents, slashes, steps, rests of formulas.
extension Soundness {
  static let marks = [
    Row(
      "an exponent behind a maximum", in: Context.none,
      [
        Line(#"y = \max(0, x)^2"#, "definition"),
        Line(#"\frac{dy}{dx} = 2 \max(0, x)"#, "verified"),
        Line(#"\frac{dy}{dx} = \mathbb{1}(x > 0)"#, "refuted"),
        Line(#"\ell = \max(0, 1 - y)^2"#, "definition"),
        Line(#"\frac{\partial \ell}{\partial y} = -2 \max(0, 1 - y)"#, "verified"),
      ]),
    Row(
      "a letter right behind a slash", in: Context.none,
      [
        Line(#"X \in \mathbb{R}^{m \times n}"#, "definition"),
        Line(#"J = 1/2m \|X w - y\|^2"#, "definition"),
        Line(#"\nabla_w J = \frac1m X^T (X w - y)"#, "verified"),
        Line(#"\nabla_w J = m X^T (X w - y)"#, "refuted"),
        Line(#"q = e^{-u^2/2\sigma^2}"#, "unread"),
      ]),
    Row(
      "the bias of a regression is one number", in: Context.none,
      [
        Line(#"X \in \mathbb{R}^{m \times n}"#, "definition"),
        Line(#"\hat y = X w + b"#, "definition"),
        Line(#"L = \frac1m \sum_{i=1}^m (\hat y_i - y_i)^2"#, "definition"),
        Line(
          #"\frac{\partial L}{\partial b} = \frac2m \sum_{i=1}^m (\hat y_i - y_i)"#, "verified"),
        Line(#"\frac{\partial L}{\partial b} = \frac2m (\hat y - y)"#, "unread|refuted"),
      ]),
    Row(
      "one step by another", in: Context.none,
      [
        Line(#"s_t = w s_{t-1} + u x_t"#, "definition"),
        Line(#"\frac{\partial s_t}{\partial s_k} = w^{t-k}"#, "verified"),
        Line(#"\frac{\partial s_t}{\partial s_k} = w^{t-k+1}"#, "refuted"),
        Line(#"\frac{\partial s_t}{\partial s_k} = w^{k-t}"#, "refuted"),
      ]),
    Row(
      "a sum over steps counts each way once", in: Context.none,
      [
        Line(#"h_t = \tanh(W h_{t-1} + U x_t)"#, "definition"),
        Line(#"L_t = \|h_t - y_t\|^2"#, "definition"),
        Line(
          #"\frac{\partial L_t}{\partial W} = \sum_{k=1}^t \frac{\partial L_t}{\partial h_t} \frac{\partial h_t}{\partial h_k} \frac{\partial h_k}{\partial W}"#,
          "verified explicit-partial"),
        Line(
          #"\frac{\partial L_t}{\partial W} = \sum_{k=2}^t \frac{\partial L_t}{\partial h_t} \frac{\partial h_t}{\partial h_k} \frac{\partial h_k}{\partial W}"#,
          "refuted"),
      ]),
    Row(
      "updates by number and above the name", in: Context.none,
      [
        Line(#"w, x \in \mathbb{R}^n"#, "definition/definition"),
        Line(#"\hat y = w^T x"#, "definition"),
        Line(#"L = \frac12 (\hat y - y)^2"#, "definition"),
        Line(#"w_1 = w_0 - \eta (\hat y - y) x"#, "verified"),
        Line(#"w_2 = w_1 + \eta (\hat y - y) x"#, "refuted"),
        Line(#"w^{k+1} = w^k - \eta \nabla_w L"#, "verified"),
        Line(#"w^{k+1} = w^k + \eta \nabla_w L"#, "refuted"),
        Line(#"w^{k+1} = w^k - \eta \hat y x"#, "refuted|undecided"),
      ]),
    Row(
      "t is no layer",
      [
        Line(#"W_{t+1} = W_t - \eta \frac{\partial J}{\partial W}"#, "verified"),
        Line(#"W_{t+1} = W_{t+1} - \eta \nabla_W J"#, "unread"),
      ]),
    Row(
      "two layers of one name without a layer",
      [
        Line(
          #"\frac{\partial J}{\partial W} = \frac{\partial J}{\partial a} \odot \sigma'(z) a^T"#,
          "unread|verified"),
        Line(#"\frac{\partial J}{\partial W} = \delta_i a_j"#, "unread"),
        Line(#"\sum_i \frac{\partial J}{\partial z_i} = \sum_i (\hat y_i - y_i)"#, "refuted"),
      ]),
    Row(
      "the last layer or every layer", in: Context.softmax,
      [
        Line(#"\sum_i \frac{\partial J}{\partial z_i} = 0"#, "undecided|verified"),
        Line(#"\sum_i \frac{\partial J}{\partial z_i} = 1"#, "refuted"),
      ]),
    Row(
      "a rest behind the formula",
      [
        Line(#"\frac{\partial J}{\partial b} = \delta \mid 2"#, "unread"),
        Line(
          #"\begin{aligned}\frac{\partial J}{\partial b} &= \delta \\ & \hskip 1em + \delta\end{aligned}"#,
          "unread/unread"),
      ]),
    Row(
      "gradients under a subscript", in: Context.none,
      [
        Line(#"a = W x"#, "definition"),
        Line(#"J = \frac12 \|a - y\|^2"#, "definition"),
        Line(#"J_W = (y - a) x^T"#, "unread|refuted"),
        Line(#"grad_W = (y - a) x^T"#, "unread|refuted"),
      ]),
    Row(
      "sums without their index", in: Context.none,
      [
        Line(#"x \in \mathbb{R}^n"#, "definition"),
        Line(#"L = \sum_{i=1}^n (x_i - c)^2"#, "definition"),
        Line(#"\frac{\partial L}{\partial c} = -2 \sum_{i=1}^n (x - c)"#, "unread|verified"),
        Line(
          #"\frac{\partial L}{\partial c} = 2 \sum_{i=1}^n c - 2 \sum_{i=1}^n x_i"#, "verified"),
        Line(#"\frac{\partial L}{\partial c} = 2 c - 2 \sum_{i=1}^n x_i"#, "refuted"),
      ]),
  ]
}
