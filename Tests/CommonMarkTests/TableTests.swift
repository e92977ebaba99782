import CommonMark
import Diagnostics
import Testing

/// Tables of GitHub's Markdown.
@Suite struct TableTests {
  private func tables(_ source: String, plain: [String] = []) -> [Table] {
    let document = MathCase(source, plain: plain).document
    return document.blocks.compactMap { block in
      guard case .table(let table) = block.kind else { return nil }
      return table
    }
  }

  private func texts(_ cells: [[Inline]]) -> [String] {
    cells.map { cell in
      cell.map { inline in
        switch inline {
        case .text(let text): text
        case .code(let text): "`\(text)`"
        case .maths(let index): "#\(index)"
        default: "?"
        }
      }.joined()
    }
  }

  @Test func cells() throws {
    let source = """
      | a | $b$ | c |
      |:--|:-:|--:|
      | `x \\| y` | 1 \\| 2 | |
      | only
      | 1 | 2 | 3 | 4 |
      """
    let table = try #require(tables(source).first)
    #expect(table.alignments == [.left, .center, .right])
    #expect(texts(table.header) == ["a", "#0", "c"])
    #expect(
      table.rows.map(texts) == [["`x | y`", "1 | 2", ""], ["only", "", ""], ["1", "2", "3"]])
  }

  @Test func formulasInCells() {
    let source = "| rule | formula |\n|---|---|\n| W | a = b |\n| n | $|x|$ |\n| p | so a = b |"
    MathCase(source, "plain 3:7 a = b", "inline 4:7 |x|", plain: ["a = b"]).check()
    let code = "a | b\n--- | ---\n`a = b` | **a = b**"
    MathCase(code, "plain 3:1 a = b", "plain 3:13 a = b", plain: ["a = b"]).check()
    MathCase("> | a |\n> |---|\n> | $x$ |", "inline 3:5 x").check()
  }

  @Test func noTables() {
    for source in ["| $a$ | b |", "$a$ | b\n|---|", "| $a$ |\n|-x-|", "$a$\n---", "| a |\n|---|"] {
      #expect(tables(source).isEmpty, "\(source)")
    }
  }

  @Test func whatStandsBeforeStaysAParagraph() {
    let document = MathCase("Text $x$\n| a |\n|---|\n| $y$ |\n\nend").document
    #expect(document.blocks.count == 3)
    #expect(document.blocks[0].range.end <= document.blocks[1].range.start)
    #expect(document.blocks.maths == [0, 1])
  }

  @Test func html() {
    let document = MathCase("| a | $b$ |\n|---|--:|\n| <i> | c &amp; d |").document
    let html = HTMLWriter { "<math>\($0)</math>" }.write(document)
    #expect(
      html == """
        <table>
        <thead><tr><th scope="col">a</th><th scope="col" class="right"><math>0</math></th></tr>
        </thead>
        <tbody>
        <tr><td><!-- raw HTML omitted --></td><td class="right">c &amp; d</td></tr>
        </tbody></table>

        """)
  }

  @Test func footnotes() {
    MathCase("a[^1]\n\n[^1]: $x_1$", "inline 3:7 x_1").check()
    MathCase("[^note]: $x_1$ and $y$", "inline 1:10 x_1", "inline 1:20 y").check()
    MathCase("[ref]: $x$\n\na").check()
  }

  @Test func directives() {
    MathCase(":::{math}\na = b\n:::", "display 1:1 a = b").check()
    MathCase("x\n\n::::{math}\n\na\n= b\n::::\n\ny", "display 3:1 a\n= b").check()
    for source in [":::{note}\na\n:::", "a :::{math} b :::", ":: $", "a: b:::"] {
      MathCase(source).check()
    }
  }

  @Test func definitionsOfMacros() {
    let source = "\\newcommand{\\Vx}{\\mathbf{x}}\n\\def\\f#1{f(#1)}\n\n$\\Vx$"
    MathCase(
      source, "display 1:1 \\newcommand{\\Vx}{\\mathbf{x}}", "display 2:1 \\def\\f#1{f(#1)}",
      "inline 4:1 \\Vx"
    ).check()
    MathCase("Use \\newcommand{\\a}{b} so").check()
    MathCase("\\newcommand is a command").check()
  }
}
