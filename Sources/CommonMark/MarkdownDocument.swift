import Diagnostics

/// A Markdown file as an immutable tree, maths kept intact.
public struct MarkdownDocument: Sendable {
  public var blocks: [Block]
  /// Every span of maths in order of place; `Inline.maths` and `Block.Kind.maths` point in here.
  public var maths: [MathSpan]
  public var diagnostics: [Diagnostic]

  public init(blocks: [Block], maths: [MathSpan] = [], diagnostics: [Diagnostic] = []) {
    self.blocks = blocks
    self.maths = maths
    self.diagnostics = diagnostics
  }
}

/// One span of maths as found in the source.
public struct MathSpan: Hashable, Sendable {
  public enum Form: String, Hashable, Sendable {
    /// `$…$`, `\(…\)`, `` $`…`$ ``
    case inline
    /// `$$…$$`, `\[…\]`, ```` ```math ````, a bare environment
    case display
    /// Unicode without delimiters, a whole paragraph, list item or inline code.
    case plain
  }
  public var form: Form
  /// The maths alone: delimiters, container prefixes and Markdown escapes taken away. A bare
  /// environment keeps its `\begin{…}` and `\end{…}`, which say how to read what is inside.
  public var content: MappedText
  /// The whole span in the source, delimiters included.
  public var range: TextRange
  /// The opening delimiter as written; empty for plain maths, backticks for plain maths in inline
  /// code, `![` or `<img` for pictures.
  public var delimiter: String
  /// `(17)`, `{#eq-x}` behind a display.
  public var label: String?
  /// Plain maths in a cell of a table, beside other cells.
  public var isInCell = false
  /// A picture whose address holds the formula.
  public var isPicture = false
  /// In a block of raw HTML.
  public var isInHTML = false

  public init(
    form: Form, content: MappedText, range: TextRange, delimiter: String = "", label: String? = nil
  ) {
    self.form = form
    self.content = content
    self.range = range
    self.delimiter = delimiter
    self.label = label
  }
}

public struct Block: Sendable {
  public indirect enum Kind: Sendable {
    case paragraph([Inline])
    case heading(level: Int, [Inline])
    case quote([Block])
    case list(ordered: Bool, start: Int, tight: Bool, items: [[Block]])
    case code(info: String, text: String)
    /// As written, line ends included.
    case html(String)
    case thematicBreak
    /// Recognised in articles that hold maths; others come out as cmark reads them.
    case table(Table)
    /// A display, or a line of plain maths, of its own.
    case maths(Int)
  }
  public var kind: Kind
  /// In offsets of the source, from the first byte of the block to the end of its last line.
  public var range: TextRange

  public init(_ kind: Kind, range: TextRange) {
    self.kind = kind
    self.range = range
  }
}

public indirect enum Inline: Sendable {
  case text(String)
  case softBreak
  case hardBreak
  case code(String)
  /// A tag or comment and its place in the source.
  case html(String, TextRange)
  case emphasis([Inline])
  case strong([Inline])
  case link(destination: String, title: String, [Inline])
  case image(source: String, title: String, alt: [Inline])
  case maths(Int)
}
