import Evaluation
import TensorExpressions

/// The functions with a kink or a jump that an equation depends on, in the model and in its own sides.
///
/// A formula may be right on one side of a kink and wrong on the other, `y′ = 1` of `y = max(0, x)`: it
/// holds only where both sides of every kink were seen. A tensor has many entries, but a single number
/// shows one side in a world.
struct KinkSites {
  struct Site {
    var argument: TensorExpression
    /// What the argument runs over.
    var axes: [IndexVariable]
    /// The definition it stands in, by the place in the model; `nil` in the equation itself.
    var definition: Int?
    /// The layer's activation as a whole, `relu(z)`.
    var isActivation: Bool
  }

  private(set) var sites: [Site] = []

  /// None.
  init() {}

  init(_ equation: TensorEquation, _ model: Model) {
    for side in [equation.left, equation.right] {
      collect(side, equation.axes, definition: nil)
    }
    let census = ExpressionCensus(equation.left, equation.right)
    var reached = Set(census.instances.map(\.symbol))
    var pending = Array(reached)
    while let symbol = pending.popLast() {
      for (place, definition) in model.definitions.enumerated() where definition.symbol == symbol {
        collect(definition.body, definition.axes, definition: place, isWhole: true)
        for next in ExpressionCensus(definition.body).instances
        where reached.insert(next.symbol).inserted {
          pending.append(next.symbol)
        }
      }
    }
    // What is said to be positive has one side only.
    sites.removeAll { site in
      guard case .element(let instance, _) = site.argument else { return false }
      return model[instance.symbol].draw.isNeverNegative
    }
  }

  var isEmpty: Bool { sites.isEmpty }

  /// How many worlds see both sides, by how many entries each of them shows.
  func worlds(atLeast least: Int) -> Int {
    if sites.contains(where: \.axes.isEmpty) { return max(least, 24) }
    return sites.contains { !$0.isActivation } ? max(least, 8) : least
  }

  private mutating func collect(
    _ expression: TensorExpression, _ axes: [IndexVariable], definition: Int?, isWhole: Bool = false
  ) {
    guard expression.hasKink else { return }
    switch expression {
    case .apply(let function, let argument):
      if function.name.isKinked {
        sites.append(
          Site(
            argument: argument, axes: axes, definition: definition,
            isActivation: isWhole && !axes.isEmpty))
      } else if let base = expression.rootedSquare {
        sites.append(
          Site(argument: base, axes: axes, definition: definition, isActivation: false))
      }
      collect(argument, axes, definition: definition)
    case .total(let index, let body):
      collect(body, axes + [index], definition: definition)
    case .softmax(let index, let body, _):
      collect(body, axes + [index], definition: definition)
    // What a derivative is of is computed by the model; steps are seen one by one in the model, too.
    case .derivative, .repeated: break
    default:
      for child in expression.children { collect(child, axes, definition: definition) }
    }
  }
}

/// Which sides of the kinks were seen.
struct KinkCoverage {
  private let sites: [KinkSites.Site]
  private var isSeenBelow: [Bool]
  private var isSeenAbove: [Bool]

  init(_ sites: KinkSites) {
    self.sites = sites.sites
    isSeenBelow = Array(repeating: false, count: sites.sites.count)
    isSeenAbove = isSeenBelow
  }

  var isComplete: Bool { zip(isSeenBelow, isSeenAbove).allSatisfy { $0 && $1 } }

  /// Looks where the kinks are in a world in which an instance of the equation was decided.
  mutating func add(_ trial: TrialWorld, _ assignment: IntegerAssignment) {
    for (place, site) in sites.enumerated() where !(isSeenBelow[place] && isSeenAbove[place]) {
      for assignment in assignments(of: site, trial, assignment) {
        guard
          let values = try? trial.evaluator.value(
            of: site.argument, axes: site.axes, assignment: assignment)
        else { continue }
        isSeenBelow[place] = isSeenBelow[place] || values.elements.contains { $0 < 0 }
        isSeenAbove[place] = isSeenAbove[place] || values.elements.contains { $0 > 0 }
      }
    }
  }

  /// The equation's own instance, or all instances of the definition's family.
  private func assignments(
    of site: KinkSites.Site, _ trial: TrialWorld, _ assignment: IntegerAssignment
  ) -> [IntegerAssignment] {
    guard let place = site.definition else { return [assignment] }
    let definition = trial.model.definitions[place]
    let symbol = trial.model[definition.symbol]
    guard let family = symbol.family else { return [trial.world.assignment] }
    return (WorldCensus.indices(of: symbol, trial.world.assignment) ?? []).compactMap { index in
      guard definition.at.map({ $0.value(trial.world.assignment) == index }) ?? true else {
        return nil
      }
      var own = trial.world.assignment
      own[family.variable] = index
      return own
    }
  }
}

extension TensorExpression {
  /// A function with a kink or a jump is applied somewhere.
  var hasKink: Bool {
    if case .apply(let function, _) = self, function.name.isKinked { return true }
    return rootedSquare != nil || children.contains(where: \.hasKink)
  }

  /// The u of `√(u²)`, which is |u|.
  fileprivate var rootedSquare: TensorExpression? {
    guard case .apply(let function, let argument) = self, function.name == .sqrt,
      function.order == 0
    else { return nil }
    if case .product(let factors) = argument { return factors.lazy.compactMap(\.squared).first }
    return argument.squared
  }

  private var squared: TensorExpression? {
    guard case .power(let base, .number(let exponent)) = self,
      exponent > 0, exponent.truncatingRemainder(dividingBy: 2) == 0
    else { return nil }
    return base
  }
}

extension ScalarFunction.Name {
  /// A jump or a kink at 0.
  fileprivate var isKinked: Bool { [.relu, .leakyRelu, .elu, .abs, .sign].contains(self) }
}

extension Draw {
  /// By what the text says, and not only as it is drawn.
  fileprivate var isNeverNegative: Bool {
    switch self {
    case .positive, .simplex, .simplexAlong, .oneHot, .binary: true
    default: false
    }
  }
}
