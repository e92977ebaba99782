/// Derivatives of one step by another: two steps on a name, copies of shared weights, indices in
/// brackets, and values by cases.
extension ClaimTable {
  static let stepPairs = unrolled + gated + wholeAxes

  private static let unrolled = Setting(
    "unrolled network", Context.none,
    [
      #"\sigma(x) = \frac{1}{1 + e^{-x}}"#,
      #"z^{(t)} = W_h h^{(t-1)} + W_x x^{(t)} + b_1"#, #"h^{(t)} = \sigma(z^{(t)})"#,
      #"o^{(t)} = U h^{(t)}"#, #"J^{(t)} = \frac12 \|o^{(t)} - y^{(t)}\|^2"#,
      #"J = \sum_{t=1}^T J^{(t)}"#, #"W_h^{(t)} = W_h"#,
      #"\gamma_{t[j]}^{(k-1)} = \frac{\partial J^{(t)}}{\partial h_{[j]}^{(k-1)}}"#,
    ]
  ).claims([
    Claim(
      #"\gamma_t^{(k-1)} = (W_h^{(k)})^{Tr} (\gamma_t^{(k)} \circ \sigma'(z^{(k)}))"#, "verified",
      "back one step, wherever both exist"),
    Claim(
      #"\gamma_t^{k-1} = W_h^T (\gamma_t^k \circ \sigma'(z^{(k)}))"#, "verified",
      "bare above, and the weights themselves"),
    Claim(
      #"\gamma_t^{(k-1)} = W_h^{(k)} (\gamma_t^{(k)} \circ \sigma'(z^{(k)}))"#, "refuted",
      "transpose of a square matrix"),
    Claim(
      #"\gamma_t^{(k-1)} = (W_h^{(k)})^{Tr} (\gamma_t^{(k)} \circ \sigma'(z^{(k-1)}))"#, "refuted",
      "σ′ of the step before"),
    Claim(
      #"\gamma_t^{(k)} = (W_h^{(k)})^{Tr} (\gamma_t^{(k-1)} \circ \sigma'(z^{(k)}))"#, "refuted",
      "forward instead of back"),
    Claim(#"\gamma_t^{(k-1)} = (W_h^{(k)})^{Tr} \gamma_t^{(k)}"#, "refuted", "σ′ forgotten"),
    Claim(
      #"\gamma_k^{(t-1)} = (W_h^{(k)})^{Tr} (\gamma_t^{(k)} \circ \sigma'(z^{(k)}))"#, "refuted",
      "the two steps exchanged"),
    Claim(#"\gamma_t^{(t)} = U^T (o^{(t)} - y^{(t)})"#, "verified", "the step's own loss"),
    Claim(#"\gamma_t^{(k)} = U^T (o^{(t)} - y^{(t)})"#, "refuted", "an earlier step"),
    Claim(#"\gamma_t^{(t+1)} = U^T (o^{(t)} - y^{(t)})"#, "undecided", "a later step"),
    Claim(
      #"\frac{\partial h^{(t)}}{\partial h^{(k)}} = \frac{\partial h^{(k)}}{\partial h^{(t)}}"#,
      "undecided|refuted", "true for t = k, and no path elsewhere"),
    Claim(
      #"\frac{\partial h^{(t)}}{\partial h^{(2)}} = \frac{\partial h^{(2)}}{\partial h^{(t)}}"#,
      "undecided|refuted", "true for t = 2"),
    Claim(
      #"\frac{\partial J^{(t)}}{\partial W_h^{(k)}} "#
        + #"= (\gamma_t^{(k)} \circ \sigma'(z^{(k)})) (h^{(k-1)})^{Tr}"#, "verified",
      "one copy"),
    Claim(
      #"\frac{\partial J^{(t)}}{\partial W_h} "#
        + #"= (\gamma_t^{(k)} \circ \sigma'(z^{(k)})) (h^{(k-1)})^{Tr}"#, "refuted|undecided",
      "one copy for the sum of all"),
    Claim(
      #"\frac{\partial J^{(t)}}{\partial W_h^{(k)}} "#
        + #"= (\gamma_t^{(k)} \circ \sigma'(z^{(k)})) (h^{(k)})^{Tr}"#, "refuted",
      "h of the step itself"),
    Claim(
      #"\frac{\partial J^{(t)}}{\partial W_{h[i,j]}} "#
        + #"= \sum_{k=1}^T \frac{\partial J^{(t)}}{\partial W_{h[i,j]}^{(k)}}"#, "verified",
      "all copies"),
    Claim(
      #"\frac{\partial J^{(t)}}{\partial W_{h[i,j]}} "#
        + #"= \sum_{k=1}^T \frac{\partial J^{(t)}}{\partial W_{h[j,i]}^{(k)}}"#, "refuted",
      "row and column exchanged"),
    Claim(
      #"\frac{\partial J}{\partial W_h} = \sum_{k=1}^T \frac{\partial J^{(k)}}{\partial W_h^{(k)}}"#,
      "refuted", "each loss by its own copy"),
    Claim(
      #"\frac{\partial h_{[i]}^{(k)}}{\partial h_{[j]}^{(k-1)}} "#
        + #"= \sigma'(z_{[i]}^{(k)}) W_{h[i,j]}^{(k)}"#, "verified", "indices in brackets"),
    Claim(
      #"\frac{\partial h_{[i]}^{(k)}}{\partial h_{[j]}^{(k-1)}} "#
        + #"= \sigma'(z_{[j]}^{(k)}) W_{h[i,j]}^{(k)}"#, "refuted", "σ′ of another entry"),
    Claim(
      #"\frac{\partial h_{[p]}^{(k)}}{\partial z_{[m]}^{(k)}} = "#
        + #"\begin{cases} 0, & \text{p $\ne$ m} \\ \sigma'(z_{[p]}^{(k)}), & \text{p = m} \end{cases}"#,
      "verified", "by cases, in text"),
    Claim(
      #"\frac{\partial h_{[p]}^{(k)}}{\partial z_{[m]}^{(k)}} = "#
        + #"\begin{cases} 0, & p = m \\ \sigma'(z_{[p]}^{(k)}), & p \ne m \end{cases}"#,
      "refuted", "the cases exchanged"),
    Claim(
      #"\frac{\partial h_{[p]}^{(k)}}{\partial z_{[m]}^{(k)}} = "#
        + #"\begin{cases} 1, & p = m \\ 0, & \text{otherwise} \end{cases}"#,
      "refuted", "σ′ forgotten"),
    Claim(
      #"\frac{\partial h_{[p]}^{(k)}}{\partial z_{[m]}^{(k)}} = "#
        + #"\begin{cases} \sigma'(z_{[p]}^{(k)}), & p = m \\ 0, & p > m \end{cases}"#,
      "unread", "not all cases"),
  ])

  /// What is computed from several things, each with a derivative of its own.
  private static let gated = Setting(
    "gates with roles", Context.none,
    [
      #"z_f^{(t)} = W_f h^{(t-1)} + U_f x^{(t)}"#, #"f^{(t)} = \tanh(z_f^{(t)})"#,
      #"z_g^{(t)} = W_g h^{(t-1)} + U_g x^{(t)}"#, #"g^{(t)} = \tanh(z_g^{(t)})"#,
      #"h^{(t)} = f^{(t)} \circ h^{(t-1)} + g^{(t)}"#,
      #"J^{(t)} = \frac12 \|h^{(t)} - y^{(t)}\|^2"#,
      #"\delta_t^{(k)} = \frac{\partial J^{(t)}}{\partial h^{(k)}}"#,
    ]
  ).claims([
    Claim(
      #"""
      \delta_t^{(k-1)} = \delta_t^{(k)} \circ f^{(k)} \#
      + W_f^T (\delta_t^{(k)} \circ h^{(k-1)} \circ (1 - f^{(k)} \circ f^{(k)})) \#
      + W_g^T (\delta_t^{(k)} \circ (1 - g^{(k)} \circ g^{(k)}))
      """#, "verified", "three ways back"),
    Claim(
      #"""
      \delta_t^{(k-1)} = \delta_t^{(k)} \circ f^{(k)} \#
      + W_f^T (\delta_t^{(k)} \circ h^{(k)} \circ (1 - f^{(k)} \circ f^{(k)})) \#
      + W_g^T (\delta_t^{(k)} \circ (1 - g^{(k)} \circ g^{(k)}))
      """#, "refuted", "h of the step itself"),
    Claim(
      #"""
      \delta_t^{(k-1)} = W_f^T (\delta_t^{(k)} \circ h^{(k-1)} \circ (1 - f^{(k)} \circ f^{(k)})) \#
      + W_g^T (\delta_t^{(k)} \circ (1 - g^{(k)} \circ g^{(k)}))
      """#, "refuted", "the direct way forgotten"),
    Claim(#"\delta_t^{(t)} = h^{(t)} - y^{(t)}"#, "verified", "its own loss"),
    Claim(#"\delta_t^{(t)} = y^{(t)} - h^{(t)}"#, "refuted", "sign"),
    Claim(
      #"\frac{\partial f_i^{(t)}}{\partial W_{f,ij}} = 1 - f_i^{(t)} f_i^{(t)}"#,
      "refuted|undecided|unread", "the input forgotten"),
  ])

  /// `Σ_{i=0}^{n-1}` counts all entries from 0.
  private static let wholeAxes = Setting(
    "sums from zero", "shapes: {z: [n], w: [n]}",
    [#"s = \sum_{i=0}^{n-1} w_i z_i^2"#]
  ).claims([
    Claim(#"\frac{\partial s}{\partial z_j} = 2 w_j z_j"#, "verified", "all entries"),
    Claim(#"\frac{\partial s}{\partial z_j} = w_j z_j"#, "refuted", "the factor"),
    Claim(#"s = \sum_{i=1}^{n} w_i z_i^2"#, "verified", "counted from 1"),
    Claim(#"2s = 2\sum_{i=1}^{n-1} w_i z_i^2"#, "refuted|unread", "one entry left out"),
    Claim(#"2s = 2\sum_{i=0}^{n} w_i z_i^2"#, "refuted|unread", "one entry too many"),
    Claim(#"\sum_{j=1}^n e^{z_i} = n e^{z_i}"#, "verified", "n times the same"),
    Claim(#"\sum_{j=1}^n e^{z_i} = e^{z_i}"#, "refuted", "n is lost"),
    Claim(#"\sum_{i=1}^n s = n s"#, "verified|unread", "n times a number"),
    Claim(#"\sum_{i=1}^n s = s"#, "refuted|unread", "n is lost"),
  ])
}
