import Diagnostics

/// A whole formula as written: rows, cut into pieces, each a chain of relations.
public struct FormulaNotation: Hashable, Sendable {
  public var rows: [Row]
  /// The content of `\tag{…}` or `\label{…}` that belongs to the whole formula.
  public var label: String?

  public init(rows: [Row], label: String? = nil) {
    self.rows = rows
    self.label = label
  }

  /// One line of an aligned display; a formula without rows has one.
  public struct Row: Hashable, Sendable {
    public var pieces: [Piece]
    public var label: String?
    public var range: TextRange
    public init(pieces: [Piece], label: String? = nil, range: TextRange) {
      self.pieces = pieces
      self.label = label
      self.range = range
    }
  }

  /// What stands between separators (`,` `;` `\quad`, "and", `⇒`).
  public struct Piece: Hashable, Sendable {
    public enum Content: Hashable, Sendable {
      /// m₀ R₁ m₁ R₂ m₂ …
      case chain(Chain)
      /// Prose inside the formula.
      case text(String)
      /// This piece could not be read, whole or in part.
      case unreadable(NotationFailure)
    }
    /// The word that leads the piece: `for l = 1, …, L`, `where …`, `if …`.
    // swift-format-ignore: AlwaysUseLowerCamelCase
    public enum Lead: String, Hashable, Sendable {
      case for_ = "for"
      case where_ = "where"
      case if_ = "if"
    }

    public var lead: Lead?
    public var content: Content
    public var range: TextRange
    public init(lead: Lead? = nil, content: Content, range: TextRange) {
      self.lead = lead
      self.content = content
      self.range = range
    }
  }

  /// A chain of relations; one member and no relation is a mention.
  public struct Chain: Hashable, Sendable {
    /// The row begins with a relation sign and continues the chain before it.
    public var continues: Bool
    /// `relations.count + 1` members, or `relations.count` when it continues another chain.
    public var members: [Notation]
    public var relations: [RelationSign]
    public init(continues: Bool = false, members: [Notation], relations: [RelationSign]) {
      self.continues = continues
      self.members = members
      self.relations = relations
    }
  }

  public struct RelationSign: Hashable, Sendable {
    public var relation: Relation
    public var range: TextRange
    public init(_ relation: Relation, _ range: TextRange) {
      self.relation = relation
      self.range = range
    }
    public static func == (a: Self, b: Self) -> Bool { a.relation == b.relation }
    public func hash(into hasher: inout Hasher) { hasher.combine(relation) }
  }
}

/// Why a piece of a formula cannot be read.
public struct NotationFailure: Hashable, Sendable, Error {
  /// Permanent kebab-case code: `unknown-command`, `unexpected-end`, `unbalanced-bracket`,
  /// `unexpected-token`, `missing-braces`, `unknown-environment`, `too-deep`, `copied-rendering`.
  public var code: String
  /// Headline: lower case, code in back-quotes.
  public var message: String
  public var range: TextRange
  public init(code: String, message: String, range: TextRange) {
    self.code = code
    self.message = message
    self.range = range
  }
}

/// The notation a formula is written in.
public enum SourceNotation: String, Hashable, Sendable {
  case latex
  /// Unicode or ASCII, without commands: `δ(l) = Wᵀδ·σ′(z)`.
  case plain
}
