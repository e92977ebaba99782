import MathSyntax
import TensorExpressions
import Testing

@testable import Elaboration

@Suite struct NameReferenceTests {
  /// A scope in which names are layered the way `written` writes them.
  static func scope(_ written: [String]) -> Scope {
    var usage = NameUsage()
    for text in written {
      if let node = Notation.latex(text) { usage.add(node) }
    }
    return Scope().withProvisionalFamilies(usage)
  }

  /// Key, layer, element indices, marks: `W l+1 [2] T`.
  static func summary(_ text: String, in scope: Scope) throws -> String {
    let node = try #require(Notation.latex(text))
    var parts = [node]
    if case .product(let factors, signs: [.juxtaposition]) = node.kind { parts = factors }
    guard
      let (reference, usedCall) = try ReferenceReader(scope: scope).read(
        parts[0], call: parts.count > 1 ? parts[1] : nil), usedCall == (parts.count > 1)
    else { return "no name" }
    var words = [reference.key.text]
    if let layer = reference.layer { words.append(LaTeXPrinter().print(layer.notation)) }
    if !reference.elements.isEmpty { words.append("[\(reference.elements.count)]") }
    if reference.transposed { words.append("T") }
    if reference.primes > 0 { words.append(String(repeating: "'", count: reference.primes)) }
    if let power = reference.power { words.append("^" + LaTeXPrinter().print(power)) }
    if reference.mark != nil { words.append("mark") }
    return words.joined(separator: " ")
  }

  @Test(arguments: [
    ("W^{(l)}", "W l"), ("W^{(l)T}", "W l T"), (#"W^{(l+1)\top}"#, "W l + 1 T"),
    ("{W^{(l)}}^T", "W l T"), ("W^{[l]}_{jk}", "W l [2]"), ("W_{jk}^{[l]}", "W l [2]"),
    ("W^{(L)}_{j,k}", "W L [2]"), ("W_l", "W l"), ("W_{l+1}^T", "W l + 1 T"),
    (#"\mathbf{W}^{(l)}"#, "W l"), ("a(L-1)^T", "a L - 1 T"), ("a(l)", "a l"),
    ("a^{(l)}_j", "a l [1]"), ("W^T", "W T"), ("W'", "W '"), ("W", "W"),
    (#"\hat{y}_i"#, "y^hat [1]"),
    (#"\hat{y_i}"#, "y^hat [1]"), ("x^2", "x ^2"), ("w^*", "w mark"), (#"\vec{x}"#, "x"),
    ("a^{(l)2}", "a l ^2"), ("W^{(n_l)}", "W L"),
  ])
  func scriptsAndCalls(text: String, expected: String) throws {
    let scope = Self.scope(["W^{(l)}", "a^{(l)}"])
    #expect(try Self.summary(text, in: scope) == expected)
  }

  /// A bare number is a layer where the article writes layers bare, and a power elsewhere.
  @Test func bareNumbers() throws {
    #expect(try Self.summary("a^2", in: Self.scope(["a^l"])) == "a 2")
    #expect(try Self.summary("a^2", in: Self.scope(["a^{(l)}"])) == "a ^2")
    #expect(try Self.summary("w_{jk}^l", in: Self.scope(["w^l"])) == "w l [2]")
    #expect(try Self.summary("w^l_{jk}", in: Self.scope(["w^l"])) == "w l [2]")
  }

  /// A bracket behind a name is an index only of layered names, and only with a layer in it.
  @Test(arguments: ["a(1 - a)", "x(l)", "(W^{(l)})^T", "2", "a(x)"])
  func otherThings(text: String) throws {
    #expect(try Self.summary(text, in: Self.scope(["W^{(l)}", "a^{(l)}"])) == "no name")
  }

  /// An index on a name without layers is not silently dropped.
  @Test func indicesWithoutFamilies() throws {
    let node = try #require(Notation.latex("u^{(l)}"))
    #expect(throws: TypingFailure.self) {
      _ = try ReferenceReader(scope: Scope()).read(node, call: nil)
    }
  }

  @Test(arguments: [
    ("W", "W"), (#"\mathbf{W}"#, "W"), (#"\hat{y}"#, "y^hat"), (#"\bar{w}"#, "w^bar"),
    (#"\overline{w}"#, "w^bar"), (#"\boldsymbol{\delta}"#, "δ"),
  ])
  func keys(text: String, key: String) throws {
    let node = try #require(Notation.latex(text))
    #expect(NameKey(node)?.text == key)
  }
}
