import MathSyntax
import TensorExpressions

/// What an article differentiates by what, before any of it has a meaning.
struct DifferentiatedNames {
  /// `∂L/∂W`, `∇_W L`, once each.
  private(set) var pairs: [Pair] = []
  /// The W of `dW`.
  private(set) var differentials: [[NameKey]] = []
  /// Some statement is about one of them, `dW = …`: a `d` right before a name is no factor then, even
  /// where d is a length.
  private(set) var statesDifferentials = false

  struct Pair: Hashable {
    var numerator: NameKey
    /// The name with its subscript as part of it, `W_Q`, then without.
    var variable: [NameKey]
  }

  private let squares: Set<NameKey>

  /// All names that something is differentiated by.
  var variables: Set<NameKey> {
    Set(pairs.flatMap(\.variable)).union(differentials.flatMap { $0 })
  }

  init(_ statements: [StatementSource], squares: Set<NameKey>) {
    self.squares = squares
    for statement in statements {
      if case .product(let factors, signs: [.juxtaposition]) = statement.head.kind,
        case .symbol(let letter) = factors[0].kind, letter.name == "d", !names(factors[1]).isEmpty
      {
        statesDifferentials = true
      }
      collect(statement.head)
      collect(statement.member)
    }
  }

  init(_ node: Notation, squares: Set<NameKey>) {
    self.squares = squares
    collect(node)
  }

  private mutating func collect(_ node: Notation) {
    switch node.kind {
    case .derivative(let derivative):
      for by in derivative.by { note(derivative.of, by) }
    case .gradient(let by?, let of): note(of, by)
    case .product(let factors, let signs):
      for place in signs.indices where signs[place] == .juxtaposition {
        if case .symbol(let letter) = factors[place].kind, letter.name == "d" {
          add(differential: names(factors[place + 1]))
          // `dP` in one piece is no product with a length d.
          if factors[place].range.end == factors[place + 1].range.start,
            !names(factors[place + 1]).isEmpty
          {
            statesDifferentials = true
          }
        }
      }
    case .symbol(let letter) where letter.name.count > 1 && letter.name.hasPrefix("d"):
      add(differential: [NameKey(String(letter.name.dropFirst()))])
    case .scripted(let base, let sub, let sup, _):
      if case .symbol(let letter) = base.kind, letter.name.count > 1, letter.name.hasPrefix("d"),
        let sub, let role = ReferenceReader.roleText(sub)
      {
        let name = String(letter.name.dropFirst())
        add(differential: [NameKey("\(name)_\(role)"), NameKey(name)])
        for part in [sub, sup].compactMap({ $0 }) { collect(part) }
        return
      }
    default: break
    }
    for part in node.parts { collect(part) }
  }

  private mutating func note(_ of: Notation, _ by: Notation) {
    guard let numerator = names(of).last, !names(by).isEmpty else { return }
    let pair = Pair(numerator: numerator, variable: names(by))
    if !pairs.contains(pair) { pairs.append(pair) }
  }

  private mutating func add(differential names: [NameKey]) {
    if !names.isEmpty, !differentials.contains(names) { differentials.append(names) }
  }

  private func names(_ node: Notation) -> [NameKey] {
    // `d(error)/d(W)`
    if case .bracketed(.round, let inner) = node.kind { return names(inner) }
    guard let (key, _, scripts) = ReferenceReader.split(node, squares: squares) else { return [] }
    let role = scripts.lazy.compactMap(\.lowerScript).first.flatMap(ReferenceReader.roleText)
    return (role.map { [NameKey("\(key.text)_\($0)")] } ?? []) + [key]
  }
}
