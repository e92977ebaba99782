import Diagnostics

/// Chains side by side in one `align`, `a &= b & c &= d \\ &= e & &= f`: each pair of cells is a column
/// of its own, and what stands below a chain goes on with it.
struct AlignedColumns {
  /// The cells between `&` of every row.
  private let cells: [[[Token]]]

  init(_ tokens: [Token]) {
    var cells: [[[Token]]] = [[[]]]
    var depth = 0
    for token in tokens {
      depth += FormulaReader.nesting(token.kind)
      let row = cells.count - 1
      if depth <= 0, token.kind == .newRow {
        cells.append([[]])
      } else if depth <= 0, token.kind == .align {
        cells[row].append([])
      } else {
        cells[row][cells[row].count - 1].append(token)
      }
    }
    self.cells = cells
  }

  /// The rows of the first column, then those of the next; `nil` where no chain goes on beside another.
  var rows: [[Token]]? {
    let count = (cells.map(\.count).max() ?? 0) / 2
    guard count > 1, (1..<count).contains(where: goesOn) else { return nil }
    return (0..<count).flatMap { column in
      cells.compactMap { row in
        let end = column == count - 1 ? row.count : min(row.count, 2 * column + 2)
        return 2 * column < end ? Array(row[(2 * column)..<end].joined()) : nil
      }
    }
  }

  /// A row begins a chain in this column, and a later one goes on with it.
  private func goesOn(_ column: Int) -> Bool {
    let heads = cells.map { row in
      row.count > 2 * column + 1 && startsWithRelation(row[2 * column + 1])
        ? !row[2 * column].allSatisfy { $0.kind == .wideSpace } : nil
    }
    guard let first = heads.firstIndex(of: true) else { return false }
    return heads[(first + 1)...].contains(false)
  }

  private func startsWithRelation(_ cell: [Token]) -> Bool {
    guard let first = cell.first(where: { $0.kind != .wideSpace }) else { return false }
    return Separators.isRelation(first.kind)
  }
}
