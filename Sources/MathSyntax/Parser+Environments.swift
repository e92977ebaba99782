import Diagnostics

/// Matrices and cases.
extension Parser {
  static let bareMatrices: Set<String> = ["matrix", "smallmatrix", "array"]
  static let matrices: [String: Bracket] = [
    "pmatrix": .round, "bmatrix": .square, "Bmatrix": .curly, "vmatrix": .bar,
    "Vmatrix": .doubleBar,
  ]
  static let casesEnvironments: Set<String> = ["cases", "dcases", "rcases"]
  /// Environments whose rows are rows of the formula.
  static let rowEnvironments: Set<String> = [
    "aligned", "align", "gather", "gathered", "split", "eqnarray", "multline", "alignat",
    "alignedat", "equation", "displaymath", "math", "flalign",
  ]

  mutating func environment(_ name: String) throws(NotationFailure) -> Notation {
    let open = position
    let close = tree.partner[open]
    let range = tree.range(open, close + 1)
    let kind: Notation.Kind
    if Self.bareMatrices.contains(name) {
      kind = .matrix(try rows(open + 1, close), nil)
    } else if let bracket = Self.matrices[name] {
      kind = .matrix(try rows(open + 1, close), bracket)
    } else if Self.casesEnvironments.contains(name) {
      kind = .cases(try rows(open + 1, close))
    } else if Self.rowEnvironments.contains(name) {
      kind = try singleRow(open, close)
    } else {
      throw .unknownEnvironment(name, tree.tokens[open].range)
    }
    position = close + 1
    return Notation(kind, range)
  }

  /// An `aligned` inside a formula is invisible when it has one row.
  private mutating func singleRow(
    _ open: Int, _ close: Int
  ) throws(NotationFailure) -> Notation.Kind {
    let cells = try rows(open + 1, close)
    guard cells.count == 1, cells[0].count == 1 else {
      throw .unexpected(tree.tokens[open].range)
    }
    return cells[0][0].kind
  }

  /// Cells between `&`, rows between `\\`; an empty row is only space.
  mutating func rows(_ start: Int, _ end: Int) throws(NotationFailure) -> [[Notation]] {
    var rows: [[Notation]] = []
    let breaks = tree.indices(from: start, to: end) { $0 == .newRow } + [end]
    var rowStart = start
    for rowEnd in breaks {
      defer { rowStart = rowEnd + 1 }
      if rowStart == rowEnd { continue }
      var cells: [Notation] = []
      var cellStart = rowStart
      for cellEnd in tree.indices(from: rowStart, to: rowEnd, where: { $0 == .align }) + [rowEnd] {
        cells.append(try cell(cellStart, cellEnd))
        cellStart = cellEnd + 1
      }
      rows.append(cells)
    }
    guard !rows.isEmpty else { throw .empty(tree.range(start - 1, end + 1)) }
    return rows
  }

  /// `[w1 w3; w2 w4]` in plain notation: a matrix by its semicolons.
  mutating func columns(_ open: Int) throws(NotationFailure) -> [[Notation]]? {
    let close = tree.partner[open]
    let breaks = tree.indices(from: open + 1, to: close) { $0 == .semicolon }
    guard !breaks.isEmpty else { return nil }
    var rows: [[Notation]] = []
    var start = open + 1
    for end in breaks + [close] {
      let row = try whole(start, end)
      start = end + 1
      switch row.kind {
      case .list(let items): rows.append(items)
      case .product(let factors, let signs) where signs.allSatisfy({ $0 == .juxtaposition }):
        rows.append(factors)
      default: rows.append([row])
      }
    }
    return rows
  }

  /// A cell without its trailing comma.
  private mutating func cell(_ start: Int, _ end: Int) throws(NotationFailure) -> Notation {
    var last = end
    while last > start,
      [.comma, .period, .semicolon, .wideSpace].contains(
        tree.tokens[last - 1].kind)
    {
      last -= 1
    }
    var first = start
    while first < last, tree.tokens[first].kind == .wideSpace { first += 1 }
    // The word in front of a condition says no more than its column does.
    if last > first + 1, case .text(let words) = tree.tokens[first].kind,
      case (.some, nil) = Separators.lead(words)
    {
      first += 1
    }
    return try whole(first, last)
  }
}
