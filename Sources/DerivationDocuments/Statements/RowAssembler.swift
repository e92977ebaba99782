import Diagnostics
import MathSyntax

/// The pieces of one row → statements, declarations and failures.
struct RowAssembler {
  let row: FormulaNotation.Row
  let place: StatementAssembler.Place
  let label: String?
  var open: StatementAssembler.Open
  var chains: Int

  private(set) var statements: [WrittenStatement] = []
  private(set) var failures: [NotationFailure] = []
  private(set) var declarations: [FormulaNotation.Piece] = []
  /// What qualifies the statements of the row.
  private(set) var conditions: [FormulaNotation.Piece] = []
  /// An expression that stands before any statement of the row.
  private(set) var orphan: FormulaNotation.Piece?
  /// Statements made by a `where` piece, by index in `statements`, with that piece.
  private var aside: [Int: FormulaNotation.Piece] = [:]

  init(
    row: FormulaNotation.Row, place: StatementAssembler.Place, label: String?,
    open: StatementAssembler.Open, chains: Int
  ) {
    self.row = row
    self.place = place
    self.label = label
    self.open = open
    self.chains = chains
  }

  mutating func run() {
    // A row of dots says that rows are left out.
    if row.pieces.allSatisfy(\.isDots), !row.pieces.isEmpty { return }
    let before: OpenChain? = if case .chain(let chain) = open { chain } else { nil }
    var pieces = Prose.withLeads(row.pieces)[...]
    if pieces.count > 1, let first = pieces.first, let condition = first.leadingCondition {
      declare(condition)
      pieces = pieces.dropFirst()
    }
    for piece in pieces { read(piece) }
    openMention()
    for index in statements.indices {
      let continued = statements[index].chain == before?.number ? before?.conditions ?? [] : []
      statements[index].conditions =
        continued + conditions.filter { $0.lead != .where_ || aside[index] == nil }
    }
    if case .chain(var chain) = open {
      chain.conditions = (chain.number == before?.number ? chain.conditions : []) + conditions
      open = .chain(chain)
    }
    dropUnreadable()
  }

  private mutating func read(_ piece: FormulaNotation.Piece) {
    switch piece.content {
    case .unreadable(let failure):
      failures.append(failure)
      if piece.lead == nil { open = .unread } else { conditions.append(piece) }
    case .text(let text):
      if piece.lead != nil || Prose.qualifies(text) { conditions.append(piece) }
      if piece.lead != nil { declarations.append(piece) }
    case .chain(let chain):
      read(chain, of: piece)
    }
  }

  private mutating func read(_ chain: FormulaNotation.Chain, of piece: FormulaNotation.Piece) {
    switch piece.lead {
    case .for_?, .if_?:
      declare(piece)
    case .where_?:
      declare(piece)
      guard chain.relations.contains(where: { $0.relation.isEquality }) else { return }
      let main = open
      let first = statements.count
      cut(chain, of: piece)
      for index in first..<statements.count { aside[index] = piece }
      if case .nothing = main { open = .nothing } else { open = .unclear }
    case nil where chain.relations.isEmpty && !chain.continues:
      readOrphan(chain, of: piece)
    case nil:
      if !statements.isEmpty, let lead = chain.conditionLead {
        declare(.init(lead: lead, content: piece.content, range: piece.range))
      } else {
        cut(chain, of: piece)
      }
    }
  }

  /// An expression without a relation: a condition in brackets, a number in brackets as a label, or
  /// a rest that the statement before it cannot do without.
  private mutating func readOrphan(
    _ chain: FormulaNotation.Chain, of piece: FormulaNotation.Piece
  ) {
    guard chain.members.count == 1 else { return }
    if !statements.isEmpty, let inner = chain.members[0].bracketedRelation {
      let lead = inner.conditionLead ?? .if_
      declare(.init(lead: lead, content: .chain(inner), range: piece.range))
      return
    }
    if chain.members[0].isBracketedLabel { return }
    if statements.isEmpty, let chains = chain.members[0].bracketedChains {
      for inner in chains {
        let content = FormulaNotation.Piece.Content.chain(inner)
        let inside = FormulaNotation.Piece(content: content, range: piece.range)
        if let lead = inner.conditionLead, chains.count == 1 {
          declare(.init(lead: lead, content: content, range: piece.range))
        } else {
          cut(inner, of: inside)
        }
      }
      return
    }
    if let place = chain.members[0].hiddenRelation {
      failures.append(.hiddenRelation(place))
      open = .unread
      return
    }
    if statements.isEmpty {
      orphan = orphan ?? piece
    } else {
      conditions.append(
        .init(content: .unreadable(.trailingExpression(piece.range)), range: piece.range))
    }
  }

  private mutating func declare(_ piece: FormulaNotation.Piece) {
    declarations.append(piece)
    conditions.append(piece)
  }

  /// `x ∈ ℝ^n`; `u, v ∈ ℝ^n` is said of each name by itself.
  private mutating func declare(
    _ head: Notation, _ sign: FormulaNotation.RelationSign, _ space: Notation,
    lead: FormulaNotation.Piece.Lead?, range: TextRange
  ) {
    var heads = [head]
    if case .list(let items) = head.kind, range.start == head.range.start { heads = items }
    for (place, item) in heads.enumerated() {
      let chain = FormulaNotation.Chain(members: [item, space], relations: [sign])
      let own =
        heads.count == 1
        ? range : place + 1 < heads.count ? item.range : item.range.union(space.range)
      declare(.init(lead: lead, content: .chain(chain), range: own))
    }
  }

  // MARK: - Chains

  private mutating func cut(_ chain: FormulaNotation.Chain, of piece: FormulaNotation.Piece) {
    let wanted = chain.continues ? chain.relations.count : chain.relations.count + 1
    guard chain.members.count == wanted, !chain.relations.isEmpty else { return }
    if chain.relations.count > 1, chain.relations.contains(where: { $0.relation == .given }) {
      // `a = b | c`: a condition, a value at a point or half of an absolute value.
      failures.append(.trailingExpression(chain.range))
      open = .unread
      return
    }
    var members = chain.members[...]
    if chain.continues {
      guard continueChain(piece) else { return }
    } else if let head = members.popFirst() {
      start(head)
    }
    for (sign, member) in zip(chain.relations, members) {
      add(sign, member, piece)
      if member.endsInProse {
        // What follows the words is said of something else than what stands before them.
        let rest = TextRange(member.range.end, chain.range.end)
        if member != chain.members.last { failures.append(.continuesUnread(rest)) }
        open = .unread
        return
      }
    }
  }

  /// Whether there is one chain this piece goes on with; says so when there is not.
  private mutating func continueChain(_ piece: FormulaNotation.Piece) -> Bool {
    switch open {
    case .chain(let chain):
      if place.display || chain.headFormula == place.formula { return true }
      failures.append(.nothingToContinue(piece.range))
    case .nothing: failures.append(.nothingToContinue(piece.range))
    case .unread: failures.append(.continuesUnread(piece.range))
    case .unclear: failures.append(.unclearContinuation(piece.range))
    }
    return false
  }

  private mutating func start(_ head: Notation) {
    chains += 1
    open = .chain(
      OpenChain(
        head: head, headRange: place.text.sourceRange(head.range), headFormula: place.formula,
        last: head, number: chains, count: 0, display: place.display))
  }

  private mutating func add(
    _ sign: FormulaNotation.RelationSign, _ member: Notation, _ piece: FormulaNotation.Piece
  ) {
    guard case .chain(var chain) = open else { return }
    if sign.relation.isMembership {
      let start =
        chain.count == 0 && chain.headFormula == place.formula ? chain.last.range : sign.range
      declare(chain.last, sign, member, lead: piece.lead, range: start.union(member.range))
      // `x ∈ B = {1, …, m}`: what follows is said of the set.
      self.start(member)
      return
    }
    chain.count += 1
    let fromHead = chain.count == 1 && chain.headFormula == place.formula
    let range = (fromHead ? chain.head.range : sign.range).union(member.range)
    statements.append(
      WrittenStatement(
        head: sign.relation.isOrder ? chain.last : chain.head, relation: sign.relation,
        member: member, predecessor: chain.last,
        chain: chain.number, position: chain.count, range: place.text.sourceRange(range),
        headRange: chain.headRange, label: label, conditions: []
      ).withoutUpdateMarks)
    // Behind an inequality only the last member is said to be anything.
    if sign.relation.isOrder {
      chain.head = member
      chain.headRange = place.text.sourceRange(member.range)
      chain.headFormula = place.formula
    }
    chain.last = member
    open = .chain(chain)
  }

  /// An expression alone in its row, with `= …` in the row below, is the head of that chain.
  private mutating func openMention() {
    guard statements.isEmpty, place.display else { return }
    let chains: [FormulaNotation.Chain] = row.pieces.compactMap {
      guard $0.lead == nil, case .chain(let chain) = $0.content else { return nil }
      return chain
    }
    guard chains.count == 1, let chain = chains.first, chain.relations.isEmpty,
      let head = chain.members.first, failures.isEmpty
    else { return }
    start(head)
  }

  private mutating func dropUnreadable() {
    var output = StatementAssembler.Output(statements: statements, failures: failures)
    output.dropUnreadable()
    if output.statements.count < statements.count { open = .unread }
    (statements, failures) = (output.statements, output.failures)
  }
}

extension FormulaNotation.Piece {
  /// `\vdots` alone.
  fileprivate var isDots: Bool {
    guard lead == nil, case .chain(let chain) = content else { return false }
    return chain.relations.isEmpty && chain.members.map(\.kind) == [.ellipsis]
  }
}
