import DerivationChecking
import Diagnosis
import Testing

@Suite("Chains and expectations") struct ChainTests {
  /// `= X = Y` with a wrong X and Y = X: one mistake, told once.
  @Test func inheritedIsNotDiagnosedTwice() throws {
    let statements = Diagnosed.statements(
      "$$\\frac{\\partial J}{\\partial \\hat y} = y - \\hat y = -(\\hat y - y)$$")
    #expect(statements.map(\.status) == [.refuted, .refuted])
    #expect(statements[0].codes.contains("wrong-sign"))
    #expect(statements[1].inherits == 0)
    #expect(statements[1].repair == nil)
    #expect(!statements[1].codes.contains("wrong-sign"))
  }

  /// Every member is mended against the head of its chain.
  @Test func aLaterMemberIsMendedAgainstTheHead() throws {
    let statements = Diagnosed.statements(
      """
      $$\\frac{\\partial J}{\\partial W^{(l)}} = \\delta^{(l)} (a^{(l-1)})^T
      = \\delta^{(l)} (a^{(l)})^T$$
      """)
    #expect(statements.map(\.status) == [.verified, .refuted])
    #expect(statements[1].codes.contains("index-shift"))
    #expect(
      statements[1].repair?.statement
        == "\\frac{\\partial J}{\\partial W^{(l)}} = \\delta^{(l)}(a^{(l - 1)})^T")
  }

  @Test(arguments: [
    ("missing-transpose", true), ("wrong-sign", false), ("shape-mismatch", true),
  ])
  func expectationsSeeTheCause(_ code: String, _ met: Bool) throws {
    let checked = Diagnosed.article(
      "<!-- gradproof: expect refuted \(code) -->\n\n$$\\frac{\\partial J}{\\partial W} = \\delta a$$"
    )
    let statement = try #require(checked.statements.first { $0.status == .refuted })
    #expect(statement.expected == Expectation(status: .refuted, code: code, met: met))
  }

  /// The caret marks what is to be changed, in the source as it was written.
  @Test(arguments: [
    ("$\\delta^{(l)} = W^{(l+1)} \\delta^{(l+1)} \\odot \\sigma'(z^{(l)})$", "W^{(l+1)}"),
    ("$δ(L) = (y−ŷ)·σ′(z)$", "y−ŷ"), ("$W ← W + η∂J/∂W$", "η∂J/∂W"),
  ])
  func theCaretMarksThePlace(_ written: String, _ place: String) throws {
    let text = Diagnosed.frontMatter("half-squared-error") + written
    let checked = Diagnostician().check(path: "a.md", text: text)
    let statement = try #require(checked.statements.first)
    let bytes = Array(text.utf8)
    let slice = bytes[statement.caret.start..<statement.caret.end]
    #expect(String(decoding: slice, as: UTF8.self).contains(place))
    #expect(statement.caret.count <= place.utf8.count + 2)
  }

  /// What to write names the place and nothing beside it.
  @Test(arguments: [
    (
      "$\\delta^{(l)} = (W^{(l+1)})^T \\sigma'(z^{(l)}) \\delta^{(l+1)}$",
      "swap the factors of `(W^{(l + 1)})^T \\sigma'(z^{(l)})`"
    ),
    ("$z^{(l)} = W^{(l)} a^{(l)} + b^{(l)}$", "write `a^{(l - 1)}` instead of `a^{(l)}`"),
    ("$∂J/∂W = δ·a$", "write the transpose of `a`"),
  ])
  func helpSaysWhatToWrite(_ written: String, _ advice: String) throws {
    let statement = try #require(Diagnosed.statements(written).first)
    #expect(statement.help?.hasPrefix(advice + ": ") ?? false, "\(statement.help ?? "")")
  }

  /// Two changes of a single name would be a guess.
  @Test func aNameAloneIsNotChangedTwice() throws {
    let statement = try #require(Diagnosed.statements("$x = z^{(1)}$").first)
    #expect(statement.status == .refuted)
    #expect(statement.repair == nil)
  }
}
