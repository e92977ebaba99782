import DerivationDocuments
import Elaboration
import MathSyntax

/// Formulas for names that stand below claims about these names, `b = ȳ - m x̄` below `∂E/∂m = …`: for all
/// the author says, the name is free above.
///
/// What fails with such a formula and holds without it stays open.
final class LateDefinitions {
  private let article: Article
  private let seed: UInt64
  private var benches: [Set<Int>: ClaimBench] = [:]

  init(_ article: Article, seed: UInt64) {
    self.article = article
    self.seed = seed
  }

  func soften(
    _ checked: inout CheckedStatement, _ written: WrittenStatement, at place: Int,
    _ setup: ModelSetup
  ) {
    guard checked.status == .refuted || checked.codes == ["vacuous"] else { return }
    let late = definitions(below: place, formula: checked.formula, in: setup)
    guard let first = late.first else { return }
    let line = setup.line(of: first.id)
    // Where something is derived by a name, it is free.
    let varied = late.filter { written.head.differentiatedBy.contains($0.name) }
    if !varied.isEmpty, case let other = verdict(written, without: varied.map(\.id), setup),
      other.status == .verified
    {
      checked.status = .verified
      checked.codes = other.codes
      checked.message = other.message
      checked.evidence = other.evidence
      checked.notes = other.notes + [CheckWording.lateDefinition(line: line)]
      checked.help = nil
      checked.inherits = nil
      return
    }
    guard verdict(written, without: late.map(\.id), setup).status == .verified else { return }
    checked.status = .undecided
    checked.codes = ["redefinition"]
    checked.message = CheckWording.lateDefinition(line: line)
    checked.inherits = nil
  }

  private func verdict(
    _ written: WrittenStatement, without late: [Int], _ setup: ModelSetup
  ) -> ClaimVerdict {
    let ids = setup.leftOut.union(late)
    let bench = benches[ids] ?? ClaimBench(setup.leavingOut(ids), seed: seed)
    benches[ids] = bench
    return bench.verdict(
      written.head, written.relation, written.member, conditions: written.conditions)
  }

  /// The definitions of bare names below a statement that formulas up to it have, or differentiate by.
  private func definitions(below place: Int, formula: Int, in setup: ModelSetup) -> [(
    id: Int, name: Notation
  )] {
    var usage = NameUsage()
    for (index, other) in article.formulas.enumerated() where index <= formula {
      for (own, statement) in other.statements.enumerated() where index < formula || own <= place {
        usage.add(statement.head)
        usage.add(statement.member)
      }
    }
    let used = Set(usage.values)
    var found: [(id: Int, name: Notation)] = []
    for (index, other) in article.formulas.enumerated() where index >= formula {
      for (own, statement) in other.statements.enumerated() where index > formula || own > place {
        let id = setup.id(formula: index, statement: own)
        guard case .definition? = setup.built.roles[id], statement.relation == .equal,
          !statement.member.isNumeric, let name = NameKey(written: statement.head),
          used.contains(name)
        else { continue }
        found.append((id, statement.head))
      }
    }
    return found
  }
}

extension CheckWording {
  fileprivate static func lateDefinition(line: Int) -> String {
    "this does not hold with what line \(line) says later, and holds without it"
  }
}
