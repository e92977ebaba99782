import DerivationDocuments
import Elaboration
import MathSyntax

/// What the text says of the aim of updates.
extension ClaimBench {
  /// Words that name a climb, and something that is to be made large.
  private static let ascending = ["ascent", "ascend", "maximi", "likelihood", "reward", "policy"]
  /// Words that name what is to be made small.
  private static let descending = ["descent", "descend", "minimi"]

  /// Whether a word with one of these beginnings stands anywhere in the text.
  func says(_ stems: [String]) -> Bool {
    setup.article.sentences.contains { sentence in
      sentence.parts.contains { part in
        guard case .word(let word) = part else { return false }
        return stems.contains(where: word.hasPrefix)
      }
    }
  }

  /// Whether the text speaks of something that is to be made large, and of nothing else.
  var climbs: Bool { says(Self.ascending) && !says(Self.descending) }

  /// A step the other way, where the text speaks of something that is to be made large, is no wrong one.
  func climbing(
    _ verdict: ClaimVerdict, _ head: Notation, _ member: Notation, judge: (Notation) -> ClaimVerdict
  ) -> ClaimVerdict {
    guard verdict.status == .refuted, climbs,
      let reversed = member.reversingStep(of: head), judge(reversed).status == .verified
    else { return verdict }
    return .undecided("other-direction", CheckWording.climbs)
  }
}

extension Notation {
  /// `w - g` for `w + g`.
  fileprivate func reversingStep(of target: Notation) -> Notation? {
    guard case .sum(let terms) = kind, terms.contains(where: { $0.value == target }) else {
      return nil
    }
    return Notation(
      .sum(
        terms.map { term in
          term.value == target ? term : .init(term.sign == .plus ? .minus : .plus, term.value)
        }), range)
  }
}

extension CheckWording {
  static let climbs =
    "this goes up where a step goes down, and the text speaks of something to be made large"
}
