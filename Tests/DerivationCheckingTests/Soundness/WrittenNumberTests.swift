import DerivationChecking
import Testing

/// Numbers with signs between their digits.
@Suite struct WrittenNumberTests {
  @Test(arguments: [
    ("$x = 3000$, $y = 2x$", #"y = 6\,000"#, "verified"),
    ("$x = 3000$, $y = 2x$", "y = 6 000", "verified"),
    ("$x = 3000$, $y = 2x$", #"y = 6\,100"#, "refuted"),
    ("$x = 3000$, $y = 2x$", "y = 6e3", "verified"),
    ("$x = 3000$, $y = 2x$", "y = 5e3", "refuted"),
    ("$x = 1500000$, $y = 2x$", #"y = 3{,}000{,}000"#, "verified"),
    ("$x = 1500000$, $y = 2x$", #"y = 3\,000\,000"#, "verified"),
    ("$x = 1500000$, $y = 2x$", #"y = 3\,000"#, "refuted"),
    (#"$x = 10\,000$, $w = 0.5$, $y = wx$"#, "y = 5000", "verified"),
    (#"$x = 10\,000$, $w = 0.5$, $y = wx$"#, "y = 5", "refuted"),
    ("$x = 3e-3$, $y = 2x$", "y = 0.006", "verified"),
    ("$x = 3e-3$, $y = 2x$", "y = 6e-3", "verified"),
    ("$x = 3e-3$, $y = 2x$", "y = 6e-2", "refuted"),
    ("$x = 0{,}5$, $y = 2x$", "y = 1{,}0", "verified"),
    ("$x = 0{,}5$, $y = 2x$", "y = 1{,}5", "refuted"),
    ("$x = 2{,}4$, $y = 2x$", "y = 4.8", "verified"),
    ("$x = 2{,}4$, $y = 2x$", "y = 48", "refuted"),
    // A product, and an e of the article's own.
    ("$x = 2$, $y = 3x$", #"y = 3 \, 2"#, "verified"),
    ("$e = y - t$, $E = 2e^2 - 3e$", #"\frac{dE}{dy} = 4e-3"#, "verified"),
    ("$e = y - t$, $E = 2e^2 - 3e$", #"\frac{dE}{dy} = 4e-2"#, "refuted"),
  ])
  func numbers(_ given: String, _ claim: String, _ expected: String) {
    #expect(WorkedExampleTests.statuses(given, "$\(claim)$") == expected)
  }

  /// What is not read is no number that may be drawn.
  @Test(arguments: [
    ("$x = 0,5$, $y = 2x$", "y = 1"), ("$x = 0,5$, $y = 2x$", "y = 2"),
    ("$x = 1{,}000$, $y = 2x$", "y = 2000"), ("$x = 1{,}125$, $y = 2x$", "y = 2.25"),
    ("$x = 3000$, $y = 2x$", "y = 6{,}000"),
  ])
  func unreadNumbers(_ given: String, _ claim: String) {
    let found = WorkedExampleTests.statuses(given, "$\(claim)$")
    #expect(found == "undecided" || found == "unread")
  }
}
