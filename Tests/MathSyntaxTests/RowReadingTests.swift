import MathSyntax
import Testing

@Suite struct RowReadingTests {
  @Test(arguments: [
    (
      #"\begin{aligned} a &= b \\ &= c \tag{1} \\[2ex] d &= e. \end{aligned}"#,
      "a = b\n= c #1\nd = e"
    ),
    (#"\begin{eqnarray} a &=& b \newline c &=& d \nonumber \end{eqnarray}"#, "a = b\nc = d"),
    // Chains side by side: each column goes on for itself.
    (
      #"\begin{align} a &= b & c &= d \\ &= e & &= f \\ g &= h & u &= v \end{align}"#,
      "a = b\n= e\ng = h\nc = d\n= f\nu = v"
    ),
    (
      #"\begin{align} a &= b & c &= d \\ g &= h & u &= v \end{align}"#,
      "a = b | c = d\ng = h | u = v"
    ),
    (#"\begin{align} a &= b &&= c \\ &= e \end{align}"#, "a = b = c\n= e"),
    (#"a = b, \quad c = d"#, "a = b | c = d"),
    (#"a = 1 \; \textrm{and} \; b = 2"#, "a = 1 | b = 2"),
    (#"a = b \Rightarrow c = d"#, "a = b | c = d"),
    (#"f = x \rightarrow g = y"#, "f = x | g = y"),
    (#"z = a \quad \text{for } l = 1, \ldots, L"#, "z = a | for: l = (list 1 … L)"),
    (#"a = b \text{ where } b = c"#, "a = b | where: b = c"),
    (#"x = y \text{ with } y = 1"#, "x = y | where: y = 1"),
    (#"a = b \quad \forall l"#, "a = b | for: l"),
    (#"a = b \text{ if correct class}"#, "a = b | if: \"correct class\""),
    (#"a = b \qquad (5.2)"#, "a = b #5.2"),
    (#"= c + d"#, "= (sum +c +d)"),
    (#"a = b = c \ne d"#, "a = b = c ≠ d"),
    (#"w := w, \quad u \leftarrow v, \quad x \overset{def}{=} y"#, "w := w | u ← v | x := y"),
    (#"\boxed{ a = b }."#, "a = b"),
    (#"\mathbf{ a = b }"#, "bold:a = bold:b"),
    (#"J = \begin{aligned}[t] & a \\ &= b \end{aligned}"#, "J = a\n= b"),
    // A line break inside a formula: neither half is read for itself.
    (#"\begin{align} J &= a + \\ & b \end{align}"#, "J = (sum +a +b)"),
    (#"\begin{align} J &= a \\ & + b \end{align}"#, "J = (sum +a +b)"),
    (#"\begin{cases} s &= x \\ h &= y \end{cases}"#, "s = x\nh = y"),
    (#"W^{(l)}"#, "(script W ^(round l))"),
    (#"\text{no mathematics here}"#, "\"no mathematics here\""),
  ])
  func readsLaTeX(_ text: String, _ expected: String) {
    #expect(FormulaNotation.read(text, as: .latex).dump == expected)
  }

  @Test(arguments: [
    ("w1 = 0.11, w2 = 0.21", "w1 = 0.11 | w2 = 0.21"),
    (
      "δ(l) = Wᵀδ, for l = L−1, …, 1",
      "(* δ (round l)) = (* (script W ^⊤) δ) | for: l = (list (sum +L -1) … 1)"
    ),
    ("*w6 = w6 − a", "(script w6 ^(mark *)) = (sum +w6 -a)"),
    ("a = b and c = d", "a = b | c = d"),
    ("W += x; u -= y", "W += x | u -= y"),
    ("w <- w", "w ← w"),
  ])
  func readsPlain(_ text: String, _ expected: String) {
    #expect(FormulaNotation.read(text, as: .plain).dump == expected)
  }
}
