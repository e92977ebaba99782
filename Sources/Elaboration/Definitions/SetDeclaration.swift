import MathSyntax
import TensorExpressions

/// `y ∈ {0, 1}`, `t_n ∈ {−1, 1}`, `p ∈ [0, 1]`: the numbers that the entries of a name are taken from;
/// `x ∈ ℝ_+`, `A ∈ 𝕊^n`: which tensors of its shape it may be.
///
/// What an article computes from it may be true for these numbers alone, `y² = y`, so that they are
/// what is drawn.
public struct SetDeclaration: Sendable {
  private let name: Notation
  private let draw: Draw

  /// - Returns: `nil` for any other set.
  public init?(member: Notation, set: Notation) {
    guard let draw = Self.draw(set) else { return nil }
    name = member
    self.draw = draw
  }

  private static func draw(_ set: Notation) -> Draw? {
    switch ShapeDeclaration.kind(of: set) {
    case .positive: return .positive
    case .symmetric: return .symmetric
    case .positiveSemidefinite: return .matrix(.positiveSemidefinite)
    case .positiveDefinite: return .matrix(.positiveDefinite)
    case .real, nil: break
    }
    let numbers: [Double]
    let bracket: Bracket?
    switch set.kind {
    case .bracketed(let outer, let inner):
      bracket = outer
      numbers = Self.numbers(inner)
    case .list:
      // `\in {0, 1}`, the braces of which LaTeX does not show.
      bracket = .curly
      numbers = Self.numbers(set)
    default: return nil
    }
    switch (bracket, numbers) {
    case (.curly, [0, 1]), (.curly, [1, 0]): return .binary
    case (.curly, [-1, 1]), (.curly, [1, -1]): return .sign
    case (.square, [0, 1]), (.round, [0, 1]): return .target
    default: return nil
    }
  }

  /// The numbers of a list, also of `±1`; empty where something else stands there.
  private static func numbers(_ inner: Notation) -> [Double] {
    if case .sum(let terms) = inner.kind, terms.count == 1, terms[0].sign == .plusMinus,
      case .number("1") = terms[0].value.kind
    {
      return [-1, 1]
    }
    guard case .list(let items) = inner.kind else { return [] }
    let numbers = items.compactMap(number)
    return numbers.count == items.count ? numbers : []
  }

  private static func number(_ node: Notation) -> Double? {
    switch node.kind {
    case .number(let digits): return Double(digits)
    case .sum(let terms) where terms.count == 1 && terms[0].sign != .plusMinus:
      return number(terms[0].value).map { terms[0].sign == .minus ? -$0 : $0 }
    default: return nil
    }
  }

  /// Whether the article computes what is declared: then it is a claim.
  public func isComputed(in scope: Scope) -> Bool {
    let reader = ReferenceReader(scope: scope)
    guard let (reference, _) = try? reader.read(name, call: nil) else { return false }
    return switch scope.binding(reference.key) {
    case .symbol(let id)?: scope.model.definitions.contains { $0.symbol == id }
    case nil: false
    default: true
    }
  }

  /// The free symbol that is declared; `nil` where the article computes it or does not use it.
  private func symbol(in scope: Scope) -> SymbolID? {
    let reader = ReferenceReader(scope: scope)
    guard let (reference, _) = try? reader.read(name, call: nil),
      case .symbol(let id)? = scope.binding(reference.key),
      !scope.model.definitions.contains(where: { $0.symbol == id })
    else { return nil }
    return id
  }

  /// Draws the symbol from the set.
  public func take(in scope: inout Scope) {
    guard let id = symbol(in: scope) else { return }
    switch (scope.model[id].draw, draw) {
    case (.simplex, _), (.simplexAlong, _), (.oneHot, _), (.constant, _): break
    // A rate stays what it is.
    case (.hyperparameter, .target), (.binary, .target), (.sign, .target): break
    case (.hyperparameter, .positive), (.target, .positive), (.binary, .positive): break
    case (_, .symmetric), (_, .matrix):
      let axes = scope.model[id].axes
      if axes.count == 2, axes[0] == axes[1] { scope.model[id].draw = draw }
    default: scope.model[id].draw = draw
    }
  }
}
