import Diagnostics
import Elaboration

/// How derivatives of numbers lie.
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
}
