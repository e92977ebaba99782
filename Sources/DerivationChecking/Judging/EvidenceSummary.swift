import TensorExpressions

/// The numbers behind a verdict, gathered from the reports of all worlds.
struct EvidenceSummary {
  private let reports: [WorldReport]
  private let node: (IntegerAssignment) -> String

  init(_ reports: [WorldReport], node: @escaping (IntegerAssignment) -> String) {
    self.reports = reports
    self.node = node
  }

  private static let sampleCount = 6

  func evidence(seed: UInt64, fails: Bool) -> Evidence {
    let comparisons = reports.flatMap(\.results).compactMap(\.comparison)
    var evidence = Evidence(seed: seed)
    evidence.worlds = reports.count { $0.results.contains { $0.comparison != nil } }
    evidence.comparisons = comparisons.reduce(0) { $0 + $1.measured.count }
    evidence.worstAbsolute = comparisons.map(\.worstAbsolute).max() ?? 0
    evidence.worstRelative = comparisons.map(\.worstRelative).max() ?? 0
    evidence.errorBound = comparisons.map(\.errorBound).max() ?? 0
    evidence.counterexample = fails ? counterexample : nil
    evidence.samples = samples
    return evidence
  }

  /// The world that people are shown: the own one, unless the claim fails only elsewhere, or only
  /// elsewhere all of it could be decided.
  private var shown: WorldReport? {
    let own = reports.filter { $0.slot == .own }
    let others = reports.filter { $0.slot != .own }
    let ordered = own + others
    return ordered.first(where: \.refutes)
      ?? ordered.first { !$0.results.isEmpty && $0.reasons.isEmpty } ?? ordered.first {
        $0.results.contains { $0.comparison != nil }
      } ?? ordered.first
  }

  var instances: [InstanceOutcome] {
    (shown?.results ?? []).map { result in
      let verdict: InstanceOutcome.Verdict =
        switch result.finding {
        case .agrees, .vanishes: .holds
        case .differs: .fails
        case .open: .undecided
        }
      return InstanceOutcome(assignment: result.assignment, verdict: verdict)
    }
  }

  /// The entry that is furthest off, relative to the largest of its own tensor.
  private var counterexample: Evidence.Counterexample? {
    let differing = (shown?.results ?? []).filter { $0.finding == .differs }
    var worst: (result: InstanceResult, comparison: Comparison)?
    for result in differing {
      guard let comparison = result.comparison else { continue }
      if comparison.worstRelative > worst?.comparison.worstRelative ?? -1 {
        worst = (result, comparison)
      }
    }
    guard let worst, let entry = entry(of: worst.result, worst.comparison.worstPlace) else {
      return nil
    }
    return Evidence.Counterexample(
      node: node(worst.result.assignment), index: entry.index, claimed: entry.claimed,
      measured: entry.measured)
  }

  /// Some entries of each instance, so that no layer is without.
  private var samples: [Evidence.Sample] {
    let results = (shown?.results ?? []).filter { $0.comparison != nil }
    guard !results.isEmpty else { return [] }
    let share = max(1, Self.sampleCount / results.count)
    let all = results.prefix(Self.sampleCount).flatMap { result in
      (0..<share).compactMap { place in
        entry(of: result, place).map { entry in
          Evidence.Sample(
            node: node(result.assignment), index: entry.index, claimed: entry.claimed,
            measured: entry.measured)
        }
      }
    }
    return Array(all.prefix(Self.sampleCount))
  }

  private func entry(
    of result: InstanceResult, _ place: Int
  ) -> (index: [Int], claimed: Double, measured: Double)? {
    guard let comparison = result.comparison, comparison.claimed.indices.contains(place),
      comparison.measured.indices.contains(place)
    else { return nil }
    var rest = place
    var index: [Int] = []
    for length in result.shape.reversed() {
      index.append(rest % max(length, 1) + 1)
      rest /= max(length, 1)
    }
    return (index.reversed(), comparison.claimed[place], comparison.measured[place])
  }
}
