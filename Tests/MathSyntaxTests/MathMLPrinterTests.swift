import MathSyntax
import Testing

@Suite struct MathMLPrinterTests {
  @Test(arguments: [
    (#"\mathbf{W}^{\top}"#, "<msup><mi>𝐖</mi><mo>⊤</mo></msup>"),
    (#"\mathbb{R} \mathcal{L}"#, "<mrow><mi>ℝ</mi><mo>\u{2062}</mo><mi>ℒ</mi></mrow>"),
    (#"\frac{1}{2}"#, "<mfrac><mn>1</mn><mn>2</mn></mfrac>"),
    (#"\sqrt{x}"#, "<msqrt><mi>x</mi></msqrt>"),
    (#"\hat{y}"#, "<mover accent=\"true\"><mi>y</mi><mo stretchy=\"false\">ˆ</mo></mover>"),
    (#"x_i"#, "<msub><mi>x</mi><mi>i</mi></msub>"),
    (#"f'"#, "<msup><mi>f</mi><mo>′</mo></msup>"),
    (#"\text{a <b> & "c"}"#, "<mtext>a &lt;b&gt; &amp; &quot;c&quot;</mtext>"),
    (
      #"\frac{\partial J}{\partial w}"#,
      "<mfrac><mrow><mi>∂</mi><mi>J</mi></mrow><mrow><mi>∂</mi><mi>w</mi></mrow></mfrac>"
    ),
  ])
  func prints(_ text: String, _ expected: String) throws {
    #expect(MathMLPrinter().print(try Notation.read(text, as: .latex).get()) == expected)
  }

  @Test func wholeElementIsEscapedAndBalanced() {
    let source = #"a < b & \text{<script>alert(1)</script>} \\ \foo"#
    let formula = FormulaNotation.read(source, as: .latex)
    let html = MathMLPrinter().element(formula, display: true, source: source)
    #expect(html.hasPrefix("<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\">"))
    #expect(html.contains("<annotation encoding=\"application/x-tex\">a &lt; b &amp; "))
    #expect(!html.contains("<script"))
    #expect(isBalanced(html))
  }

  @Test func corpusIsBalanced() {
    for text in RoundTripTests.formulas {
      let formula = FormulaNotation.read(text, as: .latex)
      #expect(isBalanced(MathMLPrinter().element(formula, display: false, source: text)), "\(text)")
    }
  }

  private func isBalanced(_ html: String) -> Bool {
    var open: [Substring] = []
    for part in html.split(separator: "<").filter({ $0.contains(">") }) {
      let tag = part.prefix { $0 != ">" }
      if tag.hasPrefix("/") {
        guard open.popLast() == tag.dropFirst() else { return false }
      } else {
        open.append(tag.prefix { $0 != " " })
      }
    }
    return open.isEmpty
  }
}
