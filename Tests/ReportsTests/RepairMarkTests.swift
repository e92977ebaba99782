import Testing

@testable import Reports

@Suite struct RepairMarkTests {
  static let marks: [(String, String, String?)] = [
    (
      "\\delta = W \\delta \\odot \\sigma'(z)", "\\delta = W^\\top \\delta \\odot \\sigma'(z)",
      "\\delta = \\boxed{W^\\top} \\delta \\odot \\sigma'(z)"
    ),
    ("a = b + c", "a = b + d", "a = b + \\boxed{d}"),
    ("a = (b + c) e", "a = (b + d) e", "a = (b + \\boxed{d}) e"),
    ("a = b - c", "a = b + c", "a = \\boxed{b + c}"),
    ("a = b", "a = b", nil),
    ("a = b", "c = d", nil),
    ("a = b", "a = b = c", nil),
    ("a = \\foo", "a = b", nil),
  ]

  @Test(arguments: marks) func boxed(_ claim: String, _ repair: String, _ expected: String?) {
    #expect(RepairMark(repair: repair, claim: claim)?.boxed == expected)
  }

  @Test func aPartThatOccursTwiceIsNotMarked() {
    let mark = RepairMark(repair: "b = a + b", claim: "b = a + c")
    let element = HTMLMath.latex("b = a + b")
    #expect(mark?.marked(element) == element)
    let once = RepairMark(repair: "b = a + d", claim: "b = a + c")
    #expect(once?.marked("<mi>d</mi>") == "<mrow class=\"changed\"><mi>d</mi></mrow>")
  }
}
