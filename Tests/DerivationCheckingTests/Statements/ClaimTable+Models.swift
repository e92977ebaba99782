extension ClaimTable {
  static let softmax =
    Setting("softmax", Context.softmax).claims([
      Claim(#"\frac{\partial J}{\partial z^{(L)}} = \hat y - y"#, "verified", "the neat one"),
      Claim(#"\frac{\partial J}{\partial z_i^{(L)}} = y_i - \hat y_i"#, "refuted", "sign"),
      Claim(
        #"\frac{\partial J}{\partial z_i^{(L)}} = (\hat y_i - y_i) \hat y_i (1 - \hat y_i)"#,
        "refuted", "a slope too many"),
      Claim(#"\frac{\partial J}{\partial \hat y_i} = -\frac{y_i}{\hat y_i}"#, "verified", "log"),
      Claim(
        #"\frac{\partial J}{\partial \hat y_i} = -\frac{y_i}{\hat y_i} + \frac{1 - y_i}{1 - \hat y_i}"#,
        "refuted", "binary cross-entropy"),
      Claim(#"J = -\sum_i y_i \log \hat y_i"#, "verified", "the loss"),
      Claim(#"J = -y^T \log \hat y"#, "verified", "the loss as a product"),
      Claim(#"J = \sum_i y_i \log \hat y_i"#, "refuted", "sign of the loss"),
      Claim(#"J = -\log(y^T \hat y)"#, "undecided one-hot-only", "inside the simplex it differs"),
      Claim(
        #"\frac{\partial \hat y}{\partial z^{(L)}} = \operatorname{diag}(\hat y) - \hat y \hat y^T"#,
        "verified", "Jacobian"),
      Claim(
        #"\frac{\partial \hat y}{\partial z^{(L)}} = \operatorname{diag}(\hat y) + \hat y \hat y^T"#,
        "refuted", "Jacobian, sign"),
      Claim(
        #"\frac{\partial \hat y_i}{\partial z_j^{(L)}} = \hat y_i (\mathbb{1}\{i = j\} - \hat y_j)"#,
        "verified", "Jacobian by entry"),
      Claim(
        #"\frac{\partial \hat y_i}{\partial z_i^{(L)}} = \hat y_i (1 - \hat y_i)"#, "verified",
        "its diagonal"),
      Claim(
        #"\frac{\partial \hat y_i}{\partial z_j^{(L)}} = \hat y_i (1 - \hat y_j)"#, "refuted",
        "holds nowhere off the diagonal"),
      Claim(
        #"\delta^{(1)} = (W^{(2)})^T (\hat y - y) \odot (1 - (a^{(1)})^2)"#, "verified",
        "tanh by its output"),
      Claim(
        #"\delta^{(1)} = (W^{(2)})^T (\hat y - y) \odot (1 - (z^{(1)})^2)"#, "refuted", "of z"),
      Claim(
        #"\delta^{(1)} = (W^{(2)})^T (\hat y - y) \odot \tanh'(z^{(1)})"#, "verified", "tanh′"),
    ])
    + Setting("softmax, one-hot", Context.softmax + "\ntargets: one-hot").claims([
      Claim(#"J = -\log(y^T \hat y)"#, "verified", "declared one-hot")
    ])

  static let activations =
    Setting("tanh", Context.network("tanh")).claims([
      Claim(#"f'(z) = 1 - f(z)^2"#, "verified", "f is tanh"),
      Claim(#"\tanh'(z) = 1 - \tanh^2(z)"#, "verified", "square of a function"),
      Claim(#"\tanh'(z) = (1 - \tanh(z))^2"#, "refuted", "square outside"),
      Claim(#"\tanh'(z^{(l)}) = 1 - a^{(l)}"#, "refuted", "no square"),
      Claim(#"f'(z) = f(z) (1 - f(z))"#, "refuted", "the sigmoid's"),
    ])
    + Setting("relu", Context.network("relu")).claims([
      Claim(
        #"\delta^{(l)} = (W^{(l+1)})^T \delta^{(l+1)} \odot \mathbb{1}(z^{(l)} > 0)"#, "verified",
        "indicator"),
      Claim(
        #"\delta^{(l)} = (W^{(l+1)})^T \delta^{(l+1)} \odot \mathbb{1}(z^{(l)} < 0)"#, "refuted",
        "indicator turned"),
      Claim(#"a^{(l)} = \max(0, z^{(l)})"#, "verified", "max"),
      Claim(#"a^{(l)} = \min(0, z^{(l)})"#, "refuted", "min"),
    ])
    + Setting("identity", Context.network("identity")).claims([
      Claim(#"\delta^{(L)} = \hat y - y"#, "verified", "no slope"),
      Claim(#"\delta^{(l)} = (W^{(l+1)})^T \delta^{(l+1)}"#, "verified", "no slope"),
      Claim(
        #"\frac{\partial J}{\partial x} = (W^{(1)})^T (W^{(2)})^T (W^{(3)})^T (\hat y - y)"#,
        "verified", "a product of all"),
      Claim(
        #"\frac{\partial J}{\partial x} = (W^{(3)})^T (W^{(2)})^T (W^{(1)})^T (\hat y - y)"#,
        "refuted shape-mismatch", "order"),
    ])
    + Setting("mixed", Context.network("[tanh, relu, sigmoid]")).claims([
      Claim(
        #"\delta^{(l)} = (W^{(l+1)})^T \delta^{(l+1)} \odot f'(z^{(l)})"#, "verified",
        "f of the layer"),
      Claim(
        #"\delta^{(L)} = (\hat y - y) \odot a^{(L)} \odot (1 - a^{(L)})"#, "verified",
        "the last is a sigmoid"),
      Claim(
        #"\delta^{(1)} = (W^{(2)})^T \delta^{(2)} \odot a^{(1)} \odot (1 - a^{(1)})"#, "refuted",
        "the first is tanh"),
    ])
    + Setting("no biases", Context.network(more: ", bias: false")).claims([
      Claim(#"z^{(l)} = W^{(l)} a^{(l-1)}"#, "verified", "forward"),
      Claim(#"\frac{\partial J}{\partial b^{(l)}} = \delta^{(l)}"#, "unread|undecided", "no b"),
    ])

  static let otherLosses =
    Setting("binary cross-entropy", Context.network("sigmoid", "binary-cross-entropy")).claims([
      Claim(#"\delta^{(L)} = \hat y - y"#, "verified", "the neat one"),
      Claim(#"\delta^{(L)} = (\hat y - y) \odot \sigma'(z^{(L)})"#, "refuted", "a slope too many"),
      Claim(
        #"\frac{\partial J}{\partial \hat y_i} = \frac{\hat y_i - y_i}{\hat y_i (1 - \hat y_i)}"#,
        "verified", "one fraction"),
      Claim(
        #"\frac{\partial J}{\partial \hat y_i} = -\frac{y_i}{\hat y_i} - \frac{1 - y_i}{1 - \hat y_i}"#,
        "refuted", "sign of the second"),
    ])
    + Setting("mean squared error", Context.network("sigmoid", "mean-squared-error")).claims([
      Claim(#"\frac{\partial J}{\partial \hat y} = \frac{2}{n_L} (\hat y - y)"#, "verified", "2/n"),
      Claim(#"\frac{\partial J}{\partial \hat y} = \frac{1}{n_L} (\hat y - y)"#, "refuted", "1/n"),
      Claim(#"\frac{\partial J}{\partial \hat y} = \hat y - y"#, "refuted", "n_L is 2 only here"),
    ])
    + Setting("squared error", Context.network("sigmoid", "squared-error")).claims([
      Claim(#"\delta^{(L)} = 2 (\hat y - y) \odot \sigma'(z^{(L)})"#, "verified", "2"),
      Claim(#"\delta^{(L)} = (\hat y - y) \odot \sigma'(z^{(L)})"#, "refuted", "2"),
    ])

  static let batches =
    Setting("batch", Context.batch).claims([
      Claim(
        #"\frac{\partial J}{\partial W^{(l)}} = \delta^{(l)} (A^{(l-1)})^T"#, "verified",
        "δ holds the 1/m"),
      Claim(
        #"\frac{\partial J}{\partial W^{(l)}} = \frac{1}{m} \delta^{(l)} (A^{(l-1)})^T"#,
        "refuted", "1/m twice"),
      Claim(
        #"\delta^{(L)} = \frac{1}{m} (\hat Y - Y) \odot \sigma'(Z^{(L)})"#, "verified", "1/m"),
      Claim(#"\delta^{(L)} = (\hat Y - Y) \odot \sigma'(Z^{(L)})"#, "refuted", "no 1/m"),
      Claim(
        #"\delta^{(l)} = (W^{(l+1)})^T \delta^{(l+1)} \odot \sigma'(Z^{(l)})"#, "verified",
        "sample by sample"),
      Claim(
        #"\frac{\partial J}{\partial b^{(l)}} = \sum_{i=1}^m \delta_i^{(l)}"#, "verified", "sum"),
      Claim(
        #"\frac{\partial J}{\partial b^{(l)}} = \frac{1}{m} \sum_{i=1}^m \delta_i^{(l)}"#,
        "refuted", "mean"),
      Claim(#"J = \frac{1}{2m} \lVert \hat Y - Y \rVert_F^2"#, "verified", "Frobenius"),
      Claim(#"J = \frac{1}{2} \lVert \hat Y - Y \rVert_F^2"#, "refuted", "sum"),
      Claim(
        #"W^{(l)} \leftarrow W^{(l)} - \frac{\eta}{m} \delta^{(l)} (A^{(l-1)})^T"#,
        "verified rate-absorbs-factor", "m only"),
    ])
    + Setting(
      "batch, summed",
      Context.network(more: ", batch: 7, reduction: sum")
    ).claims([
      Claim(#"\delta^{(L)} = (\hat Y - Y) \odot \sigma'(Z^{(L)})"#, "verified", "sum"),
      Claim(#"\delta^{(L)} = \frac1m (\hat Y - Y) \odot \sigma'(Z^{(L)})"#, "refuted", "mean"),
    ])

  static let rows = Setting("rows", Context.network(more: ", batch: 7, samples: rows")).claims([
    Claim(#"Z^{(l)} = A^{(l-1)} W^{(l)} + b^{(l)}"#, "verified", "forward"),
    Claim(#"Z^{(l)} = W^{(l)} A^{(l-1)} + b^{(l)}"#, "refuted", "columns"),
    Claim(
      #"\frac{\partial J}{\partial W^{(l)}} = (A^{(l-1)})^T \delta^{(l)}"#, "verified", "rows"),
    Claim(
      #"\frac{\partial J}{\partial W^{(l)}} = \delta^{(l)} (A^{(l-1)})^T"#,
      "refuted shape-mismatch", "columns"),
    Claim(
      #"\delta^{(l)} = \delta^{(l+1)} (W^{(l+1)})^T \odot \sigma'(Z^{(l)})"#, "verified", "rows"),
    Claim(
      #"\delta^{(l)} = (W^{(l+1)})^T \delta^{(l+1)} \odot \sigma'(Z^{(l)})"#,
      "refuted shape-mismatch", "columns"),
  ])
}
