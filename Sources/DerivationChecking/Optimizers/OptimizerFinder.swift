import DerivationDocuments
import Elaboration
import MathSyntax
import TensorExpressions

/// The formulas of an article that say how an optimiser works: its updates of a parameter, and for each
/// of them the recurrences, starts and numbers it needs.
struct OptimizerFinder {
  typealias Place = ModelSetup.StatementPlace

  /// A statement that may belong to a rule.
  struct Candidate {
    var place: Place
    var section: Int
    var name: Notation
    /// Written on the name; `nil` for `v ← μ v - η g`.
    var step: IntegerTerm?
    var head: Notation
    var member: Notation
    var label: String?
    var isRefuted: Bool
    var hasNoLetters: Bool { member.hasNoLetters }
  }

  /// A rule's statements in the order of the article.
  struct Rule {
    var update: Candidate
    var recurrences: [Candidate]
    /// `m_0 = 0`; `v = 0` before arrows.
    var starts: [(name: Notation, step: Int, candidate: Candidate)]
    /// `β_1 = 0.9`.
    var numbers: [Candidate]
    /// `g_t = ∇_θ J(θ_{t-1})`, where it is nothing but that.
    var gradient: Candidate?
  }

  let article: Article
  let gradient: OptimizerGradient
  private(set) var candidates: [Candidate]
  /// Statements `g_t = ∇_θ J(θ_{t-1})`.
  private(set) var gradients: [Candidate] = []
  private(set) var updates: [Candidate] = []

  /// - Returns: `nil` where neither the front matter nor the article says what any parameter and its
  ///   gradient are called.
  init?(_ article: Article) {
    self.article = article
    let letters = Self.letters(article)
    var parameters: [Notation] = []
    var names: [Notation] = []
    if let declared = article.context.training?.optimizer {
      parameters = declared.parameters.compactMap { Self.name($0.text, letters) }
      names = declared.gradients.compactMap { Self.name($0.text, letters) }
    }
    let joining = JoinedNames(names)
    candidates = Self.candidates(article, letters, joining)
    if parameters.isEmpty {
      for candidate in candidates where candidate.step != nil {
        if let found = OptimizerGradient.parameter(of: candidate.member, letters: letters),
          !parameters.contains(found), candidate.name != found
        {
          parameters.append(found)
        }
      }
    }
    guard !parameters.isEmpty else { return nil }
    var gradient = OptimizerGradient(
      parameters: parameters, names: names.map(joining.joined), letters: letters)
    gradients = candidates.filter { candidate in
      !parameters.contains(candidate.name) && gradient.point(of: candidate.member) != nil
    }
    for found in gradients where !gradient.names.contains(found.name) {
      gradient.names.append(found.name)
    }
    self.gradient = gradient
    updates = candidates.filter { isUpdate($0) }
    guard !updates.isEmpty, !gradient.names.isEmpty || updates.contains(where: reachesGradient)
    else { return nil }
  }

  private static func name(_ text: String, _ letters: Set<String>) -> Notation? {
    guard case .success(let notation) = Notation.read(text, as: SourceNotation.of(text)) else {
      return nil
    }
    return SteppedName(notation, letters: letters)?.name ?? notation.unstyled
  }

  /// Letters that count steps: some name is written with one at a step and at the one before.
  private static func letters(_ article: Article) -> Set<String> {
    var found: Set<String> = []
    for statement in article.formulas.flatMap(\.statements) {
      for letter in ["t", "k", "n", "i", "s", "τ"] where !found.contains(letter) {
        guard let head = SteppedName(statement.head, letters: [letter]), let step = head.step,
          statement.member.contains({ node in
            guard let other = SteppedName(node, letters: [letter]), let before = other.step else {
              return false
            }
            return other.name == head.name && before.offset == step.offset - 1
          })
        else { continue }
        found.insert(letter)
      }
    }
    return found.isEmpty ? ["t"] : found
  }

  private static func candidates(
    _ article: Article, _ letters: Set<String>, _ joining: JoinedNames
  ) -> [Candidate] {
    var result: [Candidate] = []
    for (index, formula) in article.formulas.enumerated() where formula.directive != .skip {
      var isRefuted = false
      if case .expect("refuted", _)? = formula.directive { isRefuted = true }
      for (place, written) in formula.statements.enumerated() {
        // `m_0 = v_0 = 0` gives a number to all that stand before it.
        guard [.equal, .define, .identical, .assign].contains(written.relation),
          written.position == 1 || written.member.hasNoLetters, written.conditions.isEmpty
        else { continue }
        let last = written.member
        var heads = [written.head]
        if last.hasNoLetters, written.position > 1 {
          heads += formula.statements.filter {
            $0.chain == written.chain && $0.position < written.position
          }.map(\.member)
        }
        for head in heads.map(joining.joined) {
          guard let name = SteppedName(head, letters: letters), name.power == nil else { continue }
          result.append(
            Candidate(
              place: Place(formula: index, statement: place), section: formula.section,
              name: name.name, step: name.step, head: head, member: joining.joined(last),
              label: written.label ?? formula.label, isRefuted: isRefuted))
        }
      }
    }
    return result
  }

  // MARK: - Updates

  /// `θ_t = θ_{t-1} - …`, `w ← w + v`.
  private func isUpdate(_ candidate: Candidate) -> Bool {
    guard gradient.parameters.contains(candidate.name) else { return false }
    return candidate.member.contains { node in
      guard let name = SteppedName(node, letters: gradient.letters), name.name == candidate.name
      else { return false }
      guard let step = candidate.step else { return name.step == nil }
      return name.step?.variable == step.variable && name.step?.offset == step.offset - 1
    }
  }

  private func reachesGradient(_ candidate: Candidate) -> Bool {
    let rule = rule(of: candidate)
    return ([rule.update] + rule.recurrences).contains { one in
      one.member.contains { gradient.point(of: $0) != nil }
    }
  }

  // MARK: - Rules

  /// What an update needs, the recurrences under `preferred` before all others.
  func rule(of update: Candidate, preferring preferred: Set<Place> = []) -> Rule {
    var rule = Rule(update: update, recurrences: [], starts: [], numbers: [])
    var open = [update.member]
    var known: [Occurrence] = [Occurrence(name: update.name, isStepped: update.step != nil)]
    let all = candidates.filter { !gradient.parameters.contains($0.name) }
    while let member = open.popLast() {
      for occurrence in names(in: member) where !known.contains(occurrence) {
        known.append(occurrence)
        let name = occurrence.name
        if gradient.parameters.contains(name) { continue }
        if gradient.names.contains(name), let found = chosen(gradients, name, update, preferred) {
          rule.gradient = rule.gradient ?? found
          continue
        }
        let own = all.filter { $0.name == name && !$0.hasNoLetters }
        let stepped = own.filter { $0.step != nil }
        let recurrences =
          occurrence.isStepped && !stepped.isEmpty
          ? stepped
          : own.filter {
            $0.step == nil
          }
        if let found = chosen(recurrences, name, update, preferred) {
          rule.recurrences.append(found)
          open.append(found.member)
          if let start = start(of: found, update) { rule.starts.append(start) }
        } else if !occurrence.isStepped, let number = number(name, update) {
          rule.numbers.append(number)
        }
      }
    }
    rule.recurrences.sort { $0.place.isBefore($1.place) }
    return rule
  }

  /// A name, and whether a step is written on it: η and η_t are two things.
  struct Occurrence: Hashable {
    var name: Notation
    var isStepped: Bool
  }

  /// Where a quantity starts: said with its recurrence, with the update, or between the two.
  private func start(of recurrence: Candidate, _ update: Candidate)
    -> (name: Notation, step: Int, candidate: Candidate)?
  {
    let sections =
      min(recurrence.section, update.section)...max(recurrence.section, update.section)
    let name = recurrence.name
    var found: [(name: Notation, step: Int, candidate: Candidate)] = []
    for candidate in candidates
    where candidate.hasNoLetters && !candidate.isRefuted && sections.contains(candidate.section) {
      if candidate.name == name, candidate.step == nil {
        found.append((name, 0, candidate))
      } else if let start = SteppedName.start(candidate.head), start.name == name {
        found.append((name, start.step, candidate))
      }
    }
    return found.first { $0.candidate.section == recurrence.section }
      ?? found.first { $0.candidate.section == update.section } ?? found.first
  }

  /// The definition of a name that counts at an update: the first one under its heading, else the
  /// latest one before.
  private func chosen(
    _ all: [Candidate], _ name: Notation, _ update: Candidate, _ preferred: Set<Place>
  ) -> Candidate? {
    let own = all.filter { $0.name == name }
    if let wanted = own.first(where: { preferred.contains($0.place) }) { return wanted }
    let holding = own.filter { !$0.isRefuted }
    return holding.first { $0.section == update.section }
      ?? holding.first { sections(below: update.section).contains($0.section) }
      ?? holding.last { $0.section < update.section }
  }

  /// The number that an article gives to a name, `β_1 = 0.9`: under the same heading, else before, else
  /// behind.
  private func number(_ name: Notation, _ update: Candidate) -> Candidate? {
    let own = candidates.filter { $0.name == name && $0.hasNoLetters && !$0.isRefuted }
    return own.first { $0.section == update.section }
      ?? own.last { $0.section < update.section } ?? own.first
  }

  /// A section with those below its heading.
  private func sections(below section: Int) -> Range<Int> {
    let all = article.sections
    guard all.indices.contains(section) else { return section..<section }
    let end = all[(section + 1)...].firstIndex { $0.level <= all[section].level } ?? all.endIndex
    return section..<end
  }

  /// Names as they occur, what a gradient is taken at included.
  func names(in member: Notation) -> [Occurrence] {
    if let point = gradient.point(of: member) {
      guard case .elsewhere(let place) = point else { return [] }
      return names(in: place)
    }
    if let name = SteppedName(member, letters: gradient.letters) {
      return [Occurrence(name: name.name, isStepped: name.step != nil)]
        + (name.power.map(names(in:)) ?? [])
    }
    return member.parts.flatMap(names(in:))
  }
}

extension ModelSetup.StatementPlace {
  func isBefore(_ other: Self) -> Bool {
    (formula, statement) < (other.formula, other.statement)
  }
}
