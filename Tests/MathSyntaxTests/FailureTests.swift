import Diagnostics
import MathSyntax
import Testing

/// Formulas in which `«»` marks the range of the failure.
@Suite struct FailureTests {
  @Test(arguments: [
    (#"\partial J/\partial W = «\foo»{\delta}a^T"#, "unknown-command"),
    (#"a + b «+»"#, "unexpected-end"),
    (#"\delta a^T«)»"#, "unbalanced-bracket"),
    (#"f«(»x + 1"#, "unbalanced-bracket"),
    (#"a = «{»b"#, "unbalanced-bracket"),
    (#"x «=»"#, "unexpected-end"),
    (#"\frac{a}«{}»"#, "unexpected-end"),
    (#"a «?» b"#, "unexpected-token"),
    (#"a «^»"#, "unexpected-end"),
    (#"«\begin{tikz}» a \end{tikz}"#, "unknown-environment"),
    (#"\left( a «\right]»"#, "unbalanced-bracket"),
    (#"1 + e^-«(»x)"#, "unexpected-token"),
    (#"a «\mathbf»"#, "unexpected-end"),
    ("", "unexpected-end"),
  ])
  func marksLaTeX(_ marked: String, _ code: String) {
    expect(marked, code, .latex)
  }

  @Test(arguments: [
    ("∂J/∂W = δaᵀ «+» ", "unexpected-end"),
    ("∂J/∂W = δaᵀ«)»", "unbalanced-bracket"),
    ("∂J/∂W = «\\foo»{δ}aᵀ", "unknown-command"),
    ("dS = P − delta(«:», None)", "unexpected-token"),
    ("w7 = «?»", "unexpected-token"),
    ("x = y«(»)", "unexpected-end"),
  ])
  func marksPlain(_ marked: String, _ code: String) {
    expect(marked, code, .plain)
  }

  private func expect(_ marked: String, _ code: String, _ notation: SourceNotation) {
    let parts = marked.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "«" || $0 == "»" })
    let text = parts.joined()
    let failures = failures(FormulaNotation.read(text, as: notation))
    #expect(failures.map(\.code) == [code], "\(text)")
    guard parts.count == 3, let failure = failures.first else { return }
    let start = parts[0].utf8.count
    if code != "unexpected-end" || text.hasSuffix("+") {
      #expect(failure.range == TextRange(start, start + parts[1].utf8.count), "\(text)")
    }
  }

  private func failures(_ formula: FormulaNotation) -> [NotationFailure] {
    formula.rows.flatMap(\.pieces).compactMap {
      if case .unreadable(let failure) = $0.content { failure } else { nil }
    }
  }

  @Test func neighboursSurvive() {
    let rows = FormulaNotation.read(#"a = b \\ c = \foo \\ d = e"#, as: .latex)
    #expect(rows.dump == "a = b\n!unknown-command@13..<17\nd = e")
    let pieces = FormulaNotation.read(#"a = b, \quad c = \foo, \quad d = e"#, as: .latex)
    #expect(pieces.dump == "a = b | !unknown-command@17..<21 | d = e")
  }

  /// An unbalanced bracket makes the ends of the pieces unknown.
  @Test func unbalancedBracketTakesItsRow() {
    let formula = FormulaNotation.read(#"a = (b, \quad c = d \\ e = f"#, as: .latex)
    #expect(formula.dump == "!unbalanced-bracket@4..<5\ne = f")
  }

  @Test func copiedRenderingsAreRefused() {
    let short = #"E=12(d−y)2E=\frac12(d-y)^2"#
    #expect(failures(FormulaNotation.read(short, as: .latex)).map(\.code) == ["copied-rendering"])
    let text = #"δl=(Wl+1)Tδl+1⊙σ′(zl)\delta^l = (W^{l+1})^T \delta^{l+1} \odot \sigma'(z^l)"#
    #expect(failures(FormulaNotation.read(text, as: .latex)).map(\.code) == ["copied-rendering"])
  }
}
