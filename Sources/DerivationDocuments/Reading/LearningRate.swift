import MathSyntax

/// `learning rate` and `learning_rate`, written out in a formula: the word "lr" that formulas have for it.
enum LearningRate {
  static func shortened(_ formula: FormulaNotation) -> FormulaNotation {
    formula.mappingMembers { $0.mapped(shortened) }
  }

  private static let short = Notation.Kind.symbol(Letter("lr", style: .roman))

  private static func shortened(_ kind: Notation.Kind) -> Notation.Kind {
    switch kind {
    case .text(let words) where isRate(words): return short
    case .symbol(let letter) where isRate(letter.name): return short
    case .scripted(let base, let sub?, nil, 0)
    where word(base) == "learning" && word(sub) == "rate":
      return short
    case .product(let factors, let signs):
      return joined(factors, signs)
    default: return kind
    }
  }

  /// `learning rate` as two words side by side.
  private static func joined(_ factors: [Notation], _ signs: [ProductSign]) -> Notation.Kind {
    var kept: [Notation] = []
    var between: [ProductSign] = []
    var place = 0
    while place < factors.count {
      if place > 0 { between.append(signs[place - 1]) }
      if place + 1 < factors.count, signs[place] == .juxtaposition,
        word(factors[place]) == "learning", word(factors[place + 1]) == "rate"
      {
        kept.append(Notation(short, factors[place].range.union(factors[place + 1].range)))
        place += 2
      } else {
        kept.append(factors[place])
        place += 1
      }
    }
    return kept.count == 1 ? kept[0].kind : .product(kept, signs: between)
  }

  private static func isRate(_ words: String) -> Bool {
    let letters = words.lowercased().filter(\.isLetter)
    return letters == "learningrate"
  }

  private static func word(_ node: Notation) -> String? {
    switch node.kind {
    case .symbol(let letter): letter.name.lowercased()
    case .text(let words): words.lowercased()
    case .product(let factors, _):
      // Letter by letter, as LaTeX reads a word.
      factors.reduce(Optional("")) { text, factor in
        guard let text, let letter = word(factor) else { return nil }
        return text + letter
      }
    default: nil
    }
  }
}
