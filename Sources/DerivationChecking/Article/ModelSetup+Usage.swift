import DerivationDocuments
import Elaboration
import MathSyntax
import OrderedCollections
import TensorExpressions

/// What the statements of an article say of its names before any of them is typed.
extension ModelSetup {
  /// The letters that sums bind, and the names with roles that the front matter declares.
  static func roles(_ article: Article) -> RoleSubscripts {
    let statements =
      article.formulas.flatMap(\.statements) + article.contextFormulas.flatMap(\.statements)
    let declared = article.context.shapes.keys.compactMap { text -> NameKey? in
      guard case .success(let notation) = Notation.read(text, as: SourceNotation.of(text)) else {
        return nil
      }
      return RoleSubscripts.key(notation)
    }
    return RoleSubscripts(
      statements: statements.map { ($0.head, $0.member) }, declared: Set(declared))
  }

  /// Under `network:` the letters have their meaning, and `W_{t+1}` is an update.
  static func steps(_ article: Article) -> StepNames {
    guard article.context.network == nil else { return StepNames() }
    let statements =
      article.contextFormulas.flatMap(\.statements) + article.formulas.flatMap(\.statements)
    return StepNames(
      statements
        .filter { $0.relation != .element && $0.relation != .assign }
        .map { ($0.head, $0.member) }, roles: roles(article))
  }

  /// Under `network:` an index in brackets is a layer.
  static func samples(_ article: Article) -> SampleNames {
    guard article.context.network == nil else { return SampleNames() }
    let statements =
      article.contextFormulas.flatMap(\.statements) + article.formulas.flatMap(\.statements)
    var declarations: [NameKey: [AxisLength]] = [:]
    for statement in statements where statement.relation == .element {
      if let stated = ShapeDeclaration(member: statement.head, space: statement.member) {
        declarations[stated.name] = stated.axes
      }
    }
    for (text, axes) in article.context.shapes {
      guard case .success(let notation) = Notation.read(text, as: SourceNotation.of(text)),
        let name = NameKey(notation)
      else { continue }
      declarations[name] = axes.map { Int($0).map(AxisLength.fixed) ?? .named($0) }
    }
    return SampleNames(
      statements.filter { $0.relation != .element }.map { ($0.head, $0.member) },
      declarations: declarations)
  }

  static func usage(
    _ article: Article, _ squares: SquaredNames, _ sizes: Set<StatementPlace>
  ) -> NameUsage {
    let written =
      article.contextFormulas.flatMap(\.statements) + article.formulas.flatMap(\.statements)
    var usage = NameUsage(
      steps: steps(article), squares: squares.letters,
      roles: roles(article), samples: samples(article),
      labels: article.context.network == nil
        ? LabelNames(statements: written.map { ($0.head, $0.member) }) : LabelNames())
    if article.context.network == nil {
      usage.shifts = IndexShifts(written.map { ($0.head, $0.member) }, steps: usage.steps)
    }
    for (text, _) in article.context.shapes {
      if case .success(let name) = Notation.read(text, as: SourceNotation.of(text)) {
        usage.declare(name)
      }
    }
    for assumption in article.assumptions {
      guard article.formulas.indices.contains(assumption.formula),
        let name = article.formulas[assumption.formula].name,
        let kind = assumption.kind.stated
      else { continue }
      usage.state(kind, of: name)
    }
    for (index, formula) in article.formulas.enumerated() {
      for (place, statement) in formula.statements.enumerated()
      where !statement.statesDepth && !usage.shifts.relates(statement.head, statement.member)
        && !sizes.contains(StatementPlace(formula: index, statement: place))
      {
        if statement.relation == .element {
          if statement.position == 1 { usage.add(statement.head) }
        } else {
          usage.add(head: statement.head, member: statement.member)
        }
      }
    }
    for formula in article.contextFormulas {
      for statement in formula.statements {
        usage.add(head: statement.head, member: statement.member)
      }
    }
    for (head, member) in FunctionsInWords(article).definitions {
      usage.add(head: head, member: member)
    }
    for root in squares.roots { usage.add(head: root.head, member: root.member) }
    return usage
  }
}

extension WrittenStatement {
  /// `L = 3`: the L of the last layer, and no loss.
  var statesDepth: Bool {
    guard case .symbol(let letter) = head.kind, letter.name == "L",
      case .number(let text) = member.kind
    else { return false }
    return Int(text) != nil
  }
}
