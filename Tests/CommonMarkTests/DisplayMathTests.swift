import Testing

@Suite struct DisplayMathTests {
  @Test func forms() {
    MathCase("$$x$$", "display 1:1 x").check()
    MathCase("$$\nx\n$$", "display 1:1 x").check()
    MathCase("$$ x\n + y $$", "display 1:1 x\n+ y").check()
    MathCase("a\n$$\nx\n$$\nb", "display 2:1 x").check()
    MathCase("$$x$$ $$y$$", "inline 1:1 x", "inline 1:7 y").check()
    MathCase("$$x$$\n$$y$$", "display 1:1 x", "display 2:1 y").check()
    MathCase("$$x$$.", "display 1:1 x").check()
    MathCase("\\[\nx\n\\]", "display 1:1 x").check()
    MathCase("\\\\[\nx\n\\\\]", "display 1:1 x").check()
    MathCase("```math\nx\n\ny\n```", "display 1:1 x\n\ny").check()
    MathCase("~~~ {math} #eq\nx\n~~~", "display 1:1 x").check()
    MathCase("```math a = b```", "display 1:1 a = b").check()
    MathCase("# $$x$$", "inline 1:3 x").check()
    MathCase("<div>\n\n$$\nx\n$$\n\n</div>", "display 3:1 x").check()
    MathCase("<!-- c -->\n$$\nx\n$$", "display 2:1 x").check()
  }

  @Test func environments() {
    for name in ["equation", "align", "alignat", "gather", "multline", "eqnarray"] {
      for star in ["", "*"] {
        let source = "\\begin{\(name)\(star)}\na &= b \\\\\n- c\n\n\\end{\(name)\(star)}"
        MathCase(source, "display 1:1 \(source)").check()
      }
    }
    MathCase("\\begin{bmatrix}\na\n\\end{bmatrix}").check()
    MathCase(
      "$$\\begin{align}a\\end{align}$$", "display 1:1 \\begin{align}a\\end{align}"
    ).check()
  }

  /// Lines that end a paragraph for Markdown but not a formula.
  @Test func linesThatLookLikeBlocks() {
    for line in [
      "=", "---", "-", "+", "+ b", "- b", "1. b", "* b", "# b", "#", "<div", "<div>", "", "    b",
      "\tb",
      "***", "> b", "===",
    ] {
      let inner = line.drop { $0 == " " || $0 == "\t" }
      MathCase("$$\na\n\(line)\nb\n$$\n\nend $y$", "display 1:1 a\n\(inner)\nb", "inline 7:5 y")
        .check()
      MathCase("\\[\na\n\(line)\nb\n\\]", "display 1:1 a\n\(inner)\nb").check()
      MathCase("> $$\n> a\n> \(line)\n> b\n> $$", "display 1:3 a\n\(inner)\nb").check()
      MathCase("- $$\n  a\n  \(line)\n  b\n  $$", "display 1:3 a\n\(inner)\nb").check()
      MathCase("> 1. $$\n>    a\n>    \(line)\n>    b\n>    $$", "display 1:6 a\n\(inner)\nb")
        .check()
      MathCase("text $$\na\n\(line)\nb\n$$", "display 1:6 a\n\(inner)\nb").check()
    }
  }

  @Test func blankLines() {
    MathCase("$$\n\na\n\n\nb\n\n$$", "display 1:1 a\n\n\nb").check()
    MathCase("- $$\n\n  a\n\n      b\n  $$\n- c", "display 1:3 a\n\nb").check()
    MathCase("> $$\n>\n> a\n>\n> $$", "display 1:3 a").check()
    MathCase("$$\r\na\r\n\r\n=\r\n$$\r\n", "display 1:1 a\n\n=").check()
  }

  @Test func labels() {
    MathCase("$$x$$ (17)", "display 1:1 x", labels: ["(17)"]).check()
    MathCase("$$\nx\n$$ {#eq-x}\n", "display 1:1 x", labels: ["{#eq-x}"]).check()
    MathCase("$$\nx\n=\ny\n$$ {#eq-x}\n", "display 1:1 x\n=\ny", labels: ["{#eq-x}"]).check()
    MathCase("$$x$$ (see there)", "inline 1:1 x").check()
    MathCase(
      "> $$x$$ (1)\n> $$y$$ (2)", "display 1:3 x", "display 2:3 y", labels: ["(1)", "(2)"]
    ).check()
  }

  @Test func lazyLines() {
    MathCase("> $$\na\n$$", "display 1:3 a").check()
    MathCase("> $$\n> a\n> =\nb\n> $$", "display 1:3 a\n=\nb").check()
    MathCase("- $$\na\n$$", "display 1:3 a").check()
  }

  @Test func unclosed() {
    let cases = [
      ("$$\na\n", "the text ends"), ("$$\na\n\n# Head\n\n$x$ $$", "a heading begins"),
      ("$$\na\n\n```\n$$\n```", "a fenced code block begins"),
      ("> $$\n> a\n\nb $$", "the quote or list item around it ends"),
      ("- $$\n  a\n\n$$ b", "the quote or list item around it ends"),
      ("\\begin{align}\na", "the text ends"),
    ]
    for (source, reason) in cases {
      let diagnostics = MathCase(source).document.diagnostics
      #expect(diagnostics.first?.id == "unclosed-maths", "\(source.debugDescription)")
      #expect(
        diagnostics.first?.notes.first?.contains(reason) == true, "\(source.debugDescription)")
    }
    MathCase("$$\na\n\n# Head\n\n$x$", "inline 6:1 x").check()
  }

  @Test func unclosedBeforeAnother() {
    let source = "$$\na\n\nSome words about it.\n\n$$\nb\n$$\n\n$y$"
    MathCase(source, "display 6:1 b", "inline 10:1 y").check()
    #expect(MathCase(source).document.diagnostics.map(\.id) == ["unclosed-maths"])
  }
}
