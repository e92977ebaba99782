/// Optimisers and other recurrences whose steps are spoken of from both ends: last steps, starts,
/// derivatives of a loss at a step, steps with a name of their own.
extension ClaimTable {
  static let optimisers = closedForms + momentumOfALoss + adadelta + vectorMoments + emptyProducts

  private static let closedForms = Setting(
    "momentum with its last step", Context.none,
    [
      #"m_t = \beta m_{t-1} + g_t"#, #"w_t = w_{t-1} - \eta m_t"#,
      #"h_t = \tanh(u h_{t-1} + v x_t)"#,
    ]
  ).claims([
    Claim(#"w_T = w_0 - \eta \sum_{t=1}^T m_t"#, "verified", "closed form for the last step"),
    Claim(#"w_T = w_0 + \eta \sum_{t=1}^T m_t"#, "refuted", "no second definition"),
    Claim(#"h_T = u h_0 + v x_T"#, "refuted", "contradicts the recurrence"),
    Claim(#"h_T = \tanh(u h_{T-1} + v x_T)"#, "verified", "the recurrence at T"),
    Claim(#"\frac{\partial w_t}{\partial m_t} = -\eta"#, "verified", "the start is no instance"),
    Claim(#"\frac{\partial w_t}{\partial m_t} = \eta"#, "refuted", "sign"),
  ])

  private static let momentumOfALoss = Setting(
    "momentum along the derivative of a loss", Context.none,
    [
      #"L(w) = \frac12 a w^2"#, #"v_{t+1} = \mu v_t - \eta L'(w_t)"#, #"w_{t+1} = w_t + v_{t+1}"#,
    ]
  ).claims([
    Claim(#"\frac{\partial^+ v_{t+1}}{\partial w_t} = -\eta a"#, "verified", "L' is at w_t"),
    Claim(#"\frac{\partial^+ v_{t+1}}{\partial w_t} = \eta a"#, "refuted", "sign"),
    Claim(#"v_{t+1} = \mu v_t - \eta a w_t"#, "verified", "the derivative written out"),
    Claim(#"v_{t+1} = \mu v_t"#, "undecided|refuted", "the derivative forgotten"),
    Claim(#"w_{t+1} = w_t + \mu v_t - \eta a w_t"#, "verified", "the velocity put in"),
    Claim(#"w_{t+1} = w_t - \eta a w_t"#, "undecided|refuted", "momentum forgotten"),
    Claim(#"L'(w_t) = a w_t"#, "verified", "at a step"),
    Claim(#"L'(w_t) = a w_t^2"#, "refuted", "not derived"),
  ])

  private static let adadelta = Setting(
    "Adadelta", Context.none,
    [
      #"s_t = \rho s_{t-1} + (1 - \rho) g_t^2"#,
      #"\Delta x_t = -\frac{\sqrt{u_{t-1} + \epsilon}}{\sqrt{s_t + \epsilon}} g_t"#,
      #"u_t = \rho u_{t-1} + (1 - \rho) \Delta x_t^2"#, #"x_t = x_{t-1} + \Delta x_t"#,
    ]
  ).claims([
    Claim(#"\frac{\partial x_t}{\partial \Delta x_t} = 1"#, "verified", "the step by its name"),
    Claim(
      #"\frac{\partial u_t}{\partial \Delta x_t} = 2 (1 - \rho) \Delta x_t"#, "verified", "square"),
    Claim(
      #"\frac{\partial u_t}{\partial \Delta x_t} = (1 - \rho) \Delta x_t"#, "refuted", "factor 2"),
    Claim(#"x_T = x_0 + \sum_{t=1}^T \Delta x_t"#, "verified", "all steps"),
    Claim(#"x_T = x_0 - \sum_{t=1}^T \Delta x_t"#, "refuted", "sign"),
    Claim(
      #"\Delta x_t = \frac{\sqrt{u_{t-1} + \epsilon}}{\sqrt{s_t + \epsilon}} g_t"#,
      "undecided|refuted", "sign of the step"),
  ])

  private static let vectorMoments = Setting(
    "moments of vectors", Context.none,
    [
      #"g_t \in \mathbb{R}^n"#, #"m_t = \beta_1 m_{t-1} + (1 - \beta_1) g_t"#,
      #"v_t = \beta_2 v_{t-1} + (1 - \beta_2) g_t \odot g_t"#, #"m_0 = \mathbf{0}"#, "v_0 = 0",
    ]
  ).claims([
    Claim(
      #"\frac{\partial m_t}{\partial g_t} = (1 - \beta_1) I"#, "verified", "a vector each step"),
    Claim(#"\frac{\partial m_t}{\partial g_t} = \beta_1 I"#, "refuted", "the other weight"),
    Claim(
      #"\frac{\partial v_t}{\partial g_t} = 2 (1 - \beta_2) \operatorname{diag}(g_t)"#, "verified",
      "square, entry by entry"),
    Claim(
      #"\frac{\partial v_t}{\partial g_t} = (1 - \beta_2) \operatorname{diag}(g_t)"#, "refuted",
      "factor 2"),
    Claim(
      #"m_t = (1 - \beta_1) \sum_{i=1}^t \beta_1^{t-i} g_i"#, "verified", "starts at the bold zero"),
    Claim(#"m_t = (1 - \beta_1) \sum_{i=1}^t \beta_1^{i} g_i"#, "refuted", "exponent"),
  ])

  private static let emptyProducts = Setting(
    "products of steps that do not exist", Context.none,
    [
      #"h_t = \tanh(w h_{t-1} + u x_t + b)"#, #"o_t = v h_t"#,
      #"L = \frac1T \sum_{t=1}^T \frac12 (o_t - y_t)^2"#,
    ]
  ).claims([
    Claim(
      #"\frac{\partial h_T}{\partial h_t} = \prod_{k=t+1}^T w (1 - h_k^2)"#, "verified", "all steps"
    ),
    Claim(
      #"\frac{\partial h_T}{\partial h_t} = \prod_{k=t+1}^T w (1 - h_{k+1}^2)"#,
      "undecided|refuted", "there is no step behind T"),
    Claim(
      #"\frac{\partial h_T}{\partial h_t} = \prod_{k=t+1}^T w (1 - h_{k-1}^2)"#, "refuted",
      "one too early"),
  ])
}
