import Evaluation
import TensorExpressions
import Tensors

/// Judges equations about one model.
///
/// Worlds are drawn and compiled when they are first needed and kept for all claims of an article, so
/// that all its claims are judged at the same points. Not to be shared between threads.
public final class Judge {
  public let maker: WorldMaker
  let bench: WorldBench

  /// - Parameter ownValues: the article's own numbers; they bind its own world only.
  public init(model: Model, seed: UInt64, ownValues: [SymbolInstance: Tensor] = [:]) {
    maker = WorldMaker(model: model, seed: seed, ownValues: ownValues)
    bench = WorldBench(maker)
  }

  private init(_ maker: WorldMaker) {
    self.maker = maker
    bench = WorldBench(maker)
  }

  /// Judges of the same model in larger worlds.
  private var larger: [Int: Judge] = [:]
  private lazy var ofWrittenSizes = Judge(maker.ofWrittenSizes)

  /// The judge whose worlds have the entries that an equation names: `W_{23}` is nothing in a layer of
  /// two. All other claims stay in the smallest worlds.
  func reaching(_ equation: TensorEquation) -> Judge {
    if maker.takesSmallSizes, !LargeSizes.allow(equation), maker.hasLargeSizes {
      return ofWrittenSizes.reaching(equation)
    }
    let entry = ExpressionCensus(equation).largestEntry
    let sizes = [4, 8, 16, WorldMaker.longestAxis]
    guard entry > maker.leastLength,
      let size = sizes.first(where: { $0 >= entry })
    else { return self }
    if let judge = larger[size] { return judge }
    let judge = Judge(maker.reaching(size))
    larger[size] = judge
    return judge
  }

  /// The seed of all worlds, for the evidence.
  public var seed: UInt64 { maker.seed }

  /// Judges one equation.
  ///
  /// - Parameters:
  ///   - worlds: the number of random worlds; three of different sizes separate all wrong formulas
  ///     known to us from right ones.
  ///   - node: how the evidence names the left side at an assignment, in LaTeX.
  public func judge(
    _ equation: TensorEquation, worlds: Int = 3,
    node: @escaping (IntegerAssignment) -> String = { _ in "" }
  ) -> Judgement {
    let judge = reaching(equation)
    guard judge === self else { return judge.judge(equation, worlds: worlds, node: node) }
    if case .order(let isStrict) = equation.kind {
      var attack = BoundAttack(equation, isStrict: isStrict, bench: bench)
      return attack.judgement(on: slots(worlds), node)
    }
    return self.judge(InstanceExaminer(equation), on: slots(worlds), node)
  }

  /// Judges numbers that are printed with so many decimals; they bind the own world only.
  ///
  /// `left` is computed from the article's unrounded numbers, `right` is what is printed. It is right
  /// within half a unit, inclusive, of the last printed digit.
  ///
  /// - Parameter halfUnit: `5e-4` for three decimals; 0 for integers, which are exact.
  public func judge(
    printed equation: TensorEquation, halfUnit: Double,
    node: @escaping (IntegerAssignment) -> String = { _ in "" }
  ) -> Judgement {
    judge(printed: equation, slack: [halfUnit], node: node)
  }

  /// - Parameter slack: how far each entry may lie from what is computed; one for all, or one each.
  public func judge(
    printed equation: TensorEquation, slack: [Double],
    node: @escaping (IntegerAssignment) -> String = { _ in "" }
  ) -> Judgement {
    // `f(-2)` is a number in any world.
    let isClosed = equation.left.instances.isEmpty
    guard maker.hasOwnWorld || isClosed || isSameEverywhere(equation) else {
      return Judgement(outcome: UndecidedReason.noWorld.outcome, evidence: Evidence(seed: seed))
    }
    let isOwn = maker.hasOwnWorld && !isClosed
    return judge(
      InstanceExaminer(equation, slack: slack), on: [isOwn ? .own : .random(0)], node)
  }

  /// Whether nothing that is drawn goes into the left side: `w_1` of a recurrence that starts at 0.
  private func isSameEverywhere(_ equation: TensorEquation) -> Bool {
    let found = [WorldSlot.random(0), .random(1)].map { slot -> Tensor? in
      guard case .success(let trial) = bench.trial(slot, attempt: 0) else { return nil }
      return try? trial.evaluator.value(of: equation.left, axes: equation.axes)
    }
    guard let first = found[0], let second = found[1], first.shape == second.shape else {
      return false
    }
    return zip(first.elements, second.elements).allSatisfy { abs($0 - $1) <= 1e-12 * abs($0) }
  }

  private func judge(
    _ examiner: InstanceExaminer, on slots: [WorldSlot],
    _ node: @escaping (IntegerAssignment) -> String
  ) -> Judgement {
    let sites = kinks(of: examiner, on: slots)
    var coverage = KinkCoverage(sites)
    let count = sites.worlds(atLeast: 0)
    let more = slots.count..<max(slots.count, count)
    let slots = slots + (sites.isEmpty ? [] : more.map(WorldSlot.random))
    var verdict = self.verdict(slots.map { report(on: $0, examiner, &coverage) }, examiner)
    if !coverage.isComplete, verdict.isHolding {
      verdict = lookFurther(verdict, examiner, &coverage)
    }
    return verdict.judgement(seed: seed, node: node)
  }

  private func verdict(_ found: [WorldReport], _ examiner: InstanceExaminer) -> Verdict {
    var reports = found
    if maker.model.hasSteps {
      reports.leaveOut(GivenStarts(examiner.equation, maker.model))
      reports.leaveOutUnreachedSteps()
    }
    var verdict = Verdict(
      reports, kind: examiner.equation.kind,
      ownNumbersBind: examiner.slack != nil || !maker.ownValues.isEmpty || maker.isFullyWritten)
    verdict.startsAtZero = maker.model.startsAtZero
    if let single = verdict.unconfirmed {
      verdict.isConfirmed = confirms(reports[single], examiner)
    }
    return verdict
  }

  // MARK: Kinks

  /// Where nothing is drawn, the article's own numbers are on the sides that are meant.
  private func kinks(of examiner: InstanceExaminer, on slots: [WorldSlot]) -> KinkSites {
    guard examiner.slack == nil, slots.contains(where: { $0 != .own }) else { return KinkSites() }
    return KinkSites(examiner.equation, maker.model)
  }

  /// The 6 of `min(max(0, x), 6)` is reached by larger numbers only: worlds of ever larger ones, until
  /// both sides of every kink were seen or one of them refutes the claim.
  private func lookFurther(
    _ verdict: Verdict, _ examiner: InstanceExaminer, _ coverage: inout KinkCoverage
  ) -> Verdict {
    var refuting: [WorldReport] = []
    for number in WorldMaker.wideWorlds {
      let report = report(on: .random(number), examiner, &coverage)
      if report.refutes { refuting.append(report) }
      // One alone may be a slip of its numbers.
      if refuting.count > 1 || (refuting.isEmpty && coverage.isComplete) { break }
    }
    var verdict = refuting.isEmpty ? verdict : self.verdict(verdict.reports + refuting, examiner)
    verdict.hasUnseenBranch = !coverage.isComplete
    return verdict
  }

  /// The article's own world with its model compiled in it, `nil` where there is none.
  public func ownEvaluator() -> Evaluator? {
    guard case .success(let trial) = bench.trial(.own, attempt: 0) else { return nil }
    return trial.evaluator
  }

  /// The world that numbers are computed in: the article's own, or, where nothing it computes depends
  /// on what is drawn, any.
  func numberEvaluator() -> Evaluator? {
    if maker.hasOwnWorld { return ownEvaluator() }
    guard case .success(let trial) = bench.trial(.random(0), attempt: 0) else { return nil }
    return trial.evaluator
  }

  private func slots(_ worlds: Int) -> [WorldSlot] {
    let own: [WorldSlot] = maker.hasOwnWorld ? [.own] : []
    return maker.isFullyWritten ? own : own + (0..<max(worlds, 2)).map(WorldSlot.random)
  }

  /// What the random worlds say of an equation, entry by entry, for those who look for a cause: they
  /// are small, where the article's own world may be a network of thousands.
  func reports(_ equation: TensorEquation, worlds: Int) -> [WorldReport] {
    let judge = reaching(equation)
    guard judge === self else { return judge.reports(equation, worlds: worlds) }
    let examiner = InstanceExaminer(equation)
    let slots: [WorldSlot] = maker.isFullyWritten ? [.own] : (0..<worlds).map(WorldSlot.random)
    var coverage = KinkCoverage(KinkSites())
    return slots.map { report(on: $0, examiner, &coverage) }
  }

  // MARK: One world

  /// Enough draws that a network of rectifiers, most of which have a dead layer, finds live ones, and
  /// as many looks at an instance as find one where its own path is alive.
  private static let attempts = 60
  private static let looks = 12

  /// Judges all instances in one world; those that its numbers cannot decide are looked at again in
  /// other draws. In the own world nothing is drawn again.
  private func report(
    on slot: WorldSlot, _ examiner: InstanceExaminer, _ coverage: inout KinkCoverage
  ) -> WorldReport {
    var report = WorldReport(slot: slot)
    var pending: [Int]?
    var looks = 0
    let attempts = slot == .own ? 1 : Self.attempts
    for attempt in 0..<attempts {
      guard let drawn = bench.trial(slot, attempt: attempt) else { continue }
      guard case .success(let trial) = drawn else {
        if case .failure(let failure) = drawn { report.failure = failure }
        continue
      }
      if slot != .own, trial.isSaturated, attempt + 1 < attempts { continue }
      if pending == nil { pending = list(examiner.equation, in: trial, &report) }
      let open = pending ?? []
      for place in open {
        report.results[place] = examiner.examine(
          trial, report.results[place].assignment, isOwn: slot == .own)
        if report.results[place].isDecided {
          coverage.add(trial, report.results[place].assignment)
        }
      }
      looks += 1
      pending = open.filter { !report.results[$0].isSettled(looks: looks) }
      if looks == Self.looks || pending?.isEmpty ?? false { break }
    }
    if slot != .own { lookAtVanished(examiner, &report, &coverage) }
    return report
  }

  /// Looks at the instances once more whose sides are both 0 in all draws, among shorter vectors.
  private func lookAtVanished(
    _ examiner: InstanceExaminer, _ report: inout WorldReport, _ coverage: inout KinkCoverage
  ) {
    var vanished = report.results.indices.filter {
      report.results[$0].finding == .vanishes(literally: false)
    }
    for attempt in WorldMaker.narrowAttempts where !vanished.isEmpty {
      guard case .success(let trial) = bench.trial(report.slot, attempt: attempt) else { continue }
      vanished.removeAll { place in
        let result = examiner.examine(trial, report.results[place].assignment)
        guard result.finding == .agrees || result.finding == .differs else { return false }
        coverage.add(trial, result.assignment)
        report.results[place] = result
        return true
      }
    }
  }

  /// Lists the instances with nothing known of them, and their places.
  private func list(
    _ equation: TensorEquation, in trial: TrialWorld, _ report: inout WorldReport
  ) -> [Int] {
    report.isDrawn = true
    let finder = InstanceFinder(
      equation, model: maker.model, world: trial.world, exists: trial.evaluator.exists)
    switch finder.find() {
    case .tooMany:
      report.hasTooManyInstances = true
    case .instances(let assignments, let rangeMismatch):
      report.hasRangeMismatch = rangeMismatch
      report.results = assignments.map {
        InstanceResult(assignment: $0, finding: .open(.noOracle))
      }
    }
    return Array(report.results.indices)
  }

  /// Whether another draw of the same sizes refutes the claim as well.
  private func confirms(_ report: WorldReport, _ examiner: InstanceExaminer) -> Bool {
    let places = report.results.filter { $0.finding == .differs }.map(\.assignment)
    // Between two kinks there may be little room.
    let hasKinks = !KinkSites(examiner.equation, maker.model).isEmpty
    for attempt in Self.attempts..<Self.attempts + (hasKinks ? 40 : 4) {
      guard case .success(let trial) = bench.trial(report.slot, attempt: attempt) else { continue }
      if places.contains(where: { examiner.examine(trial, $0).finding == .differs }) {
        return true
      }
    }
    return false
  }
}
