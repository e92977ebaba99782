import CommonMark
import Diagnostics
import MathSyntax

/// One Markdown file with its front matter, sections, formulas and statements, each with its place.
public struct Article: Sendable {
  public var source: SourceText
  public var context: ArticleContext
  /// The document tree; front matter blanked out, lines kept.
  public var markdown: MarkdownDocument
  public var sections: [Section]
  /// In order of place.
  public var formulas: [Formula]
  /// Formulas that front matter or `--context` adds, in the order written.
  public var contextFormulas: [ContextFormula]
  /// What sentences say of symbols, `where $A$ is symmetric`.
  public var assumptions: [ProseAssumption] = []
  /// What sentences may say of symbols, `if $A$ is symmetric`.
  public var hints: [ProseHint] = []
  /// Where they take it back, `for general $A$`.
  public var releases: [ProseRelease] = []
  /// What they say functions are, `where $\sigma$ is the sigmoid`.
  public var functions: [ProseFunction] = []
  /// Numbers of names stand in a table or in text that is no formula, and are not read.
  public var hasUnreadNumbers = false
  /// In order of place.
  public var sentences: [Sentence] = []
  public var diagnostics: [Diagnostic]
}

extension Article {
  /// Formulas by where they stand: numbers of tables are kept behind all others.
  public var placeOrder: [Int] {
    formulas.indices.sorted {
      (formulas[$0].range.start, $0) < (formulas[$1].range.start, $1)
    }
  }
}

/// A formula given in YAML, of an entry of `definitions:` or of `loss:`.
public struct ContextFormula: Sendable {
  public enum Key: String, Sendable { case definitions, loss }
  public var key: Key
  /// The text, and its line in its file.
  public var text: PlacedText
  /// The file when it is not the article.
  public var origin: String?
  public var sourceNotation: SourceNotation
  public var notation: FormulaNotation
  /// Ranges are offsets in `text`, not in a file.
  public var statements: [WrittenStatement]
  public var failures: [NotationFailure]
  public var declarations: [FormulaNotation.Piece]
}

/// A heading and what stands under it, to the next heading.
public struct Section: Hashable, Sendable {
  public var title: String
  /// 0 for what stands before the first heading.
  public var level: Int
  public var line: Int
}

/// One span of maths.
public struct Formula: Sendable {
  public var text: MappedText
  /// Delimiters included.
  public var range: TextRange
  public var display: Bool
  public var sourceNotation: SourceNotation
  /// Index into `Article.sections`.
  public var section: Int
  public var notation: FormulaNotation
  /// The author's own macros stand in the text, or are defined there.
  public var usesMacros: Bool
  public var label: String?
  public var directive: Directive?
  /// In order of place; empty for a formula that states nothing.
  public var statements: [WrittenStatement]
  /// The pieces that could not be read.
  public var failures: [NotationFailure]
  /// Declarations: `W ∈ ℝ^{n×m}`, `for l = 1, …, L` apart from a statement, `where …`.
  public var declarations: [FormulaNotation.Piece]
  /// A number of a table, read as `w_1 = 0.11`; the range is that of the number.
  public var isTableValue = false

  /// Where a range of the formula's text (a node, a failure) stands in the file.
  public func sourceRange(_ range: TextRange) -> TextRange { text.sourceRange(range) }
}

/// One relation sign: head and member of a chain.
public struct WrittenStatement: Sendable {
  /// m₀ of the chain, wherever it was written.
  public var head: Notation
  public var relation: Relation
  /// The member this statement judges against the head.
  public var member: Notation
  /// The member before, which is `head` for the first statement of a chain.
  public var predecessor: Notation
  /// The number of the chain in the article, and the place in the chain from 1.
  public var chain: Int
  public var position: Int
  /// The slice reported as `source`: the first statement of a chain from m₀ to m₁, every further one
  /// from its relation sign to the end of its member. In offsets of the file.
  public var range: TextRange
  /// Where the head was written, in offsets of the file.
  public var headRange: TextRange
  public var label: String?
  /// `for l = 1, …, L`, `if …`, `where …` that stand with it.
  public var conditions: [FormulaNotation.Piece]
  /// The statement is read as something else than what is written, and the reading is shown.
  public var isRewritten = false

  public init(
    head: Notation, relation: Relation, member: Notation, predecessor: Notation, chain: Int,
    position: Int, range: TextRange, headRange: TextRange, label: String?,
    conditions: [FormulaNotation.Piece]
  ) {
    self.head = head
    self.relation = relation
    self.member = member
    self.predecessor = predecessor
    self.chain = chain
    self.position = position
    self.range = range
    self.headRange = headRange
    self.label = label
    self.conditions = conditions
  }
}

/// `<!-- gradproof: … -->` before a formula.
public enum Directive: Hashable, Sendable {
  case skip
  case expect(status: String, code: String?)
}
