import DerivationChecking
import DerivationDocuments
import Elaboration
import MathSyntax
import TensorExpressions

/// Every statement with the readings that were judged, as formulas and as typed equations.
enum ReadingsDump {
  static func text(_ session: ArticleSession) -> String {
    var lines = DumpLines()
    for formula in session.article.formulas where formula.directive != .skip {
      for statement in formula.statements { write(statement, session, &lines) }
    }
    return lines.text
  }

  private static func write(
    _ statement: WrittenStatement, _ session: ArticleSession, _ lines: inout DumpLines
  ) {
    let verdict = session.verdict(
      statement.head, statement.relation, statement.member, conditions: statement.conditions)
    lines.add(session.head(statement))
    if verdict.readings.isEmpty {
      lines.add("no reading: \(verdict.codes.joined(separator: ", "))", indent: 1)
    }
    let expressions = ExpressionDump(session.setup.scope.model)
    for reading in verdict.readings {
      lines.add(formula(reading), indent: 1)
      lines.add(equation(reading.equation, expressions), indent: 2)
    }
  }

  private static func formula(_ reading: Reading) -> String {
    let printer = UnicodePrinter()
    let sides = [reading.left, reading.right].map(printer.print)
    let marks = [
      reading.differs ? "completed" : nil, reading.shorthand ? "shorthand" : nil,
      reading.convention ? "convention" : nil,
    ].compactMap { $0 }
    let suffix = marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))"
    return sides.joined(separator: " \(reading.relation.rawValue) ") + suffix
  }

  private static func equation(_ equation: TensorEquation, _ expressions: ExpressionDump) -> String
  {
    let axes = equation.axes.map { axis in
      "\(expressions.text(axis)) < \(expressions.text(axis.length))"
    }
    let sides = [equation.left, equation.right].map { expressions.text($0) }
    let suffix = axes.isEmpty ? "" : ", \(axes.joined(separator: ", "))"
    return sides.joined(separator: equation.kind == .update ? " ∝ " : " = ") + suffix
  }
}
