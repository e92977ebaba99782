import MathSyntax
import Testing

@Suite struct PlainMathTests {
  @Test(arguments: [
    "δ(L) = (ŷ−y)·σ′(z)", "∂J/∂W = δ·aᵀ", "δ(l) = Wᵀδ·σ′(z)", "W ← W − η∂J/∂W", "z = Wᵀa + b",
    "σ'(z) = a(1−a)", "dJ/dW = delta * a^T", "y = (x + 2)²", "zⱼ = ∑ᵢ aᵢ wᵢⱼ + bⱼ",
    "∂E/∂W = δ(a⁽ˡ⁻¹⁾)ᵀ, ∂E/∂b = δ", "W^{(l)} ∈ ℝ^{n×m}", "h1 = i1 w1 + i2 w2",
    "J = ½‖ŷ−y‖²", "δ(l) = Wᵀδ·σ′(z), for l = L−1, …, 1", "10000/32 ≈ 312", "Net(1) = X·W(1)",
    "Sigmoid(x) = g'(x) = 1/(1 + e^-x)", "a<sup>[l]</sup> = f(z<sup>[l]</sup>)",
    "L = ½ (y<sub>true</sub> − y)²", "b ← b − η (y − y<sub>true</sub>) · f′(z)",
    "w2 <- w2 - a * d2",
  ])
  func accepts(_ text: String) { #expect(PlainMath.isFormula(text)) }

  @Test(arguments: [
    "", " ", "The loss = error is small", "x = y()", "x = 5;", "const a = b", "Name: value",
    "learning rate = 0.1", "x = 5", "loss.backward()", "a == b", "W", "δ", "δaᵀ + ", "∂J/∂W = ",
    "costs $5 = more", "the gradient δ is = to the error", "α = learning rate",
    "Input → hidden → output", "pip install x", "key=value", "a-b-c", "2024-01-01", "C++",
    "dW = np.dot(dZ, A.T)", "f(x) { return x }", "1. First", "e.g. this", "don't = won't",
    "true = y<sub>1</sub> == 1", "CO<sub>2</sub> = carbon dioxide", "H<sub>2</sub>O is wet",
    "https://example.org/?a=b", "for i in range(n): x = δ", "- item = thing", "Σ",
    "Then we update w := w - α * dE/dw and b := b - α dE/dw.",
  ])
  func rejects(_ text: String) {
    #expect(!PlainMath.isFormula(text))
    #expect(!PlainMath.isFormula(text, besideFormulas: true))
  }

  @Test(arguments: ["n <- n - 1", "count <- count - a * b", "x <- y - a * z"])
  func rejectsAssignmentsOfPrograms(_ text: String) { #expect(!PlainMath.isFormula(text)) }

  @Test(arguments: [
    "P = softmax(S)", "O = P @ V", "dQ = dS @ K / sqrt(D)", "dz[L] = a[L] - y", "S = Q @ K^T",
  ])
  func acceptsBesideFormulas(_ text: String) {
    #expect(PlainMath.isFormula(text, besideFormulas: true))
  }

  @Test(arguments: [
    "Loss = error + noise", "x = 5", "A = B", "see also a - b", "out = model(x)", "So far so good",
    "n = len(x)", "I = the input", "x = a if b else c", "A = B. Then C = D",
  ])
  func rejectsBesideFormulas(_ text: String) {
    #expect(!PlainMath.isFormula(text, besideFormulas: true))
  }
}
