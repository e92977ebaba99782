import DerivationDocuments
import Diagnostics
import MathSyntax

/// Sums that were left out: over an element index that only one side has, or over the samples of a
/// batch.
struct SumProposals {
  let claim: WrittenStatement

  var proposals: [ProposedRepair] { freeIndices + samples }

  /// `δ_j = w_{kj} δ_k σ'(z_j)`: a sum over k.
  private var freeIndices: [ProposedRepair] {
    var known: [String] = []
    claim.head.collectIndices(&known)
    var open: [String] = []
    claim.member.collectIndices(&open)
    return open.filter { !known.contains($0) }.prefix(2).map { letter in
      proposal(claim.member, over: letter, advice: DiagnosisWording.sumOver(letter))
    }
  }

  /// `∂J/∂b = δ` over a batch.
  private var samples: [ProposedRepair] {
    let index = Notation(.symbol(Letter("i")))
    let sample: Notation
    switch claim.member.kind {
    case .symbol:
      sample = Notation(.scripted(claim.member, subscript: index, superscript: nil, primes: 0))
    case .scripted(let base, nil, let upper, let primes):
      sample = Notation(.scripted(base, subscript: index, superscript: upper, primes: primes))
    default: return []
    }
    return [proposal(sample, over: "i", advice: DiagnosisWording.sumOverSamples)]
  }

  private func proposal(
    _ body: Notation, over letter: String, advice: String
  ) -> ProposedRepair {
    let index = Notation(.symbol(Letter(letter)))
    return ProposedRepair(
      head: claim.head,
      member: Notation(.bigOperator(.sum, lower: index, upper: nil, body: body)),
      codes: ["missing-sum"], change: DiagnosisWording.missingSum(letter), advice: advice,
      range: TextRange(0, 0), preference: 210)
  }
}

extension Notation {
  /// Letters in subscripts, in order of appearance; those a sum binds are no open ones.
  fileprivate func collectIndices(_ letters: inout [String]) {
    if case .scripted(_, let lower?, _, _) = kind { lower.collectLetters(&letters) }
    guard case .bigOperator(_, let lower?, _, let body) = kind else {
      for child in children { child.collectIndices(&letters) }
      return
    }
    var bound: [String] = []
    lower.collectLetters(&bound)
    var inner: [String] = []
    body.collectIndices(&inner)
    for letter in inner where !bound.contains(letter) && !letters.contains(letter) {
      letters.append(letter)
    }
  }

  private func collectLetters(_ letters: inout [String]) {
    if case .symbol(let letter) = kind, letter.name.count == 1,
      !["l", "L", "ℓ", "t", "T"].contains(letter.name), !letters.contains(letter.name)
    {
      letters.append(letter.name)
    }
    for child in children { child.collectLetters(&letters) }
  }
}
