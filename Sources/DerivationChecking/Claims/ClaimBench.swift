import Diagnostics
import Elaboration
import MathSyntax
import TensorExpressions

/// Judges claims in one scope: readings are ranked first, then every reading of the best rank is judged
/// in the same worlds.
final class ClaimBench {
  let setup: ModelSetup
  let elaborator: Elaborator
  let judge: Judge
  /// A claim that was judged once need not be judged again (chains, inheritance, repairs).
  private var known: [ClaimKey: ClaimVerdict] = [:]

  /// Numbers that were printed, judged and found right.
  var printedBefore: [Double] = []
  private(set) lazy var printedChain = PrintedChain(setup.scope, judge)
  private(set) lazy var leavesNumbersUnread = setup.leavesNumbersUnread
  private(set) lazy var numberReader = WrittenNumberReader(self)
  private(set) lazy var statedSteps = StatedSteps(setup.article, scope: setup.scope)

  /// What the article says of each step of something.
  private(set) lazy var stepDefinitions = setup.statements.filter { statement in
    guard case .definition? = setup.built.roles[statement.id] else { return false }
    return setup.scope.steps.runningFamily(statement.head) != nil
  }

  private struct ClaimKey: Hashable {
    var head: Notation
    var relation: Relation
    var member: Notation
    var conditions: [FormulaNotation.Piece]
  }

  init(_ setup: ModelSetup, seed: UInt64) {
    self.setup = setup
    elaborator = Elaborator(scope: setup.scope)
    judge = Judge(
      model: setup.scope.model, seed: seed, ownValues: NumberClaim.ownValues(setup.scope))
  }

  func verdict(
    _ head: Notation, _ relation: Relation, _ member: Notation,
    conditions: [FormulaNotation.Piece]
  ) -> ClaimVerdict {
    let key = ClaimKey(head: head, relation: relation, member: member, conditions: conditions)
    if let verdict = known[key] { return verdict }
    var verdict = fresh(head, relation, member, conditions)
    if relation == .equal { verdict = besideTotals(head, member, verdict) }
    if verdict.status == .refuted, relation == .equal, !isTotal(head, member),
      self.verdict(numericStep: head, relation, member) == nil
    {
      verdict = explicitly(head, member, verdict)
    }
    verdict = inLayout(constraint(verdict, head, relation, member), head, member) {
      $0.fresh(head, relation, member, conditions)
    }
    if setup.scope.shapesAreDoubtful, verdict.status == .verified || verdict.status == .refuted {
      verdict = .undecided("shape-unknown", CheckWording.shapesDoubtful)
    }
    if verdict.status == .refuted, setup.scope.shapesAreGuessed {
      verdict = .undecided("shape-unknown", CheckWording.shapesGuessed)
    }
    known[key] = verdict
    return verdict
  }

  func equality(
    _ head: Notation, _ relation: Relation, _ member: Notation, _ ranges: [InstanceRange],
    _ masks: [Notation]
  ) -> ClaimVerdict {
    if let shapes = DimensionClaim(head, member, scope: setup.scope) {
      return verdict(shapes, relation)
    }
    let sizes = SizeClaim(model: setup.scope.model)
    if setup.network != nil, let verdict = sizes.verdict(head, member, nil) { return verdict }
    switch elaborator.elaborate(head, relation, member, ranges: ranges, conditions: masks) {
    case .readings(let readings):
      if setup.network != nil, let verdict = sizes.verdict(head, member, readings.first) {
        return verdict
      }
      let verdict = judged(readings) { $0.equation }
      return verdict.status == .refuted && readings.contains(where: \.differs)
        && holdsOfLastLayer(head, relation, member, ranges, masks)
        ? .undecided("ambiguous", CheckWording.lastLayerOnly) : verdict
    case .shapeMismatch(let mismatch): return refuted(mismatch)
    case .unread(let code, let message, let range): return .unread(code, message, range)
    case .tooManyReadings(let count):
      return .undecided("too-many-readings", CheckWording.tooManyReadings(count))
    }
  }

  /// `Σ_i ∂J/∂z_i = 0`, without a layer, may be meant of the last one.
  private func holdsOfLastLayer(
    _ head: Notation, _ relation: Relation, _ member: Notation, _ ranges: [InstanceRange],
    _ masks: [Notation]
  ) -> Bool {
    guard setup.network != nil, elaborator.leavesLayersOut(head, member) else { return false }
    var last = elaborator
    last.readsLastLayer = true
    guard
      case .readings(let readings) = last.elaborate(
        head, relation, member, ranges: ranges, conditions: masks)
    else { return false }
    return judged(readings) { $0.equation }.status == .verified
  }

  /// `W^{(l)} ∈ ℝ^{n_l × n_{l-1}}` about a symbol whose shape is known.
  func membership(_ head: Notation, _ member: Notation) -> ClaimVerdict {
    guard let declaration = setup.shape(of: head, in: member) else {
      if let verdict = membership(value: head, member) { return verdict }
      return .unread("unsupported-notation", CheckWording.unsupportedSet, member.range)
    }
    guard let known = declaration.knownAxes(setup.scope) else {
      return membership(value: head, member)
        ?? .unread(
          "undefined-symbol", CheckWording.undefined(UnicodePrinter().print(head)), head.range)
    }
    let declared = ShapeText.axes(declaration.axes)
    let actual = ShapeText.axes(known)
    if known == declaration.axes {
      guard ShapeDeclaration.isWhole(member) else {
        return .unread("unsupported-notation", CheckWording.unsupportedSet, member.range)
      }
      return ClaimVerdict(
        status: .verified, codes: [], message: CheckWording.shapeHolds(declared),
        evidence: Evidence(seed: judge.seed))
    }
    guard
      declaration.axes.count != known.count || Self.arePermuted(declaration.axes, known)
        || (setup.settles(declaration) && setup.knows(known))
    else {
      // Other letters for the lengths may mean the same lengths.
      return .undecided("shape-names", CheckWording.shapeNames(declared, actual))
    }
    return refuted(
      ShapeMismatch(left: actual, right: declared, context: "declaration", range: member.range))
  }

  private static func arePermuted(_ a: [AxisLength], _ b: [AxisLength]) -> Bool {
    a != b && Set(a) == Set(b)
  }

  func refuted(_ mismatch: ShapeMismatch) -> ClaimVerdict {
    ClaimVerdict(
      status: .refuted, codes: ["shape-mismatch"],
      message: CheckWording.shapeMismatch(mismatch),
      evidence: Evidence(
        seed: judge.seed, shapes: .init(left: mismatch.left, right: mismatch.right)),
      caret: mismatch.range)
  }

  /// A claim may hold for the numbers the article gives, and for no others.
  private func holdsForOwnNumbers(_ equations: [TensorEquation]) -> Bool {
    // With its own numbers alone any step is a multiple of any other.
    guard let ownNumbersJudge, !equations.contains(where: { $0.kind == .update }) else {
      return false
    }
    return equations.allSatisfy { ownNumbersJudge.judge($0).outcome == .holds }
  }

  private lazy var ownNumbersJudge: Judge? = {
    guard !setup.scope.ownNumbers.isEmpty else { return nil }
    var model = setup.scope.model
    for (id, number) in setup.scope.ownNumbers { model[id].draw = .constant(number) }
    return Judge(model: model, seed: judge.seed)
  }()

  /// Targets are drawn inside the simplex; a claim may need one-hot ones.
  private func holdsOnOneHot(_ equations: [TensorEquation]) -> Bool {
    guard let oneHotJudge else { return false }
    return equations.allSatisfy { oneHotJudge.judge($0).outcome == .holds }
  }

  private lazy var functionTrials = FunctionTrials(scope: setup.scope, seed: judge.seed)

  private lazy var oneHotJudge: Judge? = {
    var model = setup.scope.model
    var isChanged = false
    for place in model.symbols.indices {
      switch model.symbols[place].draw {
      case .simplex: model.symbols[place].draw = .oneHot(axis: 0)
      case .simplexAlong(let axis): model.symbols[place].draw = .oneHot(axis: axis)
      default: continue
      }
      isChanged = true
    }
    return isChanged ? Judge(model: model, seed: judge.seed) : nil
  }()

  /// Worlds in which recurrences start at 0; `nil` where they do so anyhow.
  private(set) lazy var zeroStartJudge = modelStartingAtZero.map {
    Judge(model: $0, seed: judge.seed, ownValues: NumberClaim.ownValues(setup.scope))
  }

  /// Worlds of the article's own sizes; `nil` where it has none.
  private(set) lazy var ownLengthsJudge: Judge? = {
    guard !setup.scope.model.ownLengths.isEmpty else { return nil }
    var model = setup.scope.model
    model.keepsOwnLengths = true
    model.depth = model.depth ?? model.ownDepth
    return Judge(
      model: model, seed: judge.seed, ownValues: NumberClaim.ownValues(setup.scope))
  }()

  func judged(_ readings: [Reading], equation: (Reading) -> TensorEquation) -> ClaimVerdict {
    // `w_1 x_1 + w_2 x_2 + w_3 x_3` is about layers of just that width.
    guard readings.contains(where: { equation($0).namesEntries(in: setup.scope.model) }) else {
      let verdict = judged(readings, by: judge, equation: equation)
      // `½ Σ_i …` for `1/n Σ_i …` where `n = 2` is stated.
      if verdict.status == .refuted, !setup.sizes.isEmpty, let ownLengthsJudge,
        judged(readings, by: ownLengthsJudge, equation: equation).status == .verified
      {
        return .undecided("own-numbers-only", CheckWording.ownNumbersOnly)
      }
      return verdict
    }
    guard let ownLengthsJudge else {
      let verdict = judged(readings, by: judge, equation: equation)
      return verdict.status == .refuted
        ? .undecided("sizes-not-stated", CheckWording.sizesNotStated) : verdict
    }
    return judged(readings, by: ownLengthsJudge, equation: equation)
  }

  private func judged(
    _ readings: [Reading], by judge: Judge, equation: (Reading) -> TensorEquation
  ) -> ClaimVerdict {
    var judgements: [Judgement] = []
    for reading in readings {
      judgements.append(
        judge.judge(equation(reading)) { assignment in
          LaTeXPrinter().print(reading.left.at(assignment))
        })
    }
    // A completion under which a derivative has no path to its variable is none.
    let places = judgements.indices.filter { !judgements[$0].lacksDependence }
    let readings = places.isEmpty ? readings : places.map { readings[$0] }
    if !places.isEmpty { judgements = places.map { judgements[$0] } }
    if judgements.allSatisfy({ $0.outcome == .fails }), holdsOnOneHot(readings.map(equation)) {
      return .undecided("one-hot-only", CheckWording.oneHotOnly)
    }
    if judgements.allSatisfy({ $0.outcome == .fails }), holdsForOwnNumbers(readings.map(equation)) {
      return .undecided("own-numbers-only", CheckWording.ownNumbersOnly)
    }
    if judgements.allSatisfy({ $0.outcome == .fails }),
      let functions = functionTrials?.functions(for: readings.map(equation))
    {
      return .undecided("function-not-stated", CheckWording.functionsNotStated(functions))
    }
    if judgements.allSatisfy({ $0.outcome == .fails }),
      let verdict = summedVerdict(readings, equation)
        ?? wholeVerdict(readings.map(equation), judgements)
        ?? explicitVerdict(readings.map(equation), judgements)
        ?? startVerdict(readings.map(equation))
    {
      return verdict
    }
    if judgements.allSatisfy({ $0.outcome == .fails }), let functionTrials,
      readings.map(equation).allSatisfy(functionTrials.isAboutFunction)
    {
      return .undecided("function-not-stated", CheckWording.functionOpen)
    }
    var verdict = VerdictWriter(scope: setup.scope, isDeclared: setup.network != nil)
      .verdict(readings, judgements)
    verdict.readings = readings
    return verdict
  }
}

extension Judgement {
  fileprivate var lacksDependence: Bool {
    if case .undecided("no-dependence", _) = outcome { return true }
    return false
  }
}
