import Elaboration
import MathSyntax
import TensorExpressions

extension ClaimBench {
  /// `∂L/∂o ∈ ℝ^q`: the shape of a value that is computed, by its typed reading.
  ///
  /// - Returns: `nil` where the set is no space of tensors of known lengths, or the value has no single
  ///   reading.
  func membership(value head: Notation, _ space: Notation) -> ClaimVerdict? {
    guard ShapeDeclaration.isWhole(space), let axes = ShapeDeclaration.axes(space),
      case let declared = Self.column(axes),
      !declared.isEmpty, setup.knows(declared),
      case .readings(let readings) = elaborator.elaborate(head, .equal, head),
      readings.count == 1, !readings[0].equation.namesEntries(in: setup.scope.model)
    else { return nil }
    let written = readings[0].equation.axes.filter { $0.name == nil }.map(\.length)
    guard written.count == readings[0].equation.axes.count else { return nil }
    let (stated, actual) = (ShapeText.axes(declared), ShapeText.axes(written))
    guard written != declared else {
      return ClaimVerdict(
        status: .verified, codes: [], message: CheckWording.shapeHolds(stated),
        evidence: Evidence(seed: judge.seed))
    }
    return refuted(
      ShapeMismatch(left: actual, right: stated, context: "declaration", range: space.range))
  }

  /// `ℝ^{n × 1}` is the space of columns, `ℝ^n`.
  private static func column(_ axes: [AxisLength]) -> [AxisLength] {
    axes.count == 2 && axes[1] == .fixed(1) ? [axes[0]] : axes
  }
}

extension ModelSetup {
  /// Whether the shape of a name follows from what computes it, in lengths the model has.
  func settles(_ declaration: ShapeDeclaration) -> Bool {
    if case .expression? = scope.binding(declaration.name) {
      return knows(declaration.axes.filter { $0 != .fixed(1) })
    }
    guard case .symbol(let id)? = scope.binding(declaration.name) else { return false }
    return scope.model.definitions.contains { $0.symbol == id } && knows(declaration.axes)
  }

  /// A matrix that nothing computes or gives.
  func isFree(_ name: NameKey) -> Bool {
    guard case .symbol(let id)? = scope.binding(name), scope.model[id].axes.count == 2 else {
      return false
    }
    return !scope.model.definitions.contains { $0.symbol == id } && !scope.isGiven(id)
  }

  /// Whether all these are lengths that some symbol of the model has by name.
  func knows(_ lengths: [AxisLength]) -> Bool {
    lengths.allSatisfy { length in
      guard case .named = length else { return false }
      return scope.model.symbols.contains { $0.axes.contains(length) }
    }
  }
}
