/// Articles without front matter: the model is what they write.
extension ClaimTable {
  static let logistic = Setting(
    "logistic regression", Context.none,
    [
      #"\sigma(t) = \frac{1}{1 + e^{-t}}"#, #"z = w^\top x + b"#, #"\hat y = \sigma(z)"#,
      #"L = -(y \log \hat y + (1 - y) \log(1 - \hat y))"#,
    ]
  ).claims([
    Claim(#"\frac{\partial L}{\partial z} = \hat y - y"#, "verified", "the neat one"),
    Claim(#"\frac{\partial L}{\partial w} = (\hat y - y) x"#, "verified", "gradient"),
    Claim(#"\frac{\partial L}{\partial w} = (y - \hat y) x"#, "refuted", "sign"),
    Claim(#"\frac{\partial L}{\partial w} = (\hat y - y) w"#, "refuted", "w for x"),
    Claim(#"\frac{\partial L}{\partial w_i} = (\hat y - y) x_i"#, "verified", "by entry"),
    Claim(#"\frac{\partial L}{\partial b} = \hat y - y"#, "verified", "bias"),
    Claim(#"\frac{\partial L}{\partial b} = \hat y"#, "refuted", "bias"),
    Claim(
      #"\frac{\partial L}{\partial \hat y} = -\frac{y}{\hat y} + \frac{1 - y}{1 - \hat y}"#,
      "verified", "log"),
    Claim(
      #"\frac{\partial L}{\partial \hat y} = -\frac{y}{\hat y} - \frac{1 - y}{1 - \hat y}"#,
      "refuted", "inner sign"),
    Claim(#"\frac{\partial L}{\partial x} = (\hat y - y) w"#, "verified", "by the input"),
    Claim(#"\frac{\partial \hat y}{\partial z} = \hat y (1 - \hat y)"#, "verified", "σ′"),
    Claim(#"\frac{\partial \hat y}{\partial z} = z (1 - z)"#, "refuted", "σ′ of z"),
    Claim(#"w \leftarrow w - \eta (\hat y - y) x"#, "verified", "step"),
    Claim(#"w \leftarrow w + \eta (y - \hat y) x"#, "verified", "step, both signs turned"),
    Claim(#"w \leftarrow w + \eta (\hat y - y) x"#, "refuted", "uphill"),
    Claim(#"w \leftarrow w - \eta (\hat y - y)"#, "refuted", "x lost"),
  ])

  static let regression =
    Setting(
      "least squares", Context.none,
      [#"X \in \mathbb{R}^{n \times d}"#, #"J = \frac12 \lVert X w - y \rVert^2"#]
    ).claims([
      Claim(#"\nabla_w J = X^T (X w - y)"#, "verified", "normal equations"),
      Claim(#"\nabla_w J = X (X w - y)"#, "refuted shape-mismatch", "transpose"),
      Claim(#"\nabla_w J = 2 X^T (X w - y)"#, "refuted", "factor"),
      Claim(#"\frac{\partial J}{\partial y} = y - X w"#, "verified", "by the target"),
      Claim(#"w := w - \alpha X^T (X w - y)"#, "verified", "step"),
      Claim(#"w := w - \alpha X^T (y - X w)"#, "refuted", "uphill"),
    ])
    + Setting(
      "mean over samples", Context.none,
      [
        #"X \in \mathbb{R}^{n \times d}"#, #"z = X w"#,
        #"J = \frac{1}{2n} \sum_{i=1}^n (z_i - y_i)^2"#,
      ]
    ).claims([
      Claim(#"\frac{\partial J}{\partial w} = \frac{1}{n} X^T (z - y)"#, "verified", "mean"),
      Claim(#"\frac{\partial J}{\partial w} = X^T (z - y)"#, "refuted", "1/n lost"),
      Claim(
        #"\frac{\partial J}{\partial w_j} = \frac{1}{n} \sum_{i=1}^n (z_i - y_i) X_{ij}"#,
        "verified", "by entry"),
      Claim(
        #"\frac{\partial J}{\partial w_j} = \frac{1}{n} \sum_{i=1}^n (z_i - y_i) X_{ji}"#,
        "refuted",
        "by entry, indices swapped"),
    ])
    + Setting(
      "quadratic form", Context.none, [#"q = x^\top A x"#, #"A \in \mathbb{R}^{n \times n}"#]
    ).claims([
      Claim(#"\frac{\partial q}{\partial x} = (A + A^\top) x"#, "verified", "A is any matrix"),
      Claim(#"\frac{\partial q}{\partial x} = 2 A x"#, "refuted", "A need not be symmetric"),
      Claim(#"\frac{\partial q}{\partial A} = x x^\top"#, "verified", "outer"),
    ])
    + Setting(
      "softmax classifier", Context.none,
      [
        #"o = W x + b"#, #"p = \operatorname{softmax}(o)"#, #"L = -\sum_i y_i \log p_i"#,
      ]
    ).claims([
      Claim(
        #"\frac{\partial L}{\partial o} = p - y"#, "verified|undecided",
        "true where Σy = 1, which is not said"),
      Claim(#"\frac{\partial L}{\partial o} = y - p"#, "refuted", "sign"),
      Claim(#"\frac{\partial L}{\partial W} = x (p - y)^T"#, "refuted shape-mismatch", "turned"),
      Claim(#"\frac{\partial L}{\partial p_i} = -\frac{y_i}{p_i}"#, "verified", "log"),
    ])

  static let numbers =
    Setting("parabola", Context.none, ["y = (x + 2)²"]).claims([
      Claim(#"\frac{dy}{dx} = 2(x + 2)"#, "verified", "slope"),
      Claim("dy/dx = 2x + 4", "verified", "slope expanded"),
      Claim(#"\frac{dy}{dx} = 2x + 2"#, "refuted", "expanded wrongly"),
      Claim(#"x \leftarrow x - \eta \cdot 2(x + 2)"#, "verified", "step"),
    ])
    + Setting(
      "six weights", Context.none,
      [
        "h1 = i1·w1 + i2·w2", "h2 = i1·w3 + i2·w4", "p = h1·w5 + h2·w6", "E = ½(p − y)²",
      ]
    ).claims([
      Claim("∂E/∂w6 = (p − y) h2", "verified", "last weight"),
      Claim("∂E/∂w1 = (p − y) w5 i1", "verified", "first weight"),
      Claim("∂E/∂w1 = (p − y) w6 i1", "refuted", "the other path"),
      Claim("w6 = w6 − a (p − y) h2", "verified|unread", "a is the rate by use only"),
    ])
    + Setting(
      "one neuron a layer", Context.none,
      [
        #"z^{(L)} = w^{(L)} a^{(L-1)} + b^{(L)}"#, #"a^{(L)} = \sigma(z^{(L)})"#,
        #"C = (a^{(L)} - y)^2"#,
      ]
    ).claims([
      Claim(
        #"\frac{\partial C}{\partial w^{(L)}} = a^{(L-1)} \sigma'(z^{(L)}) 2(a^{(L)} - y)"#,
        "verified", "three factors"),
      Claim(
        #"\frac{\partial C}{\partial w^{(L)}} = a^{(L-1)} \sigma'(z^{(L)}) (a^{(L)} - y)"#,
        "refuted", "factor"),
      Claim(
        #"\frac{\partial C}{\partial b^{(L)}} = \sigma'(z^{(L)}) 2(a^{(L)} - y)"#, "verified",
        "two factors"),
    ])

  static let twoLayers = Setting(
    "two layers with weight decay", Context.none,
    [
      #"z = W^{(1)} x"#, #"h = \phi(z)"#, #"o = W^{(2)} h"#,
      #"L = \frac12 \lVert o - y \rVert^2"#,
      #"s = \frac{\lambda}{2} \left(\lVert W^{(1)} \rVert_F^2 + \lVert W^{(2)} \rVert_F^2\right)"#,
      #"J = L + s"#,
    ]
  ).claims([
    Claim(#"\frac{\partial J}{\partial s} = 1"#, "verified", "sum"),
    Claim(
      #"\frac{\partial J}{\partial W^{(2)}} = \frac{\partial J}{\partial o} h^\top + \lambda W^{(2)}"#,
      "verified", "with decay"),
    Claim(
      #"\frac{\partial J}{\partial W^{(2)}} = \frac{\partial J}{\partial o} h^\top"#, "refuted",
      "decay lost"),
    Claim(
      #"\frac{\partial J}{\partial h} = {W^{(2)}}^\top \frac{\partial J}{\partial o}"#, "verified",
      "back"),
    Claim(
      #"\frac{\partial J}{\partial h} = W^{(2)} \frac{\partial J}{\partial o}"#,
      "refuted shape-mismatch", "transpose"),
    Claim(
      #"\frac{\partial J}{\partial z} = \frac{\partial J}{\partial h} \odot \phi'(z)"#, "verified",
      "through φ"),
    Claim(
      #"\frac{\partial J}{\partial z} = \frac{\partial J}{\partial h} \odot \phi(z)"#,
      "refuted|undecided", "φ for φ′, and φ is not stated"),
    Claim(
      #"\frac{\partial J}{\partial W^{(1)}} = \frac{\partial J}{\partial z} x^\top + \lambda W^{(1)}"#,
      "verified", "with decay"),
    Claim(
      #"\frac{\partial J}{\partial W^{(1)}} = \frac{\partial J}{\partial z} x^\top + 2 \lambda W^{(1)}"#,
      "refuted", "twice the decay"),
    Claim(#"\frac{\partial s}{\partial W^{(1)}} = \lambda W^{(1)}"#, "verified", "decay alone"),
    Claim(
      #"\frac{\partial L}{\partial x} = 0"#, "refuted", "x reaches the loss"),
    Claim(#"\frac{\partial s}{\partial x} = 0"#, "verified", "x does not reach the decay"),
    Claim(
      #"\frac{\partial s}{\partial x} = x"#, "undecided|refuted", "no path, and not zero"),
  ])

  static let small =
    Setting(
      "layers by name", Context.none,
      [
        #"z_1 = W_1 x + b_1"#, #"h = \tanh(z_1)"#, #"\hat y = W_2 h + b_2"#,
        #"E = \frac12 \lVert \hat y - y \rVert^2"#,
      ]
    ).claims([
      Claim(#"\frac{\partial E}{\partial W_2} = (\hat y - y) h^T"#, "verified", "outer"),
      Claim(#"\frac{\partial E}{\partial W_2} = h (\hat y - y)^T"#, "refuted", "turned"),
      Claim(
        #"\frac{\partial E}{\partial z_1} = W_2^T (\hat y - y) \odot (1 - h \odot h)"#, "verified",
        "through tanh"),
      Claim(
        #"\frac{\partial E}{\partial z_1} = W_2^T (\hat y - y) \odot (1 - h)"#, "refuted",
        "no square"),
      Claim(
        #"\frac{\partial E}{\partial b_1} = \frac{\partial E}{\partial z_1}"#, "verified", "bias"),
    ])
}
