/// A step as it runs: offsets and strides only, adjacent axes merged wherever all operands allow it.
///
/// `table` points into the plan's integers: the lengths of all loops, the output's strides, then for
/// each operand its place, the bits of its factor, and its strides.
struct Instruction {
  var kind: Step.Kind
  /// The output's slot.
  var start: Int
  var count: Int
  /// Where the output's loops start.
  var place: Int
  var table: Int
  var outputRank: Int
  var reducedRank: Int
  var operandCount: Int

  var rank: Int { outputRank + reducedRank }
}

/// The loops of a step with the strides of the output and of every operand.
struct LoopTable {
  struct Row {
    var length: Int
    /// Output first, then the operands.
    var strides: [Int]
  }
  var output: [Row] = []
  var reduced: [Row] = []

  /// Drops loops of length 1 and merges loops that are one loop in memory.
  ///
  /// - Parameter keepLast: leaves the last loop of the output alone (softmax runs over it).
  mutating func simplify(keepLast: Bool) {
    if keepLast, let last = output.popLast() {
      output = LoopTable.merged(output)
      output.append(last)
    } else {
      output = LoopTable.merged(output)
    }
    reduced = LoopTable.merged(reduced)
  }

  private static func merged(_ rows: [Row]) -> [Row] {
    var result: [Row] = []
    for row in rows where row.length != 1 {
      if let last = result.last,
        zip(last.strides, row.strides).allSatisfy({ $0 == $1 * row.length })
      {
        result[result.count - 1] = Row(length: last.length * row.length, strides: row.strides)
      } else {
        result.append(row)
      }
    }
    return result
  }
}
