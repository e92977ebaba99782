/// Capitals that are functions of what stands in the bracket behind them.
extension ClaimTable {
  static let capitalFunctions = residual + inner + overSteps + matrices

  private static let residual = Setting(
    "a residual block", Context.none,
    [#"y = x + F(x)"#, #"L = \frac12 (y - t)^2"#]
  ).claims([
    Claim(#"\frac{\partial y}{\partial x} = 1 + F'(x)"#, "verified", "the way around counts"),
    Claim(#"\frac{\partial y}{\partial x} = F'(x)"#, "refuted", "the way around forgotten"),
    Claim(#"\frac{\partial y}{\partial x} = 1 + F(x)"#, "refuted", "not derived"),
    Claim(
      #"\frac{\partial L}{\partial x} = \frac{\partial L}{\partial y} (1 + F'(x))"#, "verified",
      "chain rule"),
    Claim(
      #"\frac{\partial L}{\partial x} = \frac{\partial L}{\partial y} \left(1 + \frac{\partial F}{\partial x}\right)"#,
      "verified", "chain rule"),
    Claim(
      #"\frac{\partial L}{\partial x} = \frac{\partial L}{\partial y} \frac{\partial F}{\partial x}"#,
      "refuted", "the way around forgotten"),
  ])

  private static let inner = Setting(
    "a factor behind a function", Context.none, [#"h = H(x)"#, #"z = 2 h"#]
  ).claims([
    Claim(#"\frac{dz}{dx} = 2 H'(x)"#, "verified", "slope"),
    Claim(#"\frac{dz}{dx} = 2 H"#, "unread|refuted", "H is no number"),
    Claim(#"\frac{dz}{dx} = H'(x)"#, "refuted", "the factor forgotten"),
  ])

  private static let overSteps = Setting(
    "a map from step to step", Context.none, [#"x_{t+1} = F(x_t)"#]
  ).claims([
    Claim(#"\frac{\partial x_{t+1}}{\partial x_t} = F'(x_t)"#, "verified", "slope at the step"),
    Claim(#"\frac{\partial x_{t+1}}{\partial x_t} = F"#, "unread|refuted", "no slope"),
    Claim(#"\frac{\partial x_{t+1}}{\partial x_t} = F'(x_{t+1})"#, "refuted", "another step"),
  ])

  /// A capital that stands without a bracket as well is what it was.
  private static let matrices = Setting(
    "a matrix with a bracket behind it", Context.none,
    [#"z = A(x)"#, #"u = A v"#, #"L = \frac12 \|z\|^2 + \frac12 \|u\|^2"#]
  ).claims([
    Claim(#"\frac{\partial z}{\partial x} = A"#, "verified", "a product"),
    Claim(#"\frac{\partial L}{\partial x} = A^T z"#, "verified", "a product"),
    Claim(#"\frac{\partial L}{\partial x} = A z"#, "refuted", "transpose"),
  ])
}
