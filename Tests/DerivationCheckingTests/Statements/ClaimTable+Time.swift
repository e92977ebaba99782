/// Recurrences: what runs over time steps, their sums, and products of Jacobians.
extension ClaimTable {
  static let time = recurrent + recurrentAbove + startingAtZero + scalarSteps + unknownOrders

  private static let recurrent = Setting(
    "recurrent network", Context.none,
    [
      #"h_t = \tanh(W h_{t-1} + U x_t + b)"#, #"o_t = V h_t"#,
      #"L_t = \frac12 \|o_t - y_t\|^2"#, #"L = \sum_{t=1}^T L_t"#,
    ]
  ).claims([
    Claim(#"\frac{\partial L}{\partial o_t} = o_t - y_t"#, "verified", "for all t"),
    Claim(#"\frac{\partial L}{\partial o_t} = o_t - y_{t-1}"#, "refuted|undecided", "shift of y"),
    Claim(#"\frac{\partial L}{\partial h_T} = V^T (o_T - y_T)"#, "verified", "the last step"),
    Claim(#"\frac{\partial L}{\partial h_t} = V^T (o_t - y_t)"#, "refuted", "true for T only"),
    Claim(
      #"""
      \frac{\partial L}{\partial h_t} = V^T (o_t - y_t) \#
      + W^T \left( (1 - h_{t+1}^2) \odot \frac{\partial L}{\partial h_{t+1}} \right)
      """#, "verified", "backward in time"),
    Claim(
      #"""
      \frac{\partial L}{\partial h_t} = V^T (o_t - y_t) \#
      + W^T \left( (1 - h_t^2) \odot \frac{\partial L}{\partial h_{t+1}} \right)
      """#, "refuted", "tanh′ of the step itself"),
    Claim(
      #"""
      \frac{\partial L}{\partial h_t} = V^T (o_t - y_t) + W^T \frac{\partial L}{\partial h_{t+1}}
      """#, "refuted", "tanh′ forgotten"),
    Claim(
      #"""
      \frac{\partial L}{\partial h_t} = V^T (o_t - y_t) \#
      + W \left( (1 - h_{t+1}^2) \odot \frac{\partial L}{\partial h_{t+1}} \right)
      """#, "refuted", "W for its transpose, which has the same shape"),
    Claim(
      #"""
      \frac{\partial L}{\partial h_t} = V^T (o_t - y_t) \#
      + W^T \left( (1 - h_{t-1}^2) \odot \frac{\partial L}{\partial h_{t-1}} \right)
      """#, "refuted", "t-1 for t+1"),
    Claim(
      #"\frac{\partial L}{\partial V} = \sum_{t=1}^T (o_t - y_t) h_t^T"#, "verified", "shared V"),
    Claim(
      #"\frac{\partial L}{\partial V} = (o_t - y_t) h_t^T"#, "refuted", "the sum is missing"),
    Claim(
      #"\frac{\partial L}{\partial V} = (o_T - y_T) h_T^T"#, "refuted", "the last step alone"),
    Claim(
      #"\frac{\partial L}{\partial V} = \sum_{t=1}^{T-1} (o_t - y_t) h_t^T"#, "refuted",
      "one step too few"),
    Claim(
      #"""
      \frac{\partial L}{\partial W} = \sum_{t=1}^T \left( (1 - h_t^2) \odot
      \frac{\partial L}{\partial h_t} \right) h_{t-1}^T
      """#, "verified", "shared W"),
    Claim(
      #"""
      \frac{\partial L}{\partial W} = \sum_{t=1}^T \left( (1 - h_t^2) \odot
      \frac{\partial L}{\partial h_t} \right) h_t^T
      """#, "refuted", "h_t for h_{t-1}"),
    Claim(
      #"\frac{\partial L}{\partial W} = \sum_{t=1}^T \frac{\partial L}{\partial h_t} h_{t-1}^T"#,
      "refuted", "tanh′ forgotten"),
    Claim(
      #"\frac{\partial L}{\partial b} = \sum_t (1 - h_t^2) \odot \frac{\partial L}{\partial h_t}"#,
      "verified", "a sum over all steps"),
    Claim(
      #"\frac{\partial L}{\partial b} = \sum_t \frac{\partial L}{\partial h_t}"#, "refuted",
      "tanh′ forgotten"),
    Claim(
      #"\frac{\partial h_t}{\partial h_{t-1}} = \operatorname{diag}(1 - h_t^2) W"#, "verified",
      "Jacobian of a step"),
    Claim(
      #"\frac{\partial h_t}{\partial h_{t-1}} = \operatorname{diag}(1 - h_t^2) W^T"#, "refuted",
      "transposed"),
    Claim(
      #"\frac{\partial h_t}{\partial h_{t-1}} = W \operatorname{diag}(1 - h_t^2)"#, "refuted",
      "the other order"),
    Claim(#"\frac{\partial h_t}{\partial h_{t-1}} = W"#, "refuted", "tanh′ forgotten"),
    Claim(
      #"\frac{\partial h_t}{\partial h_k} = \prod_{j=k+1}^t \frac{\partial h_j}{\partial h_{j-1}}"#,
      "verified", "a product of Jacobians"),
    Claim(
      #"\frac{\partial h_t}{\partial h_k} = \prod_{j=k}^t \frac{\partial h_j}{\partial h_{j-1}}"#,
      "refuted", "a factor too many"),
    Claim(
      #"\frac{\partial L_t}{\partial h_k} = \frac{\partial L_t}{\partial h_t} "#
        + #"\prod_{j=k+1}^t \frac{\partial h_j}{\partial h_{j-1}}"#, "verified",
      "partials that cancel"),
    Claim(
      #"\frac{\partial L_t}{\partial h_k} = \frac{\partial L_t}{\partial h_t} "#
        + #"\prod_{j=k+2}^t \frac{\partial h_j}{\partial h_{j-1}}"#, "refuted|undecided",
      "a factor too few"),
    Claim(
      #"""
      \frac{\partial L}{\partial h_k} = \sum_{t=k}^T \frac{\partial L_t}{\partial h_t}
      \prod_{j=k+1}^t \frac{\partial h_j}{\partial h_{j-1}}
      """#, "verified", "all later losses"),
    Claim(
      #"""
      \frac{\partial L}{\partial h_k} = \sum_{t=k+1}^T \frac{\partial L_t}{\partial h_t}
      \prod_{j=k+1}^t \frac{\partial h_j}{\partial h_{j-1}}
      """#, "refuted", "its own loss left out"),
    Claim(#"∂L/∂oₜ = oₜ − yₜ"#, "verified", "plain text"),
    Claim(#"∂L/∂oₜ = yₜ − oₜ"#, "refuted", "plain text, sign"),
  ])

  private static let recurrentAbove = Setting(
    "steps above", Context.none,
    [
      #"h^{(t)} = \tanh(W h^{(t-1)} + U x^{(t)} + b)"#, #"h^{(0)} = 0"#,
      #"o^{(t)} = c + V h^{(t)}"#,
      #"\hat y^{(t)} = \operatorname{softmax}(o^{(t)})"#,
      #"L^{(t)} = -\sum_i y^{(t)}_i \log \hat y^{(t)}_i"#,
      #"L = \frac1T \sum_{t=1}^T L^{(t)}"#,
    ]
  ).claims([
    Claim(#"\frac{\partial L}{\partial L^{(t)}} = \frac1T"#, "verified", "the mean"),
    Claim(#"\frac{\partial L}{\partial L^{(t)}} = 1"#, "refuted", "no sum but a mean"),
    Claim(#"\frac{\partial L}{\partial L^{(t)}} = \frac1t"#, "refuted", "t for T"),
    Claim(
      #"\nabla_{o^{(t)}} L = \frac1T (\hat y^{(t)} - y^{(t)})"#, "verified|undecided",
      "softmax and cross-entropy"),
    Claim(#"\nabla_{o^{(t)}} L = \hat y^{(t)} - y^{(t)}"#, "refuted", "mean forgotten"),
    Claim(#"\nabla_{h^{(T)}} L = V^T \nabla_{o^{(T)}} L"#, "verified", "the last step"),
    Claim(#"\nabla_{h^{(t)}} L = V^T \nabla_{o^{(t)}} L"#, "refuted", "the steps behind it"),
    Claim(
      #"\nabla_{h^{(t)}} L = W^T \operatorname{diag}(1 - (h^{(t+1)})^2) (\nabla_{h^{(t+1)}} L) "#
        + #"+ V^T \nabla_{o^{(t)}} L"#, "verified", "backward in time"),
    Claim(
      #"\nabla_{h^{(t)}} L = W^T \operatorname{diag}(1 - (h^{(t)})^2) (\nabla_{h^{(t+1)}} L) "#
        + #"+ V^T \nabla_{o^{(t)}} L"#, "refuted", "tanh′ of the step itself"),
    Claim(#"\nabla_c L = \sum_t \nabla_{o^{(t)}} L"#, "verified", "bias"),
    Claim(#"\nabla_c L = \nabla_{o^{(t)}} L"#, "refuted", "the sum is missing"),
    Claim(#"\nabla_V L = \sum_t (\nabla_{o^{(t)}} L) (h^{(t)})^T"#, "verified", "shared V"),
    Claim(#"\nabla_V L = \sum_t (\nabla_{o^{(t)}} L) (h^{(t-1)})^T"#, "refuted", "shift"),
    Claim(
      #"\nabla_W L = \sum_t \operatorname{diag}(1 - (h^{(t)})^2) (\nabla_{h^{(t)}} L) (h^{(t-1)})^T"#,
      "verified", "shared W"),
    Claim(
      #"\nabla_W L = \sum_{t=1}^{T-1} \operatorname{diag}(1 - (h^{(t)})^2) (\nabla_{h^{(t)}} L) "#
        + #"(h^{(t-1)})^T"#, "refuted", "one step too few"),
    Claim(#"h^{(1)} = \tanh(U x^{(1)} + b)"#, "verified", "the start is 0"),
    Claim(#"h^{(2)} = \tanh(U x^{(2)} + b)"#, "refuted", "only the start is 0"),
    Claim(#"h^{(2)} = \tanh(W h^{(1)} + U x^{(2)} + b)"#, "verified", "a step by its number"),
  ])

  private static let startingAtZero = Setting(
    "free start", Context.none,
    [#"s_t = \sigma(a s_{t-1} + x_t)"#, #"\sigma(u) = \frac{1}{1 + e^{-u}}"#]
  ).claims([
    Claim(#"s_1 = \sigma(x_1)"#, "refuted", "no start is given, and none is 0"),
    Claim(#"s_1 = \sigma(a s_0 + x_1)"#, "verified", "the first step"),
    Claim(#"\frac{\partial s_t}{\partial s_{t-1}} = a s_t (1 - s_t)"#, "verified", "one step"),
    Claim(
      #"\frac{\partial s_t}{\partial s_{t-1}} = a s_{t-1} (1 - s_{t-1})"#, "refuted", "shift"),
    Claim(#"\frac{\partial s_{t+1}}{\partial x_t} = a^2 s_t (1 - s_t)"#, "refuted", "two steps"),
    Claim(
      #"\frac{\partial s_{t+1}}{\partial x_t} = a s_{t+1} (1 - s_{t+1}) s_t (1 - s_t)"#,
      "verified", "two steps"),
    Claim(
      #"\frac{\partial s_t}{\partial a} = s_t (1 - s_t) "#
        + #"\left( s_{t-1} + a \frac{\partial s_{t-1}}{\partial a} \right)"#, "verified",
      "forward in time"),
    Claim(
      #"\frac{\partial s_t}{\partial a} = s_t (1 - s_t) s_{t-1}"#, "refuted",
      "the earlier steps depend on a as well"),
  ])

  private static let scalarSteps = Setting(
    "k counts steps", Context.none, [#"s_k = w s_{k-1} + u x_k"#]
  ).claims([
    Claim(#"\frac{\partial s_k}{\partial s_{k-1}} = w"#, "verified", "a recurrence in k"),
    Claim(#"\frac{\partial s_k}{\partial s_{k-2}} = w^2"#, "verified", "two steps"),
    Claim(#"\frac{\partial s_k}{\partial s_{k-2}} = 2 w"#, "refuted", "two steps"),
    Claim(#"\frac{\partial s_{k+1}}{\partial x_k} = u"#, "refuted", "one step behind"),
    Claim(
      #"\frac{\partial s_t}{\partial s_k} = \prod_{j=k+1}^t \frac{\partial s_j}{\partial s_{j-1}}"#,
      "verified", "a product of numbers"),
    Claim(
      #"\frac{\partial s_t}{\partial w} = \sum_{k=1}^t w^{t-k} s_{k-1}"#, "verified|undecided",
      "powers of a number"),
    Claim(
      #"\frac{\partial s_t}{\partial w} = \sum_{k=1}^t w^{t-k} s_k"#, "refuted|undecided",
      "powers of a number, shift"),
  ])

  private static let unknownOrders = Setting(
    "orders of a product", Context.none, [#"h_t = \tanh(W h_{t-1} + x_t)"#]
  ).claims([
    Claim(
      #"\frac{\partial h_t}{\partial h_k} = \prod_{j=k+1}^t \operatorname{diag}(1 - h_j^2) W"#,
      "undecided", "nothing written tells the order of the matrices"),
    Claim(
      #"\frac{\partial h_t}{\partial h_k} = \prod_{j=k+1}^t \operatorname{diag}(1 - h_j^2)"#,
      "refuted", "wrong in any order"),
    Claim(
      #"\frac{\partial h_t}{\partial h_k} = \prod_{j=k+1}^t \frac{\partial h_{j-1}}{\partial h_j}"#,
      "refuted|undecided", "upside down"),
  ])
}
