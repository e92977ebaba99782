/// Dots, cases, indicators and conditions on indices.
extension ClaimTable {
  static let writtenInFull: [Claim] =
    dots + byCases + maskedValues + indexedConditions + zeroSample + lossInFull + layerMaps

  private static let dots = Setting(
    "one neuron", "shapes: {w: [n], x: [n], b: [], A: [m, n]}",
    [#"a = \sum_{i=1}^n w_i x_i + b"#]
  ).claims([
    Claim(#"a - b = w_1 x_1 + w_2 x_2 + \cdots + w_n x_n"#, "verified", "dots"),
    Claim(#"a = b + w_1 x_1 + \dots + w_n x_n"#, "verified", "one term before the dots"),
    Claim("a − b = w₁x₁ + w₂x₂ + … + wₙxₙ", "verified", "Unicode"),
    Claim(#"a + b = w_1 x_1 + w_2 x_2 + \cdots + w_n x_n"#, "refuted", "bias moved"),
    Claim(#"2 a = w_1 x_1 + w_2 x_2 + \cdots - w_n x_n + b"#, "unread", "no series"),
    Claim(#"2 a = w_1 x_2 + w_2 x_2 + \cdots + w_n x_n + b"#, "unread", "no series"),
    Claim(#"2 a = w_1 x_1 + w_2 x_2 + \cdots + w_m x_m + b"#, "unread", "another length"),
    Claim(
      #"\frac{\partial a}{\partial x_1} + \cdots + \frac{\partial a}{\partial x_n} = w_1 + \dots + w_n"#,
      "verified", "derivatives run as well"),
    Claim(
      #"\frac{\partial a}{\partial x_1} + \cdots + \frac{\partial a}{\partial x_n} = x_1 + \dots + x_n"#,
      "refuted", "the others"),
  ])

  private static let byCases = Setting(
    "values by cases", "shapes: {x: [n]}",
    [#"z = \operatorname{ReLU}(u)"#, #"p_j = \frac{e^{x_j}}{\sum_k e^{x_k}}"#]
  ).claims([
    Claim(
      #"\text{ReLU}(x) = \begin{cases} x & (x \geq 0)\\ 0 & (x < 0) \end{cases}"#, "verified",
      "a known function"),
    Claim(
      #"\text{ReLU}(x) = \begin{cases} x & (x < 0)\\ 0 & (x \geq 0) \end{cases}"#, "refuted",
      "cases swapped"),
    Claim(
      #"\frac{\partial z}{\partial u} = \begin{cases} 1 & \text{if } u > 0\\ 0 & \text{otherwise} \end{cases}"#,
      "verified", "otherwise"),
    Claim(
      #"\frac{\partial z}{\partial u} = \begin{cases} u & \text{if } u > 0\\ 0 & \text{otherwise} \end{cases}"#,
      "refuted", "the value"),
    Claim(
      #"\frac{\partial z}{\partial u} = \begin{cases} 1 & u \geq 1\\ 0 & u < 0 \end{cases}"#,
      "unread incomplete-cases", "something left out"),
    Claim(
      #"\frac{\partial p_i}{\partial x_j} = \begin{cases} p_i (1 - p_i) & i = j \\ -p_i p_j & i \neq j \end{cases}"#,
      "verified", "indices"),
    Claim(
      #"\frac{\partial p_i}{\partial x_j} = \begin{cases} p_i (1 - p_i) & i = j \\ p_i p_j & i \neq j \end{cases}"#,
      "refuted", "sign"),
    Claim(
      #"\frac{\partial p_i}{\partial x_j} = \begin{cases} p_i (1 - p_i) & i \neq j \\ -p_i p_j & i = j \end{cases}"#,
      "refuted", "cases swapped"),
  ])

  private static let maskedValues = Setting(
    "masks in subscripts", "shapes: {x: [d]}",
    [#"o = \operatorname{ReLU}(x)"#, #"p_t = \frac{e^{x_t}}{\sum_k e^{x_k}}"#]
  ).claims([
    Claim(#"o = x \odot \mathbf 1_{x \ge 0}"#, "verified", "a mask"),
    Claim(#"o + x = x \odot \mathbf 1_{x < 0}"#, "refuted", "the other mask"),
    Claim(
      #"\frac{\partial p_t}{\partial x_s} = p_t \mathbf 1_{s=t} - p_t p_s"#, "verified",
      "an indicator"),
    Claim(
      #"\frac{\partial p_t}{\partial x_s} = \mathbf 1_{s=t} - p_t p_s"#, "refuted", "p lost"),
  ])

  private static let indexedConditions = Setting(
    "softmax", "shapes: {a: [n], y: [n]}\ntargets: one-hot",
    [
      #"z_j = \frac{e^{a_j}}{\sum_k e^{a_k}}"#, #"L = -\sum_i y_i \log(z_i)"#,
    ]
  ).claims([
    Claim(#"\frac{\partial z_i}{\partial a_{j=i}} = z_i (1 - z_i)"#, "verified", "equal indices"),
    Claim(#"\frac{\partial z_i}{\partial a_{j=i}} = - z_i z_j"#, "refuted", "the other case"),
    Claim(#"\frac{\partial z_i}{\partial a_{j \neq i}} = - z_i z_j"#, "verified", "different ones"),
    Claim(#"\frac{\partial z_i}{\partial a_{j \neq i}} = z_i z_j"#, "refuted", "sign"),
    Claim(#"\frac{\partial z_i}{\partial a_{j \neq i}} = z_i (1 - z_i)"#, "refuted", "other case"),
    Claim(
      #"\frac{\partial L}{\partial a_i} = z_i \left(y_i + \sum_{k = 1, k \neq i}^n y_k\right) - y_i"#,
      "verified", "all but one"),
    Claim(
      #"\frac{\partial L}{\partial a_i} = z_i \sum_{k = 1, k \neq i}^n y_k - y_i"#, "refuted",
      "the one left out"),
  ])

  private static let zeroSample = Setting(
    "the cost of one sample",
    "network: {layers: [4, 5, 3, 2], activation: sigmoid, loss: half-squared-error}\n"
      + "names: {loss: C}"
  ).claims([
    Claim(
      #"\frac{\partial C_0}{\partial a^{(L)}} = a^{(L)} - y"#, "verified", "C_0"),
    Claim(#"\frac{\partial C_0}{\partial a^{(L)}} = 2(a^{(L)} - y)"#, "refuted", "factor"),
    Claim(#"\frac{\partial C_1}{\partial a^{(L)}} = a^{(L)} - y"#, "unread", "of an output?"),
    Claim("∂C₀/∂a⁽ᴸ⁾ = y − a⁽ᴸ⁾", "refuted", "sign"),
  ])

  private static let lossInFull = Setting(
    "the loss written out in δ", "",
    [
      #"z^{(l+1)} = W^{(l)} a^{(l)} + b^{(l)}"#, #"a^{(l)} = f(z^{(l)})"#, #"a^{(1)} = x"#,
      #"h_{W,b}(x) = a^{(L)}"#, #"J(W, b; x, y) = \frac12 \|y - h_{W,b}(x)\|^2"#,
      #"\delta_i^{(L)} = \frac{\partial}{\partial z_i^{(L)}} \frac12 \|y - h_{W,b}(x)\|^2"#,
    ]
  ).claims([
    Claim(#"\delta^{(L)} = -(y - a^{(L)}) \bullet f'(z^{(L)})"#, "verified", "δ is known"),
    Claim(#"\delta^{(L)} = (y - a^{(L)}) \bullet f'(z^{(L)})"#, "refuted", "sign"),
    Claim(
      #"\delta^{(l)} = \left((W^{(l)})^T \delta^{(l+1)}\right) \bullet f'(z^{(l)})"#, "verified",
      "in every layer"),
    Claim(
      #"\delta^{(l)} = \left((W^{(l+1)})^T \delta^{(l+1)}\right) \bullet f'(z^{(l)})"#, "refuted",
      "another layer's weights"),
  ])

  private static let layerMaps = Setting(
    "outputs of layers called L",
    "network: {layers: [4, 5, 3, 2], activation: sigmoid, loss: half-squared-error}\n"
      + "names: {loss: C}",
    [#"L_l = a_l"#]
  ).claims([
    Claim(
      #"\frac{\partial C}{\partial W_2} = \frac{\partial C}{\partial L_3} \cdot \frac{\partial L_3}{\partial L_2} \cdot \frac{\partial L_2}{\partial W_2}"#,
      "verified", "shorthand along the layers"),
    Claim(#"\frac{\partial C}{\partial L_3} = L_3 - y"#, "verified", "the last one"),
    Claim(#"\frac{\partial C}{\partial L_3} = y - L_3"#, "refuted", "sign"),
    Claim(#"\frac{\partial C}{\partial L_2} = W_2^T \delta_3"#, "refuted|undecided", "weights"),
  ])
}
