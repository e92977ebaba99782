import MathSyntax
import Testing

@Suite struct RoundTripTests {
  static let formulas = [
    #"\delta^{(l)} = ((W^{(l+1)})^T \delta^{(l+1)}) \odot \sigma'(z^{(l)})"#,
    #"{W^{(l)}}^T + W^{(2)}^T + \textbf{a}\top + W^{(l)\top}"#,
    #"{a + b} c {d / e} f + {\sum_i x_i} y - {-z}"#,
    #"\frac{\partial}{\partial W} J(W,b;x) + {\frac{d}{dx} f} g + \nabla_{a^L} C (x)"#,
    #"\partial^2 J/\partial x^2 + \frac{\partial^2 J}{\partial x_i \partial y^{(l)}}"#,
    #"\partial z(L)/\partial W(L) (x + 1) \cdot \partial a/\partial b"#,
    #"1/\sigma(z) + 1/m (a + b) + a/b/c + {a b}/{c d}"#,
    #"\sum_{i=1}^{n} -x_i + \max_k a_k \cdot b, \quad p(y|x) = \sqrt[3]{x}"#,
    #"\mathrm{net}_{h1} + \mathit{W2} + \mathbf{dq} + \boldsymbol{\delta} + \text{a-b} + \ell"#,
    #"\begin{bmatrix} a & b \\ c & d \end{bmatrix} + \left|\frac12\right| + \{ i, j \}"#,
    #"f(x) = \begin{cases} 1 & x > 0 \\ 0 & \text{otherwise} \end{cases}"#,
    #"\begin{aligned} a &= b \\ &= c \\ d &= e \quad \text{for } l = 1, \ldots, L \end{aligned}"#,
    #"w_{i_{new}} \leftarrow x^* - \eta \frac12 \frac 1 2 x^2 3 y'' f'^2 {g^l}'"#,
    #"\widehat{xy} \hat{y_i} \overline{w} - \tanh^2(x) \mathrm{softmax}(z)"#,
    #"\mathbb{1}(y_i = k) + a^{<t>} + a^{\lt t-1 \gt} + \mathbf{0}"#,
    #"({x = 1}, y) + {\nabla}(f) - a \text{ some words } b = {c = d}"#,
    #"a \cdot -b \times - c + d, \quad i, j = 1, 2"#,
  ]

  @Test func plainLettersStayWhatTheyAre() {
    let formula = FormulaNotation.read("\\frac{\\partial L}{\\partial h} x^T", as: .latex)
    #expect(UnicodePrinter().print(formula) == "∂L/∂h x^T")
  }

  @Test(arguments: formulas)
  func latexReadsBack(_ text: String) {
    let tree = FormulaNotation.read(text, as: .latex)
    let printed = LaTeXPrinter().print(tree)
    #expect(FormulaNotation.read(printed, as: .latex).dump == tree.dump, "\(printed)")
    #expect(!tree.dump.contains("!"))
  }

  static let plainFormulas = [
    "δ(L) = (ŷ − y) · σ′(z)", "∂J/∂W = δ · aᵀ", "W ← W − η∂J/∂W", "σ′(z) = a(1 − a)",
    "δ⁽ˡ⁾ = ((W⁽ˡ⁺¹⁾)ᵀδ⁽ˡ⁺¹⁾) ⊙ σ′(z⁽ˡ⁾)", "wᵢⱼ := wᵢⱼ − η · ∂L/∂wᵢⱼ", "dJ/dW = δ * a^T",
    "zⱼ = ∑ᵢ aᵢwᵢⱼ + bⱼ", "1/(1 + e⁻ˣ)", "J = 1/2‖ŷ − y‖²", "∇ₐJ ⊙ σ′(zᴸ)", "d/dx f(x) = 2x",
    "∂C/∂W[l](j, k) = a[l − 1](k)δ[l](j)", "w6^* = w6 − a(h2 · Δ)", "S = Q @ K^T/√D",
    "x̂ᵢ = (xᵢ − μ)/√(σ² + ε)", "δ(L − 1) = W(L)ᵀδ(L) · σ′(z(L − 1))",
  ]

  /// These are written as the printer writes them, so that printing changes nothing.
  @Test(arguments: plainFormulas)
  func unicodeStays(_ text: String) {
    let tree = FormulaNotation.read(text, as: .plain)
    #expect(UnicodePrinter().print(tree) == text)
    let latex = LaTeXPrinter().print(tree)
    #expect(FormulaNotation.read(latex, as: .latex).dump == tree.dump, "\(latex)")
  }

  @Test func githubsForbiddenCommandsAreNotWritten() {
    let tree = FormulaNotation.read(
      #"\operatorname{diag}(x) = \operatorname{foo} y \tag{7}"#, as: .latex)
    let printed = LaTeXPrinter().print(tree)
    #expect(printed == #"\mathrm{diag}(x) = \mathrm{foo} y \qquad (\text{7})"#)
    #expect(FormulaNotation.read(printed, as: .latex).dump == tree.dump)
  }
}
