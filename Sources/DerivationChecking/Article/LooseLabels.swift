import DerivationDocuments
import Elaboration
import MathSyntax

/// A number in brackets one blank behind a formula, `= 2w (5)`: its number, where the formulas of the
/// article are numbered in order, and else a factor as well.
struct LooseLabels {
  private let labels: [Int: Int]
  /// They count on: `(1)`, `(2)`, `(3)`.
  private let isNumbering: Bool

  init(_ article: Article) {
    var labels: [Int: Int] = [:]
    for (index, formula) in article.formulas.enumerated() {
      if let number = Self.number(formula) { labels[index] = number }
    }
    self.labels = labels
    let order = labels.sorted { $0.key < $1.key }.map(\.value)
    isNumbering = order.count > 1 && zip(order, order.dropFirst()).allSatisfy { $1 == $0 + 1 }
  }

  private static func number(_ formula: Formula) -> Int? {
    guard let label = formula.label, let number = Int(label), formula.sourceNotation == .latex,
      formula.text.text.hasSuffix(" (\(label))")
    else { return nil }
    let before = formula.text.text.dropLast(label.count + 3)
    let isWide = ["\\quad", "\\qquad", "\\hfill", "\\;", "\\ ", "~", "&", " "].contains {
      before.hasSuffix($0)
    }
    return isWide ? nil : number
  }

  /// The member with the number as a factor; `nil` where it can only be the formula's own number.
  func factored(_ member: Notation, in formula: Int) -> Notation? {
    guard let number = labels[formula], number != 1, !isNumbering else { return nil }
    let factor = Notation(.number(String(number)), member.range)
    let inner =
      if case .sum = member.kind { Notation(.bracketed(.round, member), member.range) } else {
        member
      }
    return Notation(.product([factor, inner], signs: [.dot]), member.range)
  }

  static func soften(_ checked: inout CheckedStatement, asFactor: ClaimVerdict) {
    guard checked.status == .verified || checked.status == .refuted,
      asFactor.status != checked.status
    else { return }
    checked.status = .undecided
    checked.codes = ["ambiguous"]
    checked.message = CheckWording.looseLabel
    (checked.repair, checked.help, checked.inherits) = (nil, nil, nil)
  }
}

extension CheckWording {
  static let looseLabel =
    "the number in brackets may be a factor or the number of the formula, and that decides"
}
