/// Lists behind a name: what a loss depends on, parameters, the factors of the chain rule.
extension ClaimTable {
  static let lists: [Claim] = dependence + parameters + layerFunctions + chainProducts + spaces

  private static let regularised = Setting(
    "loss of its arguments, with weight decay",
    "shapes: {x: [d], \"W^{(1)}\": [h, d], \"W^{(2)}\": [q, h], y: []}",
    [
      #"\mathbf{z} = \mathbf{W}^{(1)} \mathbf{x}"#, #"\mathbf{h} = \phi(\mathbf{z})"#,
      #"\mathbf{o} = \mathbf{W}^{(2)} \mathbf{h}"#, #"L = l(\mathbf{o}, y)"#,
      #"s = \frac{\lambda}{2} (\|\mathbf{W}^{(1)}\|_F^2 + \|\mathbf{W}^{(2)}\|_F^2)"#,
      #"J = L + s"#,
    ])

  private static let dependence = regularised.claims([
    Claim(
      #"\frac{\partial J}{\partial W^{(2)}} = \frac{\partial L}{\partial o} h^\top + \lambda W^{(2)}"#,
      "verified", "both parts"),
    Claim(
      #"\frac{\partial J}{\partial W^{(2)}} = \frac{\partial L}{\partial o} h^\top"#,
      "refuted|undecided", "weight decay lost"),
    Claim(
      #"\frac{\partial J}{\partial W^{(2)}} = \frac{\partial L}{\partial o} h^\top + 2 \lambda W^{(2)}"#,
      "refuted|undecided", "½ of the penalty forgotten"),
    Claim(
      #"\frac{\partial J}{\partial W^{(1)}} = \frac{\partial J}{\partial z} x^\top + \lambda W^{(2)}"#,
      "refuted shape-mismatch", "the other weights"),
    Claim(
      #"\frac{\partial J}{\partial h} = W^{(2)\top} \frac{\partial J}{\partial o}"#, "verified",
      "back through o"),
    Claim(
      #"\frac{\partial J}{\partial o} = o - y"#, "undecided|refuted", "l is any loss of o and y"),
  ])

  private static let chainProducts = regularised.claims([
    Claim(
      #"\frac{\partial J}{\partial z} = \text{prod}(\frac{\partial J}{\partial h}, \frac{\partial h}{\partial z})"#,
      "verified", "through h"),
    Claim(
      #"\frac{\partial J}{\partial W^{(2)}} = \text{prod}(\frac{\partial J}{\partial o}, \frac{\partial o}{\partial W^{(2)}})"#,
      "refuted", "the penalty is another path"),
    Claim(
      #"\frac{\partial L}{\partial W^{(2)}} = \text{prod}(\frac{\partial J}{\partial h}, \frac{\partial o}{\partial W^{(2)}})"#,
      "refuted shape-mismatch", "h is not o"),
    Claim(
      #"\frac{\partial J}{\partial h} = \text{prod}(\frac{\partial J}{\partial s}, \frac{\partial o}{\partial h})"#,
      "refuted", "s is not o"),
  ])

  private static let parameters =
    Setting(
      "a hypothesis with its parameters", Context.none,
      [
        #"z^{(l+1)} = W^{(l)} a^{(l)} + b^{(l)}"#, #"a^{(l)} = f(z^{(l)})"#, #"a^{(1)} = x"#,
        #"h_{W,b}(x) = a^{(n_l)}"#, #"J(W,b;x,y) = \frac12 \|h_{W,b}(x) - y\|^2"#,
      ]
    ).claims([
      Claim(#"\nabla_{a^{(n_l)}} J(W,b;x,y) = h_{W,b}(x) - y"#, "verified", "by the output"),
      Claim(#"\nabla_{a^{(n_l)}} J(W,b;x,y) = y - h_{W,b}(x)"#, "refuted", "sign"),
      Claim(
        #"\frac{\partial}{\partial z^{(n_l)}} \frac12 \|y - h_{W,b}(x)\|^2 = -(y - a^{(n_l)}) \odot f'(z^{(n_l)})"#,
        "verified", "the loss written out"),
      Claim(
        #"\frac{\partial}{\partial z^{(n_l)}} \frac12 \|y - h_{W,b}(x)\|^2 = -(y - a^{(n_l)})"#,
        "refuted", "f' lost"),
    ])

  private static let layerFunctions =
    Setting(
      "a function with its layer",
      "network: {layers: [4, 5, 3, 2], activation: [tanh, relu, sigmoid]}\nnames: {function: g}"
    ).claims([
      Claim(#"dz^{[l]} = da^{[l]} * g^{[l]'}(z^{[l]})"#, "verified", "prime in the exponent"),
      Claim(#"dz^{[l]} = da^{[l]} * {g^{[l]}}'(z^{[l]})"#, "verified", "prime behind"),
      Claim(
        #"dz^{[l]} = W^{[l+1]T} dz^{[l+1]} * {g^{[l]}}'(z^{[l]})"#, "verified", "from above"),
      Claim(#"dz^{[l]} = da^{[l]} * g^{[l]}(z^{[l]})"#, "refuted", "prime lost"),
      Claim(
        #"dz^{[l]} = da^{[l]} * {g^{[l+1]}}'(z^{[l]})"#, "refuted|unread",
        "another layer's function"),
    ])

  private static let spaces =
    Setting(
      "the space of a value", "shapes: {W: [q, h], x: [h]}", [#"o = W x"#, #"L = \frac12 \|o\|^2"#]
    ).claims([
      Claim(#"\frac{\partial L}{\partial o} = o \in \mathbb{R}^q"#, "verified / verified", "of o"),
      Claim(#"\frac{\partial L}{\partial o} = o \in \mathbb{R}^h"#, "verified / refuted", "of x"),
      Claim(
        #"\frac{\partial L}{\partial W} = o x^\top \in \mathbb{R}^{h \times q}"#,
        "verified / refuted", "turned"),
    ])
}
