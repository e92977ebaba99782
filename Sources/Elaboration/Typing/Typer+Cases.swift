import Diagnostics
import MathSyntax
import TensorExpressions

/// Values by cases of indices, `0` where `i \ne j` and `\sigma'(z_i)` where `i = j`: each value times a
/// number that is 1 in its case. The cases must be all there are.
extension Typer {
  mutating func cases(_ rows: [[Notation]], _ node: Notation) throws(TypingFailure) -> [Candidate] {
    guard rows.count > 1, rows.allSatisfy({ $0.count == 2 }) else {
      throw unsupported("a definition by cases", node)
    }
    var sums: [(Rank, [TensorExpression], [[Notation]])] = [(.asWritten, [], [])]
    // 1 where none of the cases so far holds.
    var left: [TensorExpression] = []
    var conditions: [Notation] = []
    for (place, row) in rows.enumerated() {
      let isLast = place == rows.count - 1
      var mask = left
      if let condition = try self.condition(row[1]) {
        let holds = try indexMask(condition, row[1])
        // The last of all cases holds where no other does.
        if !isLast { mask.append(holds) }
        left.append(.sum([.number(1), .product([.number(-1), holds])]))
        conditions.append(condition)
      } else if !isLast {
        throw unknownCondition(row[1])
      }
      if isLast { try requireComplete(conditions, rows.count, row[1]) }
      let values = try type(row[0])
      guard values.allSatisfy(\.layout.isScalar) else {
        throw unsupported("a definition by cases", node)
      }
      sums = sums.flatMap { rank, terms, shown in
        values.map { value in
          (
            max(rank, value.rank), terms + [.product(mask + [value.body])],
            shown + [[value.notation, row[1]]]
          )
        }
      }
    }
    return sums.map { rank, terms, shown in
      Candidate(
        layout: .scalar, body: .sum(terms), notation: Notation(.cases(shown), node.range),
        rank: rank)
    }
  }

  /// `i = j`, also inside of text; `nil` for `otherwise`.
  private func condition(_ cell: Notation) throws(TypingFailure) -> Notation? {
    guard case .text(let words) = cell.kind else { return cell }
    let plain = words.filter { $0 != "$" }.trimmingSpaces
    if ["otherwise", "else"].contains(plain.lowercased()) { return nil }
    let formula = plain.hasPrefix("if ") ? String(plain.dropFirst(3)) : plain
    guard case .success(let read) = Notation.read(formula, as: .latex) else {
      throw unknownCondition(cell)
    }
    return Notation(read.kind, cell.range)
  }

  private mutating func indexMask(_ condition: Notation, _ cell: Notation) throws(TypingFailure)
    -> TensorExpression
  {
    guard case .relation(let members, let relations) = condition.kind, members.count == 2,
      relations.count == 1, let equal = try equalIndices(members, cell)
    else { throw unknownCondition(cell) }
    switch relations[0] {
    case .equal: return equal
    case .notEqual: return .sum([.number(1), .product([.number(-1), equal])])
    default: throw unknownCondition(cell)
    }
  }

  /// The last case is `otherwise`, or of two cases the contrary of the first.
  private func requireComplete(_ conditions: [Notation], _ rows: Int, _ cell: Notation)
    throws(TypingFailure)
  {
    if conditions.count < rows { return }
    guard rows == 2, case .relation(let a, let first) = conditions[0].kind,
      case .relation(let b, let second) = conditions[1].kind, Set(a) == Set(b), first != second
    else { throw unknownCondition(cell) }
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
