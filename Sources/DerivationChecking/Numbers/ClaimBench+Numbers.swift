import Diagnostics
import Elaboration
import Evaluation
import MathSyntax
import TensorExpressions
import Tensors

/// Claims whose right side is made of numbers.
extension ClaimBench {
  /// The verdict, `nil` for what is not about the article's own numbers: laws such as `∂z/∂b = 1`.
  func numberVerdict(
    _ head: Notation, _ relation: Relation, _ member: Notation, _ ranges: [InstanceRange]
  ) -> ClaimVerdict? {
    guard isNumeric(member) else { return nil }
    let reader = numberReader
    guard var numbers = reader.read(member) else { return nil }
    if relation == .approximate { numbers.roundWholeNumbers() }
    if head.isNumeric { return arithmetic(head, numbers, relation) }
    guard let readings = headReadings(head, member, ranges, isScalar: numbers.shape.isEmpty) else {
      return nil
    }
    let claim = NumberClaim(scope: setup.scope)
    guard readings.allSatisfy({ claim.isComplete($0.equation.left) }) else {
      let missing = ClaimVerdict.undecided("numbers-missing", CheckWording.numbersMissing)
      guard !member.hasDecimals, relation != .approximate else { return missing }
      // `∂z/∂b = 1` is a law, whatever is given; `dy/dx = 8` beside `x = 3` may be about these numbers.
      // So may be any number where some that the article gives are not read.
      guard
        setup.article.hasUnreadNumbers || setup.scope.hasSeveralPoints
          || readings.contains(where: { claim.usesOwnNumbers($0.equation.left) })
      else { return nil }
      let law = equality(head, relation, member, ranges, [])
      return law.status == .verified ? law : missing
    }
    let verdicts = readings.map { judged($0, numbers, head, member) }
    guard let first = verdicts.first else { return nil }
    guard verdicts.allSatisfy({ $0.status == first.status }) else {
      return .undecided("ambiguous", CheckWording.ambiguous(verdicts.count))
    }
    return first
  }

  /// Made of numbers alone, and of functions that the article knows.
  func isNumeric(_ node: Notation) -> Bool { node.isNumeric(applying: setup.scope.isApplied) }

  /// What the left side may mean, beside a number or numbers in rows.
  private func headReadings(
    _ head: Notation, _ member: Notation, _ ranges: [InstanceRange], isScalar: Bool
  ) -> [Reading]? {
    if isScalar,
      case .readings(let readings) = elaborator.elaborate(head, .equal, member, ranges: ranges)
    {
      return readings
    }
    guard case .readings(let readings) = elaborator.elaborate(head, .equal, head, ranges: ranges)
    else { return nil }
    // `ŷ = 0.54` of a network with one output.
    return isScalar
      ? readings.allSatisfy { ownShape($0.equation)?.allSatisfy { $0 == 1 } ?? false }
        ? readings : nil
      : readings
  }

  // MARK: In the article's own world

  private func judged(
    _ reading: Reading, _ numbers: WrittenNumbers, _ head: Notation, _ member: Notation
  ) -> ClaimVerdict {
    var equation = reading.equation
    let axes = Array(equation.axes.prefix(numbers.shape.count))
    guard axes.count == equation.axes.count || numbers.shape.isEmpty else {
      return shapeRefuted(reading, numbers)
    }
    if let actual = ownShape(equation), actual != numbers.shape, !numbers.shape.isEmpty {
      return shapeRefuted(reading, numbers, actual: actual)
    }
    if numbers.shape.count == 1, reading.isRow != numbers.isRow {
      return shapeRefuted(reading, numbers, actual: numbers.shape)
    }
    equation.right = .written(numbers.values, numbers.shape, over: equation.axes)
    var shown = reading
    shown.equation = equation
    shown.right = member
    let judgement = judge.judge(printed: equation, slack: numbers.slack) { assignment in
      LaTeXPrinter().print(reading.left.at(assignment))
    }
    var verdict = VerdictWriter(scope: setup.scope, isDeclared: setup.network != nil)
      .verdict([shown], [judgement])
    verdict.readings = [shown]
    verdict.isAboutNumbers = true
    describe(&verdict, shown, numbers)
    return verdict
  }

  private func ownShape(_ equation: TensorEquation) -> [Int]? {
    guard let evaluator = judge.ownEvaluator(),
      let tensor = try? evaluator.value(of: equation.left, axes: equation.axes)
    else { return nil }
    return tensor.shape
  }

  private func shapeRefuted(
    _ reading: Reading, _ numbers: WrittenNumbers, actual: [Int]? = nil
  ) -> ClaimVerdict {
    let shape = actual ?? reading.equation.axes.map { _ in 0 }
    return refuted(
      ShapeMismatch(
        left: CheckWording.shape(shape, isRow: reading.isRow),
        right: CheckWording.shape(numbers.shape, isRow: numbers.isRow),
        context: "equation", range: reading.right.range))
  }

  // MARK: Wording

  /// Says what was expected, and of what kind the slip is.
  private func describe(
    _ verdict: inout ClaimVerdict, _ reading: Reading, _ numbers: WrittenNumbers
  ) {
    switch verdict.status {
    case .verified:
      if numbers.usesRoundedNumbers { verdict.notes.append(CheckWording.holdsRounded) }
      noteRounded(&verdict, reading, numbers)
    case .refuted:
      if settlesFromPrinted(&verdict, reading, numbers) || standsForQuantities(&verdict, reading) {
        return
      }
      if isWithinRounding(verdict, numbers) {
        verdict.status = .undecided
        verdict.codes = ["rounded-numbers"]
        verdict.message = CheckWording.roundedNumbers
        return
      }
      describeSlip(&verdict, numbers)
      if holdsInPlace(reading, numbers) {
        verdict.codes = ["value-mismatch", "in-place-update"]
        verdict.notes.append(CheckWording.holdsInPlace)
      }
    default: break
    }
  }

  private func isWithinRounding(_ verdict: ClaimVerdict, _ numbers: WrittenNumbers) -> Bool {
    guard numbers.printed == nil, let evidence = verdict.evidence,
      let example = evidence.counterexample
    else { return false }
    guard numbers.values.count == 1 else {
      return evidence.worstAbsolute <= (numbers.looseSlack.min() ?? 0)
    }
    return abs(example.claimed - example.measured) <= numbers.looseSlack[0] * (1 + 1e-9)
  }

  private func describeSlip(_ verdict: inout ClaimVerdict, _ numbers: WrittenNumbers) {
    guard let example = verdict.evidence?.counterexample else { return }
    guard let printed = numbers.entry(at: example.index) else {
      verdict.message = CheckWording.numbersGive(DecimalText.short(example.measured))
      return
    }
    let slip = DigitComparison(printed: printed, value: example.measured)
    if let code = slip.code { verdict.codes.append(code) }
    verdict.message = CheckWording.slip(slip, printed, example.measured)
    verdict.help = printed.text(of: example.measured).map {
      CheckWording.write($0, exponent: printed.exponent)
    }
    if slip == .other, case let factor = example.claimed / example.measured,
      let note = CheckWording.factor(factor)
    {
      verdict.notes.append(note)
    }
  }

  // MARK: Numbers beside numbers

  /// `0.5 · (0.191 - 1)² = 0.327`: arithmetic, whatever the article is about.
  private func arithmetic(
    _ head: Notation, _ numbers: WrittenNumbers, _ relation: Relation
  ) -> ClaimVerdict? {
    guard let left = numberReader.read(head) else { return nil }
    guard left.shape == numbers.shape else {
      return refuted(
        ShapeMismatch(
          left: CheckWording.shape(left.shape), right: CheckWording.shape(numbers.shape),
          context: "equation", range: head.range))
    }
    var evidence = Evidence(worlds: 1, comparisons: left.values.count, seed: judge.seed)
    var isRounded = true
    var worst = -1.0
    var place: Int?
    for entry in left.values.indices {
      let (l, r) = (left.values[entry], numbers.values[entry])
      let noise = 1e-12 * max(abs(l), abs(r))
      let distance = abs(l - r)
      guard l.isFinite, r.isFinite else { return nil }
      evidence.samples.append(
        .init(node: "", index: numbers.index(of: entry), claimed: r, measured: l))
      evidence.worstAbsolute = max(evidence.worstAbsolute, distance)
      guard distance > numbers.slack[entry] * (1 + 1e-9) + noise else { continue }
      if distance > numbers.looseSlack[entry] + left.looseSlack[entry] + noise { isRounded = false }
      if distance > worst {
        worst = distance
        place = entry
      }
    }
    evidence.samples = Array(evidence.samples.prefix(6))
    guard let place else {
      var verdict = ClaimVerdict(
        status: .verified, codes: [], message: CheckWording.arithmeticHolds, evidence: evidence)
      if left.values.count == 1, left.values[0] != numbers.values[0] {
        verdict.notes.append(CheckWording.exactly(DecimalText.short(left.values[0])))
      }
      verdict.isAboutNumbers = true
      return verdict
    }
    if isRounded, left.hasRounding {
      return .undecided("rounded-numbers", CheckWording.roundedNumbers)
    }
    evidence.counterexample = .init(
      node: LaTeXPrinter().print(head), index: numbers.index(of: place),
      claimed: numbers.values[place], measured: left.values[place])
    var verdict = ClaimVerdict(
      status: .refuted, codes: ["value-mismatch"], message: CheckWording.valueMismatch,
      evidence: evidence)
    verdict.isAboutNumbers = true
    describeSlip(&verdict, numbers)
    return verdict
  }
}

extension WrittenNumbers {
  /// With `≈` a whole number is a rounded one.
  mutating func roundWholeNumbers() {
    guard let printed else { return }
    for (place, number) in printed.enumerated() where number.halfUnit == 0 {
      slack[place] = number.unit / 2
      looseSlack[place] = slack[place]
    }
  }

  var hasRounding: Bool { looseSlack.contains { $0 > 0 } }

  /// The printed entry at an index from 1; a single number stands for all.
  func entry(at index: [Int]) -> PrintedNumber? {
    guard let printed else { return nil }
    if printed.count == 1 { return printed[0] }
    guard index.count == shape.count else { return nil }
    let place = zip(index, shape).reduce(0) { $0 * $1.1 + $1.0 - 1 }
    return printed.indices.contains(place) ? printed[place] : nil
  }

  func index(of place: Int) -> [Int] {
    var rest = place
    return shape.reversed().map { length in
      defer { rest /= max(length, 1) }
      return rest % max(length, 1) + 1
    }.reversed()
  }
}

extension TensorExpression {
  /// Numbers in rows as an expression over the axes of the other side.
  fileprivate static func written(
    _ values: [Double], _ shape: [Int], over axes: [IndexVariable]
  ) -> TensorExpression {
    guard !shape.isEmpty, shape.count <= axes.count, values.count == shape.reduce(1, *) else {
      return .number(values.first ?? 0)
    }
    let terms = values.enumerated().map { place, value -> TensorExpression in
      var rest = place
      var factors: [TensorExpression] = [.number(value)]
      for (axis, length) in zip(axes, shape).reversed() {
        factors.append(.kronecker(.variable(axis), .constant(rest % length + 1)))
        rest /= length
      }
      return .product(factors)
    }
    return .sum(terms)
  }
}

extension Notation {
  /// Whether a number with a point is written anywhere.
  var hasDecimals: Bool {
    var found = false
    _ = mapped { kind in
      if case .number(let text) = kind, text.contains(".") || text.contains("e") { found = true }
      return kind
    }
    return found
  }
}
