import MathSyntax
import TensorExpressions

extension Scope {
  /// A symbol as the article writes it, in LaTeX, a family with the letter of its index: `h_t`,
  /// `W^{(l)}`, `\mathrm{net}_{h1}`; `nil` where no name of the article is bound to it.
  public func notation(of symbol: SymbolID) -> String? {
    let names = bindings.compactMap { key, binding -> NameKey? in
      if case .symbol(symbol) = binding { return key }
      return nil
    }
    guard let key = names.min() else { return nil }
    let name = SymbolName(model[symbol].name)
    guard let family = model[symbol].family else { return name.latex() }
    if family.last.variable == .horizon {
      return name.latex(steps.places[NameUsage.base(of: key)] ?? .below, steps.letter)
    }
    let style = indexStyles[key] ?? IndexStyle()
    if style.layerSubscript { return name.latex(.below, "l") }
    return name.latex(style.bareSuperscript ? .above : .bracketed, "l")
  }
}

extension StepNames {
  /// The letter that counts steps.
  fileprivate var letter: String { letters.contains("t") ? "t" : letters.min() ?? "t" }
}

/// A symbol's name taken apart: `net`, `h1` and `^{+}` of `net_h1^{+}`.
private struct SymbolName {
  private var base: String
  private var subscripts: [String] = []
  /// What marks a new value, in LaTeX.
  private var mark = ""

  init(_ name: String) {
    base = name
    if let sign = name.firstRange(of: "^{"), !name[..<sign.lowerBound].contains("{") {
      base = String(name[..<sign.lowerBound])
      mark = String(name[sign.lowerBound...])
    }
    if !base.contains("{"), let line = base.firstIndex(of: "_") {
      subscripts = [String(base[base.index(after: line)...])]
      base = String(base[..<line])
    }
    if base.count > 1, base.allSatisfy(\.isLetter) { base = "\\mathrm{\(base)}" }
  }

  /// - Parameter index: the letter of a family's index, at its place.
  func latex(_ place: StepNames.Place = .below, _ index: String? = nil) -> String {
    var lower = subscripts
    var upper = mark
    switch (place, index) {
    case (_, nil): break
    case (.below, let index?): lower.append(index)
    case (.bracketed, let index?): upper = "^{(\(index))}" + mark
    case (.above, let index?): upper = "^{\(index)}" + mark
    }
    return base + (lower.isEmpty ? "" : "_{\(lower.joined(separator: ","))}") + upper
  }
}
