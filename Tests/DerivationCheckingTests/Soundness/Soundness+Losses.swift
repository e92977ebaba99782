/// Losses that are told apart by their arguments, or not stated.
extension Soundness {
  static let losses = [
    Row(
      "a mean loss and a loss of one sample", in: Context.none,
      [
        Line(#"J(w,b) = \frac1m \sum_{i=1}^m J(w,b;x_i,y_i)"#, "definition"),
        Line(#"J(w,b;x_i,y_i) = \frac12 (w x_i + b - y_i)^2"#, "definition"),
        Line(#"\frac{\partial J(w,b;x_i,y_i)}{\partial b} = w x_i + b - y_i"#, "verified"),
        Line(#"\frac{\partial J(w,b)}{\partial b} = w x_i + b - y_i"#, "refuted|unread"),
        Line(
          #"\frac{\partial J(w,b)}{\partial b} = \frac1m \sum_{i=1}^m (w x_i + b - y_i)"#,
          "verified|unread"),
        Line(#"\frac{\partial J}{\partial b} = w x_i + b - y_i"#, "unread"),
      ]),
    Row(
      "the loss of a declared network is that of one sample",
      [
        Line(#"J(W,b;x,y) = \frac12 \|h_{W,b}(x) - y\|^2"#, "verified"),
        Line(
          #"J(W,b) = \frac1m \sum_{i=1}^m J(W,b;x^{(i)},y^{(i)}) + \frac\lambda2 \sum_l \|W^{(l)}\|^2"#,
          "unread"),
        Line(
          #"\frac{\partial}{\partial W^{(l)}} J(W,b;x,y) = \delta^{(l)} (a^{(l-1)})^T"#, "verified"),
        Line(
          #"\frac{\partial}{\partial W^{(l)}} J(W,b) = \delta^{(l)} (a^{(l-1)})^T"#, "unread"),
        Line(
          #"\frac{\partial}{\partial W^{(l)}} J(W,b;x,y) = a^{(l-1)} \delta^{(l)}"#, "refuted"),
      ]),
    Row(
      "a declared batch has the loss of all samples", in: Context.batch,
      [
        Line(#"J(W,b) = \frac1m \sum_{i=1}^m J(W,b;x^{(i)},y^{(i)})"#, "unread"),
        Line(
          #"\frac{\partial}{\partial W^{(l)}} J(W,b;x,y) = \delta^{(l)} (a^{(l-1)})^T"#, "unread"),
        Line(#"\frac{\partial}{\partial W^{(l)}} J(W,b) = \delta^{(l)} (a^{(l-1)})^T"#, "verified"),
      ]),
  ]
}
