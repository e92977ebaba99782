import DerivationDocuments
import Elaboration
import MathSyntax

/// The models of an article that defines symbols anew, each with its worlds.
final class SectionModels {
  let scopes: DefinitionScopes
  private let setup: ModelSetup
  private let bench: ClaimBench
  private let seed: UInt64
  private let states: [Set<Int>]
  /// A convention was settled that the other models know nothing of.
  private let isAlone: Bool
  private var made: [Set<Int>: (setup: ModelSetup, bench: ClaimBench)] = [:]

  /// - Parameter setup: the model in which the first definition of each symbol holds.
  init(_ article: Article, _ setup: ModelSetup, _ bench: ClaimBench, seed: UInt64) {
    self.setup = setup
    self.bench = bench
    self.seed = seed
    isAlone = false
    scopes = DefinitionScopes(
      sections: article.sections,
      families: RepeatedDefinitions(article: article, setup: setup, bench: bench).families)
    states = scopes.states
  }

  /// The same definitions under conventions that were settled.
  init(_ other: SectionModels, _ setup: ModelSetup, _ bench: ClaimBench) {
    self.setup = setup
    self.bench = bench
    seed = other.seed
    isAlone = true
    scopes = other.scopes
    states = other.states
  }

  /// Whether nothing but the first definitions can be meant at a statement.
  func isFirst(_ choice: DefinitionScopes.Choice) -> Bool {
    choice.isCertain && choice.leftOut == states.first
  }

  /// The model with some statements defining nothing.
  func model(leavingOut ids: Set<Int>) -> (setup: ModelSetup, bench: ClaimBench) {
    // As it is, no definition but the first of each symbol counts.
    guard ids != states.first else { return (setup, bench) }
    if let known = made[ids] { return known }
    let other = setup.leavingOut(ids)
    let model = (other, ClaimBench(other, seed: seed))
    made[ids] = model
    return model
  }

  /// The verdict where a statement stands. Nothing is decided there that is decided the other way under
  /// another definition which could be meant; a refutation stands only where no definition of the article
  /// makes the statement true.
  ///
  /// - Parameter certified: the verdict of a bench, with the certificate of its power.
  func verdict(
    _ written: WrittenStatement, _ choice: DefinitionScopes.Choice,
    certified: (ClaimBench) -> ClaimVerdict
  ) -> ClaimVerdict {
    let own = certified(model(leavingOut: choice.leftOut).bench)
    if own.status == .verified && choice.isCertain { return own }
    if own.status != .refuted && choice.isCertain { return own }
    var verdict = own
    var isRefuted = own.status == .refuted
    let others = states.filter { !choice.possible.contains($0) }
    for state in choice.possible.dropFirst() + others {
      let bench = model(leavingOut: state).bench
      let status = bench.verdict(
        written.head, written.relation, written.member, conditions: written.conditions
      ).status
      // What cannot be meant there makes nothing true, and takes back what would be refuted.
      if others.contains(state), verdict.status != .refuted { continue }
      isRefuted = isRefuted || status == .refuted
      // What the first definitions leave open, another one may make true, but not false.
      if status == .verified, verdict.status != .verified { verdict = certified(bench) }
      if isRefuted, verdict.status == .verified {
        return .undecided("redefinition", CheckWording.severalDefinitions)
      }
    }
    guard isAlone, verdict.status.isDecided, !isFirst(choice) else { return verdict }
    return .undecided("redefinition", CheckWording.severalDefinitions)
  }
}

/// The statements that define a symbol once more, in the same way or another one.
private struct RepeatedDefinitions {
  let article: Article
  let setup: ModelSetup
  let bench: ClaimBench

  private typealias Member = DefinitionScopes.Member
  private struct Written {
    var id: Int
    var place: ModelSetup.StatementPlace
    var statement: WrittenStatement
  }

  /// Every symbol that some statement defines in another way, with all its definitions.
  var families: [[DefinitionScopes.Member]] {
    let all = written
    let heads = all.compactMap { later -> Int? in
      guard case .redefinition(let first)? = setup.built.roles[later.id] else { return nil }
      return first
    }
    // What front matter fixes cannot be taken back.
    let firsts = all.filter { heads.contains($0.id) }
    return firsts.map { family(of: $0, in: all) }
  }

  private var written: [Written] {
    article.formulas.enumerated().flatMap { index, formula -> [Written] in
      guard formula.directive != .skip else { return [] }
      return formula.statements.enumerated().map { place, statement in
        Written(
          id: setup.id(formula: index, statement: place),
          place: .init(formula: index, statement: place),
          statement: statement)
      }
    }
  }

  private func family(of first: Written, in all: [Written]) -> [DefinitionScopes.Member] {
    var kept: [(written: Written, meaning: Int)] = []
    for other in all {
      if other.id == first.id || repeats(other, first) {
        kept.append((other, first.id))
      } else if case .redefinition(first.id)? = setup.built.roles[other.id] {
        let same = kept.first { $0.written.statement.member == other.statement.member }
        // Another form of the same thing is no other meaning.
        let restates = same == nil && holds(other.statement)
        kept.append((other, same?.meaning ?? (restates ? first.id : other.id)))
      }
    }
    return kept.map { member(of: $0.written, $0.meaning) }
  }

  /// The very definition again, which is one as well.
  private func repeats(_ other: Written, _ first: Written) -> Bool {
    guard case .definition? = setup.built.roles[other.id], other.id > first.id else { return false }
    return other.statement.head == first.statement.head
      && other.statement.member == first.statement.member
  }

  private func holds(_ written: WrittenStatement) -> Bool {
    bench.verdict(
      written.head, written.relation, written.member, conditions: written.conditions
    ).status == .verified
  }

  private func member(of written: Written, _ meaning: Int) -> DefinitionScopes.Member {
    .init(
      id: written.id, formula: written.place.formula, statement: written.place.statement,
      section: article.formulas[written.place.formula].section, meaning: meaning)
  }
}

extension ModelSetup {
  /// The same article with some statements defining nothing.
  func leavingOut(_ ids: Set<Int>) -> ModelSetup {
    var copy = self
    copy.leftOut = ids
    copy.diagnostics = []
    copy.build()
    return copy
  }
}

extension CheckWording {
  static let severalDefinitions =
    "this holds under one of the definitions of a symbol and not under another, and which is meant "
    + "is not certain"
  static func newScope(line: Int) -> String {
    "in this section it takes the place of the definition in line \(line)"
  }
}
