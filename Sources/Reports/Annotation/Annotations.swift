import DerivationChecking
import DerivationDocuments
import Diagnostics

/// A checked article with its statements found from every side: by formula, by place, by number.
struct Annotations {
  let checked: CheckedArticle
  let article: Article
  /// Statements that fail the check.
  let failed: Set<Int>
  /// Statements of every formula, in order of place.
  private let byFormula: [[Int]]
  /// The number a reader sees, from 1; mentions have none.
  private let numbers: [Int?]

  init?(_ checked: CheckedArticle, rule: FailureRule) {
    guard let article = checked.article else { return nil }
    self.checked = checked
    self.article = article
    failed = Set(rule.failedStatements(of: checked))
    var byFormula = [[Int]](repeating: [], count: article.formulas.count)
    var numbers: [Int?] = []
    var next = 1
    for (index, statement) in checked.statements.enumerated() {
      if byFormula.indices.contains(statement.formula) {
        byFormula[statement.formula].append(index)
      }
      let isNumbered = statement.status != .mention
      numbers.append(isNumbered ? next : nil)
      if isNumbered { next += 1 }
    }
    self.byFormula = byFormula
    self.numbers = numbers
  }

  func statement(_ index: Int) -> CheckedStatement { checked.statements[index] }

  func number(_ index: Int) -> Int? {
    numbers.indices.contains(index) ? numbers[index] : nil
  }

  /// Statements of a formula that are more than a mention.
  func noted(formula: Int) -> [Int] {
    guard byFormula.indices.contains(formula) else { return [] }
    return byFormula[formula].filter { numbers[$0] != nil }
  }

  /// Statements that begin inside `range` and are more than a mention.
  func noted(in range: TextRange) -> [Int] {
    checked.statements.indices.filter { index in
      let start = checked.statements[index].range.start
      return numbers[index] != nil && range.start <= start && start < range.end
    }
  }

  /// The formula at a place of the Markdown tree.
  func formula(at range: TextRange) -> Int? {
    article.formulas.firstIndex { $0.range == range }
  }

  func line(_ index: Int) -> Int {
    article.source.position(at: checked.statements[index].range.start).line
  }

  /// The front matter's title, else the first heading's, else the file's name.
  var title: String {
    if let title = article.context.title, !title.isEmpty { return title }
    if let heading = article.sections.first(where: { $0.level > 0 }) { return heading.title }
    return checked.path.split(separator: "/").last.map(String.init) ?? checked.path
  }
}
