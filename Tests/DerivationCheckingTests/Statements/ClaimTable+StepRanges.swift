/// Where recurrences start and end, and what is held in explicit partials.
extension ClaimTable {
  static let stepRanges =
    Setting(
      "a sum from 0 without a start", Context.none,
      [#"h_t = \tanh(w h_{t-1} + u x_t)"#, #"J = \sum_{t=0}^T h_t^2"#]
    ).claims([
      Claim(
        #"\frac{\partial J}{\partial h_t} = 2 h_t + w (1 - h_{t+1}^2) \frac{\partial J}{\partial h_{t+1}}"#,
        "verified", "wherever it starts"),
      Claim(
        #"\frac{\partial J}{\partial w} = \sum_{t=1}^T \frac{\partial J}{\partial h_t} (1 - h_t^2) h_{t-1}"#,
        "undecided start-not-stated", "if h_0 is the start"),
      Claim(
        #"\frac{\partial J}{\partial w} = \sum_{t=0}^T \frac{\partial J}{\partial h_t} (1 - h_t^2) h_{t-1}"#,
        "verified", "it writes h_{-1}"),
      Claim(
        #"\frac{\partial J}{\partial w} = \sum_{t=1}^T \frac{\partial J}{\partial h_t} (1 - h_t^2) h_t"#,
        "refuted", "step"),
      Claim(
        #"\frac{\partial J}{\partial h_t} = h_t + w (1 - h_{t+1}^2) \frac{\partial J}{\partial h_{t+1}}"#,
        "refuted", "factor 2"),
    ])
    + Setting(
      "a sum from 0 with a start before it", Context.none,
      [#"h_t = \tanh(w h_{t-1} + u x_t)"#, #"h_{-1} = 0"#, #"J = \sum_{t=0}^T h_t^2"#]
    ).claims([
      Claim(
        #"\frac{\partial J}{\partial u} = \sum_{t=1}^T \frac{\partial J}{\partial h_t} (1 - h_t^2) x_t"#,
        "refuted", "the first step is missing"),
      Claim(
        #"\frac{\partial J}{\partial u} = \sum_{t=0}^T \frac{\partial J}{\partial h_t} (1 - h_t^2) x_t"#,
        "verified", "all steps"),
    ])
    + Setting(
      "falling ranges", Context.none,
      [
        #"h_t = \tanh(w h_{t-1} + u x_t)"#, #"L = \frac12 \sum_{t=1}^T (h_t - y_t)^2"#,
        #"\delta_t = \frac{\partial L}{\partial h_t}"#,
      ]
    ).claims([
      Claim(
        #"\delta_t = h_t - y_t + w (1 - h_{t+1}^2) \delta_{t+1}, \quad t = T-1, \dots, 1"#,
        "verified", "backward"),
      Claim(
        #"\delta_t = h_t - y_t + w (1 - h_{t+1}^2) \delta_{t+1}, \quad t = T+1, \dots, 1"#,
        "undecided range-mismatch", "there is no step T + 2"),
      Claim(
        #"\delta_t = h_t - y_t + w (1 - h_{t+1}^2) \delta_{t+1}, \quad t = 1, \dots, T"#,
        "undecided range-mismatch", "nor T + 1"),
      Claim(
        #"\delta_t = h_t - y_t + w (1 - h_t^2) \delta_{t+1}, \quad t = T-1, \dots, 1"#, "refuted",
        "step"),
      Claim(
        #"\delta_t = \sum_{k=1}^T (h_k - y_k) \prod_{j=t+1}^k w (1 - h_j^2)"#,
        "undecided range-mismatch", "empty products for k < t"),
      Claim(
        #"\frac{\partial h_T}{\partial h_k} = \prod_{t=k+1}^T w (1 - h_t^2), \quad k = T-1, \dots, 0"#,
        "verified", "down to the start"),
    ])
    + Setting(
      "a cell with peepholes", Context.none,
      [
        #"i_t = \tanh(w_i x_t + u_i h_{t-1} + p_i c_{t-1})"#,
        #"f_t = \tanh(w_f x_t + u_f h_{t-1})"#,
        #"g_t = \tanh(w_g x_t + u_g h_{t-1})"#, #"c_t = f_t c_{t-1} + i_t g_t"#,
        #"o_t = \tanh(w_o x_t + u_o h_{t-1} + p_o c_t)"#, #"h_t = o_t \tanh(c_t)"#,
      ]
    ).claims([
      Claim(
        #"\frac{\partial^+ h_t}{\partial c_t} = o_t (1 - \tanh^2(c_t))"#,
        "undecided total-or-explicit", "o_t is held"),
      Claim(
        #"\frac{\partial^+ h_t}{\partial c_t} = o_t (1 - \tanh(c_t))"#, "refuted", "in no sense"),
      Claim(
        #"\frac{\partial^+ h_t}{\partial c_t} = o_t (1 - \tanh^2(c_t)) + p_o (1 - o_t^2) \tanh(c_t)"#,
        "verified", "its own step"),
      Claim(
        #"\frac{\partial h_t}{\partial c_t} = o_t (1 - \tanh^2(c_t))"#, "refuted|undecided",
        "the gate depends on c_t"),
      Claim(
        #"\frac{\partial^+ c_t}{\partial c_{t-1}} = f_t"#, "undecided total-or-explicit",
        "i_t is held"),
      Claim(#"\frac{\partial^+ c_t}{\partial c_{t-1}} = i_t"#, "refuted", "in no sense"),
    ])
}
