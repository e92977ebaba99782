import ClaimEdits
import MathSyntax
import Testing

/// Which edits a side has, by the mistake they make and what they make of it.
@Suite struct EditTableTests {
  static func read(_ text: String, _ notation: SourceNotation) throws -> Notation {
    try Notation.read(text, as: notation).get()
  }

  /// A side, and edits it must have among others: mutation, diagnosis, edited side.
  static let latex: [(String, [(String, String, String)])] = [
    (
      "(W^{(l+1)})^T \\delta^{(l+1)} \\odot \\sigma'(z^{(l)})",
      [
        (
          "missing-transpose", "extra-transpose",
          "W^{(l+1)} \\delta^{(l+1)} \\odot \\sigma'(z^{(l)})"
        ),
        (
          "extra-transpose", "missing-transpose",
          "(W^{(l+1)})^T (\\delta^{(l+1)})^\\top \\odot \\sigma'(z^{(l)})"
        ),
        ("index-shift", "index-shift", "(W^{(l)})^T \\delta^{(l+1)} \\odot \\sigma'(z^{(l)})"),
        ("index-shift", "index-shift", "(W^{(l+2)})^T \\delta^{(l+1)} \\odot \\sigma'(z^{(l)})"),
        ("index-shift", "index-shift", "(W^{(l+1)})^T \\delta^{(l+1)} \\odot \\sigma'(z^{(l-1)})"),
        (
          "missing-activation-derivative", "extra-activation-derivative",
          "(W^{(l+1)})^T \\delta^{(l+1)}"
        ),
        (
          "activation-for-derivative", "derivative-for-activation",
          "(W^{(l+1)})^T \\delta^{(l+1)} \\odot \\sigma(z^{(l)})"
        ),
        (
          "wrong-argument", "wrong-argument",
          "(W^{(l+1)})^T \\delta^{(l+1)} \\odot \\sigma'(a^{(l)})"
        ),
        (
          "wrong-product", "wrong-product", "(W^{(l+1)})^T \\delta^{(l+1)} \\sigma'(z^{(l)})"
        ),
        (
          "swapped-factors", "swapped-factors",
          "\\delta^{(l+1)} (W^{(l+1)})^T \\odot \\sigma'(z^{(l)})"
        ),
        (
          "wrong-sign", "wrong-sign", "-(W^{(l+1)})^T \\delta^{(l+1)} \\odot \\sigma'(z^{(l)})"
        ),
        (
          "factor-two", "factor-half",
          "2 (W^{(l+1)})^T \\delta^{(l+1)} \\odot \\sigma'(z^{(l)})"
        ),
      ]
    ),
    (
      "\\frac{1}{m} \\delta a^T",
      [
        ("missing-mean", "extra-mean", "\\delta a^T"),
        ("transposed-result", "transposed-result", "\\frac{1}{m} a \\delta^\\top"),
        ("missing-factor", "extra-factor", "\\frac{1}{m} \\delta"),
        ("wrong-argument", "wrong-argument", "\\frac{1}{m} \\delta z^T"),
      ]
    ),
    ("\\frac{\\delta a^T}{m}", [("missing-mean", "extra-mean", "\\delta a^T")]),
    (
      "2(\\hat y - y)",
      [
        ("factor-half", "factor-two", "\\hat y - y"),
        ("swapped-difference", "swapped-difference", "2(y - \\hat y)"),
        ("wrong-sign", "wrong-sign", "2(\\hat y + y)"),
        ("missing-term", "extra-term", "2(\\hat y)"),
      ]
    ),
    ("-(y - \\hat y)", [("wrong-sign", "wrong-sign", "y - \\hat y")]),
    ("\\frac{1}{2} x", [("factor-two", "factor-half", "x")]),
    (
      "\\delta a (1 - a)",
      [("missing-activation-derivative", "extra-activation-derivative", "\\delta")]
    ),
    ("W^{[2]T} x", [("missing-transpose", "extra-transpose", "W^{[2]} x")]),
    ("W^{[2]T} x", [("index-shift", "index-shift", "W^{[3]T} x")]),
    ("w_{jk} a_k", [("swapped-indices", "swapped-indices", "w_{kj} a_k")]),
    ("a_j \\delta_k", [("swapped-indices", "swapped-indices", "a_k \\delta_j")]),
    ("\\sum_k w_{kj} \\delta_k", [("missing-sum", "extra-sum", "w_{kj} \\delta_k")]),
    ("\\|x\\|^2", [("factor-two", "factor-half", "2 \\|x\\|^2")]),
    ("x^2 + 1", [("missing-power", "extra-power", "x + 1")]),
    ("W_2 h_{t-1}", [("index-shift", "index-shift", "W_1 h_{t-1}")]),
    ("W_2 h_{t-1}", [("index-shift", "index-shift", "W_2 h_t")]),
    (
      "\\frac{\\partial J}{\\partial z^{(l+1)}} x",
      [("index-shift", "index-shift", "\\frac{\\partial J}{\\partial z^{(l)}} x")]
    ),
    (
      "\\sigma(z)(1 - \\sigma(z))",
      [("derivative-for-activation", "activation-for-derivative", "\\sigma'(z)(1 - \\sigma(z))")]
    ),
    (
      "a",
      [
        ("extra-transpose", "missing-transpose", "a^\\top"),
        ("wrong-argument", "wrong-argument", "z"),
      ]
    ),
  ]

  static let plain: [(String, [(String, String, String)])] = [
    (
      "W(L)ᵀδ(L)·σ′(z(L−1))",
      [
        ("missing-transpose", "extra-transpose", "W(L)δ(L)·σ′(z(L−1))"),
        ("index-shift", "index-shift", "W(L-1)ᵀδ(L)·σ′(z(L−1))"),
        ("index-shift", "index-shift", "W(L)ᵀδ(L+1)·σ′(z(L−1))"),
        ("index-shift", "index-shift", "W(L)ᵀδ(L)·σ′(z(L))"),
        ("missing-activation-derivative", "extra-activation-derivative", "W(L)ᵀδ(L)"),
        ("activation-for-derivative", "derivative-for-activation", "W(L)ᵀδ(L)·σ(z(L−1))"),
        ("swapped-factors", "swapped-factors", "δ(L)W(L)ᵀ·σ′(z(L−1))"),
        ("wrong-argument", "wrong-argument", "W(L)ᵀδ(L)·σ′(a(L−1))"),
      ]
    ),
    (
      "(ŷ−y)·σ′(z)",
      [
        ("swapped-difference", "swapped-difference", "(y−ŷ)·σ′(z)"),
        ("missing-activation-derivative", "extra-activation-derivative", "ŷ−y"),
        ("wrong-product", "wrong-product", "(ŷ−y)⊙σ′(z)"),
      ]
    ),
    (
      "δ·aᵀ",
      [
        ("missing-transpose", "extra-transpose", "δ·a"),
        ("transposed-result", "transposed-result", "a·δᵀ"),
      ]
    ),
    (
      "W − η ∂J/∂W",
      [("wrong-sign", "wrong-sign", "W + η ∂J/∂W"), ("missing-term", "extra-term", "W")]
    ),
  ]

  @Test(arguments: latex) func latexEdits(side: String, expected: [(String, String, String)]) throws
  {
    try check(side, expected, .latex)
  }

  @Test(arguments: plain) func plainEdits(side: String, expected: [(String, String, String)]) throws
  {
    try check(side, expected, .plain)
  }

  private func check(
    _ side: String, _ expected: [(String, String, String)], _ notation: SourceNotation
  )
    throws
  {
    let edits = ClaimEdits.edits(of: try Self.read(side, notation))
    for (mutation, diagnosis, result) in expected {
      let wanted = try Self.read(result, notation)
      let found = edits.first { $0.edited == wanted }
      #expect(found?.mutation == mutation, "\(side) → \(result)")
      #expect(found?.diagnosis == diagnosis, "\(side) → \(result)")
    }
  }

  /// The whole list, in its order, of a small side.
  @Test func theWholeList() throws {
    let edits = ClaimEdits.edits(of: try Self.read("\\delta a^\\top", .latex))
    let list = edits.map { "\($0.mutation): \(UnicodePrinter().print($0.edited)) [\($0.change)]" }
    #expect(
      list == [
        "extra-transpose: δᵀaᵀ [the transpose on `δ` is missing]",
        "missing-factor: aᵀ [the factor `δ` is too much]",
        "transposed-result: aδᵀ [the product is the transpose of what is right]",
        "wrong-sign: −δaᵀ [the sign is wrong]",
        "swapped-factors: aᵀδ [`δ` and `aᵀ` have changed places]",
        "wrong-product: δ ⊙ aᵀ [a matrix product stands where an elementwise product belongs]",
        "factor-two: 2δaᵀ [a factor 2 is missing]",
        "factor-half: 1/2δaᵀ [a factor 2 is too much]",
        "wrong-argument: δzᵀ [`a` stands where `z` belongs]",
        "missing-transpose: δa [the transpose on `a` is too much]",
        "missing-factor: δ [the factor `aᵀ` is too much]",
      ])
  }

  @Test func indexSumsAreNoSums() throws {
    let edits = ClaimEdits.edits(of: try Self.read("δ(L−1)x", .plain))
    let results = edits.filter { $0.kind == .dropTerm || $0.kind == .flipSign }.map(\.edited)
    #expect(results == [try Self.read("−δ(L−1)x", .plain)])
  }
}
