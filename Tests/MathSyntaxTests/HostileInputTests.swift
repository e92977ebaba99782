import MathSyntax
import Testing

/// Whatever comes in, reading ends soon and without a trap.
@Suite struct HostileInputTests {
  static let units = [
    "(", ")", "{", "}", "{(", #"\frac"#, #"\hat"#, #"\left("#, "a/", "x^", "x_", "- ", "|", "||",
    "'",
    #"\sum"#, #"\begin{matrix}"#, #"\begin{aligned}"#, #"\\ +"#, "a,", "a=", #"\underset{"#,
    #"\mathbf{"#, "⁽", "∂x/", "dx/d", "&", #"\text{"#, "Σ", "∇", #"\frac12, \quad "#, "a = b, ",
    #"\over "#, "x'^2", "√", "\u{302}", ".", "1.", #"\sqrt["#, "<sup>",
  ]

  @Test(arguments: units)
  func repeated(_ unit: String) {
    let length = ["(", "{", #"\frac"#].contains(unit) ? 100_000 : 20_000
    let text = String(repeating: unit, count: length / unit.utf8.count)
    for notation in [SourceNotation.latex, .plain] {
      let formula = FormulaNotation.read(text, as: notation)
      #expect(!formula.rows.isEmpty)
    }
  }

  @Test(arguments: [("(", ")"), ("{", "}"), (#"\frac{a}{"#, "}"), ("|a+(", ")|"), (#"\hat{"#, "}")])
  func nested(_ open: String, _ close: String) {
    let count = 20_000
    let text = String(repeating: open, count: count) + "x" + String(repeating: close, count: count)
    let dump = FormulaNotation.read(text, as: .latex).dump
    #expect(dump.hasPrefix("!too-deep"))
  }

  /// Random mixtures of everything, from a fixed seed.
  @Test func mixtures() {
    var state: UInt64 = 20_240_607
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let parts =
      Self.units + ["a", "W", "=", "+", "1", ")", "}", "]", #"\end{matrix}"#, #"\right)"#]
    for round in 0..<3000 {
      let text = (0..<next(14) + 1).map { _ in parts[next(parts.count)] }.joined(separator: " ")
      for notation in [SourceNotation.latex, .plain] {
        let formula = FormulaNotation.read(text, as: notation)
        let isRead = !formula.dump.contains("!")
        if isRead {
          let printed = LaTeXPrinter().print(formula)
          let again = FormulaNotation.read(printed, as: .latex)
          #expect(again.dump == formula.dump, "round \(round): \(text) → \(printed)")
        }
        _ = UnicodePrinter().print(formula)
        _ = MathMLPrinter().element(formula, display: true, source: text)
        _ = PlainMath.isFormula(text)
      }
    }
  }
}
