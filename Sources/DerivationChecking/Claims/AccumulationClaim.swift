import Elaboration
import MathSyntax
import TensorExpressions

/// `dw = dw + x^{(i)} dz^{(i)}`, `dw = dw/m`: a step of a loop that collects a gradient. No equation can
/// mean it.
///
/// What is added, summed over the samples, must be the gradient but for a positive number, since a
/// division by m may follow; a division by itself says nothing of the gradient.
struct AccumulationClaim {
  let gradient: Notation
  /// What is added; `nil` where nothing is.
  let term: Notation?

  /// - Returns: `nil` where the head is no name of a gradient, or does not stand on the right side.
  init?(_ head: Notation, _ member: Notation, scope: Scope) {
    guard scope.isDifferential(head), UpdateClaim.mentions(head, member) else { return nil }
    gradient = head
    guard case .sum(let terms) = member.kind else {
      guard member.isPart(head) else { return nil }
      term = nil
      return
    }
    let rest = terms.filter { !($0.sign == .plus && $0.value == head) }
    guard rest.count == terms.count - 1,
      !rest.contains(where: { UpdateClaim.mentions(head, $0.value) })
    else { return nil }
    term =
      rest.count == 1 && rest[0].sign == .plus ? rest[0].value : Notation(.sum(rest), member.range)
  }
}

extension Notation {
  /// `g/m`, `\frac1m g`: the name with factors.
  fileprivate func isPart(_ name: Notation) -> Bool {
    switch kind {
    case .fraction(let top, let bottom, _):
      (top == name || top.isPart(name)) && !UpdateClaim.mentions(name, bottom)
    case .product(let factors, _):
      // `W δ` is no number times δ.
      factors.count(where: { $0 == name }) == 1
        && factors.allSatisfy { $0 == name || $0.isCountOrRate }
    case .bracketed(.round, let inner): inner == name || inner.isPart(name)
    default: false
    }
  }
}

extension Notation {
  /// `1/m`, `2`, `λ`: what a gradient may be multiplied by and stay one.
  fileprivate var isCountOrRate: Bool {
    switch kind {
    case .number: true
    case .symbol(let letter):
      ["m", "n", "M", "N", "B", "η", "α", "λ", "μ", "β"].contains(letter.name)
    case .fraction(let top, let bottom, _): top.isCountOrRate && bottom.isCountOrRate
    case .bracketed(.round, let inner): inner.isCountOrRate
    default: false
    }
  }
}

extension Scope {
  /// `dw`, `δw`, `δ^{(l)}`.
  func isGradientName(_ node: Notation) -> Bool {
    if isDifferential(node) { return true }
    if case .gradient? = NameKey(written: node).flatMap(binding) { return true }
    return false
  }
}

extension Scope {
  /// `dw`, `δw`; not `δ^{(l)}`, the recursion of which has it on both sides.
  fileprivate func isDifferential(_ node: Notation) -> Bool {
    guard case .product(let factors, signs: [.juxtaposition]) = node.kind, factors.count == 2,
      let letter = NameKey(factors[0])
    else { return false }
    return letter.text == "d" || gradientPrefixes[letter] != nil
  }
}

extension ClaimBench {
  func verdict(_ claim: AccumulationClaim, _ ranges: [InstanceRange], _ masks: [Notation])
    -> ClaimVerdict
  {
    guard let term = claim.term, ranges.isEmpty, masks.isEmpty,
      let letter = setup.scope.samples.letter(in: term)
    else { return .undecided("accumulation", CheckWording.accumulation) }
    let index = Notation(.symbol(Letter(letter)))
    let sum = Notation(
      .bigOperator(
        .sum, lower: index, upper: nil, body: Notation(.bracketed(.round, term), term.range)),
      term.range)
    switch elaborator.elaborate(claim.gradient, .equal, sum) {
    case .readings(let readings):
      var verdict = judged(readings) { reading in
        var equation = reading.equation
        equation.kind = .update
        return equation
      }
      if verdict.status == .verified {
        verdict.codes = ["accumulation"]
        verdict.message = CheckWording.accumulated
      }
      return verdict
    case .shapeMismatch(let mismatch): return refuted(mismatch)
    case .unread(let code, let message, let range): return .unread(code, message, range)
    case .tooManyReadings(let count):
      return .undecided("too-many-readings", CheckWording.tooManyReadings(count))
    }
  }
}

extension CheckWording {
  static let accumulation =
    "this collects a gradient step by step, and by itself does not say what comes out"
  static let startOfCollecting = "the start of what the article collects line by line"
  static let accumulated = "summed over the samples this is the gradient, up to a factor"
}
