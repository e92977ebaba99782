import ClaimEdits
import Diagnostics
import MathSyntax
import Testing

@Suite struct EditPropertyTests {
  /// Right sides of real articles, in the notation the edits themselves write.
  static let sides = [
    "(W^{(l+1)})^\\top \\delta^{(l+1)} \\odot \\sigma'(z^{(l)})", "\\delta^{(l)} (a^{(l-1)})^\\top",
    "(\\hat y - y) \\odot \\sigma'(z^{(L)})", "\\frac{1}{m} \\delta A^\\top",
    "W^{(l)} a^{(l-1)} + b^{(l)}", "\\sum_k w_{kj} \\delta_k", "a (1 - a)",
    "W - \\eta \\frac{\\partial J}{\\partial W}", "\\sigma(W x + b)",
    "\\begin{bmatrix} a_1 & b \\\\ c & d \\end{bmatrix} x", "\\frac{1}{2} \\|\\hat y - y\\|^2",
    "\\sqrt{x + \\epsilon}", "\\nabla_a J \\odot \\sigma'(z)", "\\tanh z",
  ]

  private func edits(_ text: String) throws -> (Notation, [ClaimEdit]) {
    let side = try Notation.read(text, as: .latex).get()
    let others = try Self.sides.map { try Notation.read($0, as: .latex).get() }
    return (side, ClaimEdits.edits(of: side, vocabulary: .collected(from: others)))
  }

  @Test(arguments: sides) func everyEditChangesSomethingInPlace(text: String) throws {
    let (side, edits) = try edits(text)
    #expect(edits.count > 3)
    #expect(Set(edits.map(\.edited)).count == edits.count)
    for edit in edits {
      #expect(edit.edited != side)
      #expect(side.range.contains(edit.range), "\(edit)")
      #expect(!side.changes(to: edit.edited).isEmpty)
      #expect(!edit.change.isEmpty)
    }
    #expect(edits.map(\.range) == edits.map(\.range).sorted())
  }

  /// What an edit makes is written mathematics: it prints, reads back, and is the same.
  @Test(arguments: sides) func editsReadBack(text: String) throws {
    let printer = LaTeXPrinter()
    for edit in try edits(text).1 {
      let printed = printer.print(edit.edited)
      let back = try? Notation.read(printed, as: .latex).get()
      #expect(back.map(printer.print) == printed, "\(edit.mutation): \(printed)")
    }
  }

  /// A mistake is undone by an edit whose diagnosis names it.
  @Test(arguments: sides.prefix(8)) func everyMistakeHasARepair(text: String) throws {
    let (side, edits) = try edits(text)
    let kinds: Set<ClaimEdit.Kind> = [
      .dropTranspose, .raiseIndex, .lowerIndex, .swapDifference, .derivativeToFunction,
      .elementwiseToMatrix, .swapArgument, .timesTwo, .timesHalf,
    ]
    for edit in edits where kinds.contains(edit.kind) {
      let repair = ClaimEdits.edits(of: edit.edited).first { $0.edited == side }
      #expect(repair?.diagnosis == edit.mutation, "\(edit.change)")
    }
  }

  @Test func theSameTwice() throws {
    for text in Self.sides {
      let first = try edits(text).1
      #expect(try edits(text).1 == first)
    }
  }

  @Test func missingPartsComeFromTheArticle() throws {
    let article = try ["\\delta \\odot \\sigma'(z^{(L)})", "\\frac1m x"].map {
      try Notation.read($0, as: .latex).get()
    }
    let vocabulary = EditVocabulary.collected(from: article)
    let side = try Notation.read("(\\hat y - y) a^\\top", as: .latex).get()
    let edits = ClaimEdits.edits(of: side, vocabulary: vocabulary)
    for (diagnosis, text) in [
      ("missing-activation-derivative", "((\\hat y - y) \\odot \\sigma'(z^{(L)})) a^\\top"),
      ("missing-activation-derivative", "(\\hat y - y) a^\\top \\odot \\sigma'(z^{(L)})"),
      ("missing-mean", "\\frac{1}{m} (\\hat y - y) a^\\top"),
    ] {
      let wanted = try Notation.read(text, as: .latex).get()
      #expect(edits.first { $0.edited == wanted }?.diagnosis == diagnosis, "\(text)")
    }
  }

  @Test func hugeSidesHaveNone() {
    var deep = Notation(.symbol(Letter("x")))
    for _ in 0..<1_000 { deep = Notation(.bracketed(.round, deep)) }
    #expect(ClaimEdits.edits(of: deep).isEmpty)
    let wide = Notation(.list(Array(repeating: Notation(.symbol(Letter("x"))), count: 10_000)))
    #expect(ClaimEdits.edits(of: wide).isEmpty)
  }

  @Test func changesAreSmall() throws {
    let side = try Notation.read("W^{(l)} a + b", as: .latex).get()
    let edited = try Notation.read("W^{(l+1)} a + b", as: .latex).get()
    let changes = side.changes(to: edited)
    #expect(changes.count == 1)
    #expect(changes.first?.before.dump == "l")
    #expect(changes.first?.after.dump == "(sum +l +1)")
    #expect(changes.first?.range == TextRange(4, 5))
  }
}
