/// Means, variances and what is divided by them.
extension ClaimTable {
  static let normalisation = squares + layerNorm + batchNorm + ways + ones

  private static let squares =
    Setting(
      "variance", Context.none,
      [
        #"x \in \mathbb{R}^n"#, #"\mu = \frac{1}{n} \sum_{i=1}^n x_i"#,
        #"\sigma^2 = \frac{1}{n} \sum_{i=1}^n (x_i - \mu)^2"#,
        #"u_i = \frac{x_i - \mu}{\sigma}"#,
      ]
    ).claims([
      Claim(
        #"\frac{\partial \sigma^2}{\partial x_i} = \frac{2}{n} (x_i - \mu)"#, "verified",
        "the variance by an input"),
      Claim(
        #"\frac{\partial \sigma^2}{\partial x_i} = \frac{1}{n} (x_i - \mu)"#, "refuted", "no 2"),
      Claim(
        #"\frac{\partial \sigma^2}{\partial x_i} = \frac{2}{n - 1} (x_i - \mu)"#,
        "refuted|undecided", "n − 1"),
      Claim(
        #"\frac{\partial \sigma}{\partial x_i} = \frac{x_i - \mu}{n \sigma}"#, "verified",
        "the root of the variance"),
      Claim(
        #"\frac{\partial \sigma}{\partial x_i} = \frac{2 (x_i - \mu)}{n \sigma}"#, "refuted",
        "the variance for its root"),
      Claim(
        #"\frac{\partial \sigma}{\partial x_i} = \frac{1}{n} u_i"#, "verified", "in terms of u"),
      Claim(
        #"\frac{\partial \sigma}{\partial \sigma^2} = \frac{1}{2 \sigma}"#, "verified",
        "the root by the square"),
      Claim(#"\frac{\partial \sigma^2}{\partial x_i} = \frac{1}{2 \sigma}"#, "refuted", "mixed up"),
      Claim(
        #"\sigma^2 = \frac{1}{n} \sum_{i=1}^n x_i^2 - \mu^2"#, "verified|undecided",
        "the other formula"),
      Claim(
        #"\frac{1}{n} \sum_{i=1}^n x_i^2 = \sigma^2 + \mu^2"#, "verified", "turned around"),
      Claim(
        #"\frac{1}{n} \sum_{i=1}^n x_i^2 = \sigma + \mu^2"#, "refuted", "σ for σ²"),
      Claim(#"\sum_{i=1}^n u_i^2 = n"#, "verified", "normalised"),
    ])
    + Setting("a square without its root", Context.none, [#"r^2 = x^2 + y^2"#]).claims([
      Claim(#"\frac{\partial r^2}{\partial x} = 2x"#, "verified", "by a coordinate"),
      Claim(#"\frac{\partial r^2}{\partial x} = x"#, "refuted", "no 2"),
      Claim(#"\frac{\partial r}{\partial x} = \frac{x}{r}"#, "verified", "its root"),
      Claim(#"\frac{\partial r}{\partial x} = \frac{2x}{r}"#, "refuted", "its root, with a 2"),
    ])
    + Setting("a root that is defined", Context.none, [#"s = 3x + y"#]).claims([
      Claim(#"s^2 = 9x^2 + 6xy + y^2"#, "verified", "a square is no definition"),
      Claim(#"s^2 = 9x^2 + y^2"#, "refuted", "a square is no definition"),
    ])

  private static let layerNorm =
    Setting(
      "layer norm", "shapes: {x: [D], γ: [D], β: [D]}",
      [
        #"\mu = \frac{1}{D} \sum_{i=1}^{D} x_i"#,
        #"\sigma^2 = \frac{1}{D} \sum_{i=1}^{D} (x_i - \mu)^2"#,
        #"\hat{x} = \frac{x - \mu}{\sqrt{\sigma^2 + \epsilon}}"#,
        #"y = \gamma \odot \hat{x} + \beta"#, #"L = \sum_i g(y_i)"#,
      ]
    ).claims([
      Claim(
        #"\frac{\partial L}{\partial \gamma} = \frac{\partial L}{\partial y} \odot \hat x"#,
        "verified", "γ"),
      Claim(
        #"\frac{\partial L}{\partial \gamma} = \frac{\partial L}{\partial y} \odot x"#, "refuted",
        "not normalised"),
      Claim(
        #"\frac{\partial L}{\partial \sigma^2} = \sum_{i=1}^D \frac{\partial L}{\partial \hat x_i} (x_i - \mu) \left(-\frac12\right) (\sigma^2 + \epsilon)^{-3/2}"#,
        "verified", "σ²"),
      Claim(
        #"\frac{\partial L}{\partial \sigma^2} = \sum_{i=1}^D \frac{\partial L}{\partial \hat x_i} (x_i - \mu) \left(-\frac12\right) (\sigma^2 + \epsilon)^{-1/2}"#,
        "refuted", "σ², exponent"),
      Claim(
        #"\frac{\partial L}{\partial \sigma^2} = \sum_{i=1}^D \frac{\partial L}{\partial \hat x_i} (x_i - \mu) \frac12 (\sigma^2 + \epsilon)^{-3/2}"#,
        "refuted", "σ², sign"),
      Claim(
        #"\frac{\partial L}{\partial x_i} = \frac{1}{D \sqrt{\sigma^2 + \epsilon}} \left( D \frac{\partial L}{\partial \hat x_i} - \sum_j \frac{\partial L}{\partial \hat x_j} - \hat x_i \sum_j \frac{\partial L}{\partial \hat x_j} \hat x_j \right)"#,
        "verified", "the compact form"),
      Claim(
        #"\frac{\partial L}{\partial x_i} = \frac{1}{D \sqrt{\sigma^2 + \epsilon}} \left( D \frac{\partial L}{\partial \hat x_i} - \sum_j \frac{\partial L}{\partial \hat x_j} + \hat x_i \sum_j \frac{\partial L}{\partial \hat x_j} \hat x_j \right)"#,
        "refuted", "the compact form, sign"),
      Claim(
        #"\frac{\partial L}{\partial x_i} = \frac{1}{D \sqrt{\sigma^2 + \epsilon}} \left( D \frac{\partial L}{\partial \hat x_i} - \hat x_i \sum_j \frac{\partial L}{\partial \hat x_j} \hat x_j \right)"#,
        "refuted", "the compact form without the mean"),
      Claim(
        #"\frac{\partial L}{\partial x_i} = \frac{1}{\sqrt{\sigma^2 + \epsilon}} \frac{\partial L}{\partial \hat x_i}"#,
        "refuted", "mean and variance forgotten"),
    ])

  /// The formula that says what is held fixed, and single steps on its ways.
  private static let ways =
    Setting(
      "ways through a normalisation", "shapes: {x: [n]}",
      [
        #"\mu = \frac{1}{n} \sum_{i=1}^n x_i"#,
        #"v = \frac{1}{n} \sum_{i=1}^n (x_i - \mu)^2"#, #"y_i = \frac{x_i - \mu}{\sqrt{v + 1}}"#,
      ]
    ).claims([
      Claim(
        #"\frac{\partial L}{\partial x_i} = \frac{\partial L}{\partial y_i} \frac{\partial y_i}{\partial x_i} + \frac{\partial L}{\partial v} \frac{\partial v}{\partial x_i} + \frac{\partial L}{\partial \mu} \frac{\partial \mu}{\partial x_i}"#,
        "verified explicit-partial", "all three"),
      Claim(
        #"\frac{\partial L}{\partial x_i} = \frac{\partial L}{\partial y_i} \frac{\partial y_i}{\partial x_i} + \frac{\partial L}{\partial \mu} \frac{\partial \mu}{\partial x_i}"#,
        "refuted", "one is missing"),
      Claim(
        #"\frac{\partial L}{\partial x_i} = \frac{\partial L}{\partial y_i} \frac{\partial y_i}{\partial x_i} + \frac{\partial L}{\partial v} \frac{\partial v}{\partial x_i} + 2 \frac{\partial L}{\partial \mu} \frac{\partial \mu}{\partial x_i}"#,
        "refuted", "one is doubled"),
      Claim(
        #"\frac{\partial L}{\partial x_i} = \frac{\partial L}{\partial y_i} \frac{\partial y_i}{\partial x_i} + \frac{\partial L}{\partial v} \frac{\partial v}{\partial x_i} - \frac{\partial L}{\partial \mu} \frac{\partial \mu}{\partial x_i}"#,
        "refuted|undecided", "a minus"),
      Claim(
        #"\frac{\partial L}{\partial x_i} = \frac{\partial L}{\partial y_i} \frac{\partial y_i}{\partial x_i}"#,
        "refuted", "one entry of y only"),
      Claim(
        #"\frac{\partial y_i}{\partial x_i} = \frac{1}{\sqrt{v + 1}}"#,
        "undecided total-or-explicit", "explicit, and nothing says so"),
      Claim(#"\frac{\partial y_i}{\partial x_i} = \frac{2}{\sqrt{v + 1}}"#, "refuted", "neither"),
      Claim(
        #"\frac{\partial y_i}{\partial x_i} = \frac{1}{\sqrt{v + 1}} \left(1 - \frac1n - \frac{y_i^2}{n}\right)"#,
        "verified", "total"),
    ])
    + Setting(
      "a step on a way", "shapes: {x: [n]}",
      [
        #"\mu = \frac{1}{n} \sum_{i=1}^n x_i"#, #"u_i = x_i - \mu"#, #"y_i = \mu u_i^3"#,
        #"\frac{\partial L}{\partial x_i} = \frac{\partial L}{\partial u_i} \frac{\partial u_i}{\partial x_i} + \frac{\partial L}{\partial \mu} \frac{\partial \mu}{\partial x_i}"#,
      ]
    ).claims([
      Claim(
        #"\frac{\partial u_i}{\partial x_i} = 1"#, "verified explicit-partial", "as stated"),
      Claim(#"\frac{\partial u_i}{\partial x_i} = 2"#, "refuted", "wrong either way"),
      Claim(#"\frac{\partial u_i}{\partial x_i} = 1 - \frac1n"#, "verified", "total"),
    ])

  /// Vectors of ones and the identity.
  private static let ones =
    Setting(
      "centred", "shapes: {X: [n, d], w: [d]}",
      [
        #"y = X w"#, #"\mu = \frac{1}{n} \mathbf{1}^T y"#, #"r = y - \mu \mathbf{1}"#,
      ]
    ).claims([
      Claim(
        #"r = \left(I - \frac{1}{n} \mathbf{1} \mathbf{1}^T\right) y"#, "verified", "projection"),
      Claim(#"r = \left(I - \mathbf{1} \mathbf{1}^T\right) y"#, "refuted", "projection, no 1/n"),
      Claim(
        #"\frac{\partial L}{\partial y} = \left(I - \frac{1}{n} \mathbf{1} \mathbf{1}^T\right) \frac{\partial L}{\partial r}"#,
        "verified", "backwards"),
      Claim(
        #"\frac{\partial L}{\partial y} = \left(I + \frac{1}{n} \mathbf{1} \mathbf{1}^T\right) \frac{\partial L}{\partial r}"#,
        "refuted", "backwards, sign"),
      Claim(
        #"\frac{\partial L}{\partial y} = I \frac{\partial L}{\partial r}"#, "refuted",
        "the mean forgotten"),
      Claim(
        #"\frac{\partial L}{\partial w} = X^T \left(I - \frac{1}{n} \mathbf{1}_n \mathbf{1}_n^T\right) \frac{\partial L}{\partial r}"#,
        "verified", "the weights"),
      Claim(#"\mathbf{1}^T r = 0"#, "verified|undecided", "no mean left"),
    ])

  private static let batchNorm =
    Setting(
      "batch norm", "shapes: {x: [N, D], γ: [D], β: [D]}",
      [
        #"\mu_j = \frac{1}{N} \sum_{i=1}^N x_{i,j}"#,
        #"\sigma_j^2 = \frac{1}{N} \sum_{i=1}^N (x_{i,j} - \mu_j)^2"#,
        #"\hat{x}_{i,j} = \frac{x_{i,j} - \mu_j}{\sqrt{\sigma_j^2 + \epsilon}}"#,
        #"y_{i,j} = \gamma_j \hat{x}_{i,j} + \beta_j"#, #"L = \sum_i \sum_j g(y_{i,j})"#,
      ]
    ).claims([
      Claim(
        #"\frac{\partial L}{\partial \beta_j} = \sum_{i=1}^N \frac{\partial L}{\partial y_{i,j}}"#,
        "verified", "β"),
      Claim(
        #"\frac{\partial L}{\partial \beta_j} = \frac1N \sum_{i=1}^N \frac{\partial L}{\partial y_{i,j}}"#,
        "refuted", "β, mean for sum"),
      Claim(
        #"\frac{\partial L}{\partial \beta_i} = \sum_{j=1}^D \frac{\partial L}{\partial y_{i,j}}"#,
        "refuted", "β, the wrong axis"),
      Claim(
        #"\frac{\partial \hat x_{i,j}}{\partial \sigma_j^2} = -\frac12 (x_{i,j} - \mu_j) (\sigma_j^2 + \epsilon)^{-3/2}"#,
        "verified", "by the variance"),
      Claim(
        #"\frac{\partial \hat x_{i,j}}{\partial \sigma_j^2} = -\frac12 (x_{i,j} - \mu_j) (\sigma_j + \epsilon)^{-3/2}"#,
        "refuted", "σ for σ²"),
      Claim(
        #"\frac{\partial \hat x_{i,j}}{\partial \sigma_j} = -\frac12 (x_{i,j} - \mu_j) (\sigma_j^2 + \epsilon)^{-3/2}"#,
        "refuted|undecided", "by σ for by σ²"),
      Claim(
        #"\frac{\partial L}{\partial x_{i,j}} = \frac{\gamma_j}{N \sqrt{\sigma_j^2 + \epsilon}} \left( N \frac{\partial L}{\partial y_{i,j}} - \frac{\partial L}{\partial \beta_j} - \hat x_{i,j} \frac{\partial L}{\partial \gamma_j} \right)"#,
        "verified", "the compact form"),
      Claim(
        #"\frac{\partial L}{\partial x_{i,j}} = \frac{\gamma_j}{N \sqrt{\sigma_j^2 + \epsilon}} \left( N \frac{\partial L}{\partial y_{i,j}} - \frac{\partial L}{\partial \gamma_j} - \hat x_{i,j} \frac{\partial L}{\partial \beta_j} \right)"#,
        "refuted", "β and γ swapped"),
    ])
}
