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
        && factors.allSatisfy { $0 == name || $0.isQuotientOfNumbers }
    case .bracketed(.round, let inner): inner == name || inner.isPart(name)
    default: false
    }
  }
}

extension Notation {
  /// `2`, `\frac1m`, `1/m`.
  fileprivate var isQuotientOfNumbers: Bool {
    switch kind {
    case .number: return true
    case .fraction(let top, let bottom, _):
      guard case .number = top.kind else { return false }
      switch bottom.kind {
      case .number, .symbol: return true
      default: return false
      }
    case .bracketed(.round, let inner): return inner.isQuotientOfNumbers
    default: return false
    }
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
  static let accumulated = "summed over the samples this is the gradient, up to a factor"
}
