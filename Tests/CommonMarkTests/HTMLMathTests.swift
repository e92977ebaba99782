import CommonMark
import Testing

/// Maths in blocks of raw HTML and in the addresses of pictures.
@Suite struct HTMLMathTests {
  @Test func blocks() {
    MathCase("<div>\n$x$\n</div>", "inline 2:1 x").check()
    MathCase("<p>$x_1$ and $y$</p>", "inline 1:4 x_1", "inline 1:14 y").check()
    MathCase("<div align=center>$$a = b$$</div>", "display 1:19 a = b").check()
    MathCase("<div align=center>\n$$\na\n= b\n$$\n</div>", "display 2:1 a\n= b").check()
    MathCase("<div>\n$$\na\n\n= b\n$$\n</div>\n\n$y$", "display 2:1 a\n\n= b", "inline 9:1 y")
      .check()
    MathCase("<td>\\(x_1\\)</td>", "inline 1:5 x_1").check()
    MathCase(
      "<center>\n\\begin{align}a\\end{align}\n</center>", "display 2:1 \\begin{align}a\\end{align}"
    )
    .check()
    MathCase("<p>$a &lt; b$</p>", "inline 1:4 a < b").check()
    MathCase("> <p>\n> $x$\n> </p>", "inline 2:3 x").check()
    MathCase("- <div>\n  $x$\n  </div>", "inline 2:3 x").check()
    MathCase("<p align=\"$y$\">$x$</p>", "inline 1:16 x").check()
    MathCase("<p><b>$x$</b> <!-- $y$ --> $z$</p>", "inline 1:7 x", "inline 1:28 z").check()
    MathCase("<p>\r\n$x$\r\n</p>\r\n", "inline 2:1 x").check()
  }

  @Test func whatIsNoProse() {
    for source in [
      "<pre>$x$</pre>", "<div><pre>\n$x$\n</pre></div>", "<div><code>$x$</code></div>",
      "<script>\nvar a = '$x$'\n</script>", "<style>\n$x$\n</style>", "<!-- $x$ -->",
      "<div>\n<!-- $x$ -->\n</div>", "<textarea>$x$</textarea>", "<p>costs $5 and $10</p>",
      "<div title=\"$x$\"></div>", "<div><svg><text>$x$</text></svg></div>",
      "<pre>\n\n$x$\n\n</pre>",
      "<div><CODE>$x$</CODE></div>", "<!-- " + String(repeating: "long ", count: 1000) + "$x$ -->",
    ] {
      MathCase(source).check()
    }
  }

  /// Tags of blocks are breaks, comments keep their places.
  @Test func tree() throws {
    let source = "<table>\n  <tr><td>so &lt; $x$</td><td>b</td></tr>\n  <!-- c -->\n</table>"
    let document = MathCase(source).document
    guard case .paragraph(let inlines)? = document.blocks.first?.kind else {
      Issue.record("no paragraph: \(document.blocks)")
      return
    }
    let shown = inlines.map { inline in
      switch inline {
      case .text(let text): text
      case .maths(let index): "maths \(index)"
      case .hardBreak, .softBreak: "/"
      case .html(let text, let range): "\(text) \(range.start)-\(range.end)"
      default: "?"
      }
    }
    #expect(shown == ["so < ", "maths 0", "/", "b", "/", "<!-- c --> 52-62"])
    #expect(document.maths.first?.isInHTML == true)
  }

  // MARK: - Pictures

  @Test func services() {
    let cases = [
      ("https://latex.codecogs.com/svg.latex?%5Cfrac%7Ba%7D%7Bb%7D%20=%20c", #"\frac{a}{b} = c"#),
      ("https://latex.codecogs.com/gif.latex?a&plus;b&space;=&space;c", "a+b = c"),
      ("https://latex.codecogs.com/png.image?\\inline\\dpi{120}\\bg_white&space;a+b", " a+b"),
      ("http://latex.codecogs.com/svg.latex?\\\\frac{a}{b}", #"\frac{a}{b}"#),
      ("https://render.githubusercontent.com/render/math?math=a%20%2B%20b&mode=inline", "a + b"),
      ("https://render.githubusercontent.com/render/math?math=a+%2B+b", "a + b"),
      ("https://chart.googleapis.com/chart?cht=tx&chl=a%5E2%3Db&chf=bg", "a^2=b"),
      ("https://www.zhihu.com/equation?tex=%5Csigma%28z%29", #"\sigma(z)"#),
      ("//www.zhihu.com/equation?tex=x_1", "x_1"),
      ("https://i.upmath.me/svg/a%20%3D%20b", "a = b"),
      ("https://s0.wp.com/latex.php?latex=a%3Db&bg=ffffff", "a=b"),
    ]
    for (address, formula) in cases {
      let trimmed = String(formula.drop { $0 == " " })
      MathCase("So ![](\(address)) holds", "inline 1:4 \(trimmed)").check()
      MathCase("![\\hat x](\(address) \"t\")", "display 1:1 \(trimmed)").check()
      MathCase("[![a](\(address))](/u)", "inline 1:2 \(trimmed)").check()
    }
  }

  @Test func tags() {
    let address = "https://render.githubusercontent.com/render/math?math="
    MathCase(
      "So <img src=\"\(address)\\hat{x} = \\sqrt{a %2B b}\"> is",
      #"inline 1:4 \hat{x} = \sqrt{a + b}"#
    )
    .check()
    MathCase("<img alt='a' src='\(address)a = b' />", "display 1:1 a = b").check()
    MathCase("<p align=\"center\">\n<img SRC='\(address)a%3Db'>\n</p>", "display 2:1 a=b").check()
    MathCase("<div><img src=\"\(address)a &lt; b&amp;mode=inline\"></div>", "display 1:6 a < b")
      .check()
  }

  @Test func otherPictures() {
    for source in [
      "![a](https://example.com/svg.latex?a)",
      "![a](https://chart.googleapis.com/chart?cht=p&chl=a)",
      "![a](https://latex.codecogs.com/svg.latex)", "![a](https://latex.codecogs.com/svg.latex?)",
      "![a](https://latex.codecogs.com/svg.latex?%FF)", "![a](x.png)", "<img src=\"x.png\">",
      "[a](https://latex.codecogs.com/svg.latex?a)", "<img alt=\"a\">", "<img src=",
      "`![](https://www.zhihu.com/equation?tex=x)`",
      "    ![](https://www.zhihu.com/equation?tex=x)",
      "[a](https://www.codecogs.com/eqnedit.php?latex=a)",
      "![](https://latex.codecogs.com.evil.org/svg.latex?a)",
    ] {
      MathCase(source).check()
    }
  }

  /// What the picture shows is not what was meant.
  @Test func lostPlus() {
    let source = "![](https://render.githubusercontent.com/render/math?math=a%20+%20b)"
    let document = MathCase(source).document
    #expect(document.maths.isEmpty)
    #expect(document.diagnostics.map(\.id) == ["plus-in-address"])
  }
}
