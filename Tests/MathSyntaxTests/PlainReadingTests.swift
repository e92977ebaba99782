import MathSyntax
import Testing

@Suite struct PlainReadingTests {
  @Test(arguments: [
    ("W⁽ˡ⁺¹⁾", "(script W ^(round (sum +l +1)))"),
    ("Wᵀδ", "(* (script W ^⊤) δ)"),
    ("wᵢⱼ", "(script w _(* i j))"),
    ("w_jk^l", "(script w _(* j k) ^l)"),
    ("W^{(l)T}", "(script W ^(* (round l) T))"),
    ("W^(l+1)", "(script W ^(round (sum +l +1)))"),
    ("x² + w₁₁", "(sum +(script x ^2) +(script w _11))"),
    ("ŷ x̂ᵢ", "(* (hat y) (script (hat x) _i))"),
    ("e^-x", "(script e ^(sum -x))"),
    ("½‖ŷ−y‖²", "(* (frac 1 2) (script (doubleBar (sum +(hat y) -y)) ^2))"),
    ("√(x + 1)", "(root (sum +x +1))"),
    ("Q @ K^T / sqrt(D)", "(* Q @ (slash (script K ^T) (root D)))"),
    ("Σᵢ aᵢ + b", "(sum +(sum _i (script a _i)) +b)"),
    ("Σ δ", "(sum δ)"),
    ("delta * a^T", "(* δ * (script a ^T))"),
    ("learning rate * error", "(* learning rate * error)"),
    ("σ(Wa+b)", "(* σ (round (sum +(* W a) +b)))"),
    ("w1.x1 + ... + w32.x32", "(sum +(* w1 · x1) +… +(* w32 · x32))"),
    ("1 — y", "(sum +1 -y)"),
    ("a/b·c", "(* (slash a b) · c)"),
    ("1/m (a + b)", "(* (slash 1 m) (round (sum +a +b)))"),
    ("1/σ(z)", "(slash 1 (* σ (round z)))"),
    (
      "max(0, x) + softmax(z)",
      "(sum +(* function:max (round (list 0 x))) +(* function:softmax (round z)))"
    ),
    ("1e-3 x", "(* 1e-3 x)"),
    ("𝐖𝐱", "(* bold:W bold:x)"),
    ("z<sup>[l]</sup><sub>i</sub>", "(script z _i ^(square l))"),
    ("x\u{200B}σ", "(* x σ)"),
    (
      "[w5; w6] − aΔ[h1; h2][w5 w6]",
      "(sum +(matrix:square [w5] [w6]) -(* a Δ (matrix:square [h1] [h2]) (square (* w5 w6))))"
    ),
    ("[w1 w3; w2 w4]", "(matrix:square [w1 w3] [w2 w4])"),
  ])
  func reads(_ text: String, _ expected: String) throws {
    let tree = try Notation.read(text, as: .plain).get()
    #expect(tree.dump == expected)
  }

  /// The same statement in both notations is the same tree.
  @Test(arguments: [
    (#"\delta(L) = (\hat y - y) \cdot \sigma'(z)"#, "δ(L) = (ŷ−y)·σ′(z)"),
    (#"\partial J/\partial W = \delta \cdot a^\top"#, "∂J/∂W = δ·aᵀ"),
    (#"\delta(l) = W^\top\delta\cdot\sigma'(z)"#, "δ(l) = Wᵀδ·σ′(z)"),
    (#"W \leftarrow W - \eta\partial J/\partial W"#, "W ← W − η∂J/∂W"),
    (
      #"\delta^{(l)} = (W^{(l+1)})^\top\delta^{(l+1)} \odot \sigma'(z^{(l)})"#,
      "δ⁽ˡ⁾ = (W⁽ˡ⁺¹⁾)ᵀδ⁽ˡ⁺¹⁾ ⊙ σ′(z⁽ˡ⁾)"
    ),
    (#"W^{(l)} \in \mathbb{R}^{n_{l-1} \times n_l}"#, "W^{(l)} ∈ ℝ^{n_{l−1}×n_l}"),
    (#"\delta^L = \nabla_a J \odot \sigma'(z^L)"#, "δ^L = ∇_aJ ⊙ σ'(z^L)"),
    (#"\partial J/\partial w_{jk}^l = a_j^{l-1} \delta_k^l"#, "∂J/∂w_{jk}^l = a_j^{l−1} δ_k^l"),
    (
      #"\partial \hat y/\partial z = \operatorname{diag}(\hat y \odot (1-\hat y))"#,
      "∂ŷ/∂z = diag(ŷ ⊙ (1−ŷ))"
    ),
    (#"\partial J/\partial b = \sum_i \delta_i"#, "∂J/∂b = Σᵢ δᵢ"),
    (#"z = Wa + b"#, "z = Wa + b"),
  ])
  func agrees(_ latex: String, _ plain: String) {
    let expected = FormulaNotation.read(latex, as: .latex)
    let actual = FormulaNotation.read(plain, as: .plain)
    #expect(actual.dump == expected.dump)
    #expect(!actual.dump.contains("!"))
  }
}
