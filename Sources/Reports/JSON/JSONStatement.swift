import DerivationChecking
import Diagnostics

/// One statement of the JSON contract.
struct JSONStatement {
  var statement: CheckedStatement
  var checked: CheckedArticle

  var value: JSONValue {
    let source = checked.article?.source ?? SourceText(path: checked.path, text: "")
    let start = source.position(at: statement.range.start)
    let end = source.position(at: statement.range.end)
    return .fields([
      "line": .integer(start.line), "column": .integer(start.column),
      "endLine": .integer(end.line), "endColumn": .integer(end.column),
      "label": .optional(statement.label),
      "source": .string(source.slice(statement.range)),
      "status": .string(statement.status.rawValue),
      "shorthand": .bool(statement.shorthand),
      "codes": .array(statement.codes.map(JSONValue.string)),
      "reading": .optional(statement.reading),
      "repair": .optional(statement.repair?.statement),
      "proof": .null,
      "inherits": statement.inherits.map(JSONValue.integer) ?? .null,
      "expected": statement.expected.map(expectation) ?? .null,
      "message": .string(statement.message),
      "evidence": statement.evidence.map(evidence) ?? .null,
    ])
  }

  private func expectation(_ expected: Expectation) -> JSONValue {
    .fields([
      "status": .string(expected.status.rawValue), "code": .optional(expected.code),
      "met": .bool(expected.met),
    ])
  }

  private func evidence(_ evidence: Evidence) -> JSONValue {
    .fields([
      "worlds": .integer(evidence.worlds), "comparisons": .integer(evidence.comparisons),
      "worstAbsolute": .rounded(ReportNumber(residual: evidence.worstAbsolute)),
      "worstRelative": .rounded(ReportNumber(residual: evidence.worstRelative)),
      "errorBound": .rounded(ReportNumber(orderOf: evidence.errorBound)),
      "seed": .number(String(evidence.seed)),
      "counterexample": evidence.counterexample.map(counterexample) ?? .null,
      "shapes": evidence.shapes.map {
        .fields(["left": .string($0.left), "right": .string($0.right)])
      }
        ?? .null,
      "indistinguishable": .array(evidence.indistinguishable.map(JSONValue.string)),
    ])
  }

  private func counterexample(_ found: Evidence.Counterexample) -> JSONValue {
    .fields([
      "node": .string(found.node), "index": .array(found.index.map(JSONValue.integer)),
      "claimed": .rounded(ReportNumber(found.claimed)),
      "measured": .rounded(ReportNumber(found.measured)),
    ])
  }

  static func convention(_ convention: Convention) -> JSONValue {
    .fields([
      "id": .string(convention.id), "choice": .string(convention.choice),
      "basis": .string(convention.basis.rawValue),
      "line": convention.line.map(JSONValue.integer) ?? .null,
      "for": .integer(convention.votesFor), "against": .integer(convention.votesAgainst),
    ])
  }
}
