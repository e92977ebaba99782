import MathSyntax

/// `W_{1_{new}} = W_{1_{old}} - η ∂C/∂W_1`: an update whose old and new values are told apart by words
/// in the subscript is `W_1 ← W_1 - η ∂C/∂W_1`.
///
/// The words are marks and no indices, wherever they stand: alone, behind an index, or as an index of
/// an index.
enum UpdateMarks {
  static let new = ["new", "next"]
  static let old = ["old", "prev"]

  /// The update that the statement writes, `nil` where it is none.
  static func update(_ head: Notation, _ relation: Relation, _ member: Notation) -> (
    target: Notation, member: Notation
  )? {
    guard [.equal, .define, .assign].contains(relation), case .scripted = head.kind else {
      return nil
    }
    let target = head.removing(new)
    let plain = member.removing(old)
    // `W_{new} = …` may as well be the definition of something else.
    guard target != nil || plain != nil else { return nil }
    let (left, right) = (target ?? head, plain ?? member)
    return right.addsTo(left) ? (left, right) : nil
  }
}

extension WrittenStatement {
  /// The statement with words for old and new values made an arrow.
  var withoutUpdateMarks: WrittenStatement {
    guard let update = UpdateMarks.update(head, relation, member) else { return self }
    var copy = self
    (copy.head, copy.member, copy.relation) = (update.target, update.member, .assign)
    return copy
  }
}

extension Notation {
  /// The notation without the words in subscripts, `nil` where there are none.
  fileprivate func removing(_ words: [String]) -> Notation? {
    let result = mapped { kind in
      guard case .scripted(let base, let sub?, let sup, let primes) = kind,
        let rest = sub.withoutWord(words)
      else { return kind }
      if rest.isEmpty, sup == nil, primes == 0 { return base.kind }
      return .scripted(base, subscript: rest.first, superscript: sup, primes: primes)
    }
    return result == self ? nil : result
  }

  /// What is left of a subscript without the word it ends with: an index or nothing; `nil` where it
  /// ends with none.
  private func withoutWord(_ words: [String]) -> [Notation]? {
    if isWord(words) { return [] }
    switch kind {
    case .list(let items):
      guard let last = items.last, last.isWord(words) else { return nil }
      let rest = Array(items.dropLast())
      return [rest.count == 1 ? rest[0] : Notation(.list(rest), range)]
    case .product(let factors, let signs):
      guard
        let start = factors.indices.dropFirst().first(where: {
          Notation(.product(Array(factors[$0...]), signs: Array(signs[$0...]))).isWord(words)
        })
      else { return nil }
      let rest = Array(factors[..<start])
      return [
        start == 1 ? rest[0] : Notation(.product(rest, signs: Array(signs[..<(start - 1)])), range)
      ]
    default: return nil
    }
  }

  /// `new`, in one piece or as letters side by side.
  private func isWord(_ words: [String]) -> Bool {
    switch kind {
    case .symbol(let letter): return words.contains(letter.name)
    case .text(let text): return words.contains(text)
    case .bracketed(_, let inner): return inner.isWord(words)
    case .product(let factors, let signs):
      if factors.count == 1 { return factors[0].isWord(words) }
      guard signs.allSatisfy({ $0 == .juxtaposition }) else { return false }
      let letters = factors.compactMap { factor -> String? in
        guard case .symbol(let letter) = factor.kind else { return nil }
        return letter.name
      }
      return letters.count == factors.count && words.contains(letters.joined())
    default: return false
    }
  }

  /// A sum with the name as one of its terms.
  fileprivate func addsTo(_ name: Notation) -> Bool {
    guard case .sum(let terms) = kind, terms.count > 1 else { return false }
    return terms.contains { $0.sign == .plus && $0.value == name }
  }
}
