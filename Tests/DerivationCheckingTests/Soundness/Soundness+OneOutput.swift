/// Declared networks with one output, which is a number as well as a vector of one.
extension Soundness {
  static let oneOutput = [
    Row(
      "a binary classifier",
      in: "network: {layers: [3, 4, 1], activation: [tanh, sigmoid], loss: binary-cross-entropy}",
      [
        Line(#"J = -y \log \hat y - (1-y) \log(1-\hat y)"#, "verified"),
        Line(#"J = -y \log \hat y + (1-y) \log(1-\hat y)"#, "refuted"),
        Line(#"J = \log(1 + e^{z^{(2)}}) - y z^{(2)}"#, "verified"),
        Line(#"\delta_j^{(1)} = (\hat y - y) w_{1j}^{(2)} (1 - (a_j^{(1)})^2)"#, "verified"),
        Line(#"\delta_j^{(1)} = (\hat y - y) w_{1j}^{(2)} (1 - a_j^{(1)})"#, "refuted"),
        Line(#"\frac{\partial J}{\partial w_{j}^{(2)}} = (\hat y - y) a_j^{(1)}"#, "verified"),
        Line(
          #"\delta^{(1)} = (\hat y - y)(W^{(2)})^T \odot (1 - (a^{(1)})^2)"#, "verified"),
        Line(#"\frac{\partial J}{\partial b^{(2)}} = y - \hat y"#, "refuted"),
      ]),
    Row(
      "one output at any depth",
      in: "network: {layers: [3, 4, 4, 1], activation: sigmoid, loss: half-squared-error}",
      [
        Line(#"J = \frac12 (\hat y - y)^2"#, "verified"),
        Line(#"\delta^{(L)} = (\hat y - y) \hat y (1 - \hat y)"#, "verified"),
        Line(#"\delta^{(L)} = (\hat y - y) \hat y"#, "refuted"),
        Line(
          #"\delta^{(l)} = (W^{(l+1)})^T \delta^{(l+1)} \odot \sigma'(z^{(l)})"#, "verified"),
        Line(#"\delta^{(l)} = W^{(l+1)} \delta^{(l+1)} \odot \sigma'(z^{(l)})"#, "refuted"),
      ]),
  ]
}
