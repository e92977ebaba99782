import Diagnostics
import MathSyntax

/// Cuts formulas into statements, one after the other in order of place: chains run on over rows and
/// displays, so what a formula states depends on the ones before it.
struct StatementAssembler {
  /// What the assembler must know of a formula besides its notation.
  struct Place {
    /// Index of the formula in the article.
    var formula: Int
    var section: Int
    /// Stands on lines of its own; only such formulas go on with the chain of another one.
    var display: Bool
    var text: MappedText
    var label: String?
  }

  struct Output {
    var statements: [WrittenStatement] = []
    var failures: [NotationFailure] = []
    var declarations: [FormulaNotation.Piece] = []
  }

  /// What a row that begins with a relation sign would continue.
  enum Open {
    case nothing
    case chain(OpenChain)
    /// The row before could not be read.
    case unread
    /// More than one chain could be meant.
    case unclear
  }

  var open = Open.nothing
  /// The display before breaks off where an operand must follow: what comes next belongs to it.
  private var isCutOff = false
  private var section = 0
  private var chains = 0

  mutating func assemble(_ notation: FormulaNotation, at place: Place) -> Output {
    if place.section != section {
      section = place.section
      open = .nothing
      isCutOff = false
    }
    let before = open
    let continuesCutOff = isCutOff && place.display
    var output = Output()
    var pending: [FormulaNotation.Piece] = []
    for (index, row) in notation.rows.enumerated() {
      var rowAssembler = RowAssembler(
        row: row, place: place, label: row.label ?? place.label, open: open, chains: chains)
      rowAssembler.run()
      open = rowAssembler.open
      chains = rowAssembler.chains
      output.failures += rowAssembler.failures
      output.declarations += rowAssembler.declarations
      if let orphan = rowAssembler.orphan, !output.statements.isEmpty,
        rowAssembler.statements.isEmpty, !notation.rows.dropFirst(index + 1).first.continuesChain
      {
        // A row that goes on with the statement above, in a way we cannot tell.
        output.statements[output.statements.count - 1].conditions.append(
          .init(content: .unreadable(.trailingExpression(orphan.range)), range: orphan.range))
        output.dropUnreadable()
        open = .unread
      }
      if rowAssembler.statements.isEmpty, rowAssembler.orphan == nil,
        let failure = rowAssembler.failures.first, !output.statements.isEmpty,
        !row.writesRelation(in: place.text)
      {
        // `& \hskip 1em + δ`: not understood, and without a relation of its own.
        output.statements[output.statements.count - 1].conditions.append(
          .init(content: .unreadable(.trailingExpression(failure.range)), range: failure.range))
        output.dropUnreadable()
      }
      if rowAssembler.statements.isEmpty {
        pending += rowAssembler.conditions
      } else {
        output.statements += rowAssembler.statements
      }
    }
    if !pending.isEmpty { attach(pending, to: &output) }
    if !place.display { open = inlineOpen(before, after: open) }
    if continuesCutOff { output.dropFirstChain() }
    if place.display { isCutOff = notation.breaksOff }
    return output
  }

  /// Conditions in rows of their own belong to the whole formula.
  private func attach(_ conditions: [FormulaNotation.Piece], to output: inout Output) {
    for index in output.statements.indices { output.statements[index].conditions += conditions }
    output.dropUnreadable()
  }

  /// An inline formula between two displays: what the second one would continue is then a matter of
  /// taste, and not guessed.
  private func inlineOpen(_ before: Open, after: Open) -> Open {
    switch (before, after) {
    case (.chain(let old), .chain(let new)):
      if old.number == new.number, old.count == new.count { return before }
      return old.display ? .unclear : after
    case (.chain(let old), .unread) where old.display: return .unclear
    case (.unread, .chain), (.unclear, .chain): return .unclear
    default: return after
    }
  }
}

/// The chain that a row with a leading relation sign goes on with.
struct OpenChain {
  var head: Notation
  /// In offsets of the file.
  var headRange: TextRange
  /// Index of the formula the head stands in.
  var headFormula: Int
  var last: Notation
  var number: Int
  /// How many statements it has so far.
  var count: Int
  var display: Bool
  /// What qualifies the statements it has so far, and so all that follow.
  var conditions: [FormulaNotation.Piece] = []
}

extension StatementAssembler.Output {
  /// The first chain begins with what ends the formula before it.
  fileprivate mutating func dropFirstChain() {
    guard let first = statements.first else { return }
    statements.removeAll { $0.chain == first.chain }
    failures.append(.continuesUnread(first.head.range.union(first.member.range)))
  }

  /// The last chain goes on where nothing is read.
  mutating func dropLastChain() {
    guard let last = statements.last else { return }
    statements.removeAll { $0.chain == last.chain }
    failures.append(.trailingExpression(last.head.range.union(last.member.range)))
  }

  /// A statement whose condition cannot be read is not understood whole, hence not at all.
  mutating func dropUnreadable() {
    let unread = statements.filter { $0.conditions.contains(where: \.isUnreadable) }
    guard !unread.isEmpty else { return }
    statements.removeAll { $0.conditions.contains(where: \.isUnreadable) }
    for statement in unread {
      let range = statement.head.range.union(statement.member.range)
      failures.append(.unreadCondition(range))
    }
  }
}

extension FormulaNotation.Row {
  private static let relations = [
    "=", "<", ">", "≤", "≥", "≈", "≡", "∈", "←", "→", "⇒", "\\le", "\\ge", "\\approx", "\\equiv",
    "\\in", "\\gets", "\\to", "\\sim", "\\propto", "\\Rightarrow", "\\implies", "\\text",
  ]

  /// Whether a relation sign, or prose, stands in what is written in the row.
  fileprivate func writesRelation(in text: MappedText) -> Bool {
    guard let first = pieces.first, let last = pieces.last else { return true }
    let range = first.range.union(last.range)
    let end = min(range.end, text.utf8.count)
    let written = String(decoding: text.utf8[min(range.start, end)..<end], as: UTF8.self)
    return Self.relations.contains(where: written.contains)
  }
}

extension FormulaNotation.Row? {
  /// The row begins with a relation sign.
  fileprivate var continuesChain: Bool {
    guard case .chain(let chain)? = self?.pieces.first?.content else { return false }
    return chain.continues
  }
}

extension FormulaNotation {
  /// The last row ends in a sign that wants an operand.
  fileprivate var breaksOff: Bool {
    guard let piece = rows.last?.pieces.last, case .unreadable(let failure) = piece.content else {
      return false
    }
    return failure.code == "unexpected-end" && failure.range.end >= piece.range.end
  }
}
