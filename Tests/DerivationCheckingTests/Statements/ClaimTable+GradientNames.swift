/// Gradients under names of other kinds than δ: `δx`, `C'(W)`, `Δw`, and entries put in brackets.
extension ClaimTable {
  static let gradientNames =
    Setting(
      "δ before a name", Context.none,
      [
        #"y_j = \sum_i w_{ji} x_i"#, #"E = \sum_j g(y_j)"#,
        #"\delta y = \frac{\partial E}{\partial y}"#,
      ]
    ).claims([
      Claim(#"\delta x = w^T \times \delta y"#, "verified", "δx = ∂E/∂x"),
      Claim(#"\delta x = w \delta y"#, "refuted", "transpose"),
      Claim(#"\delta w = \delta y x^T"#, "verified", "δw = ∂E/∂w"),
      Claim(#"\delta w = -\delta y x^T"#, "refuted", "sign"),
      Claim(#"\delta w = x \delta y^T"#, "refuted", "wrong way round"),
      Claim(
        #"\frac{\partial E}{\partial w_{ji}} = \delta y_j \cdot x_i"#, "verified", "entries"),
      Claim(
        #"\delta x = \left[ \frac{\partial E}{\partial x_i} \right]_i"#, "verified",
        "all entries"),
      Claim(
        #"\delta w = \left[ \frac{\partial E}{\partial w_{ji}} \right]_{ij}"#, "refuted",
        "rows for columns"),
      Claim(#"\delta x_i = (w^T \delta y)_i"#, "verified", "one entry"),
      Claim(#"\delta x_i = (w^T y)_i"#, "refuted", "y is no gradient"),
      Claim(#"\delta q = \delta y"#, "unread", "q has no meaning"),
    ])
    + Setting(
      "a name defined by another's derivative", Context.none,
      [#"y = w x"#, #"E = \frac12 y^2"#]
    ).claims([
      Claim(#"\delta y = \frac{\partial E}{\partial w}"#, "unread|undecided", "no definition"),
      Claim(#"\delta y = y"#, "unread|undecided", "nothing says what δ is"),
    ])
    + primedValues + steps + words

  private static let primedValues =
    Setting(
      "primes of values", Context.none + "\nshapes: {X: [], W_h: [], W_o: [], y: []}",
      [
        #"Z_h = W_h X"#, #"H = R(Z_h)"#, #"Z_o = W_o H"#, #"\hat{y} = R(Z_o)"#,
        #"C = \frac12 (\hat{y} - y)^2"#,
      ]
    ).claims([
      Claim(#"C'(Z_o) = (\hat y - y) \cdot R'(Z_o)"#, "verified", "∂C/∂Z_o"),
      Claim(#"C'(Z_o) = (y - \hat y) \cdot R'(Z_o)"#, "refuted", "sign"),
      Claim(
        #"C'(W_h) = C'(\hat y) \cdot \hat y'(Z_o) \cdot Z_o'(H) \cdot H'(W_h)"#, "verified", ""),
      Claim(#"C'(W_h) = C'(\hat y) \cdot \hat y'(Z_o) \cdot Z_h'(W_h)"#, "refuted", "a link lost"),
      Claim(#"C'(W_o) = (\hat y - y) R'(Z_o) X"#, "refuted", "X for H"),
      Claim(#"C'(q) = (\hat y - y)"#, "unread", "q has no meaning"),
    ])

  private static let steps =
    Setting("steps", Context.none, [#"y = w x + b"#, #"E = \frac12 (y - t)^2"#]).claims([
      Claim(#"\Delta w = -\eta \frac{\partial E}{\partial w}"#, "verified", "a step down"),
      Claim(#"\Delta w = -\eta (y - t) x"#, "verified", "a step down"),
      Claim(#"\Delta w = \eta (y - t) x"#, "undecided", "what is taken away, or a slip"),
      Claim(#"\Delta w = \eta (y - t)"#, "refuted", "x forgotten"),
      Claim(#"\Delta b = -\eta (y - t) x"#, "refuted", "the step of w"),
      Claim(#"\Delta w = (y - t) x"#, "undecided", "step or gradient"),
      Claim(#"\Delta w = (t - y) x"#, "undecided", "step or gradient"),
      Claim(#"\Delta w = y - t"#, "refuted", "neither step nor gradient"),
    ])
    + Setting(
      "steps that are taken away", Context.none,
      [#"y = w x + b"#, #"E = \frac12 (y - t)^2"#]
    ).claims([
      Claim(
        #"\Delta w = \eta (y - t) x, \quad w \leftarrow w - \Delta w"#, "undecided / verified",
        "what is taken away")
    ])

  private static let words =
    Setting("old and new in words", Context.network).claims([
      Claim(
        #"W_{1_{new}} = W_{1_{old}} - \eta \frac{\partial J}{\partial W_1}"#, "verified", "layer 1"),
      Claim(
        #"W_{1_{new}} = W_{1_{old}} + \eta \frac{\partial J}{\partial W_1}"#, "refuted", "sign"),
      Claim(
        #"W_{2_{new}} = W_{2_{old}} - \eta \frac{\partial J}{\partial W_1}"#, "refuted", "layer"),
      Claim(
        #"W^l_{\text{new}} = W^l_{\text{old}} - \eta \delta^l (a^{l-1})^T"#, "verified", "any layer"
      ),
      Claim(
        #"W^l_{\text{new}} = W^l_{\text{old}} - \eta \delta^l (a^l)^T"#, "refuted", "l for l-1"),
      Claim(#"b_{new} = b_{old} - \eta \delta"#, "verified", "no index"),
      Claim(#"b_{new} = b_{old}"#, "unread|undecided", "no update"),
    ])
}
