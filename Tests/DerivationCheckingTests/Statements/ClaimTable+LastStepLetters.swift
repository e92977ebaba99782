/// Last steps that are not called T.
extension ClaimTable {
  static let lastStepLetters =
    Setting(
      "x_N", Context.none, [#"x_{k+1} = a x_k"#, #"L = \frac12 (x_N - y)^2"#]
    ).claims([
      Claim(#"x_N = a^N x_0"#, "verified", "closed form"),
      Claim(#"x_N = a^{N-1} x_0"#, "refuted", "one step too few"),
      Claim(#"\frac{\partial L}{\partial x_0} = a^N (x_N - y)"#, "verified", "whole way"),
      Claim(#"\frac{\partial L}{\partial x_0} = a (x_N - y)"#, "refuted", "one step"),
      Claim(
        #"\frac{\partial L}{\partial a} = \sum_{k=0}^{N-1} \frac{\partial L}{\partial x_{k+1}} x_k"#,
        "verified", "all steps"),
    ])
    + Setting("w_K", Context.none, [#"w_{k+1} = (1 - \eta\lambda) w_k"#]).claims([
      Claim(#"w_K = (1 - \eta\lambda)^K w_0"#, "verified", "closed form"),
      Claim(#"w_K = (1 - \eta\lambda)^{K-1} w_0"#, "refuted", "one step too few"),
    ])
    + Setting(
      "adjoints", Context.none,
      [
        #"x_{k+1} = x_k + h f(x_k)"#, #"L = \frac12 (x_N - y)^2"#,
        #"\lambda_k = \frac{\partial L}{\partial x_k}"#,
      ]
    ).claims([
      Claim(#"\lambda_k = \lambda_{k+1} (1 + h f'(x_k))"#, "verified", "backward"),
      Claim(#"\lambda_N = x_N - y"#, "verified", "end"),
      Claim(#"\lambda_N = y - x_N"#, "refuted", "sign"),
      Claim(
        #"\frac{\partial L}{\partial h} = \sum_{k=0}^{N-1} \lambda_{k+1} f(x_k)"#, "verified",
        "all steps"),
    ])
}
