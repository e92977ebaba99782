import Testing

@Suite struct InlineMathTests {
  @Test func dollars() {
    MathCase("$a_b+c_d$", "inline 1:1 a_b+c_d").check()
    MathCase(#"$\{ x \\ y\}$"#, #"inline 1:1 \{ x \\ y\}"#).check()
    MathCase("$x$$y$", "inline 1:1 x", "inline 1:4 y").check()
    MathCase(#"\$$x$"#, "inline 1:3 x").check()
    MathCase(#"$\text{\$5}$"#, #"inline 1:1 \text{\$5}"#).check()
    MathCase(#"$\text{if $x$}$ y"#, #"inline 1:1 \text{if $x$}"#).check()
    MathCase(#"$x\\$"#, #"inline 1:1 x\\"#).check()
    MathCase("$x$-axis", "inline 1:1 x").check()
    MathCase("the $a<b$ and $c>d$", "inline 1:5 a<b", "inline 1:15 c>d").check()
    MathCase("| $a|b$ | c |", "inline 1:3 a|b").check()
    MathCase(
      #"$\begin{bmatrix} a & b \\ c & d \end{bmatrix}$"#,
      #"inline 1:1 \begin{bmatrix} a & b \\ c & d \end{bmatrix}"#
    ).check()
    MathCase("é $x$ 漢 $y$", "inline 1:3 x", "inline 1:9 y").check()
    MathCase("a $x\n  = y$ b", "inline 1:3 x\n= y").check()
    MathCase("$5$ and $5x$", "inline 1:1 5", "inline 1:9 5x").check()
    MathCase("$w^l_{jk} $ then", "inline 1:1 w^l_{jk}").check()
  }

  @Test func noMaths() {
    for source in [
      "costs $5 and $10", "US$5-US$10", "20$", "$20,000 and $30,000", "$5 and 20$ more", #"\$x\$"#,
      "$ a $", "$$$x$$$", "&dollar;x&dollar;", "`$x$`", "``$a `b$ c` d$``", "``$x$``",
      "$a `b$ c` d$",
      "$", "$$", "a $x\n\ny$", "[a](/u$x$)", "<https://a.b/$x$>", "<a href=\"$x$\">b</a>",
      "[a](b \"$x$\")", "![$x$](b)", "    $x$", "```\n$x$\n```", "<!-- $x$ -->",
      "a <!-- $x$ --> b", "<!-- a\n$x$\n-->", #"\[1\] and \[see there\]"#, #"\(aside\)"#,
      "use $$ to open and $$ to close", "`$$` and $$ or `$$`", "costs $5 [a](/b$) and",
    ] {
      MathCase(source).check()
    }
  }

  @Test func otherDelimiters() {
    MathCase("a $`x_1`$ b", "inline 1:3 x_1").check()
    MathCase("$``a`b``$", "inline 1:1 a`b").check()
    MathCase(#"\(x_1\) and \(f(x)\)"#, "inline 1:1 x_1", "inline 1:13 f(x)").check()
    MathCase(#"\\(x \mid y\\) b"#, #"inline 1:1 x \mid y"#).check()
    MathCase(#"\\\(x_1\)"#, "inline 1:3 x_1").check()
    MathCase("a $$x_1$$ b", "inline 1:3 x_1").check()
    MathCase(#"a \[x_1\] b"#, "inline 1:3 x_1").check()
    MathCase("a ```math x``` b", "inline 1:3 x").check()
  }

  @Test func besideMarkdown() {
    MathCase("**$x$**", "inline 1:3 x").check()
    MathCase("*$x$*y", "inline 1:2 x").check()
    MathCase("*$a*b$*", "inline 1:2 a*b").check()
    MathCase("$a*b$ and *c*", "inline 1:1 a*b").check()
    MathCase("[the $x$](/u$y$)", "inline 1:6 x").check()
    MathCase("a ` $x$", "inline 1:5 x").check()
    MathCase("# The $x_1$ #", "inline 1:7 x_1").check()
    MathCase("The $x_1$\n===", "inline 1:5 x_1").check()
    MathCase("<div>\n\n$x$\n\n</div>", "inline 3:1 x").check()
    MathCase("<!-- c -->\n$x$", "inline 2:1 x").check()
    MathCase("a <b title=\"$y$\"> $x$", "inline 1:19 x").check()
    MathCase("[a]: /u$y$\n[b]: /v '$z$'\n$x$ [a] [b]", "inline 3:1 x").check()
    MathCase("$x$  \n$y$\\\n$z$", "inline 1:1 x", "inline 2:1 y", "inline 3:1 z").check()
    MathCase("[$a_b$]\n\n[c]: /u", "inline 1:2 a_b").check()
  }

  @Test func containers() {
    MathCase("> $x\n> +y$", "inline 1:3 x\n+y").check()
    MathCase("> $x\n+y$", "inline 1:3 x\n+y").check()
    MathCase("- a\n  $x$\n\n\t$y$", "inline 2:3 x", "inline 4:2 y").check()
    MathCase("-\t$x$\n\n\t$y$", "inline 1:3 x", "inline 3:2 y").check()
    MathCase("> 1. $x$\n>    $y$", "inline 1:6 x", "inline 2:6 y").check()
    MathCase("- - $x$\n    - $y$", "inline 1:5 x", "inline 2:7 y").check()
  }

  @Test func bytes() {
    MathCase("a\r\n$x\r\ny$\r\n", "inline 2:1 x\ny").check()
    MathCase("\u{FEFF}$x$", "inline 1:2 x").check()
    MathCase("a\u{0} $x\u{0}y$", "inline 1:4 x\u{FFFD}y").check()
    MathCase("a\t$x\ty$", "inline 1:3 x\ty").check()
    MathCase("\u{E000}0.0\u{E001} $x$", "inline 1:7 x").check()
  }

  @Test func escapes() {
    MathCase(#"$a\_b \* c$"#, "inline 1:1 a_b * c").check()
    MathCase(#"$\text{a\_b}\_c$"#, #"inline 1:1 \text{a\_b}_c"#).check()
    MathCase(#"$a \\\\ b \| c$"#, #"inline 1:1 a \\ b \| c"#).check()
    MathCase("$a &lt; b &amp; c&gt;d$", "inline 1:1 a < b & c>d").check()
    MathCase(#"\\(a\_b \\{c\\}\\)"#, #"inline 1:1 a_b \{c\}"#).check()
    MathCase(#"$`a\_b`$"#, #"inline 1:1 a\_b"#).check()
    MathCase(#"$a \\_b$"#, #"inline 1:1 a \\_b"#).check()
  }
}
