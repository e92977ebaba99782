/// What authors leave out: the step of an output, the argument of a function; and a state that forks.
extension ClaimTable {
  static let leftOut = stepsLeftOut + cellWithInputs + forks + functionsByTheirArgument

  private static let stepsLeftOut = Setting(
    "output without its step", "shapes: {h_t: [n], x_t: [d], y: [k]}\ntargets: one-hot",
    [
      #"h_t = \tanh(U x_t + V h_{t-1} + b)"#, #"z = W h_t + c"#,
      #"\hat y = \operatorname{softmax}(z)"#, #"L = -\sum_i y_i \log \hat y_i"#,
    ]
  ).claims([
    Claim(#"\frac{\partial L}{\partial z} = \hat y - y"#, "verified", "softmax and cross-entropy"),
    Claim(#"\frac{\partial L}{\partial z} = y - \hat y"#, "refuted", "sign"),
    Claim(#"\frac{\partial L}{\partial W} = (\hat y - y) h_t^T"#, "verified", "the step's state"),
    Claim(#"\frac{\partial L}{\partial W} = (\hat y - y) h_{t-1}^T"#, "refuted", "the one before"),
    Claim(#"\frac{\partial L}{\partial h_t} = W^T (\hat y - y)"#, "verified", "own step"),
    Claim("∂L/∂h_t = W(ŷ − y)", "refuted", "transpose"),
    Claim(
      #"\frac{\partial L}{\partial b} = (1 - h_t^2) \odot W^T(\hat y - y)"#, "undecided",
      "the step alone, or all before it"),
    Claim(
      #"\frac{\partial L}{\partial b} = (1 + h_t^2) \odot W^T(\hat y - y)"#, "refuted",
      "neither"),
    Claim(
      #"\frac{\partial L}{\partial x_t} = U^T((1 - h_t^2) \odot W^T (\hat y - y))"#, "verified",
      "the input enters at one step"),
    Claim(
      #"\frac{\partial L}{\partial x_t} = U((1 - h_t^2) \odot W^T (\hat y - y))"#, "refuted",
      "transpose of U"),
  ])

  private static let cellWithInputs = Setting(
    "a cell with its inputs stacked", "shapes: {h_t: [n], c_t: [n], x_t: [d]}",
    [
      #"X = [h_{t-1}, x_t]"#, #"a_o = W_o X + b_o"#, #"a_f = W_f X + b_f"#,
      #"o_t = \sigma(a_o)"#, #"f_t = \sigma(a_f)"#, #"c_t = f_t \odot c_{t-1} + \tanh(a_f)"#,
      #"h_t = o_t \odot \tanh(c_t)"#, #"L = \frac12 \|h_t - y\|^2"#,
      #"\sigma(x) = \frac{1}{1 + e^{-x}}"#,
    ]
  ).claims([
    Claim(
      #"\frac{\partial L}{\partial a_o} = (h_t - y) \odot \tanh(c_t) \odot o_t \odot (1 - o_t)"#,
      "verified", "the gate"),
    Claim(
      "∂L/∂a_o = (h_t − y) ⊙ tanh(c_t) ⊙ σ(o_t) ⊙ (1 − σ(o_t))", "refuted",
      "sigmoid of the sigmoid"),
    Claim(
      #"\frac{\partial L}{\partial c_t} = (h_t - y) \odot o_t \odot (1 - \tanh^2(c_t))"#,
      "verified",
      "own step"),
    Claim(
      #"\frac{\partial L}{\partial c_t} = (h_t - y) \odot o_t \odot (1 - c_t^2)"#, "refuted",
      "the state is no tanh"),
  ])

  private static let forks = Setting(
    "a state with two branches", Context.none,
    [
      #"s_t = f_t \odot a_{t-1} + g_t"#, #"a_t = s_t"#, #"b_t = s_t"#, #"h_t = \tanh(b_t)"#,
      #"f_t = \sigma(W h_{t-1})"#, #"g_t = V x_t"#, #"\sigma(x) = \frac{1}{1 + e^{-x}}"#,
      #"E_t = \frac12 \|h_t - y_t\|^2"#,
    ]
  ).claims([
    Claim(
      #"\frac{\partial E_t}{\partial s_k} = \frac{\partial E_t}{\partial a_k} + \frac{\partial E_t}{\partial b_k}"#,
      "verified", "both branches"),
    Claim(
      #"\frac{\partial E_t}{\partial s_k} = \frac{\partial E_t}{\partial a_k}"#, "refuted",
      "one branch forgotten"),
    Claim(
      #"\frac{\partial E_t}{\partial a_{k-1}} = \frac{\partial E_t}{\partial s_k} \odot f_k"#,
      "verified", "into the next state"),
    Claim(
      #"\frac{\partial E_t}{\partial b_k} = \frac{\partial E_t}{\partial h_k} \odot (1 - h_k^2)"#,
      "verified", "into the output"),
    Claim(
      #"\frac{\partial E_t}{\partial s_k} = \frac{\partial E_t}{\partial h_k} \odot (1 - h_k^2)"#,
      "refuted", "the state itself goes on"),
  ])

  private static let functionsByTheirArgument = Setting(
    "derivative of a function by its argument", Context.none,
    [#"\sigma(x) = \frac{1}{1 + e^{-x}}"#]
  ).claims([
    Claim(#"\frac{d\sigma}{dx} = \sigma(x)(1 - \sigma(x))"#, "verified", "arguments written"),
    Claim(#"\frac{d\sigma}{dx} = \sigma(1 - \sigma)"#, "verified", "left out"),
    Claim(#"\frac{d\sigma}{dx} = \sigma(1 + \sigma)"#, "refuted", "sign"),
    Claim("dσ/dx = σ(x)(1 − σ(x)²)", "refuted", "square"),
    Claim(#"\frac{d\tanh}{dx} = 1 - \tanh^2(x)"#, "verified", "a square with its argument"),
    Claim(#"\frac{d\tanh}{dx} = 1 - \tanh(x)"#, "refuted", "square forgotten"),
  ])
}
