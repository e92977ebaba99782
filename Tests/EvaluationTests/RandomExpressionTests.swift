import Evaluation
import TensorExpressions
import Tensors
import Testing

/// Compiled plans against plain recursion, and the oracles against each other, on random expressions.
struct RandomExpressionTests {
  @Test(arguments: 0..<150)
  func compiledValueIsThatOfTheRecursion(seed: Int) throws {
    var draw = RandomExpression(seed: UInt64(seed))
    let axes = [draw.index(2), draw.index(3), draw.index(4)]
    let body = draw.expression(axes, depth: 1 + seed % 4)
    let compiled = try draw.model.evaluator().value(of: body, axes: axes)
    #expect(compiled.shape == [2, 3, 4])
    var place = 0
    for i in 0..<2 {
      for j in 0..<3 {
        for k in 0..<4 {
          let expected = draw.value(body, [axes[0].id: i, axes[1].id: j, axes[2].id: k])
          #expect(abs(compiled.elements[place] - expected) <= 1e-12 * max(1, abs(expected)))
          place += 1
        }
      }
    }
  }

  @Test(arguments: 0..<100)
  func oraclesAgree(seed: Int) throws {
    var draw = RandomExpression(seed: UInt64(1000 + seed))
    let axes = [draw.index(2), draw.index(3)]
    let body = draw.expression(axes, depth: 1 + seed % 4)
    let evaluator = try draw.model.evaluator()
    let dump = ExpressionDump(draw.model.model)
    for symbol in draw.symbols where symbol.shape.count < 3 {
      let indices = symbol.shape.map { draw.index($0) }
      let gradient = TensorExpression.derivative(
        of: body, by: SymbolInstance(symbol.id), at: indices.map { .variable($0) })
      guard let result = try measurement(evaluator, gradient, axes + indices) else {
        // A softmax whose body does not have its index is 1/n, whatever stands inside.
        let isNamed = body.instances.contains(SymbolInstance(symbol.id))
        #expect(!isNamed || dump.text(body).contains("softmax"))
        continue
      }
      // A derivative that vanishes by rights is no oracle; one that disagrees is a fault.
      #expect(result.quality == .good || result.quality == .noOracle)
      if result.automatic.largestMagnitude > 1e-3 { #expect(result.quality == .good) }
    }
  }

  /// `nil` where nothing depends on the symbol.
  private func measurement(
    _ evaluator: Evaluator, _ gradient: TensorExpression, _ axes: [IndexVariable]
  ) throws -> Measurement? {
    do {
      return try evaluator.measurement(of: gradient, axes: axes)
    } catch {
      if case .noDependence = error { return nil }
      throw error
    }
  }
}
