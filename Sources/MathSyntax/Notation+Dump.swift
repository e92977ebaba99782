/// Compact S-expressions of the trees, for tests, snapshots and a look inside.
extension Notation {
  /// `(* (script σ ′1) (round z))` for `σ'(z)`.
  public var dump: String {
    switch kind {
    case .number(let digits): digits
    case .symbol(let letter): letter.dump
    case .text(let words): "\"\(words)\""
    case .ellipsis: "…"
    case .transposeMark: "⊤"
    case .mark(let mark): "(mark \(mark))"
    case .product(let factors, let signs): Self.dump(factors, signs)
    case .sum(let terms):
      "(sum " + terms.map { $0.sign.rawValue + $0.value.dump }.joined(separator: " ") + ")"
    case .scripted(let base, let lower, let upper, let primes):
      "(script \(base.dump)" + (lower.map { " _" + $0.dump } ?? "")
        + (upper.map { " ^" + $0.dump } ?? "") + (primes > 0 ? " ′\(primes)" : "") + ")"
    case .relation(let members, let relations):
      "(rel " + FormulaNotation.Chain.dump(members, relations, continues: false) + ")"
    case .matrix(let rows, let bracket):
      "(matrix" + (bracket.map { ":" + $0.rawValue } ?? "") + Self.dump(rows) + ")"
    case .cases(let rows): "(cases" + Self.dump(rows) + ")"
    default: dumpOfOperator
    }
  }

  private var dumpOfOperator: String {
    switch kind {
    case .accented(let accent, let base): "(\(accent.rawValue) \(base.dump))"
    case .bracketed(let bracket, let content): "(\(bracket.rawValue) \(content.dump))"
    case .list(let items): "(list " + items.map(\.dump).joined(separator: " ") + ")"
    case .fraction(let a, let b, let style):
      "(\(style == .bar ? "frac" : "slash") \(a.dump) \(b.dump))"
    case .derivative(let d):
      "(\(d.differential.rawValue):\(d.style.name) \(d.of.dump) by "
        + d.by.map(\.dump).joined(separator: " ") + ")"
    case .gradient(let by, let of): "(∇" + (by.map { "_" + $0.dump } ?? "") + " \(of.dump))"
    case .bigOperator(let sign, let lower, let upper, let body):
      "(\(sign.rawValue)" + (lower.map { " _" + $0.dump } ?? "")
        + (upper.map { " ^" + $0.dump } ?? "") + " \(body.dump))"
    case .root(let radicand, let degree):
      "(root " + (degree.map { $0.dump + " " } ?? "") + radicand.dump + ")"
    case .slice(let from, let to):
      "(slice" + (from.map { " " + $0.dump } ?? "") + " :" + (to.map { " " + $0.dump } ?? "") + ")"
    case .evaluated(let value, let point): "(at \(value.dump) \(point.dump))"
    default: ""
    }
  }

  /// `(* a b)`, with every sign but juxtaposition between its factors.
  private static func dump(_ factors: [Notation], _ signs: [ProductSign]) -> String {
    var result = "(*"
    for (index, factor) in factors.enumerated() {
      if index > 0, index <= signs.count, signs[index - 1] != .juxtaposition {
        result += " " + signs[index - 1].plain
      }
      result += " " + factor.dump
    }
    return result + ")"
  }

  private static func dump(_ rows: [[Notation]]) -> String {
    rows.map { " [" + $0.map(\.dump).joined(separator: " ") + "]" }.joined()
  }
}

extension Letter {
  /// `W`, `bold:W`.
  var dump: String { style == .plain ? name : "\(style.rawValue):\(name)" }
}

extension Derivative.Style {
  var name: String {
    switch self {
    case .fraction: "frac"
    case .slash: "slash"
    case .operator_: "operator"
    case .subscript_: "subscript"
    }
  }
}

extension ProductSign {
  /// The sign in Unicode.
  var plain: String {
    switch self {
    case .juxtaposition: ""
    case .dot: "·"
    case .times: "×"
    case .odot: "⊙"
    case .circle: "∘"
    case .bullet: "•"
    case .otimes: "⊗"
    case .star: "*"
    case .dotStar: ".*"
    case .at: "@"
    }
  }
}
