import DerivationDocuments

/// Which of several definitions of one symbol holds where.
///
/// Under a new heading a symbol may be defined anew: that definition holds in its section and the ones
/// below it, and what the section does not define anew holds as before. Behind two definitions in one
/// section, above the new one in its section, and after that section either may be meant: there only
/// what is true, or false, under all of them is decided.
struct DefinitionScopes {
  /// A statement that defines a symbol, by its place in the article.
  struct Member: Hashable {
    var id: Int
    var formula: Int
    var statement: Int
    var section: Int
    /// The statement that was the first to define the symbol so.
    var meaning: Int
  }

  /// What a statement is to be judged by.
  struct Choice {
    /// Statements that define nothing there.
    var leftOut: Set<Int>
    /// One definition of every symbol is meant for sure.
    var isCertain: Bool
    /// What is left out under every combination that could be meant there, the chosen one first.
    var possible: [Set<Int>]
  }

  /// The definitions of each symbol that has several meanings, in order of place.
  let families: [[Member]]
  private let sections: [Section]

  /// More would make an article that defines one letter again and again slow.
  private static let mostStates = 8

  init(sections: [Section], families: [[Member]]) {
    self.sections = sections
    self.families = families.filter { Set($0.map(\.meaning)).count > 1 }
  }

  var isEmpty: Bool { families.isEmpty }

  /// What holds at a statement.
  func choice(formula: Int, statement: Int, section: Int) -> Choice {
    var combinations: [[Int]] = [[]]
    var isCertain = true
    for family in families {
      let (meaning, isSure) = meaning(in: family, formula, statement, section)
      isCertain = isCertain && isSure
      // In doubt the first definition stands, and the others are looked at.
      var meanings = [meaning]
      if !isSure {
        meanings = []
        for member in family where !meanings.contains(member.meaning) {
          meanings.append(member.meaning)
        }
      }
      combinations = meanings.flatMap { meaning in combinations.map { $0 + [meaning] } }
      combinations = Array(combinations.prefix(Self.mostStates))
    }
    let possible = combinations.map(leftOut(keeping:))
    return Choice(leftOut: possible[0], isCertain: isCertain, possible: possible)
  }

  /// What is left out after each of the definitions, from the first of all symbols on: everything that
  /// could be meant anywhere.
  var states: [Set<Int>] {
    var current = families.map { $0[0].meaning }
    var result = [leftOut(keeping: current)]
    let later = families.indices.flatMap { family in
      families[family].dropFirst().map { (family, $0) }
    }.sorted { ($0.1.formula, $0.1.statement) < ($1.1.formula, $1.1.statement) }
    for (family, member) in later {
      current[family] = member.meaning
      let state = leftOut(keeping: current)
      if !result.contains(state) { result.append(state) }
    }
    guard result.count > Self.mostStates else { return result }
    return Array(result.prefix(Self.mostStates / 2) + result.suffix(Self.mostStates / 2))
  }

  /// The definition that stands at a place, where it holds in its section.
  func settled(formula: Int, statement: Int) -> Member? {
    for family in families {
      guard let member = family.first(where: { $0.formula == formula && $0.statement == statement })
      else { continue }
      return meanings(of: family, in: member.section).count == 1 ? member : nil
    }
    return nil
  }

  func isMember(formula: Int, statement: Int) -> Bool {
    families.joined().contains { $0.formula == formula && $0.statement == statement }
  }

  /// The definition that another one took the place of: the first of all.
  func replaced(by member: Member) -> Member? {
    families.first { $0.contains(member) }?.first.flatMap {
      $0.meaning == member.meaning ? nil : $0
    }
  }

  private func leftOut(keeping kept: [Int]) -> Set<Int> {
    Set(families.joined().map(\.id)).subtracting(kept)
  }

  private func meanings(of family: [Member], in section: Int) -> Set<Int> {
    Set(family.filter { $0.section == section }.map(\.meaning))
  }

  private func meaning(in family: [Member], _ formula: Int, _ statement: Int, _ section: Int) -> (
    Int, isSure: Bool
  ) {
    let before = family.filter { ($0.formula, $0.statement) <= (formula, statement) }
    guard let last = before.last else { return (family[0].meaning, false) }
    // Before the second meaning of a section is written, the first one is meant.
    let near = before.filter { $0.section == last.section }
    let isSure =
      encloses(last.section, section) && Set(near.map(\.meaning)).count == 1
      && (last.section == section || meanings(of: family, in: section).isEmpty)
    let chosen = before.last { encloses($0.section, section) } ?? last
    return (chosen.meaning, isSure)
  }

  /// Whether a section is another one or stands below its heading.
  private func encloses(_ outer: Int, _ inner: Int) -> Bool {
    guard outer < inner else { return outer == inner }
    guard sections.indices.contains(outer), sections.indices.contains(inner) else { return false }
    // What stands before the first heading holds for all.
    return sections[(outer + 1)...inner].allSatisfy { $0.level > sections[outer].level }
  }
}
