/// What a name is: functions that chains define, primes that are part of names, dots between vectors.
extension Soundness {
  static let names = [
    Row(
      "y = f(x) = x²", in: Context.none,
      [
        Line("y = f(x) = x^2", "definition/definition"), Line("L = y^2", "definition"),
        Line(#"\frac{dL}{dx} = 4 x^3"#, "verified"), Line(#"\frac{dL}{dx} = 4 x^2"#, "refuted"),
        Line("f'(x) = 2x", "verified"), Line("f'(x) = x", "refuted"),
      ]),
    Row(
      "an activation named g'", in: Context.none,
      [
        Line(#"Relu(x) = g(x) = \max(0, x)"#, "verified/verified"),
        Line("Sigmoid(x) = g'(x) = 1/(1 + e^{-x})", "verified/verified"),
        Line("h = g(w x)", "definition"), Line("y = g'(v h + 1)", "definition"),
        Line(#"E = \frac12 (t - y)^2"#, "definition"),
        Line(#"\frac{dE}{dv} = -(t - y) y (1 - y) h"#, "verified"),
        Line(#"\frac{dE}{dv} = -(t - y) y h"#, "refuted"),
      ]),
    Row(
      "two activations told by a prime", in: Context.none,
      [
        Line("a_1 = g(w_1 x)", "definition"), Line(#"g(z) = \tanh(z)"#, "definition"),
        Line("a_2 = g'(w_2 a_1)", "definition"),
        Line(#"g'(z) = \frac{1}{1+e^{-z}}"#, "definition"),
        Line(#"L = \frac12 (a_2 - y)^2"#, "definition"),
        Line(#"\frac{\partial L}{\partial w_2} = (a_2 - y) a_2 (1 - a_2) a_1"#, "verified"),
        Line(
          #"\frac{\partial L}{\partial w_1} = (a_2 - y) a_2 (1 - a_2) w_2 (1 - a_1^2) x"#,
          "verified"),
        Line(
          #"\frac{\partial L}{\partial w_1} = (a_2 - y) a_2 (1 - a_2) w_2 (1 - a_1) x"#, "refuted"
        ),
      ]),
    Row(
      "a wrong derivative is no other function", in: Context.none,
      [
        Line("a_1 = g(w_1 x)", "definition"), Line("a_2 = g(w_2 a_1)", "definition"),
        Line(#"g(z) = \tanh(z)"#, "definition"), Line("s_1 = g'(w_1 x)", "definition"),
        Line("g'(z) = 1 - z^2", "refuted"), Line(#"g'(z) = 1 - g(z)^2"#, "verified"),
      ]),
    Row(
      "the primes of a second layer", in: Context.none,
      [
        Line(#"z = W x + b"#, "definition"), Line(#"h = \tanh(z)"#, "definition"),
        Line("z' = W' h + b'", "definition"), Line(#"L = \frac12 \|z' - t\|^2"#, "definition"),
        Line(#"\frac{\partial L}{\partial z'} = z' - t"#, "verified"),
        Line(#"\frac{\partial L}{\partial W'} = (z' - t) h^T"#, "verified"),
        Line(#"\frac{\partial L}{\partial h} = W'^T (z' - t)"#, "verified"),
        Line(#"\frac{\partial L}{\partial h} = W' (z' - t)"#, "refuted"),
      ]),
    Row(
      "y' of one free number", in: Context.none,
      [
        Line("y = (x+2)^2", "definition"), Line("y' = 2(x+2)", "verified"),
        Line("y' = x + 2", "refuted"), Line("y'' = 2", "verified"), Line("y'' = 1", "refuted"),
        Line("y'(0) = 4", "verified"),
      ]),
    Row(
      "y' of two free numbers", in: Context.none,
      [Line("y = w x", "definition"), Line("y' = w", "unread")]),
    Row(
      "a second output", in: Context.none,
      [
        Line("y = 3 x", "definition"), Line("y' = 4 x", "definition"),
        Line("L = (y - y')^2", "definition"), Line(#"\frac{dL}{dx} = 2x"#, "verified"),
      ]),
    Row(
      "the rules of products and quotients", in: Context.none,
      [
        Line("u = x^2", "definition"), Line(#"v = \sin x"#, "definition"),
        Line("(u v)' = u' v + u v'", "verified"), Line("(u v)' = u' v'", "refuted"),
        Line(#"\left(\frac{u}{v}\right)' = \frac{u' v - u v'}{v^2}"#, "verified"),
        Line(#"\left(\frac{u}{v}\right)' = \frac{u' v + u v'}{v^2}"#, "refuted"),
      ]),
    Row(
      "the dot of weights and inputs", in: Context.none,
      [
        Line(#"w, x \in \mathbb{R}^n"#, "definition/definition"),
        Line(#"y = w \cdot x"#, "definition"),
        Line(#"L = \frac12 (y - t)^2"#, "definition"),
        Line(#"\frac{\partial L}{\partial w_i} = (y - t) x_i"#, "verified"),
        Line(#"\frac{\partial L}{\partial w} = (w \cdot x - t) x"#, "verified"),
        Line(#"\frac{\partial y}{\partial w} = \operatorname{diag}(x)"#, "refuted"),
        Line(#"\frac{\partial^2 L}{\partial w \partial w^T} = x x^T"#, "verified"),
      ]),
    Row(
      "the dot of arrows", in: Context.none,
      [
        Line(#"z = \vec w \cdot \vec x + b"#, "definition"),
        Line(#"L = \frac12 (z - t)^2"#, "definition"),
        Line(#"\frac{\partial L}{\partial b} = z - t"#, "verified"),
        Line(#"\frac{\partial L}{\partial w_j} = (z - t) x_j"#, "verified"),
        Line(#"\frac{\partial L}{\partial w_j} = (z - t) w_j"#, "refuted"),
      ]),
    Row(
      "a scale for each entry", in: Context.none,
      [
        Line(#"x, \gamma, \beta \in \mathbb{R}^d"#, "definition/definition/definition"),
        Line(#"y = \gamma \cdot x + \beta"#, "definition"),
        Line(
          #"\frac{\partial L}{\partial \gamma} = \frac{\partial L}{\partial y} \odot x"#, "verified"
        ),
      ]),
    Row(
      "a gate before a matrix", in: Context.none,
      [
        Line(#"x, g \in \mathbb{R}^n"#, "definition/definition"),
        Line(#"y = g \cdot x"#, "definition"),
        Line("z = W y", "definition"), Line(#"L = \|z\|^2"#, "definition"),
        Line(#"\frac{\partial L}{\partial y} = 2 W^T z"#, "verified"),
        Line(#"\frac{\partial L}{\partial g} = 2 (W^T z) \odot x"#, "verified"),
      ]),
    Row(
      "angle brackets", in: Context.none,
      [
        Line(#"A, B \in \mathbb{R}^{n \times m}"#, "definition/definition"),
        Line(#"f = \langle A, B \rangle"#, "definition"),
        Line(#"\frac{\partial f}{\partial A} = B"#, "verified"),
        Line(#"\frac{\partial f}{\partial A} = B^T"#, "refuted"),
        Line(#"f = \operatorname{tr}(A^T B)"#, "verified"),
      ]),
  ]
}
