import Diagnostics
import MathSyntax
import Testing

@Suite struct RangeTests {
  @Test(arguments: RoundTripTests.formulas)
  func partsStandInsideTheirWhole(_ text: String) {
    for piece in FormulaNotation.read(text, as: .latex).rows.flatMap(\.pieces) {
      guard case .chain(let chain) = piece.content else { continue }
      for member in chain.members {
        #expect(piece.range.contains(member.range), "\(text)")
        check(member, text)
      }
      for sign in chain.relations { #expect(piece.range.contains(sign.range), "\(text)") }
    }
  }

  private func check(_ notation: Notation, _ text: String) {
    for part in parts(notation) {
      let isInside = notation.range.contains(part.range)
      #expect(isInside, "\(part.dump) at \(part.range) of \(notation.dump) in \(text)")
      check(part, text)
    }
  }

  private func parts(_ notation: Notation) -> [Notation] {
    switch notation.kind {
    case .accented(_, let base), .bracketed(_, let base): [base]
    case .scripted(let base, let lower, let upper, _): [base] + [lower, upper].compactMap { $0 }
    case .list(let items), .relation(let items, _), .product(let items, _): items
    case .sum(let terms): terms.map(\.value)
    case .fraction(let a, let b, _): [a, b]
    case .derivative(let derivative): [derivative.of] + derivative.by
    case .gradient(let by, let of): [by, of].compactMap { $0 }
    case .bigOperator(_, let lower, let upper, let body): [lower, upper, body].compactMap { $0 }
    case .root(let radicand, let degree): [radicand, degree].compactMap { $0 }
    case .matrix(let rows, _), .cases(let rows): rows.flatMap { $0 }
    default: []
    }
  }

  @Test(.enabled(if: CorpusTests.isPresent)) func corpusPartsStandInsideTheirWhole() throws {
    for (_, text) in try CorpusTests.formulas() where text.contains("\\") {
      if text.contains("underset") { continue }
      partsStandInsideTheirWhole(text)
    }
  }

  @Test func rangesCountBytes() throws {
    let text = "∂J/∂W = δ·aᵀ"
    let formula = FormulaNotation.read(text, as: .plain)
    guard case .chain(let chain) = try #require(formula.rows.first?.pieces.first).content else {
      Issue.record("no chain")
      return
    }
    let slices = chain.members.map { slice(text, $0.range) }
    #expect(slices == ["∂J/∂W", "δ·aᵀ"])
    #expect(slice(text, chain.relations[0].range) == "=")
  }

  private func slice(_ text: String, _ range: TextRange) -> String {
    String(decoding: Array(text.utf8)[range.start..<range.end], as: UTF8.self)
  }
}
