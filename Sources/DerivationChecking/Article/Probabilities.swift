import DerivationDocuments
import Diagnostics
import Elaboration
import MathSyntax

/// `P(t=1|z)`, `P(y_i | x_i)`, `\mathcal{L}(θ|t, z)`: probabilities and likelihoods, which are read as
/// names of numbers. What stands in the brackets says which number; the index that all of it has is the
/// index of the name.
///
/// A letter is that of a probability where the article writes it with the bar of a condition alone; L
/// with a loss beside it stays a loss.
struct Probabilities {
  private var letters: Set<String> = []
  private var bare: Set<String> = []

  static func named(in article: Article) -> Article {
    var found = Probabilities()
    let statements =
      article.formulas.flatMap(\.statements) + article.contextFormulas.flatMap(\.statements)
    for statement in statements {
      found.collect(statement.head)
      found.collect(statement.member)
    }
    let letters = found.letters.subtracting(found.bare)
    guard !letters.isEmpty else { return article }
    return article.mappingStatements { $0.namingProbabilities(letters) }
  }

  private mutating func collect(_ node: Notation) {
    if case .product(let factors, let signs) = node.kind {
      for (place, factor) in factors.enumerated() {
        let next = place < signs.count && signs[place] == .juxtaposition ? factors[place + 1] : nil
        if let letter = factor.probabilityLetter, next?.givenList != nil {
          letters.insert(letter)
        } else {
          collect(factor)
        }
      }
      return
    }
    if let letter = node.probabilityLetter { bare.insert(letter) }
    for part in node.parts { collect(part) }
  }
}

extension WrittenStatement {
  fileprivate func namingProbabilities(_ letters: Set<String>) -> WrittenStatement {
    mappingSides { $0.namingProbabilities(letters) }
  }
}

extension Notation {
  fileprivate var probabilityLetter: String? {
    guard case .symbol(let letter) = kind, ["P", "p", "Pr", "L", "q"].contains(letter.name) else {
      return nil
    }
    return letter.name
  }

  /// `(t=1|z)` with what is written behind it, the exponent of `P(t|z)^2`.
  fileprivate var givenList: (list: Notation, scripts: Notation.Kind?)? {
    var base = self
    if case .scripted(let inner, nil, .some, 0) = kind { base = inner }
    guard case .bracketed(.round, let inner) = base.kind, case .relation(_, let signs) = inner.kind,
      signs.last == .given, signs.dropLast().allSatisfy({ $0 == .equal })
    else { return nil }
    return (inner, base == self ? nil : kind)
  }

  fileprivate func namingProbabilities(_ letters: Set<String>) -> Notation {
    guard case .product(let factors, let signs) = kind else {
      return Notation(kind.mappedChildren { $0.namingProbabilities(letters) }, range)
    }
    var kept: [Notation] = []
    var between: [ProductSign] = []
    var place = 0
    while place < factors.count {
      if place > 0 { between.append(signs[place - 1]) }
      if let letter = factors[place].probabilityLetter, letters.contains(letter),
        place < signs.count, signs[place] == .juxtaposition,
        let (list, scripts) = factors[place + 1].givenList,
        let name = list.probability(letter, factors[place].range.union(factors[place + 1].range))
      {
        var named = name
        if case .scripted(_, _, let power, _)? = scripts {
          named = Notation(
            .scripted(name, subscript: nil, superscript: power, primes: 0), name.range)
        }
        kept.append(named)
        place += 2
      } else {
        kept.append(factors[place].namingProbabilities(letters))
        place += 1
      }
    }
    return kept.count == 1
      ? Notation(kept[0].kind, range) : Notation(.product(kept, signs: between), range)
  }

  /// The name with the one index of all that stands in the list; `nil` where there are several.
  private func probability(_ letter: String, _ range: TextRange) -> Notation? {
    var indices: [Notation] = []
    var text = self
    if case .relation(let sides, [.equal, .given]) = kind, sides[1].isIndexLetter {
      // `P(t = c|z)`: entry c.
      indices.append(sides[1])
      text = Notation(.relation([sides[0], sides[2]], [.given]))
    }
    let bare = text.collectingIndices(&indices).mapped { kind in
      if case .symbol(let letter) = kind { .symbol(Letter(letter.name)) } else { kind }
    }
    guard Set(indices).count <= 1 else { return nil }
    let dot = indices.isEmpty ? "" : "_•"
    let name = Notation(
      .symbol(
        Letter("\(letter)(\(UnicodePrinter().print(bare).filter { $0 != " " }))\(dot)")), range)
    guard let index = indices.first else { return name }
    return Notation(.scripted(name, subscript: index, superscript: nil, primes: 0), range)
  }

  private var isIndexLetter: Bool {
    guard case .symbol(let letter) = kind else { return false }
    return letter.name.count == 1 && letter.name.first?.isLowercase == true
  }

  /// The same without single letters below names.
  private func collectingIndices(_ found: inout [Notation]) -> Notation {
    if case .scripted(let base, let sub?, let sup, let primes) = kind, sub.isIndexLetter {
      found.append(sub)
      guard sup != nil || primes > 0 else { return base }
      return Notation(
        .scripted(base, subscript: nil, superscript: sup, primes: primes), range)
    }
    var collected = found
    let kind = kind.mappedChildren { child in child.collectingIndices(&collected) }
    found = collected
    return Notation(kind, range)
  }
}
