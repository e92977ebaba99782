import DerivationChecking
import Testing

/// The same statement in other letters, another notation or another place has the same status.
@Suite struct RewritingTests {
  /// Statements under `network:` with their status, in the default letters and `(l)`.
  static let base: [(String, Status)] = [
    (#"\delta^{(L)} = (\hat y - y) \odot \sigma'(z^{(L)})"#, .verified),
    (#"\delta^{(L)} = (y - \hat y) \odot \sigma'(z^{(L)})"#, .refuted),
    (#"\delta^{(l)} = (W^{(l+1)})^T \delta^{(l+1)} \odot \sigma'(z^{(l)})"#, .verified),
    (#"\delta^{(l)} = W^{(l+1)} \delta^{(l+1)} \odot \sigma'(z^{(l)})"#, .refuted),
    (#"\delta^{(l)} = (W^{(l+1)})^T \delta^{(l+1)} \odot \sigma'(a^{(l)})"#, .refuted),
    (#"\frac{\partial J}{\partial W^{(l)}} = \delta^{(l)} (a^{(l-1)})^T"#, .verified),
    (#"\frac{\partial J}{\partial W^{(l)}} = \delta^{(l)} (a^{(l)})^T"#, .refuted),
    (#"\frac{\partial J}{\partial b^{(l)}} = \delta^{(l)}"#, .verified),
    (#"\frac{\partial J}{\partial b^{(l)}} = \frac12 \delta^{(l)}"#, .refuted),
    (#"\frac{\partial J}{\partial \hat y} = \hat y - y"#, .verified),
    (#"W^{(l)} \leftarrow W^{(l)} - \eta \frac{\partial J}{\partial W^{(l)}}"#, .verified),
    (#"W^{(l)} \leftarrow W^{(l)} - \eta \frac{\partial J}{\partial b^{(l)}}"#, .refuted),
  ]

  /// Replacements made one after the other, with the front matter that goes with them.
  struct Rewriting: Sendable, CustomTestStringConvertible {
    var name: String
    var context = Context.network
    var replacements: [(String, String)]
    var style = Style.latex
    var testDescription: String { name }

    func apply(_ formula: String) -> String {
      replacements.reduce(formula) { $0.replacing($1.0, with: $1.1) }
    }
  }

  private func expectSame(_ rewriting: Rewriting) {
    for (formula, status) in Self.base {
      let article = TableArticle(
        context: rewriting.context, formulas: [(rewriting.apply(formula), rewriting.style)])
      let got = article.statements(0)
      #expect(
        got.map(\.status) == [status], "\(rewriting.apply(formula)): \(got.map(\.summary))")
    }
  }

  static let names = [
    Rewriting(name: "as it is", replacements: []),
    Rewriting(
      name: "synonyms", replacements: [("J", "C"), (#"\eta"#, #"\alpha"#), (#"\sigma"#, "f")]),
    Rewriting(
      name: "names of the front matter",
      context: Context.network
        + "\nnames: {loss: R, prediction: o, rate: κ, weight: V, activation: h, target: t}",
      replacements: [
        ("J", "R"), (#"\hat y"#, "o"), (#"\eta"#, #"\kappa"#), ("W", "V"), (#"\delta"#, "§"),
        ("a^", "h^"), ("§", #"\delta"#), ("y", "t"),
      ]),
    Rewriting(
      name: "other fonts",
      replacements: [
        ("W", #"\mathbf{W}"#), (#"\delta"#, #"\boldsymbol{\delta}"#), ("J", #"\mathcal{J}"#),
        ("z", #"\mathbf z"#),
      ]),
    Rewriting(name: "small weights", replacements: [("W", "w")]),
  ]

  static let indices = [
    Rewriting(
      name: "square brackets",
      replacements: ["L", "l", "l+1", "l-1"].map { ("^{(\($0))}", "^{[\($0)]}") }),
    Rewriting(
      name: "bare superscripts",
      replacements: ["L", "l", "l+1", "l-1"].map { ("^{(\($0))}", "^{\($0)}") }),
    Rewriting(
      name: "subscripts",
      replacements: ["L", "l", "l+1", "l-1"].map { ("^{(\($0))}", "_{\($0)}") }),
    Rewriting(
      name: "calls", replacements: ["L", "l", "l+1", "l-1"].map { ("^{(\($0))}", "(\($0))") }),
  ]

  static let marks = [
    Rewriting(name: "top", replacements: [(")^T", #")^\top"#)]),
    Rewriting(
      name: "intercal and circle", replacements: [(")^T", #")^\intercal"#), (#"\odot"#, #"\circ"#)]),
    Rewriting(name: "prime commands", replacements: [(#"\sigma'"#, #"\sigma^{\prime}"#)]),
    Rewriting(name: "assignment by :=", replacements: [(#"\leftarrow"#, ":=")]),
    Rewriting(name: "assignment by =", replacements: [(#"\leftarrow"#, "=")]),
    Rewriting(name: "sized brackets", replacements: [("(y", #"\left(y"#), ("y)", #"y\right)"#)]),
    Rewriting(name: "spaces", replacements: [(" ", #"\, "#), ("(", "( "), (")", " )")]),
    Rewriting(
      name: "total derivatives", replacements: [(#"\partial"#, #"\mathrm{d}"#)]),
    Rewriting(
      name: "nabla",
      replacements: [
        (#"\frac{\partial J}{\partial W^{(l)}}"#, #"\nabla_{W^{(l)}} J"#),
        (#"\frac{\partial J}{\partial b^{(l)}}"#, #"\nabla_{b^{(l)}} J"#),
        (#"\frac{\partial J}{\partial \hat y}"#, #"\nabla_{\hat y} J"#),
      ]),
    Rewriting(
      name: "operators",
      replacements: [
        (#"\frac{\partial J}{\partial W^{(l)}}"#, #"\frac{\partial}{\partial W^{(l)}} J"#),
        (#"\frac{\partial J}{\partial b^{(l)}}"#, #"\frac{\partial}{\partial b^{(l)}} J"#),
        (#"\frac{\partial J}{\partial \hat y}"#, #"\partial_{\hat y} J"#),
      ]),
    Rewriting(
      name: "Unicode",
      replacements: [
        (#"\frac{\partial J}{\partial W^{(l)}}"#, "∂J/∂W⁽ˡ⁾"),
        (#"\frac{\partial J}{\partial b^{(l)}}"#, "∂J/∂b⁽ˡ⁾"),
        (#"\frac{\partial J}{\partial \hat y}"#, "∂J/∂ŷ"), (#"\frac12"#, "½"),
        ("^{(l+1)}", "⁽ˡ⁺¹⁾"), ("^{(l-1)}", "⁽ˡ⁻¹⁾"), ("^{(l)}", "⁽ˡ⁾"), ("^{(L)}", "⁽ᴸ⁾"),
        ("^T", "ᵀ"), (#"\hat y"#, "ŷ"), (#"\delta"#, "δ"), (#"\sigma'"#, "σ′"), (#"\eta"#, "η"),
        (#"\odot"#, "⊙"), (#"\leftarrow"#, "←"), ("-", "−"),
      ], style: .unicode),
    Rewriting(
      name: "ASCII",
      replacements: [
        (#"\frac{\partial J}{\partial W^{(l)}}"#, "dJ/dW(l)"),
        (#"\frac{\partial J}{\partial b^{(l)}}"#, "dJ/db(l)"),
        (#"\frac{\partial J}{\partial \hat y}"#, "dJ/dŷ"), (#"\frac12"#, "1/2"),
        ("^{(l+1)}", "(l+1)"), ("^{(l-1)}", "(l-1)"), ("^{(l)}", "(l)"), ("^{(L)}", "(L)"),
        (#"\hat y"#, "ŷ"), (#"\delta"#, "delta"), (#"\sigma'"#, "sigma'"), (#"\eta"#, "eta"),
        (#"\odot"#, ".*"), (#"\leftarrow"#, "<-"),
      ], style: .unicode),
  ]

  @Test(arguments: names) func otherLetters(rewriting: Rewriting) { expectSame(rewriting) }
  @Test(arguments: indices) func otherIndices(rewriting: Rewriting) { expectSame(rewriting) }
  @Test(arguments: marks) func otherMarks(rewriting: Rewriting) { expectSame(rewriting) }
}
