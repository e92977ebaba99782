import CommonMark
import MathSyntax

/// A table that gives numbers to names: names over one row of numbers, or a column of names beside a
/// column of their values.
///
/// Nothing else is one. A second row of numbers, a column of other numbers or a heading that is no name
/// makes a table a list of results or of samples, of which nothing is taken.
struct ValueTable {
  struct Entry {
    var name: Notation
    var number: Notation
    /// Row of the table without its header, and column.
    var row: Int
    var column: Int
  }

  private(set) var entries: [Entry] = []
  private let cells: TableCellReader

  /// - Returns: `nil` for every other table.
  init?(_ table: Table, _ maths: [MathSpan]) {
    cells = TableCellReader(maths: maths)
    if let found = underNames(table) ?? besideNames(table), !found.isEmpty,
      Set(found.map(\.name)).count == found.count
    {
      entries = found
    } else {
      return nil
    }
  }

  /// What a single row may be called.
  private static let rowLabels: Set<String> = [
    "", "value", "values", "initial", "initial value", "initial values", "start",
  ]
  /// What a column of values is called.
  private static let columnLabels = rowLabels.union([
    "starting value", "starting values", "start value", "setting", "number", "numerical value",
  ])

  /// `| w_1 | w_2 |` over `| 0.11 | 0.5 |`.
  private func underNames(_ table: Table) -> [Entry]? {
    guard table.rows.count == 1, let row = table.rows.first, table.header.count == row.count else {
      return nil
    }
    var first = 0
    if let head = table.header.first, Self.words(head) == "" || cells.number(row[0]) == nil {
      guard Self.rowLabels.contains(Self.words(row[0]) ?? "-"), Self.words(head) != nil else {
        return nil
      }
      first = 1
    }
    var found: [Entry] = []
    for column in first..<row.count {
      guard let name = cells.name(table.header[column]),
        let number = cells.number(row[column])
      else {
        return nil
      }
      found.append(Entry(name: name, number: number, row: 0, column: column))
    }
    return found
  }

  /// `| weight | value |` over `| w_1 | 0.11 |`, `| w_2 | 0.5 |`.
  private func besideNames(_ table: Table) -> [Entry]? {
    guard table.header.count >= 2, let head = Self.words(table.header[1]),
      Self.columnLabels.contains(head), Self.words(table.header[0]) != nil
    else { return nil }
    var found: [Entry] = []
    for (place, row) in table.rows.enumerated() {
      guard row.count == table.header.count, let name = cells.name(row[0]),
        let number = cells.number(row[1]),
        row.dropFirst(2).allSatisfy({ cells.number($0) == nil })
      else { return nil }
      found.append(Entry(name: name, number: number, row: place, column: 1))
    }
    return found
  }

  // MARK: - Cells

  /// The words of a cell in small letters; `nil` where there is anything else in it.
  private static func words(_ cell: [Inline]) -> String? {
    var text = ""
    for inline in cell {
      switch inline {
      case .text(let part): text += part
      case .emphasis(let inner), .strong(let inner):
        guard let part = words(inner) else { return nil }
        text += part
      default: return nil
      }
    }
    return text.lowercased().split { $0 == " " || $0 == ":" }.joined(separator: " ")
  }
}

/// Names and numbers in the cells of tables.
struct TableCellReader {
  let maths: [MathSpan]

  /// The formula of a cell that has only one, and whether words stand beside it.
  private func formula(_ cell: [Inline]) -> (notation: Notation, isAlone: Bool)? {
    var found: Notation?
    var beside = ""
    for inline in cell {
      switch inline {
      case .text(let text): beside += text
      case .emphasis(let inner), .strong(let inner):
        guard cell.count == 1 else { return nil }
        return formula(inner)
      case .code(let text):
        guard found == nil, case .success(let notation) = Notation.read(text, as: .plain) else {
          return nil
        }
        found = notation
      case .maths(let index):
        guard found == nil, maths.indices.contains(index) else { return nil }
        let span = maths[index]
        guard
          case .success(let notation) = Notation.read(
            span.content.text, as: span.form == .plain ? .plain : .latex)
        else { return nil }
        found = notation
      default: return nil
      }
    }
    let words = beside.filter { !$0.isWhitespace }
    guard let found else {
      guard !words.isEmpty, case .success(let notation) = Notation.read(beside, as: .plain) else {
        return nil
      }
      return (notation, true)
    }
    guard words.allSatisfy({ $0.isLetter || "(),-:".contains($0) }) else { return nil }
    return (found, words.isEmpty)
  }

  func name(_ cell: [Inline]) -> Notation? {
    guard let notation = formula(cell)?.notation, notation.isValueName else { return nil }
    return notation
  }

  func number(_ cell: [Inline]) -> Notation? {
    guard let (notation, isAlone) = formula(cell), isAlone, notation.isWrittenNumber else {
      return nil
    }
    return notation
  }
}

extension Notation {
  /// A letter or word with its indices: `w_1`, `\eta`, `w_{11}^{(1)}`.
  var isValueName: Bool {
    switch kind {
    case .symbol: true
    case .accented(_, let inner): inner.isValueName
    case .scripted(let base, _, let sup, 0):
      base.isValueName && (sup.map { if case .bracketed = $0.kind { true } else { false } } ?? true)
    default: false
    }
  }

  /// `0.11`, `-3`, `10^{-8}`, `1/2`, `(2, 3)`.
  var isWrittenNumber: Bool {
    switch kind {
    case .number: true
    case .sum(let terms): terms.count == 1 && terms[0].value.isWrittenNumber
    case .fraction(let a, let b, _): a.isWrittenNumber && b.isWrittenNumber
    case .scripted(let base, nil, let sup?, 0): base.isWrittenNumber && sup.isWrittenNumber
    // `3 × 10^{-4}`; `784 × 128` is a shape.
    case .product(let factors, _):
      factors.count == 2 && factors[0].isWrittenNumber && factors[1].isPowerOfTen
    case .bracketed(let bracket, let inner):
      if case .list(let items) = inner.kind {
        (bracket == .round || bracket == .square) && items.allSatisfy(\.isWrittenNumber)
      } else {
        false
      }
    case .matrix(let rows, _): rows.allSatisfy { $0.allSatisfy(\.isWrittenNumber) }
    default: false
    }
  }
}

extension Notation {
  fileprivate var isPowerOfTen: Bool {
    guard case .scripted(let base, nil, .some, 0) = kind else { return false }
    return base.kind == .number("10")
  }

  /// `W`, `X^{(1)}`: what stands for a matrix wherever it stands.
  var isMatrixLetter: Bool {
    switch kind {
    case .symbol(let letter):
      ["W", "U", "V", "X", "Y", "Z", "A", "H", "Q", "K", "P", "S", "Θ"]
        .contains(letter.name)
    case .accented(_, let inner): inner.isMatrixLetter
    case .scripted(let base, let sub, _, 0): sub == nil && base.isMatrixLetter
    default: false
    }
  }

  /// One number, and no row of them.
  var isSingleNumber: Bool {
    switch kind {
    case .bracketed, .matrix: false
    default: true
    }
  }
}
