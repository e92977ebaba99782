import DerivationChecking
import Testing

/// A wrong statement, the cause that is named and the statement that is proposed.
struct WrongStatement: Sendable, CustomTestStringConvertible {
  var written: String
  var code: String
  var repair: String
  var loss = "half-squared-error"

  init(
    _ written: String, _ code: String, _ repair: String, loss: String = "half-squared-error"
  ) {
    self.written = written
    self.code = code
    self.repair = repair
    self.loss = loss
  }

  var testDescription: String { written }

  static let matrices: [WrongStatement] = [
    .init(
      "$\\frac{\\partial J}{\\partial W} = \\delta a$", "missing-transpose",
      "\\frac{\\partial J}{\\partial W} = \\delta a^\\top"),
    .init(
      "$∂J/∂W = δ·a$", "missing-transpose", "\\partial J/\\partial W = \\delta \\cdot a^\\top"),
    .init(
      "$∂J/∂W = a·δᵀ$", "transposed-result", "\\partial J/\\partial W = \\delta \\cdot a^\\top"),
    .init("$z = W^T a + b$", "extra-transpose", "z = W a + b"),
    .init(
      "$\\delta^{(l)} = W^{(l+1)} \\delta^{(l+1)} \\odot \\sigma'(z^{(l)})$", "missing-transpose",
      "\\delta^{(l)} = (W^{(l + 1)})^\\top \\delta^{(l + 1)} \\odot \\sigma'(z^{(l)})"),
    .init(
      "$\\frac{\\partial J}{\\partial W^{(l)}} = \\delta^{(l)} A^{(l-1)}$", "missing-transpose",
      "\\frac{\\partial J}{\\partial W^{(l)}} = \\delta^{(l)}(A^{(l - 1)})^\\top",
      loss: "half-squared-error, batch: 7"),
  ]

  static let indices: [WrongStatement] = [
    .init(
      "$\\delta^{(l)} = (W^{(l)})^T \\delta^{(l+1)} \\odot \\sigma'(z^{(l)})$", "index-shift",
      "\\delta^{(l)} = (W^{(l + 1)})^T \\delta^{(l + 1)} \\odot \\sigma'(z^{(l)})"),
    .init(
      "$\\delta^{(l)} = (W^{(l+2)})^T \\delta^{(l+2)} \\odot \\sigma'(z^{(l)})$", "index-shift",
      "\\delta^{(l)} = (W^{(l + 1)})^T \\delta^{(l + 1)} \\odot \\sigma'(z^{(l)})"),
    .init(
      "$\\delta^{(l)} = (W^{(l+1)})^T \\delta^{(l+1)} \\odot \\sigma'(z^{(l+1)})$", "index-shift",
      "\\delta^{(l)} = (W^{(l + 1)})^T \\delta^{(l + 1)} \\odot \\sigma'(z^{(l)})"),
    .init(
      "$δ(l) = Wᵀδ(l)·σ′(z)$", "index-shift",
      "\\delta(l) = W^\\top \\delta(l + 1) \\cdot \\sigma'(z)"),
    .init(
      "$z^{(l)} = W^{(l)} a^{(l)} + b^{(l)}$", "index-shift",
      "z^{(l)} = W^{(l)} a^{(l - 1)} + b^{(l)}"),
    .init(
      "$\\frac{\\partial J}{\\partial w_{jk}^l} = a_j^{l-1} \\delta_k^l$", "swapped-indices",
      "\\frac{\\partial J}{\\partial w_{j k}^l} = a_k^{l - 1} \\delta_j^l"),
    .init(
      "$\\delta_j^l = \\sum_k w_{jk}^{l+1} \\delta_k^{l+1} \\sigma'(z_j^l)$", "swapped-indices",
      "\\delta_j^l = \\sum_k w_{k j}^{l + 1} \\delta_k^{l + 1} \\sigma'(z_j^l)"),
    .init(
      "$\\delta^{(l)} = (\\hat y - y) \\odot \\sigma'(z^{(l)})$", "last-layer-only",
      "\\delta^{(L)} = (\\hat{y} - y) \\odot \\sigma'(z^{(L)})"),
  ]

  static let signsAndFactors: [WrongStatement] = [
    .init(
      "$δ(L) = (y−ŷ)·σ′(z)$", "wrong-sign", "\\delta(L) = (\\hat{y} - y) \\cdot \\sigma'(z)"),
    .init(
      "$\\frac{\\partial J}{\\partial b^{(l)}} = -\\delta^{(l)}$", "wrong-sign",
      "\\frac{\\partial J}{\\partial b^{(l)}} = \\delta^{(l)}"),
    .init(
      "$W ← W + η∂J/∂W$", "wrong-sign", "W \\leftarrow W - \\eta \\partial J/\\partial W"),
    .init(
      "$z^{(l)} = W^{(l)} a^{(l-1)} - b^{(l)}$", "wrong-sign",
      "z^{(l)} = W^{(l)} a^{(l - 1)} + b^{(l)}"),
    .init(
      "$δ(L) = 2(ŷ−y)·σ′(z)$", "extra-factor",
      "\\delta(L) = (\\hat{y} - y) \\cdot \\sigma'(z)"),
    .init(
      "$\\delta^{(L)} = 3(\\hat y - y) \\odot \\sigma'(z^{(L)})$", "extra-factor",
      "\\delta^{(L)} = (\\hat{y} - y) \\odot \\sigma'(z^{(L)})"),
    .init(
      "$J = \\sum_i (\\hat y_i - y_i)^2$", "missing-factor",
      "J = \\frac{1}{2} \\sum_i (\\hat{y}_i - y_i)^2"),
    .init(
      "$δ(L) = (ŷ−y)·σ′(z)$", "missing-factor",
      "\\delta(L) = \\frac{2}{n_L}(\\hat{y} - y) \\cdot \\sigma'(z)",
      loss: "mean-squared-error"),
    .init(
      "$\\delta^{(L)} = (\\hat Y - Y) \\odot \\sigma'(Z^{(L)})$", "missing-mean",
      "\\delta^{(L)} = \\frac{1}{m}(\\hat{Y} - Y) \\odot \\sigma'(Z^{(L)})",
      loss: "half-squared-error, batch: 7"),
    .init(
      "$\\frac{\\partial J}{\\partial W} = \\frac{1}{m} \\delta A^T$", "extra-mean",
      "\\frac{\\partial J}{\\partial W} = \\delta A^T", loss: "half-squared-error, batch: 7"),
  ]

  static let functions: [WrongStatement] = [
    .init(
      "$δ(L) = ŷ−y$", "missing-activation-derivative",
      "\\delta(L) = (\\hat{y} - y) \\odot \\sigma'(z)"),
    .init(
      "$\\delta^{(l)} = (W^{(l+1)})^T \\delta^{(l+1)}$", "missing-activation-derivative",
      "\\delta^{(l)} = (W^{(l + 1)})^T \\delta^{(l + 1)} \\odot \\sigma'(z^{(l)})"),
    .init(
      "$W \\leftarrow W - \\eta (\\hat y - y) a^T$", "missing-activation-derivative",
      "W \\leftarrow W - \\eta((\\hat{y} - y) \\odot \\sigma'(z)) a^T"),
    .init(
      "$δ(L) = (ŷ−y)·σ(z)$", "activation-for-derivative",
      "\\delta(L) = (\\hat{y} - y) \\cdot \\sigma'(z)"),
    .init(
      "$δ(L) = (ŷ−y)·σ′(a)$", "wrong-argument",
      "\\delta(L) = (\\hat{y} - y) \\cdot \\sigma'(z)"),
    .init("$σ'(z) = z(1−z)$", "wrong-argument", "\\sigma'(z) = a(1 - a)"),
    .init("$σ'(a) = a(1−a)$", "wrong-argument", "\\sigma'(z) = a(1 - a)"),
    .init(
      "$W ← W - η∂J/∂b$", "wrong-variable",
      "W \\leftarrow W - \\eta \\partial J/\\partial W"),
    .init(
      "$∂J/∂b = δ$", "missing-sum", "\\partial J/\\partial b = \\sum_i \\delta_i",
      loss: "half-squared-error, batch: 7"),
  ]
}

extension WrongStatement {
  static let otherNotations: [WrongStatement] = [
    .init(
      "`dJ/dW = delta * a`", "missing-transpose", "d J/d W = \\delta * a^\\top"),
    .init(
      "`δ(l) = W(l+1)·δ(l+1) ⊙ σ′(z(l))`", "missing-transpose",
      "\\delta(l) = W(l + 1)^\\top \\cdot \\delta(l + 1) \\odot \\sigma'(z(l))"),
    .init(
      "$$\\delta^{[l]} = W^{[l+1]} \\delta^{[l+1]} \\odot g'(z^{[l]})$$", "missing-transpose",
      "\\delta^{[l]} = (W^{[l + 1]})^\\top \\delta^{[l + 1]} \\odot g'(z^{[l]})"),
    .init(
      "$$\\frac{\\partial C}{\\partial w^l_{jk}} = a^{l-1}_j \\delta^l_k$$", "swapped-indices",
      "\\frac{\\partial C}{\\partial w_{j k}^l} = a_k^{l - 1} \\delta_j^l"),
    .init(
      "$$\\delta^L = \\nabla_a C \\odot \\sigma(z^L)$$", "activation-for-derivative",
      "\\delta^L = \\nabla_a C \\odot \\sigma'(z^L)"),
    .init(
      "$$W := W + \\alpha \\frac{\\partial J}{\\partial W}$$", "wrong-sign",
      "W := W - \\alpha \\frac{\\partial J}{\\partial W}"),
    .init(
      "$$\\delta_j^{(l)} = w_{kj}^{(l+1)} \\delta_k^{(l+1)} \\sigma'(z_j^{(l)})$$", "missing-sum",
      "\\delta_j^{(l)} = \\sum_k w_{k j}^{(l + 1)} \\delta_k^{(l + 1)} \\sigma'(z_j^{(l)})"),
  ]

  static let pairs: [WrongStatement] = [
    .init(
      "$\\frac{\\partial J}{\\partial W} = a \\delta$", "swapped-factors",
      "\\frac{\\partial J}{\\partial W} = \\delta a^\\top"),
    .init(
      "$\\delta^{(l)} = \\delta^{(l+1)} W^{(l+1)} \\odot \\sigma'(z^{(l)})$", "missing-transpose",
      "\\delta^{(l)} = (W^{(l + 1)})^\\top \\delta^{(l + 1)} \\odot \\sigma'(z^{(l)})"),
    .init(
      "$\\delta^{(L)} = (y - \\hat y) \\odot \\sigma(z^{(L)})$", "swapped-difference",
      "\\delta^{(L)} = (\\hat{y} - y) \\odot \\sigma'(z^{(L)})"),
    .init(
      "$\\delta^{(l)} = (W^{(l)})^T \\delta^{(l+1)} \\odot \\sigma(z^{(l)})$",
      "activation-for-derivative",
      "\\delta^{(l)} = (W^{(l + 1)})^T \\delta^{(l + 1)} \\odot \\sigma'(z^{(l)})"),
    .init(
      "$\\frac{\\partial J}{\\partial a^{(l)}} = -2 (W^{(l+1)})^T \\delta^{(l+1)}$", "wrong-sign",
      "\\frac{\\partial J}{\\partial a^{(l)}} = (W^{(l + 1)})^T \\delta^{(l + 1)}"),
  ]
}

@Suite("Causes and repairs") struct RepairTableTests {
  @Test(
    arguments: WrongStatement.matrices + WrongStatement.indices + WrongStatement.signsAndFactors
      + WrongStatement.functions + WrongStatement.pairs + WrongStatement.otherNotations)
  func namesTheCause(_ wrong: WrongStatement) throws {
    let statements = Diagnosed.statements(wrong.written, loss: wrong.loss)
    let statement = try #require(statements.first)
    #expect(statements.count == 1)
    #expect(statement.status == .refuted)
    #expect(statement.codes.contains(wrong.code), "\(statement.codes)")
    #expect(statement.repair?.statement == wrong.repair)
    #expect(statement.help?.contains(wrong.repair) ?? false)
    #expect(statement.repair?.change.isEmpty == false)
    let isInside =
      statement.range.start <= statement.caret.start && statement.caret.end <= statement.range.end
    #expect(isInside)
  }

  /// What is proposed is taken from the report as it stands and checked as an article of its own.
  @Test(
    arguments: WrongStatement.matrices + WrongStatement.indices + WrongStatement.signsAndFactors
      + WrongStatement.functions + WrongStatement.pairs + WrongStatement.otherNotations)
  func repairsHold(_ wrong: WrongStatement) throws {
    let statement = try #require(Diagnosed.statements(wrong.written, loss: wrong.loss).first)
    let repair = try #require(statement.repair)
    let mended = Diagnosed.statements("$\(repair.statement)$", loss: wrong.loss)
    #expect(mended.map(\.status) == [.verified], "\(mended.map(\.message))")
  }
}
