import Evaluation
import TensorExpressions

/// Why a claim was not decided: a permanent code, and one sentence for people.
enum UndecidedReason: Hashable {
  case noInstance, rangeMismatch, vacuous, vacuousInPart, noWorld
  case noOracle, oraclesDisagree, kink, inBetween, notFinite, noDependence
  case tooManyInstances
  /// Of strict inequalities: the sides meet.
  case boundReached
  /// It holds for the numbers that we draw, and nothing says that others are excluded.
  case rangeNotStated
  /// No draw was on both sides of a kink.
  case branchNotSeen
  case evaluation(EvaluationFailure)

  /// Whether other numbers may decide the claim.
  var mayLieInTheNumbers: Bool {
    switch self {
    case .noOracle, .oraclesDisagree, .kink, .inBetween, .notFinite, .evaluation(.notFinite): true
    case .noInstance, .rangeMismatch, .vacuous, .vacuousInPart, .noWorld, .noDependence,
      .tooManyInstances,
      .boundReached, .rangeNotStated, .branchNotSeen, .evaluation:
      false
    }
  }

  var outcome: Judgement.Outcome { .undecided(code: code, reason: reason) }

  var code: String {
    switch self {
    case .noInstance, .vacuous, .vacuousInPart: "vacuous"
    case .rangeMismatch: "range-mismatch"
    case .noWorld: "no-world"
    case .noOracle, .kink: "no-oracle"
    case .oraclesDisagree: "oracles-disagree"
    case .inBetween: "in-between"
    case .notFinite: "not-finite"
    case .noDependence: "no-dependence"
    case .tooManyInstances: "too-large"
    case .boundReached: "bound-reached"
    case .rangeNotStated: "range-not-stated"
    case .branchNotSeen: "branch-not-seen"
    case .evaluation(let failure): failure.code
    }
  }

  var reason: String {
    switch self {
    case .noInstance: "no layer or step exists for which all the written symbols exist"
    case .vacuous: "both sides are zero wherever they were looked at"
    case .vacuousInPart: "it holds in some worlds, and in others both sides are zero"
    case .rangeMismatch:
      "the written range names layers or steps at which some symbol does not exist"
    case .noWorld: "no world can be drawn, because a size or a range is open"
    case .noOracle: "the derivative is too small or too rough to be measured"
    case .branchNotSeen: "it holds wherever it was looked at, which is on one side of a kink only"
    case .kink: "a kink lies closer to every drawn point than a derivative can be measured"
    case .oraclesDisagree:
      "differences and automatic differentiation contradict each other, which is a fault of ours"
    case .inBetween: "the sides differ by more than rounding and by less than a wrong formula would"
    case .notFinite: "a side is not a finite number at the drawn points"
    case .noDependence: "the numerator of a derivative does not depend on its variable"
    case .tooManyInstances: "the claim has too many instances"
    case .boundReached: "the sides come together at a point, as far as rounding tells"
    case .rangeNotStated: "what is bounded is a free number, and nothing states its range"
    case .evaluation(let failure): failure.reason
    }
  }
}

extension EvaluationFailure {
  fileprivate var code: String {
    switch self {
    case .missingInstance, .unboundIndex, .unknownLength: "missing-value"
    case .cyclicDefinition: "cyclic-definition"
    case .shape: "shape-unknown"
    case .noDependence: "no-dependence"
    case .nonElementwiseActivation: "activation-not-elementwise"
    case .derivativeOrder: "derivative-order"
    case .notFinite: "not-finite"
    case .tooLarge, .tooDeep: "too-large"
    }
  }

  fileprivate var reason: String {
    switch self {
    case .missingInstance: "a symbol has neither a definition nor a value at some index"
    case .unboundIndex: "an index has no value"
    case .unknownLength: "the length of an axis is not known"
    case .cyclicDefinition: "a symbol is defined by itself"
    case .shape(let text): "the axes do not fit: \(text)"
    case .noDependence: UndecidedReason.noDependence.reason
    case .nonElementwiseActivation(let layer):
      "the activation of layer \(layer) is no function of one number"
    case .derivativeOrder: "a derivative of so high an order is not known"
    case .notFinite: UndecidedReason.notFinite.reason
    case .tooLarge: "the numbers are too many to be compared"
    case .tooDeep: "the expression is nested too deeply"
    }
  }
}
