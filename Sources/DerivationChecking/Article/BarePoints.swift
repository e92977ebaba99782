import DerivationDocuments
import MathSyntax

/// "At $(2, 3)$ the gradient is …": numbers of names that are not said. What is claimed of numbers may
/// be claimed at that point.
enum BarePoints {
  private static let words: Set<String> = ["at", "point"]

  static func noted(in article: Article) -> Article {
    guard article.sentences.contains(where: { hasPoint($0, in: article) }) else { return article }
    var copy = article
    copy.hasUnreadNumbers = true
    return copy
  }

  private static func hasPoint(_ sentence: Sentence, in article: Article) -> Bool {
    zip(sentence.parts, sentence.parts.dropFirst()).contains { before, part in
      guard case .word(let word) = before, words.contains(word.lowercased()),
        case .formula(let index) = part, article.formulas.indices.contains(index)
      else { return false }
      return article.formulas[index].isTupleOfNumbers
    }
  }
}

extension Formula {
  fileprivate var isTupleOfNumbers: Bool {
    guard statements.isEmpty, failures.isEmpty, notation.rows.count == 1,
      notation.rows[0].pieces.count == 1,
      case .chain(let chain) = notation.rows[0].pieces[0].content, chain.members.count == 1,
      case .bracketed(.round, let inner) = chain.members[0].kind,
      case .list(let items) = inner.kind
    else { return false }
    return items.count > 1 && items.allSatisfy(\.isNumeric)
  }
}
