import CommonMark
import Diagnostics
import MathSyntax

/// A formula in plain text whose last lines Markdown takes for a list:
///
///     ∂L/∂b = y - t
///     + t
///
/// What stands behind the mark is an operand, no formula and no sentence, so it belongs to the formula.
struct CutOffLine {
  let source: SourceText
  let readFormula: (String) -> FormulaNotation

  /// Whether the line after the span goes on with it.
  func continues(_ span: MathSpan) -> Bool {
    guard span.form == .plain, span.delimiter.isEmpty, !span.isInCell else { return false }
    let line = source.position(at: max(span.range.start, span.range.end - 1)).line
    guard line < source.lineStarts.count, Self.operand(source.line(line)) == nil,
      let operand = Self.operand(source.line(line + 1))
    else { return false }
    let notation = readFormula(operand)
    guard notation.rows.count == 1, notation.rows[0].pieces.count == 1,
      case .chain(let chain) = notation.rows[0].pieces[0].content, chain.members.count == 1
    else { return false }
    return !chain.members[0].hasWords
  }

  /// What stands behind `+`, `-` or `*` at the start of a line.
  private static func operand(_ line: String) -> String? {
    let text = line.drop { $0 == " " || $0 == ">" || $0 == "\t" }
    guard let mark = text.first, "+-*".contains(mark), text.dropFirst().first == " " else {
      return nil
    }
    return String(text.dropFirst(2))
  }
}

extension Notation {
  /// Prose, or a word that is no usual function.
  fileprivate var hasWords: Bool {
    switch kind {
    case .text: true
    case .symbol(let letter): letter.name.count > 3 && letter.style != .function
    case .scripted(let base, _, _, _): base.hasWords
    case .bracketed(_, let inner): inner.hasWords
    case .sum(let terms): terms.contains { $0.value.hasWords }
    case .product(let factors, _): factors.contains(where: \.hasWords)
    case .fraction(let a, let b, _): a.hasWords || b.hasWords
    default: false
    }
  }
}
