import DerivationChecking

extension SampleArticle {
  /// One statement of every kind.
  static let everyKind: SampleArticle = {
    var sample = SampleArticle(
      """
      # One of each
      The loss is $J = \\frac12 e^2$ and $e$ the error.

      Then $\\delta = e$ and $\\delta = 2e$ and $\\partial J = W$,
      but also $\\foo{x} = 1$ and $\\delta = -e$.

      """)
    sample.add("J = \\frac12 e^2", .definition) { $0.reading = "J = \\frac12 e^2" }
    sample.add("$e$", .mention)
    sample.add("\\delta = e", .verified) {
      $0.reading = "\\delta = e"
      $0.evidence = Evidence(
        worlds: 3, comparisons: 24, worstAbsolute: 3.2e-11, worstRelative: 1e-10,
        errorBound: 4.4e-11, seed: 7)
    }
    sample.add("\\delta = 2e", .refuted, codes: ["value-mismatch"], message: "does not hold") {
      $0.reading = "\\delta = 2e"
      $0.evidence = Evidence(
        worlds: 3, comparisons: 24, worstAbsolute: 0.123_456_789, worstRelative: 1,
        errorBound: 1e-11,
        seed: 7, counterexample: .init(node: "\\delta", index: [2], claimed: .nan, measured: 0.25))
      $0.repair = Repair(statement: "\\delta = e", change: "the factor 2 is too much")
    }
    sample.add("\\partial J = W", .undecided, codes: ["ambiguous"], message: "two readings differ")
    sample.add(
      "\\foo{x} = 1", .unread, codes: ["unknown-command"], message: "unknown command `\\foo`")
    sample.add("\\delta = -e", .refuted, codes: ["value-mismatch"], message: "does not hold") {
      $0.expected = Expectation(status: .refuted, code: nil, met: true)
    }
    sample.checked.conventions = [
      Convention(id: "delta", choice: "∂J/∂z", basis: .default),
      Convention(id: "layout", choice: "gradient", basis: .inferred, line: 4, votesFor: 2),
    ]
    sample.checked.modelDescription = ["one sample, error e"]
    return sample
  }()
}
