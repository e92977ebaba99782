/// What differs between notations that are written in one line of text.
protocol LinearDialect: Sendable {
  func letter(_ letter: Letter) -> String
  func number(_ digits: String) -> String
  func text(_ words: String) -> String
  var ellipsis: String { get }
  var transposeMark: String { get }
  func accented(_ accent: Accent, _ base: String) -> String
  /// What keeps an expression together without being written mathematics.
  func group(_ content: String) -> String
  func scripts(
    _ base: String, lower: (Notation, String)?, upper: (Notation, String)?, primes: Int
  ) -> String
  func bracketed(_ bracket: Bracket, _ content: String, isTall: Bool) -> String
  func sign(_ sign: ProductSign) -> String
  func termSign(_ sign: Notation.Term.Sign) -> String
  func relationSign(_ relation: Relation) -> String
  func fraction(_ numerator: String, _ denominator: String) -> String
  func bigOperator(_ sign: BigOperator) -> String
  func root(_ radicand: String, _ degree: String?) -> String
  func matrix(_ rows: [[String]], _ bracket: Bracket?) -> String
  func evaluated(_ value: String, at point: String, isTall: Bool) -> String
  func cases(_ rows: [[String]]) -> String
  var partial: String { get }
  var nabla: String { get }
  /// A differential sign and what it stands in front of.
  func differentiated(_ sign: String, _ operand: String) -> String
  /// Two factors side by side, apart or not.
  func juxtaposed(_ left: String, _ right: String, apart: Bool) -> String
}

/// How tightly a place binds; a node looser than its place is grouped.
enum BindingLevel: Int, Comparable {
  case list, relation, sum, product, factor
  static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// Prints trees in one line, with a group wherever precedence would change the tree.
struct LinearPrinter<Dialect: LinearDialect> {
  let dialect: Dialect

  init(_ dialect: Dialect) { self.dialect = dialect }

  func print(_ notation: Notation, _ level: BindingLevel) -> String {
    let text = bare(notation)
    return Self.level(of: notation) < level ? dialect.group(text) : text
  }

  static func level(of notation: Notation) -> BindingLevel {
    switch notation.kind {
    case .list: return .list
    case .relation: return .relation
    case .sum: return .sum
    case .product, .bigOperator, .gradient: return .product
    case .slice: return .sum
    case .fraction(_, _, .slash): return .product
    case .derivative(let derivative): return derivative.style == .fraction ? .factor : .product
    default: return .factor
    }
  }

  private func bare(_ notation: Notation) -> String {
    switch notation.kind {
    case .number(let digits): dialect.number(digits)
    case .symbol(let letter): dialect.letter(letter)
    case .text(let words): dialect.text(words)
    case .ellipsis: dialect.ellipsis
    case .transposeMark: dialect.transposeMark
    case .mark(let mark): mark
    case .accented(let accent, let base): dialect.accented(accent, print(base, .list))
    case .bracketed(let bracket, let content):
      dialect.bracketed(bracket, print(content, .list), isTall: Tallness.isTall(content))
    case .matrix(let rows, let bracket):
      dialect.matrix(rows.map { $0.map { print($0, .list) } }, bracket)
    case .cases(let rows): dialect.cases(rows.map { $0.map { print($0, .list) } })
    case .root(let radicand, let degree):
      dialect.root(print(radicand, .list), degree.map { print($0, .list) })
    default: compound(notation)
    }
  }

  private func compound(_ notation: Notation) -> String {
    switch notation.kind {
    case .scripted(let base, let lower, let upper, let primes):
      scripted(base, lower, upper, primes)
    case .list(let items): self.list(items)
    case .relation(let members, let relations): relation(members, relations)
    case .sum(let terms): sum(terms)
    case .product(let factors, let signs): product(factors, signs)
    case .fraction(let a, let b, .bar): dialect.fraction(print(a, .list), print(b, .list))
    case .fraction(let a, let b, .slash): slash(a, b)
    case .derivative(let derivative): self.derivative(derivative)
    case .gradient(let by, let of): gradient(by, of)
    case .bigOperator(let sign, let lower, let upper, let body): big(sign, lower, upper, body)
    case .slice(let from, let to):
      (from.map { print($0, .sum) } ?? "") + ":" + (to.map { print($0, .sum) } ?? "")
    case .evaluated(let value, let point):
      dialect.evaluated(
        print(value, .factor), at: print(point, .list), isTall: Tallness.isTall(value))
    default: ""
    }
  }

  private func scripted(
    _ base: Notation, _ lower: Notation?, _ upper: Notation?, _ primes: Int
  ) -> String {
    var text = print(base, .factor)
    switch base.kind {
    case .scripted, .derivative: text = dialect.group(bare(base))
    default: break
    }
    return dialect.scripts(
      text, lower: lower.map { ($0, $0.wordInScript ?? print($0, .list)) },
      upper: upper.map { ($0, print($0, .list)) },
      primes: primes)
  }

  private func relation(_ members: [Notation], _ relations: [Relation]) -> String {
    let sides = members.enumerated().map { index, member in
      side(member, isOuter: index == members.count - 1)
    }
    return Interleaving.join(sides, relations.map(dialect.relationSign), continues: false)
  }

  /// One side of a relation. A list may stand bare only at the outer ends, and never with relations
  /// of its own.
  func side(_ notation: Notation, isOuter: Bool) -> String {
    guard isOuter, case .list(let items) = notation.kind,
      !items.contains(where: { Self.level(of: $0) <= .relation })
    else { return print(notation, .sum) }
    return print(notation, .list)
  }

  /// Commas behind a relation belong to its right side, unless another relation follows.
  private func list(_ items: [Notation]) -> String {
    let isUniform = items.allSatisfy { Self.level(of: $0) == .relation }
    return items.map { print($0, isUniform ? .relation : .sum) }.joined(separator: ", ")
  }

  private func sum(_ terms: [Notation.Term]) -> String {
    var result = ""
    for (index, term) in terms.enumerated() {
      let sign = dialect.termSign(term.sign)
      if index > 0 {
        result += " \(sign) "
      } else if term.sign != .plus || terms.count == 1 {
        result += sign
      }
      result += self.term(term.value)
    }
    return result
  }

  private func term(_ value: Notation) -> String { print(value, .product) }
}

extension Notation {
  /// The "actual" of `Y_{actual}`, which is written letter by letter and is one word; two letters are
  /// indices.
  fileprivate var wordInScript: String? {
    guard case .product(let factors, let signs) = kind, factors.count > 3,
      signs.allSatisfy({ $0 == .juxtaposition })
    else { return nil }
    var word = ""
    for factor in factors {
      guard case .symbol(let letter) = factor.kind, letter.style == .plain, letter.name.count == 1,
        let scalar = letter.name.unicodeScalars.first, ("a"..."z").contains(scalar)
      else { return nil }
      word += letter.name
    }
    return word
  }
}
