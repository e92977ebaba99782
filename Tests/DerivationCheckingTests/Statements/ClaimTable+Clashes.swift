/// One letter for two things, conditions beside a formula, and other ways to be misread.
extension ClaimTable {
  static let clashes =
    Setting("softmax", Context.softmax).claims([
      Claim(
        #"\frac{\partial \hat y_i}{\partial z_j^{(L)}} = \hat y_i (\delta_{ij} - \hat y_j)"#,
        "verified|unread|undecided", "Kronecker's δ beside the error's"),
      Claim(
        #"\frac{\partial \hat y_i}{\partial z_j^{(L)}} = \hat y_i (\delta_{ij} + \hat y_j)"#,
        "refuted|unread|undecided", "Kronecker's δ, sign"),
      Claim(
        #"""
        \frac{\partial \hat y_i}{\partial z_j^{(L)}} = \begin{cases}
        \hat y_i (1 - \hat y_i) & i = j \\ -\hat y_i \hat y_j & i \neq j \end{cases}
        """#, "verified|unread", "cases"),
      Claim(
        #"\frac{\partial \hat y_i}{\partial z_j^{(L)}} = -\hat y_i \hat y_j \quad \text{if } i \neq j"#,
        "verified|unread|undecided", "a condition in words"),
      Claim(
        #"\frac{\partial \hat y_i}{\partial z_j^{(L)}} = -\hat y_i \hat y_j \quad (i \neq j)"#,
        "verified|unread|undecided", "a condition in brackets"),
    ])
    + usual.claims([
      Claim(
        #"""
        \delta^{(l)} = \begin{cases}
        (\hat y - y) \odot \sigma'(z^{(L)}) & l = L \\
        (W^{(l+1)})^T \delta^{(l+1)} \odot \sigma'(z^{(l)}) & l < L \end{cases}
        """#, "verified|unread", "cases of layers"),
      Claim(
        #"\frac{\partial J}{\partial W^{(l)}} = \delta^{(l)} x^T \quad \text{for } l = 1"#,
        "verified", "true where it is stated"),
      Claim(
        #"\frac{\partial J}{\partial W^{(l)}} = \delta^{(l)} x^T \quad \text{for } l = 2"#,
        "refuted", "false where it is stated"),
      Claim(
        #"a^{(l)} = \sigma(z^{(l)}) \quad \text{for } l = 1, \ldots, L"#, "verified", "a range"),
      Claim(
        #"W^{(l)}_{\text{new}} = W^{(l)}_{\text{old}} - \eta \frac{\partial J}{\partial W^{(l)}}"#,
        "verified|unread", "old and new"),
      Claim(
        #"W^{(l)}_{\text{new}} = W^{(l)}_{\text{old}} + \eta \frac{\partial J}{\partial W^{(l)}}"#,
        "refuted|unread", "old and new, uphill"),
    ])
    + Setting(
      "T is the target", Context.none,
      [#"o = W x + b"#, #"E = \frac12 \lVert o - T \rVert^2"#]
    ).claims([
      Claim(
        #"\frac{\partial E}{\partial W} = (o - T) x^T"#, "verified|unread|undecided",
        "T is both, and only one can be meant"),
      Claim(#"\frac{\partial E}{\partial W} = (o - T) x^\top"#, "verified", "no doubt"),
      Claim(#"\frac{\partial E}{\partial W} = (T - o) x^\top"#, "refuted|undecided", "no doubt"),
    ])
    + Setting(
      "e is an error", Context.none,
      [
        #"a = \frac{1}{1 + e^{-z}}"#, #"z = w^\top x"#, #"e = a - y"#, #"L = \frac12 e^2"#,
      ]
    ).claims([
      Claim(
        #"\frac{\partial L}{\partial z} = e \cdot a (1 - a)"#, "verified|unread|undecided",
        "e is both, and only one can be meant"),
      Claim(
        #"\frac{\partial L}{\partial z} = -e \cdot a (1 - a)"#, "refuted|unread|undecided",
        "sign"),
    ])
    + Setting(
      "a weight used twice", Context.none, ["a = w x", "o = w a"]
    ).claims([
      Claim(#"\frac{\partial o}{\partial w} = a + w x"#, "verified", "the total derivative"),
      Claim(#"\frac{\partial o}{\partial w} = 2 w x"#, "verified", "the total derivative"),
      Claim(#"\frac{\partial o}{\partial w} = a"#, "undecided|refuted", "a held fixed"),
      Claim(#"\frac{\partial o}{\partial w} = w x"#, "undecided|refuted", "the other half"),
      Claim(#"\frac{\partial o}{\partial a} = w"#, "verified", "one step"),
    ])
    + Setting(
      "products and calls", Context.none, ["z = w (x + b)", "q = z (z - 1)"]
    ).claims([
      Claim(#"\frac{\partial z}{\partial x} = w"#, "verified", "a product, not a call"),
      Claim(#"\frac{\partial z}{\partial w} = x + b"#, "verified", "a product, not a call"),
      Claim(#"\frac{\partial z}{\partial b} = 1"#, "refuted", "b is inside"),
      Claim(#"\frac{\partial q}{\partial x} = (2 z - 1) w"#, "verified", "chain"),
      Claim(#"\frac{\partial q}{\partial x} = 2 z - 1"#, "refuted", "inner derivative"),
    ])

  /// Nothing is known of the loss, or of the activation, but that it is smooth.
  static let unstated =
    Setting("no loss", Context.noLoss).claims([
      Claim(
        #"\frac{\partial J}{\partial W^{(l)}} = \delta^{(l)} (a^{(l-1)})^T"#, "verified",
        "for every loss"),
      Claim(
        #"\frac{\partial J}{\partial W^{(l)}} = 2 \delta^{(l)} (a^{(l-1)})^T"#, "refuted",
        "for no loss"),
      Claim(
        #"\frac{\partial J}{\partial b^{(l)}} = \frac{\partial J}{\partial a^{(l)}}"#, "refuted",
        "for no loss"),
      Claim(#"\delta^L = \nabla_a J \odot \sigma(z^L)"#, "refuted", "for no loss"),
      Claim(#"\frac{\partial J}{\partial \hat y} = \hat y - y"#, "undecided loss-not-stated", "½"),
      Claim(
        #"\frac{\partial J}{\partial \hat y} = -\frac{y}{\hat y}"#, "undecided|unread",
        "cross-entropy, or not"),
      Claim(#"J = \frac12 \lVert \hat y - y \rVert^2"#, "definition|undecided", "now it is stated"),
      Claim(
        #"W \leftarrow W - \eta \frac{\partial J}{\partial W}"#, "verified", "for every loss"),
      Claim(#"W \leftarrow W + \eta \frac{\partial J}{\partial W}"#, "refuted", "for no loss"),
    ])
    + Setting(
      "a loss in the text", Context.noLoss, [#"J = \lVert \hat y - y \rVert^2"#]
    ).claims([
      Claim(#"\delta^{(L)} = 2 (\hat y - y) \odot \sigma'(z^{(L)})"#, "verified", "as stated"),
      Claim(#"\delta^{(L)} = (\hat y - y) \odot \sigma'(z^{(L)})"#, "refuted", "as stated"),
    ])
    + Setting(
      "no activation", Context.none,
      [
        #"z = W x + b"#, #"a = \sigma(z)"#, #"J = \frac12 \lVert a - y \rVert^2"#,
      ]
    ).claims([
      Claim(
        #"\frac{\partial J}{\partial z} = (a - y) \odot \sigma'(z)"#, "verified", "for every σ"),
      Claim(
        #"\frac{\partial J}{\partial z} = (a - y) \odot a \odot (1 - a)"#, "undecided",
        "for the sigmoid"),
      Claim(
        #"\frac{\partial J}{\partial z} = a - y"#, "undecided|refuted", "for the identity"),
      Claim(#"\sigma'(z) = \sigma(z) (1 - \sigma(z))"#, "undecided|unread", "for the sigmoid"),
      Claim(
        #"\frac{\partial J}{\partial z} = (y - a) \odot \sigma'(z)"#, "refuted|undecided", "sign"),
      Claim(
        #"\frac{\partial J}{\partial W} = \frac{\partial J}{\partial z} x^T"#, "verified",
        "for every σ"),
      Claim(
        #"\frac{\partial J}{\partial W} = 3 \frac{\partial J}{\partial z} x^T"#, "refuted",
        "for no σ"),
    ])
}
