import ClaimEdits
import DerivationDocuments
import Elaboration
import MathSyntax
import Testing

@testable import DerivationChecking

/// Every right claim of the tables, with every small slip of the catalogue made in it, written out and
/// read afresh: none may pass, unless a normal form shows that it says the same or it is listed.
@Suite struct MutantTests {
  @Test(arguments: ClaimTable.right)
  func noSlipPasses(claim: Claim) throws {
    let original = try #require(ReadClaim(claim))
    for edit in original.edits where !(original.isOfNumbers && edit.kind.isNothingToNumbers) {
      let formula = original.start + LaTeXPrinter().print(edit.edited)
      guard let mutant = ReadClaim(claim.written(formula)), mutant.passes,
        !mutant.says(the: original)
      else { continue }
      #expect(Survivors.listed.contains(formula), "\(edit.mutation): \(mutant.statement.summary)")
    }
  }
}

extension ClaimTable {
  /// Claims of one statement that are verified.
  static let right = all.filter { $0.expected.hasPrefix("verified") && !$0.expected.contains("/") }
}

extension Claim {
  func written(_ formula: String) -> Claim {
    var copy = self
    copy.formula = formula
    return copy
  }
}

/// The last statement of a claim's article, as it was read and judged.
private struct ReadClaim {
  let statement: CheckedStatement
  let written: WrittenStatement
  let article: Article
  private let keys: Set<EquationKey>
  private let isStep: Bool
  private let usesRate: Bool
  /// Every symbol of the article's model is a number.
  let isOfNumbers: Bool

  init?(_ claim: Claim) {
    let session = ArticleSession(path: "claim.md", text: TableArticle(claim.row).text)
    let checked = session.check()
    guard let statement = checked.statements.last,
      let written = session.article.formulas.last?.statements.last
    else { return nil }
    self.statement = statement
    self.written = written
    isOfNumbers = session.setup.scope.model.symbols.allSatisfy(\.axes.isEmpty)
    article = session.article
    let verdict = session.verdict(
      written.head, written.relation, written.member, conditions: written.conditions)
    keys = Set(verdict.readings.map { EquationKey($0.equation) })
    isStep = verdict.readings.contains { $0.relation == .assign }
    usesRate = verdict.readings.contains { reading in
      reading.equation.right.instances.contains { $0.symbol == session.setup.scope.rate }
    }
  }

  var passes: Bool { statement.status == .verified }

  /// Whether it is the same statement in other words. An update's rate absorbs factors, and an update
  /// without a rate is one of rate 1.
  func says(the original: ReadClaim) -> Bool {
    let isOtherRate =
      original.isStep && isStep
      && (original.usesRate && !usesRate || statement.codes.contains("rate-absorbs-factor"))
    return isOtherRate || keys.isSubset(of: original.keys)
  }

  var edits: [ClaimEdit] {
    let notations = article.formulas.flatMap(\.statements).map(\.member)
    return ClaimEdits.edits(of: written.member, vocabulary: .collected(from: notations))
  }

  /// The statement up to its last member, in LaTeX.
  var start: String {
    let sign = written.relation == .assign ? "\\leftarrow" : written.relation.rawValue
    return "\(LaTeXPrinter().print(written.head)) \(sign) "
  }
}

extension ClaimEdit.Kind {
  /// What says nothing else of numbers: a transpose, and one product for another.
  fileprivate var isNothingToNumbers: Bool {
    switch self {
    case .addTranspose, .dropTranspose, .transposeProduct, .swapFactors, .matrixToElementwise,
      .elementwiseToMatrix:
      true
    default: false
    }
  }
}
