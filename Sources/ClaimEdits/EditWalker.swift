import Diagnostics
import MathSyntax

/// Walks a side and collects the edits of every node, each put back into the whole.
struct EditWalker {
  let vocabulary: EditVocabulary
  private(set) var edits: [ClaimEdit] = []
  /// From the node being walked back to the whole side.
  ///
  /// An object and not a bare closure: every level of the walk wraps the closure of the level above,
  /// and the optimiser would clone the walk for each of them without end.
  final class Rebuild {
    private let body: (Notation) -> Notation
    init(_ body: @escaping (Notation) -> Notation) { self.body = body }
    func callAsFunction(_ node: Notation) -> Notation { body(node) }
  }

  /// The side stands in brackets as written; else brackets that an edit leaves around all of it
  /// (`2(ŷ − y)` without the 2) go with it.
  private var keepsBrackets = false

  init(vocabulary: EditVocabulary) { self.vocabulary = vocabulary }

  mutating func root(_ side: Notation) {
    keepsBrackets = side.withoutOuterBrackets != side
    wholeEdits(side)
    if side.isTransposable(vocabulary) { transposeEdits(side, Rebuild { $0 }) }
    exchangeIndices(side)
    walk(side) { $0 }
  }

  /// Edits inside `node` and of it. Scripts are changed only as indices, by the node they stand on.
  mutating func walk(_ node: Notation, _ rebuild: Rebuild) {
    func again(_ kind: Notation.Kind) -> Notation { rebuild(Notation(kind, node.range)) }
    switch node.kind {
    case .symbol: nameEdits(node, rebuild)
    case .accented: break
    case .scripted(let base, let lower, let upper, let primes):
      scriptEdits(node, rebuild)
      walk(base) { again(.scripted($0, subscript: lower, superscript: upper, primes: primes)) }
    case .bracketed(let bracket, let content):
      // The `(L−1)` of `δ(L−1)` changes as an index, not as a sum.
      guard !content.isLayerIndex(vocabulary) else { break }
      walk(content) { again(.bracketed(bracket, $0)) }
    case .list(let items):
      for (index, item) in items.enumerated() {
        walk(item) { again(.list(items.replacing(index, with: $0))) }
      }
    case .sum(let terms): walk(terms, node, rebuild)
    case .product(let factors, let signs):
      productEdits(factors, signs, node, rebuild)
      for (index, factor) in factors.enumerated() {
        walk(factor) { rebuild(node.replacingFactor(index, with: $0)) }
      }
    case .fraction(let above, let below, let style):
      fractionEdits(node, rebuild)
      walk(above) { again(.fraction($0, below, style)) }
      walk(below) { again(.fraction(above, $0, style)) }
    case .derivative(let derivative): walk(derivative, node, rebuild)
    case .gradient(let by, let of):
      walkNames(of) { again(.gradient(by: by, of: $0)) }
      if let by { walkNames(by) { again(.gradient(by: $0, of: of)) } }
    case .bigOperator(let sign, let lower, let upper, let body):
      if sign == .sum {
        add(
          .dropSum, rebuild(body), node.range, "the sum over `\(Wording.print(body))` is too much")
      }
      walk(body) { again(.bigOperator(sign, lower: lower, upper: upper, body: $0)) }
    case .root(let radicand, let degree): walk(radicand) { again(.root($0, degree: degree)) }
    case .matrix(let rows, let bracket): walk(rows) { again(.matrix($0, bracket)) }
    case .cases(let rows): walk(rows) { again(.cases($0)) }
    case .evaluated(let value, let point): walk(value) { again(.evaluated($0, at: point)) }
    case .relation, .number, .text, .ellipsis, .transposeMark, .mark, .slice: break
    }
  }

  mutating func walk(_ node: Notation, _ rebuild: @escaping (Notation) -> Notation) {
    walk(node, Rebuild(rebuild))
  }

  private mutating func walkNames(
    _ node: Notation, _ rebuild: @escaping (Notation) -> Notation
  ) {
    walkNames(node, Rebuild(rebuild))
  }

  /// Inside derivatives only names and indices change: `∂J/∂a^{(l)}` for `∂J/∂z^{(l+1)}`.
  private mutating func walkNames(_ node: Notation, _ rebuild: Rebuild) {
    func again(_ kind: Notation.Kind) -> Notation { rebuild(Notation(kind, node.range)) }
    switch node.kind {
    case .symbol: nameEdits(node, rebuild)
    case .scripted(let base, let lower, let upper, let primes):
      indexEdits(node, rebuild)
      walkNames(base) { again(.scripted($0, subscript: lower, superscript: upper, primes: primes)) }
    case .product(let factors, let signs):
      callIndexEdits(factors, signs, node, rebuild)
      for (index, factor) in factors.enumerated() {
        walkNames(factor) { again(.product(factors.replacing(index, with: $0), signs: signs)) }
      }
    default: break
    }
  }

  private mutating func walk(
    _ derivative: Derivative, _ node: Notation, _ rebuild: Rebuild
  ) {
    walkNames(derivative.of) {
      var edited = derivative
      edited.of = $0
      return rebuild(Notation(.derivative(edited), node.range))
    }
    for (index, variable) in derivative.by.enumerated() {
      walkNames(variable) {
        var edited = derivative
        edited.by[index] = $0
        return rebuild(Notation(.derivative(edited), node.range))
      }
    }
  }

  private mutating func walk(
    _ terms: [Notation.Term], _ node: Notation, _ rebuild: Rebuild
  ) {
    sumEdits(terms, node, rebuild)
    for (index, term) in terms.enumerated() {
      walk(term.value) { edited in
        let changed = terms.replacing(index, with: Notation.Term(term.sign, edited))
        return rebuild(Notation(.sum(changed), node.range))
      }
    }
  }

  private mutating func walk(_ rows: [[Notation]], _ again: @escaping ([[Notation]]) -> Notation) {
    for (row, cells) in rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        walk(cell) { again(rows.replacing(row, with: cells.replacing(column, with: $0))) }
      }
    }
  }

  mutating func add(
    _ kind: ClaimEdit.Kind, _ edited: Notation, _ range: TextRange, _ change: String
  ) {
    let whole = keepsBrackets ? edited : edited.withoutOuterBrackets
    edits.append(ClaimEdit(kind: kind, change: change, edited: whole, range: range))
  }
}

extension Notation {
  var withoutOuterBrackets: Notation {
    if case .bracketed(.round, let content) = kind { content } else { self }
  }
}

extension Array {
  func replacing(_ index: Int, with element: Element) -> [Element] {
    var copy = self
    copy[index] = element
    return copy
  }
}

/// English of the edits; formulas in it are set in back-quotes.
enum Wording {
  static func print(_ node: Notation) -> String { UnicodePrinter().print(node) }
}
