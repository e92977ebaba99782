import DerivationDocuments
import Diagnostics
import MathSyntax

/// One mistake made in several places: a letter, or an index, wrong wherever it stands.
struct EverywhereProposals {
  let claim: WrittenStatement

  var proposals: [ProposedRepair] { letters + shifts + lastLayer }

  /// Letters taken for each other; `x` for `a` is right in the first layer only.
  private static let confused = [
    ("z", "a"), ("a", "z"), ("Z", "A"), ("A", "Z"), ("x", "a"), ("X", "A"),
  ]

  /// `σ'(z) = z(1 − z)`: `a` for every `z`.
  private var letters: [ProposedRepair] {
    Self.confused.compactMap { wrong, right in
      proposal(
        claim.member.mapped { $0.renaming(wrong, right) }, codes: ["wrong-argument"],
        change: DiagnosisWording.standsFor(wrong, right),
        advice: DiagnosisWording.everywhere(right, for: wrong), preference: 400)
    }
  }

  /// `W^{(l+2)} δ^{(l+2)}`: every `l+2` one off.
  private var shifts: [ProposedRepair] {
    var terms: [Notation] = []
    claim.member.collectShifted(&terms)
    return terms.prefix(3).flatMap { term in
      [-1, 1].compactMap { step -> ProposedRepair? in
        guard let other = term.shifted(by: step) else { return nil }
        let wrong = LaTeXPrinter().print(term)
        let right = LaTeXPrinter().print(other)
        return proposal(
          claim.member.mapped { $0 == term.kind ? other.kind : $0 }, codes: ["index-shift"],
          change: DiagnosisWording.standsFor(wrong, right),
          advice: DiagnosisWording.everywhere(right, for: wrong), preference: 390)
      }
    }
  }

  /// A formula of the last layer claimed for every layer.
  private var lastLayer: [ProposedRepair] {
    guard claim.position == 1 else { return [] }
    let head = claim.head.mapped { $0.renaming("l", "L") }
    let member = claim.member.mapped { $0.renaming("l", "L") }
    guard head != claim.head else { return [] }
    return [
      ProposedRepair(
        head: head, member: member, codes: ["last-layer-only"],
        change: DiagnosisWording.lastLayerOnly, advice: DiagnosisWording.stateForLastLayer,
        range: TextRange(0, 0), preference: 800)
    ]
  }

  private func proposal(
    _ member: Notation, codes: [String], change: String, advice: String, preference: Int
  ) -> ProposedRepair? {
    guard member != claim.member else { return nil }
    return ProposedRepair(
      head: claim.head, member: member, codes: codes, change: change, advice: advice,
      range: TextRange(0, 0), preference: preference)
  }
}

extension Notation.Kind {
  /// One letter for another, where this node is that letter.
  fileprivate func renaming(_ name: String, _ other: String) -> Notation.Kind {
    guard case .symbol(var letter) = self, letter.name == name else { return self }
    letter.name = other
    return .symbol(letter)
  }
}

extension Notation {
  /// `l+2`, `l-1` anywhere inside, in order of appearance.
  fileprivate func collectShifted(_ terms: inout [Notation]) {
    if shift != nil, !terms.contains(self) { terms.append(self) }
    if case .scripted(_, let lower, let upper, _) = kind {
      for script in [lower, upper] { script?.collectShifted(&terms) }
    }
    for child in children { child.collectShifted(&terms) }
  }

  /// The letter and the number of `l+2`.
  private var shift: (letter: Notation, offset: Int)? {
    guard case .sum(let terms) = kind, terms.count == 2, terms[0].sign == .plus,
      case .symbol(let letter) = terms[0].value.kind, ["l", "ℓ", "t"].contains(letter.name),
      case .number(let digits) = terms[1].value.kind, let number = Int(digits), number < 100
    else { return nil }
    return (terms[0].value, terms[1].sign == .minus ? -number : number)
  }

  fileprivate func shifted(by step: Int) -> Notation? {
    guard let (letter, offset) = shift else { return nil }
    let sum = offset + step
    if sum == 0 { return letter }
    let number = Notation(.number(String(abs(sum))), range)
    return Notation(
      .sum([.init(.plus, letter), .init(sum < 0 ? .minus : .plus, number)]), range)
  }
}
