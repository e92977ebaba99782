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

  private static func goesOn(_ sentence: Sentence) -> Bool {
    guard case .word(let word)? = sentence.parts.first else { return false }
    return ConditionWords.consequences.contains(word)
  }

  /// What the words of a sentence have said so far.
  private struct Reached {
    /// An equation is being solved: what follows is said of its solution.
    var isSolved: Bool
    /// Something is zero, or least, or set to zero.
    var namesZero: Bool
    /// Something is least, or solved, or zero, and what is said of it may be a value.
    var namesSolution: Bool
    var isSet = false
    /// Behind *set*, a gradient or what stands for one.
    var setsGradient = false
    /// The formulas that are conditions.
    var conditions: [Int] = []
    private var last = ""

    init(isSolved: Bool) {
      self.isSolved = isSolved
      namesZero = isSolved
      namesSolution = isSolved
    }

    mutating func take(_ word: String) {
      isSet = isSet || ConditionWords.setting.contains(where: word.hasPrefix)
      setsGradient =
        isSet && (setsGradient || ConditionWords.gradients.contains(where: word.hasPrefix))
      namesZero = namesZero || ConditionWords.zeros.contains(where: word.hasPrefix)
      namesSolution = namesSolution || ConditionWords.solutions.contains(where: word.hasPrefix)
      isSolved = isSolved || (setsGradient && word == "zero" && ["to", "equal"].contains(last))
      last = word
    }
  }

  /// - Returns: whether the sentence solves an equation, so that the next may go on from it.
  private mutating func read(_ sentence: Sentence, solvedBefore: Bool) -> Bool {
    var reached = Reached(isSolved: solvedBefore)
    for (place, part) in sentence.parts.enumerated() {
      switch part {
      case .word(let word): reached.take(word)
      case .formula(let formula): read(formula, place, sentence, &reached)
      }
    }
    if !reached.conditions.isEmpty {
      conditional.formUnion(
        sentence.formulas.flatMap(places).filter { isConditioned($0, by: reached.conditions) })
    }
    return reached.isSolved
  }

  private mutating func read(
    _ formula: Int, _ place: Int, _ sentence: Sentence, _ reached: inout Reached
  ) {
    guard article.formulas.indices.contains(formula) else { return }
    let lead = Self.lead(of: place, in: sentence)
    if let lead, isCondition(formula, lead, place, sentence) {
      reached.conditions.append(formula)
      conditions.formUnion(places(formula))
      return
    }
    let isZeroHere =
      reached.namesZero || lead.map(ConditionWords.conditionalLeads.contains) == true
      || Self.isFollowed(place, in: sentence) || Self.zeroFollows(place, in: sentence)
    let mayBeValue = reached.namesSolution && isValuePlace(place, sentence)
    for own in places(formula) {
      let written = article.formulas[formula].statements[own.statement]
      if written.setsDerivativeToZero,
        isZeroHere || isStatedOtherwise(written, before: formula) || isSolvedBelow(own)
      {
        special.insert(own)
        reached.isSolved = true
      } else if reached.isSolved || mayBeValue, written.givesValue(in: article, before: formula) {
        special.insert(own)
      } else if reached.isSolved {
        conditional.insert(own)
      }
    }
    // `$\nabla J$ to zero`
    if reached.isSet, article.formulas[formula].mentionsDerivative { reached.setsGradient = true }
  }

  /// Right behind `is`, `at`, `gives`, or behind the name itself, `for $w$: $w = …$`.
  private func isValuePlace(_ place: Int, _ sentence: Sentence) -> Bool {
    guard place > 0 else { return false }
    switch sentence.parts[place - 1] {
    case .word(let word): return ConditionWords.valueLeads.contains(word)
    case .formula(let other):
      guard article.formulas.indices.contains(other), let name = article.formulas[other].name,
        case .formula(let own) = sentence.parts[place]
      else { return false }
      return article.formulas[own].statements.first?.head == name
    }
  }

  /// `∂E/∂b = 0 ⇒ b = …`: the next formula, or the next but one, says what b is.
  private func isSolvedBelow(_ place: Place) -> Bool {
    let own = article.formulas[place.formula].statements
    let names = own[place.statement].head.differentiatedBy
    let below =
      own[(place.statement + 1)...]
      + article.formulas[(place.formula + 1)...].prefix(2).flatMap(\.statements)
    return below.contains { written in
      written.relation == .equal && written.position == 1 && names.contains(written.head)
        && !written.member.isPlainNumber
    }
  }

  /// A claim that has none of the letters of the conditions, also by way of what earlier formulas compute,
  /// holds without them; and a rate is a rate under every condition.
  private func isConditioned(_ place: Place, by conditions: [Int]) -> Bool {
    let letters = Set(
      conditions.flatMap { article.formulas[$0].writtenLetters }.filter {
        !ConditionWords.rates.contains($0)
      })
    guard !letters.isEmpty else { return false }
    let written = article.formulas[place.formula].statements[place.statement]
    var reached = Set(written.head.writtenLetters + written.member.writtenLetters)
    guard reached.isDisjoint(with: letters) else { return true }
    var size = 0
    let all = article.formulas.flatMap(\.statements)
    while reached.count > size {
      size = reached.count
      for other in all where other.relation == .equal && !other.head.differentiates {
        if !reached.isDisjoint(with: other.head.writtenLetters) {
          reached.formUnion(other.member.writtenLetters)
        }
      }
    }
    return !reached.isDisjoint(with: letters)
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
      if ConditionWords.leads.contains(word) { return word }
      guard ConditionWords.fillers.contains(word) else { return nil }
    }
    return nil
  }

  /// `$∇J = 0$ gives …`.
  private static func isFollowed(_ place: Int, in sentence: Sentence) -> Bool {
    guard place + 1 < sentence.parts.count, case .word(let word) = sentence.parts[place + 1] else {
      return false
    }
    return ConditionWords.results.contains(word)
  }

  /// `$∇J = 0$ at the minimum`.
  private static func zeroFollows(_ place: Int, in sentence: Sentence) -> Bool {
    sentence.parts[place...].prefix(5).contains { part in
      guard case .word(let word) = part else { return false }
      return ConditionWords.zeros.contains(where: word.hasPrefix)
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
        return ConditionWords.conditionalLeads.contains(lead) && !written.member.isPlainNumber
          && written.givesValue(in: article, before: formula)
      default: return false
      }
    }
  }

  /// Takes back what is said of special values only.
  func soften(_ checked: inout CheckedStatement, _ place: Place) {
    if conditions.contains(place), checked.status != .verified,
      checked.status != .unread || checked.codes == ["undefined-symbol"]
    {
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

  /// The b of `∂E/∂b`.
  var differentiatedBy: [Notation] {
    switch kind {
    case .derivative(let derivative): derivative.by
    case .gradient(let by?, _): [by]
    default: []
    }
  }

  fileprivate var writtenLetters: [String] {
    if case .symbol(let letter) = kind { return [letter.name] }
    return parts.flatMap(\.writtenLetters)
  }
}

extension Formula {
  fileprivate var members: [Notation] {
    notation.rows.flatMap(\.pieces).flatMap { piece -> [Notation] in
      if case .chain(let chain) = piece.content { chain.members } else { [] }
    }
  }

  fileprivate var mentionsDerivative: Bool { members.contains(where: \.differentiates) }

  fileprivate var writtenLetters: [String] { members.flatMap(\.writtenLetters) }
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
