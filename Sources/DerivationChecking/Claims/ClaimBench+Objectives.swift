import DerivationDocuments
import Elaboration
import MathSyntax
import TensorExpressions

/// Whether an article that names no loss has something that its steps should lower.
extension ClaimBench {
  /// Words of an article about something that is made small.
  private static let aims = [
    "descent", "descend", "minimi", "minima", "loss", "losses", "cost", "costs", "objective",
  ]
  /// Letters of what a model puts out.
  private static let outputs: Set<String> = [
    "y", "y^hat", "o", "a", "z", "h", "s", "p", "u", "v", "e", "r", "t", "x",
  ]

  /// What an article computes last is what its steps lower where it says so, or derives it. Hebb's
  /// `Δw = η x y` beside `y = w^\top x` is no step along the gradient of the output.
  func withObjective(_ verdict: ClaimVerdict, _ readings: [Reading], _ head: Notation)
    -> ClaimVerdict
  {
    guard setup.scope.lossIsOnlyResult, verdict.status.isDecided,
      readings.contains(where: { $0.objective == nil }), let name = setup.scope.lossName,
      Self.outputs.contains(name.letter), !statesAim(of: name), !measuresDistance
    else { return verdict }
    return .unread("undefined-symbol", CheckWording.noLoss, head.range)
  }

  /// `y = (x + 2)^2`: a square, a size or a logarithm of something is made small or large, as the sums of a
  /// model are not.
  private var measuresDistance: Bool {
    setup.scope.model.definitions.contains { definition in
      definition.symbol == setup.scope.loss && definition.body.measuresDistance
    }
  }

  private func statesAim(of name: NameKey) -> Bool {
    if says(Self.aims) { return true }
    return setup.statements.contains { statement in
      [statement.head, statement.member].contains { side in
        side.contains { node in
          switch node.kind {
          case .derivative(let derivative): NameKey(written: derivative.of) == name
          case .gradient(_, let of): NameKey(written: of) == name
          case .scripted(let base, nil, nil, let primes): primes > 0 && NameKey(base) == name
          default: false
          }
        }
      }
    }
  }

  /// `w ← \max(0, w)`, `w ← w / \|w\|`: where the step before has led is put back into a set. That is no
  /// step of its own.
  func withoutProjection(_ verdict: ClaimVerdict, _ readings: [Reading], _ member: Notation)
    -> ClaimVerdict
  {
    guard verdict.status == .refuted, member.isProjection,
      readings.allSatisfy({ reading in
        guard case .element(let target, _) = reading.equation.left else { return false }
        let used = NumberClaim(scope: setup.scope)
        let loss = setup.scope.loss.map {
          used.upstream(of: .element(SymbolInstance($0), []))
        }
        return reading.equation.right.instances.allSatisfy {
          $0 == target || loss?.contains($0.symbol) == false
        }
      })
    else { return verdict }
    return .unread("not-an-update", CheckWording.projection, member.range)
  }
}

extension TensorExpression {
  fileprivate var measuresDistance: Bool {
    switch self {
    case .power: true
    case .apply(let function, let inner):
      function.name == .square || function.name == .abs || function.name == .log
        || inner.measuresDistance
    default: children.contains(where: \.measuresDistance)
    }
  }
}

extension Notation {
  /// The largest of several, or something over a length, as a whole.
  fileprivate var isProjection: Bool {
    switch kind {
    case .bigOperator(let sign, _, _, _): sign == .maximum || sign == .minimum
    case .product(let factors, let signs):
      if case .symbol(let letter)? = factors.first?.kind, signs.first == .juxtaposition {
        ["max", "min", "clip", "proj", "sign"].contains(letter.name)
      } else {
        false
      }
    case .fraction(_, let length, _):
      length.contains { node in
        if case .bracketed(let bracket, _) = node.kind {
          bracket == .doubleBar || bracket == .bar
        } else {
          false
        }
      }
    default: false
    }
  }
}

extension CheckWording {
  static let projection =
    "this takes the value before back into a set, and is no step along a derivative"
}
