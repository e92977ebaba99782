/// Statements about functions: their argument is bound, and no name of the article.
extension ClaimTable {
  static let functionArguments =
    Setting(
      "numbered layers and an f of z", Context.none,
      [
        #"z^{(2)} = X W^{(1)}"#, #"a^{(2)} = f(z^{(2)})"#, #"z^{(3)} = a^{(2)} W^{(2)}"#,
        #"\hat y = f(z^{(3)})"#, #"J = \frac12 \lVert Y - \hat y \rVert^2"#,
        #"f(z) = \frac{1}{1+e^{-z}}"#,
      ]
    ).claims([
      Claim(#"f'(z) = \frac{e^{-z}}{(1+e^{-z})^2}"#, "verified", "for every z"),
      Claim(#"f'(z) = \frac{e^{-z}}{1+e^{-z}}"#, "refuted", "square forgotten"),
      Claim(#"f'(z) = f(z) (1 + f(z))"#, "refuted", "sign"),
      Claim(#"\frac{d}{dx} f(x) = f(x)(1 - f(x))"#, "verified", "another letter"),
      Claim(#"\frac{\partial f(x)}{\partial x} = f(x)"#, "refuted", "no exponential"),
      Claim(#"f'(x) = f(z)(1 - f(z))"#, "unread", "z has no meaning"),
      Claim(#"f'(z) = a (1 - a)"#, "unread", "a has no meaning"),
      Claim(
        #"\frac{\partial J}{\partial W^{(2)}} = (a^{(2)})^T \delta^{(3)}"#, "verified",
        "the layers stay layers"),
      Claim(#"\delta^{(3)} = -(Y - \hat y) f'(z^{(3)})"#, "verified", "the layers stay layers"),
      Claim(#"\delta^{(3)} = (Y - \hat y) f'(z^{(3)})"#, "refuted", "sign"),
      Claim(#"\delta^{(3)} = f'(z)"#, "unread", "no statement about f alone"),
    ])
    + Setting("functions with fixed names", Context.none, []).claims([
      Claim(#"\tanh'(x) = 1 - \tanh^2(x)"#, "verified", "for every x"),
      Claim(#"\tanh'(x) = 1 - \tanh(x)"#, "refuted", "square"),
      Claim(#"\text{ReLU}(x) = \max(0, x)"#, "verified", "for every x"),
      Claim(#"\text{ReLU}(x) = \min(0, x)"#, "refuted", "other side"),
      Claim(#"\sigma'(x) = \sigma(x)(1 - \sigma(x))"#, "undecided", "σ is not stated"),
    ])
}
