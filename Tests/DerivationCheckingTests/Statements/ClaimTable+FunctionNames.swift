extension ClaimTable {
  /// A quantity of one number, with claims on its derivative.
  private static func scalar(_ definition: String, _ claims: [Claim]) -> [Claim] {
    Setting("q of c", "shapes: {c: []}", [definition]).claims(claims)
  }

  /// Functions with a usual meaning.
  static let usualFunctions =
    scalar(
      #"q = \mathrm{softplus}(c)"#,
      [
        Claim(#"\frac{dq}{dc} = \frac{1}{1 + e^{-c}}"#, "verified", "softplus"),
        Claim(#"\frac{dq}{dc} = \frac{q}{c}"#, "refuted", "no product"),
        Claim(#"\frac{dq}{dc} = \mathrm{softplus}"#, "unread", "no factor"),
      ])
    + scalar(
      #"q = \tan c"#,
      [
        Claim(#"\frac{dq}{dc} = 1 + q^2"#, "verified", "tan"),
        Claim(#"\frac{dq}{dc} = \frac{1}{\cos^2 c}"#, "verified", "tan"),
        Claim(#"\frac{dq}{dc} = 1 - \tan^2(c)"#, "refuted", "sign"),
      ])
    + scalar(
      "q = cosh(c)",
      [
        Claim("dq/dc = sinh(c)", "verified", "cosh"),
        Claim("dq/dc = -sinh(c)", "refuted", "sign"),
        Claim(#"\frac{d^2 q}{dc^2} = \cosh c"#, "verified", "second derivative"),
      ])
    + scalar(
      #"q = \log_2 c"#,
      [
        Claim(#"\frac{dq}{dc} = \frac{1}{c \ln 2}"#, "verified", "base 2"),
        Claim(#"\frac{dq}{dc} = \frac{1}{c}"#, "refuted", "base e"),
        Claim(#"\frac{dq}{dc} = \frac{1}{c \log_{10} 2}"#, "refuted", "base 10"),
      ])
    + scalar(
      #"q = \mathrm{SiLU}(c)"#,
      [
        Claim(
          #"\frac{dq}{dc} = \mathrm{sigmoid}(c) + q (1 - \mathrm{sigmoid}(c))"#, "verified", "SiLU"),
        Claim(#"\frac{dq}{dc} = \mathrm{sigmoid}(c)"#, "refuted", "a term lost"),
      ])

  /// The article's own meaning comes first.
  static let ownFunctions =
    scalar(
      #"\mathrm{swish}(x) = x \cdot \tanh(x)"#,
      [
        Claim(
          #"\mathrm{swish}'(x) = \tanh(x) + x (1 - \tanh^2(x))"#, "verified", "own definition"),
        Claim(
          #"\mathrm{swish}'(x) = \mathrm{sigmoid}(x) + x \cdot \mathrm{sigmoid}'(x)"#, "refuted",
          "the usual one"),
      ])
    + scalar(
      #"\mathrm{net} = 3c"#,
      [
        Claim(
          #"\frac{d (\mathrm{net}(1 - \mathrm{net}))}{dc} = 3 (1 - 6c)"#, "verified|unread",
          "a value"),
        Claim(#"\frac{d \mathrm{net}}{dc} = 3"#, "verified", "a value"),
      ])

  /// Functions of vectors and matrices.
  static let reductions =
    Setting(
      "mean of a vector", "shapes: {x: [n], y: [n]}", [#"q = \mathrm{mean}((x - y)^2)"#]
    ).claims([
      Claim(#"\frac{\partial q}{\partial x} = \frac{2}{n} (x - y)"#, "verified", "mean"),
      Claim(#"\frac{\partial q}{\partial x} = 2 (x - y)"#, "refuted", "sum"),
      Claim(#"\frac{\partial q}{\partial x} = 2 \mathrm{mean} (x - y)"#, "refuted", "no factor"),
    ])
    + Setting(
      "trace", "shapes: {A: [n, n], B: [n, n]}", [#"q = \operatorname{tr}(A B)"#]
    ).claims([
      Claim(#"\frac{\partial q}{\partial A} = B^T"#, "verified", "trace"),
      Claim(#"\frac{\partial q}{\partial A} = B"#, "refuted", "transpose"),
    ])

  /// Names of functions that mean nothing here are no factors.
  static let unknownFunctions =
    [
      #"\arctan c"#, #"\arctan(c)"#, #"\mathrm{erf}(c)"#, #"\operatorname{foo}(c)"#,
      #"\tan^{-1} c"#,
      #"\mathrm{Var}(c)"#, #"\det(c)"#, #"\log_a c"#,
    ].flatMap { function in
      Setting("an unknown function", "title: Functions", []).claims([
        Claim("q = \(function)", "unread", "not known")
      ])
    }
}
