import DerivationChecking

extension SampleArticle {
  /// An article as people write them, with one error and one open question.
  static let backpropagation: SampleArticle = {
    var sample = SampleArticle(backpropagationText, path: "derivations/backpropagation.md")
    sample.addForwardPass()
    sample.addBackwardPass()
    sample.checked.conventions = [
      Convention(id: "delta", choice: "∂J/∂z", basis: .default),
      Convention(id: "layout", choice: "shape of the variable", basis: .default),
      Convention(id: "weights", choice: "W^(l) leads to layer l", basis: .defined, line: 11),
    ]
    sample.checked.modelDescription = [
      "layers 4, 5, 3, 2, sigmoid, with bias", "loss `half-squared-error`, one sample",
    ]
    return sample
  }()

  private mutating func addForwardPass() {
    add("z^{(l)} =", .definition) { $0.reading = "z^{(l)} = W^{(l)} a^{(l-1)} + b^{(l)}" }
    add("a^{(l)} = \\sigma", .definition) { $0.reading = "a^{(l)} = \\sigma(z^{(l)})" }
    add("J = \\frac12", .definition) { $0.reading = "J = \\frac12 \\lVert \\hat y - y \\rVert^2" }
    add("\\sigma'(z) = a(1 - a)", .verified) {
      $0.reading = "\\sigma'(z) = a \\odot (1 - a)"
      $0.readingDiffers = true
      $0.evidence = Evidence(worlds: 3, comparisons: 60, worstAbsolute: 2.1e-11)
    }
  }

  private mutating func addBackwardPass() {
    add("\\delta^{(L)} = (\\hat y", .verified) {
      $0.label = "1"
      $0.reading = "\\delta^{(L)} = (\\hat y - y) \\odot \\sigma'(z^{(L)})"
      $0.evidence = Evidence(
        worlds: 3, comparisons: 24, worstAbsolute: 3.3e-11,
        samples: [
          .init(node: "\\delta^{(3)}", index: [1], claimed: 0.031_25, measured: 0.031_25),
          .init(node: "\\delta^{(3)}", index: [2], claimed: -1.5e-7, measured: -1.5e-7),
        ])
    }
    add("\\delta^{(l)} &= W", .refuted, codes: ["shape-mismatch", "missing-transpose"]) {
      $0.message = "the two sides have different shapes"
      $0.reading = "\\delta^{(l)} = W^{(l+1)} \\delta^{(l+1)} \\odot \\sigma'(z^{(l)})"
      $0.evidence = Evidence(shapes: .init(left: "n_l", right: "n_{l+1} × n_l by n_{l+1}"))
      $0.repair = Repair(
        statement: "\\delta^{(l)} = (W^{(l+1)})^\\top \\delta^{(l+1)} \\odot \\sigma'(z^{(l)})",
        change: "a transpose is missing on `W^{(l+1)}`")
    }
    add("\\frac{\\partial J}{\\partial W^{(l)}} &=", .refuted, codes: ["value-mismatch"]) {
      $0.message = "the values differ by the factor 2"
      $0.notes = ["holds for `J = ‖ŷ − y‖²`"]
      $0.help = "write ½ in the loss, or drop the factor"
      $0.reading = "\\frac{\\partial J}{\\partial W^{(l)}} = 2 \\delta^{(l)} (a^{(l-1)})^\\top"
      $0.evidence = Evidence(
        worlds: 3, comparisons: 141, worstAbsolute: 0.412_345_678, worstRelative: 1,
        counterexample: .init(
          node: "\\frac{\\partial J}{\\partial W^{(2)}}", index: [1, 3], claimed: 0.24,
          measured: 0.12))
    }
    add("$\\partial J/\\partial b = \\delta$", .verified) {
      $0.shorthand = true
      $0.evidence = Evidence(worlds: 3, comparisons: 30, worstAbsolute: 0)
    }
    add("W \\leftarrow", .undecided, codes: ["ambiguous"], message: "two readings differ")
    add("\\foo{x} = 1", .unread, codes: ["unknown-command"], message: "unknown command `\\foo`")
  }

  private static let backpropagationText = """
    ---
    title: Backpropagation, layer by layer
    network: {layers: [4, 5, 3, 2], activation: sigmoid, loss: half-squared-error}
    ---

    # Backpropagation, layer by layer

    A layer takes the activations of the one before, weighs them, and bends them. With $L$ layers,

    $$
    z^{(l)} = W^{(l)} a^{(l-1)} + b^{(l)}, \\qquad a^{(l)} = \\sigma(z^{(l)}),
    $$

    and the loss of one sample is $J = \\frac12 \\lVert \\hat y - y \\rVert^2$. The sigmoid has the
    pleasant derivative ($\\sigma'(z) = a(1 - a)$), which costs nothing once $a$ is known.

    ## Backwards

    At the output the error is

    $$ \\delta^{(L)} = (\\hat y - y) \\odot \\sigma'(z^{(L)}) $$ (1)

    and from there it travels down:

    \\begin{align}
      \\delta^{(l)} &= W^{(l+1)} \\delta^{(l+1)} \\odot \\sigma'(z^{(l)}) \\\\
      \\frac{\\partial J}{\\partial W^{(l)}} &= 2 \\delta^{(l)} (a^{(l-1)})^\\top
    \\end{align}

    What is left is easy:

    - the bias: $\\partial J/\\partial b = \\delta$, as `b` enters alone;
    - the step **with rate $\\eta$**: $W \\leftarrow W - \\eta \\frac{\\partial J}{\\partial W}$;
    - and [a link with $x$](https://example.org) and $\\foo{x} = 1$.

    | quantity | shape |
    | --- | --- |
    | $W^{(l)}$ | $n_l \\times n_{l-1}$ |

    > A remark with $\\delta$ in it.

    ```swift
    let delta = transpose(w) * delta
    ```

    """
}
