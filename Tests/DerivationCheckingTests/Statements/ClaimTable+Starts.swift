/// Where steps begin: sums that start from the given state, and ranges that fall.
extension ClaimTable {
  static let starts = control + observed + falling

  private static let control = Setting(
    "optimal control", "shapes: {s: [], u: []}",
    [
      #"s_{t+1} = a s_t + b u_t"#,
      #"J = \frac12 s_T^2 + \frac12 \sum_{t=0}^{T-1} s_t^2 + \frac12 \sum_{t=0}^{T-1} u_t^2"#,
    ]
  ).claims([
    Claim(
      #"\frac{\partial J}{\partial s_t} = s_t + a \frac{\partial J}{\partial s_{t+1}}"#, "verified",
      "back one step"),
    Claim(
      #"\frac{\partial J}{\partial s_t} = s_t + b \frac{\partial J}{\partial s_{t+1}}"#, "refuted",
      "the other factor"),
    Claim(
      #"\frac{\partial J}{\partial u_t} = u_t + b \frac{\partial J}{\partial s_{t+1}}"#, "verified",
      "the control"),
    Claim(
      #"\frac{\partial J}{\partial a} = \sum_{t=0}^{T-1} \frac{\partial J}{\partial s_{t+1}} s_t"#,
      "verified", "no step before the first one"),
    Claim(
      #"\frac{\partial J}{\partial a} = \sum_{t=1}^{T-1} \frac{\partial J}{\partial s_{t+1}} s_t"#,
      "refuted", "the first one lost"),
  ])

  private static let observed = Setting(
    "what is seen of a state", "shapes: {s: [], u: [], r: []}",
    [
      #"s_{t+1} = a s_t + b u_t"#, #"y_t = c s_t"#,
      #"J = \frac12 \sum_{t=0}^{T} (y_t - r_t)^2"#,
    ]
  ).claims([
    Claim(
      #"\frac{\partial J}{\partial c} = \sum_{t=0}^{T} (y_t - r_t) s_t"#, "verified", "all steps"),
    Claim(
      #"\frac{\partial J}{\partial c} = \sum_{t=1}^{T} (y_t - r_t) s_t"#, "refuted",
      "the start lost"),
    Claim(
      #"\frac{\partial J}{\partial s_t} = c (y_t - r_t) + a \frac{\partial J}{\partial s_{t+1}}"#,
      "verified", "back one step"),
  ])

  private static let falling = Setting(
    "ranges that fall", "shapes: {h: [], x: [], y: []}",
    [
      #"h_t = \tanh(w h_{t-1} + u x_t)"#, #"L = \frac12 \sum_{t=1}^T (h_t - y_t)^2"#,
      #"\delta_t = \frac{\partial L}{\partial h_t}"#,
    ]
  ).claims([
    Claim(
      #"\delta_t = \sum_{k=t}^T (h_k - y_k) \prod_{j=t+1}^k w (1 - h_j^2)"#, "verified",
      "from its own step on"),
    Claim(
      #"\delta_t = \sum_{k=1}^T (h_k - y_k) \prod_{j=t+1}^k w (1 - h_j^2)"#,
      "undecided range-mismatch", "products that end before they begin"),
  ])
}
