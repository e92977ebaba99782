/// Functions of several arguments of which nothing else is known: `h_t = f(x_t, h_{t-1}, w)`.
extension ClaimTable {
  static let severalArguments = abstractStates + abstractVectors + abstractLosses

  private static let abstractStates = Setting(
    "a state and an output of unknown functions",
    "shapes: {x: [], h: [], o: [], y: [], w_h: [], w_o: []}",
    [
      #"h_t = f(x_t, h_{t-1}, w_h)"#, #"o_t = g(h_t, w_o)"#,
      #"L(x_1, \ldots, x_T, y_1, \ldots, y_T, w_h, w_o) = \frac{1}{T} \sum_{t=1}^T l(y_t, o_t)"#,
    ]
  ).claims([
    Claim(
      #"\frac{\partial L}{\partial w_h} = \frac{1}{T} \sum_{t=1}^T \frac{\partial l(y_t, o_t)}{\partial w_h}"#,
      "verified", "by what is no argument: the whole dependence"),
    Claim(
      #"\frac{\partial L}{\partial w_h} = \sum_{t=1}^T \frac{\partial l(y_t, o_t)}{\partial w_h}"#,
      "refuted", "the mean lost"),
    Claim(
      #"\frac{\partial L}{\partial w_h} = \frac{1}{T} \sum_{t=1}^T "#
        + #"\frac{\partial l(y_t, o_t)}{\partial o_t} \frac{\partial g(h_t, w_o)}{\partial h_t} "#
        + #"\frac{\partial h_t}{\partial w_h}"#, "verified", "through the output"),
    Claim(
      #"\frac{\partial L}{\partial w_h} = \frac{1}{T} \sum_{t=1}^T "#
        + #"\frac{\partial l(y_t, o_t)}{\partial o_t} \frac{\partial g(h_t, w_o)}{\partial w_o} "#
        + #"\frac{\partial h_t}{\partial w_h}"#, "refuted", "another argument"),
    Claim(
      #"\frac{\partial h_t}{\partial w_h} = \frac{\partial f(x_t, h_{t-1}, w_h)}{\partial w_h} "#
        + #"+ \frac{\partial f(x_t, h_{t-1}, w_h)}{\partial h_{t-1}} \frac{\partial h_{t-1}}{\partial w_h}"#,
      "verified", "by the argument, and by the state before"),
    Claim(
      #"\frac{\partial h_t}{\partial w_h} = \frac{\partial f(x_t, h_{t-1}, w_h)}{\partial w_h} "#
        + #"+ \frac{\partial f(x_t, h_{t-1}, w_h)}{\partial h_{t-1}} \frac{\partial h_t}{\partial w_h}"#,
      "refuted", "no step back"),
    Claim(
      #"\frac{\partial h_t}{\partial w_h} = \frac{\partial f(x_t, h_{t-1}, w_h)}{\partial w_h} "#
        + #"+ \frac{\partial f(x_t, h_{t-1}, w_h)}{\partial x_t} \frac{\partial h_{t-1}}{\partial w_h}"#,
      "refuted", "another argument"),
    Claim(
      "∂hₜ/∂w_h = ∂f(xₜ, hₜ₋₁, w_h)/∂w_h", "undecided total-or-explicit",
      "the argument alone, or all of it"),
    Claim(
      #"\frac{\partial h_t}{\partial w_h} = \frac{\partial f(x_t, h_{t-1}, w_h)}{\partial w_h} "#
        + #"+ \sum_{i=1}^{t-1} \left( \prod_{j=i+1}^t \frac{\partial f(x_j, h_{j-1}, w_h)}{\partial h_{j-1}} \right) "#
        + #"\frac{\partial f(x_i, h_{i-1}, w_h)}{\partial w_h}"#, "verified", "written out"),
    Claim(
      #"\frac{\partial h_t}{\partial w_h} = \frac{\partial f(x_t, h_{t-1}, w_h)}{\partial w_h} "#
        + #"+ \sum_{i=1}^{t-1} \left( \prod_{j=i}^t \frac{\partial f(x_j, h_{j-1}, w_h)}{\partial h_{j-1}} \right) "#
        + #"\frac{\partial f(x_i, h_{i-1}, w_h)}{\partial w_h}"#, "refuted", "a factor too many"),
    Claim(
      #"\frac{\partial h_t}{\partial h_{t-1}} = \frac{\partial f(h_{t-1}, x_t, w_h)}{\partial h_{t-1}}"#,
      "refuted", "arguments exchanged"),
    Claim(
      #"\frac{\partial h_t}{\partial h_{t-1}} = \frac{\partial f(x_t, h_{t-1})}{\partial h_{t-1}}"#,
      "unread", "an argument left out"),
    Claim(#"E[h_t] = f(x_t, h_{t-1}, w_h)"#, "unread", "a mean, and no loss E"),
  ])

  private static let abstractVectors = Setting(
    "vectors", "shapes: {x: [d], h: [n], W: [n, n], V: [q, n], o: [q], y: [q]}",
    [#"h_t = f(x_t, h_{t-1}, W)"#, #"o_t = g(h_t, V)"#, #"L = \sum_{t=1}^T l(o_t, y_t)"#]
  ).claims([
    Claim(
      #"\frac{\partial h_t}{\partial h_{t-2}} = \frac{\partial f(x_t, h_{t-1}, W)}{\partial h_{t-1}} "#
        + #"\frac{\partial h_{t-1}}{\partial h_{t-2}}"#, "verified", "Jacobians in order"),
    Claim(
      #"\frac{\partial h_t}{\partial h_{t-2}} = \frac{\partial h_{t-1}}{\partial h_{t-2}} "#
        + #"\frac{\partial f(x_t, h_{t-1}, W)}{\partial h_{t-1}}"#, "refuted", "in the wrong order"),
    Claim(
      #"\frac{\partial L}{\partial o_t} = \frac{\partial l(o_t, y_t)}{\partial o_t}"#, "verified",
      "the loss of the step"),
    Claim(
      #"\frac{\partial L}{\partial h_t} = \frac{\partial l(o_t, y_t)}{\partial h_t}"#, "refuted",
      "later steps forgotten"),
    Claim(
      #"h_t = f(h_{t-1}, x_t, W)"#, "undecided redefinition",
      "lengths exchanged"),
  ])

  private static let abstractLosses = Setting(
    "the mean of an unknown loss", "shapes: {x: [d], h: [n], o: [q], y: [q]}",
    [
      #"h_t = W_{hx} x_t + W_{hh} h_{t-1}"#, #"o_t = W_{qh} h_t"#,
      #"L = \frac{1}{T} \sum_{t=1}^T l(o_t, y_t)"#,
    ]
  ).claims([
    Claim(
      #"\frac{\partial L}{\partial o_t} = \frac{\partial l(o_t, y_t)}{T \cdot \partial o_t}"#,
      "verified", "a number before the differential"),
    Claim(
      #"\frac{\partial L}{\partial o_t} = \frac{T \partial l(o_t, y_t)}{\partial o_t}"#, "refuted",
      "on the wrong side"),
    Claim(
      #"\frac{\partial L}{\partial o_t} = \frac{\partial l(o_t, y_t)}{T \partial y_t}"#, "refuted",
      "by the target"),
  ])
}
