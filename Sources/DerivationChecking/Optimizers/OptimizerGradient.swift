import Elaboration
import MathSyntax
import TensorExpressions

/// What an article writes for the gradient by a parameter: `g`, `dW`, `\nabla_\theta J(\theta_{t-1})`,
/// `\partial L / \partial w`.
struct OptimizerGradient {
  var parameters: [Notation]
  /// Names that stand for it by declaration or by a statement of the article.
  var names: [Notation]
  var letters: Set<String>

  /// Where the gradient is taken.
  enum Point: Hashable {
    /// At the parameters as they are; nothing is said.
    case current
    /// At θ of a step.
    case parameter(IntegerTerm)
    /// Somewhere else: `θ_{t-1} - γ v_{t-1}`.
    case elsewhere(Notation)
  }

  /// The point of a written derivative of the loss by the parameter; `nil` for anything else.
  func point(of node: Notation) -> Point? {
    switch node.kind {
    case .gradient(let by, let of):
      if let by {
        guard isParameter(by) else { return nil }
        return argument(of).map(point(at:)) ?? (of.isFunctionName ? .current : nil)
      }
      guard let argument = argument(of), mentionsParameter(argument) else { return nil }
      return point(at: argument)
    case .derivative(let derivative):
      guard derivative.by.count == 1, let by = SteppedName(derivative.by[0], letters: letters),
        parameters.contains(by.name), by.power == nil
      else { return nil }
      if let argument = argument(derivative.of) { return point(at: argument) }
      guard derivative.of.isFunctionName else { return nil }
      return by.step.map(Point.parameter) ?? .current
    default: return nil
    }
  }

  /// The parameter that a written derivative is by.
  static func parameter(of node: Notation, letters: Set<String>) -> Notation? {
    switch node.kind {
    case .gradient(let by?, let of):
      guard of.isFunctionName || of.argumentOfCall != nil else { return nil }
      return SteppedName(by, letters: letters)?.name
    case .derivative(let derivative):
      guard derivative.by.count == 1,
        derivative.of.isFunctionName || derivative.of.argumentOfCall != nil
      else { return nil }
      return SteppedName(derivative.by[0], letters: letters)?.name
    default: return nil
    }
  }

  private func isParameter(_ node: Notation) -> Bool {
    guard let name = SteppedName(node, letters: letters), name.power == nil else { return false }
    return parameters.contains(name.name)
  }

  private func mentionsParameter(_ node: Notation) -> Bool {
    isParameter(node) || node.parts.contains(where: mentionsParameter)
  }

  private func argument(_ node: Notation) -> Notation? { node.argumentOfCall }

  private func point(at argument: Notation) -> Point {
    if let name = SteppedName(argument, letters: letters), parameters.contains(name.name) {
      return name.step.map(Point.parameter) ?? .current
    }
    return mentionsParameter(argument) ? .elsewhere(argument) : .current
  }
}

extension Notation {
  /// `J`, `L_t`: what may be differentiated.
  fileprivate var isFunctionName: Bool {
    switch kind {
    case .symbol: true
    case .accented(_, let inner): inner.isFunctionName
    case .scripted(let base, _, _, 0): base.isFunctionName
    default: false
    }
  }

  /// The first argument of `J(θ)`, `L(θ; x, y)`.
  fileprivate var argumentOfCall: Notation? {
    guard case .product(let factors, signs: [.juxtaposition]) = kind, factors.count == 2,
      factors[0].isFunctionName, case .bracketed(.round, let inner) = factors[1].kind
    else { return nil }
    if case .list(let items) = inner.kind { return items.first }
    return inner
  }
}
