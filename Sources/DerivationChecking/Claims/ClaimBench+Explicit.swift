import Elaboration
import MathSyntax
import TensorExpressions

/// Claims that hold with some of the quantities in between held fixed.
extension ClaimBench {
  /// The verdict on a claim that is refuted as it stands: what it is if its derivatives are explicit
  /// partials, where the article says that they are.
  func explicitly(_ head: Notation, _ member: Notation, _ refuted: ClaimVerdict) -> ClaimVerdict {
    // Nothing depends on anything once all in between is held fixed, and a step is no derivative.
    // `∂⁺y_t/∂W = 0` says just that.
    guard member.kind != .number("0") || head.isExplicitPartial,
      refuted.readings.allSatisfy({ $0.relation != .assign })
    else { return refuted }
    var elaborator = elaborator
    elaborator.explicitPartials = true
    guard case .readings(var readings) = elaborator.elaborate(head, .equal, member) else {
      return refuted
    }
    guard !readings.isEmpty, readings.contains(where: { !refuted.hasReading($0) }) else {
      return refuted
    }
    for place in readings.indices { readings[place].isExplicit = true }
    var verdict = judged(readings) { $0.equation }
    guard verdict.status == .verified else { return refuted }
    if Notation.statesPaths(head, member) || setup.statesPathsWith(head) {
      verdict.codes.append("explicit-partial")
      verdict.notes.append(CheckWording.explicitPartials)
      return verdict
    }
    var undecided = ClaimVerdict.undecided("total-or-explicit", CheckWording.totalOrExplicit)
    undecided.evidence = refuted.evidence
    undecided.readings = refuted.readings
    if let sample = refuted.evidence?.counterexample {
      undecided.notes.append(
        CheckWording.bothValues(explicit: sample.claimed, total: sample.measured))
    }
    return undecided
  }
}

extension ModelSetup {
  /// Whether the article takes this derivative for a step on one of several ways.
  func statesPathsWith(_ partial: Notation) -> Bool {
    statements.contains {
      Notation.statesPaths($0.head, $0.member) && $0.member.writesPartial(sameAs: partial)
    }
  }
}

extension Notation {
  fileprivate var isExplicitPartial: Bool {
    if case .derivative(let derivative) = kind { return derivative.isExplicit }
    return false
  }
}

extension ClaimVerdict {
  fileprivate func hasReading(_ other: Reading) -> Bool {
    readings.contains { $0.equation == other.equation }
  }
}

extension CheckWording {
  static let explicitPartials =
    "the derivatives along each way are explicit ones: what else the formula contains is held fixed"
  static let totalOrExplicit =
    "this holds with the quantities in between held fixed, and not for the whole dependence"
  static func bothValues(explicit: Double, total: Double) -> String {
    "for example: \(short(explicit)) with them held fixed, \(short(total)) altogether"
  }
  private static func short(_ value: Double) -> String {
    String((value * 10_000).rounded() / 10_000)
  }
}
