import Diagnostics
import Testing

@testable import DerivationDocuments

@Suite struct StatementTests {
  /// An article, and its statements as `line head|relation|slice`; failures as `line !code`.
  static let cases: [(String, [String])] = [
    ("$a = b$", ["1 1.1 = `a = b`"]),
    ("$W$ and $l$-th", []),
    ("x $a = b = c$", ["1 1.1 = `a = b`", "1 1.2 = `= c` of `a`"]),
    ("$a = b, c = d$", ["1 1.1 = `a = b`", "1 2.1 = `c = d`"]),
    ("$W \\leftarrow W - \\eta g$", ["1 1.1 ← `W \\leftarrow W - \\eta g`"]),
    // Rows.
    (
      "$$\n\\begin{aligned}\na &= b \\\\\n &= c \\\\\n &= d\n\\end{aligned}\n$$",
      ["3 1.1 = `a &= b`", "4 1.2 = `= c` of `a`", "5 1.3 = `= d` of `a`"]
    ),
    (
      "$$\\begin{aligned}\na \\\\\n &= c\\end{aligned}$$", ["2 1.1 = `a \\\\\n &= c`"]
    ),
    (
      "$$\\begin{aligned}\na &= b \\\\\n c &= d \\\\\n &= e\\end{aligned}$$",
      ["2 1.1 = `a &= b`", "3 2.1 = `c &= d`", "4 2.2 = `= e` of `c`"]
    ),
    ("$$\\begin{aligned}\na &= b \\\\\n &+ c \\end{aligned}$$", ["2 1.1 = `a &= b \\\\\n &+ c`"]),
    // Unread rows.
    (
      "$$\\begin{aligned}\na &= b \\\\\n &= \\foo \\\\\n &= e \\\\\n f &= g\\end{aligned}$$",
      ["2 1.1 = `a &= b`", "5 2.1 = `f &= g`", "3 !unknown-command", "4 !continues-unread"]
    ),
    ("$$a = \\foo$$\n\n$$= b$$", ["1 !unknown-command", "3 !continues-unread"]),
    // Displays.
    ("$$a = b$$\n\nso\n\n$$= c$$", ["1 1.1 = `a = b`", "5 1.2 = `= c` of `a`"]),
    ("$$a = b$$\n\nwith $W$\n\n$$= c$$", ["1 1.1 = `a = b`", "5 1.2 = `= c` of `a`"]),
    (
      "$$a = b$$\n\nsince $x = y$\n\n$$= c$$",
      ["1 1.1 = `a = b`", "3 2.1 = `x = y`", "5 !nothing-to-continue"]
    ),
    ("$$a = b$$\n\n# New\n\n$$= c$$", ["1 1.1 = `a = b`", "5 !nothing-to-continue"]),
    ("$$a = b$$\n\nit is $= c$", ["1 1.1 = `a = b`", "3 !nothing-to-continue"]),
    ("$$= c$$", ["1 !nothing-to-continue"]),
    ("$$a$$\n\n$$= c$$", ["3 1.1 = `= c` of `a`"]),
    ("Inline $a = b$, hence\n\n$$= c$$", ["1 1.1 = `a = b`", "3 1.2 = `= c` of `a`"]),
    // Without delimiters.
    (
      "- δ(L) = (ŷ−y)·σ′(z)\n- ∂J/∂W = δ·aᵀ\n\nW ← W − η∂J/∂W\n",
      ["1 1.1 = `δ(L) = (ŷ−y)·σ′(z)`", "2 2.1 = `∂J/∂W = δ·aᵀ`", "4 3.1 ← `W ← W − η∂J/∂W`"]
    ),
    ("Use `pip install x` and `x = 1` here, for $5.\n", []),
    // Systems, brackets around everything, several columns.
    ("$$(a = b)$$", ["1 1.1 = `a = b`"]),
    ("$$\\{a = b, c = d\\}$$", ["1 1.1 = `a = b`", "1 2.1 = `c = d`"]),
    (
      "$$\\begin{cases} a = b \\\\ c = d \\end{cases}$$", ["1 1.1 = `a = b`", "1 2.1 = `c = d`"]
    ),
    (
      "$$\\left\\{\\begin{array}{l} a = b \\\\ c = d \\end{array}\\right.$$",
      ["1 1.1 = `a = b`", "1 2.1 = `c = d`"]
    ),
    (
      "$$\\begin{aligned} a &= b & c &= d \\end{aligned}$$",
      ["1 1.1 = `a &= b`", "1 2.1 = `c &= d`"]
    ),
    ("$$x - (a + b = c + d)$$", ["1 !hidden-relation"]),
    ("$$a \\Leftrightarrow 2 b$$", ["1 !unexpected-token"]),
    // Words between statements.
    ("$$a = b \\textrm{ and hence } c = d$$", ["1 1.1 = `a = b`", "1 2.1 = `c = d`"]),
    ("$$a = b, \\text{i.e. } c = d$$", ["1 1.1 = `a = b`", "1 2.1 = `c = d`"]),
    // Numbers of formulas.
    ("$$(11) \\frac{a}{b} = c$$", ["1 1.1 = `\\frac{a}{b} = c`"]),
    ("$$a = b \\rightarrow (Eq \\; 3)$$", ["1 1.1 = `a = b`"]),
    // A display that breaks off takes the next one with it.
    ("$$a = b +$$\n\n$$c = d$$", ["1 !unexpected-end", "3 !continues-unread"]),
    // Declarations and conditions.
    ("$W \\in \\mathbb{R}^{n \\times m}$", ["1 declares `W \\in \\mathbb{R}^{n \\times m}`"]),
    (
      "$$a = b \\in S$$",
      ["1 1.1 = `a = b` if `\\in S`", "1 declares `\\in S`"]
    ),
    (
      "$$a_l = b_l, \\quad \\text{for } l = 1, \\dots, L$$",
      [
        "1 1.1 = `a_l = b_l` if `\\text{for } l = 1, \\dots, L`",
        "1 declares `\\text{for } l = 1, \\dots, L`",
      ]
    ),
    (
      "$$a = \\sigma(z) \\quad \\text{where} \\quad z = w x$$",
      [
        "1 1.1 = `a = \\sigma(z)` if `\\text{where} \\quad z = w x`", "1 2.1 = `z = w x`",
        "1 declares `\\text{where} \\quad z = w x`",
      ]
    ),
    (
      "$$\\begin{aligned} a &= b, \\text{ where } c = d \\\\ &= e \\end{aligned}$$",
      [
        "1 1.1 = `a &= b` if `\\text{ where } c = d`", "1 2.1 = `c = d`", "1 !nothing-to-continue",
        "1 declares `\\text{ where } c = d`",
      ]
    ),
    (
      "$$\\begin{aligned} s &= 1, && \\text{if } i = j \\\\ s &= 0 && \\text{otherwise} \\end{aligned}$$",
      [
        "1 1.1 = `s &= 1` if `\\text{if } i = j`", "1 2.1 = `s &= 0` if `\\text{otherwise}`",
        "1 declares `\\text{if } i = j`",
      ]
    ),
    ("$$a = b \\quad \\text{for } \\foo$$", ["1 !unknown-command", "1 !unread-condition"]),
  ]

  static func summary(_ article: Article) -> [String] {
    var lines: [String] = []
    func line(_ range: TextRange) -> Int { article.source.position(at: range.start).line }
    for formula in article.formulas {
      lines += formula.statements.map { statement in
        var text = "\(line(statement.range)) \(statement.chain).\(statement.position)"
        text += " \(statement.relation.rawValue) `\(article.source.slice(statement.range))`"
        if !statement.range.contains(statement.headRange) {
          text += " of `\(article.source.slice(statement.headRange))`"
        }
        for condition in statement.conditions {
          text += " if `\(article.source.slice(formula.sourceRange(condition.range)))`"
        }
        return text
      }
      lines += formula.failures.map { "\(line(formula.sourceRange($0.range))) !\($0.code)" }
      lines += formula.declarations.map {
        let range = formula.sourceRange($0.range)
        return "\(line(range)) declares `\(article.source.slice(range))`"
      }
    }
    return lines
  }

  @Test(arguments: cases) func statements(text: String, expected: [String]) {
    let article = ArticleReader.read(path: "a.md", text: text)
    #expect(Self.summary(article) == expected, "\(ArticleDump.notation(article))")
  }

  /// The same places whatever stands before: front matter, CRLF, quote prefixes.
  @Test func placesInTheFile() throws {
    let text =
      "---\r\ntitle: x\r\n---\r\n> $$\r\n> \\begin{aligned}\r\n> δ &= b \\\\\r\n>  &= c\r\n> \\end{aligned}\r\n> $$\r\n"
    let article = ArticleReader.read(path: "a.md", text: text)
    let formula = try #require(article.formulas.first)
    #expect(formula.statements.map { article.source.slice($0.range) } == ["δ &= b", "= c"])
    #expect(
      formula.statements.map { article.source.position(at: $0.range.start) } == [
        SourcePosition(line: 6, column: 3), SourcePosition(line: 7, column: 5),
      ])
  }

  @Test func labels() {
    let text =
      "$$a = b \\tag{17}$$\n\n$$c = d$$ {#eq-x}\n\n$$\\begin{align} e &= f \\tag{1} \\\\ g &= h \\tag{2} \\end{align}$$\n"
    let article = ArticleReader.read(path: "a.md", text: text)
    let labels = article.formulas.flatMap { $0.statements.map { $0.label ?? "-" } }
    #expect(labels == ["17", "eq-x", "1", "2"])
  }

  @Test func sectionsFollowHeadings() {
    let text = "$a = b$\n\n# One *two* $x$\n\n$c = d$\n\n## Three\n\n> $e = f$\n"
    let article = ArticleReader.read(path: "a.md", text: text)
    #expect(article.sections.map(\.title) == ["", "One two x", "Three"])
    #expect(article.sections.map(\.level) == [0, 1, 2])
    #expect(article.sections.map(\.line) == [1, 3, 7])
    #expect(article.formulas.map(\.section) == [0, 1, 1, 2])
  }
}
