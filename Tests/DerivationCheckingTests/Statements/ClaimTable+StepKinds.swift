/// Updates that are more than the gradient of the whole loss times a rate: of one sample, along its signs
/// or over its length, of several parameters at once, and rules for the size of the steps.
extension ClaimTable {
  static let stepKinds =
    samplesAlone + severalSteps + signs + absolute + tuples + weights + preconditioned
    + sizes

  private static let samplesAlone = Setting(
    "stochastic descent", "shapes: {x: [n], w: [], t: [n]}",
    [#"y_i = w x_i"#, #"\xi_i = (y_i - t_i)^2"#, #"\xi = \frac{1}{n} \sum_{i=1}^n \xi_i"#]
  ).claims([
    Claim(
      #"w \leftarrow w - \eta \frac{\partial \xi_i}{\partial w}"#, "undecided other-direction",
      "one sample"),
    Claim(
      #"w \leftarrow w - 2 \eta (y_i - t_i) x_i"#, "undecided other-direction",
      "one sample written out"),
    Claim(#"w \leftarrow w + \eta \frac{\partial \xi_i}{\partial w}"#, "refuted", "sign"),
    Claim("w ← w − η(yᵢ + tᵢ)xᵢ", "refuted", "sum for difference"),
    Claim(#"w \leftarrow w - \eta (y_i - t_i) x_j"#, "refuted|unread", "another sample"),
    Claim(#"w \leftarrow w - \eta (y_i - t_i)"#, "refuted", "input lost"),
  ])

  private static let severalSteps = Setting(
    "a step said in two ways", "shapes: {x: [n], w: [], t: [n]}\nnames: {rate: μ}",
    [
      #"y_i = w x_i"#, #"\xi_i = (y_i - t_i)^2"#, #"\xi = \frac{1}{n} \sum_{i=1}^n \xi_i"#,
    ]
  ).claims([
    Claim(
      #"w(k+1) = w(k) - \Delta w(k), \quad \Delta w = \mu \frac{\partial \xi}{\partial w}, "#
        + #"\quad \Delta w = 2 \mu (y_i - t_i) x_i"#, "undecided ambiguous/undecided/undecided",
      "of all samples, and of one"),
    Claim(
      #"w(k+1) = w(k) + \Delta w(k), \quad \Delta w = \mu \frac{\partial \xi}{\partial w}, "#
        + #"\quad \Delta w = 2 \mu (y_i - t_i) x_i"#, "refuted/refuted|undecided/refuted|undecided",
      "sign"),
    Claim(
      #"w(k+1) = w(k) + \Delta w(k), \quad \Delta w = -\mu \frac{\partial \xi}{\partial w}, "#
        + #"\quad \Delta w = 2 \mu (y_i - t_i) x_i"#,
      "undecided|refuted/verified/refuted|undecided",
      "one way of them is wrong"),
  ])

  private static let signs = Setting(
    "signs and lengths", "shapes: {x: [n], w: [n], t: [], b: []}",
    [#"y = w^\top x + b"#, #"E = \frac12 (y - t)^2"#]
  ).claims([
    Claim(
      #"w \leftarrow w - \eta \operatorname{sign}(\nabla_w E)"#, "undecided other-direction",
      "along the signs"),
    Claim(#"w \leftarrow w + \eta \operatorname{sign}(\nabla_w E)"#, "refuted", "sign"),
    Claim(
      #"w \leftarrow w - \eta \operatorname{sgn}((y - t) x)"#, "undecided other-direction",
      "written out"),
    Claim(#"w \leftarrow w - \eta \operatorname{sgn}(y - t)"#, "refuted", "input lost"),
    Claim(
      #"w \leftarrow w - \eta \operatorname{sgn}\left(\frac{\partial y}{\partial w}\right)"#,
      "refuted", "of the output"),
    Claim(#"w \leftarrow w - \eta \operatorname{sgn}(w) \odot \nabla_w E"#, "refuted", "of w"),
    Claim(
      #"w \leftarrow w - \eta \frac{\nabla_w E}{\|\nabla_w E\|}"#, "undecided other-direction",
      "a step of given length"),
    Claim(#"w \leftarrow w + \eta \frac{\nabla_w E}{\|\nabla_w E\|}"#, "refuted", "sign"),
    Claim(
      #"w \leftarrow w - \eta \frac{x}{\|\nabla_w E\|}"#, "undecided|refuted", "another vector"),
  ])

  private static let absolute = Setting(
    "signs in the gradient itself", "shapes: {x: [n], w: [n], t: [], b: []}",
    [#"y = w^\top x + b"#, #"E = |y - t|"#]
  ).claims([
    Claim(#"w \leftarrow w - \eta \operatorname{sgn}(y - t) x"#, "verified", "the gradient"),
    Claim(#"w \leftarrow w - \eta \operatorname{sgn}(t - y) x"#, "refuted", "sign"),
  ])

  private static let tuples = Setting(
    "several parameters", "shapes: {x: [n], w: [n], t: [], b: []}",
    [#"y = w^\top x + b"#, #"E = \frac12 (y - t)^2"#]
  ).claims([
    Claim(
      #"(w, b) \leftarrow (w, b) - \eta \partial_{(w, b)} E(w, b)"#, "verified", "for each of them"
    ),
    Claim(
      #"(w, b) \leftarrow (w, b) + \eta \partial_{(w, b)} E"#, "refuted", "sign"),
    Claim(
      #"(w, b) \leftarrow (w - \eta (y - t) x, b - \eta (y - t))"#, "verified", "a list of values"),
    Claim(
      #"(w, b) \leftarrow (w - \eta (y - t) x, b + \eta (y - t))"#, "refuted", "the second"),
    Claim(#"(w, b) \leftarrow (w, b) - \eta \partial_b E"#, "refuted", "true of b alone"),
  ])

  private static let weights = Setting(
    "weights under one letter", #"shapes: {x_1: [], x_2: [], "w_{in}": [], w_h: [], t: []}"#,
    [#"y = x_1 w_{in} + \tanh(x_2 w_h)"#, #"E = \frac12 (y - t)^2"#]
  ).claims([
    Claim(#"W(i+1) = W(i) - \mu \frac{\partial E}{\partial W(i)}"#, "verified", "each weight"),
    Claim(#"W(i+1) = W(i) + \mu \frac{\partial E}{\partial W(i)}"#, "refuted", "sign"),
    Claim(#"w \leftarrow w - \mu (y - t) x_1"#, "refuted", "true of one of them"),
  ])

  private static let preconditioned = Setting(
    "a matrix before the gradient", "shapes: {x: [d], H: [d, d], A: [d, d], p: [d]}",
    [#"f(x) = x^\top A x"#]
  ).claims([
    Claim(
      #"x \leftarrow x - \eta \operatorname{diag}(H)^{-1} \nabla f(x)"#,
      "undecided other-direction", "by the entries on the diagonal"),
    Claim(
      #"x \leftarrow x + \eta \operatorname{diag}(H)^{-1} \nabla f(x)"#, "refuted", "sign"),
    Claim(
      #"x \leftarrow x - \eta \operatorname{diag}(H)^{-1} x"#, "refuted", "no gradient"),
    Claim(
      #"\nabla f(x) = \operatorname{diag}(p)^{-1} \operatorname{diag}(p) (A + A^\top) x"#,
      "verified", "an inverse and its matrix"),
    Claim(
      #"\nabla f(x) = \operatorname{diag}(p)^{-1} \operatorname{diag}(p)^2 (A + A^\top) x"#,
      "refuted", "and its square"),
    Claim(
      #"\operatorname{diag}(p)^2 x = p \odot p \odot x"#, "verified", "the square of a diagonal"),
  ])

  private static let sizes = Setting(
    "the size of the steps", "shapes: {x: [], w: [], t: []}\nnames: {rate: Δ}",
    [#"y = w x"#, #"E = \frac12 (y - t)^2"#]
  ).claims([
    Claim(
      #"w(i+1) = w(i) - \operatorname{sign}(\partial E / \partial w(i)) * \Delta(i), \quad "#
        + #"\Delta(i) = \Delta(i) * \eta^+"#, "undecided other-direction/definition", "Rprop"),
    Claim(
      #"w(i+1) = w(i) + \operatorname{sign}(\partial E / \partial w(i)) * \Delta(i), \quad "#
        + #"\Delta(i) = \Delta(i) * \eta^-"#, "refuted/definition", "sign"),
    Claim(#"\Delta \leftarrow 0.5 \Delta"#, "definition", "a rule of the procedure"),
    Claim(#"w \leftarrow 0.5 w"#, "refuted", "a parameter"),
    Claim(#"y \leftarrow 0.5 y"#, "unread", "what is computed"),
  ])
}
