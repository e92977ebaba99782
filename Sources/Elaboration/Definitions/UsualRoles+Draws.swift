import TensorExpressions

/// What free symbols are drawn from, by where they stand.
extension UsualRoles {
  /// Beside the logarithm of a softmax a target is a distribution.
  func drawTargetsFromSimplex(_ scope: inout Scope) {
    let hasSoftmax = scope.model.definitions.contains { $0.body.contains { $0.isSoftmax } }
    let hasLog = scope.model.definitions.contains { $0.body.contains { $0.isLog } }
    guard hasSoftmax, hasLog else { return }
    let defined = Set(scope.model.definitions.map(\.symbol))
    for definition in scope.model.definitions {
      for id in definition.body.weightsOfLogs
      where !defined.contains(id) && isTarget(id, scope) {
        let axes = scope.model[id].axes
        if axes.count == 1 { scope.model[id].draw = .simplex }
        // A distribution in every row, or in every column where the samples are the columns.
        if let axis = classAxis(of: id, scope) {
          scope.model[id].draw = .simplexAlong(axis: axis)
        } else if axes.count == 2 {
          let isBatch =
            scope.sampleLengths.contains(axes[1]) && !scope.sampleLengths.contains(axes[0])
          scope.model[id].draw = .simplexAlong(axis: scope.softmaxAxis ?? (isBatch ? 0 : 1))
        }
      }
    }
  }

  /// By its letter; rewards and counts beside a logarithm are any numbers, and what something is
  /// differentiated by is no target.
  private func isTarget(_ id: SymbolID, _ scope: Scope) -> Bool {
    if scope.model[id].draw == .target { return true }
    return scope.bindings.contains { key, binding in
      guard case .symbol(id) = binding, !differentiated.variables.contains(key) else {
        return false
      }
      let name = NameUsage.base(of: SampleNames.isOwn(key) ? SampleNames.base(key) : key)
      return Self.targets.contains(name.withoutAccent.text)
    }
  }

  private static let targets: Set<String> = [
    "y", "t", "Y", "T", "target", "targets", "label", "labels", "actual", "d", "p", "q", "P", "Q",
  ]

  /// The axis of the classes, where the other one counts samples or is that of a single row.
  private func classAxis(of id: SymbolID, _ scope: Scope) -> Int? {
    let axes = scope.model[id].axes
    guard axes.count == 2 else { return nil }
    let places = axes.indices.filter {
      !scope.sampleLengths.contains(axes[$0]) && axes[$0] != .fixed(1)
    }
    return places.count == 1 ? places[0] : nil
  }

  /// What a logarithm is taken of is positive: the `x` of `-Σ t_i log x_i`.
  func drawArgumentsOfLogarithms(_ scope: inout Scope) {
    let defined = Set(scope.model.definitions.map(\.symbol))
    for definition in scope.model.definitions {
      for id in definition.body.argumentsOfLogs
      where !defined.contains(id) && scope.model[id].draw.isOfEitherSign {
        scope.model[id].draw = .target
      }
    }
  }
}

extension TensorExpression {
  /// Whether a part at any depth, or the whole, is of a kind.
  fileprivate func contains(_ predicate: (TensorExpression) -> Bool) -> Bool {
    predicate(self) || children.contains { $0.contains(predicate) }
  }

  /// The symbols that stand beside a logarithm in a product: the `y` of `Σ y log p`.
  var weightsOfLogs: [SymbolID] {
    var found = children.flatMap(\.weightsOfLogs)
    if case .product(let factors) = self, factors.contains(where: \.isLog) {
      for factor in factors {
        if case .element(let instance, _) = factor { found.append(instance.symbol) }
      }
    }
    return found
  }

  /// Symbols that a logarithm is taken of as they are.
  fileprivate var argumentsOfLogs: [SymbolID] {
    var found = children.flatMap(\.argumentsOfLogs)
    if case .apply(let function, .element(let instance, _)) = self, function.name == .log {
      found.append(instance.symbol)
    }
    return found
  }

  /// `softmax(z)_i`, also written out as `e^{z_i} / Σ e^{z_k}`.
  fileprivate var isSoftmax: Bool {
    switch self {
    case .softmax: return true
    case .quotient(.apply(let top, _), .total(_, .apply(let bottom, _))):
      return top.name == .exp && bottom.name == .exp
    default: return false
    }
  }

  fileprivate var isLog: Bool {
    if case .apply(let function, _) = self { return function.name == .log }
    return false
  }
}

extension Draw {
  /// Numbers around 0.
  fileprivate var isOfEitherSign: Bool {
    switch self {
    case .input, .weight: true
    default: false
    }
  }
}
