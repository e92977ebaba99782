import Diagnostics
import MathSyntax
import Testing

@Suite struct MacroTests {
  private func dump(_ texts: [String]) -> [String] {
    var macros = MacroTable()
    return texts.map { text in
      let expansion = macros.expand(text)
      return FormulaNotation.read(expansion) { FormulaNotation.read($0, as: .latex) }.dump
    }
  }

  @Test(arguments: [
    (#"\newcommand{\Vx}{\mathbf{x}} \Vx"#, #"\mathbf{x}"#),
    (#"\newcommand\Vx{\mathbf x} \Vx^{(k)} y\Vx z"#, #"\mathbf x^{(k)} y \mathbf x z"#),
    (
      #"\newcommand*{\pd}[2]{\frac{\partial #1}{\partial #2}} \pd{J}{W} = \pd J b"#,
      #"\frac{\partial J}{\partial W} = \frac{\partial J}{\partial b}"#
    ),
    (
      #"\newcommand{\n}[2][2]{\lVert #2 \rVert_{#1}} \n{x} + \n[1]{y}"#,
      #"\lVert x \rVert_{2} + \lVert y \rVert_{1}"#
    ),
    (#"\def\half{\frac12} \half x"#, #"\frac12 x"#),
    (#"\def\sq#1{#1^2} \sq{a+b} \sq z"#, #"a+b^2 z^2"#),
    (#"\DeclareMathOperator{\Attn}{Att} \Attn(Q)"#, #"\operatorname{Att}(Q)"#),
    (#"\newcommand{\two}[2]{#1#2y} \two{\partial}{x}"#, #"\partial x y"#),
    (#"\let\eps=\epsilon \eps + \let\e\eps \e"#, #"\epsilon + \epsilon"#),
    (
      #"\newcommand{\a}{\b} \newcommand{\b}{W_1} \a \frac\a\b \hat\b x^\a"#,
      #"W_1 \frac{W_1}{W_1} \hat{W_1} x^{W_1}"#
    ),
    (#"\newcommand{\d}{\partial} \frac{\d J}{\d W}"#, #"\frac{\partial J}{\partial W}"#),
    (#"\newcommand{\vek}[1]{\mathbf#1} \vek x"#, #"\mathbf x"#),
    (#"\renewcommand{\vec}[1]{\mathbf{#1}} \vec x"#, #"\mathbf{x}"#),
    (#"\providecommand{\v}{x} \providecommand{\v}{y} \v"#, "x"),
    (#"\newcommand{\p}[1]{\left( #1 \right)} \p{a} b"#, #"\left( a \right) b"#),
  ])
  func expand(_ text: String, _ meant: String) {
    #expect(dump([text]) == [FormulaNotation.read(meant, as: .latex).dump])
  }

  @Test func definitionsHoldForTheRest() {
    let dumps = dump([
      #"\Vx"#, #"\newcommand{\Vx}{x}"#, #"\Vx"#, #"\renewcommand{\Vx}{y} \Vx"#, #"\Vx"#,
    ])
    #expect(dumps[0].contains("unknown-command"))
    #expect(dumps[1].isEmpty)
    #expect(dumps[2] == FormulaNotation.read("x", as: .latex).dump)
    #expect(dumps[4] == FormulaNotation.read("y", as: .latex).dump)
  }

  @Test(arguments: [
    #"\newcommand{\a}{\a} \a"#, #"\def\a{\b\b}\def\b{\a\a} \a"#,
    #"\newcommand{\a}[1]{\a{#1#1}} \a{x}"#,
  ])
  func endlessMacrosEnd(_ text: String) {
    #expect(dump([text])[0].contains("too-many-expansions"))
  }

  @Test(arguments: [
    #"\newcommand"#, #"\newcommand{\a"#, #"\def\a"#, #"\def\a#2{x} \a"#, #"\newcommand{\a}[x]{y}"#,
    #"\newcommand{\a}[2]{#1#2} \a{x}"#, #"\let\a"#, #"\DeclareMathOperator{x}{y}"#,
  ])
  func whatIsNoDefinitionIsUnread(_ text: String) {
    #expect(dump([text])[0].contains("unknown-command"), "\(text)")
  }

  @Test func rangesAreThoseOfTheCall() {
    var macros = MacroTable()
    let text = #"\newcommand{\g}[1]{\frac{\partial J}{\partial #1}} \g{W} = \foo"#
    let formula = FormulaNotation.read(macros.expand(text)) { FormulaNotation.read($0, as: .latex) }
    let piece = formula.rows[0].pieces[0]
    guard case .unreadable(let failure) = piece.content else {
      Issue.record("read")
      return
    }
    #expect(text.utf8.dropFirst(failure.range.start).prefix(4).elementsEqual(#"\foo"#.utf8))
    let start = TextRange(piece.range.start, piece.range.start + 1).start
    #expect(text.utf8.dropFirst(start).prefix(2).elementsEqual(#"\g"#.utf8))
  }
}
