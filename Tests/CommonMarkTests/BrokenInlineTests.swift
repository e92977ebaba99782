import Testing

/// Inline maths whose lines Markdown takes for lists, headings or quotes.
@Suite struct BrokenInlineTests {
  @Test func linesThatBeginWithSigns() {
    MathCase("$a\n- b$", "inline 1:1 a\n- b").check()
    MathCase("where $a\n- b$ is", "inline 1:7 a\n- b").check()
    MathCase("$a_1\n+ b$ and $c$", "inline 1:1 a_1\n+ b", "inline 2:10 c").check()
    MathCase("so $x\n= y$ and", "inline 1:4 x\n= y").check()
    MathCase("$x\n=\ny$", "inline 1:1 x\n=\ny").check()
    MathCase("$W_{t+1}\n=\nW_t\n- \\eta g$ b", "inline 1:1 W_{t+1}\n=\nW_t\n- \\eta g").check()
    MathCase("$a_1\n* b$", "inline 1:1 a_1\n* b").check()
    MathCase("$x^2\n> 0$", "inline 1:1 x^2\n> 0").check()
    MathCase("> $a\n> - b$", "inline 1:3 a\n- b").check()
    MathCase("- $a_1\n  - b$\n- c", "inline 1:3 a_1\n- b").check()
    MathCase("a \\(x_1\n- y\\) b", "inline 1:3 x_1\n- y").check()
    MathCase("$\\text{loss}\n- b$", "inline 1:1 \\text{loss}\n- b").check()
    MathCase("$a\r\n- b$ c\r\n", "inline 1:1 a\n- b").check()
  }

  @Test func listsBehindPrices() {
    for source in [
      "costs $5\n- or 7$ there", "costs $5\n- 7$", "I have $a\n- some of b$ here", "$x\n\n- y$",
      "$a\n# b$", "$a\n```\nb$\n```", "a $x\n- $5 of it", "- $a\n- b$", "$a\n<!-- b$ -->",
      "a $ x\n- y$", "pay $total\n- rest$", "costs $5\n- b\n- c\n- d\n- e\n- f$",
    ] {
      MathCase(source).check()
    }
    MathCase("$a\n- $b$ c", "inline 2:3 b").check()
  }
}
