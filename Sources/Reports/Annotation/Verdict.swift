import DerivationChecking

/// The whole result in one sentence: what a reader wants to know in five seconds.
struct Verdict {
  /// The status that the sentence stands for: the worst one there is.
  var status: Status
  var sentence: String

  init(_ summary: CheckSummary, isUnusable: Bool) {
    let claims = summary.verified + summary.refuted + summary.undecided
    if isUnusable {
      (status, sentence) = (.unread, "This article could not be checked.")
    } else if claims == 0 {
      (status, sentence) = (.unread, "No formula of this article could be checked.")
    } else if summary.refuted > 0 {
      status = summary.failed > 0 ? .refuted : .verified
      sentence = Self.refuted(summary, claims: claims)
    } else if summary.undecided > 0 {
      let open = "\(summary.undecided) could not be decided"
      (status, sentence) = (.undecided, "\(summary.verified) of \(claims) claims hold, \(open).")
    } else {
      status = summary.unread > summary.skipped ? .undecided : .verified
      sentence = claims == 1 ? "The one claim holds." : "All \(claims) claims hold."
    }
    if !isUnusable, summary.unread > 0 { sentence += " " + Self.unread(summary.unread) }
  }

  private static func refuted(_ summary: CheckSummary, claims: Int) -> String {
    let wrong = summary.refuted == 1 ? "1 does not" : "\(summary.refuted) do not"
    let holds = summary.verified == 1 ? "holds" : "hold"
    var text = "\(summary.verified) of \(claims) claims \(holds), \(wrong)"
    if summary.undecided > 0 { text += ", \(summary.undecided) could not be decided" }
    if summary.failed == 0 { text += ", as the article expects" }
    return text + "."
  }

  private static func unread(_ count: Int) -> String {
    count == 1 ? "1 formula was not read." : "\(count) formulas were not read."
  }
}
