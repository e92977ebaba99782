/// What is said of the last step of a recurrence, and of every step anew, is a claim about it.
extension ClaimTable {
  static let lastSteps = unfolded + momentum + descent

  private static let unfolded =
    Setting("a recurrence", "", [#"h_t = \tanh(w h_{t-1} + u x_t)"#]).claims([
      Claim(#"h_T = w h_0 + u x_T"#, "refuted", "another last step"),
      Claim(#"h_T = w h_{T-1}"#, "refuted", "another last step"),
      Claim(#"h_T = \tanh(w h_{T-1} + u x_T)"#, "verified", "the last step"),
      Claim(
        #"\frac{\partial h_T}{\partial h_t} = \prod_{k=t+1}^T w (1-h_k^2)"#, "verified",
        "every factor"),
      Claim(
        #"\frac{\partial h_T}{\partial h_t} = \prod_{k=t+1}^T w (1-h_{k+1}^2)"#,
        "undecided vacuous", "only the product without a factor exists"),
    ])

  private static let momentum =
    Setting(
      "momentum", "",
      [#"L(w) = \frac12 a w^2"#, #"v_{t+1} = \mu v_t - \eta a w_t"#, #"w_{t+1} = w_t + v_{t+1}"#]
    ).claims([
      Claim(#"w_{t+1} = w_t - \eta a w_t"#, "undecided", "a step without momentum"),
      Claim(#"w_{t+1} = w_t + \mu v_t - \eta a w_t"#, "verified", "put in"),
      Claim(#"w_T = w_{T-1} + v_T"#, "verified", "the last step"),
      Claim(#"w_T = w_{T-1} - v_T"#, "refuted", "sign"),
    ])

  private static let descent =
    Setting("descent", "", [#"L(w) = \frac12 a w^2"#, #"w_{t+1} = w_t - \eta L'(w_t)"#]).claims([
      Claim(#"w_{t+1} = w_t - \eta a w_t"#, "verified", "put in"),
      Claim(#"w_{t+1} = w_t + \eta a w_t"#, "refuted", "sign"),
    ])
}
