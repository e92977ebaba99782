import CommonMark
import Diagnostics
import MathSyntax

/// The stages of reading an article as text: what `gradproof dump` prints and snapshots hold.
public enum ArticleDump {
  /// Formula by formula: rows, pieces and trees, ranges in the formula's text.
  public static func notation(_ article: Article) -> String {
    var dump = NotationDump()
    for (index, formula) in article.formulas.enumerated() {
      dump.line(head(index, formula, article.source), 0)
      for row in formula.notation.rows {
        let label = row.label.map { " label \($0)" } ?? ""
        dump.line("row \(NotationWords.range(row.range))\(label)", 1)
        for piece in row.pieces { write(piece, &dump) }
      }
    }
    return dump.text
  }

  /// Formula by formula: statements with their slices, conditions, declarations and failures.
  public static func statements(_ article: Article) -> String {
    var dump = NotationDump()
    for section in article.sections.dropFirst() {
      dump.line("section \(section.line) level \(section.level) \"\(section.title)\"", 0)
    }
    for (index, formula) in article.formulas.enumerated() {
      dump.line(head(index, formula, article.source), 0)
      for statement in formula.statements { write(statement, formula, article.source, &dump) }
      for piece in formula.declarations {
        dump.line("declaration `\(slice(piece.range, formula, article.source))`", 1)
      }
      for failure in formula.failures {
        let place = article.source.position(at: formula.sourceRange(failure.range).start)
        dump.line("unread \(place.line):\(place.column) \(failure.code): \(failure.message)", 1)
      }
    }
    for formula in article.contextFormulas {
      dump.line("\(formula.key.rawValue) \(formula.origin ?? "here"):\(formula.text.line)", 0)
      for statement in formula.statements {
        let slice = SourceText(path: "", text: formula.text.text).slice(statement.range)
        dump.line("\(statement.relation.rawValue) `\(slice)`", 1)
      }
    }
    return dump.text
  }

  private static func head(_ index: Int, _ formula: Formula, _ source: SourceText) -> String {
    let place = source.position(at: formula.range.start)
    let form = formula.display ? "display" : "inline"
    let label = formula.label.map { " label \($0)" } ?? ""
    let directive: String
    switch formula.directive {
    case .skip?: directive = " skip"
    case .expect(let status, let code)?:
      directive = " expect \(status)\(code.map { " \($0)" } ?? "")"
    case nil: directive = ""
    }
    return
      "formula \(index) \(place.line):\(place.column) \(form) \(formula.sourceNotation.rawValue)"
      + " section \(formula.section)\(label)\(directive)"
  }

  private static func slice(_ range: TextRange, _ formula: Formula, _ source: SourceText) -> String
  {
    source.slice(formula.sourceRange(range))
  }

  private static func write(
    _ statement: WrittenStatement, _ formula: Formula, _ source: SourceText,
    _ dump: inout NotationDump
  ) {
    let place = source.position(at: statement.range.start)
    let label = statement.label.map { " label \($0)" } ?? ""
    dump.line(
      "\(place.line):\(place.column) chain \(statement.chain).\(statement.position)"
        + " \(statement.relation.rawValue)\(label) `\(source.slice(statement.range))`", 1)
    if statement.position > 1 { dump.line("head `\(source.slice(statement.headRange))`", 2) }
    for condition in statement.conditions {
      dump.line("condition `\(slice(condition.range, formula, source))`", 2)
    }
  }

  private static func write(_ piece: FormulaNotation.Piece, _ dump: inout NotationDump) {
    let lead = piece.lead.map { " \($0.rawValue)" } ?? ""
    let range = NotationWords.range(piece.range)
    switch piece.content {
    case .text(let text): dump.line("text\(lead) \"\(text)\" \(range)", 2)
    case .unreadable(let failure):
      dump.line("unreadable\(lead) \(failure.code) \(NotationWords.range(failure.range))", 2)
    case .chain(let chain):
      dump.line("chain\(lead)\(chain.continues ? " continues" : "") \(range)", 2)
      var members = chain.members[...]
      if !chain.continues, let first = members.popFirst() { dump.write("", first, 3) }
      for (sign, member) in zip(chain.relations, members) {
        dump.write(sign.relation.rawValue, member, 3)
      }
    }
  }
}
