/// Expressions as plain text for `dump` and for tests: `Σ_k W^(l+1)[k, i]·z^(l)[k]`.
///
/// Unambiguous, not pretty: indices are named after their variable, or `i7` by number.
public struct ExpressionDump: Sendable {
  private let names: [String]

  public init(_ model: Model) { names = model.symbols.map(\.name) }

  public func text(_ expression: TensorExpression) -> String {
    switch expression {
    case .number(let value): return number(value)
    case .element(let instance, let indices): return text(instance) + list(indices)
    case .sum(let terms): return group(terms, " + ", empty: "0")
    case .product(let factors): return group(factors, "·", empty: "1")
    case .quotient(let a, let b): return "(\(text(a)) / \(text(b)))"
    case .power(let a, let b): return "(\(text(a)) ^ \(text(b)))"
    case .apply(let function, let body): return "\(text(function))(\(text(body)))"
    case .total(let index, let body): return "Σ_\(text(index)) \(text(body))"
    case .softmax(let index, let body, let at):
      return "softmax_\(text(index))(\(text(body)))\(list([at]))"
    case .derivative(let body, let by, let at):
      return "∂(\(text(body)))/∂\(text(by))\(list(at))"
    case .kronecker(let a, let b): return "δ\(list([a, b]))"
    case .placed(let whole, let before, let part):
      return "δ(\(before.map(text).joined(separator: "+")))\(list([whole, part]))"
    case .aligned(let place, let made): return "[\(text(place)) = \(text(made))]"
    case .length(let length): return "|\(text(length))|"
    case .integer(let term): return text(term)
    case .repeated(let repetition, let body): return text(repetition) + " " + text(body)
    }
  }

  public func text(_ instance: SymbolInstance) -> String {
    let place = instance.symbol.rawValue
    let name = names.indices.contains(place) ? names[place] : "?\(place)"
    let full = instance.index.map { "\(name)^(\(text($0)))" } ?? name
    return instance.isHeld ? "held(\(full))" : full
  }

  private func text(_ repetition: Repetition) -> String {
    let range =
      "\(text(IntegerTerm(repetition.variable)))=\(text(repetition.first))…"
      + text(repetition.last)
    switch repetition.kind {
    case .sum: return "Σ_{\(range)}"
    case .product: return "Π_{\(range)}"
    case .chain(let chain):
      let order = chain.descends ? "falling " : ""
      let at = list([chain.atRow, chain.atColumn])
      return "Π_{\(order)\(range)}\(at)\(list([.variable(chain.row), .variable(chain.column)]))"
    }
  }

  public func text(_ term: IntegerTerm) -> String {
    let name: String? =
      switch term.variable {
      case .depth: "L"
      case .horizon: "T"
      case .free(let name): name
      case nil: nil
      }
    guard let name else { return "\(term.offset)" }
    if term.offset == 0 { return name }
    return term.offset > 0 ? "\(name)+\(term.offset)" : "\(name)\(term.offset)"
  }

  public func text(_ length: AxisLength) -> String {
    switch length {
    case .indexed(let name, let index): "\(name)_(\(text(index)))"
    case .named(let name): name
    case .fixed(let count): "\(count)"
    case .joined(let parts): "(" + parts.map(text).joined(separator: "+") + ")"
    case .combined(let length): text(length)
    case .unknown(let number): "?\(number)"
    }
  }

  public func text(_ index: IndexVariable) -> String { index.name ?? "i\(index.id)" }

  public func text(_ function: ScalarFunction) -> String {
    let primes = String(repeating: "′", count: max(0, function.order))
    switch function.name {
    case .activation(let layer): return "σ_(\(text(layer)))\(primes)"
    case .abstract(let symbol): return text(SymbolInstance(symbol)) + primes
    default: return "\(function.name)\(primes)"
    }
  }

  private func list(_ indices: [ElementIndex]) -> String {
    if indices.isEmpty { return "" }
    return "[\(indices.map(text).joined(separator: ", "))]"
  }

  private func text(_ index: ElementIndex) -> String {
    switch index {
    case .variable(let variable): text(variable)
    case .constant(let value): "\(value)"
    }
  }

  /// `i+j-1`, `2·i`.
  private func text(_ made: IndexCombination) -> String {
    affine(
      made.terms.map { ($0.count, text($0.index)) }
        + made.lengths.map { ($0.count, "|\(text($0.length))|") }, made.offset)
  }

  /// `(n-k+1)`, `(n/2)`, `(n-2 from 2)`.
  private func text(_ length: CombinedLength) -> String {
    let sum = affine(length.terms.map { ($0.count, text($0.length)) }, length.offset)
    let whole = length.divisor == 1 ? sum : "(\(sum))/\(length.divisor)"
    return "(\(whole)\(length.skipped == 0 ? "" : " from \(length.skipped + 1)"))"
  }

  private func affine(_ terms: [(Int, String)], _ offset: Int) -> String {
    var parts = terms.map { count, text in
      (count < 0 ? "-" : "+") + (abs(count) == 1 ? "" : "\(abs(count))·") + text
    }
    if offset != 0 || parts.isEmpty { parts.append(offset < 0 ? "\(offset)" : "+\(offset)") }
    let whole = parts.joined()
    return whole.hasPrefix("+") ? String(whole.dropFirst()) : whole
  }

  private func group(_ parts: [TensorExpression], _ sign: String, empty: String) -> String {
    if parts.isEmpty { return empty }
    return "(\(parts.map { text($0) }.joined(separator: sign)))"
  }

  private func number(_ value: Double) -> String {
    if let whole = Int(exactly: value), whole.magnitude < 1_000_000 { return "\(whole)" }
    return "\(value)"
  }
}
