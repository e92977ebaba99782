import CommonMark
import Diagnostics
import Testing

@Suite struct PlainMathTests {
  @Test func wholeLines() {
    let card = "∂J/∂W = δ·aᵀ"
    MathCase(card, "plain 1:1 \(card)", plain: [card]).check()
    MathCase("a\n\n\(card)  \n\nb", "plain 3:1 \(card)", plain: [card]).check()
    MathCase("- \(card)\n- x", "plain 1:3 \(card)", plain: [card]).check()
    MathCase("> \(card)", "plain 1:3 \(card)", plain: [card]).check()
    MathCase("a = b\nc = d", "plain 1:1 a = b", "plain 2:1 c = d", plain: ["a = b", "c = d"])
      .check()
    MathCase("a = b  \nc = d", "plain 1:1 a = b", "plain 2:1 c = d", plain: ["a = b", "c = d"])
      .check()
    MathCase("a = b\nprose", plain: ["a = b"]).check()
    MathCase("so a = b", plain: ["a = b"]).check()
    MathCase("**a = b**", "plain 1:3 a = b", plain: ["a = b"]).check()
    MathCase(#"a\_1 = b\*c"#, "plain 1:1 a_1 = b*c", plain: ["a_1 = b*c"]).check()
    MathCase("a = b*c*d*e", "plain 1:1 a = b*c*d*e", plain: ["a = b*c*d*e"]).check()
  }

  @Test func besideFormulas() {
    func found(_ source: String) -> [String] {
      MarkdownReader(isPlainMath: { $0 == "sure" }, isPlainMathBesideMath: { $0.hasPrefix("m") })
        .read(SourceText(path: "a.md", text: source)).maths.map(\.content.text)
    }
    #expect(found("m1\n\nm2") == [])
    #expect(found("m1\n\nsure\n\nm2\n\nm3") == ["m1", "sure", "m2", "m3"])
    #expect(found("m1\nsure\nm2") == ["m1", "sure", "m2"])
    #expect(found("m1\nprose\n\nsure") == ["sure"])
    #expect(found("sure\n\nprose\n\nm1") == ["sure"])
    #expect(found("- sure\n- m1\n- prose") == ["sure", "m1"])
  }

  @Test func inlineCode() {
    MathCase("where `a = b` holds", "plain 1:7 a = b", plain: ["a = b"]).check()
    MathCase("`a = b`", "plain 1:1 a = b", plain: ["a = b"]).check()
    MathCase("`` a = b ``", "plain 1:1 a = b", plain: ["a = b"]).check()
    MathCase("`let a = b`", plain: ["a = b"]).check()
    MathCase("[`a = b`](/u)", "plain 1:2 a = b", plain: ["a = b"]).check()
    MathCase("![`a = b`](/u)", plain: ["a = b"]).check()
  }

  @Test func never() {
    for source in [
      "# a = b", "    a = b", "```\na = b\n```", "<div>\na = b\n</div>", "<!-- a = b -->",
      "a = b\n===", "<!--\na = b\n-->",
    ] {
      MathCase(source, plain: ["a = b"]).check()
    }
  }
}
