import MathSyntax

extension Notation {
  /// What is written for short, in full: `w_1 x_1 + w_2 x_2 + \cdots + w_n x_n` is `Σ_{k=1}^n w_k x_k`,
  /// and `\mathbf 1_{s = t}` is `\mathbf 1\{s = t\}`.
  var writtenInFull: Notation {
    let inner = Notation(kind.mappedChildren(\.writtenInFull), range)
    switch inner.kind {
    case .sum(let terms): return inner.withSums(in: terms)
    case .scripted(let base, let sub?, nil, 0):
      guard base.isIndicatorLetter, case .relation = sub.kind else { return inner }
      return Notation(
        .product([base, Notation(.bracketed(.curly, sub), sub.range)], signs: [.juxtaposition]),
        range)
    case .product(let factors, let signs):
      return inner.composedCall ?? inner.withFlatIndicators(factors, signs)
    default: return inner
    }
  }

  /// What the head of a statement says of its indices where it writes them: the `j ≠ i` of
  /// `∂z_i/∂a_{j ≠ i}`, which is the derivative by a_j.
  var indexConditions: [Notation] {
    guard case .derivative(let derivative) = kind else { return [] }
    return ([derivative.of] + derivative.by).compactMap { $0.conditionalIndex?.condition }
  }

  /// The head without these conditions.
  var withoutIndexConditions: Notation {
    guard case .derivative(let derivative) = kind, !indexConditions.isEmpty else { return self }
    func plain(_ node: Notation) -> Notation {
      guard let index = node.conditionalIndex, case .scripted(let base, _, _, _) = node.kind else {
        return node
      }
      return Notation(
        .scripted(base, subscript: index.letter, superscript: nil, primes: 0), node.range)
    }
    return Notation(
      .derivative(derivative.with(of: plain(derivative.of), by: derivative.by.map(plain))), range)
  }

  private var conditionalIndex: (letter: Notation, condition: Notation)? {
    guard case .scripted(let base, let sub?, nil, 0) = kind, NameKey.base(of: base) != nil,
      !base.isIndicatorLetter, case .relation(let members, let relations) = sub.kind,
      relations == [.equal] || relations == [.notEqual],
      members.allSatisfy(\.isCustomaryIndex), members[0] != members[1]
    else { return nil }
    return (members[0], sub)
  }

  private var isCustomaryIndex: Bool {
    guard case .symbol(let letter) = kind else { return false }
    return RoleSubscripts.customary.contains(letter.name)
  }

  private var isIndicatorLetter: Bool {
    switch kind {
    case .number("1"): true
    case .symbol(let letter): ["1", "𝟙", "𝕀"].contains(letter.name)
    default: false
    }
  }

  /// `(f ∘ g)(x)` is `f(g(x))`, and `(f ∘ g)'(x)` its derivative by x.
  private var composedCall: Notation? {
    guard case .product(let factors, signs: [.juxtaposition]) = kind, factors.count == 2,
      case .bracketed(.round, let argument) = factors[1].kind
    else { return nil }
    var head = factors[0]
    var primes = 0
    if case .scripted(let base, nil, nil, let written) = head.kind {
      (head, primes) = (base, written)
    }
    guard primes < 2, case .bracketed(.round, let inner) = head.kind,
      case .product(let functions, let signs) = inner.kind,
      signs.allSatisfy({ $0 == .circle }),
      functions.allSatisfy({ Self.composed.contains(NameKey($0)?.text ?? "") })
    else { return nil }
    let value = functions.reversed().reduce(argument) { $1.applied(to: $0) }
    guard primes == 1 else { return Notation(value.kind, range) }
    guard case .symbol = argument.kind else { return nil }
    return Notation(
      .derivative(Derivative(.total, .operator_, of: value, by: [argument])), range)
  }

  /// Letters that stand for nothing but functions around the sign of composition.
  private static let composed: Set<String> = ["f", "g", "F", "G", "φ", "ϕ", "ψ", "σ"]

  /// An indicator that became two factors stands flat among the others.
  private func withFlatIndicators(_ factors: [Notation], _ signs: [ProductSign]) -> Notation {
    var flat: [Notation] = []
    var between: [ProductSign] = []
    for (place, factor) in factors.enumerated() {
      if place > 0 { between.append(signs[place - 1]) }
      if case .product(let parts, signs: [.juxtaposition]) = factor.kind,
        parts[0].isIndicatorLetter
      {
        flat += parts
        between.append(.juxtaposition)
      } else {
        flat.append(factor)
      }
    }
    return flat.count == factors.count ? self : Notation(.product(flat, signs: between), range)
  }

  /// Every run of terms with dots in it as the sum it stands for, where the terms before the dots and
  /// the one behind them are the same but for one running index.
  private func withSums(in terms: [Term]) -> Notation {
    guard let dots = terms.firstIndex(where: { $0.value.kind == .ellipsis }), dots > 0,
      dots + 1 < terms.count, terms[dots].sign == terms[dots + 1].sign,
      let series = RunningTerms(terms[..<dots], last: terms[dots + 1], letter: freeLetter)
    else { return self }
    let first = Notation(.relation([series.letter, Notation(.number("1"))], [.equal]))
    let sum = Notation(
      .bigOperator(.sum, lower: first, upper: series.limit, body: series.body), range)
    let rest = terms[..<series.start] + [Term(terms[dots].sign, sum)] + terms[(dots + 2)...]
    if rest.count == 1, terms[dots].sign == .plus { return sum }
    return Notation(.sum(Array(rest)), range).withSums(in: Array(rest))
  }

  /// An index letter that stands nowhere inside.
  private var freeLetter: Notation {
    let used = lettersInside
    let name = ["k", "i", "j", "p", "q", "r", "s"].first { !used.contains($0) } ?? "k"
    return Notation(.symbol(Letter(name)))
  }

  /// Every letter and word inside.
  var lettersInside: Set<String> {
    var found = parts.reduce(into: Set<String>()) { $0.formUnion($1.lettersInside) }
    if case .symbol(let letter) = kind { found.insert(letter.name) }
    return found
  }
}

/// `a_1 + a_2 + … + a_n`: the terms in front of the dots are the last one with 1, 2, … for `n`.
private struct RunningTerms {
  /// Where the first of the terms stands.
  let start: Int
  let letter: Notation
  let limit: Notation
  let body: Notation

  init?(_ before: ArraySlice<Notation.Term>, last: Notation.Term, letter: Notation) {
    for count in stride(from: before.count, through: 1, by: -1) {
      let terms = before.suffix(count)
      let runs = zip(terms, 1...).map { term, number in
        term.sign == last.sign ? RunningIndex(term.value, number, last.value, letter) : nil
      }
      guard let first = runs.first, let run = first, runs.allSatisfy({ $0 == run }) else {
        continue
      }
      (start, self.letter, limit, body) = (terms.startIndex, letter, run.limit, run.body)
      return
    }
    return nil
  }
}
