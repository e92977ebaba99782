/// Indices made of others: convolutions, windows, neighbours, strides.
extension ClaimTable {
  static let convolution =
    layers + zeroBased + trueConvolution + planes + channels + strides + neighbours + variation
    + recurrences + linearLoss + twoLayersOfWindows + squareBrackets + primedIndices
    + numbersAsLimits

  private static let layers = Setting(
    "a layer of a convolution", "shapes: {x: [n], w: [k]}",
    [
      #"y_i = \sum_{j=1}^{k} w_j x_{i+j-1} + b"#, #"a_i = \sigma(y_i)"#,
      #"L = \frac12 \sum_i (a_i - t_i)^2"#, #"\delta_i = \frac{\partial L}{\partial y_i}"#,
    ]
  ).claims([
    Claim(#"\delta_i = (a_i - t_i) \sigma'(y_i)"#, "verified", "elementwise"),
    Claim(#"\frac{\partial L}{\partial w_j} = \sum_i \delta_i x_{i+j-1}"#, "verified", "kernel"),
    Claim(
      #"\frac{\partial L}{\partial w_j} = \sum_{i=1}^{n-k+1} \delta_i x_{i+j-1}"#, "verified",
      "the range written"),
    Claim(
      #"\frac{\partial L}{\partial w_j} = \sum_{i=2}^{n-k+1} \delta_i x_{i+j-1}"#, "refuted",
      "the first output is left out"),
    Claim(
      #"\frac{\partial L}{\partial w_j} = \sum_{i=1}^{n-k} \delta_i x_{i+j-1}"#, "refuted",
      "the last output is left out"),
    Claim(
      #"\frac{\partial L}{\partial w_j} = \sum_{i=1}^{n} \delta_i x_{i+j-1}"#, "unread",
      "δ has no n entries"),
    Claim(#"\frac{\partial L}{\partial w_j} = \sum_i \delta_i x_{i+j}"#, "refuted", "one off"),
    Claim(#"\frac{\partial L}{\partial w_j} = \sum_i \delta_i x_{i-j+1}"#, "refuted", "flipped"),
    Claim(#"\frac{\partial L}{\partial w_j} = \sum_i \delta_i x_i"#, "refuted", "not shifted"),
    Claim(
      #"\frac{\partial L}{\partial w_j} = \sum_i (a_i - t_i) x_{i+j-1}"#, "refuted",
      "without the activation"),
    Claim(
      #"\frac{\partial L}{\partial w_j} = \sum_j \delta_i x_{i+j-1}"#, "refuted",
      "the sum over the wrong index"),
    Claim(#"\frac{\partial L}{\partial x_i} = \sum_j \delta_{i-j+1} w_j"#, "verified", "flipped"),
    Claim(
      #"\frac{\partial L}{\partial x_i} = \sum_{j=1}^{k} w_j \delta_{i-j+1}"#, "verified",
      "what is outside is 0"),
    Claim(#"∂L/∂x_i = Σ_j δ_{i-j+1} w_j"#, "verified", "in Unicode"),
    Claim(#"∂L/∂x_i = Σ_j δ_{i+j-1} w_j"#, "refuted", "not flipped, in Unicode"),
    Claim(
      #"\frac{\partial L}{\partial x_i} = \sum_j \delta_{i+j-1} w_j"#, "refuted", "not flipped"),
    Claim(#"\frac{\partial L}{\partial x_i} = \sum_j \delta_{i-j} w_j"#, "refuted", "one off"),
    Claim(
      #"\frac{\partial L}{\partial x_i} = \sum_m \delta_m w_{i-m+1}"#, "verified",
      "over the outputs"),
    Claim(
      #"\frac{\partial L}{\partial x_i} = \sum_m \delta_m w_{m-i+1}"#, "refuted",
      "over the outputs, the wrong way"),
    Claim(#"\frac{\partial L}{\partial b} = \sum_i \delta_i"#, "verified", "bias"),
    Claim(#"\frac{\partial L}{\partial b} = \sum_i \delta_i x_i"#, "refuted", "bias"),
    Claim(#"\frac{\partial y_i}{\partial w_j} = x_{i+j-1}"#, "verified", "of one output"),
    Claim(#"\frac{\partial y_i}{\partial w_j} = x_{i-j+1}"#, "refuted", "of one output"),
    Claim(#"\frac{\partial y_i}{\partial x_m} = w_{m-i+1}"#, "verified", "where it exists"),
    Claim(#"\frac{\partial y_i}{\partial x_m} = w_{i-m+1}"#, "refuted", "the wrong way"),
    Claim(#"\frac{\partial y_i}{\partial x_{i+j-1}} = w_j"#, "verified", "by a shifted entry"),
    Claim(#"\frac{\partial y_i}{\partial x_{i+j}} = w_j"#, "refuted", "one off"),
    Claim(
      #"w_j \leftarrow w_j - \eta \sum_i \delta_i x_{i+j-1}"#, "verified", "an update"),
    Claim(#"w_j \leftarrow w_j - \eta \sum_i \delta_i x_{i+j}"#, "refuted", "one off"),
  ])

  private static let zeroBased = Setting(
    "entries counted from 0", Context.none,
    [
      #"y_i = \sum_{j=0}^{k-1} w_j x_{i+j}"#, #"L = \frac12 \sum_i (y_i - t_i)^2"#,
      #"\delta_i = \frac{\partial L}{\partial y_i}"#,
    ]
  ).claims([
    Claim(#"\frac{\partial L}{\partial w_j} = \sum_i \delta_i x_{i+j}"#, "verified", "kernel"),
    Claim(#"\frac{\partial L}{\partial w_j} = \sum_i \delta_i x_{i+j-1}"#, "refuted", "one off"),
    Claim(
      #"\frac{\partial L}{\partial x_i} = \sum_{j=0}^{k-1} \delta_{i-j} w_j"#, "verified", "flipped"
    ),
    Claim(
      #"\frac{\partial L}{\partial x_i} = \sum_{j=0}^{k-1} \delta_{i+j} w_j"#, "refuted",
      "not flipped"),
    Claim(#"\frac{\partial L}{\partial w_0} = \sum_i \delta_i x_i"#, "verified", "the first entry"),
    Claim(
      #"\frac{\partial L}{\partial w_1} = \sum_i \delta_i x_i"#, "undecided|refuted",
      "the second entry"),
  ])

  private static let trueConvolution = Setting(
    "a convolution in the sense of signals", Context.none,
    [
      #"y_n = \sum_m w_m x_{n-m}"#, #"L = \frac12 \sum_n (y_n - t_n)^2"#,
      #"\delta_n = \frac{\partial L}{\partial y_n}"#,
    ]
  ).claims([
    Claim(#"\frac{\partial L}{\partial w_m} = \sum_n \delta_n x_{n-m}"#, "verified", "kernel"),
    Claim(#"\frac{\partial L}{\partial w_m} = \sum_n \delta_n x_{n+m}"#, "refuted", "correlation"),
    Claim(#"\frac{\partial L}{\partial x_n} = \sum_m \delta_{n+m} w_m"#, "verified", "input"),
    Claim(#"\frac{\partial L}{\partial x_n} = \sum_m \delta_{n-m} w_m"#, "refuted", "flipped"),
    Claim(#"\sum_n y_n = \sum_m w_m \sum_n x_n"#, "verified", "nothing is cut off"),
  ])

  private static let planes = Setting(
    "a convolution of planes", Context.none,
    [
      #"z_{i,j} = \sum_m \sum_n w_{m,n} x_{i+m,j+n}"#,
      #"L = \frac12 \sum_i \sum_j (z_{i,j} - t_{i,j})^2"#,
      #"\delta_{i,j} = \frac{\partial L}{\partial z_{i,j}}"#,
    ]
  ).claims([
    Claim(
      #"\frac{\partial L}{\partial w_{m,n}} = \sum_i \sum_j \delta_{i,j} x_{i+m,j+n}"#, "verified",
      "kernel"),
    Claim(
      #"\frac{\partial L}{\partial w_{m,n}} = \sum_i \sum_j \delta_{i,j} x_{i+n,j+m}"#, "refuted",
      "transposed"),
    Claim(
      #"\frac{\partial L}{\partial x_{i,j}} = \sum_m \sum_n \delta_{i-m,j-n} w_{m,n}"#, "verified",
      "flipped twice"),
    Claim(
      #"\frac{\partial L}{\partial x_{i,j}} = \sum_m \sum_n \delta_{i-m,j+n} w_{m,n}"#, "refuted",
      "flipped once"),
  ])

  private static let channels = Setting(
    "a convolution of channels", "shapes: {x: [d, n], w: [c, d, k]}",
    [
      #"y_{c,i} = \sum_d \sum_j w_{c,d,j} x_{d,i+j-1}"#,
      #"L = \frac12 \sum_c \sum_i (y_{c,i} - t_{c,i})^2"#,
      #"\delta_{c,i} = \frac{\partial L}{\partial y_{c,i}}"#,
    ]
  ).claims([
    Claim(
      #"\frac{\partial L}{\partial w_{c,d,j}} = \sum_i \delta_{c,i} x_{d,i+j-1}"#, "verified",
      "kernel"),
    Claim(
      #"\frac{\partial L}{\partial w_{c,d,j}} = \sum_i \delta_{d,i} x_{c,i+j-1}"#, "refuted",
      "the channels exchanged"),
    Claim(
      #"\frac{\partial L}{\partial x_{d,i}} = \sum_c \sum_j \delta_{c,i-j+1} w_{c,d,j}"#,
      "verified", "input"),
    Claim(
      #"\frac{\partial L}{\partial x_{d,i}} = \sum_j \delta_{d,i-j+1} w_{d,d,j}"#, "refuted",
      "the sum over the channels forgotten"),
  ])

  private static let strides = Setting(
    "windows that jump", Context.none,
    [
      #"y_i = \sum_{j=1}^{k} w_j x_{2(i-1)+j}"#, #"p_i = \tfrac12 (x_{2i-1} + x_{2i})"#,
      #"L = \frac12 \sum_i (y_i - t_i)^2"#, #"S = \frac12 \sum_i (p_i - s_i)^2"#,
    ]
  ).claims([
    Claim(
      #"\frac{\partial L}{\partial w_j} = \sum_i (y_i - t_i) x_{2(i-1)+j}"#, "verified", "kernel"),
    Claim(
      #"\frac{\partial L}{\partial w_j} = \sum_i (y_i - t_i) x_{2i+j-2}"#, "verified",
      "multiplied out"),
    Claim(
      #"\frac{\partial L}{\partial w_j} = \sum_i (y_i - t_i) x_{i+j-1}"#, "refuted",
      "stride forgotten"),
    Claim(
      #"\frac{\partial L}{\partial x_m} = \sum_i (y_i - t_i) w_{m-2i+2}"#, "verified", "input"),
    Claim(
      #"\frac{\partial L}{\partial x_m} = \sum_i (y_i - t_i) w_{m-i+1}"#, "refuted",
      "stride forgotten"),
    Claim(#"\frac{\partial S}{\partial x_{2i}} = \tfrac12 (p_i - s_i)"#, "verified", "pooling"),
    Claim(#"\frac{\partial S}{\partial x_{2i-1}} = p_i - s_i"#, "refuted", "half forgotten"),
    Claim(#"\frac{\partial S}{\partial x_i} = \tfrac12 (p_i - s_i)"#, "refuted", "not spread"),
  ])

  private static let neighbours = Setting(
    "a moving average", Context.none,
    [
      #"y_i = \tfrac13 (x_{i-1} + x_i + x_{i+1})"#, #"L = \frac12 \sum_i (y_i - t_i)^2"#,
      #"\delta_i = \frac{\partial L}{\partial y_i}"#,
    ]
  ).claims([
    Claim(
      #"\frac{\partial L}{\partial x_i} = \tfrac13 (\delta_{i-1} + \delta_i + \delta_{i+1})"#,
      "verified", "where all exist"),
    Claim(
      #"\frac{\partial L}{\partial x_i} = \tfrac13 (\delta_i + \delta_{i+1})"#, "refuted",
      "one neighbour forgotten"),
    Claim(#"\frac{\partial L}{\partial x_i} = \delta_i"#, "refuted", "both forgotten"),
    Claim(#"\frac{\partial y_i}{\partial x_{i+1}} = \tfrac13"#, "verified", "of one output"),
    Claim(#"\frac{\partial y_i}{\partial x_{i+2}} = \tfrac13"#, "refuted", "out of the window"),
  ])

  private static let variation = Setting(
    "differences of neighbours", Context.none,
    [
      #"x \in \mathbb{R}^n"#, #"d_i = x_{i+1} - x_i"#, #"E = \frac12 \sum_i d_i^2"#,
      #"F = \frac12 \sum_{i=2}^{n} (x_i - x_{i-1})^2"#,
    ]
  ).claims([
    Claim(#"\frac{\partial E}{\partial x_i} = d_{i-1} - d_i"#, "verified", "two differences"),
    Claim(#"\frac{\partial E}{\partial x_i} = d_i - d_{i-1}"#, "refuted", "sign"),
    Claim(#"\frac{\partial E}{\partial x_i} = d_i - d_{i+1}"#, "refuted", "one off"),
    Claim(#"\frac{\partial F}{\partial x_i} = 2 x_i - x_{i-1} - x_{i+1}"#, "verified", "inside"),
    Claim(#"\frac{\partial F}{\partial x_i} = 2 x_i - x_{i+1}"#, "refuted", "half of it"),
    Claim(
      #"\frac{\partial E}{\partial x_i} = d_{i-1} - d_i, \quad i = 2, \dots, n - 1"#, "verified",
      "a range"),
    Claim(
      #"\frac{\partial E}{\partial x_i} = d_i - d_{i-1}, \quad i = 2, \dots, n - 1"#, "refuted",
      "a range"),
    Claim(#"\frac{\partial F}{\partial x_1} = x_1 - x_2"#, "verified", "the first entry"),
    Claim(
      #"\frac{\partial F}{\partial x_1} = 2 x_1 - x_2"#, "undecided|refuted", "the first entry"),
    Claim(#"\frac{\partial F}{\partial x_n} = x_n - x_{n-1}"#, "unread", "the last, or any?"),
    Claim(#"\frac{\partial F}{\partial x_n} = x_n"#, "unread|refuted", "the last, or any?"),
  ])

  private static let linearLoss = Setting(
    "a loss that adds up", Context.none,
    [#"y_i = \sum_{j=1}^{k} w_j x_{i+j-1}"#, #"L = \sum_i y_i"#]
  ).claims([
    Claim(
      #"\frac{\partial L}{\partial w_j} = \sum_i x_{i+j-1}"#, "verified",
      "i runs over the outputs"),
    Claim(#"\frac{\partial L}{\partial w_j} = \sum_i x_{i+j}"#, "refuted", "one off"),
    Claim(#"y_{i+1} = \sum_{j=1}^{k} w_j x_{i+j}"#, "verified", "the next output"),
    Claim(#"y_{i+1} = \sum_{j=1}^{k} w_j x_{i+j-1}"#, "refuted", "no second definition"),
  ])

  private static let twoLayersOfWindows = Setting(
    "one convolution after another", Context.none,
    [
      #"u_i = \sum_{j=1}^{k} w_j x_{i+j-1}"#, #"h_i = \tanh(u_i)"#,
      #"y_i = \sum_{j=1}^{m} v_j h_{i+j-1}"#, #"L = \frac12 \sum_i (y_i - t_i)^2"#,
      #"\delta_i = \frac{\partial L}{\partial y_i}"#,
    ]
  ).claims([
    Claim(
      #"\frac{\partial L}{\partial u_i} = (1 - h_i^2) \sum_j \delta_{i-j+1} v_j"#, "verified",
      "through the upper kernel"),
    Claim(
      #"\frac{\partial L}{\partial x_i} = \sum_j \frac{\partial L}{\partial u_{i-j+1}} w_j"#,
      "verified", "derivatives at shifted entries"),
    Claim(
      #"\frac{\partial L}{\partial x_i} = \sum_j \frac{\partial L}{\partial u_{i+j-1}} w_j"#,
      "refuted", "not flipped"),
    Claim(
      #"\frac{\partial L}{\partial u_i} = (1 - h_i^2) \sum_j \delta_{i-j+1} w_j"#, "refuted",
      "the lower kernel"),
  ])

  private static let squareBrackets = Setting(
    "entries in square brackets", Context.none,
    [
      #"y[i] = \sum_{k=0}^{K-1} w[k] x[i+k]"#, #"L = \frac12 \sum_i (y[i] - t[i])^2"#,
      #"\delta[i] = \frac{\partial L}{\partial y[i]}"#,
    ]
  ).claims([
    Claim(
      #"\frac{\partial L}{\partial w[k]} = \sum_i \delta[i] x[i+k]"#, "verified", "kernel"),
    Claim(
      #"\frac{\partial L}{\partial w[k]} = \sum_i \delta[i] x[i-k]"#, "refuted", "flipped"),
    Claim(
      #"\frac{\partial L}{\partial x[i]} = \sum_k \delta[i-k] w[k]"#, "verified", "input"),
    Claim(
      #"\frac{\partial L}{\partial x[i]} = \sum_k \delta[i+k] w[k]"#, "refuted", "not flipped"),
  ])

  private static let primedIndices = Setting(
    "an index with a prime", "shapes: {x: [q, n], w: [p, q, k]}",
    [
      #"y_{c,i} = \sum_{c'} \sum_j w_{c,c',j} x_{c',i+j-1}"#,
      #"L = \frac12 \sum_c \sum_i (y_{c,i} - t_{c,i})^2"#,
    ]
  ).claims([
    Claim(
      #"\frac{\partial L}{\partial w_{c,c',j}} = \sum_i (y_{c,i} - t_{c,i}) x_{c',i+j-1}"#,
      "verified", "kernel"),
    Claim(
      #"\frac{\partial L}{\partial w_{c,c',j}} = \sum_i (y_{c,i} - t_{c,i}) x_{c',i+j}"#,
      "refuted", "one off"),
  ])

  private static let numbersAsLimits = Setting(
    "sums that end at a number", Context.none,
    [
      #"y_k = \sum_{i=1}^3 W_{ki} x_i"#, #"L = \frac12 \sum_{k=1}^2 (y_k - t_k)^2"#,
    ]
  ).claims([
    Claim(#"\frac{\partial L}{\partial W_{ki}} = (y_k - t_k) x_i"#, "verified", "weights"),
    Claim(
      #"\frac{\partial L}{\partial x_i} = \sum_{k=1}^2 W_{ki} (y_k - t_k)"#, "verified", "input"),
    Claim(
      #"\frac{\partial L}{\partial x_i} = \sum_{k=1}^3 W_{ki} (y_k - t_k)"#, "refuted",
      "there are two"),
    Claim(
      #"\frac{\partial L}{\partial x_i} = \sum_{k=1}^2 W_{ik} (y_k - t_k)"#, "refuted",
      "the transpose"),
    Claim(
      #"\frac{\partial L}{\partial x_1} = W_{11} (y_1 - t_1) + W_{12} (y_2 - t_2)"#, "refuted",
      "written out"),
  ])

  /// What a step is stays one.
  private static let recurrences = Setting(
    "a recurrence", Context.none, [#"x_{i+1} = \tanh(w x_i + b)"#]
  ).claims([
    Claim(#"\frac{\partial x_{i+1}}{\partial x_i} = w (1 - x_{i+1}^2)"#, "verified", "one step"),
    Claim(#"\frac{\partial x_{i+1}}{\partial x_i} = w (1 - x_i^2)"#, "refuted", "one step"),
  ])
}
