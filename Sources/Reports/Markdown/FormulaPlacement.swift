import CommonMark
import DerivationDocuments
import Diagnostics

/// Where a formula stands in its Markdown, as far as rewriting it needs to know.
struct FormulaPlacement {
  enum Form {
    /// Inside a line of text.
    case inline
    /// On lines of its own; what every further line begins with, and the end of its last line.
    case display(prefix: String, end: Int)
    /// Where GitHub shows no formulas: in a link, at the end of bold or italic text.
    case code
    /// In a block of raw HTML, where nothing but HTML is understood: it stays as it is.
    case kept
  }

  var formula: Int
  var form: Form
  /// The top-level block it stands in.
  var block: Int?
  /// In a cell of a table.
  var isInTable = false
}

extension FormulaPlacement {
  /// The placement of every formula of `article`.
  static func all(in article: Article) -> [FormulaPlacement] {
    let blocks = article.markdown.blocks
    let shy = ShyMaths.ranges(in: article.markdown)
    let inTables = TableMaths.ranges(in: article.markdown)
    let inlineInLists = Set(
      article.formulas.indices.filter { !article.formulas[$0].display }
        .compactMap { block(of: article.formulas[$0].range, blocks) }
        .filter { isList(blocks[$0]) })
    return article.formulas.indices.map { index in
      let formula = article.formulas[index]
      let block = block(of: formula.range, blocks)
      var form = Form.inline
      if article.markdown.maths.indices.contains(index), article.markdown.maths[index].isInHTML {
        form = .kept
      } else if shy.contains(formula.range) {
        form = .code
      } else if formula.display, let display = display(formula.range, article.source) {
        // GitHub shows no display in a list that also holds inline formulas.
        form = block.map { inlineInLists.contains($0) } == true ? .inline : display
      }
      return FormulaPlacement(
        formula: index, form: form, block: block, isInTable: inTables.contains(formula.range))
    }
  }

  private static func block(of range: TextRange, _ blocks: [Block]) -> Int? {
    blocks.firstIndex { $0.range.start <= range.start && range.start < $0.range.end }
  }

  private static func isList(_ block: Block) -> Bool {
    if case .list = block.kind { return true }
    return false
  }

  /// `nil` when text stands before or behind it on its lines.
  private static func display(_ range: TextRange, _ source: SourceText) -> Form? {
    let first = source.position(at: range.start).line
    let lead = source.slice(TextRange(source.lineStarts[first - 1], range.start))
    guard let prefix = continuation(of: lead) else { return nil }
    let last = source.position(at: max(range.start, range.end - 1)).line
    let end = source.lineStarts[last - 1] + source.line(last).utf8.count
    let rest = source.slice(TextRange(range.end, end)).filter { !$0.isWhitespace }
    // What may follow is a number or an anchor.
    let isLabel = rest.isEmpty || rest.hasPrefix("(") || rest.hasPrefix("{")
    return isLabel ? .display(prefix: prefix, end: end) : nil
  }

  /// What lines after the first begin with in the same containers; `nil` when `lead` holds text.
  private static func continuation(of lead: String) -> String? {
    var prefix = ""
    var digits = false
    for character in lead {
      switch character {
      case " ", "\t", ">": prefix.append(character)
      case "-", "*", "+": prefix.append(" ")
      case "0"..."9":
        digits = true
        prefix.append(" ")
      case ".", ")":
        guard digits else { return nil }
        prefix.append(" ")
      default: return nil
      }
    }
    return prefix
  }
}

/// Formulas that GitHub does not show where they stand.
enum ShyMaths {
  static func ranges(in document: MarkdownDocument) -> Set<TextRange> {
    var found: Set<Int> = []
    for block in document.blocks { collect(block, into: &found) }
    return Set(found.filter(document.maths.indices.contains).map { document.maths[$0].range })
  }

  private static func collect(_ block: Block, into found: inout Set<Int>) {
    switch block.kind {
    case .paragraph(let inlines), .heading(_, let inlines):
      collect(inlines, inLink: false, into: &found)
    case .quote(let blocks): for block in blocks { collect(block, into: &found) }
    case .list(_, _, _, let items):
      for item in items { for block in item { collect(block, into: &found) } }
    case .table(let table):
      for cell in table.cells { collect(cell, inLink: false, into: &found) }
    case .code, .html, .thematicBreak, .maths: break
    }
  }

  private static func collect(_ inlines: [Inline], inLink: Bool, into found: inout Set<Int>) {
    for inline in inlines {
      switch inline {
      case .maths(let index): if inLink { found.insert(index) }
      case .emphasis(let inner), .strong(let inner):
        if case .maths(let index)? = inner.last { found.insert(index) }
        collect(inner, inLink: inLink, into: &found)
      case .link(_, _, let inner), .image(_, _, let inner):
        collect(inner, inLink: true, into: &found)
      case .text, .softBreak, .hardBreak, .code, .html: break
      }
    }
  }
}

/// Formulas in the cells of tables.
enum TableMaths {
  static func ranges(in document: MarkdownDocument) -> Set<TextRange> {
    var ranges: Set<TextRange> = []
    for table in tables(document.blocks) {
      ranges.formUnion(
        document.maths.map(\.range).filter { table.start <= $0.start && $0.end <= table.end })
    }
    return ranges
  }

  private static func tables(_ blocks: [Block]) -> [TextRange] {
    blocks.flatMap { block -> [TextRange] in
      switch block.kind {
      case .table: [block.range]
      case .quote(let inner): tables(inner)
      case .list(_, _, _, let items): items.flatMap(tables)
      default: []
      }
    }
  }
}
