/// Steps over time: numbers for computed ones, losses that are not understood.
extension Soundness {
  static let steps = [
    Row(
      "a number for a computed step is a claim", in: Context.none,
      [
        Line(#"h_t = \tanh(w h_{t-1} + u x_t)"#, "definition"),
        Line("w = 0.5", "definition"), Line("u = 1", "definition"),
        Line("h_0 = 0", "definition"), Line("x_1 = 1", "definition"),
        Line("x_2 = 0.5", "definition"), Line("h_1 = 0.7616", "verified"),
        Line("h_2 = 0.4633", "refuted"),
        Line(#"\frac{\partial h_2}{\partial h_1} = 0"#, "refuted"),
        Line(#"\frac{\partial h_2}{\partial h_1} = (1 - h_2^2) w"#, "verified"),
      ]),
    Row(
      "the first numbers of a recurrence are its start", in: Context.none,
      [
        Line("f_t = f_{t-1} + f_{t-2}", "definition"), Line("f_0 = 0", "definition"),
        Line("f_1 = 1", "definition"), Line("f_2 = 1", "verified"), Line("f_3 = 3", "refuted"),
      ]),
    Row(
      "two numbers for one step", in: Context.none,
      [
        Line("m_t = 0.9 m_{t-1} + 0.1 g_t", "definition"), Line("m_0 = 0", "definition"),
        Line("g_1 = 1", "definition"), Line("g_2 = 3", "definition"),
        Line("m_2 = 0.39", "verified"), Line("m_2 = 0.38", "refuted|undecided"),
      ]),
    Row(
      "a loss over steps that is not understood is not any loss", in: Context.none,
      [
        Line(#"h_t = \tanh(w h_{t-1} + u x_t)"#, "definition"),
        Line(#"L = \frac12 (h_T - \operatorname{foo}(y))^2"#, "unread"),
        Line(
          #"\frac{\partial L}{\partial h_{t-1}} = \frac{\partial L}{\partial h_t} (1 - h_t^2) w"#,
          "unread"),
      ]),
    Row(
      "a start does not say what an unread recurrence goes on with", in: Context.none,
      [
        Line("m_0 = 0", "definition"),
        Line(#"m_t = \operatorname{foo}(m_{t-1}, g_t)"#, "unread"),
        Line("m_1 = g_1", "unread"),
      ]),
    Row(
      "the last step beside a running one", in: Context.none,
      [
        Line(#"m_t = \beta m_{t-1} + g_t"#, "definition"),
        Line(#"w_t = w_{t-1} - \eta m_t"#, "definition"),
        Line(#"w_T = w_0 - \eta m_t"#, "refuted|undecided|unread"),
        Line(#"w_T = w_0 - \eta \sum_{t=1}^T m_t"#, "verified"),
      ]),
    Row(
      "Adam on vectors", in: Context.none,
      [
        Line(#"g_t \in \mathbb{R}^n"#, "definition"), Line("m_0 = 0", "definition"),
        Line("v_0 = 0", "definition"),
        Line(#"m_t = \beta_1 m_{t-1} + (1 - \beta_1) g_t"#, "definition"),
        Line(#"v_t = \beta_2 v_{t-1} + (1 - \beta_2) g_t \odot g_t"#, "definition"),
        Line(#"\hat m_t = \frac{m_t}{1 - \beta_1^t}"#, "definition"),
        Line(#"\hat v_t = \frac{v_t}{1 - \beta_2^t}"#, "definition"),
        Line(
          #"\theta_t = \theta_{t-1} - \alpha \frac{\hat m_t}{\sqrt{\hat v_t} + \epsilon}"#,
          "definition"),
        Line(#"m_t = (1 - \beta_1) \sum_{i=1}^t \beta_1^{t-i} g_i"#, "verified"),
        Line(#"\hat m_1 = g_1"#, "verified"), Line("m_1 = g_1", "refuted"),
      ]),
    Row(
      "zeros of any shape", in: "shapes: {A: [n, n], x: [n], b: [n]}",
      [
        Line("y = A x", "definition"),
        Line(#"\frac{\partial y}{\partial b} = \mathbf{0}"#, "verified"),
        Line(#"A x - y = \vec 0"#, "verified"), Line("A x + y = 𝟎", "refuted"),
      ]),
  ]
}
