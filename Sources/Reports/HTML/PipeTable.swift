import CommonMark

/// A table of GitHub's Markdown, which CommonMark reads as a paragraph of bars.
struct PipeTable {
  enum Alignment: String { case left, center, right }

  /// Lines of the paragraph that stand before the table.
  var before: [Inline]
  var header: [[Inline]]
  var alignments: [Alignment?]
  var rows: [[[Inline]]]

  /// `nil` when no line of dashes follows a line with as many cells.
  init?(_ paragraph: [Inline]) {
    let lines = Self.lines(paragraph)
    guard
      let rule = lines.indices.dropFirst().first(where: { index in
        let alignments = Self.alignments(lines[index])
        return alignments.map { $0.count == Self.cells(lines[index - 1]).count } == true
      }), let alignments = Self.alignments(lines[rule])
    else { return nil }
    self.alignments = alignments
    before = Array(lines[..<(rule - 1)].joined(separator: [.softBreak]))
    header = Self.cells(lines[rule - 1])
    rows = lines[(rule + 1)...].map { line in
      let cells = Self.cells(line)
      let padding = max(0, alignments.count - cells.count)
      return cells.prefix(alignments.count) + Array(repeating: [], count: padding)
    }
  }

  private static func lines(_ inlines: [Inline]) -> [[Inline]] {
    var lines: [[Inline]] = [[]]
    for inline in inlines {
      switch inline {
      case .softBreak, .hardBreak: lines.append([])
      default: lines[lines.count - 1].append(inline)
      }
    }
    return lines
  }

  /// Cut at the bars, the outer ones dropped.
  private static func cells(_ line: [Inline]) -> [[Inline]] {
    var cells: [[Inline]] = [[]]
    for inline in line {
      guard case .text(let text) = inline else {
        cells[cells.count - 1].append(inline)
        continue
      }
      for (index, part) in text.split(separator: "|", omittingEmptySubsequences: false).enumerated()
      {
        if index > 0 { cells.append([]) }
        if !part.isEmpty { cells[cells.count - 1].append(.text(String(part))) }
      }
    }
    if cells.count > 1, isBlank(cells[0]) { cells.removeFirst() }
    if cells.count > 1, let last = cells.last, isBlank(last) { cells.removeLast() }
    return cells
  }

  private static func isBlank(_ cell: [Inline]) -> Bool {
    cell.allSatisfy { inline in
      if case .text(let text) = inline { return text.allSatisfy(\.isWhitespace) }
      return false
    }
  }

  /// The cells of `| :--- | ---: |`.
  private static func alignments(_ line: [Inline]) -> [Alignment?]? {
    var text = ""
    for inline in line {
      guard case .text(let part) = inline else { return nil }
      text += part
    }
    guard text.contains("|"), text.allSatisfy({ "|-: \t".contains($0) }) else { return nil }
    let cells = cells([.text(text)]).map { cell -> String in
      guard case .text(let part)? = cell.first else { return "" }
      return part.filter { $0 != " " && $0 != "\t" }
    }
    guard cells.allSatisfy(isRule) else { return nil }
    return cells.map { cell in
      switch (cell.hasPrefix(":"), cell.hasSuffix(":")) {
      case (true, true): .center
      case (true, false): .left
      case (false, true): .right
      case (false, false): nil
      }
    }
  }

  private static func isRule(_ cell: String) -> Bool {
    let dashes = cell.drop { $0 == ":" }.prefix { $0 == "-" }
    return !dashes.isEmpty && cell.count - dashes.count <= 2
      && cell.drop { $0 == ":" }.dropFirst(dashes.count).allSatisfy { $0 == ":" }
  }
}
