import Diagnostics
import Testing

@testable import DerivationDocuments

@Suite struct FrontMatterDiagnosticsTests {
  /// Lines between `---` and `---`, the place marked, and what is said of it.
  static let cases: [(String, [String])] = [
    // Keys.
    ("⟦netwrok⟧: {layers: [1, 2], activation: tanh}", ["unknown-key"]),
    ("⟦definition⟧: []", ["unknown-key"]),
    ("⟦activation⟧: relu", ["unknown-key"]),
    ("⟦seed⟧: 3", ["unknown-key"]),
    ("⟦sidebar_position⟧: 3", ["note unknown-key"]),
    ("tags: [a, b]\ndate: 2020-01-01\nauthor: {name: x}\nlayout: post\nmathjax: true", []),
    ("network: {layers: [1, 2], activation: tanh, ⟦los⟧: x}", ["unknown-key"]),
    ("check: {⟦sed⟧: 1}", ["unknown-key"]),
    // Trainings.
    ("training: {rule: \"18\", learning-rate: 0.5, epochs: 30, batch: 32, data: d.csv}", []),
    ("training: {epochs: 3, data: {file: d.csv, target: [a, b], divide-by: 16}, test: 0.2}", []),
    ("training: {epochs: 3, data: {values: {x: [1, 2], y: [[1], [2]]}}, seed: 4}", []),
    ("training: {epochs: 3, runs: [{name: a, rule: b}, {rule: [c, d], batch: 1}]}", []),
    ("training: {runs: [{epochs: 3}]}", []),
    ("training: ⟦18⟧", ["wrong-type"]),
    ("⟦training⟧: {rule: \"18\"}", ["bad-value"]),
    ("⟦training⟧: {runs: [{epochs: 3}, {batch: 2}]}", ["bad-value"]),
    ("training: {epochs: 3, runs: ⟦[]⟧}", ["wrong-type"]),
    ("training: {epochs: 3, ⟦bacth⟧: 32}", ["unknown-key"]),
    ("training: {epochs: 3, runs: [{⟦nane⟧: a}]}", ["unknown-key"]),
    ("training: {epochs: 3, runs: [{⟦data⟧: a}]}", ["unknown-key"]),
    ("training: {epochs: ⟦0⟧}", ["bad-value"]),
    ("training: {epochs: ⟦1000000⟧}", ["bad-value"]),
    ("training: {epochs: ⟦many⟧}", ["wrong-type"]),
    ("training: {epochs: 3, batch: ⟦0⟧}", ["bad-value"]),
    ("training: {epochs: 3, learning-rate: ⟦-1⟧}", ["bad-value"]),
    ("training: {epochs: 3, learning-rate: ⟦.nan⟧}", ["wrong-type"]),
    ("training: {epochs: 3, test: ⟦1.5⟧}", ["bad-value"]),
    ("training: {epochs: 3, data: ⟦/etc/passwd⟧}", ["bad-value"]),
    ("training: {epochs: 3, data: ⟦a/../../b.csv⟧}", ["bad-value"]),
    ("training: {epochs: 3, data: ⟦{}⟧}", ["bad-value"]),
    ("training: {epochs: 3, data: {file: a.csv, ⟦taget⟧: b}}", ["unknown-key"]),
    ("training: {epochs: 3, data: {file: a.csv, divide-by: ⟦0⟧}}", ["bad-value"]),
    ("training: {epochs: 3, data: {values: ⟦3⟧}}", ["wrong-type"]),
    ("training: {epochs: 3, data: {teacher: {layers: [2, 1], activation: tanh, samples: 9}}}", []),
    ("training: {epochs: 3, data: {⟦teacher⟧: {layers: [2, 1], activation: tanh}}}", ["bad-value"]),
    (
      "training: {epochs: 3, data: {teacher: {layers: [2, 1], activation: tanh, "
        + "samples: ⟦1000000⟧}}}",
      ["bad-value"]
    ),
    (
      "training: {epochs: 3, data: {teacher: {layers: [2, 1], ⟦los⟧: x, activation: tanh, samples: 9}}}",
      ["unknown-key"]
    ),
    ("⟦title⟧: a\ntitle: b", ["duplicate-key"]),
    ("sizes: {⟦n⟧: 1, n: 2}", ["duplicate-key"]),
    // Types.
    ("title: ⟦[a]⟧", ["wrong-type"]),
    ("title: 2020", []),
    ("title:", []),
    ("network: ⟦sigmoid⟧", ["wrong-type"]),
    ("network: {layers: ⟦3⟧, activation: tanh}", ["wrong-type"]),
    ("network: {layers: [2, ⟦\"3\"⟧], activation: tanh}", ["wrong-type"]),
    ("network: {layers: [2, ⟦x⟧], activation: tanh}", ["wrong-type"]),
    ("network: {layers: [2, 3], activation: tanh, bias: ⟦maybe⟧}", ["wrong-type"]),
    ("network: {layers: [2, 3], activation: ⟦{a: b}⟧}", ["wrong-type"]),
    ("definitions: ⟦{a: b}⟧", ["wrong-type"]),
    ("definitions: a = b", []),
    ("definitions: [⟦[a]⟧]", ["wrong-type"]),
    ("names: {loss: ⟦[C]⟧}", ["wrong-type"]),
    ("shapes: {U: ⟦h⟧}", ["wrong-type"]),
    ("values: {x: [1, ⟦a⟧]}", ["wrong-type"]),
    ("values: {x: ⟦.nan⟧}", ["wrong-type"]),
    ("values: {x: ⟦1e999⟧}", ["wrong-type"]),
    ("values: {x: ⟦0x10⟧}", ["wrong-type"]),
    ("check: {seed: ⟦x⟧}", ["wrong-type"]),
    ("check: {strict: ⟦\"true\"⟧}", ["wrong-type"]),
    ("? ⟦[a, b]⟧\n: c", ["wrong-type"]),
    // Values.
    ("network: {layers: ⟦[4]⟧, activation: tanh}", ["bad-value"]),
    ("network: {layers: [4, ⟦0⟧], activation: tanh}", ["bad-value"]),
    ("network: {layers: [4, ⟦2.5⟧], activation: tanh}", ["bad-value"]),
    ("network: {layers: [4, ⟦100001⟧], activation: tanh}", ["bad-value"]),
    ("network: {layers: [4, ⟦99999999999999999999⟧], activation: tanh}", ["bad-value"]),
    ("⟦network⟧: {activation: tanh}", ["bad-value"]),
    ("⟦network⟧: {layers: [1, 2]}", ["bad-value"]),
    ("network: {layers: [1, 2, 3], activation: ⟦[tanh, relu, x]⟧}", ["bad-value"]),
    ("network: {layers: [1, 2], activation: tanh, batch: ⟦-1⟧}", ["bad-value"]),
    ("network: {layers: [1, 2], activation: tanh, reduction: ⟦maen⟧}", ["bad-value"]),
    ("network: {layers: [1, 2], activation: tanh, samples: ⟦colums⟧}", ["bad-value"]),
    ("targets: ⟦onehot⟧", ["bad-value"]),
    ("values: {x: ⟦[[1, 2], [3]]⟧}", ["bad-value"]),
    ("values: {x: ⟦[]⟧}", ["bad-value"]),
    ("names: {loss: ⟦\"\"⟧}", ["bad-value"]),
    ("check: {seed: ⟦-1⟧}", ["bad-value"]),
    // YAML that is not read.
    ("sizes: ⟦&a {n: 1}⟧", ["unsupported-yaml"]),
    ("sizes: ⟦!!map {n: 1}⟧", ["unsupported-yaml"]),
    ("sizes: {⟦<<⟧: {n: 1}}", ["unsupported-yaml"]),
    ("sizes: {n: ⟦*b}⟧", ["broken-yaml"]),
    ("title: a\nsizes: {n: 1\nnames⟦: {}⟧", ["broken-yaml"]),
    ("title: a\n⟦\tsizes: 1⟧", ["broken-yaml"]),
  ]

  @Test(arguments: cases) func places(marked: String, ids: [String]) {
    let mark = MarkedText("---\n\(marked)\n---\n")
    let front = FrontMatter.read(SourceText(path: "a.md", text: mark.text))
    #expect(front.diagnostics.map(\.summary) == ids, "\(front.diagnostics)")
    let slices = front.diagnostics.map { diagnostic in
      diagnostic.range.map { SourceText(path: "", text: mark.text).slice($0) } ?? "nowhere"
    }
    #expect(slices == mark.slices)
    if slices == mark.slices { #expect(front.diagnostics.map(\.range) == mark.ranges) }
  }

  @Test func nearestKeyIsTheHelp() {
    let cases = [
      ("netwrok: {}", "the nearest key is `network`"),
      ("conventoins: {}", "the nearest key is `conventions`"),
      ("loss: x", "it belongs under `network:`"),
      ("strict: true", "it belongs under `check:`"),
    ]
    for (line, help) in cases {
      let front = FrontMatter.read(SourceText(path: "a.md", text: "---\n\(line)\n---\n"))
      #expect(front.diagnostics.first?.help == help)
    }
  }

  @Test func aTabIsNamed() {
    let front = FrontMatter.read(SourceText(path: "a.md", text: "---\nsizes:\n\tn: 1\n---\n"))
    #expect(front.diagnostics.first?.help == "YAML is indented with spaces, never with tabs")
  }

  @Test func whatIsGoodIsKept() {
    let text = "---\ntitle: a\nsizes: {n: 1, m: x}\nnetwrok: {}\nseeds: 1\ntargets: real\n---\n"
    let front = FrontMatter.read(SourceText(path: "a.md", text: text))
    #expect(front.context.sizes == ["n": 1])
    #expect(front.context.title == "a")
    #expect(front.context.targets == .real)
  }
}
