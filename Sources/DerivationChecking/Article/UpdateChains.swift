import DerivationDocuments
import Elaboration
import MathSyntax

/// What follows an update in its chain: `w ← w - η ∂L/∂w = -0.79 - 0.1 · 0.08 = -0.798`.
///
/// The arrow gives the old name a new value, so the numbers are no numbers of that name: they are what
/// the right side of the update comes to. A further form of the step is the same update again.
enum UpdateChains {
  static func rewritten(_ article: Article) -> Article {
    var first: [Int: WrittenStatement] = [:]
    var copy = article
    for formula in copy.formulas.indices {
      for place in copy.formulas[formula].statements.indices {
        let statement = copy.formulas[formula].statements[place]
        if statement.position == 1 {
          if isUpdate(statement) || isStep(statement, in: article) {
            first[statement.chain] = statement
          }
        } else if let update = first[statement.chain] {
          copy.formulas[formula].statements[place] = follow(statement, update)
        }
      }
    }
    return copy
  }

  /// `w ← w - …`, `w := w - …`, and `w_{new} = w - …`, which has become the first.
  private static func isUpdate(_ statement: WrittenStatement) -> Bool {
    UpdateClaim.repeatsTarget(statement.head, statement.member)
      && [.equal, .define, .assign].contains(statement.relation)
  }

  /// `w ← 0.5 - 0.1 · (-8)`, `Δw = -η ∂L/∂w`, `Δw = -0.1 · (-8)`.
  private static func isStep(_ statement: WrittenStatement, in article: Article) -> Bool {
    if statement.relation == .assign { return statement.member.isNumeric }
    guard statement.relation == .equal || statement.relation == .define,
      case .product(let factors, signs: [.juxtaposition]) = statement.head.kind,
      factors.count == 2, let delta = NameKey(factors[0]), delta.text == "Δ"
    else { return false }
    return !article.formulas.flatMap(\.statements).contains {
      $0.position == 1 && NameKey($0.head) == delta
    }
  }

  private static func follow(_ statement: WrittenStatement, _ update: WrittenStatement)
    -> WrittenStatement
  {
    guard statement.relation == .equal || statement.relation == .approximate else {
      return statement
    }
    var copy = statement
    if statement.member.isNumeric {
      copy.head = update.member
      copy.isRewritten = true
    } else if UpdateClaim.repeatsTarget(update.head, statement.member) {
      copy.isRewritten = statement.head != update.head
      copy.head = update.head
      copy.relation = .assign
    }
    return copy
  }
}
