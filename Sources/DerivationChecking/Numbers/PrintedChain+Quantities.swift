import Elaboration
import Evaluation
import TensorExpressions
import Tensors

/// What a number that is put in may stand for.
extension PrintedChain {
  /// What can be computed from the article, with the numbers that were printed for it.
  struct Quantity {
    var exact: Double
    var printed: [Double] = []
    /// What it comes to in printed numbers.
    var derived: [Double] = []

    /// Whether a number without its sign stands for it.
    func isPrinted(as literal: PrintedNumber) -> Bool {
      if printed.contains(where: { abs($0) == literal.value }) { return true }
      return literal.significantDigits > 1
        && ([exact] + derived).contains {
          abs(abs($0) - literal.value) <= literal.halfUnit * (1 + 1e-9)
        }
    }
  }

  /// Symbols, the derivatives of each definition and all that stands in formulas.
  var quantities: [Quantity] {
    if let found = knownQuantities { return found }
    var expressions: [TensorExpression] = values.map(\.quantity)
    for definition in scope.model.definitions where definition.axes.isEmpty {
      guard scope.model[definition.symbol].family == nil else { continue }
      let element = TensorExpression.element(SymbolInstance(definition.symbol), [])
      expressions.append(element)
      for quantity in definition.body.closedQuantities {
        guard case .element(let instance, let indices) = quantity else { continue }
        expressions.append(.derivative(of: element, by: instance, at: indices))
      }
      expressions += definition.body.closedParts
    }
    for (quantity, bodies) in formulas {
      expressions.append(quantity)
      expressions += bodies.flatMap(\.closedParts)
    }
    expressions += entries
    var found: [Quantity] = []
    for expression in expressions.prefix(200) {
      guard let exact = exact(expression), exact.isFinite else { continue }
      let printed = values.filter { $0.quantity == expression }.map(\.number)
      let derived = plainCandidates(expression).dropFirst().map(\.value)
      if let place = found.firstIndex(where: { abs($0.exact) == abs(exact) }) {
        found[place].printed += printed
        found[place].derived += derived
      } else {
        found.append(Quantity(exact: exact, printed: printed, derived: derived))
      }
    }
    knownQuantities = found
    return found
  }

  /// The entries of short vectors that are computed.
  private var entries: [TensorExpression] {
    scope.model.definitions.flatMap { definition -> [TensorExpression] in
      guard definition.axes.count == 1, scope.model[definition.symbol].family == nil else {
        return []
      }
      let element = TensorExpression.element(
        SymbolInstance(definition.symbol), definition.axes.map { .variable($0) })
      guard let shape = (try? own?.value(of: element, axes: definition.axes))?.shape,
        shape.reduce(1, *) <= 8
      else { return [] }
      let entries = element.entries(definition.axes, shape)
      return entries + entries.compactMap(slope)
    }
  }

  /// `∂L/∂a_1` of `a_1`.
  private func slope(_ entry: TensorExpression) -> TensorExpression? {
    guard case .element(let instance, let indices) = entry, let loss = scope.loss,
      scope.model[loss].axes.isEmpty, scope.model[loss].family == nil
    else { return nil }
    return .derivative(of: .element(SymbolInstance(loss), []), by: instance, at: indices)
  }
}
