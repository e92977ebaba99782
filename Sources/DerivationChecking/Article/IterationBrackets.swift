import DerivationDocuments
import Elaboration
import MathSyntax

/// `w(k+1) = w(k) - η ∂E/∂w`: the number of the iteration in brackets behind a name.
///
/// A letter counts iterations where a statement says what a name is at the next one in terms of the
/// same name at this one. Such a step is read as an update, `w ← w - η ∂E/∂w`; where the article has
/// another such name in it, as in `θ(k+1) = θ(k) + M(k+1)`, all are read with subscripts, `θ_{k+1}`.
struct IterationBrackets {
  /// The names with what counts their iterations.
  private var counted: [Notation: String] = [:]
  /// The names whose steps are updates.
  private var updated: Set<Notation> = []
  /// The letters that count iterations, each with one that counts nothing else.
  private var letters: [String: String] = [:]

  static func removing(from article: Article) -> Article {
    var brackets = IterationBrackets()
    let statements = article.formulas.flatMap(\.statements)
    for statement in statements {
      guard let (name, letter) = statement.head.nextIteration,
        statement.member.stands(name, atIteration: letter)
      else { continue }
      brackets.counted[name] = letter
    }
    guard !brackets.counted.isEmpty else { return article }
    brackets.nameCounters(statements)
    for statement in statements {
      guard let (name, letter) = statement.head.nextIteration, brackets.counted[name] == letter,
        statement.member.addsTo(name, atIteration: letter),
        !brackets.counted.keys.contains(where: {
          $0 != name && statement.member.stands($0, atIteration: letter)
        })
      else { continue }
      brackets.updated.insert(name)
    }
    var copy = article
    for place in copy.formulas.indices {
      copy.formulas[place].statements = copy.formulas[place].statements.map(brackets.plain)
    }
    return copy
  }

  /// `i` may be an index elsewhere; a subscript that counts steps must not be.
  private mutating func nameCounters(_ statements: [WrittenStatement]) {
    var used = statements.reduce(into: Set<String>()) {
      $0.formUnion($1.head.writtenLetters)
      $0.formUnion($1.member.writtenLetters)
    }
    for letter in Set(counted.values).sorted() {
      let free = ["t", "s", "k", "n", "r", "q"].first { !used.contains($0) } ?? letter
      letters[letter] = free
      used.insert(free)
    }
  }

  private func plain(_ statement: WrittenStatement) -> WrittenStatement {
    var copy = statement
    if let (name, letter) = statement.head.nextIteration, updated.contains(name),
      counted[name] == letter, statement.relation == .equal
    {
      copy.relation = .assign
      copy.head = name
      copy.member = statement.member.withoutIterations(letter)
      copy.predecessor = copy.head
      return copy
    }
    // `Δ(i) = Δ(i) · η^-`: the value of one iteration is changed in its place.
    if let (name, letter) = statement.head.thisIteration, letters[letter] != nil,
      counted[name] == nil, statement.relation == .equal,
      statement.member.stands(name, atIteration: letter)
    {
      copy.relation = .assign
      copy.head = name
      copy.member = statement.member.withoutIterations(letter)
      copy.predecessor = copy.head
      return copy
    }
    func subscripted(_ node: Notation) -> Notation {
      node.subscriptingIterations(counted.filter { !updated.contains($0.key) }, letters)
    }
    copy.head = subscripted(statement.head)
    copy.member = subscripted(statement.member)
    copy.predecessor = subscripted(statement.predecessor)
    return copy
  }
}

extension Notation {
  fileprivate var writtenLetters: Set<String> {
    var found = parts.reduce(into: Set<String>()) { $0.formUnion($1.writtenLetters) }
    if case .symbol(let letter) = kind { found.insert(letter.name) }
    return found
  }

  private static let counters: Set<String> = ["i", "k", "n", "t", "s", "j"]

  /// `w` and `k` of `w(k+1)`.
  fileprivate var nextIteration: (name: Notation, letter: String)? {
    guard case .product(let factors, signs: [.juxtaposition]) = kind,
      let (letter, offset) = factors[1].iteration, offset == 1, factors[0].isIterated
    else { return nil }
    return (factors[0], letter)
  }

  /// `Δ` and `i` of `Δ(i)`.
  fileprivate var thisIteration: (name: Notation, letter: String)? {
    guard case .product(let factors, signs: [.juxtaposition]) = kind,
      let (letter, offset) = factors[1].iteration, offset == 0, factors[0].isIterated
    else { return nil }
    return (factors[0], letter)
  }

  /// A name that is no function's.
  private var isIterated: Bool {
    guard let key = NameKey(written: self) else { return false }
    return !["f", "g", "h", "F", "G", "σ", "φ", "ϕ", "ψ"].contains(key.text)
  }

  /// `(k)`, `(k+1)`, `(k-1)`.
  fileprivate var iteration: (letter: String, offset: Int)? {
    guard case .bracketed(.round, let inner) = kind else { return nil }
    switch inner.kind {
    case .symbol(let letter) where Self.counters.contains(letter.name): return (letter.name, 0)
    case .sum(let terms):
      guard terms.count == 2, terms[0].sign == .plus,
        case .symbol(let letter) = terms[0].value.kind,
        Self.counters.contains(letter.name), terms[1].value.kind == .number("1"),
        terms[1].sign != .plusMinus
      else { return nil }
      return (letter.name, terms[1].sign == .plus ? 1 : -1)
    default: return nil
    }
  }

  /// Whether `name(k)` or a neighbour of it stands anywhere inside.
  fileprivate func stands(_ name: Notation, atIteration letter: String) -> Bool {
    if case .product(let factors, let signs) = kind {
      for (place, sign) in signs.enumerated() where sign == .juxtaposition {
        if factors[place] == name, factors[place + 1].iteration?.letter == letter { return true }
      }
    }
    return parts.contains { $0.stands(name, atIteration: letter) }
  }

  /// `w(k) + …`
  fileprivate func addsTo(_ name: Notation, atIteration letter: String) -> Bool {
    guard case .sum(let terms) = kind else { return false }
    return terms.contains { term in
      guard term.sign == .plus,
        case .product(let factors, signs: [.juxtaposition]) = term.value.kind,
        factors[0] == name, let (own, offset) = factors[1].iteration
      else { return false }
      return own == letter && offset == 0
    }
  }

  /// Without the brackets that count iterations.
  fileprivate func withoutIterations(_ letter: String) -> Notation {
    mapped { kind in
      kind.joiningIterations { _, iteration in iteration.letter == letter ? [] : nil }
    }
  }

  /// `θ(k+1)` as `θ_{k+1}` of the names that are counted.
  fileprivate func subscriptingIterations(
    _ counted: [Notation: String], _ letters: [String: String]
  ) -> Notation {
    guard !counted.isEmpty else { return self }
    return mapped { kind in
      kind.joiningIterations { name, iteration in
        guard counted[name] == iteration.letter else { return nil }
        let letter = Notation(.symbol(Letter(letters[iteration.letter] ?? iteration.letter)))
        guard iteration.offset != 0 else { return [letter] }
        let step = Notation.Term(iteration.offset > 0 ? .plus : .minus, Notation(.number("1")))
        return [Notation(.sum([.init(.plus, letter), step]))]
      }
    }
  }
}

extension Notation.Kind {
  /// Names with the brackets behind them joined: no subscript for an empty answer, and as they were
  /// for none.
  fileprivate func joiningIterations(
    _ subscripts: (Notation, (letter: String, offset: Int)) -> [Notation]?
  ) -> Notation.Kind {
    guard case .product(let factors, let signs) = self else { return self }
    var kept: [Notation] = []
    var between: [ProductSign] = []
    var place = 0
    while place < factors.count {
      if place > 0 { between.append(signs[place - 1]) }
      var factor = factors[place]
      if place < signs.count, signs[place] == .juxtaposition,
        let iteration = factors[place + 1].iteration, NameKey(written: factor) != nil,
        let sub = subscripts(factor, iteration)
      {
        if let sub = sub.first {
          factor = Notation(
            .scripted(factor, subscript: sub, superscript: nil, primes: 0), factor.range)
        }
        place += 1
      }
      kept.append(factor)
      place += 1
    }
    return kept.count == 1 ? kept[0].kind : .product(kept, signs: between)
  }
}
