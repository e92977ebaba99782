import CommonMark
import Diagnostics
import MathSyntax

/// Values that an article gives in tables and lists, as the statements they would be in the text,
/// `w_1 = 0.11`.
///
/// A table is taken for one of values only where every name in it occurs in the article's formulas and
/// none of them is computed by one, where no sentence before it and no heading speaks of results, and
/// where no two tables give a name different numbers.
struct TableValues {
  let source: SourceText
  let document: MarkdownDocument
  private let names: WrittenNames
  /// Names that front matter gives values.
  private let given: Set<Notation>

  init(
    _ source: SourceText, _ document: MarkdownDocument, _ formulas: [Formula],
    _ context: ArticleContext
  ) {
    self.source = source
    self.document = document
    names = WrittenNames(formulas)
    given = Set(
      context.values.keys.compactMap { text in
        let isLaTeX = text.contains("\\") || text.contains("{")
        guard case .success(let name) = Notation.read(text, as: isLaTeX ? .latex : .plain) else {
          return nil
        }
        return name.inOneStyle
      })
    var tables: [[Value]] = []
    collect(document.blocks, title: "", into: &tables)
    let all = tables.flatMap { $0 }
    for table in tables {
      let agrees = table.allSatisfy { value in
        all.allSatisfy { $0.name != value.name || $0.number == value.number }
      }
      if agrees { values += table } else { hasOthers = true }
    }
  }

  /// A value with its place in the source.
  struct Value {
    var name: Notation
    var number: Notation
    var range: TextRange
  }

  /// In the order of the article.
  private(set) var values: [Value] = []
  /// Numbers stand beside names in a table, or behind their equals sign in text, and are not taken.
  private(set) var hasOthers = false

  private mutating func collect(_ blocks: [Block], title: String, into tables: inout [[Value]]) {
    var title = title
    var before = ""
    for block in blocks {
      let isOfResults =
        Self.speaksOfResults(title) || Self.speaksOfResults(Self.lastSentence(before))
      switch block.kind {
      case .heading(_, let inlines):
        title = Self.text(inlines)
        before = ""
      case .paragraph(let inlines):
        hasOthers = hasOthers || inlines.contains(where: givesNumber)
        before = Self.text(inlines)
      case .quote(let inner): collect(inner, title: title, into: &tables)
      case .list(_, _, _, let items):
        for item in items {
          if let found = isOfResults ? nil : values(item) {
            tables.append(found)
          } else {
            collect(item, title: title, into: &tables)
          }
        }
        before = ""
      case .table(let table):
        if let found = isOfResults ? nil : values(table, block.range) {
          tables.append(found)
        } else {
          hasOthers = hasOthers || holdsNumbersOfNames(table)
        }
        before = ""
      case .code, .html, .thematicBreak, .maths: break
      }
    }
  }

  /// `… we set w1 = 0.11 …` without a sign that makes it a formula.
  private func givesNumber(_ inline: Inline) -> Bool {
    switch inline {
    case .text(let text), .code(let text):
      let sides = text.split(separator: "=", omittingEmptySubsequences: false)
      return zip(sides, sides.dropFirst()).contains { left, right in
        guard let name = left.split(separator: " ").last,
          let number = right.split(whereSeparator: { " ,;".contains($0) }).first
        else { return false }
        return value("\(name)=\(number)", at: 0) != nil
      }
    case .emphasis(let inner), .strong(let inner): return inner.contains(where: givesNumber)
    default: return false
    }
  }

  private func holdsNumbersOfNames(_ table: Table) -> Bool {
    let reader = TableCellReader(maths: document.maths)
    return table.cells.contains { reader.name($0).flatMap(free) != nil }
      && table.cells.contains { reader.number($0) != nil }
  }

  private func values(_ table: Table, _ range: TextRange) -> [Value]? {
    guard let read = ValueTable(table, document.maths) else { return nil }
    let cells = TableCells(source, range)
    var found: [Value] = []
    for entry in read.entries {
      guard let name = free(entry.name), !(name.isMatrixLetter && entry.number.isSingleNumber)
      else { return nil }
      guard let place = cells.range(row: entry.row, column: entry.column) else { return nil }
      found.append(Value(name: name, number: entry.number, range: place))
    }
    return found
  }

  /// The name as the article's formulas have it, where it can take a number.
  private func free(_ name: Notation) -> Notation? {
    guard let used = names.used(name), !names.isComputed(used), !names.isEntry(used),
      !given.contains(used.inOneStyle)
    else { return nil }
    return used
  }

  /// An item of a list that is nothing but `w1 = 0.11`, or several of these with commas between them, and
  /// has no sign by which it would be known for a formula.
  private func values(_ item: [Block]) -> [Value]? {
    guard item.count == 1, case .paragraph(let inlines) = item[0].kind, inlines.count == 1 else {
      return nil
    }
    let text: String
    switch inlines[0] {
    case .text(let written), .code(let written): text = written
    default: return nil
    }
    let line = source.slice(item[0].range)
    guard let start = line.firstRange(of: text)?.lowerBound else { return nil }
    var offset = item[0].range.start + line[..<start].utf8.count
    var found: [Value] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let value = value(part, at: offset) else { return nil }
      found.append(value)
      offset += part.utf8.count + 1
    }
    return found
  }

  private func value(_ text: some StringProtocol, at offset: Int) -> Value? {
    let sides = text.split(separator: "=", omittingEmptySubsequences: false)
    guard sides.count == 2,
      case .success(let name) = Notation.read(String(sides[0]), as: .plain), name.isValueName,
      case .success(let number) = Notation.read(String(sides[1]), as: .plain),
      number.isWrittenNumber, let used = free(name)
    else { return nil }
    let start = offset + text.prefix { $0 == " " }.utf8.count
    let end = offset + text.utf8.count - text.reversed().prefix { $0 == " " }.count
    return Value(name: used, number: number, range: TextRange(start, end))
  }

  // MARK: - Words around

  /// Words of tables that say what came out or how large something is, and not what goes in.
  private static let results: Set<String> = [
    "after", "updated", "new", "trained", "training", "final", "finally", "result", "results",
    "learned", "learnt", "converged", "optimal", "epoch", "epochs", "iteration", "iterations",
    "step", "steps", "gradient", "gradients", "computed", "compare", "compares", "comparison",
    "obtain", "obtained", "shape", "shapes", "size", "sizes", "dimension", "dimensions", "count",
    "counts", "units", "bytes", "memory", "cost", "time", "get", "gives", "yields", "predicted",
    "predictions", "accuracy",
  ]

  private static func speaksOfResults(_ text: String) -> Bool {
    text.lowercased().split { !$0.isLetter }.contains { results.contains(String($0)) }
  }

  private static func lastSentence(_ text: String) -> String {
    String(text.split(separator: ".", omittingEmptySubsequences: true).last ?? "")
  }

  private static func text(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text), .code(let text): text
      case .softBreak, .hardBreak: " "
      case .emphasis(let inner), .strong(let inner), .link(_, _, let inner): Self.text(inner)
      default: " "
      }
    }.joined()
  }
}

extension Formula {
  /// `w_1 = 0.11` with the place of its number.
  init(_ value: TableValues.Value, section: Int, chain: Int) {
    let printer = LaTeXPrinter()
    let written = Array((printer.print(value.name) + " = " + printer.print(value.number)).utf8)
    var origins = Array(repeating: value.range.start, count: written.count)
    origins[written.count - 1] = max(value.range.end - 1, value.range.start)
    text = MappedText(utf8: written, origins: origins + [value.range.end])
    let all = TextRange(0, written.count)
    notation = FormulaNotation(rows: [
      .init(
        pieces: [
          .init(
            content: .chain(
              .init(
                members: [value.name, value.number], relations: [.init(.equal, all)])),
            range: all)
        ], range: all)
    ])
    range = value.range
    display = false
    sourceNotation = .latex
    self.section = section
    usesMacros = false
    label = nil
    directive = nil
    statements = [
      WrittenStatement(
        head: value.name, relation: .equal, member: value.number, predecessor: value.name,
        chain: chain, position: 1, range: value.range, headRange: value.range, label: nil,
        conditions: [])
    ]
    failures = []
    declarations = []
    isTableValue = true
  }
}
