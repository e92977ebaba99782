import MathSyntax
import Testing

/// Trees of what is written beside names, products and fractions: slices, values at a point, lists,
/// functions without brackets, names that look like sums.
@Suite struct NotationShapeTests {
  @Test(arguments: [
    // Slices, in brackets and in scripts.
    ("W[:, 1]", "(* W (square (list (slice :) 1)))"),
    ("X_{i,:}", "(script X _(list i (slice :)))"),
    ("x_{1:n}", "(script x _(slice 1 : n))"),
    (
      #"W_h[:, \text{in}:]^T"#,
      "(* (script W _h) (script (square (list (slice :) (slice roman:in :))) ^T))"
    ),
    (#"\sum_{i : j \in P_i} x_i"#, "(sum _(rel i | j ∈ (script P _i)) (script x _i))"),
    // Values at a point.
    (#"\left. f' \right|_{x = 0}"#, "(at (script f ′1) (rel x = 0))"),
    (#"\frac{d l}{d y}\Big|_{y = z} a"#, "(* (at (d:frac l by y) (rel y = z)) a)"),
    (#"f \rvert_{0} + |x|_2"#, "(sum +(at f 0) +(script (bar x) _2))"),
    // Lists and matrices written out.
    ("l(o, y)", "(* l (round (list o y)))"),
    ("[h_{t-1}, x_t]", "(square (list (script h _(sum +t -1)) (script x _t)))"),
    ("[w_5; w_6]", "(matrix:square [(script w _5)] [(script w _6)])"),
    ("[a, b; c, d]", "(matrix:square [a b] [c d])"),
    ("(a; b)", "(round (list a b))"),
    (#"\begin{pmatrix} a & b \end{pmatrix}^\top"#, "(script (matrix:round [a b]) ^⊤)"),
    // Functions without brackets: up to the next sign.
    (#"y \log \hat y"#, "(* y function:log (hat y))"),
    (#"\log 2 \pi \sigma^2"#, "(* function:log (* 2 π (script σ ^2)))"),
    (#"\log x y + z"#, "(sum +(* function:log (* x y)) +z)"),
    (#"\log x \cdot y"#, "(* function:log x · y)"),
    (#"-\log P(y \mid x)"#, "(sum -(* function:log (* P (round (rel y | x)))))"),
    (#"\log \mathcal{L}(\theta, t)"#, "(* function:log (* calligraphic:L (round (list θ t))))"),
    (#"\sin^2 2 x"#, "(* (script function:sin ^2) (* 2 x))"),
    (#"\log \exp x y"#, "(* function:log (* function:exp (* x y)))"),
    (#"\log {x y}"#, "(* function:log (* x y))"),
    // What is not clear stays side by side.
    (#"\log x (1 - y)"#, "(* function:log x (round (sum +1 -y)))"),
    (#"\log x \log y"#, "(* function:log x function:log y)"),
    (#"(1-y) \log(1-x) z"#, "(* (round (sum +1 -y)) function:log (round (sum +1 -x)) z)"),
    // Nothing is nothing.
    (
      #"\frac{a}{b}{} + z_{}^{(k)} \text{ } x\text{}"#,
      "(sum +(frac a b) +(* (script z ^(round k)) x))"
    ),
    (#"{}^T x"#, "!"), (#"\hat{}"#, "!"), (#"\frac{a}{}"#, "!"),
    // A sum without anything to add is a name.
    (#"\frac{x}{\sum_K}"#, "(frac x (script Σ _K))"),
    (
      #"\frac{x \sum_K - y}{(\sum_K)^2}"#,
      "(frac (sum +(* x (script Σ _K)) -y) (script (round (script Σ _K)) ^2))"
    ),
    (#"\sum_K - y"#, "(sum _K (sum -y))"),
    // A bracket broken over two rows.
    (#"a \left( b \right. \\ \left. + c \right)"#, "(* a (round (sum +b +c)))"),
    // Old and doubled scripts.
    (#"{a \over b} + \nicefrac{1}{2}"#, "(sum +(frac a b) +(frac 1 2))"),
    (#"a^l^T + f'^2"#, "(sum +(script (script a ^l) ^T) +(script f ^2 ′1))"),
    (#"\partial_x f + \nabla f(x)"#, "(sum +(∂:subscript f by x) +(∇ (* f (round x))))"),
  ])
  func reads(_ text: String, _ expected: String) throws {
    guard case .success(let tree) = Notation.read(text, as: .latex) else {
      #expect(expected == "!", "\(text) is not read")
      return
    }
    #expect(tree.dump == expected)
    let latex = LaTeXPrinter().print(tree)
    #expect(try Notation.read(latex, as: .latex).get().dump == tree.dump, "\(latex)")
    #expect(!MathMLPrinter().print(tree).contains("<></>"))
    #expect(!UnicodePrinter().print(tree).isEmpty)
  }

  @Test(arguments: [
    "W[:, 1]", "x₍₁:ₙ₎", "f′(x)|_{x = 0}", "[w₅; w₆]", "y log ŷ", "l(o, y)", "X_{i, :}",
  ])
  func unicodeStays(_ text: String) throws {
    guard case .success(let tree) = Notation.read(text, as: .plain) else { return }
    let printed = UnicodePrinter().print(tree)
    #expect(try Notation.read(printed, as: .plain).get().dump == tree.dump, "\(printed)")
  }

  @Test(arguments: [
    (#"\text{if} \; i = j : a = b"#, ["if i=j", "a=b"]),
    (#"\text{Output layer}: a = b"#, ["text", "a=b"]),
    (#"\mathrm{hidden}: a = b"#, ["mention", "a=b"]),
    ("p : q = r", ["unread"]),
    ("f: X", ["unread"]),
  ])
  func colonsBehindAnnouncements(_ text: String, _ expected: [String]) {
    let pieces = FormulaNotation.read(text, as: .latex).rows.flatMap(\.pieces)
    let found = pieces.map { piece -> String in
      switch piece.content {
      case .text: return "text"
      case .unreadable: return "unread"
      case .chain(let chain):
        guard !chain.relations.isEmpty else { return "mention" }
        let sides = chain.members.map(\.dump).joined(separator: "=")
        return (piece.lead.map { $0.rawValue + " " } ?? "") + sides
      }
    }
    #expect(found == expected)
  }
}
