import Diagnostics
import OrderedCollections
import Testing

@testable import DerivationDocuments

@Suite struct FrontMatterTests {
  private func read(_ text: String) -> FrontMatter {
    FrontMatter.read(SourceText(path: "a.md", text: text))
  }

  @Test func everyKeyIsRead() throws {
    let front = read(
      #"""
      ---
      title: Backpropagation, layer by layer
      network:
        layers: [4, 5, 3, 2]          # n_0 … n_L
        activation: [relu, relu, softmax]
        loss: half-squared-error
        bias: no
        batch: 7
        samples: rows
        reduction: sum
      definitions: ["C = \\frac12 \\|y - a\\|^2"]
      names: {loss: C, prediction: o, rate: α}
      shapes: {U: [h, d], c: []}
      sizes: {n: 4, m: 7}
      values: {"W^{(1)}": [[0.11, 0.12], [0.21, 8e-2]], x: [2, 3], c: -1}
      targets: one-hot
      conventions: {delta: "-∂J/∂z"}
      check: {seed: 1, strict: true}
      ---
      text
      """#)
    #expect(front.diagnostics == [])
    let context = front.context
    #expect(context.title == "Backpropagation, layer by layer")
    let network = try #require(context.network)
    #expect(network.layers == [4, 5, 3, 2])
    #expect(network.activations.map(\.text) == ["relu", "relu", "softmax"])
    #expect(network.loss == PlacedText("half-squared-error", line: 6))
    #expect(!network.bias)
    #expect(network.batch == 7)
    #expect(network.reduction == .sum)
    #expect(network.samples == .rows)
    #expect(network.line == 3)
    #expect(context.definitions == [PlacedText("C = \\frac12 \\|y - a\\|^2", line: 11)])
    #expect(context.names.keys == ["loss", "prediction", "rate"])
    #expect(context.names["rate"] == PlacedText("α", line: 12))
    #expect(context.shapes == ["U": ["h", "d"], "c": []])
    #expect(context.sizes == ["n": 4, "m": 7])
    #expect(context.values["W^{(1)}"]?.lengths == [2, 2])
    #expect(context.values["c"] == .number(-1))
    #expect(context.targets == .oneHot)
    #expect(context.conventions["delta"]?.text == "-∂J/∂z")
    #expect(context.seed == 1)
    #expect(context.strict == true)
  }

  /// Text, whether it has front matter, and what is left of it.
  static let blocks: [(String, Int?)] = [
    ("---\ntitle: a\n---\nx", 17),
    ("\u{FEFF}---\ntitle: a\n---\nx", 20),
    ("---\r\ntitle: a\r\n---\r\nx", 20),
    ("---\ntitle: a\n...\nx", 17),
    ("---  \ntitle: a\n---", 18),
    ("---\n---\nx", 8),
    ("---\n# nothing\n---\nx", 18),
    ("---\n\ntitle: a\n---\nx", 18),
    ("", nil),
    ("---", nil),
    ("---\n", nil),
    ("---\n\nprose\n\n---\n", nil),
    ("---\nprose: with - [colon\n", nil),
    ("---\nprose\n---\n", nil),
    (" ---\ntitle: a\n---\n", nil),
    ("text\n---\ntitle: a\n---\n", nil),
    ("----\ntitle: a\n----\n", nil),
  ]

  @Test(arguments: blocks) func blockEnds(text: String, end: Int?) {
    #expect(read(text).end == end ?? 0, "\(text)")
  }

  @Test func linesCountInsideFrontMatter() {
    let text =
      "---\r\ntitle: \"a\u{2028}b\"\r\nnetwork:\r\n  layers: [1, 2]\r\n  activation: x\r\n---\r\n"
    let network = read(text).context.network
    #expect(network?.line == 3)
    #expect(network?.activations.first?.line == 5)
  }

  @Test func contextFileKnowsNoForeignKeys() {
    let source = SourceText(path: "net.yml", text: "author: me\ntitle: a\n")
    let file = FrontMatter.readContextFile(source)
    #expect(file.diagnostics.map(\.summary) == ["unknown-key"])
    #expect(file.context.title == "a")
    #expect(file.context.origin == "net.yml")
  }

  @Test func contextFileIsAMapping() {
    for (text, ids) in [
      ("", []), ("- a\n", ["wrong-type"]), ("a: 1\n---\nb: 2\n", ["broken-yaml"]),
    ] {
      let file = FrontMatter.readContextFile(SourceText(path: "net.yml", text: text))
      #expect(file.diagnostics.map(\.summary) == ids, "\(text)")
    }
  }
}
