import Diagnostics
import Elaboration
import MathSyntax

/// How derivatives of numbers and rows of matrices lie.
extension ModelSetup {
  /// The words of `conventions: {layout: …}`.
  static let layouts = ["denominator", "numerator"]

  /// `conventions: {layout: numerator}`, or the text names this layout alone: ∂y/∂x of a number y by a column x is a row.
  mutating func declareLayout() {
    guard let declared = article.context.conventions["layout"] else {
      built.scope.isNumeratorLayout = layouts.namesNumerator && !layouts.namesDenominator
      return
    }
    guard Self.layouts.contains(declared.text) else {
      diagnostics.append(
        Diagnostic(
          id: "bad-value",
          headline: "`\(declared.text)` (line \(declared.line)) is no layout of derivatives",
          help: "use one of " + Self.layouts.map { "`\($0)`" }.joined(separator: ", ")))
      return
    }
    built.scope.isNumeratorLayout = declared.text == "numerator"
  }

  /// `ŷ_i = w^T x_i` of a row x_i of X: x_i is a column in the whole article.
  mutating func takeRows() {
    var definitions: [Notation] = []
    for (index, formula) in article.formulas.enumerated() {
      for (place, statement) in formula.statements.enumerated() {
        if case .definition? = built.roles[id(formula: index, statement: place)] {
          definitions.append(statement.member)
        }
      }
    }
    built.scope.uprightRows = scope.rowsUsedAsColumns(in: definitions).union(declaredColumns)
  }

  /// The x of `x_i ∈ ℝ^n`.
  private var declaredColumns: Set<NameKey> {
    let statements = article.formulas.flatMap(\.statements).filter { $0.relation == .element }
    let pieces = article.formulas.flatMap(\.declarations).compactMap(\.membership)
    let all = statements.map { ($0.head, $0.member) } + pieces.map { ($0.member, $0.set) }
    return Set(
      all.compactMap { member, space in
        guard case .scripted(let base, .some, nil, 0) = member.kind,
          ShapeDeclaration.axes(space)?.count == 1
        else { return nil }
        return NameKey(base)
      })
  }
}
