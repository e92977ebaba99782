import TensorExpressions
import Testing

@testable import Elaboration

/// Which statements give a symbol its meaning, and which say something of it.
@Suite struct DefinitionTests {
  @Test(arguments: [
    (["z = W x + b"], ["definition"]),
    (["z := W x + b"], ["definition"]),
    ([#"z \equiv W x + b"#], ["definition"]),
    (["z = W x", "z = W x"], ["definition", "definition"]),
    (["z = W x", "z = W x + b"], ["definition", "redefinition"]),
    // A gradient is defined by a derivative only.
    (
      ["z = W x", #"J = \lVert z \rVert^2"#, #"\delta = 2 z"#],
      ["definition", "definition", "claim"]
    ),
    (
      ["z = W x", #"J = \lVert z \rVert^2"#, #"\delta = \frac{\partial J}{\partial z}"#],
      ["definition", "definition", "definition"]
    ),
    ([#"\delta^{(1)} = 3"#, #"\delta_2 = 3"#], ["claim", "claim"]),
    // The symbol itself on the right: an update.
    (["q = x + 1", "q = q - 1"], ["definition", "claim"]),
    ([#"w \leftarrow w - 1"#], ["claim"]),
    // Not a bare name on the left.
    (["2 z = W x"], ["claim"]),
    (["z^T = x^T W"], ["claim"]),
    (["z^2 = x"], ["claim"]),
    (["z + b = x"], ["claim"]),
    ([#"\frac{\partial J}{\partial z} = x"#], ["claim"]),
    // Names with a fixed meaning.
    ([#"\tanh(x) = x"#], ["claim"]),
    ([#"\exp(x) = x"#], ["claim"]),
    ([#"\sigma(x) = \frac{1}{1 + e^{-x}}"#], ["definition"]),
    ([#"\sigma(x) = \frac{1}{1 + e^{-x}}"#, #"\sigma'(x) = \sigma(x)"#], ["definition", "claim"]),
    // Only the first relation of a chain defines.
    (["z = W x = u"], ["definition", "claim"]),
    // A recursion defines; the same index on both sides does not.
    (["a^{(l)} = W^{(l)} a^{(l-1)}", "a^{(0)} = x"], ["definition", "definition"]),
    (["a^{(l)} = W^{(l)} a^{(l)}"], ["claim"]),
    (["z^{(l)} = W^{(l)} x", "a^{(l)} = z^{(l)}"], ["definition", "definition"]),
  ])
  func roles(formulas: [String], expected: [String]) {
    #expect(WrittenModel(formulas).roles == expected, "\(formulas)")
  }

  /// Two meanings of one name are settled by no one, under another heading either.
  @Test func sections() {
    let formulas = ["z = W x", "z = W x + b"]
    #expect(WrittenModel(formulas, sections: [0, 1]).roles == ["definition", "redefinition"])
    #expect(WrittenModel(formulas, sections: [1, 1]).roles == ["definition", "redefinition"])
  }

  @Test func aliasesAreTheSameNode() throws {
    let model = WrittenModel([
      "a^{(l)} = W^{(l)} a^{(l-1)}", "a^{(0)} = x", #"\hat y = a^{(L)}"#,
    ])
    guard case .alias(let instance)? = model.scope.binding(NameKey("y^hat")) else {
      Issue.record("`ŷ` is no alias")
      return
    }
    #expect(model.scope.model[instance.symbol].name == "a")
    #expect(instance.index == IntegerTerm(.depth))
  }

  /// `∂J/∂z` exists when `a = tanh(Wx + b)` was written out and z was named later.
  @Test(arguments: [
    ["a = \\tanh(W x + b)", "z = W x + b"], ["z = W x + b", "a = \\tanh(W x + b)"],
    ["a = \\tanh(b + W x)", "z = W x + b"],
    ["a^{(l)} = \\tanh(W^{(l)} a^{(l-1)} + b^{(l)})", "z^{(l)} = W^{(l)} a^{(l-1)} + b^{(l)}"],
  ])
  func definitionsPassThroughEachOther(formulas: [String]) throws {
    let model = WrittenModel(formulas).scope.model
    let body = try #require(model.definitions.first { model[$0.symbol].name == "a" }?.body)
    let names = Set(body.instances.map { model[$0.symbol].name })
    #expect(names == ["z"])
  }

  @Test func anotherExpressionDoesNotPassThrough() throws {
    let model = WrittenModel(["a = \\tanh(W x - b)", "z = W x + b"]).scope.model
    let body = try #require(model.definitions.first { model[$0.symbol].name == "a" }?.body)
    let names = Set(body.instances.map { model[$0.symbol].name })
    #expect(names == ["W", "x", "b"])
  }
}
