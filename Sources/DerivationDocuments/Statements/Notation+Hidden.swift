import Diagnostics
import MathSyntax

extension FormulaNotation.Chain {
  /// From the first member or sign to the last.
  var range: TextRange {
    let ranges = members.map(\.range) + relations.map(\.range)
    guard let first = ranges.first else { return TextRange(0, 0) }
    return ranges.reduce(first) { $0.union($1) }
  }
}

extension Notation {
  /// Words run on beside mathematics: `0 \text{ so that } Xw`.
  var endsInProse: Bool {
    switch kind {
    case .product(let factors, let signs):
      factors.indices.contains { index in
        guard case .text = factors[index].kind else { return false }
        let before = index > 0 && signs[index - 1] == .juxtaposition
        let behind = index < signs.count && signs[index] == .juxtaposition
        return before || behind
      }
    case .sum(let terms): terms.contains { $0.value.endsInProse }
    case .list(let items): items.contains(where: \.endsInProse)
    default: false
    }
  }

  /// A relation that would be a statement if it did not stand in brackets or in a table: neither a
  /// condition nor the argument of something.
  var hiddenRelation: TextRange? {
    switch kind {
    case .bracketed(let bracket, let inner):
      guard [.round, .square, .curly].contains(bracket) else { return nil }
      return inner.statedRelation ?? inner.hiddenRelation
    case .list(let items): return items.lazy.compactMap { $0.hiddenRelation }.first
    case .sum(let terms): return terms.lazy.compactMap { $0.value.hiddenRelation }.first
    case .product(let factors, let signs):
      // Behind a name it is an argument: `𝟙(i = j)`, `p(y = 1)`.
      return factors.indices.lazy.compactMap { index in
        index == 0 || signs[index - 1] != .juxtaposition ? factors[index].hiddenRelation : nil
      }.first
    case .matrix(let rows, _):
      return rows.lazy.flatMap { $0 }.compactMap { $0.statedRelation ?? $0.hiddenRelation }.first
    case .cases(let rows):
      return rows.lazy.compactMap { $0.first }.compactMap { $0.statedRelation }.first
    default: return nil
    }
  }

  private var statedRelation: TextRange? {
    switch kind {
    case .relation(let members, let relations):
      let isStated = relations.contains { $0 == .equal || $0 == .define || $0 == .assign }
      let isCondition = members.allSatisfy { $0.isShort }
      return isStated && !isCondition ? range : nil
    case .list(let items): return items.lazy.compactMap { $0.statedRelation }.first
    default: return nil
    }
  }

  /// `i`, `y_i`, `1`: what conditions are about.
  private var isShort: Bool {
    switch kind {
    case .symbol, .number: true
    case .scripted(let base, _, _, _), .accented(_, let base): base.isShort
    default: false
    }
  }
}
