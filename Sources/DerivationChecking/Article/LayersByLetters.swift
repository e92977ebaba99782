import DerivationDocuments
import Elaboration
import MathSyntax

/// `h_j = σ(Σ_i w_{ij} x_i)`, `o_k = σ(Σ_j w_{jk} h_j)`: two layers of weights with one letter, told apart
/// by the letters of their indices, as textbooks write them.
///
/// One letter with the indices of two layers that follow each other is two names. Those of the second
/// layer get a prime: `w'_{jk}`, and so does what else has one letter in both, `b'_k`, `net'_k`.
struct LayersByLetters {
  /// The sum that a layer is.
  private struct Layer: Hashable {
    var weight: String
    var from: String
    var to: String
    var letters: Set<String> { [from, to] }
  }

  private let first: Layer
  private let second: Layer
  /// Letters whose `b_k` is another name than `b_j`.
  private var shared: Set<String> = []
  private var hasNamedSums = false

  static func named(in article: Article) -> Article {
    guard article.context.network == nil else { return article }
    let statements =
      article.contextFormulas.flatMap(\.statements) + article.formulas.flatMap(\.statements)
    guard let layers = LayersByLetters(statements) else { return article }
    return article.mappingStatements { statement in
      var copy = statement.mappingSides(layers.named)
      copy.isRewritten =
        copy.isRewritten || copy.head != statement.head || copy.member != statement.member
      return copy
    }
  }

  /// - Returns: `nil` without two layers of one letter, or where that letter has other indices as well.
  private init?(_ statements: [WrittenStatement]) {
    let definitions = statements.filter {
      $0.position == 1 && [.equal, .define, .identical].contains($0.relation)
    }
    let layers = definitions.flatMap(Self.layers)
    for one in layers {
      for other in layers
      where one.weight == other.weight && one.to == other.from && one.letters != other.letters {
        let pairs = statements.flatMap { [$0.head, $0.member] }
          .flatMap { $0.pairs(of: one.weight) }
        guard pairs.allSatisfy({ $0 == one.letters || $0 == other.letters }) else { continue }
        (first, second) = (one, other)
        shared = Self.shared(definitions, one, other)
        let heads = definitions.compactMap(\.head.indexed)
        hasNamedSums = shared.contains { name in heads.contains { $0.name == name } }
        return
      }
    }
    return nil
  }

  /// `h_j = … Σ_i … w_{ij} …`
  private static func layers(_ statement: WrittenStatement) -> [Layer] {
    guard let head = statement.head.indexed else { return [] }
    return statement.member.sums.flatMap { sum -> [Layer] in
      sum.body.weights.compactMap { weight in
        weight.letters == [sum.letter, head.letter] && sum.letter != head.letter
          ? Layer(weight: weight.name, from: sum.letter, to: head.letter) : nil
      }
    }
  }

  /// The names that have the letter of the first layer in one definition, and that of the second in
  /// another: biases, and sums that are defined with both.
  private static func shared(
    _ definitions: [WrittenStatement], _ first: Layer, _ second: Layer
  ) -> Set<String> {
    func names(_ letter: String) -> Set<String> {
      definitions.reduce(into: []) { found, definition in
        guard let head = definition.head.indexed, head.letter == letter else { return }
        found.insert(head.name)
        found.formUnion(definition.member.names(at: letter))
      }
    }
    return names(first.to).intersection(names(second.to))
  }

  private func named(_ node: Notation) -> Notation {
    node.mapped { kind in
      guard case .scripted(let base, let sub?, let sup, let primes) = kind,
        let name = base.letterOfName
      else { return kind }
      func marked(_ accent: Accent) -> Notation.Kind {
        .scripted(
          Notation(.accented(accent, base), base.range), subscript: sub, superscript: sup,
          primes: primes)
      }
      let indices = sub.indexLetters
      if name == first.weight, Set(indices) == second.letters { return marked(.prime) }
      guard indices.count == 1 else { return kind }
      if indices == [second.to], shared.contains(name) || name == "δ" { return marked(.prime) }
      // What δ is of is not known where the sums of the layers have names of their own.
      if name == "δ", indices == [first.to], !hasNamedSums { return marked(.tilde) }
      return kind
    }
  }
}

extension Notation {
  /// `j` of j, `j, k` of jk; none where anything else stands there.
  fileprivate var indexLetters: [String] {
    switch kind {
    case .symbol(let letter):
      return letter.name.count == 1 && letter.name.allSatisfy(\.isLowercase) ? [letter.name] : []
    case .product(let factors, let signs) where signs.allSatisfy { $0 == .juxtaposition }:
      let letters = factors.map(\.indexLetters)
      return letters.allSatisfy { $0.count == 1 } ? letters.flatMap { $0 } : []
    case .list(let items):
      let letters = items.map(\.indexLetters)
      return letters.allSatisfy { $0.count == 1 } ? letters.flatMap { $0 } : []
    default: return []
    }
  }

  fileprivate var letterOfName: String? {
    if case .symbol(let letter) = kind { return letter.name }
    return nil
  }

  /// `h_j` as h and j.
  fileprivate var indexed: (name: String, letter: String)? {
    guard case .scripted(let base, let sub?, nil, 0) = kind, let name = base.letterOfName,
      sub.indexLetters.count == 1
    else { return nil }
    return (name, sub.indexLetters[0])
  }

  /// `w_{ij}` as w with i and j.
  private var weight: (name: String, letters: Set<String>)? {
    guard case .scripted(let base, let sub?, _, _) = kind, let name = base.letterOfName,
      sub.indexLetters.count == 2
    else { return nil }
    return (name, Set(sub.indexLetters))
  }

  fileprivate var weights: [(name: String, letters: Set<String>)] {
    (weight.map { [$0] } ?? []) + parts.flatMap(\.weights)
  }

  /// The sums inside, each with the letter it runs over.
  fileprivate var sums: [(letter: String, body: Notation)] {
    let inner = parts.flatMap(\.sums)
    guard case .bigOperator(.sum, let lower?, _, let body) = kind else { return inner }
    var index = lower
    if case .relation(let members, _) = lower.kind, let first = members.first { index = first }
    return (index.indexLetters.first.map { [($0, body)] } ?? []) + inner
  }

  /// What a letter is indexed with wherever it stands; an empty set where it has no two letters.
  fileprivate func pairs(of name: String) -> [Set<String>] {
    if case .scripted(let base, let sub, let sup, _) = kind, base.letterOfName == name {
      return [Set(sub?.indexLetters ?? [])]
        + [sub, sup].compactMap { $0 }.flatMap {
          $0.pairs(of: name)
        }
    }
    if letterOfName == name { return [[]] }
    return parts.flatMap { $0.pairs(of: name) }
  }

  /// The names with one letter as their index.
  fileprivate func names(at letter: String) -> Set<String> {
    if let indexed, indexed.letter == letter { return [indexed.name] }
    return parts.reduce(into: []) { $0.formUnion($1.names(at: letter)) }
  }
}
