import DerivationDocuments
import Elaboration
import MathSyntax
import TensorExpressions

/// What `dZ` is beside a mean over samples: the gradient of the mean, as any `d` before a name, or that
/// of each sample's own loss, m times as much, as in `dW = 1/m dZ Aᵀ`.
///
/// The default is the first; the second takes what every other choice takes.
extension ConventionElection {
  func differentials(_ result: inout Result) {
    let current = result.setup ?? setup
    let using = claims(current).filter {
      $0.statement.head.writesDifferential || $0.statement.member.writesDifferential
    }
    let isMean =
      current.network.map { $0.batch != nil && $0.reduction == .mean }
      ?? current.scope.averagesSamples
    guard isMean, !using.isEmpty else { return }
    let defaultBench = result.setup == nil ? bench : ClaimBench(current, seed: seed)
    let byDefault = using.map { status($0, defaultBench) }
    guard byDefault.contains(.refuted) else { return }
    let other = current.withDifferentialsOfSamples()
    let otherBench = ClaimBench(other, seed: seed)
    let underOther = using.map { status($0, otherBench) }
    let onlyOther = using.indices.filter {
      byDefault[$0] != .verified && underOther[$0] == .verified
    }
    let hasOnlyDefault = using.indices.contains {
      byDefault[$0] == .verified && underOther[$0] != .verified
    }
    let isTied = onlyOther.contains { place in
      let statement = using[place].statement
      return hasDerivative(statement) || other.scope.isParameterGradient(statement.head)
    }
    let independent = Set(onlyOther.map { subject(using[$0], otherBench) })
    guard independent.count >= 2, isTied, !hasOnlyDefault else { return }
    result.setup = other
    result.conventions.append(
      Convention(
        id: "differentials", choice: "dZ is the gradient of each sample's own loss",
        basis: .inferred, line: using[onlyOther[0]].line, votesFor: independent.count))
  }
}

extension ModelSetup {
  /// The same model with `dZ` of what has samples as the gradient of each sample's loss.
  func withDifferentialsOfSamples() -> ModelSetup {
    var copy = self
    copy.built.scope.differentialsAreOfSamples = true
    return copy
  }
}

extension Notation {
  /// `dZ` somewhere, as two letters or one word.
  fileprivate var writesDifferential: Bool {
    switch kind {
    case .symbol(let letter):
      letter.name == "d" || (letter.name.count > 1 && letter.name.first == "d")
    default: parts.contains(where: \.writesDifferential)
    }
  }
}
