import CommonMark
import Diagnostics
import Testing

@testable import DerivationDocuments

/// A display that begins with an operator belongs to the display above it.
@Suite struct DisplayJoiningTests {
  /// The formulas of an article, and how many statements each makes.
  private static func formulas(_ text: String) -> [String] {
    ArticleReader.read(path: "a.md", text: text).formulas.map {
      "\($0.statements.count) \($0.text.text.replacing("\n", with: "⏎"))"
    }
  }

  @Test func operatorsInFront() {
    let cases = [
      ("$$a = b$$\n\n$$+ c$$", ["1 a = b⏎+ c"]),
      ("$$a = b$$\n$$- c$$", ["1 a = b⏎- c"]),
      ("$$a = b +$$\n\n$$c$$", ["1 a = b +⏎c"]),
      ("$$a = b$$\n\n$$\\odot c$$\n\n$$+ d$$", ["1 a = b⏎\\odot c⏎+ d"]),
      ("$$a =$$\n\n$$b$$", ["1 a =⏎b"]),
      ("> $$a = b$$\n>\n> $$+ c$$ (4)", ["1 a = b⏎+ c"]),
      ("- $$a = b$$\n\n  $$+ c$$\n- $$+ d$$", ["1 a = b⏎+ c", "0 + d"]),
      ("```math\na = b\n```\n\n```math\n+ c\n```\n\n$d$", ["1 a = b⏎+ c", "0 d"]),
      ("$$a = b \\tag{1}$$\n\n$$+ c$$", ["1 a = b \\tag{1}⏎+ c"]),
      ("$$a = b \\\\ = c$$\n\n$$+ d$$", ["2 a = b \\\\ = c⏎+ d"]),
      (
        "\\begin{align}a &= b\\end{align}\n\n\\begin{align}&+ c\\end{align}",
        ["1 \\begin{align}a &= b\\end{align}⏎\\begin{align}&+ c\\end{align}"]
      ),
    ]
    for (text, formulas) in cases { #expect(Self.formulas(text) == formulas, "\(text)") }
  }

  @Test func whatStandsForItself() {
    let cases = [
      // Both are whole.
      ("$$a = b$$\n\n$$c$$", ["1 a = b", "0 c"]),
      ("$$a = b$$\n\n$$-c = d$$", ["1 a = b", "1 -c = d"]),
      ("$$a = b +$$\n\n$$c = d$$", ["0 a = b +", "0 c = d"]),
      // Nothing is stated above.
      ("$$a$$\n\n$$- c$$", ["0 a", "0 - c"]),
      // Words stand between.
      ("$$a = b$$\n\nand\n\n$$- c$$", ["1 a = b", "0 - c"]),
      ("$$a = b$$\n\n# Head\n\n$$+ c$$", ["1 a = b", "0 + c"]),
      ("$a = b$ and $+ c$", ["1 a = b", "0 + c"]),
      ("- $$a = b$$\n- $$+ c$$", ["1 a = b", "0 + c"]),
      // The chain goes on by itself.
      ("$$a = b$$\n\n$$= c$$", ["1 a = b", "1 = c"]),
    ]
    for (text, formulas) in cases { #expect(Self.formulas(text) == formulas, "\(text)") }
  }

  /// The numbers of the spans behind it fit the tree again, and every place is that of the source.
  @Test func places() throws {
    let text = "$x$\n\n$$a = b$$\n\n> $y$\n\n$$c = d$$\n\n$$+ e$$ (7)\n\n| f |\n| - |\n| $z$ |\n"
    let article = ArticleReader.read(path: "a.md", text: text)
    #expect(article.formulas.map(\.text.text) == ["x", "a = b", "y", "c = d\n+ e", "z"])
    #expect(article.markdown.maths.map(\.content.text) == article.formulas.map(\.text.text))
    let joined = try #require(article.formulas.dropFirst(3).first)
    #expect(article.source.slice(joined.range) == "$$c = d$$\n\n$$+ e$$")
    #expect(joined.label == "7")
    #expect(joined.statements.map { article.source.slice($0.range) } == ["c = d$$\n\n$$+ e"])
    guard case .table(let table)? = article.markdown.blocks.last?.kind,
      case .maths(let index)? = table.cells.last?.first
    else {
      Issue.record("no table")
      return
    }
    #expect(index == 4)
  }
}
