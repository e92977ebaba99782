import Elaboration
import MathSyntax
import TensorExpressions

/// `dz/dt = ∂z/∂t + ∂z/∂x dx/dt`: where a quantity is differentiated by one variable with d and
/// with ∂, the d is the whole dependence, and the ∂ holds the other arguments of the quantity.
extension ClaimBench {
  /// The verdict with partial derivatives by ∂, where d stands beside them in the claim or in a
  /// formula of the article.
  func besideTotals(_ head: Notation, _ member: Notation, _ verdict: ClaimVerdict) -> ClaimVerdict {
    guard verdict.status.isDecided, let goal = head.plainDerivative else { return verdict }
    switch goal.differential {
    case .total:
      guard member.mixesTotals(goal) else { return verdict }
      return verdict.unless {
        partially(verdict) { equation in
          guard let arguments = arguments(of: equation) else { return nil }
          var changed = equation
          changed.right = partial(equation.right, arguments)
          return changed
        }
      }
    case .partial:
      guard let stated = statedArguments(goal) else { return verdict }
      return verdict.unless {
        partially(verdict) { equation in
          var changed = equation
          changed.left = partial(equation.left, stated)
          return changed.left == equation.left ? nil : changed
        }
      }
    case .delta: return verdict
    }
  }

  /// What a quantity is a function of.
  private struct Arguments {
    var of: SymbolID
    var symbols: Set<SymbolID>
  }

  /// Whether a derivative is the whole dependence for certain: it is written with d, and the
  /// article writes the partial one with ∂.
  func isTotal(_ head: Notation, _ member: Notation) -> Bool {
    guard let goal = head.plainDerivative, goal.differential == .total else { return false }
    return member.mixesTotals(goal)
      || setup.statements.contains {
        $0.head.plainDerivative?.isSame(as: goal) ?? false && $0.member.mixesTotals(goal)
      }
  }

  /// The t and x of `dz/dt = ∂z/∂t + ∂z/∂x dx/dt` anywhere in the article.
  private func statedArguments(_ goal: Derivative) -> Arguments? {
    for statement in setup.statements {
      guard let head = statement.head.plainDerivative, head.differential == .total,
        head.of == goal.of, statement.member.mixesTotals(head),
        statement.member.contains({ $0.plainDerivative?.isSame(as: goal) ?? false }),
        case .readings(let readings) = elaborator.elaborate(
          statement.head, .equal, statement.member),
        let arguments = readings.first.flatMap({ arguments(of: $0.equation) })
      else { continue }
      return arguments
    }
    return nil
  }

  /// All that the quantity is differentiated by on the right; where that is one variable alone, all
  /// that its formula names.
  private func arguments(of equation: TensorEquation) -> Arguments? {
    guard case .derivative(.element(let of, _), let by, _) = equation.left else { return nil }
    var symbols = equation.right.variables(of: of.symbol)
    if symbols == [by.symbol] {
      let named =
        setup.scope.model.definitions.first { $0.symbol == of.symbol }
        .map { Set($0.body.instances.map(\.symbol)) } ?? []
      // Where the variable is not named, there is nothing but the whole dependence.
      guard named.contains(by.symbol) else { return nil }
      symbols.formUnion(named)
    }
    return symbols.contains(by.symbol) ? Arguments(of: of.symbol, symbols: symbols) : nil
  }

  private func partial(_ expression: TensorExpression, _ arguments: Arguments) -> TensorExpression {
    guard case .derivative(.element(let of, let indices), let by, let at) = expression,
      of.symbol == arguments.of, arguments.symbols.contains(by.symbol),
      let value = setup.scope.model.value(
        of: of, at: indices, by: by, holding: arguments.symbols.subtracting([by.symbol]))
    else { return expression.mapChildren { partial($0, arguments) } }
    return .derivative(of: value, by: by, at: at)
  }

  /// The verdict on other equations in place of those that were read; `nil` where there are none.
  private func partially(
    _ verdict: ClaimVerdict, _ change: (TensorEquation) -> TensorEquation?
  ) -> ClaimVerdict? {
    let changed = verdict.readings.map { reading in
      change(reading.equation).map { equation in
        var copy = reading
        copy.equation = equation
        return copy
      }
    }
    let readings = changed.compactMap { $0 }
    guard !readings.isEmpty, readings.count == changed.count else { return nil }
    var other = judged(readings) { $0.equation }
    // As it is written, for those that look for causes.
    other.readings = verdict.readings
    return other
  }
}

extension ClaimVerdict {
  /// The verdict where another reading of its partial derivatives says the same.
  fileprivate func unless(_ other: () -> ClaimVerdict?) -> ClaimVerdict {
    guard var other = other(), other.status != status else { return self }
    if other.status == .verified {
      other.codes.append("explicit-partial")
      other.notes.append(CheckWording.partialsBesideTotals)
      return other
    }
    guard status == .verified else { return self }
    var open = ClaimVerdict.undecided("total-or-explicit", CheckWording.onlyAsTotal)
    open.evidence = other.evidence
    open.readings = readings
    return open
  }
}

extension Derivative {
  fileprivate func isSame(as other: Derivative) -> Bool {
    differential == other.differential && of == other.of && by == other.by
  }
}

extension Notation {
  /// `dz/dt`, of first order.
  fileprivate var plainDerivative: Derivative? {
    guard case .derivative(let derivative) = kind, derivative.by.count == 1, !derivative.isExplicit
    else { return nil }
    return derivative
  }

  /// Whether the quantity of `dz/dt` is differentiated by ∂ in here, by that variable too, and
  /// nowhere by d.
  fileprivate func mixesTotals(_ total: Derivative) -> Bool {
    let isWritten = contains { node in
      guard let own = node.plainDerivative else { return false }
      return own.differential == .partial && own.of == total.of && own.by == total.by
    }
    return isWritten
      && !contains { node in
        guard let own = node.plainDerivative else { return false }
        return own.differential != .partial && own.of == total.of
      }
  }
}

extension TensorExpression {
  /// What a quantity is differentiated by in here.
  fileprivate func variables(of symbol: SymbolID) -> Set<SymbolID> {
    var found = children.reduce(into: Set<SymbolID>()) { $0.formUnion($1.variables(of: symbol)) }
    if case .derivative(.element(let of, _), let by, _) = self, of.symbol == symbol {
      found.insert(by.symbol)
    }
    return found
  }
}

extension CheckWording {
  static let partialsBesideTotals =
    "beside d, the derivatives by ∂ are partial ones: the other arguments of the quantity are "
    + "held fixed"
  static let onlyAsTotal =
    "this holds if ∂ is the whole dependence, and not with the other arguments held fixed, as ∂ "
    + "beside d means"
}
