import DerivationDocuments
import Elaboration
import MathSyntax

/// Where an assumption of the text holds: in its section and below; everywhere behind it, where its
/// section claims nothing; and nowhere behind `in general`.
///
/// Nothing is verified elsewhere that does not hold without the assumption, and nothing is refuted that
/// holds with one that the text may make.
final class AssumedScopes {
  private let article: Article
  private let seed: UInt64
  private var benches: [Key: (setup: ModelSetup, bench: ClaimBench)] = [:]
  private var insideRanges: [Set<Int>: ClaimBench] = [:]
  private var possible: [Set<Int>: [[ProseAssumption]]] = [:]

  private struct Key: Hashable {
    var leftOut: Set<Int>
    var assumptions: [ProseAssumption]
  }

  init(_ article: Article, seed: UInt64) {
    self.article = article
    self.seed = seed
  }

  /// Where a statement stands to an assumption.
  private enum Standing { case within, before, outside }

  /// The model without what is only said after a statement, in another section.
  func model(_ setup: ModelSetup, _ bench: ClaimBench, at formula: Int) -> (
    setup: ModelSetup, bench: ClaimBench
  ) {
    let said = setup.taken.filter { standing(formula, to: $0, in: setup) != .before }
    guard said.count < setup.taken.count else { return (setup, bench) }
    return model(setup, drawnBy: said.map(\.assumption))
  }

  /// What is true only with an assumption that is made elsewhere stays open.
  func limited(
    _ verdict: ClaimVerdict, _ written: WrittenStatement, _ setup: ModelSetup, at formula: Int
  ) -> ClaimVerdict {
    let within = setup.taken.filter { standing(formula, to: $0, in: setup) == .within }
    guard verdict.status == .verified, within.count < setup.taken.count else { return verdict }
    let other = model(setup, drawnBy: within.map(\.assumption)).bench
    guard status(written, other) != .verified else { return verdict }
    let outside = setup.taken.first { !within.contains($0) }
    return .undecided(
      "unknown-condition", CheckWording.assumedElsewhere(outside.map { name($0.assumption) } ?? ""))
  }

  /// What is false, but true with an assumption that the text may make, stays open.
  func soften(_ checked: inout CheckedStatement, _ written: WrittenStatement, _ setup: ModelSetup) {
    guard checked.status == .refuted else { return }
    let candidates = possible[setup.leftOut] ?? setup.possibleAssumptions
    possible[setup.leftOut] = candidates
    for candidate in candidates {
      let assumptions = candidate.filter { isSaid($0, at: checked.formula) }
      guard !Set(assumptions).subtracting(setup.taken.map(\.assumption)).isEmpty else { continue }
      let other = model(setup, drawnBy: assumptions).bench
      guard status(written, other) != .refuted else { continue }
      checked.status = .undecided
      checked.codes = ["unknown-condition"]
      checked.message = CheckWording.perhapsAssumed(assumptions.first.map(name) ?? "")
      checked.inherits = nil
      return
    }
  }

  /// What is false, but perhaps not where its symbols are said to lie, stays open.
  func soften(_ checked: inout CheckedStatement, _ written: WrittenStatement, ranges: ModelSetup) {
    guard checked.status == .refuted, !ranges.openRanges.isEmpty,
      ranges.isAboutOpenRange(written, thatIsUndrawn: false)
    else { return }
    let inside =
      insideRanges[ranges.leftOut] ?? ClaimBench(ranges.insideRanges, seed: seed)
    insideRanges[ranges.leftOut] = inside
    guard
      ranges.isAboutOpenRange(written, thatIsUndrawn: true) || status(written, inside) != .refuted
    else { return }
    checked.status = .undecided
    checked.codes = ["range-not-stated"]
    checked.message = CheckWording.openRange
    checked.inherits = nil
  }

  /// What a later section says, nobody knows yet.
  private func isSaid(_ assumption: ProseAssumption, at formula: Int) -> Bool {
    assumption.formula <= formula
      || article.formulas[assumption.formula].section == article.formulas[formula].section
  }

  private func status(_ written: WrittenStatement, _ bench: ClaimBench) -> Status {
    bench.verdict(
      written.head, written.relation, written.member, conditions: written.conditions
    ).status
  }

  private func model(_ setup: ModelSetup, drawnBy assumptions: [ProseAssumption]) -> (
    setup: ModelSetup, bench: ClaimBench
  ) {
    let key = Key(leftOut: setup.leftOut, assumptions: assumptions)
    if let known = benches[key] { return known }
    let drawn = setup.drawn(by: assumptions)
    let made = (drawn, ClaimBench(drawn, seed: seed))
    benches[key] = made
    return made
  }

  private func standing(
    _ formula: Int, to taken: ModelSetup.TakenAssumption, in setup: ModelSetup
  ) -> Standing {
    let said = taken.assumption
    let section = article.formulas[formula].section
    let own = article.formulas[said.formula].section
    let isReleased = article.releases.contains {
      $0.formula == nil && said.formula <= $0.from && $0.from <= formula
    }
    if isReleased { return .outside }
    if formula < said.from { return section == own ? .outside : .before }
    return article.encloses(own, section) || !setup.claims(inSection: own) ? .within : .outside
  }

  private func name(_ assumption: ProseAssumption) -> String {
    let formula = article.formulas[assumption.formula]
    let line = article.source.position(at: formula.range.start).line
    return CheckWording.kind(assumption.kind.rawValue, line: line)
  }
}

extension Article {
  /// Whether a section is another one or stands below its heading.
  fileprivate func encloses(_ outer: Int, _ inner: Int) -> Bool {
    guard outer < inner else { return outer == inner }
    guard sections.indices.contains(outer), sections.indices.contains(inner) else { return false }
    return sections[(outer + 1)...inner].allSatisfy { $0.level > sections[outer].level }
  }
}

extension ModelSetup {
  fileprivate func claims(inSection section: Int) -> Bool {
    article.formulas.enumerated().contains { index, formula in
      formula.section == section
        && formula.statements.indices.contains {
          if case .claim? = built.roles[id(formula: index, statement: $0)] { return true }
          return false
        }
    }
  }
}

extension CheckWording {
  fileprivate static let openRange =
    "this need hold only where a symbol is said to lie, which is not what numbers are drawn from"

  fileprivate static func kind(_ kind: String, line: Int) -> String { "\(kind) (line \(line))" }

  fileprivate static func assumedElsewhere(_ kind: String) -> String {
    "this holds for what is \(kind), which is said elsewhere and not here"
  }

  fileprivate static func perhapsAssumed(_ kind: String) -> String {
    "this holds for what is \(kind), and the text does not say plainly whether it is"
  }
}
