/// Functions of vectors that are taken at samples: an argument has the shape of the parameter.
extension ClaimTable {
  static let sampledFunctions =
    Setting(
      "logistic regression with h(x^{(i)})", Context.none,
      [
        #"\ell(\theta) = \sum_{i=1}^m y^{(i)} \log h(x^{(i)}) + (1-y^{(i)})\log(1-h(x^{(i)}))"#,
        #"h(x) = \sigma(\theta^\top x)"#, #"\sigma(z) = \frac{1}{1+e^{-z}}"#,
      ]
    ).claims([
      Claim(
        #"\frac{\partial\ell}{\partial\theta_j} = \sum_{i=1}^m (y^{(i)} - h(x^{(i)})) x_j^{(i)}"#,
        "verified completed", "as in every text"),
      Claim(
        #"\frac{\partial\ell}{\partial\theta_j} = \sum_{i=1}^m (h(x^{(i)}) - y^{(i)}) x_j^{(i)}"#,
        "refuted value-mismatch", "sign"),
      Claim(
        #"\frac{\partial\ell}{\partial\theta} = \sum_{i=1}^m (y^{(i)} - h(x^{(i)}))"#,
        "refuted shape-mismatch", "x forgotten"),
      Claim(
        #"\nabla_\theta \ell = \sum_{i=1}^m (y^{(i)} - h(x^{(i)})) h(x^{(i)}) x^{(i)}"#,
        "refuted value-mismatch", "a factor too many"),
    ])
    + Setting(
      "rows below", Context.none,
      [#"f(x) = w^\top x + b"#, #"L = \frac1n \sum_{i=1}^n (f(x_i) - y_i)^2"#]
    ).claims([
      Claim(
        #"\frac{\partial L}{\partial w} = \frac2n \sum_{i=1}^n (f(x_i) - y_i) x_i"#, "verified",
        "x_i has the shape of x"),
      Claim(
        #"\frac{\partial L}{\partial b} = \frac2n \sum_{i=1}^n (f(x_i) - y_i)"#, "verified",
        "number"
      ),
      Claim(
        #"\frac{\partial L}{\partial w_j} = \frac2n \sum_{i=1}^n (f(x_i) - y_i) x_{ij}"#,
        "verified", "entry"),
      Claim(
        #"\frac{\partial L}{\partial w_j} = \frac2n \sum_{i=1}^n (f(x_i) - y_i) x_{ji}"#,
        "refuted", "indices swapped"),
      Claim(
        #"\frac{\partial L}{\partial w} = \frac1n \sum_{i=1}^n (f(x_i) - y_i) x_i"#,
        "refuted|undecided shape-unknown",
        "factor 2"),
      Claim(#"\nabla_w f(x_i) = x_i"#, "verified", "of one sample"),
      Claim(#"\nabla_w f(x_i) = w"#, "refuted|undecided shape-unknown", "the other factor"),
      Claim(
        #"w \leftarrow w - \eta \frac2n \sum_{i=1}^n (f(x_i) - y_i) x_i"#, "verified", "step"),
      Claim(
        #"w \leftarrow w - \eta (f(x_i) - y_i) x_i"#, "undecided other-direction", "one sample"),
    ])
    + Setting(
      "a parameter below the name", Context.none,
      [
        #"h_\theta(x) = \frac{1}{1 + e^{-\theta^T x}}"#,
        #"J(\theta) = -\frac{1}{m}\sum_{i=1}^m [y^{(i)} \log h_\theta(x^{(i)}) + (1-y^{(i)})\log(1-h_\theta(x^{(i)}))]"#,
      ]
    ).claims([
      Claim(
        #"\frac{\partial J}{\partial \theta_j} = \frac1m \sum_{i=1}^m (h_\theta(x^{(i)}) - y^{(i)}) x_j^{(i)}"#,
        "verified", "the course's formula"),
      Claim(
        #"\frac{\partial J}{\partial \theta_j} = \frac1m \sum_{i=1}^m (h_\theta(x^{(i)}) + y^{(i)}) x_j^{(i)}"#,
        "refuted", "sign"),
      Claim(
        #"\theta_j := \theta_j - \alpha \frac1m \sum_{i=1}^m (h_\theta(x^{(i)}) - y^{(i)}) x_j^{(i)}"#,
        "verified", "its step"),
      Claim(
        #"\theta_j := \theta_j + \alpha \frac1m \sum_{i=1}^m (h_\theta(x^{(i)}) - y^{(i)}) x_j^{(i)}"#,
        "refuted|undecided", "up"),
    ])
    + Setting(
      "defined for a sample", Context.none,
      [
        #"h_\theta(x^{(i)}) = \theta^T x^{(i)}"#,
        #"J(\theta) = \frac{1}{2m}\sum_{i=1}^m (h_\theta(x^{(i)}) - y^{(i)})^2"#,
      ]
    ).claims([
      Claim(
        #"\frac{\partial J}{\partial \theta_j} = \frac1m \sum_{i=1}^m (h_\theta(x^{(i)}) - y^{(i)}) x_j^{(i)}"#,
        "verified", "mean"),
      Claim(
        #"\frac{\partial J}{\partial \theta_j} = \frac1m \sum_{i=1}^m (h_\theta(x^{(i)}) - y^{(i)})"#,
        "refuted", "x forgotten"),
    ])
    + Setting(
      "several arguments", Context.none,
      [#"f(x; w) = w^\top x"#, #"L(w) = \frac12\sum_{i=1}^n (f(x_i; w) - y_i)^2"#]
    ).claims([
      Claim(
        #"\frac{\partial L}{\partial w} = \sum_{i=1}^n (f(x_i; w) - y_i) x_i"#, "verified", "plain"),
      Claim(
        #"\frac{\partial L}{\partial w} = 2 \sum_{i=1}^n (f(x_i; w) - y_i) x_i"#,
        "refuted|undecided shape-unknown", "half"),
    ])
    + Setting(
      "entry by entry", Context.none,
      [
        #"h(x) = \sum_{j=1}^n \theta_j x_j"#,
        #"J = \frac12\sum_{i=1}^m (h(x^{(i)}) - y^{(i)})^2"#,
      ]
    ).claims([
      Claim(
        #"\frac{\partial J}{\partial \theta_j} = \sum_{i=1}^m (h(x^{(i)}) - y^{(i)}) x_j^{(i)}"#,
        "verified", "the j of h is another one"),
      Claim(
        #"\frac{\partial J}{\partial \theta_j} = \sum_{i=1}^m (h(x^{(i)}) - y^{(i)}) \theta_j"#,
        "refuted", "other factor"),
    ])
    + Setting(
      "functions of numbers stay what they are", Context.none,
      [#"f(x) = w x + b"#, #"L = \frac1n \sum_{i=1}^n (f(x_i) - y_i)^2"#]
    ).claims([
      Claim(
        #"\frac{\partial L}{\partial w} = \frac2n \sum_{i=1}^n (f(x_i) - y_i) x_i"#,
        "verified literal", "number"),
      Claim(
        #"\frac{\partial L}{\partial w} = \frac2n \sum_{i=1}^n (f(x_i) - y_i)"#, "refuted",
        "x forgotten"),
    ])
}
