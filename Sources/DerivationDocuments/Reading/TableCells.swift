import Diagnostics

/// Where the cells of a table stand in the source.
struct TableCells {
  private var rows: [[TextRange]] = []

  init(_ source: SourceText, _ range: TextRange) {
    let first = source.position(at: range.start).line
    let last = source.position(at: max(range.start, range.end - 1)).line
    guard first <= last else { return }
    var isBelowRule = false
    for line in first...last {
      let start = source.lineStarts[line - 1]
      let bytes = Array(source.line(line).utf8)
      if !isBelowRule {
        isBelowRule =
          bytes.contains(UInt8(ascii: "-"))
          && bytes.allSatisfy { "|-: \t>".utf8.contains($0) }
        continue
      }
      rows.append(Self.cells(bytes, at: start))
    }
  }

  /// Between the bars of a line; a bar at its begin and end cuts nothing off.
  private static func cells(_ bytes: [UInt8], at start: Int) -> [TextRange] {
    var found: [TextRange] = []
    var place = 0
    for index in 0...bytes.count {
      let isBar =
        index < bytes.count && bytes[index] == UInt8(ascii: "|")
        && (index == 0 || bytes[index - 1] != UInt8(ascii: "\\"))
      guard isBar || index == bytes.count else { continue }
      var (low, high) = (place, index)
      while low < high, isBlank(bytes[low]) { low += 1 }
      while high > low, isBlank(bytes[high - 1]) { high -= 1 }
      found.append(TextRange(start + low, start + high))
      place = index + 1
    }
    let isEmpty = { (range: TextRange) in
      bytes[(range.start - start)..<(range.end - start)].allSatisfy { $0 == UInt8(ascii: ">") }
    }
    if let head = found.first, isEmpty(head) { found.removeFirst() }
    if let tail = found.last, tail.isEmpty { found.removeLast() }
    return found
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  func range(row: Int, column: Int) -> TextRange? {
    guard rows.indices.contains(row), rows[row].indices.contains(column),
      !rows[row][column].isEmpty
    else { return nil }
    return rows[row][column]
  }
}
