import Diagnostics
import MathSyntax

/// Notation trees as indented text, for `gradproof dump` and snapshots.
///
/// One node a line: its kind, what it says of itself, and its range in the formula's text.
struct NotationDump {
  private(set) var lines: [String] = []
  /// A tree deeper than this is cut; readers refuse such formulas long before.
  private static let deepest = 400

  mutating func write(_ label: String, _ node: Notation, _ depth: Int) {
    guard depth < Self.deepest else { return line("…", depth) }
    let name = label.isEmpty ? "" : "\(label): "
    line("\(name)\(NotationWords.describe(node)) \(NotationWords.range(node.range))", depth)
    for (label, child) in NotationWords.children(node) { write(label, child, depth + 1) }
  }

  mutating func line(_ text: String, _ depth: Int) {
    lines.append(String(repeating: "  ", count: depth) + text)
  }

  var text: String { lines.map { $0 + "\n" }.joined() }
}

/// What the dumps say of one node.
enum NotationWords {
  static func range(_ range: TextRange) -> String { "\(range.start)..<\(range.end)" }

  static func describe(_ node: Notation) -> String {
    switch node.kind {
    case .number(let text): "number \(text)"
    case .symbol(let letter):
      letter.style == .plain ? "symbol \(letter.name)" : "symbol \(letter.name) \(letter.style)"
    case .accented(let accent, _): "accented \(accent)"
    case .scripted(_, _, _, let primes): primes == 0 ? "scripted" : "scripted primes \(primes)"
    case .bracketed(let bracket, _): "bracketed \(bracket)"
    case .list: "list"
    case .sum(let terms): "sum \(terms.map(\.sign.rawValue).joined(separator: " "))"
    case .product(_, let signs): "product \(signs.map(\.rawValue).joined(separator: " "))"
    case .fraction(_, _, let style): "fraction \(style)"
    case .derivative(let derivative):
      "derivative \(derivative.differential.rawValue) \(derivative.style)"
    case .gradient: "gradient"
    case .bigOperator(let op, _, _, _): "bigOperator \(op)"
    case .root: "root"
    case .relation(_, let signs): "relation \(signs.map(\.rawValue).joined(separator: " "))"
    case .matrix(let rows, let bracket): "matrix \(rows.count) \(bracket.map { "\($0)" } ?? "bare")"
    case .cases(let rows): "cases \(rows.count)"
    case .slice: "slice"
    case .evaluated: "evaluated"
    case .text(let text): "text \"\(text)\""
    case .ellipsis: "ellipsis"
    case .transposeMark: "transposeMark"
    case .mark(let text): "mark \(text)"
    }
  }

  static func children(_ node: Notation) -> [(String, Notation)] {
    func optional(_ label: String, _ child: Notation?) -> [(String, Notation)] {
      child.map { [(label, $0)] } ?? []
    }
    switch node.kind {
    case .number, .symbol, .text, .ellipsis, .transposeMark, .mark: return []
    case .accented(_, let base): return [("", base)]
    case .scripted(let base, let sub, let sup, _):
      return [("base", base)] + optional("sub", sub) + optional("super", sup)
    case .bracketed(_, let inner): return [("", inner)]
    case .list(let items): return items.map { ("", $0) }
    case .sum(let terms): return terms.map { ($0.sign.rawValue, $0.value) }
    case .product(let factors, _): return factors.map { ("", $0) }
    case .fraction(let above, let below, _): return [("above", above), ("below", below)]
    case .derivative(let derivative):
      return [("of", derivative.of)] + derivative.by.map { ("by", $0) }
    case .gradient(let by, let of): return optional("by", by) + [("of", of)]
    case .bigOperator(_, let lower, let upper, let body):
      return optional("lower", lower) + optional("upper", upper) + [("body", body)]
    case .root(let radicand, let degree): return [("", radicand)] + optional("degree", degree)
    case .relation(let members, _): return members.map { ("", $0) }
    case .matrix(let rows, _), .cases(let rows):
      return rows.enumerated().flatMap { index, row in row.map { ("row \(index)", $0) } }
    case .slice(let from, let to): return optional("from", from) + optional("to", to)
    case .evaluated(let value, let point): return [("", value), ("at", point)]
    }
  }
}
