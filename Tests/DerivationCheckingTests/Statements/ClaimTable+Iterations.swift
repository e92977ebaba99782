/// Steps with a name, iterations in brackets, parameters under one letter, functions without their
/// arguments, shapes.
extension ClaimTable {
  static let iterations: [Claim] =
    namedSteps + lossOfSamples + bareFunctions + parameters + letterAlias + rowTargets
    + samplesOfBatch

  private static let namedSteps = Setting(
    "a step with a name", "shapes: {x: [n], w: [n], t: [], b: []}",
    [
      #"y = w^\top x + b"#, #"E = \frac12 (y - t)^2"#, #"\Delta w = -\eta (y - t) x"#,
    ]
  ).claims([
    Claim(#"w \leftarrow w + \Delta w"#, "verified", "the step as it is stated"),
    Claim(#"w \leftarrow w - \Delta w"#, "refuted", "sign"),
    Claim(#"b \leftarrow b + \Delta w"#, "refuted", "another parameter"),
    Claim(#"b \leftarrow b + \Delta b"#, "unread", "a step without a meaning"),
    Claim(
      #"w(k+1) = w(k) - \eta \frac{\partial E}{\partial w}"#, "verified", "iterations in brackets"),
    Claim(#"w(k+1) = w(k) + \eta \frac{\partial E}{\partial w}"#, "refuted", "sign"),
    Claim(#"w(k+1) = w(k) - \eta (y - t)"#, "refuted", "input lost"),
    Claim("w(k+1) = w(k) − η(y − t)x", "verified", "plain text"),
  ])

  private static let lossOfSamples = Setting(
    "the loss of each sample alone is stated", "shapes: {x: [n], w: [], t: [n]}",
    [#"y_i = w x_i"#, #"\xi_i = \frac12 (y_i - t_i)^2"#]
  ).claims([
    Claim(
      #"w(k+1) = w(k) - \mu \frac{\partial \xi}{\partial w}"#, "verified", "the sum of them"),
    Claim(
      #"w(k+1) = w(k) + \mu \frac{\partial \xi}{\partial w}"#, "refuted", "sign"),
    Claim(
      #"w \leftarrow w - \mu \sum_i (y_i - t_i) x_i"#, "verified|unread", "without naming it"),
  ])

  private static let bareFunctions = Setting(
    "functions without arguments",
    "network: {layers: [4, 5, 3, 2], activation: sigmoid, loss: half-squared-error}\n"
      + "names: {loss: C}"
  ).claims([
    Claim(#"\sigma = \frac{1}{1 + e^{-z}}"#, "verified", "the function of z"),
    Claim(#"\sigma = \frac{1}{1 + e^{z}}"#, "refuted", "sign"),
    Claim(#"\sigma' = \sigma (1 - \sigma)"#, "verified", "no argument anywhere"),
    Claim("σ′ = σ(1 + σ)", "refuted", "sign"),
    Claim(#"\sigma' = 1 - \sigma^2"#, "refuted", "of tanh"),
    Claim(#"\delta^{(L)} = (a^{(L)} - y) \odot \sigma'"#, "unread", "in the midst of a formula"),
  ])

  private static let parameters = Setting(
    "parameters under one letter",
    "network: {layers: [4, 5, 3, 2], activation: sigmoid, loss: half-squared-error}"
  ).claims([
    Claim(#"\theta \leftarrow \theta - \eta \nabla_\theta J"#, "verified", "weights and biases"),
    Claim(#"\theta := \theta + \eta \nabla_\theta J"#, "refuted", "sign"),
    Claim(#"\theta \leftarrow \theta - \eta \nabla_{b} J"#, "refuted", "true of b alone"),
    Claim(#"\theta \leftarrow \theta - \eta \delta a^\top"#, "refuted", "true of W alone"),
    Claim(#"\text{Dim}(W^{(2)}) = \text{Dim}(\nabla_{W^{(2)}} J)"#, "verified", "shapes"),
    Claim(#"\text{Dim}(W^{(2)}) = \text{Dim}(b^{(2)})"#, "refuted shape-mismatch", "others"),
    Claim(
      #"\text{Dim}((W^{(2)})^\top) = \text{Dim}(\nabla_{W^{(2)}} J)"#, "refuted shape-mismatch",
      "turned"),
  ])

  private static let letterAlias = Setting(
    "a function under a word", "shapes: {x: [n], w: []}",
    [
      #"\phi(z) = e^{-z^2}"#, #"u_i = w x_i"#, #"\operatorname{RBF} = \phi(u)"#,
      #"h = \operatorname{RBF}(x \cdot w)"#,
    ]
  ).claims([
    Claim(#"h - w = e^{-(x \cdot w)^2} - w"#, "verified", "the word is the function"),
    Claim(#"h - w = e^{(x \cdot w)^2} - w"#, "refuted", "sign"),
    Claim(#"\frac{\partial h_i}{\partial w} = -2 u_i x_i h_i"#, "verified", "its derivative"),
    Claim(#"\frac{\partial h_i}{\partial w} = -2 u_i h_i"#, "refuted", "input lost"),
  ])

  private static let rowTargets = Setting(
    "one sample as a row", "shapes: {θ: [1, o], y: [1, o]}\ntargets: one-hot",
    [#"p = \operatorname{softmax}(\theta)"#, #"CE = -\sum y \odot \log(p)"#]
  ).claims([
    Claim(#"\frac{dCE}{d\theta} = p - y"#, "verified", "the classes lie in the row"),
    Claim(#"\frac{dCE}{d\theta} = y - p"#, "refuted", "sign"),
  ])

  /// Which side of a difference comes first does not tell which axis an index runs along.
  private static let samplesOfBatch = Setting(
    "samples of a batch",
    "network: {layers: [4, 5, 3, 2], activation: sigmoid, loss: half-squared-error, batch: 7}\n"
      + "names: {loss: L}"
  ).claims([
    Claim(#"L = \frac{1}{2m} \sum_i (y_i - \hat y_i)^2"#, "verified", "targets first"),
    Claim(#"L = \frac{1}{2m} \sum_i (\hat y_i - y_i)^2"#, "verified", "predictions first"),
    Claim(#"L = \frac{1}{m} \sum_i (y_i - \hat y_i)^2"#, "refuted", "½ lost"),
  ])
}
