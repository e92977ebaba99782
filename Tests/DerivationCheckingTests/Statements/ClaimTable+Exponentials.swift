/// The exponential, also where e is the name of something else.
extension ClaimTable {
  static let exponentials = errorsCalledE + lengthsCalledE + exponents

  private static let errorsCalledE =
    Setting(
      "an error called e", "",
      [#"a = \frac{1}{1+e^{-z}}"#, #"e = a - t"#, #"L = \frac12 e^2"#]
    ).claims([
      Claim(#"\frac{da}{dz} = a(1-a)"#, "verified", "the sigmoid"),
      Claim(#"\frac{da}{dz} = a(1-a) \log e"#, "refuted", "no power of the error"),
      Claim(#"\frac{dL}{dz} = e a (1-a)"#, "verified", "the error as a factor"),
      Claim(#"\frac{dL}{dz} = e^2 a (1-a)"#, "refuted", "its square"),
      Claim(#"\frac{dL}{dz} = (a - t) \frac{e^{-z}}{(1+e^{-z})^2}"#, "verified", "both letters"),
    ])

  private static let lengthsCalledE =
    Setting("a length called e", "", [#"x \in \mathbb{R}^{e}"#, #"y_i = e^{x_i}"#]).claims([
      Claim(#"\frac{\partial y_i}{\partial x_i} = y_i"#, "verified", "the exponential"),
      Claim(#"\frac{\partial y_i}{\partial x_i} = x_i y_i"#, "refuted", "extra factor"),
    ])

  private static let exponents =
    Setting("products above e", "", [#"y = e^{2x}"#, #"u = e^{ax}"#]).claims([
      Claim(#"\frac{dy}{dx} = 2y"#, "verified", "chain rule"),
      Claim(#"\frac{dy}{dx} = y"#, "refuted", "inner derivative"),
      Claim(#"\frac{du}{da} = x u"#, "verified", "by the other letter"),
      Claim(#"\frac{du}{da} = a u"#, "refuted", "the wrong letter"),
    ])
    + Setting("brackets above e", "", [#"\sigma(t) = 1/(1 + e^{(-t)})"#]).claims([
      Claim(#"\sigma'(t) = \sigma(t)(1 - \sigma(t))"#, "verified", "brackets are no index"),
      Claim(#"\sigma'(t) = \sigma(t)(1 + \sigma(t))"#, "refuted", "sign"),
    ])
}
