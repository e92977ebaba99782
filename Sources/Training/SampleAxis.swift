import Evaluation
import OrderedCollections
import TensorExpressions

/// A model of one sample made one of many: whatever depends on the data gets an axis for the samples.
///
/// A step on a batch is the mean over its samples: every derivative of the loss by something that does
/// not depend on the data is the mean of what its formula says for each sample, and so is the part of
/// a step that names the data itself.
struct SampleAxis {
  /// Symbols whose values differ from sample to sample.
  let dependents: Set<SymbolID>
  let loss: SymbolID

  static let length = AxisLength.named("samples of a step")
  static let index = IndexVariable(id: ReservedIndex.sample, length: length)

  /// Symbols that are means over the samples: derivatives of the loss by what does not depend on the
  /// data.
  let means: Set<SymbolID>

  /// - Parameter gradients: the symbols that stand for derivatives of the loss, with what they are by.
  init(
    _ model: Model, data: [SymbolID], loss: SymbolID, gradients: [SymbolInstance: SymbolID] = [:]
  ) {
    self.loss = loss
    let varying = Self.dependents(model, data, besides: Set(gradients.values))
    means = Set(gradients.filter { !varying.contains($0.key.symbol) }.map(\.value))
    dependents = Self.dependents(model, data, besides: means)
  }

  private static func dependents(_ model: Model, _ data: [SymbolID], besides: Set<SymbolID>)
    -> Set<SymbolID>
  {
    var found = Set(data)
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for definition in model.definitions
      where !found.contains(definition.symbol) && !besides.contains(definition.symbol) {
        let uses = definition.body.instances.contains { found.contains($0.symbol) }
        if uses {
          found.insert(definition.symbol)
          isGrowing = true
        }
      }
    }
    return found
  }

  /// The model with the axis.
  func lifted(_ model: Model) -> Model {
    var result = model
    for number in result.symbols.indices where depends(SymbolID(number)) {
      result.symbols[number].axes.append(Self.length)
    }
    for place in result.definitions.indices {
      let definition = result.definitions[place]
      if means.contains(definition.symbol) {
        result.definitions[place].body = mean(definition.body)
      } else if depends(definition.symbol) {
        result.definitions[place].axes.append(Self.index)
        result.definitions[place].body = lifted(definition.body)
      }
    }
    return result
  }

  private func depends(_ symbol: SymbolID) -> Bool { dependents.contains(symbol) }

  /// What the expression is for each sample, a function of ``index`` too.
  func lifted(_ expression: TensorExpression) -> TensorExpression {
    switch expression {
    case .element(let instance, let indices):
      guard depends(instance.symbol) else { return expression }
      return .element(instance, indices + [.variable(Self.index)])
    case .derivative(let body, let by, let indices):
      return derivative(body, by, indices)
    default: return expression.mapChildren { lifted($0) }
    }
  }

  private func derivative(
    _ body: TensorExpression, _ by: SymbolInstance, _ indices: [ElementIndex]
  ) -> TensorExpression {
    guard case .element(let top, _) = body, top.symbol == loss, depends(loss) else {
      let places = depends(by.symbol) ? indices + [.variable(Self.index)] : indices
      return .derivative(of: lifted(body), by: by, at: places)
    }
    // A sample's loss does not depend on what belongs to the others, so that the derivative of all
    // losses together is that of its own.
    let other = IndexVariable(id: ReservedIndex.otherSample, length: Self.length)
    let sum = TensorExpression.total(
      other, .element(SymbolInstance(loss), [.variable(other)]))
    guard depends(by.symbol) else {
      return .quotient(.derivative(of: sum, by: by, at: indices), .length(Self.length))
    }
    return .derivative(of: sum, by: by, at: indices + [.variable(Self.index)])
  }

  /// The mean over the samples; what is the same for all of them stays outside.
  func mean(_ expression: TensorExpression) -> TensorExpression {
    average(lifted(expression))
  }

  private func average(_ body: TensorExpression) -> TensorExpression {
    guard body.freeIndices.contains(Self.index) else { return body }
    switch body {
    case .sum(let terms): return .sum(terms.map(average))
    case .quotient(let dividend, let divisor) where !divisor.freeIndices.contains(Self.index):
      return .quotient(average(dividend), divisor)
    case .product(let factors):
      let inner = factors.indices.filter { factors[$0].freeIndices.contains(Self.index) }
      guard inner.count == 1 else { break }
      var result = factors
      result[inner[0]] = average(factors[inner[0]])
      return .product(result)
    default: break
    }
    return .quotient(.total(Self.index, body), .length(Self.length))
  }
}
