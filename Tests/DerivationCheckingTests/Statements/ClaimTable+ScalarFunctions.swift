/// Functions that the text defines, their derivatives, and what they are at a point.
extension ClaimTable {
  static let scalarFunctions =
    Setting("a function of one number", Context.none, [#"f(x) = (x + 2)^2"#]).claims([
      Claim(#"f'(x) = 2(x + 2)"#, "verified", "prime"),
      Claim(#"f'(x) = 2x + 2"#, "refuted", "prime"),
      Claim(#"\frac{df}{dx} = 2(x + 2)"#, "verified", "bare f"),
      Claim(#"\frac{df}{dx} = 2x"#, "refuted", "bare f"),
      Claim(#"\frac{d}{dx} f(x) = 2x + 4"#, "verified", "operator"),
      Claim("f′(x) = 2x + 4", "verified", "plain text"),
      Claim(#"f''(x) = 2"#, "verified", "twice"),
      Claim(#"f''(x) = 2x"#, "refuted", "twice"),
      Claim(#"\frac{d^2 f}{dx^2} = 1"#, "refuted", "twice"),
      Claim(#"f(-2) = 0"#, "verified", "at a point"),
      Claim(#"f(-2) = 1"#, "refuted", "at a point"),
      Claim(#"f'(-4) = -4"#, "verified", "slope at a point"),
      Claim(#"f'(-4) = 4"#, "refuted", "slope at a point"),
      Claim(#"f'(x)\big|_{x=1} = 6"#, "verified", "bar"),
      Claim(#"f'(x)\big|_{x=1} = 9"#, "refuted", "the value for the slope"),
      Claim(#"\nabla f(x) = 2(x + 2)"#, "verified", "∇ by the argument"),
      Claim(#"\nabla f(x) = x + 2"#, "refuted", "factor"),
      Claim(#"x \leftarrow x - \eta f'(x)"#, "verified", "descent"),
      Claim(#"x \leftarrow x + \eta f'(x)"#, "refuted", "ascent"),
      Claim(#"x \leftarrow x - \eta f(x)"#, "refuted", "no derivative"),
      Claim(#"x \leftarrow x - 2 \eta (x + 2)"#, "verified", "written out"),
    ])
    + Setting("a quantity", Context.none, [#"y = (x + 2)^2"#]).claims([
      Claim(#"y(0) = 4"#, "verified", "a call, no product"),
      Claim(#"y(0) = 0"#, "refuted", "a call, no product"),
      Claim(#"\frac{dy}{dx}\bigg|_{x=0} = 4"#, "verified", "bar"),
      Claim(#"\left.\frac{dy}{dx}\right|_{x=0} = 2"#, "refuted", "bar"),
      Claim(#"\left[\frac{dy}{dx}\right]_{x=1} = 6"#, "verified", "bracket"),
    ])
    + Setting("several variables", Context.none, [#"q(x, y) = x + y"#, #"f(q, z) = q z"#]).claims([
      Claim(#"\frac{\partial f(q, z)}{\partial q} = z"#, "verified", "by an argument"),
      Claim(#"\frac{\partial f}{\partial z} = z"#, "refuted", "by the other"),
      Claim(#"\frac{\partial q(x, y)}{\partial y} = 1"#, "verified", "sum"),
      Claim(
        #"\frac{\partial f}{\partial x} = \frac{\partial q}{\partial x} \frac{\partial f}{\partial q}"#,
        "verified", "chain rule"),
      Claim(#"\frac{\partial f}{\partial x} = q"#, "refuted", "z"),
      Claim(#"q(2, 3) = 5"#, "verified", "at a point"),
      Claim(#"q(2, 3) = 6"#, "refuted", "at a point"),
      Claim(#"f(z, q) = q + z"#, "refuted", "another function"),
      Claim(
        #"\frac{\partial f}{\partial z}\Big|_{x=1, y=2} = 3"#, "verified", "through q"),
      Claim(
        #"\frac{\partial f}{\partial z}\Big|_{x=1, y=2} = 2"#, "refuted", "through q"),
    ])
    + Setting("arguments in another order", Context.none, [#"f(x, y) = x - y"#]).claims([
      Claim(#"f(y, x) = x - y"#, "refuted", "is no definition again"),
      Claim(#"f(y, x) = y - x"#, "verified", "as it is"),
    ])
    + Setting("a bounded slope", Context.none, [#"\sigma(x) = \frac{1}{1 + e^{-x}}"#]).claims([
      Claim(#"\sigma'(x) \le \frac{1}{4}"#, "verified", "the slope at 0"),
      Claim(#"\sigma'(x) \le \frac{1}{5}"#, "refuted", "too tight"),
      Claim(#"\sigma''(x) = \sigma'(x) (1 - 2 \sigma(x))"#, "verified", "twice"),
      Claim(#"\sigma''(x) = \sigma'(x)^2"#, "refuted", "twice"),
      Claim(#"\frac{d}{dx} \sigma(x) = \sigma(x) (1 - x)"#, "refuted", "argument for value"),
      Claim(#"\frac{\partial J}{\partial W} = \sigma'(x)"#, "unread", "x is the function's own"),
    ])
}
