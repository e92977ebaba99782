import DerivationDocuments
import Elaboration
import MathSyntax

/// Names with a prime that is part of them: the activation `g'` beside another one g, the second layer's
/// `z'` beside the z of the first, the `X'` of `X'_i = (X_i - μ)/σ`.
///
/// A prime is a derivative, a transpose or the mark of a new value as a rule. It is part of a name only
/// where nothing else can be meant:
/// - something is defined in terms of the plain name, which nothing defines, and is no step of it;
/// - something is defined by itself, and the article differentiates by it, applies a function to it or
///   writes it in a loss;
/// - a function is said what it is without the plain one, and is applied as an activation where the
///   plain one is applied to something else, or stands in a chain behind the name of an activation,
///   `Sigmoid(x) = g'(x) = 1/(1 + e^{-x})`;
/// - the text calls it another activation.
struct PrimedNames {
  private let statements: [WrittenStatement]
  private var names: Set<String> = []

  /// The article with these primes taken into their names.
  static func named(in article: Article) -> Article {
    guard article.context.network == nil else { return article }
    let names = PrimedNames(article).names
    guard !names.isEmpty else { return article }
    var copy = article.mappingStatements { $0.mappingSides { $0.takingPrimes(of: names) } }
    for place in copy.formulas.indices {
      copy.formulas[place].declarations = copy.formulas[place].declarations.map {
        $0.takingPrimes(of: names)
      }
      copy.formulas[place].notation.rows = copy.formulas[place].notation.rows.map { row in
        var row = row
        row.pieces = row.pieces.map { $0.takingPrimes(of: names) }
        return row
      }
    }
    return copy
  }

  private init(_ article: Article) {
    statements =
      article.contextFormulas.flatMap(\.statements) + article.formulas.flatMap(\.statements)
    guard statements.contains(where: { $0.head.hasPrime || $0.member.hasPrime }) else { return }
    addQuantities()
    addFunctions(article)
  }

  // MARK: quantities

  private mutating func addQuantities() {
    let plain = Set(definitions.compactMap { $0.head.name(primes: 0) })
    let steps = definitions.contains { statement in
      statement.head.name(primes: 1).map(statement.member.isStep) ?? false
    }
    var defined: [WrittenStatement] = []
    for statement in definitions {
      guard let name = statement.head.name(primes: 1), !statement.member.isStep(of: name) else {
        continue
      }
      if !plain.contains(name), statement.member.mentions(name, primes: 0) {
        names.insert(name)
      } else if !steps, !statement.member.isDerivative, isVariable(name) {
        names.insert(name)
        defined.append(statement)
      }
    }
    // The W' and b' of `z' = W' h + b'`.
    for statement in defined {
      names.formUnion(statement.member.primedTerms)
      names.formUnion(statement.member.primedNames.filter(isVariable))
    }
  }

  /// Whether something is derived by the primed name, or computed from it by a function.
  private func isVariable(_ name: String) -> Bool {
    statements.contains { statement in
      [statement.head, statement.member].contains { $0.derives(by: name) }
    }
      || definitions.contains { definition in
        definition.head.name(primes: 1) != name
          && (definition.member.applies(to: name)
            || definition.definesLoss && definition.member.mentions(name, primes: 1))
      }
  }

  // MARK: functions

  private mutating func addFunctions(_ article: Article) {
    for name in functionsCalledOthers(article) where !uses(of: name, primes: 1).isEmpty {
      names.insert(name)
    }
    for statement in statements where statement.relation == .equal || statement.relation == .define
    {
      let written = statement.position == 1 ? statement.head : statement.predecessor
      guard let (name, argument) = written.functionWithPrime, !names.contains(name),
        !statement.member.mentions(name), !statement.member.isDerivative
      else { continue }
      if statement.position > 1 {
        if statement.position == 2, statement.head.isUsualFunction(of: argument) {
          names.insert(name)
        }
      } else if isActivation(name) {
        names.insert(name)
      }
    }
  }

  /// Both are applied in definitions, each to something of its own.
  private func isActivation(_ name: String) -> Bool {
    let own = uses(of: name, primes: 1)
    let plain = uses(of: name, primes: 0)
    return !own.isEmpty && !plain.isEmpty && own.isDisjoint(with: plain)
  }

  /// The u of `a = g'(u)`.
  private func uses(of name: String, primes: Int) -> Set<Notation> {
    Set(
      definitions.compactMap { definition in
        guard definition.head.functionWithPrime == nil,
          case .product(let factors, signs: [.juxtaposition]) = definition.member.kind,
          factors[0].name(primes: primes) == name,
          case .bracketed(.round, let argument) = factors[1].kind
        else { return nil }
        return argument
      })
  }

  /// "another activation function $g'$"
  private func functionsCalledOthers(_ article: Article) -> [String] {
    article.sentences.flatMap { sentence -> [String] in
      let words = sentence.parts.map { part -> String in
        if case .word(let word) = part { word.lowercased() } else { "" }
      }
      guard !words.contains(where: { $0.hasPrefix("deriv") || $0.hasPrefix("slope") }) else {
        return []
      }
      return sentence.parts.enumerated().compactMap { place, part in
        guard case .formula(let index) = part, article.formulas.indices.contains(index),
          let name = article.formulas[index].name?.name(primes: 1)
        else { return nil }
        let before = words[..<place].suffix(4)
        guard before.contains(where: Self.others.contains),
          before.contains(where: { $0.hasPrefix("activation") || $0.hasPrefix("nonlinear") })
        else { return nil }
        return name
      }
    }
  }

  private static let others: Set<String> = ["another", "other", "different", "second", "output"]

  private var definitions: [WrittenStatement] {
    statements.filter {
      $0.position == 1 && [.equal, .define, .identical].contains($0.relation)
    }
  }
}

extension WrittenStatement {
  fileprivate var definesLoss: Bool {
    head.name(primes: 0).map(Scope.lossLetters.contains) ?? false
  }
}

extension FormulaNotation.Piece {
  fileprivate func takingPrimes(of names: Set<String>) -> Self {
    guard case .chain(var chain) = content else { return self }
    var copy = self
    chain.members = chain.members.map { $0.takingPrimes(of: names) }
    copy.content = .chain(chain)
    return copy
  }
}

extension Notation {
  /// One prime of each such name as part of it.
  fileprivate func takingPrimes(of names: Set<String>) -> Notation {
    mapped { kind in
      guard case .scripted(let base, let sub, let sup, let primes) = kind, primes > 0,
        case .symbol(let letter) = base.kind, names.contains(letter.name)
      else { return kind }
      let name = Notation(.accented(.prime, base), base.range)
      guard sub != nil || sup != nil || primes > 1 else { return name.kind }
      return .scripted(name, subscript: sub, superscript: sup, primes: primes - 1)
    }
  }

  fileprivate var hasPrime: Bool {
    if case .scripted(_, _, _, let primes) = kind, primes > 0 { return true }
    return parts.contains(where: \.hasPrime)
  }

  /// `g'`, `X'_i`: the letter, where that many primes are on it and no superscript.
  fileprivate func name(primes wanted: Int) -> String? {
    switch kind {
    case .symbol(let letter): return wanted == 0 ? letter.name : nil
    case .scripted(let base, _, nil, let primes):
      if case .symbol(let letter) = base.kind { return primes == wanted ? letter.name : nil }
      return primes == 0 ? base.name(primes: wanted) : nil
    default: return nil
    }
  }

  /// `g'(x)`, one letter in the bracket.
  fileprivate var functionWithPrime: (name: String, argument: Notation)? {
    guard case .product(let factors, signs: [.juxtaposition]) = kind,
      let name = factors[0].name(primes: 1),
      case .bracketed(.round, let argument) = factors[1].kind, case .symbol = argument.kind
    else { return nil }
    return (name, argument)
  }

  /// `Sigmoid(x)`
  fileprivate func isUsualFunction(of argument: Notation) -> Bool {
    guard case .product(let factors, signs: [.juxtaposition]) = kind,
      let key = NameKey(factors[0]), key.text.count > 1, Scope.isUsualFunction(key),
      case .bracketed(.round, argument) = factors[1].kind
    else { return false }
    return true
  }

  fileprivate func mentions(_ name: String, primes: Int? = nil) -> Bool {
    switch kind {
    case .symbol(let letter): return letter.name == name && (primes ?? 0) == 0
    case .scripted(let base, let sub, let sup, let own) where own > 0:
      if case .symbol(let letter) = base.kind, letter.name == name {
        return primes.map { $0 == own } ?? true
      }
      return [base, sub, sup].compactMap { $0 }.contains { $0.mentions(name, primes: primes) }
    default: return parts.contains { $0.mentions(name, primes: primes) }
    }
  }

  /// The letters with one prime, not in functions' brackets alone.
  fileprivate var primedNames: Set<String> {
    if let name = name(primes: 1) { return [name] }
    return parts.reduce(into: []) { $0.formUnion($1.primedNames) }
  }

  /// The b' of `W' h + b'`.
  fileprivate var primedTerms: [String] {
    guard case .sum(let terms) = kind else { return [] }
    return terms.compactMap { $0.value.name(primes: 1) }
  }

  /// `w - η g`: the name itself with something added.
  fileprivate func isStep(of name: String) -> Bool {
    guard case .sum(let terms) = kind else { return self.name(primes: 0) == name }
    return terms.contains { $0.value.name(primes: 0) == name }
  }

  fileprivate var isDerivative: Bool {
    switch kind {
    case .derivative, .gradient: true
    case .sum(let terms): terms.contains(where: \.value.isDerivative)
    case .product(let factors, _): factors.contains(where: \.isDerivative)
    case .fraction(let top, _, _): top.isDerivative
    case .bracketed(_, let inner): inner.isDerivative
    default: false
    }
  }

  /// `∂L/∂z'`, `∇_{z'} L`.
  fileprivate func derives(by name: String) -> Bool {
    switch kind {
    case .derivative(let derivative):
      if derivative.by.contains(where: { $0.name(primes: 1) == name }) { return true }
    case .gradient(let by?, _):
      if by.name(primes: 1) == name { return true }
    default: break
    }
    return parts.contains { $0.derives(by: name) }
  }

  /// `g(z')`
  fileprivate func applies(to name: String) -> Bool {
    if case .product(let factors, let signs) = kind {
      for place in signs.indices where signs[place] == .juxtaposition {
        guard case .bracketed(.round, let inner) = factors[place + 1].kind,
          inner.name(primes: 1) == name,
          factors[place].name(primes: 0) != nil || factors[place].name(primes: 1) != nil
        else { continue }
        return true
      }
    }
    return parts.contains { $0.applies(to: name) }
  }
}
