import DerivationChecking
import Networks
import TensorExpressions
import Testing

/// `W ← W − η ∂J/∂W`, with what the rate may absorb and what it may not.
@Suite struct UpdateTests {
  static let l = ClaimFixture.layer

  /// The claimed step of `W^{(l)}_{jk}` beside `−η ∂J/∂W^{(l)}_{jk}`.
  static func judge(
    batch: Int? = nil, _ step: (ClaimFixture, TensorExpression) -> TensorExpression
  ) throws -> Judgement {
    let f = try ClaimFixture(Network(widths: [4, 5, 3, 2], batch: batch))
    let (j, k) = (f.neuron(1, l), f.neuron(2, l + -1))
    let stated = -1 * (f.at(.rate) * f.gradient(.weight, l, j, k))
    return f.judge([j, k], stated, step(f, stated), .update)
  }

  @Test func theStepItself() throws {
    let judgement = try Self.judge { $1 }
    #expect(judgement.outcome == .holds)
    #expect(judgement.rateFactor == nil)
  }

  @Test(arguments: [2.0, 0.5, 1.01])
  func theRateAbsorbsAFactor(factor: Double) throws {
    let judgement = try Self.judge { factor * $1 }
    #expect(judgement.outcome == .holds)
    #expect(abs(try #require(judgement.rateFactor) - factor) < 1e-6)
    #expect(judgement.rateFactorBatchExponent == 0)
  }

  @Test func theRateAbsorbsTheBatchSize() throws {
    let judgement = try Self.judge(batch: 7) {
      .product([.quotient(.number(3), .length(.batch)), $1])
    }
    #expect(judgement.outcome == .holds)
    #expect(abs(try #require(judgement.rateFactor) - 3) < 1e-6)
    #expect(judgement.rateFactorBatchExponent == -1)
  }

  @Test(arguments: [-1.0, 0, -0.5])
  func uphillAndStandingStillAreWrong(factor: Double) throws {
    let judgement = try Self.judge { factor * $1 }
    #expect(judgement.outcome == .fails)
    let counterexample = try #require(judgement.evidence.counterexample)
    #expect(abs(counterexample.claimed - counterexample.measured) > 1e-6)
  }

  @Test func aRateThatDependsOnTheLayerIsWrong() throws {
    let judgement = try Self.judge { .integer(Self.l) * $1 }
    #expect(judgement.outcome == .fails)
    #expect(judgement.instances.map(\.verdict) == [.holds, .fails, .fails])
  }

  @Test func aRateThatDependsOnAWidthIsWrong() throws {
    let judgement = try Self.judge {
      .length(.indexed("n", ClaimFixture.depth)) * $1
    }
    #expect(judgement.outcome == .fails)
  }

  @Test func theGradientOfAnotherParameterIsWrong() throws {
    let judgement = try Self.judge { f, _ in
      let j = f.neuron(1, Self.l)
      return -1 * (f.at(.rate) * f.gradient(.bias, Self.l, j))
    }
    #expect(judgement.outcome == .fails)
  }
}
