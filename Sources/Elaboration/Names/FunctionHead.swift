import MathSyntax
import TensorExpressions

/// A function applied to a letter where a statement begins, `f(z)`, `σ'(x)`, `∂σ(x)/∂x`: what follows
/// is said of the function, for every argument.
struct FunctionHead: Hashable {
  var function: NameKey
  var argument: NameKey

  init?(_ node: Notation) {
    switch node.kind {
    case .product(let factors, let signs):
      guard factors.count == 2, signs == [.juxtaposition], let name = Self.function(factors[0])
      else { return nil }
      if let letter = Self.argument(factors[1]) {
        self.init(function: name, argument: letter)
        return
      }
      // `f(g(x))` is said for every x.
      guard case .bracketed(.round, let inner) = factors[1].kind, Self.isUsual(name),
        let innermost = FunctionHead(inner), innermost.isUsual
      else { return nil }
      self.init(function: name, argument: innermost.argument)
    case .derivative(let derivative):
      // `df/dx` of a bare f.
      if let name = Self.function(derivative.of),
        case .symbol(let letter)? = derivative.by.first?.kind,
        letter.name.count == 1, derivative.by.allSatisfy({ NameKey($0)?.text == letter.name })
      {
        self.init(function: name, argument: NameKey(letter.name))
        return
      }
      guard let inner = FunctionHead(derivative.of),
        derivative.by.allSatisfy({ NameKey($0) == inner.argument })
      else { return nil }
      self = inner
    case .gradient(by: nil, let of): self.init(of)
    case .scripted(let base, let sub?, nil, 0):
      // `f'(x)|_{x = 0}`, `[df/dx]_{x = 0}`.
      guard sub.isPoint else { return nil }
      self.init(base)
    case .evaluated(let value, at: _): self.init(value)
    case .bracketed(.round, let inner), .bracketed(.square, let inner): self.init(inner)
    default: return nil
    }
  }

  init(function: NameKey, argument: NameKey) {
    self.function = function
    self.argument = argument
  }

  /// `σ`, `σ'`, `\tanh`: a name without indices.
  private static func function(_ node: Notation) -> NameKey? {
    let (base, scripts) = ReferenceReader.flatten(node)
    guard scripts.allSatisfy({ $0.lowerScript == nil && $0.superscript == nil }) else { return nil }
    return NameKey.base(of: base)
  }

  /// `(z)`: one letter, and no index of a layer.
  private static func argument(_ node: Notation) -> NameKey? {
    let node = node.withoutPoint
    guard case .bracketed(let bracket, let inner) = node.kind,
      bracket == .round || bracket == .square, ReferenceReader.callIndex(node) == nil
    else { return nil }
    var inside = inner
    // `σ(-z)` is said for every z as well.
    if case .sum(let terms) = inner.kind, terms.count == 1 { inside = terms[0].value }
    guard case .symbol(let letter) = inside.kind, letter.name.count == 1 else { return nil }
    return NameKey(letter.name)
  }

  /// Whether the name is a function's in any article: `tanh`, `σ`.
  var isUsual: Bool { Self.isUsual(function) }

  static func isUsual(_ function: NameKey) -> Bool {
    Scope.functions[function.text] != nil
      || Scope.functionLetters.contains(function.withoutAccent.text)
  }
}

extension Scope {
  /// Whether a name in the text is that of a function every article means the same by, `tanh`.
  public static func isUsualFunction(_ name: NameKey) -> Bool { functions[name.text] != nil }

  /// Letters that stand for a function where they are applied to something.
  static let functionLetters: Set<String> = ["σ", "f", "g", "φ", "ϕ", "ψ", "h", "S", "R"]

  /// The scope of a statement about a function alone, its argument an arbitrary number: `f'(z) = …`.
  /// `nil` where the argument has a meaning of its own, or the statement is about something else.
  func quantifying(_ head: Notation) -> Scope? {
    guard let head = FunctionHead(head),
      binding(head.argument) == nil,
      !unreadNames.contains(head.argument), let id = arguments[head.argument]
    else { return nil }
    switch binding(head.function) {
    case .function, .definedFunction: break
    default: return nil
    }
    var scope = self
    scope.bindings[head.argument] = .symbol(id)
    return scope
  }

  /// Symbols for the arguments of functions, where the letters mean nothing else.
  mutating func addArguments(_ names: [NameKey]) {
    for name in names where binding(name) == nil && arguments[name] == nil {
      arguments[name] = model.add(Symbol(name: name.latex, axes: [], draw: .input))
    }
  }
}
