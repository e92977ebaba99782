import TensorExpressions

/// The reports of all worlds, taken together.
struct Verdict {
  private(set) var reports: [WorldReport]
  private let hasRandomWorlds: Bool
  private let ownNumbersBind: Bool
  private(set) var rate = StepFactor.one
  /// Whether a refutation that stands in one world only was seen in another draw of it.
  var isConfirmed = false
  /// The model has a family over time that starts at 0.
  var startsAtZero = false
  /// One side of some kink was met in no world.
  var hasUnseenBranch = false

  init(
    _ reports: [WorldReport], kind: TensorEquation.Kind, ownNumbersBind: Bool
  ) {
    self.reports = reports
    self.ownNumbersBind = ownNumbersBind
    hasRandomWorlds = reports.contains { $0.slot != .own }
    if kind == .update, !self.reports.contains(where: \.refutes) {
      rate = StepFactor.common(&self.reports)
    }
  }

  /// The report that refutes all by itself, by numbers that are not the article's own.
  var unconfirmed: Int? {
    let refuting = reports.indices.filter { reports[$0].refutes }
    guard refuting.count == 1, let single = refuting.first, !rate.isContradictory,
      !(reports[single].slot == .own && ownNumbersBind)
    else { return nil }
    return single
  }

  func judgement(seed: UInt64, node: @escaping (IntegerAssignment) -> String) -> Judgement {
    let outcome = self.outcome
    let summary = EvidenceSummary(reports, node: node)
    var judgement = Judgement(
      outcome: outcome, evidence: summary.evidence(seed: seed, fails: outcome == .fails),
      instances: summary.instances)
    judgement.isSubgradient =
      outcome == .holds
      && reports.contains { $0.results.contains { $0.isSubgradient && $0.finding == .agrees } }
    if outcome == .holds, case .power(let factor, let exponent) = rate {
      judgement.rateFactor = factor
      judgement.rateFactorBatchExponent = exponent
    }
    return judgement
  }

  var isHolding: Bool { outcome == .holds }

  private var outcome: Judgement.Outcome {
    if reports.contains(where: \.refutes) {
      return unconfirmed == nil || isConfirmed ? .fails : UndecidedReason.inBetween.outcome
    }
    if reports.contains(where: \.hasRangeMismatch) { return UndecidedReason.rangeMismatch.outcome }
    // The own world may be a point where nothing can be measured; the random ones are then enough.
    let deciding = hasRandomWorlds ? reports.filter { $0.slot != .own } : reports
    if let reason = worst(of: deciding) { return reason.outcome }
    if reports.contains(where: { $0.slot == .own && $0.reasons.contains(.inBetween) }) {
      return UndecidedReason.inBetween.outcome
    }
    let results = deciding.flatMap(\.results)
    if results.isEmpty { return UndecidedReason.noInstance.outcome }
    // Numbers that are 0 in every draw may have vanished on their way through many layers.
    let vanishes = results.contains { $0.finding == .vanishes(literally: false) }
    // Behind a start that is 0, `h_0 = 0`, the first step is 0 by right.
    let isExcused = startsAtZero && results.contains { $0.finding == .agrees }
    if vanishes && !isExcused {
      let isSeen = results.contains { $0.finding == .agrees }
      return (isSeen ? UndecidedReason.vacuousInPart : .vacuous).outcome
    }
    return hasUnseenBranch ? UndecidedReason.branchNotSeen.outcome : .holds
  }

  /// The first reason of the gravest kind.
  private func worst(of reports: [WorldReport]) -> UndecidedReason? {
    let reasons = reports.flatMap(\.reasons)
    let grave: [UndecidedReason] = [.oraclesDisagree, .inBetween, .noDependence]
    return grave.first(where: reasons.contains) ?? reasons.first
  }
}
