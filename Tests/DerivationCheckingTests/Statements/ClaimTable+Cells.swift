/// Gated cells and optimisers: recurrences with several memories.
extension ClaimTable {
  static let cells = longShortTerm + gated + momentum + adaptive

  private static let sigmoid = #"\sigma(u) = \frac{1}{1 + e^{-u}}"#

  private static let longShortTerm = Setting(
    "LSTM", Context.none,
    [
      #"f_t = \sigma(W_f x_t + U_f h_{t-1} + b_f)"#, #"i_t = \sigma(W_i x_t + U_i h_{t-1} + b_i)"#,
      #"o_t = \sigma(W_o x_t + U_o h_{t-1} + b_o)"#, #"g_t = \tanh(W_g x_t + U_g h_{t-1} + b_g)"#,
      #"c_t = f_t \odot c_{t-1} + i_t \odot g_t"#, #"h_t = o_t \odot \tanh(c_t)"#, sigmoid,
    ]
  ).claims([
    Claim(
      #"\frac{\partial L}{\partial o_t} = \frac{\partial L}{\partial h_t} \odot \tanh(c_t)"#,
      "verified", "output gate"),
    Claim(
      #"\frac{\partial L}{\partial o_t} = \frac{\partial L}{\partial h_t} \odot c_t"#, "refuted",
      "tanh forgotten"),
    Claim(
      #"""
      \frac{\partial L}{\partial c_t} = \frac{\partial L}{\partial h_t} \odot o_t \odot
      (1 - \tanh^2(c_t)) + \frac{\partial L}{\partial c_{t+1}} \odot f_{t+1}
      """#, "verified", "two ways to the loss"),
    Claim(
      #"""
      \frac{\partial L}{\partial c_t} = \frac{\partial L}{\partial h_t} \odot o_t \odot
      (1 - \tanh^2(c_t))
      """#, "refuted", "the next cell forgotten"),
    Claim(
      #"""
      \frac{\partial L}{\partial c_t} = \frac{\partial L}{\partial h_t} \odot o_t \odot
      (1 - \tanh^2(c_t)) + \frac{\partial L}{\partial c_{t+1}} \odot f_t
      """#, "refuted", "the gate of the wrong step"),
    Claim(
      #"""
      \frac{\partial L}{\partial c_t} = \frac{\partial L}{\partial h_t} \odot o_t \odot
      (1 - c_t^2) + \frac{\partial L}{\partial c_{t+1}} \odot f_{t+1}
      """#, "refuted", "tanh′ of the wrong argument"),
    Claim(
      #"\frac{\partial L}{\partial f_t} = \frac{\partial L}{\partial c_t} \odot c_{t-1}"#,
      "verified", "forget gate"),
    Claim(
      #"\frac{\partial L}{\partial f_t} = \frac{\partial L}{\partial c_t} \odot c_t"#, "refuted",
      "c_t for c_{t-1}"),
    Claim(
      #"\frac{\partial L}{\partial i_t} = \frac{\partial L}{\partial c_t} \odot g_t"#, "verified",
      "input gate"),
    Claim(
      #"\frac{\partial L}{\partial g_t} = \frac{\partial L}{\partial c_t} \odot f_t"#, "refuted",
      "f for i"),
    Claim(
      #"""
      \frac{\partial L}{\partial W_f} = \sum_t \left( \frac{\partial L}{\partial f_t} \odot f_t
      \odot (1 - f_t) \right) x_t^T
      """#, "verified", "shared weights"),
    Claim(
      #"""
      \frac{\partial L}{\partial W_f} = \left( \frac{\partial L}{\partial f_t} \odot f_t
      \odot (1 - f_t) \right) x_t^T
      """#, "refuted", "the sum is missing"),
    Claim(
      #"""
      \frac{\partial L}{\partial U_f} = \sum_t \left( \frac{\partial L}{\partial f_t} \odot f_t
      \odot (1 - f_t) \right) h_t^T
      """#, "refuted", "h_t for h_{t-1}"),
    Claim(
      #"\frac{\partial L}{\partial b_g} = \sum_t \frac{\partial L}{\partial g_t} \odot (1 - g_t^2)"#,
      "verified", "bias"),
    Claim(
      #"\frac{\partial L}{\partial b_g} = \sum_t \frac{\partial L}{\partial g_t} \odot g_t (1 - g_t)"#,
      "refuted", "σ′ for tanh′"),
    Claim(
      #"dc_t = dh_t \odot o_t \odot (1 - \tanh^2(c_t)) + dc_{t+1} \odot f_{t+1}"#, "verified",
      "d before a name"),
    Claim(#"df_t = dc_t \odot c_{t-1}"#, "verified", "d before a name"),
    Claim(#"df_t = dc_{t-1} \odot c_{t-1}"#, "refuted", "shift"),
    Claim(
      #"\frac{\partial^+ c_t}{\partial c_{t-1}} = \operatorname{diag}(f_t)"#, "verified",
      "the explicit partial: the gates are held"),
    Claim(
      #"\frac{\partial^+ c_t}{\partial c_{t-1}} = \operatorname{diag}(i_t)"#, "refuted",
      "the explicit partial, i for f"),
  ])

  private static let gated = Setting(
    "GRU", Context.none,
    [
      #"z_t = \sigma(W_z x_t + U_z h_{t-1})"#, #"r_t = \sigma(W_r x_t + U_r h_{t-1})"#,
      #"\tilde h_t = \tanh(W_h x_t + U_h (r_t \odot h_{t-1}))"#,
      #"h_t = (1 - z_t) \odot h_{t-1} + z_t \odot \tilde h_t"#, sigmoid,
    ]
  ).claims([
    Claim(
      #"\frac{\partial L}{\partial z_t} = \frac{\partial L}{\partial h_t} \odot (\tilde h_t - h_{t-1})"#,
      "verified", "update gate"),
    Claim(
      #"\frac{\partial L}{\partial z_t} = \frac{\partial L}{\partial h_t} \odot (h_{t-1} - \tilde h_t)"#,
      "refuted", "sign"),
    Claim(
      #"\frac{\partial L}{\partial \tilde h_t} = \frac{\partial L}{\partial h_t} \odot z_t"#,
      "verified", "candidate"),
    Claim(
      #"\frac{\partial L}{\partial \tilde h_t} = \frac{\partial L}{\partial h_t} \odot (1 - z_t)"#,
      "refuted", "the other share"),
  ])

  private static let momentum = Setting(
    "momentum", Context.none,
    [#"v_t = \mu v_{t-1} + g_t"#, #"v_0 = 0"#, #"\theta_t = \theta_{t-1} - \eta v_t"#]
  ).claims([
    Claim(#"v_t = \sum_{i=1}^t \mu^{t-i} g_i"#, "verified", "closed form"),
    Claim(#"v_t = \sum_{i=1}^t \mu^{t-i} g_t"#, "refuted", "t for i"),
    Claim(#"v_t = \sum_{i=1}^t \mu^i g_i"#, "refuted", "oldest first"),
    Claim(#"v_t = \sum_{i=0}^{t-1} \mu^i g_{t-i}"#, "verified|unread", "two steps in one index"),
    Claim(#"v_2 = \mu g_1 + g_2"#, "verified", "two steps"),
    Claim(#"v_2 = g_1 + \mu g_2"#, "refuted", "two steps"),
    Claim(#"\theta_t = \theta_0 - \eta \sum_{k=1}^t v_k"#, "verified", "all steps"),
    Claim(#"\theta_t = \theta_0 + \eta \sum_{k=1}^t v_k"#, "refuted", "uphill"),
    Claim(#"\frac{\partial v_t}{\partial g_{t-1}} = \mu"#, "verified", "one step later"),
    Claim(#"\frac{\partial v_t}{\partial g_{t-1}} = 1"#, "refuted", "one step later"),
  ])

  private static let adaptive = Setting(
    "Adam", Context.none,
    [
      #"m_t = \beta_1 m_{t-1} + (1 - \beta_1) g_t"#,
      #"v_t = \beta_2 v_{t-1} + (1 - \beta_2) g_t^2"#, #"m_0 = 0"#, #"v_0 = 0"#,
      #"\hat m_t = \frac{m_t}{1 - \beta_1^t}"#, #"\hat v_t = \frac{v_t}{1 - \beta_2^t}"#,
      #"\theta_t = \theta_{t-1} - \alpha \frac{\hat m_t}{\sqrt{\hat v_t} + \epsilon}"#,
    ]
  ).claims([
    Claim(
      #"m_t = (1 - \beta_1) \sum_{i=1}^t \beta_1^{t-i} g_i"#, "verified", "closed form"),
    Claim(#"m_t = \sum_{i=1}^t \beta_1^{t-i} g_i"#, "refuted", "1 - β forgotten"),
    Claim(
      #"v_t = (1 - \beta_2) \sum_{i=1}^t \beta_2^{t-i} g_i"#, "refuted", "the square forgotten"),
    Claim(
      #"m_t = (1 - \beta_1) \sum_{i=1}^{t-1} \beta_1^{t-i} g_i"#, "refuted", "the newest left out"),
    Claim(#"\hat m_1 = g_1"#, "verified", "after one step"),
    Claim(#"\hat m_1 = (1 - \beta_1) g_1"#, "refuted", "not corrected"),
    Claim(#"\hat v_1 = g_1^2"#, "verified", "after one step"),
    Claim(
      #"(1 - \beta_1) \sum_{i=1}^t \beta_1^{t-i} = 1 - \beta_1^t"#, "verified", "all weights"),
    Claim(
      #"(1 - \beta_1) \sum_{i=1}^t \beta_1^{t-i} = 1 - \beta_1^{t-1}"#, "refuted", "all weights"),
    Claim(
      #"\theta_1 = \theta_0 - \alpha \frac{g_1}{|g_1| + \epsilon}"#, "verified", "the first step"),
    Claim(
      #"\theta_1 = \theta_0 - \alpha \frac{g_1}{g_1^2 + \epsilon}"#, "refuted", "without the root"),
  ])
}
