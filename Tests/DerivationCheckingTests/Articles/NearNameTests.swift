import DerivationChecking
import Testing

/// What is proposed for symbols without a meaning; the verdict stays unread whatever is proposed.
@Suite struct NearNameTests {
  private static func help(_ text: String) -> String? {
    let checked = ArticleChecker().check(path: "a.md", text: text)
    let last = checked.statements.last
    #expect(last?.status == .unread)
    return last?.help
  }

  /// Definitions, then a claim with one symbol that has no meaning, and what is meant.
  static let cases: [(String, String, String?)] = [
    (#"$z = \omega x + b$"#, #"$\frac{dz}{dx} = w$"#, "did you mean `ω`?"),
    (#"$z = w x + b$"#, #"$\frac{dz}{dx} = ω$"#, "did you mean `w`?"),
    (#"$z = β x^2$"#, #"$\frac{dz}{dx} = 2bx$"#, "did you mean `β`?"),
    (#"$z = ν x^2$"#, #"$\frac{dz}{dx} = 2vx$"#, "did you mean `ν`?"),
    (#"$z = w x + b$"#, #"$\frac{dz}{dw} = X$"#, "did you mean `x`?"),
    (#"$\hat y = w x + b$"#, #"$\frac{d\hat y}{dw} = x + 0y$"#, #"did you mean `\hat{y}`?"#),
    (#"$\hat y = w x + b$"#, #"$\frac{d\tilde y}{dw} = x$"#, #"did you mean `\hat{y}`?"#),
    ("`weight = 3`\n\n`z = weight · x`", "`dz/dx = wieght`", "did you mean `weight`?"),
    // Two are as near as each other.
    (#"$z = w x + W$"#, #"$\frac{dz}{dx} = ω$"#, "did you mean `w`?"),
    (#"$z = v x + ν$"#, #"$\frac{dz}{dx} = V$"#, "did you mean `v`?"),
    (#"$z = y \cdot \hat y$"#, #"$\frac{dz}{dy} = \bar y$"#, #"did you mean `y` or `\hat{y}`?"#),
    // Nothing is near.
    (#"$z = w x + b$"#, #"$\frac{dz}{dx} = q$"#, nil),
    (#"$z = w x + b$"#, #"$\frac{dz}{dx} = \hat W$"#, nil),
  ]

  @Test(arguments: cases) func nearest(definition: String, claim: String, help: String?) {
    #expect(Self.help("\(definition)\n\n\(claim)\n") == help)
  }

  @Test func declaredNamesAreKnown() {
    let front = "---\n\(Context.network)\n---\n\n"
    #expect(
      Self.help(front + #"$\frac{\partial J}{\partial W} = d a^T + \tilde y$"#)
        == #"did you mean `\hat{y}` or `y`?"#)
  }

  @Test func theDefinitionThatWasNotRead() {
    let lines = "$q = \\foo{x}$\n\n$z = x^2$\n\n$\\frac{dz}{dx} = q$\n"
    #expect(Self.help(lines) == "its definition in line 1 is not understood; mend that one first")
    let skipped = "<!-- gradproof: skip -->\n$q = 2x$\n\n$z = x^2$\n\n$\\frac{dz}{dx} = q$\n"
    #expect(Self.help(skipped) == "its definition in line 2 is skipped")
  }

  @Test func commands() {
    let cases = [
      (#"$\frac{\partail y}{\partial x} = 2$"#, #"did you mean ‘\partial’?"#),
      (#"$y = \sigam(x)$"#, #"did you mean ‘\sigma’?"#),
      (#"$y = \foo{x}$"#, nil),
      (#"$y = \includegraphics{x}$"#, nil),
    ]
    for (formula, help) in cases { #expect(Self.help(formula + "\n") == help) }
  }

  @Test func namesUnderFrontMatter() {
    let text = """
      ---
      values: {w: 2, qq: 1}
      sizes: {N: 3}
      shapes: {v: [n]}
      ---
      $z = \\omega v$ and $\\frac{dz}{d\\omega} = v$
      """
    let checked = ArticleChecker().check(path: "a.md", text: text)
    #expect(checked.diagnostics.map(\.id) == ["unused-value", "unused-value", "unused-value"])
    #expect(checked.diagnostics.map(\.help) == ["did you mean `ω`?", nil, "did you mean `n`?"])
    let names = ArticleChecker().check(path: "a.md", text: "---\nnames: {lost: C}\n---\n")
    #expect(names.diagnostics.map(\.help) == ["the nearest key is `loss`"])
  }
}
