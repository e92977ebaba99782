/// The T of `w^T` where T is the last step too.
extension ClaimTable {
  static let lastStepPowers =
    Setting(
      "a number with a T above", Context.none,
      [#"h_t = w h_{t-1} + x_t"#, #"L = \frac12 h_T^2"#]
    ).claims([
      Claim(#"\frac{\partial L}{\partial h_0} = h_T w^T"#, "undecided ambiguous", "a power"),
      Claim(#"\frac{\partial L}{\partial h_0} = h_0 w^T"#, "refuted", "in no reading"),
      Claim(#"\frac{\partial h_T}{\partial h_t} = w^{T-t}"#, "verified", "no transpose"),
      Claim(#"\frac{\partial h_T}{\partial h_t} = w^{T-t-1}"#, "refuted", "one step too few"),
    ])
    + Setting(
      "a sum with a number", Context.none, [#"w_{t+1} = (1 - \eta\lambda) w_t"#]
    ).claims([
      Claim(#"w_T = (1 - \eta\lambda)^T w_0"#, "verified", "a power"),
      Claim(#"w_T = (1 + \eta\lambda)^T w_0"#, "refuted", "sign"),
    ])
    + Setting(
      "a closed form", Context.none,
      [#"s_t = a s_{t-1} + b u_t"#, #"J = \frac12 s_T^2"#]
    ).claims([
      Claim(
        #"s_T = a^T s_0 + b \sum_{t=1}^T a^{T-t} u_t"#, "undecided ambiguous", "a stays a number"),
      Claim(
        #"\frac{\partial J}{\partial s_{t-1}} = a \frac{\partial J}{\partial s_t}"#, "verified", ""),
      Claim(
        #"\frac{\partial J}{\partial s_{t-1}} = b \frac{\partial J}{\partial s_t}"#, "refuted", ""),
    ])
    + Setting(
      "matrices", Context.none,
      [#"h_t = W h_{t-1} + U x_t"#, #"L = \frac12 \|h_T\|^2"#]
    ).claims([
      Claim(
        #"\frac{\partial L}{\partial h_{t-1}} = W^T \frac{\partial L}{\partial h_t}"#, "verified",
        "a transpose"),
      Claim(
        #"\frac{\partial L}{\partial h_{t-1}} = W \frac{\partial L}{\partial h_t}"#, "refuted",
        "transpose"),
    ])
}
