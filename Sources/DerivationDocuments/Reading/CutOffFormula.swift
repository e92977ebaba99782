import Diagnostics
import MathSyntax

/// `$∂J/∂b = δ$ $+ δ$`: a formula that begins with a sign of operation right behind another one is the
/// rest of it, and what stands before is no statement by itself.
struct CutOffFormula {
  let source: SourceText
  private static let signs = [
    "+", "-", "−", "*", "/", "·", "×", "⊙", "\\times", "\\cdot", "\\odot", "\\circ",
  ]

  func apply(to formulas: inout [Formula]) {
    for place in formulas.indices.dropFirst()
    where formulas[place].statements.isEmpty && continues(formulas[place], formulas[place - 1]) {
      guard let last = formulas[place - 1].statements.last else { continue }
      formulas[place - 1].statements.removeAll { $0.chain == last.chain }
      formulas[place - 1].failures.append(
        .trailingExpression(last.head.range.union(last.member.range)))
    }
  }

  private func continues(_ formula: Formula, _ before: Formula) -> Bool {
    guard before.range.end <= formula.range.start else { return false }
    let between = source.slice(TextRange(before.range.end, formula.range.start))
    guard between.allSatisfy(\.isWhitespace) else { return false }
    let text = formula.text.text.drop(while: \.isWhitespace)
    return Self.signs.contains { text.hasPrefix($0) }
  }
}
