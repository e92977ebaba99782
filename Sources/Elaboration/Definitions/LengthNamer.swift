import MathSyntax
import TensorExpressions

/// Gives lengths that were only inferred a name to show: `n_l` for the first family, `dim x` for
/// lengths of single symbols.
struct LengthNamer {
  private var families: [String: String] = [:]
  private var single: [Int: String] = [:]
  private static let letters = ["n", "p", "q", "r", "s"]

  /// - Parameter axis: the place among the `count` axes of `symbol`, where the length is first met.
  mutating func name(_ length: AxisLength, symbol: String, axis: Int, count: Int) -> AxisLength {
    switch length {
    case .indexed(let name, let index) where name.hasPrefix("?"):
      let given = families[name] ?? fresh()
      families[name] = given
      return .indexed(given, index)
    case .unknown(let id):
      let words = count == 1 ? "dim" : axis == 0 ? "rows of" : "columns of"
      let given = single[id] ?? "\(words) \(symbol)"
      single[id] = given
      return .named(given)
    case .joined(let parts):
      return .joined(
        parts.enumerated().map {
          name($1, symbol: "\(symbol), part \($0 + 1)", axis: axis, count: count)
        })
    case .combined(let combined):
      return combined.map { name($0, symbol: symbol, axis: axis, count: count) }.length
    default: return length
    }
  }

  private func fresh() -> String {
    let count = families.count
    return count < Self.letters.count ? Self.letters[count] : "n\(count)"
  }
}

extension ShapeText {
  public static func axes(_ axes: [AxisLength]) -> String {
    axes.isEmpty ? "scalar" : axes.map(length).joined(separator: " × ")
  }
}

/// How free symbols of written models are drawn.
enum DrawGuess {
  /// - Parameter isParameter: it is what the article's values depend on, and no number that is chosen
  ///   for them: something is differentiated by it, or it is one of the coefficients from `β_0` on.
  static func draw(_ name: NameKey, _ axisCount: Int, isParameter: Bool = false) -> Draw {
    if axisCount == 2 { return .weight(fanInAxis: 1) }
    let name = StepNames.isFamily(name) ? NameUsage.base(of: name) : name
    switch name.text {
    case "b", "θ": return .bias
    case "y", "t", "Y": return .target
    default: break
    }
    if axisCount == 0, KindGuess.isAlwaysScalar(name) { return .hyperparameter }
    if axisCount == 0, !isParameter, hyperparameters.contains(NameUsage.base(of: name).text) {
      return .hyperparameter
    }
    return .input
  }

  /// Rates, decays and weights of penalties: also with a subscript, `β_1`, `λ_2`.
  private static let hyperparameters: Set<String> = ["η", "λ", "β", "γ", "ρ", "ε", "ϵ", "τ"]
}

extension NameKey {
  /// The name in LaTeX: `\hat{y}`, `\delta` as the letter itself.
  var latex: String {
    if StepNames.isFamily(self) { return NameUsage.base(of: self).latex }
    if SampleNames.isOwn(self) { return SampleNames.base(self).latex + "^{(i)}" }
    if text.hasSuffix(")"), let place = text.lastIndex(of: "^") {
      return NameKey(String(text[..<place])).latex + "^{\(text[text.index(after: place)...])}"
    }
    if text.hasSuffix("²") { return NameKey(String(text.dropLast())).latex + "^2" }
    let parts = text.split(separator: "^", maxSplits: 1)
    guard parts.count == 2, let accent = Accent(rawValue: String(parts[1])) else { return text }
    return accent.latex(over: String(parts[0]))
  }
}
