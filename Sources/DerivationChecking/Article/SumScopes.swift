import DerivationDocuments
import Elaboration
import MathSyntax

/// `-\sum_i y_i \log \hat y_i + (1 - y_i) \log(1 - \hat y_i)`: a sum without brackets whose index stands
/// in the terms behind it as well, and nowhere else. It reaches over all of them.
enum SumScopes {
  static func extended(in article: Article) -> Article {
    return article.mappingStatements(extended)
  }

  private static func extended(_ statement: WrittenStatement) -> WrittenStatement {
    // An index on both sides is an index of the statement.
    let outer = statement.head.freeLetters
    guard let member = statement.member.extendingSums(besides: outer) else { return statement }
    var copy = statement
    copy.member = member
    copy.isRewritten = true
    if let predecessor = statement.predecessor.extendingSums(besides: outer) {
      copy.predecessor = predecessor
    }
    return copy
  }
}

extension Notation {
  /// Letters of subscripts and of samples that no sum binds.
  fileprivate var freeLetters: Set<String> {
    switch kind {
    case .bigOperator(_, let lower, let upper, let body):
      var found = body.freeLetters.union(upper?.freeLetters ?? [])
      if let bound = lower?.boundLetter { found.remove(bound) }
      return found
    case .scripted(let base, let sub, let sup, _):
      return base.freeLetters.union(sub?.indexLetters ?? []).union(sup?.sampleLetters ?? [])
    default: return parts.reduce(into: []) { $0.formUnion($1.freeLetters) }
    }
  }

  fileprivate var boundLetter: String? {
    var index = self
    if case .relation(let members, _) = kind, let first = members.first { index = first }
    guard case .symbol(let letter) = index.kind else { return nil }
    return letter.name
  }

  private var indexLetters: Set<String> {
    if case .symbol(let letter) = kind, letter.name.count == 1 { return [letter.name] }
    return parts.reduce(into: []) { $0.formUnion($1.indexLetters) }
  }

  private var sampleLetters: Set<String> {
    if case .bracketed(.round, let inner) = kind { return inner.indexLetters }
    return freeLetters
  }

  /// The sum with its bare sums reaching as far as their index; `nil` where none does.
  fileprivate func extendingSums(besides outer: Set<String>) -> Notation? {
    guard case .sum(let terms) = kind,
      let place = terms.firstIndex(where: { $0.value.bareSum != nil }),
      let (lower, upper, body, around) = terms[place].value.bareSum, let letter = lower.boundLetter,
      !outer.contains(letter),
      !terms[..<place].contains(where: { $0.value.freeLetters.contains(letter) })
    else { return nil }
    let behind = terms[(place + 1)...].prefix { $0.value.freeLetters.contains(letter) }
    guard !behind.isEmpty,
      !terms[(place + 1 + behind.count)...].contains(where: {
        $0.value.freeLetters.contains(letter)
      })
    else { return nil }
    let whole = Notation(
      .bigOperator(
        .sum, lower: lower, upper: upper,
        body: Notation(
          .bracketed(.square, Notation(.sum([.init(.plus, body)] + behind), body.range)),
          body.range)),
      terms[place].value.range)
    let rest =
      Array(terms[..<place]) + [.init(terms[place].sign, around(whole))]
      + Array(terms[(place + 1 + behind.count)...])
    return rest.count == 1 && rest[0].sign == .plus ? rest[0].value : Notation(.sum(rest), range)
  }

  /// The sum that ends here, and what is left around it: the `1/m` of `1/m Σ_i y_i`.
  private var bareSum:
    (lower: Notation, upper: Notation?, body: Notation, around: (Notation) -> Notation)?
  {
    switch kind {
    case .bigOperator(.sum, let lower?, let upper, let body): return (lower, upper, body, { $0 })
    case .product(let factors, let signs):
      guard let (lower, upper, body, around) = factors.last?.bareSum else { return nil }
      return (
        lower, upper, body,
        { Notation(.product(factors.dropLast() + [around($0)], signs: signs), range) }
      )
    default: return nil
    }
  }
}
