import TensorExpressions

/// Sizes that an article writes and random worlds need not have: `W ∈ ℝ^{512×784}`.
///
/// A formula over 784 entries is judged as well over 7, unless a number in it may be one of these sizes
/// or be made of them, `1/784` or `28²`, or an entry is named by its number.
struct LargeSizes {
  /// In ascending order.
  let lengths: [AxisLength]

  /// From here on a number that is written may have to do with a size.
  private static let leastNumber = 10.0

  init(_ model: Model, _ census: WorldCensus, above limit: Int) {
    let large = Set(census.fixedLengths.filter { $0 > limit }).sorted()
    let isFree =
      !large.isEmpty && !model.keepsOwnLengths
      && !model.symbols.contains { $0.axes.contains(where: \.isJoined) }
      && model.definitions.allSatisfy { Self.allow($0.body) }
    lengths = isFree ? large.map(AxisLength.fixed) : []
  }

  /// Whether nothing that is written in an equation can be a size.
  static func allow(_ equation: TensorEquation) -> Bool {
    allow(equation.left) && allow(equation.right)
  }

  private static func allow(_ expression: TensorExpression) -> Bool {
    ExpressionCensus(expression).largestEntry <= 2 && !expression.writesNumber(from: leastNumber)
      && !ExpressionCensus(expression).lengths.contains(where: \.isJoined)
  }
}

extension AxisLength {
  fileprivate var isJoined: Bool { if case .joined = self { true } else { false } }
}

extension TensorExpression {
  fileprivate func writesNumber(from least: Double) -> Bool {
    if case .number(let value) = self { return abs(value) >= least }
    return children.contains { $0.writesNumber(from: least) }
  }
}
