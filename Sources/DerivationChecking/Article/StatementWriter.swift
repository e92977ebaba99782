import DerivationDocuments
import Diagnostics
import Elaboration
import MathSyntax

/// Makes the entries of one formula: statements, failures, a mention.
struct StatementWriter {
  let index: Int
  let formula: Formula
  let setup: ModelSetup

  init(formula index: Int, in formula: Formula, setup: ModelSetup) {
    self.index = index
    self.formula = formula
    self.setup = setup
  }

  func statement(
    _ written: WrittenStatement, role: StatementRole?, verdict: () -> ClaimVerdict
  ) -> CheckedStatement {
    if written.member.statesNothing
      || written.relation == .equal && setup.usage.shifts.relates(written.head, written.member)
    {
      return plain(written, .mention, codes: [], message: CheckWording.mention)
    }
    switch role {
    case .definition:
      return plain(
        written, .definition, codes: [], message: CheckWording.definition,
        reading: latex(written))
    case .redefinition(let other):
      // Another form of the same thing is no second definition.
      let verdict = verdict()
      if verdict.status == .verified { return claim(written, verdict) }
      // What the front matter says is the model; the text can only agree with it.
      let line = line(ofStatement: other)
      if line == 0, verdict.status == .refuted { return claim(written, verdict) }
      return plain(
        written, .undecided, codes: ["redefinition"],
        message: CheckWording.redefinition(line: line))
    case .unread(let code, let message, let range):
      return plain(written, .unread, codes: [code], message: message, caret: range)
    case .claim, nil:
      if WrittenRange.isRange(written) {
        return plain(written, .definition, codes: [], message: CheckWording.range)
      }
      return claim(written, verdict())
    }
  }

  /// `W ∈ ℝ^{n × m}`: the shape of a symbol, stated; under `network:` it is known, and saying it again
  /// is a claim.
  func membership(
    _ piece: FormulaNotation.Piece, _ head: Notation, _ space: Notation,
    verdict: () -> ClaimVerdict
  ) -> CheckedStatement {
    let written = WrittenStatement(
      head: head, relation: .element, member: space, predecessor: head, chain: -1, position: 1,
      range: formula.sourceRange(piece.range), headRange: formula.sourceRange(head.range),
      label: nil, conditions: [])
    if setup.network == nil, let declaration = setup.shape(of: head, in: space) {
      guard setup.scope.defines(declaration.name), !setup.settles(declaration) else {
        return claim(written, verdict())
      }
      return plain(
        written, .definition, codes: [], message: CheckWording.shapeDefinition,
        reading: latex(written))
    }
    if let set = SetDeclaration(member: head, set: space), !set.isComputed(in: setup.scope) {
      return plain(
        written, .definition, codes: [], message: CheckWording.setDefinition,
        reading: latex(written))
    }
    return claim(written, verdict())
  }

  private func claim(_ written: WrittenStatement, _ verdict: ClaimVerdict) -> CheckedStatement {
    let shown = verdict.readings.first
    return CheckedStatement(
      formula: index, range: written.range, label: written.label ?? formula.label,
      status: verdict.status, shorthand: verdict.shorthand, codes: verdict.codes,
      reading: verdict.status == .unread
        ? nil : shown.map(VerdictWriter.latex) ?? latex(written),
      readingDiffers: written.isRewritten || shown?.differs ?? false, message: verdict.message,
      notes: verdict.notes,
      help: verdict.help, caret: caret(verdict.caret, written), evidence: verdict.evidence)
  }

  private func plain(
    _ written: WrittenStatement, _ status: Status, codes: [String], message: String,
    reading: String? = nil, caret range: TextRange? = nil
  ) -> CheckedStatement {
    CheckedStatement(
      formula: index, range: written.range, label: written.label ?? formula.label,
      status: status, codes: codes, reading: reading, message: message,
      caret: caret(range, written))
  }

  /// A place in the formula's text as a place in the file, inside the statement.
  private func caret(_ range: TextRange?, _ written: WrittenStatement) -> TextRange? {
    guard let range, !range.isEmpty else { return nil }
    return formula.sourceRange(range)
  }

  private func latex(_ written: WrittenStatement) -> String {
    let printer = LaTeXPrinter()
    let sign = written.relation == .assign ? "\\leftarrow" : written.relation.latex
    return printer.print(written.head) + " \(sign) " + printer.print(written.member)
  }

  private func line(ofStatement id: Int) -> Int { setup.line(of: id) }

  func failure(_ failure: NotationFailure) -> CheckedStatement {
    CheckedStatement(
      formula: index, range: formula.range, label: formula.label, status: .unread,
      codes: [failure.code], message: failure.message, caret: formula.sourceRange(failure.range))
  }

  func skipped() -> CheckedStatement {
    CheckedStatement(
      formula: index, range: formula.range, label: formula.label, status: .unread,
      codes: ["skipped"], message: CheckWording.skipped)
  }

  /// A formula without a statement; a relation inside brackets, cases or arrays may be one that we
  /// did not take apart.
  func mention() -> CheckedStatement {
    let members = formula.notation.rows.flatMap(\.pieces).flatMap { piece -> [Notation] in
      guard case .chain(let chain) = piece.content else { return [] }
      return chain.members
    }
    if formula.declarations.isEmpty, let hidden = members.first(where: \.hidesStatement) {
      return CheckedStatement(
        formula: index, range: formula.range, label: formula.label, status: .unread,
        codes: ["unsupported-notation"], message: CheckWording.hiddenStatement,
        caret: formula.sourceRange(hidden.range))
    }
    return CheckedStatement(
      formula: index, range: formula.range, label: formula.label, status: .mention,
      message: CheckWording.mention)
  }
}

extension Relation {
  var latex: String {
    switch self {
    case .element: "\\in"
    case .identical: "\\equiv"
    case .assign: "\\leftarrow"
    case .approximate: "\\approx"
    case .lessEqual: "\\le"
    case .greaterEqual: "\\ge"
    default: rawValue
    }
  }
}

extension Notation {
  /// A relation outside scripts and the limits of sums.
  fileprivate var hidesStatement: Bool {
    switch kind {
    case .relation: true
    case .scripted(let base, _, _, _): base.hidesStatement
    case .bigOperator(_, _, _, let body): body.hidesStatement
    case .product(let factors, _):
      // `𝟙(z > 0)` is a value.
      factors.indices.contains { place in
        factors[place].hidesStatement
          && !(place > 0 && factors[place - 1].isIndicator(before: factors[place]))
      }
    default: parts.contains(where: \.hidesStatement)
    }
  }
}
