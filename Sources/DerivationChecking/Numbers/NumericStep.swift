import Elaboration
import MathSyntax
import TensorExpressions

/// A step whose size is in numbers only: `Δw = -0.1 · (-8)`, `w ← w - 0.1 · (-8)`,
/// `w_{new} = 0.5 - 0.1 · (-8)`.
///
/// It is a step down where it is −c times the derivative in the article's numbers, with a c > 0. Where
/// the article gives the rate, c is the rate. Where it gives none, c has to be seen in the numbers: one
/// factor is the derivative and the other one the rate.
struct NumericStep {
  let target: Notation
  /// What is added.
  let step: Notation
  /// It is written as `Δw`, which may be the name of a gradient too.
  var isDifference = false

  /// - Parameter ownValue: the number that the article gives a name.
  init?(
    _ head: Notation, _ relation: Relation, _ member: Notation,
    isNumeric: (Notation) -> Bool, ownValue: (Notation) -> Double?
  ) {
    if relation != .assign, case .product(let factors, signs: [.juxtaposition]) = head.kind,
      factors.count == 2, factors[0].kind == .symbol(Letter("Δ"))
    {
      guard isNumeric(member), ownValue(factors[1]) != nil else { return nil }
      (target, step, isDifference) = (factors[1], member, true)
      return
    }
    guard case .sum(let terms) = member.untransposed.kind, terms.count > 1 else { return nil }
    let old = head.oldName
    guard relation == .assign || old != nil || UpdateClaim.repeatsTarget(head, member) else {
      return nil
    }
    let name = old ?? head
    guard let value = ownValue(name), terms[0].sign == .plus || PrintedNumber(terms[0].value) != nil
    else { return nil }
    let isOld =
      terms[0].value == name && terms[0].sign == .plus
      || Notation(.sum([terms[0]])).number.map { abs($0 - value) <= 1e-12 * abs(value) } ?? false
    let rest = Array(terms.dropFirst())
    guard isOld, rest.allSatisfy({ isNumeric($0.value) }) else { return nil }
    (target, step) = (name, Notation(.sum(rest), member.range))
  }

  /// The numbers r and G of `-r · G`, in both orders; the sign is the product's.
  var factors: [(rate: Double, gradient: PrintedNumber)] {
    var node = step
    var sign = 1.0
    while true {
      if case .sum(let terms) = node.kind, terms.count == 1 {
        if terms[0].sign == .minus { sign = -sign }
        node = terms[0].value
      } else if case .bracketed(.round, let inner) = node.kind {
        node = inner
      } else {
        break
      }
    }
    guard case .product(let parts, _) = node.kind, parts.count == 2,
      let a = PrintedNumber(parts[0]), let b = PrintedNumber(parts[1])
    else { return [] }
    return [(sign * a.value, b), (sign * b.value, a)]
  }
}

extension Notation {
  fileprivate var number: Double? { PrintedNumber(self)?.value }

  /// The `w` of a new value, `w'`, `w^+`, `w_{new}`, `w_{1,new}`.
  var oldName: Notation? {
    if let old = withoutNewMark { return old }
    guard case .scripted(let base, let sub?, nil, 0) = kind else { return nil }
    if sub.isWordForNew { return base }
    guard case .list(let items) = sub.kind, items.count == 2, items[1].isWordForNew else {
      return nil
    }
    return Notation(.scripted(base, subscript: items[0], superscript: nil, primes: 0), range)
  }

  /// Without a transpose, which is nothing to a number, and the brackets it needs.
  fileprivate var untransposed: Notation {
    if case .scripted(let base, nil, let mark?, 0) = kind, mark.kind == .transposeMark,
      case .bracketed(.round, let inner) = base.kind
    {
      return inner
    }
    return self
  }

  private var isWordForNew: Bool {
    switch kind {
    case .symbol(let letter): letter.name == "new"
    case .text(let word): word == "new"
    default: false
    }
  }
}

extension ClaimBench {
  /// The verdict on a step in numbers, `nil` where the statement is none.
  func verdict(numericStep head: Notation, _ relation: Relation, _ member: Notation)
    -> ClaimVerdict?
  {
    guard [.equal, .define, .assign, .approximate].contains(relation), setup.network == nil,
      let written = NumericStep(
        head, relation, member, isNumeric: isNumeric, ownValue: givenNumber),
      !setup.scope.defines(NameKey("Δ")) || !written.isDifference,
      let loss = setup.scope.lossName, let numbers = numberReader.read(written.step),
      numbers.shape.isEmpty
    else { return nil }
    let gradient = Notation(
      .derivative(
        Derivative(
          .partial, .fraction, of: Notation(.symbol(Letter(loss.text))), by: [written.target])))
    guard case .readings(let readings) = elaborator.elaborate(gradient, .equal, gradient),
      readings.count == 1, readings[0].equation.axes.isEmpty,
      case let left = readings[0].equation.left, NumberClaim(scope: setup.scope).isComplete(left),
      let slope = printedChain.exact(left), slope != 0
    else { return nil }
    return verdict(written, numbers, slope, left)
  }

  private func verdict(
    _ written: NumericStep, _ numbers: WrittenNumbers, _ slope: Double, _ gradient: TensorExpression
  ) -> ClaimVerdict {
    let value = numbers.values[0]
    let printed = printedChain.values.filter { $0.quantity == gradient }.map(\.number)
    let slopes = [slope] + printed
    func fits(_ wanted: Double, _ found: Double, _ slack: Double) -> Bool {
      abs(found - wanted) <= slack * (1 + 1e-9) + 1e-12 * abs(wanted)
    }
    let open = ClaimVerdict.undecided("step-or-gradient", CheckWording.stepOrGradient)
    if written.isDifference, setup.subtractsSteps || fits(slope, value, numbers.slack[0]) {
      return open
    }
    let rate = setup.scope.rate.flatMap { setup.scope.ownNumbers[$0] }
    // `-0.1 · (-8)`, and `0.1 · 8` for it.
    let seen = written.factors.first { factor in
      slopes.contains {
        fits(abs($0), abs(factor.gradient.value), $0 == slope ? factor.gradient.halfUnit : 0)
      }
    }.map { abs($0.rate) }
    var isDown = value * slope < 0
    if let rate {
      isDown =
        isDown && seen.map { abs($0 - rate) <= 1e-12 } ?? false
        || slopes.contains { fits(-rate * $0, value, numbers.slack[0]) }
        || numberReader.comes(
          written.step, to: -rate * slope, with: printedChain.quantities + [.init(exact: slope)])
      if !isDown, fits(-rate * slope, value, numbers.looseSlack[0]) {
        return .undecided("rounded-numbers", CheckWording.roundedNumbers)
      }
    }
    // Another rule than steps down may be meant where the derivative is nowhere to be seen.
    let isPlain = written.isDifference && rate != nil || seen != nil
    guard isDown || !isPlain else { return wrong(written, value, slope, rate) }
    guard isDown, rate != nil || seen != nil else {
      return .undecided("rate-not-stated", CheckWording.rateNotStated)
    }
    var verdict = ClaimVerdict(
      status: .verified, codes: [], message: CheckWording.stepDown(seen ?? rate),
      evidence: Evidence(worlds: 1, comparisons: 1, seed: judge.seed))
    verdict.isAboutNumbers = true
    return verdict
  }

  private func wrong(
    _ written: NumericStep, _ value: Double, _ slope: Double, _ rate: Double?
  ) -> ClaimVerdict {
    if value * slope > 0, climbs { return .undecided("other-direction", CheckWording.climbs) }
    var evidence = Evidence(worlds: 1, comparisons: 1, seed: judge.seed)
    let message: String
    if let rate {
      message = CheckWording.numbersGive(DecimalText.short(-rate * slope))
      evidence.counterexample = .init(
        node: LaTeXPrinter().print(written.step), index: [], claimed: value,
        measured: -rate * slope)
    } else {
      message = CheckWording.stepUp(DecimalText.short(slope))
    }
    var verdict = ClaimVerdict(
      status: .refuted,
      codes: ["value-mismatch"] + (value * slope > 0 ? ["wrong-sign"] : []), message: message,
      evidence: evidence)
    verdict.isAboutNumbers = true
    return verdict
  }

  /// The number that the article gives a free name.
  private func givenNumber(_ name: Notation) -> Double? {
    guard case .symbol(let id)? = setup.scope.binding(of: name) else { return nil }
    return setup.scope.ownNumbers[id]
  }
}

extension CheckWording {
  static let rateNotStated =
    "this goes down, and nothing says with which rate; whether it is as long as meant is open"
  static func stepDown(_ rate: Double?) -> String {
    "a step down" + (rate.map { ", \(DecimalText.short($0)) times the derivative" } ?? "")
  }
  static func stepUp(_ slope: String) -> String {
    "a step goes against the derivative, and that is \(slope)"
  }
}
