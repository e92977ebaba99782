import Diagnostics
import MathSyntax
import TensorExpressions

extension Typer {
  /// All ways to bracket the product, over all intervals.
  mutating func anyAssociation(
    _ typed: [[Candidate]], _ signs: [ProductSign], _ range: TextRange
  ) throws(TypingFailure) -> [Candidate] {
    let count = typed.count
    var table: [[[Candidate]]] = Array(
      repeating: Array(repeating: [], count: count), count: count)
    var mismatch: TypingFailure?
    for i in 0..<count { table[i][i] = typed[i] }
    for length in 2...count {
      for start in 0...(count - length) {
        let end = start + length - 1
        var found: [Candidate] = []
        for split in start..<end
        where !table[start][split].isEmpty && !table[split + 1][end].isEmpty {
          do {
            found += try combinations(
              table[start][split], table[split + 1][end], signs[split], range
            ).map { $0.raised(to: .reassociated) }
          } catch {
            guard case .shape = error else { throw error }
            mismatch = mismatch ?? error
          }
        }
        table[start][end] = Array(found.prefix(64))
      }
    }
    let whole = table[0][count - 1]
    if whole.isEmpty, let mismatch { throw mismatch }
    return whole
  }
}
