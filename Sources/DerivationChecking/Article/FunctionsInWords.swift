import DerivationDocuments
import MathSyntax

/// Definitions of functions that stand in words alone, `where $\sigma$ is the logistic sigmoid`.
///
/// Only what the article applies to something counts, and only where no formula says what it is; a
/// declared network says itself what its activations are.
struct FunctionsInWords {
  /// `σ = sigmoid`.
  var definitions: [(head: Notation, member: Notation)] { functions.map(Self.definition) }
  let functions: [ProseFunction]

  init(_ article: Article) {
    guard article.context.network == nil else {
      functions = []
      return
    }
    let statements =
      article.formulas.flatMap(\.statements) + article.contextFormulas.flatMap(\.statements)
    functions = article.functions.filter { function in
      let name = function.name
      return !statements.contains { $0.states(name) }
        && statements.contains { $0.head.applies(name) || $0.member.applies(name) }
    }
  }

  private static func definition(of function: ProseFunction) -> (head: Notation, member: Notation) {
    let word: String
    switch function.kind {
    case .sigmoid: word = "sigmoid"
    case .tanh: word = "tanh"
    case .relu: word = "relu"
    case .softplus: word = "softplus"
    case .identity:
      let argument = Notation(.symbol(Letter("x")))
      let call = Notation(.bracketed(.round, argument))
      return (Notation(.product([function.name, call], signs: [.juxtaposition])), argument)
    }
    return (function.name, Notation(.symbol(Letter(word, style: .roman))))
  }
}

extension ModelSetup {
  /// Says in the report what was taken from sentences.
  mutating func describeFunctions() {
    for function in FunctionsInWords(article).functions {
      let range = article.formulas[function.formula].range
      let line = article.source.position(at: range.start).line
      description.append(
        CheckWording.function(
          LaTeXPrinter().print(function.name), function.kind.rawValue, line: line))
    }
  }
}

extension CheckWording {
  fileprivate static func function(_ name: String, _ kind: String, line: Int) -> String {
    "`\(name)` is the function \(kind), as line \(line) says"
  }
}

extension WrittenStatement {
  /// `σ = …`, `σ(z) = …`.
  fileprivate func states(_ name: Notation) -> Bool {
    guard position == 1, [.equal, .define, .identical].contains(relation) else { return false }
    if head == name { return true }
    guard case .product(let factors, signs: [.juxtaposition]) = head.kind else { return false }
    return factors[0] == name && factors[1].isRoundBracket
  }
}

extension Notation {
  /// `σ(z)`, `σ'` anywhere.
  fileprivate func applies(_ name: Notation) -> Bool {
    switch kind {
    case .product(let factors, let signs):
      for place in signs.indices
      where signs[place] == .juxtaposition && factors[place] == name
        && factors[place + 1].isRoundBracket
      {
        return true
      }
    case .scripted(let base, let sub, _, let primes) where primes > 0:
      if base == name { return true }
      if case .scripted(name.unscripted, let own, nil, 0) = name.kind, base == name.unscripted,
        own == sub
      {
        return true
      }
    default: break
    }
    return parts.contains { $0.applies(name) }
  }

  private var unscripted: Notation {
    if case .scripted(let base, .some, nil, 0) = kind { return base }
    return self
  }

  fileprivate var isRoundBracket: Bool {
    if case .bracketed(.round, _) = kind { return true }
    return false
  }
}
