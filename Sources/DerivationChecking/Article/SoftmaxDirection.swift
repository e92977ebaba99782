import DerivationDocuments
import MathSyntax

/// What sentences say of the entries of a matrix that a softmax makes add up to 1: "the softmax is
/// taken over each row", "column-wise softmax".
enum SoftmaxDirection {
  /// The axis that is summed over, 1 within rows and 0 within columns; `nil` where the text says nothing,
  /// or both.
  static func axis(_ article: Article) -> Int? {
    var axes: Set<Int> = []
    for sentence in article.sentences {
      let words = sentence.parts.compactMap { part -> String? in
        if case .word(let word) = part { word.lowercased() } else { nil }
      }
      let formulas = sentence.parts.compactMap { part -> Formula? in
        guard case .formula(let index) = part, article.formulas.indices.contains(index) else {
          return nil
        }
        return article.formulas[index]
      }
      let isAbout =
        words.contains { $0.contains("softmax") }
        || formulas.contains { $0.statements.contains { $0.member.writesSoftmax } }
      guard isAbout else { continue }
      if says("row", words) { axes.insert(1) }
      if says("column", words) { axes.insert(0) }
    }
    return axes.count == 1 ? axes.first : nil
  }

  /// `row-wise`, `each row`, `per row`, `by rows`.
  private static func says(_ word: String, _ words: [String]) -> Bool {
    words.enumerated().contains { place, candidate in
      if candidate.hasPrefix(word), candidate.hasSuffix("wise") { return true }
      guard candidate == word || candidate == word + "s", place > 0 else { return false }
      return ["each", "every", "per", "by"].contains(words[place - 1])
    }
  }
}

extension Notation {
  fileprivate var writesSoftmax: Bool {
    contains {
      if case .symbol(let letter) = $0.kind { letter.name.lowercased() == "softmax" } else { false }
    }
  }
}
