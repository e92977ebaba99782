/// The part of a sentence around the names it says something of.
struct ProseClause {
  /// What stands before the names, from the last mark on.
  private let before: String
  /// What stands before that.
  private let introduction: String
  /// What stands before the words that say it, from the last mark on.
  private let lead: String
  /// The words that say it, to the next comma.
  private let clause: String
  /// The match itself.
  private let match: String

  init(_ sentence: String, _ range: Range<String.Index>, names: Substring) {
    let ahead = sentence[..<names.startIndex]
    let start = Self.start(of: ahead)
    before = String(ahead[start...])
    introduction = String(ahead[..<start])
    lead = start < range.lowerBound ? String(sentence[start..<range.lowerBound]) + " " : ""
    let rest = sentence[range.upperBound...].prefix { $0 != "," }
    match = String(sentence[range])
    clause =
      match.hasSuffix(",")
      ? String(sentence[..<range.upperBound]) : String(sentence[..<rest.endIndex])
  }

  /// Behind the last comma or bracket, or behind an *and* that joins two clauses.
  private static func start(of ahead: Substring) -> String.Index {
    let comma = ahead.lastIndex { ",(".contains($0) }.map { ahead.index(after: $0) }
    let start = comma ?? ahead.startIndex
    guard let and = ahead[start...].ranges(of: " and ").last,
      [" is ", " are ", " be ", " has ", " have ", " denotes "].contains(
        where: ahead[start..<and.lowerBound].contains)
    else { return start }
    return and.upperBound
  }

  /// Words that make a condition of a sentence, or take back what it says, wherever they stand.
  private static let conditions: Set<String> = [
    "if", "when", "whenever", "unless", "otherwise", "case", "cases", "except", "only", "whether",
    "until", "till", "special", "mistake", "nobody", "wrong", "wrongly", "false", "myth", "think",
    "believe", "moment", "temporarily", "general", "generally", "arbitrary", "pretend", "imagine",
    "hope", "wish", "were", "weren't", "nothing", "unlike", "instead", "hypothetically", "wonder",
    "doubt", "doubtful", "incorrect", "incorrectly", "example", "often", "usually", "typically",
    "mostly", "sometimes", "elsewhere", "rarely", "later", "contrary", "contrast", "ideally",
    "almost", "nearly", "approximately", "longer", "forget", "ignore", "claim", "claims",
  ]
  /// Words that leave open whether the clause holds, before its end.
  private static let doubts: Set<String> = [
    "not", "isn't", "aren't", "need", "needn't", "or", "either", "some", "sometimes", "may",
    "might", "could", "would", "cannot", "can't", "neither", "no", "nor", "never", "hardly",
    "don't", "doesn't", "should",
  ]

  static func isConditional(_ sentence: String) -> Bool {
    holds(conditions, sentence) || sentence.lowercased().contains("for now")
  }

  static func isDenied(_ sentence: String) -> Bool { holds(doubts, sentence) }

  private static func holds(_ words: Set<String>, _ text: some StringProtocol) -> Bool {
    text.lowercased().split { $0.isWhitespace || ",()".contains($0) }
      .contains { words.contains(String($0)) }
  }

  /// Whether the clause says of the names, and of nothing else, that they are of a kind.
  func states(_ kind: ProseAssumption.Kind, by form: ProsePattern.Form) -> Bool {
    guard !Self.holds(Self.doubts, clause) else { return false }
    // Whether something is a vector no claim turns on.
    if kind.saysAxesOnly { return true }
    switch form {
    case .predicate: return isSubject && !isRestricted
    case .attribute, .bareAttribute:
      return kind.isOfMatrices ? isIntroduced && !isRestricted : !isAttributeOfAnother
    case .noun: return true
    }
  }

  /// Whether it says of the names, and of nothing else, what function they are.
  func namesFunction(by form: ProsePattern.Form) -> Bool {
    guard !isRestricted else { return false }
    return form == .predicate ? isSubject : !isAttributeOfAnother
  }

  /// Nothing stands before the names but what leads in to them: `where the matrix`.
  private var isSubject: Bool { before.wholeMatch(of: Self.subject) != nil }

  private static var subject: Regex<Substring> {
    let leads =
      "and|that|where|with|for|let|suppose|assume|assuming|assumed|we|since|because|as|here|now|so"
      + "|hence|thus|then|therefore|note|noting|recall|given|but|both|also|again|which|throughout"
      + "|take|taking|consider|say|using|exploiting|remember|knowing|from now on|of course"
      + "|in (?:what follows|the following|this (?:article|note|post|section|derivation))"
      + "|in which|for simplicity|for convenience|by assumption|by definition|clearly|obviously"
      + "|if we let|let us|will|shall|further|furthermore|moreover|additionally|finally|know|see"
    let nouns =
      "matrix|matrices|vectors?|labels?|targets?|weights?|hessian|variables?|parameters?|number"
      + "|constant|scalar|output|input"
    let other = "(?!(?:of|in|to|from|by|between|at|on|with|for|than|as|over|whose|that|is|are)\\b)"
    let noun = "(?:\(other)[a-z-]+ +){0,3}"
    let pattern =
      " *(?:(?:\(leads)) +)*(?:(?:the|an?|our|this|its|each|every|all|both) +\(noun)"
      + "|(?:(?:\(nouns)) +)?)"
    guard let regex = try? Regex<Substring>(pattern) else { return /(?!)/ }
    return regex.ignoresCase()
  }

  /// `in distillation, $y$ is`: said of some part of the text only.
  private var isRestricted: Bool {
    guard let comma = introduction.firstIndex(of: ",") else { return false }
    let opening = introduction[..<comma].lowercased()
    let first = opening.split(separator: " ").first.map(String.init) ?? ""
    let restricting: Set<String> = [
      "during", "in", "for", "at", "under", "on", "within", "before", "after", "first", "as",
    ]
    guard restricting.contains(first) else { return false }
    return opening.trimmed.wholeMatch(of: Self.whole) == nil
  }

  private static var whole: Regex<Substring> {
    #/(?:for (?:simplicity|convenience|brevity|all of this|the rest.*)|in (?:what follows|the following|this (?:article|note|post|section|derivation))|as (?:usual|always|above))/#
  }

  /// Nothing stands before `symmetric matrix $A$` but what leads in to it, or a formula and `with`.
  private var isIntroduced: Bool {
    if lead.wholeMatch(of: Self.opening) != nil { return true }
    return lead.contains(
      #/\u{27E7} (?:with|for|where|and|given)(?: an?| the| any| real| square)* *$/#)
  }

  private static var opening: Regex<Substring> {
    #/(?i) *(?:(?:and|that|where|with|for|let|suppose|assume|assuming|we|since|as|here|now|so|then|given|consider|take|taking|say|define|denote|use|have|by|⟦\d+⟧|be|is)  *)*(?:(?:an?|the|our|any|all|real|square|fixed|given|some given)  *)*/#
  }

  /// `of a symmetric matrix $A$`, `like the one-hot $y$`: the sentence is about something else.
  private var isAttributeOfAnother: Bool {
    let words = before.split(separator: " ").map { $0.lowercased() }
    let others: Set<String> = ["of", "unlike", "than", "from", "as", "like", "some", "to", "any"]
    if !ProseAssumptions.spans(before).isEmpty, words.contains("which") || words.contains("but") {
      return true
    }
    return words.contains(where: others.contains)
  }
}

extension String {
  fileprivate var trimmed: String {
    split(separator: " ").joined(separator: " ")
  }
}
