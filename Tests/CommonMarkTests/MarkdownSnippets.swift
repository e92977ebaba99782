/// Markdown of every kind, without maths.
enum MarkdownSnippets {
  static let all: [String] = blocks + lists + inlines + links + html + odd

  static let blocks = [
    "", "\n\n", "plain", "two\nlines", "hard  \nbreak\\\nagain", "trailing  ",
    "# one\n## two ##\n### three \\###\n####### seven\n#no", "# \n#\n", "Title\n===\nSub\n---\n",
    "two\nline title\n  ===  \nafter", "***\n---\n___\n * * *\n",
    "    code\n\n      more\n\n\ntext",
    "\tcode\twith\ttabs", "```\nfence\n```", "~~~ swift extra\nlet a = 1 < 2 && \"x\"\n~~~",
    "```\nunclosed\n\n", "  ```\n    indented\n  ```", "````\n```\n````",
    "```a&amp;b\nx\n```", "> quote\nlazy\n> > nested\n\nout", ">\n> a\n>\n> b",
    ">     code in quote",
    "> # heading\n> - list\n>   more\n> ```\n> code\n> ```", "a\n***\nb", "para\n    not code",
  ]

  static let lists = [
    "- a\n- b\n- c", "- a\n\n- b", "- a\n\n  para\n\n      code\n- b", "* a\n+ b\n- c",
    "1. a\n2. b", "7) a\n8) b", "0. zero", "123456789. long", "1234567890. too long", "- \n  a",
    "-\n\n  a",
    "- a\n  - b\n    - c\n      d\nlazy", "1. a\n   - b\n\n     c\n2. d",
    "- > quote\n  > more\n- # head",
    "- ```\n  code\n  ```\n- b", "-\ttab\n\n\tmore", " - a\n  - b\n   - c\n    - d",
    "- a\n\n\n- b\n\n\n  c",
    "10. a\n\n    b", "a\n- interrupts\n\nb\n2. does not", "- [ ] task\n- [x] done", "- - - a",
    "1. - 2. b",
    "- a\n<!-- c -->\n- b", "- a\n-\n- c", "* a\n*\n\n* c",
  ]

  static let inlines = [
    "*em* **strong** ***both*** _em_ __strong__ a_b_c a*b*c", "**a *b* c** *a **b** c*",
    "*a `*` b*",
    "`code` `` a`b `` ` `` ` `unclosed", "` a\nb `", "\\*not\\* \\a \\\\ \\<",
    "&amp; &copy; &#65; &#x41; &nope; &#0;",
    "\"quotes\" 'single' -- ... é ü 漢字 😀", "a\tb", "*a*b _a_b", "**a**b __a__b", "* a*", "a  \n  b",
    "costs $5 and $10", "20$ and US$5-US$10", "\\$5", "&dollar;x&dollar;", "a < b > c & d \" e",
  ]

  static let links = [
    "[a](/b) [a](/b \"t\") [a](<b c> 't') [a]() [a](b(c)d)",
    "[a*b*c](/x) ![alt *em* `c`](/i.png \"t\")",
    "[ref]\n\n[ref]: /url \"title\"", "[Ref][] [text][ref]\n\n[ref]: <u>\n  'a title'",
    "[ref]: /url\n[b]: /c\nparagraph [ref] [b]", "[none][x] [a][", "<https://a.b/c?d=e&f> <m@n.o>",
    "![a [b](c) d](e)", "[![i](j)](k)", "[a](javascript:x) [a](JavaScript:x) [a](data:text/html,x)",
    "![a](data:image/png;base64,x) [a](file:///x) [a](vbscript:x) <javascript:x>",
    "[a](é \"&quot;\")",
    "[a](/b 'it''s')", "[a](x&y='z')", "[a\nb](/c\n\"d\ne\")", "\\[a](b) [a\\](b)", "[a]: b 'c' d",
    "[$x$]: /u", "[a](/u$x$) <https://x.y/$a$> ![b](c$d$)", "[a](b \"t $x$ u\")",
    "`$x$` <b title=\"$x$\">",
    "![cost $x$ here](/i)",
  ]

  static let html = [
    "<div>\n*a*\n</div>\n\n*b*", "<div>\n\n*a*\n\n</div>", "<!-- c -->", "<!-- a\n\nb -->\nafter",
    "a <b>c</b> <!-- d --> e",
    "<?php\n\n?>\nx", "<!DOCTYPE html>\n", "<![CDATA[\n\nx]]>\n", "<script>\n\nx\n</script>\ny",
    "a <br/> <a href='x' b=c d> </a >",
    "a <b\nc> d", "a < b> <3 <a.b>", "<ins>\n*a*\n</ins>", "<x-y>\n*a*\n\nb", "> <div>\na",
    "- <div>\n  a\n\n  b",
    "<style>\na\n\nb", "a <?x?> <![CDATA[y]]> <!X z>", "<!-- gradproof: skip -->\n\ntext",
    "<pre>\n\n$x$\n</pre>",
    "<div>\n<pre>$x$</pre>\n</div>", "<!-- $x$ -->", "a <!-- $x$ --> b", "```\n$x$\n```",
    "    $$\n    x\n    $$",
  ]

  static let odd = [
    "\u{FEFF}# bom", "\u{FEFF}\u{FEFF}two", "nul\u{0}l *a\u{0}*", "a\r\nb\r\n\r\n- c\r\n- d\r\n",
    "a\rb\r\rc",
    "```\r\ncode\r\n```\r\n",
    "    a\r\n    b\r\n", "<div>\r\na\r\n</div>\r\n", "\u{A0}nbsp",
    "private \u{E000}1.0\u{E001} use", "a\u{2028}b",
    "\\", "`", "[", "<", "&", "*", "_", "#", ">", "-", "1.", "$", "$$", "\\(", "\\[", "a\\", "- $",
    "> $$",
    String(repeating: "> ", count: 60) + "deep", String(repeating: "- ", count: 40) + "deep",
    String(repeating: "*a ", count: 50),
    String(repeating: "[", count: 60) + "x" + String(repeating: "]", count: 60),
  ]
}
