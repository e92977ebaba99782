/// What a script means where only the rest of the statement, or of the article, tells.
extension ClaimTable {
  static let styles =
    Setting("a layer called i", Context.network).claims([
      Claim(#"z_i = W_i a_{i-1} + b_i"#, "verified", "a matrix with one index"),
      Claim(#"z_i = W_i a_i + b_i"#, "refuted", "a of the layer before"),
      Claim(#"W_i = W_i - \eta \partial J/\partial W_i"#, "verified", "every layer"),
      Claim(#"W_i = W_i - \eta \partial J/\partial W_{i+1}"#, "refuted", "another layer"),
      Claim(
        #"\delta_i = \sum_j w_{ji} \delta_j \sigma'(z_i)"#, "unread|undecided|refuted", "no layer"),
      Claim(#"\frac{\partial J}{\partial w_{12}} = \delta_1 a_2"#, "verified|undecided", "entries"),
      Claim(#"\frac{\partial J}{\partial w_{12}} = \delta_2 a_1"#, "refuted", "entries swapped"),
      Claim(#"\frac{\partial J}{\partial W_2} = \delta_2 a_1^T"#, "verified", "layers"),
    ])
    + Setting(
      "the loss of sample k", Context.none + "\nshapes: {θ: [l], y: [l]}",
      [
        #"f(u) = \frac{1}{1 + e^{-u}}"#, #"\hat{y}_j^k = f(\theta_j)"#,
        #"E_k = \frac12 \sum_j (\hat{y}_j^k - y_j^k)^2"#,
      ]
    ).claims([
      Claim(
        #"\frac{\partial E_k}{\partial \theta_j} = (\hat{y}_j^k - y_j^k) \hat{y}_j^k (1 - \hat{y}_j^k)"#,
        "verified", "for every k"),
      Claim(
        #"\frac{\partial E_k}{\partial \theta_j} = (y_j^k - \hat{y}_j^k) \hat{y}_j^k (1 - \hat{y}_j^k)"#,
        "refuted", "sign"),
      Claim(
        #"\Delta \theta_j = -\eta \frac{\partial E_k}{\partial \theta_j}"#, "verified", "a step"),
      Claim(#"\Delta \theta_j = \eta \frac{\partial E_k}{\partial \theta_j}"#, "refuted", "sign"),
    ])
    + Setting("exponents that are no labels", Context.none, [#"E = x^n + y^n"#]).claims([
      Claim(#"\frac{\partial E}{\partial x} = 1"#, "unread|undecided|refuted", "n is an exponent"),
      Claim(#"\frac{\partial E}{\partial x} = x^{n-1}"#, "unread|undecided|refuted", "factor n"),
    ])
    + Setting(
      "the logarithm of a free symbol", Context.none, [#"E = -\sum_i t_i \log(x_i)"#]
    ).claims([
      Claim(#"\frac{\partial E}{\partial x_i} = -\frac{t_i}{x_i}"#, "verified", "x is positive"),
      Claim(#"\frac{\partial E}{\partial x_i} = \frac{t_i}{x_i}"#, "refuted", "sign"),
    ])
    + Setting(
      "sums of derivatives", Context.none,
      [#"Y = X W"#, #"J = \sum \frac12 (T - Y)^2"#]
    ).claims([
      Claim(
        #"\frac{\partial J}{\partial W} = \sum \frac{\partial \frac12 (T - Y)^2}{\partial W}"#,
        "verified", "over the entries of the error"),
      Claim(
        #"\frac{\partial J}{\partial W} = \sum \frac{\partial (T - Y)^2}{\partial W}"#, "refuted",
        "half forgotten"),
    ])
    + Setting(
      "a definition that is not read", Context.none,
      [#"a = \tanh(z)"#, #"J = \frac12 a^2"#]
    ).claims([
      Claim(#"z = \oint w"#, "unread", "not understood"),
      Claim(
        #"z = \oint w, \quad \frac{\partial J}{\partial z} = a (1 - a^2)"#,
        "unread / unread|undecided|verified", "z is not free"),
    ])
}
