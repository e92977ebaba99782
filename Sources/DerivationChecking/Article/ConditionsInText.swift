import DerivationDocuments
import Elaboration
import MathSyntax

/// What sentences say under a condition, and therefore not of all values: `If $z < 0$ then $∂a/∂z = 0$`,
/// `setting $∂J/∂w = 0$ gives $w = y/x$`.
///
/// Such a statement may hold; where it does not hold for all values, nothing is refuted. A name that
/// earlier formulas use gets no definition from it.
struct ConditionsInText {
  typealias Place = ModelSetup.StatementPlace

  /// The conditions themselves, `z < 0` behind *if*.
  private(set) var conditions: Set<Place> = []
  /// Equations that are to be solved, `∂J/∂w = 0`, and formulas for single values of what stands in
  /// earlier formulas.
  private(set) var special: Set<Place> = []
  /// Everything in a sentence with a condition, and behind an equation that is to be solved.
  private(set) var conditional: Set<Place> = []

  private let article: Article

  init(_ article: Article) {
    self.article = article
    var isSolved = false
    for sentence in article.sentences {
      isSolved = read(sentence, solvedBefore: isSolved && Self.goesOn(sentence))
    }
  }

  /// What defines nothing.
  var definesNothing: Set<Place> { conditions.union(special) }

  private static let leads: Set<String> = [
    "if", "when", "whenever", "unless", "provided", "assuming", "for", "at",
  ]
  /// Those behind which an equation is a condition as a rule, and no definition.
  private static let conditionalLeads: Set<String> = ["if", "when", "whenever", "unless"]
  private static let fillers: Set<String> = [
    "that", "all", "any", "every", "only", "instead", "in", "the", "case", "positive", "negative",
    "a", "some", "now", "then",
  ]
  /// Beginnings of words that say of a derivative that it is zero somewhere.
  private static let zeros = [
    "zero", "vanish", "minim", "maxim", "optim", "stationar", "extrem", "critical", "solv",
    "solution", "need", "requir", "must", "satisf",
  ]
  /// Those that tell that what follows is said of that place only.
  private static let solving = ["vanish", "stationar", "critical", "solv"]
  private static let setting = ["set", "equat", "put"]
  private static let consequences: Set<String> = [
    "so", "hence", "therefore", "thus", "this", "which", "then", "it", "solving", "we",
  ]
  private static let results: Set<String> = [
    "gives", "give", "yields", "yield", "implies", "leads", "means", "iff",
  ]

  private static func goesOn(_ sentence: Sentence) -> Bool {
    guard case .word(let word)? = sentence.parts.first else { return false }
    return consequences.contains(word)
  }

  /// What the words of a sentence have said so far.
  private struct Reached {
    /// An equation is being solved: what follows is said of its solution.
    var isSolved: Bool
    /// Something is zero, or least, or set to zero.
    var namesZero: Bool
    var isSet = false
    var isConditional = false

    mutating func take(_ word: String) {
      isSet = isSet || setting.contains(where: word.hasPrefix)
      namesZero = namesZero || zeros.contains(where: word.hasPrefix)
      isSolved =
        isSolved || solving.contains(where: word.hasPrefix) || (isSet && word == "zero")
    }
  }

  /// - Returns: whether the sentence solves an equation, so that the next may go on from it.
  private mutating func read(_ sentence: Sentence, solvedBefore: Bool) -> Bool {
    var reached = Reached(isSolved: solvedBefore, namesZero: solvedBefore)
    for (place, part) in sentence.parts.enumerated() {
      switch part {
      case .word(let word): reached.take(word)
      case .formula(let formula): read(formula, place, sentence, &reached)
      }
    }
    if reached.isConditional { conditional.formUnion(sentence.formulas.flatMap(places)) }
    return reached.isSolved
  }

  private mutating func read(
    _ formula: Int, _ place: Int, _ sentence: Sentence, _ reached: inout Reached
  ) {
    guard article.formulas.indices.contains(formula) else { return }
    let lead = Self.lead(of: place, in: sentence)
    if let lead, isCondition(formula, lead, place, sentence) {
      reached.isConditional = true
      conditions.formUnion(places(formula))
      return
    }
    let isZeroHere =
      reached.namesZero || lead.map(Self.conditionalLeads.contains) == true
      || Self.isFollowed(place, in: sentence) || Self.zeroFollows(place, in: sentence)
    for own in places(formula) {
      let written = article.formulas[formula].statements[own.statement]
      if written.setsDerivativeToZero, isZeroHere || isStatedOtherwise(written, before: formula) {
        special.insert(own)
        reached.isSolved = true
      } else if reached.namesZero, written.givesValue(in: article, before: formula) {
        special.insert(own)
      } else if reached.isSolved {
        conditional.insert(own)
      }
    }
  }

  /// An earlier formula says what the derivative is; the value at a point, `f'(0) = 0`, is said of it.
  private func isStatedOtherwise(_ zero: WrittenStatement, before formula: Int) -> Bool {
    switch zero.head.kind {
    case .derivative, .gradient: break
    default: return false
    }
    return article.formulas[..<formula].contains { formula in
      formula.statements.contains { $0.head == zero.head && !$0.member.isZero }
    }
  }

  private func places(_ formula: Int) -> [Place] {
    guard article.formulas.indices.contains(formula) else { return [] }
    return article.formulas[formula].statements.indices.map {
      Place(formula: formula, statement: $0)
    }
  }

  /// The word that makes a condition of a formula, with few words between; `nil` without one.
  private static func lead(of place: Int, in sentence: Sentence) -> String? {
    for part in sentence.parts[..<place].reversed() {
      guard case .word(let word) = part else { return nil }
      if leads.contains(word) { return word }
      guard fillers.contains(word) else { return nil }
    }
    return nil
  }

  /// `$∇J = 0$ gives …`.
  private static func isFollowed(_ place: Int, in sentence: Sentence) -> Bool {
    guard place + 1 < sentence.parts.count, case .word(let word) = sentence.parts[place + 1] else {
      return false
    }
    return results.contains(word)
  }

  /// `$∇J = 0$ at the minimum`.
  private static func zeroFollows(_ place: Int, in sentence: Sentence) -> Bool {
    sentence.parts[place...].prefix(5).contains { part in
      guard case .word(let word) = part else { return false }
      return zeros.contains(where: word.hasPrefix)
    }
  }

  /// `z < 0` behind *if* or *for*; `x = y` behind *if*, where earlier formulas have x.
  private func isCondition(
    _ formula: Int, _ lead: String, _ place: Int, _ sentence: Sentence
  ) -> Bool {
    let statements = article.formulas[formula].statements
    guard !statements.isEmpty else {
      // `for positive $x$`
      let words = sentence.parts[..<place].suffix(2)
      return words.contains(.word("positive")) || words.contains(.word("negative"))
    }
    return statements.allSatisfy { written in
      guard !written.isAboutIndices, !written.head.differentiates else { return false }
      switch written.relation {
      case .less, .lessEqual, .greater, .greaterEqual, .notEqual: return true
      case .equal:
        return Self.conditionalLeads.contains(lead) && !written.member.isPlainNumber
          && written.givesValue(in: article, before: formula)
      default: return false
      }
    }
  }

  /// Takes back what is said of special values only.
  func soften(_ checked: inout CheckedStatement, _ place: Place) {
    if conditions.contains(place), checked.status != .verified, checked.status != .unread {
      checked = checked.settled(.mention, CheckWording.conditionOfSentence)
    } else if special.contains(place) || conditional.contains(place), checked.status == .refuted {
      checked.status = .undecided
      checked.codes = ["unknown-condition"]
      checked.message =
        special.contains(place) ? CheckWording.solvedEquation : CheckWording.saidUnderCondition
      checked.inherits = nil
    }
  }
}

extension Sentence {
  fileprivate var formulas: [Int] {
    parts.compactMap { if case .formula(let index) = $0 { index } else { nil } }
  }
}

extension WrittenStatement {
  /// `∂J/∂w = 0`, `∇J = 0`.
  fileprivate var setsDerivativeToZero: Bool {
    relation == .equal && member.isZero && head.differentiates
  }

  /// `w = y/x`, `σ² = …` of a w or σ that formulas before this one use.
  fileprivate func givesValue(in article: Article, before formula: Int) -> Bool {
    guard relation == .equal, position == 1 else { return false }
    var base = head
    if case .scripted(let name, nil, let power?, 0) = head.kind, power.isPlainNumber { base = name }
    guard let key = NameKey(written: base) ?? NameKey(base) else { return false }
    return article.formulas[..<formula].contains { earlier in
      earlier.statements.contains { $0.head.mentions(key) || $0.member.mentions(key) }
    }
  }

  /// `i = j`, `l > 1`: letters that count.
  fileprivate var isAboutIndices: Bool {
    let counting: Set<String> = ["i", "j", "k", "l", "m", "n", "t", "s", "L", "T"]
    return head.writtenLetters.allSatisfy(counting.contains)
  }
}

extension Notation {
  fileprivate var isZero: Bool {
    switch kind {
    case .number(let text): text == "0"
    case .symbol(let letter): letter.name == "0"
    default: false
    }
  }

  fileprivate var isPlainNumber: Bool {
    switch kind {
    case .number: true
    case .sum(let terms): terms.count == 1 && terms[0].value.isPlainNumber
    default: false
    }
  }

  var differentiates: Bool {
    switch kind {
    case .derivative, .gradient: true
    case .scripted(_, _, _, let primes) where primes > 0: true
    default: parts.contains(where: \.differentiates)
    }
  }

  fileprivate func mentions(_ key: NameKey) -> Bool {
    NameKey(written: self) == key || NameKey(self) == key || parts.contains { $0.mentions(key) }
  }

  fileprivate var writtenLetters: [String] {
    if case .symbol(let letter) = kind { return [letter.name] }
    return parts.flatMap(\.writtenLetters)
  }
}

extension CheckedStatement {
  /// The statement as one that is not judged.
  func settled(_ status: Status, _ message: String) -> CheckedStatement {
    CheckedStatement(
      formula: formula, range: range, label: label, status: status,
      reading: status == .mention ? nil : reading, message: message)
  }
}

extension CheckWording {
  static let conditionOfSentence = "a condition of the sentence it stands in"
  static let saidUnderCondition =
    "the text says this under a condition, and without it, it does not hold"
}
