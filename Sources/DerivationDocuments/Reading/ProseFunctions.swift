import CommonMark
import MathSyntax

/// What a sentence says a function is: `where $\sigma$ is the logistic sigmoid`.
public struct ProseFunction: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case sigmoid, tanh, relu, softplus, identity
  }
  public var kind: Kind
  /// σ, without an argument.
  public var name: Notation
  /// The formula that names it.
  public var formula: Int
}

extension ProseFunction.Kind {
  /// Its names in words, as a regular expression.
  fileprivate var words: String {
    switch self {
    case .sigmoid:
      "(?:(?:standard )?logistic sigmoid|sigmoid|logistic(?= (?:activation )?(?:function|map)))"
    case .tanh: "(?:(?:the )?hyperbolic tangent|tanh)"
    case .relu: "(?:relu|rectified linear unit|rectifier|rectified linear)"
    case .softplus: "softplus"
    case .identity: "(?:identity|linear identity)"
    }
  }

  /// Without one of these a sentence names no function.
  fileprivate var stem: String {
    switch self {
    case .sigmoid: "ogistic|igmoid"
    case .tanh: "tanh|angent"
    case .relu: "elu|ectifi"
    case .softplus: "oftplus"
    case .identity: "dentity"
    }
  }

  /// How the name alone is written in a formula of its own, `\tanh`.
  fileprivate static let commands = [
    "\\tanh": "tanh", "tanh": "tanh", "ReLU": "relu", "relu": "relu", "sigmoid": "sigmoid",
    "softplus": "softplus",
  ]
}

/// Collects what sentences say functions are; what one of them only may say counts for nothing.
struct ProseFunctions {
  private var stated: [ProseFunction] = []
  /// Names that some sentence brings together with a function, and does not say that they are it.
  private var doubted: [Doubt] = []

  private struct Doubt {
    var name: Notation
    var kind: ProseFunction.Kind
    /// The sentence makes a condition or an example of it.
    var isOpen: Bool
  }

  /// Each name once, where all sentences agree.
  var found: [ProseFunction] {
    var result: [ProseFunction] = []
    for function in stated where !result.contains(where: { $0.name == function.name }) {
      let others = stated.filter { $0.name == function.name }
      let isDoubted = doubted.contains {
        $0.name == function.name && ($0.isOpen || $0.kind != function.kind)
      }
      if !isDoubted, others.allSatisfy({ $0.kind == function.kind }) { result.append(function) }
    }
    return result
  }

  mutating func read(_ sentence: String, _ maths: [MathSpan], isOpen: Bool) {
    let text = Self.spelledOut(sentence, maths)
    let lowercased = text.lowercased()
    let isSaid = !isOpen && !Self.isDoubtful(lowercased)
    let kinds = ProseFunction.Kind.allCases.filter { kind in
      kind.stem.split(separator: "|").contains(where: lowercased.contains)
    }
    var said: [Notation] = []
    for kind in isSaid ? kinds : [] {
      for span in Self.spans(of: kind, in: text) {
        guard let name = Self.name(span, maths) else { continue }
        stated.append(ProseFunction(kind: kind, name: name, formula: span))
        said.append(name)
      }
    }
    for span in kinds.isEmpty ? [] : ProseAssumptions.spans(text) {
      guard let name = Self.name(span, maths), !said.contains(name) else { continue }
      doubted += kinds.map { Doubt(name: name, kind: $0, isOpen: !isSaid) }
    }
  }

  /// Words beside those of conditions that make an example or a choice of it.
  private static let examples: Set<String> = [
    "eg", "such", "like", "example", "instance", "or", "may", "might", "could", "can", "either",
    "not", "choose", "choice", "choices", "common", "commonly", "popular", "some", "any", "maybe",
    "perhaps", "say", "possible", "possibly", "similar", "approximates", "replaced", "instead",
    "would", "isn't", "no", "sometimes", "derivative", "inverse",
  ]

  private static func isDoubtful(_ text: String) -> Bool {
    text.split { !$0.isLetter && $0 != "'" }.contains { examples.contains(String($0)) }
  }

  /// The sentence with names of functions that stand as formulas, `$\tanh$`, as words.
  private static func spelledOut(_ sentence: String, _ maths: [MathSpan]) -> String {
    var text = sentence
    for span in ProseAssumptions.spans(sentence) where maths.indices.contains(span) {
      var written = maths[span].content.text
      for wrapper in ["\\operatorname{", "\\mathrm{", "\\text{", "\\mathsf{"]
      where written.hasPrefix(wrapper) && written.hasSuffix("}") {
        written = String(written.dropFirst(wrapper.count).dropLast())
      }
      guard let word = ProseFunction.Kind.commands[written] else { continue }
      text = text.replacing("\u{27E6}\(span)\u{27E7}", with: word)
    }
    return text
  }

  private static let names =
    "(\u{27E6}\\d+\u{27E7}(?:(?:,|,? and|,? as well as) \u{27E6}\\d+\u{27E7})*)"

  private static func spans(of kind: ProseFunction.Kind, in sentence: String) -> [Int] {
    let noun = "(?: activation| nonlinearity)?(?: functions?| nonlinearity| map)?"
    let end = "(?:$|[,()]| (?:and|which|that|applied|acting|with|here|throughout) )"
    let verb = "(?:both )?(?:is|are|be|denotes?|represents?|means|stands for)"
    let predicate =
      "\(names) \(verb) (?:given by )?(?:again |just |simply )?(?:the |a )?\(kind.words)\(noun) ?\(end)"
    let attribute = "(?:^|[ ,(])(?:the|a|with|and|where) \(kind.words)\(noun) \(names)"
    var result: [Int] = []
    for (pattern, form) in [(predicate, ProsePattern.Form.predicate), (attribute, .attribute)] {
      guard let regex = try? Regex<(Substring, Substring)>(pattern).ignoresCase() else { continue }
      for match in sentence.matches(of: regex) {
        let clause = ProseClause(sentence, match.range, names: match.output.1)
        guard clause.namesFunction(by: form) else { continue }
        result += ProseAssumptions.spans(match.output.1)
      }
    }
    return result
  }

  /// The σ of `$\sigma$` and of `$\sigma(z)$`.
  private static func name(_ span: Int, _ maths: [MathSpan]) -> Notation? {
    guard maths.indices.contains(span), maths[span].form != .plain,
      case .success(let node) = Notation.read(maths[span].content.text, as: .latex)
    else { return nil }
    if case .product(let factors, signs: [.juxtaposition]) = node.kind,
      case .bracketed(.round, _) = factors[1].kind
    {
      return factors[0].isFunctionName ? factors[0] : nil
    }
    return node.isFunctionName ? node : nil
  }
}

extension Notation {
  /// A letter, with or without a subscript.
  fileprivate var isFunctionName: Bool {
    switch kind {
    case .symbol(let letter): letter.name.count == 1
    case .scripted(let base, .some, nil, 0): base.isFunctionName
    default: false
    }
  }
}
