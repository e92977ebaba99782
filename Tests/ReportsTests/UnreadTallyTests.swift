import DerivationChecking
import Reports
import Testing

@Suite struct UnreadTallyTests {
  private static let mixed: SampleArticle = {
    var sample = SampleArticle("$a = b$\n\n$c = d$\n\n$e = f$\n\n$g = h$\n\n$i = j$\n\n$k = l$\n")
    sample.add("a = b", .unread, codes: ["unknown-index"], message: "no index")
    sample.add("c = d", .unread, codes: ["undefined-symbol"], message: "no meaning")
    sample.add("e = f", .unread, codes: ["skipped"], message: "skipped")
    sample.add("g = h", .unread, codes: ["undefined-symbol"], message: "no meaning")
    sample.add("i = j", .unread, codes: ["unknown-command"], message: "no command")
    sample.add("k = l", .verified)
    return sample
  }()

  @Test func theCommonestReasonFirst() {
    let reasons = UnreadTally(of: Self.mixed.checked).reasons
    #expect(reasons.map(\.code) == ["undefined-symbol", "unknown-index", "unknown-command"])
    #expect(reasons.map(\.count) == [2, 1, 1])
    #expect(reasons.map(\.line) == [3, 1, 9])
  }

  @Test func everyFormatSaysIt() {
    let checked = Self.mixed.checked
    let text = TextReport().render([checked])
    let line =
      "unread: 2 undefined-symbol from line 3, 1 unknown-index in line 1, "
      + "1 unknown-command in line 9\n"
    #expect(text.contains("\n\(line)gradproof: "))
    let two = TextReport().render([checked, checked])
    #expect(two.contains("unread: 4 undefined-symbol from sample.md:3, 2 unknown-index from"))
    #expect(
      MarkdownReport().render(checked).contains(
        "\nNot read: 2 `undefined-symbol` from line 3, 1 `unknown-index` in line 1, "))
    #expect(
      HTMLReport().render(checked).contains(
        "Not read: 2 <code>undefined-symbol</code> from line 3, "))
    #expect(
      JSONReport().render([checked]).contains(
        "\"code\": \"undefined-symbol\",\n          \"count\": 2,\n          \"line\": 3"))
  }

  @Test func nothingIsSaidWhereAllIsRead() {
    var sample = SampleArticle("$a = b$ and $c = d$\n")
    sample.add("a = b", .verified)
    sample.add("c = d", .unread, codes: ["skipped"], message: "skipped")
    let checked = sample.checked
    #expect(UnreadTally(of: checked).reasons.isEmpty)
    #expect(!TextReport().render([checked]).contains("unread:"))
    #expect(!MarkdownReport().render(checked).contains("Not read"))
    #expect(!HTMLReport().render(checked).contains("Not read"))
    #expect(JSONReport().render([checked]).contains("\"unread\": [],"))
  }
}
