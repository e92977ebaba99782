/// A table of GitHub's Markdown.
public struct Table: Sendable {
  public enum Alignment: String, Sendable { case left, center, right }

  /// One for each column; `nil` where the article does not say.
  public var alignments: [Alignment?]
  public var header: [[Inline]]
  /// Each with as many cells as the header.
  public var rows: [[[Inline]]]

  public init(alignments: [Alignment?], header: [[Inline]], rows: [[[Inline]]]) {
    self.alignments = alignments
    self.header = header
    self.rows = rows
  }

  /// Every cell in reading order.
  public var cells: [[Inline]] { header + rows.flatMap { $0 } }
}

/// Cuts a paragraph that cmark has read into the cells of a table.
///
/// cmark knows no tables: it reads a paragraph of bars. Which bars cut is decided on the source, where
/// `\|` can still be told from `|`.
struct TableBuilder {
  /// For every bar of the paragraph's text, in order, whether it cuts.
  private let bars: [Bool]
  private var next = 0

  /// - Parameter bars: of the paragraph's source, from ``TableBars``.
  init(bars: [Bool]) { self.bars = bars }

  /// What stands before the table in its paragraph, and the table; `nil` when there is none.
  static func table(in inlines: [Inline], bars: [Bool]) -> (before: [Inline], table: Table)? {
    guard bars.contains(true) else { return nil }
    var builder = TableBuilder(bars: bars)
    let lines = lines(inlines).map { (inlines: $0, cells: builder.cells($0)) }
    // A bar that came from elsewhere (an entity in a title) would shift all that follow.
    guard builder.next == bars.count else { return nil }
    for rule in lines.indices.dropFirst() {
      guard let alignments = alignments(lines[rule]),
        alignments.count == lines[rule - 1].cells.count
      else { continue }
      let rows = lines[(rule + 1)...].map { line -> [[Inline]] in
        let padding = max(0, alignments.count - line.cells.count)
        return line.cells.prefix(alignments.count) + Array(repeating: [], count: padding)
      }
      let before = lines[..<(rule - 1)].map(\.inlines).joined(separator: [.softBreak])
      let header = lines[rule - 1].cells
      return (Array(before), Table(alignments: alignments, header: header, rows: rows))
    }
    return nil
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

  /// Cut at the bars, the outer ones dropped, without white space at the ends.
  private mutating func cells(_ line: [Inline]) -> [[Inline]] {
    var cells: [[Inline]] = [[]]
    for inline in line {
      guard case .text(let text) = inline else {
        skipBars(of: inline)
        cells[cells.count - 1].append(inline)
        continue
      }
      var part = ""
      for character in text.unicodeScalars {
        if character == "|", takesBar() {
          if !part.isEmpty { cells[cells.count - 1].append(.text(part)) }
          part = ""
          cells.append([])
        } else {
          part.unicodeScalars.append(character)
        }
      }
      if !part.isEmpty { cells[cells.count - 1].append(.text(part)) }
    }
    if cells.count > 1, Self.isBlank(cells[0]) { cells.removeFirst() }
    if cells.count > 1, let last = cells.last, Self.isBlank(last) { cells.removeLast() }
    return cells.map(Self.trimmed)
  }

  private mutating func takesBar() -> Bool {
    defer { next += 1 }
    return bars.indices.contains(next) && bars[next]
  }

  /// Bars in emphasis and links cut nothing here.
  private mutating func skipBars(of inline: Inline) {
    switch inline {
    case .emphasis(let inner), .strong(let inner), .link(_, _, let inner), .image(_, _, let inner):
      for inline in inner {
        if case .text(let text) = inline {
          next += text.unicodeScalars.count { $0 == "|" }
        } else {
          skipBars(of: inline)
        }
      }
    default: break
    }
  }

  private static func isBlank(_ cell: [Inline]) -> Bool {
    cell.allSatisfy { inline in
      if case .text(let text) = inline { return text.allSatisfy(\.isWhitespace) }
      return false
    }
  }

  private static func trimmed(_ cell: [Inline]) -> [Inline] {
    var cell = cell
    if case .text(let text)? = cell.first {
      cell[0] = .text(String(text.drop(while: \.isWhitespace)))
    }
    if case .text(let text)? = cell.last {
      let kept = text.count - text.reversed().prefix(while: \.isWhitespace).count
      cell[cell.count - 1] = .text(String(text.prefix(kept)))
    }
    return cell.compactMap { inline in
      switch inline {
      case .text(""): nil
      case .code(let text):
        .code(text.split(separator: "\\|", omittingEmptySubsequences: false).joined(separator: "|"))
      default: inline
      }
    }
  }

  /// The alignments that `| :--- | ---: |` says.
  private static func alignments(_ line: (inlines: [Inline], cells: [[Inline]]))
    -> [Table.Alignment?]?
  {
    guard line.inlines.count == 1, case .text(let text) = line.inlines[0], text.contains("|"),
      text.allSatisfy({ "|-: \t".contains($0) })
    else { return nil }
    var alignments: [Table.Alignment?] = []
    for cell in line.cells {
      guard case .text(let rule)? = cell.first, isRule(rule) else { return nil }
      switch (rule.hasPrefix(":"), rule.hasSuffix(":")) {
      case (true, true): alignments.append(.center)
      case (true, false): alignments.append(.left)
      case (false, true): alignments.append(.right)
      case (false, false): alignments.append(nil)
      }
    }
    return alignments
  }

  private static func isRule(_ cell: String) -> Bool {
    let behind = cell.first == ":" ? cell.dropFirst() : cell[...]
    let dashes = behind.prefix { $0 == "-" }
    let rest = behind.dropFirst(dashes.count)
    return !dashes.isEmpty && (rest.isEmpty || rest == ":")
  }
}
