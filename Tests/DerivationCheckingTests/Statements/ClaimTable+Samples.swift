/// Samples written above names, `x^{(i)}`, and the losses of samples beside their mean.
extension ClaimTable {
  static let samples = ofOneUnit + ofLayers + ofBatches + ofLosses + votedDifferentials

  private static let ofOneUnit = Setting(
    "samples above names", Context.none + "\nshapes: {X: [n, d], w: [d], y: [n], b: []}",
    [
      #"\hat y^{(i)} = w^\top x^{(i)} + b"#,
      #"l^{(i)}(w, b) = \frac12 \left(\hat y^{(i)} - y^{(i)}\right)^2"#,
      #"L(w, b) = \frac1n \sum_{i=1}^n l^{(i)}(w, b)"#,
    ]
  ).claims([
    Claim(
      #"\frac{\partial L}{\partial w} = \frac1n \sum_{i=1}^n x^{(i)} (\hat y^{(i)} - y^{(i)})"#,
      "verified", "the mean over the samples"),
    Claim(
      #"\frac{\partial L}{\partial w} = \frac1n \sum_{i=1}^n x^{(i)} (y^{(i)} - \hat y^{(i)})"#,
      "refuted", "sign"),
    Claim(
      #"\frac{\partial L}{\partial w} = \sum_{i=1}^n x^{(i)} (\hat y^{(i)} - y^{(i)})"#,
      "refuted", "the mean is missing"),
    Claim(
      #"\frac{\partial L}{\partial w} = \frac1n X^\top (X w + b - y)"#, "verified",
      "x^{(i)} is row i of X"),
    Claim(#"\frac{\partial L}{\partial w} = \frac1n X (X w + b - y)"#, "refuted", "transpose"),
    Claim(
      #"\frac{\partial l^{(i)}}{\partial w} = (\hat y^{(i)} - y^{(i)}) x^{(i)}"#, "verified",
      "of one sample"),
    Claim(
      #"\frac{\partial l^{(i)}}{\partial w} = (\hat y^{(i)} - y^{(i)}) w"#, "refuted",
      "another vector"),
    Claim(
      #"\frac{\partial L}{\partial \hat y^{(i)}} = \hat y^{(i)} - y^{(i)}"#, "refuted",
      "the mean gives 1/n"),
    Claim(
      #"\frac{\partial L}{\partial w_j} = \frac1n \sum_i (\hat y^{(i)} - y^{(i)}) x_j^{(i)}"#,
      "verified", "entry j of sample i"),
    Claim(
      #"\frac{\partial L}{\partial w_j} = \frac1n \sum_i (\hat y^{(j)} - y^{(i)}) x_j^{(i)}"#,
      "refuted|unread|undecided", "j is no sample"),
    Claim(
      #"w \leftarrow w - \frac{\eta}{|\mathcal{B}|} \sum_{i \in \mathcal{B}} x^{(i)} (w^\top x^{(i)} + b - y^{(i)})"#,
      "verified", "a step over the batch"),
    Claim(
      #"\frac{\partial L}{\partial w} = \frac{1}{|\mathcal{B}|} \sum_{i \in \mathcal{B}} x^{(i)} (\hat y^{(i)} - y^{(i)})"#,
      "unread", "the gradient of all is not that of some"),
    Claim(
      #"w \leftarrow w + \frac{\eta}{|\mathcal{B}|} \sum_{i \in \mathcal{B}} x^{(i)} (w^\top x^{(i)} + b - y^{(i)})"#,
      "refuted", "uphill"),
    Claim(
      #"b \leftarrow b - \frac{\eta}{|\mathcal{B}|} \sum_{i \in \mathcal{B}} (w^\top x^{(i)} - y^{(i)})"#,
      "refuted", "the bias is missing"),
  ])

  private static let ofLayers = Setting(
    "samples of a layer", Context.none + "\nshapes: {W: [k, d], b: [k]}",
    [
      #"z^{(i)} = W x^{(i)} + b"#, #"a^{(i)} = \tanh(z^{(i)})"#,
      #"J = \frac1m \sum_{i=1}^m \frac12 \lVert a^{(i)} - y^{(i)} \rVert^2"#,
    ]
  ).claims([
    Claim(
      #"\frac{\partial J}{\partial z^{(i)}} = \frac1m (a^{(i)} - y^{(i)}) \odot (1 - (a^{(i)})^2)"#,
      "verified", "the square is no sample"),
    Claim(
      #"\frac{\partial J}{\partial z^{(i)}} = (a^{(i)} - y^{(i)}) \odot (1 - (a^{(i)})^2)"#,
      "refuted", "the mean is missing"),
    Claim(
      #"\frac{\partial J}{\partial W} = \sum_i \frac{\partial J}{\partial z^{(i)}} (x^{(i)})^\top"#,
      "verified", "outer products over the samples"),
    Claim(
      #"\frac{\partial J}{\partial W} = \sum_i x^{(i)} \frac{\partial J}{\partial z^{(i)}}^\top"#,
      "refuted", "transposed"),
    Claim(
      #"\frac{\partial J}{\partial W} = \frac{\partial J}{\partial z^{(i)}} (x^{(i)})^\top"#,
      "refuted|unread", "one sample is not all"),
    Claim(
      #"\frac{\partial J}{\partial b} = \sum_{i=1}^m \frac{\partial J}{\partial z^{(i)}}"#,
      "verified", "the bias"),
  ])

  private static let ofBatches = Setting(
    "columns of samples, one output",
    "shapes: {w: [n], X: [n, m], b: [], Y: [1, m]}\nnames: {rate: a}",
    [
      #"Z = w^T X + b"#, #"A = \frac{1}{1 + e^{-Z}}"#,
      #"J = -\frac1m \sum_{i=1}^m (y^{(i)} \log a^{(i)} + (1 - y^{(i)}) \log(1 - a^{(i)}))"#,
    ]
  ).claims([
    Claim(#"db = \frac1m \sum_{i=1}^m (a^{(i)} - y^{(i)})"#, "verified", "y^{(i)} of Y"),
    Claim(#"db = \frac1m \sum_{i=1}^m (y^{(i)} - a^{(i)})"#, "refuted", "sign"),
    Claim(#"dw = \frac1m X (A - Y)^T"#, "verified", "a column of n"),
    Claim(#"dw = \frac1m (A - Y) X^T"#, "refuted", "a row"),
    Claim(#"db = \frac1m np.sum(A - Y)"#, "verified", "NumPy's sum"),
    Claim(#"db = np.sum(A - Y)"#, "refuted", "without the mean"),
    Claim(#"dw = \frac1m np.dot(X, (A - Y)^T)"#, "verified", "NumPy's product"),
    Claim(#"dw = \frac1m np.multiply(X, (A - Y)^T)"#, "refuted", "no matrix product"),
    Claim(#"w := w - a \cdot dw"#, "verified", "the rate is a"),
    Claim(#"w := w - a \cdot db"#, "refuted", "another gradient"),
    Claim(#"dZ = A - Y"#, "refuted", "alone dZ is the gradient of the mean"),
  ])

  private static let ofLosses = Setting(
    "the loss of each sample beside the mean",
    Context.none + "\nshapes: {x: [N], t: [N], w: []}",
    [
      #"y_i = x_i w"#, #"\xi_i = (t_i - y_i)^2"#, #"\xi = \frac1N \sum_{i=1}^N \xi_i"#,
    ]
  ).claims([
    Claim(#"\frac{\partial \xi_i}{\partial w} = 2 x_i (y_i - t_i)"#, "verified", "of one sample"),
    Claim(#"\frac{\partial \xi_i}{\partial w} = 2 x_i (t_i - y_i)"#, "refuted", "sign"),
    Claim(
      #"\frac{\partial \xi}{\partial w} = \frac1N \sum_i \frac{\partial \xi_i}{\partial w}"#,
      "verified", "the mean of the gradients"),
    Claim(
      #"\frac{\partial \xi}{\partial w} = 2 x_i (y_i - t_i)"#, "refuted",
      "the gradient of one sample for that of all"),
    Claim(
      #"w \leftarrow w - \eta \frac{\partial \xi_i}{\partial w}"#, "refuted|undecided|unread",
      "a step along one sample"),
  ])

  private static let votedDifferentials =
    Setting(
      "gradients of samples, by two formulas",
      "network: {layers: [4, 5, 3, 2], activation: sigmoid, batch: 7}",
      [
        #"dW^{[l]} = \frac1m dZ^{[l]} A^{[l-1]T}"#,
        #"db^{[l]} = \frac1m np.sum(dZ^{[l]}, axis=1, keepdims=True)"#,
      ]
    ).claims([
      Claim(#"dA^{[l-1]} = W^{[l]T} dZ^{[l]}"#, "verified", "m on both sides"),
      Claim(#"dA^{[l-1]} = W^{[l]} dZ^{[l]}"#, "refuted", "transpose"),
      Claim(#"dZ^{[l]} = \frac1m dA^{[l]} \odot \sigma'(Z^{[l]})"#, "refuted", "m twice"),
    ])
    + Setting(
      "one formula alone is no vote",
      "network: {layers: [4, 5, 3, 2], activation: sigmoid, batch: 7}"
    ).claims([
      Claim(#"dW^{[l]} = \frac1m dZ^{[l]} A^{[l-1]T}"#, "refuted", "of the mean by default"),
      Claim(#"db^{[l]} = np.sum(dZ^{[l]}, axis=0, keepdims=True)"#, "refuted", "along the rows"),
    ])
    + Setting(
      "a sum over the samples leaves nothing to vote",
      "network: {layers: [4, 5, 3, 2], activation: sigmoid, batch: 7, reduction: sum}"
    ).claims([
      Claim(
        #"dW^{[l]} = \frac1m dZ^{[l]} A^{[l-1]T}, \quad db^{[l]} = \frac1m np.sum(dZ^{[l]}, axis=1)"#,
        "refuted/refuted", "1/m of a sum")
    ])
}
