import TensorExpressions

/// Shapes as text for people: `n_l × n_{l-1}`, `m`, `scalar`.
public enum ShapeText {
  public static func length(_ length: AxisLength) -> String {
    switch length {
    case .indexed(let name, let index): "\(name)_\(subscripted(index))"
    case .named(let name): name
    case .fixed(let value): String(value)
    case .joined(let parts): "(" + parts.map(Self.length).joined(separator: " + ") + ")"
    case .combined(let length): combined(length)
    case .unknown: "?"
    }
  }

  /// `n - k + 1`, `⌊n/2⌋`.
  private static func combined(_ combined: CombinedLength) -> String {
    var parts = combined.terms.sorted { $0.count > $1.count }.map { term in
      (term.count < 0 ? " - " : " + ") + (abs(term.count) == 1 ? "" : "\(abs(term.count))·")
        + length(term.length)
    }
    let offset = combined.offset
    if offset != 0 || parts.isEmpty {
      parts.append((offset < 0 ? " - " : " + ") + "\(abs(offset))")
    }
    let sum = parts.joined()
    let whole = sum.hasPrefix(" + ") ? String(sum.dropFirst(3)) : sum
    guard combined.divisor > 1 else { return whole }
    return "⌊" + (parts.count > 1 ? "(\(whole))" : whole) + "/\(combined.divisor)⌋"
  }

  static func layout(_ layout: Layout) -> String {
    switch layout {
    case .scalar: "scalar"
    case .column(let i): length(i.length)
    case .row(let i): "1 × " + length(i.length)
    case .matrix(let i, let j): length(i.length) + " × " + length(j.length)
    case .tensor(let axes): axes.map { length($0.length) }.joined(separator: " × ")
    }
  }

  /// `l`, `{l+1}`, `0`.
  static func subscripted(_ term: IntegerTerm) -> String {
    let letter: String? =
      switch term.variable {
      case nil: nil
      case .depth: "L"
      case .horizon: "T"
      case .free(let name): name
      }
    guard let letter else { return String(term.offset) }
    if term.offset == 0 { return letter }
    return "{\(letter)\(term.offset > 0 ? "+" : "-")\(abs(term.offset))}"
  }
}
