import DerivationChecking
import Networks
import TensorExpressions
import Testing

/// Every instance counts by itself.
@Suite struct InstanceTests {
  static let l = ClaimFixture.layer
  static let depth = ClaimFixture.depth

  /// `∂J/∂W^{(l)} = (1 + [l = 1]·ε) δ^{(l)} a^{(l-1)ᵀ}`: wrong in the first layer alone.
  static func wrongInTheFirst(_ f: ClaimFixture) -> Judgement {
    let (j, k) = (f.neuron(1, l), f.neuron(2, l + -1))
    let outer = f.gradient(.preActivation, l, j) * f.at(.activation, l + -1, k)
    // 1 + 0.05·exp(-40(l - 1))
    let bump = TensorExpression.apply(
      ScalarFunction(.exp), -40 * (.integer(l) - .number(1)))
    return f.judge(
      [j, k], f.gradient(.weight, l, j, k), .sum([.number(1), 0.05 * bump]) * outer)
  }

  @Test func anErrorInOneOfEightLayersIsSeen() throws {
    let f = try ClaimFixture(Network(widths: [5, 4, 6, 3, 5, 4, 3, 4, 2]))
    let judgement = Self.wrongInTheFirst(f)
    #expect(judgement.outcome == .fails)
    let verdicts = judgement.instances.map(\.verdict)
    #expect(verdicts == [.fails] + Array(repeating: .holds, count: 7))
    #expect(judgement.instances.map { $0.assignment[.free("l")] } == Array(1...8))
  }

  /// `δ^{(l)} = W^{(l+1)ᵀ} δ^{(l+1)} ⊙ σ′(z^{(l)})` with a written range.
  static func back(
    _ f: ClaimFixture, from first: IntegerTerm?, to last: IntegerTerm?
  ) -> Judgement {
    let (j, k) = (f.neuron(1, l), f.neuron(2, l + 1))
    let sum = TensorExpression.total(
      k, f.at(.weight, l + 1, k, j) * f.gradient(.preActivation, l + 1, k))
    let range = InstanceRange(.free("l"), first: first, last: last)
    return f.judge(
      [j], f.gradient(.preActivation, l, j), sum * f.slope(l, f.at(.preActivation, l, j)),
      ranges: [range])
  }

  @Test func aWrittenRangeLimitsTheInstances() throws {
    let f = try ClaimFixture()
    let whole = Self.back(f, from: .constant(1), to: Self.depth + -1)
    #expect(whole.outcome == .holds)
    #expect(whole.instances.count == 2)
    let part = Self.back(f, from: .constant(2), to: Self.depth + -1)
    #expect(part.outcome == .holds)
    #expect(part.instances.map { $0.assignment[.free("l")] } == [2])
    #expect(Self.back(f, from: nil, to: nil).outcome == .holds)
  }

  @Test(arguments: [(IntegerTerm.constant(1), depth), (.constant(0), depth + -1)])
  func aRangeThatReachesTooFarIsNotDecided(first: IntegerTerm, last: IntegerTerm) throws {
    let judgement = Self.back(try ClaimFixture(), from: first, to: last)
    #expect(judgement.outcome.code == "range-mismatch")
  }

  @Test func withoutInstanceThereIsNoVerdict() throws {
    let f = try ClaimFixture()
    let j = f.neuron(1, Self.l)
    let judgement = f.judge(
      [j], f.at(.preActivation, Self.l + 9, j), f.at(.preActivation, Self.l, j))
    #expect(judgement.outcome.code == "vacuous")
  }

  @Test func aDerivativeAlongWhichNothingFlows() throws {
    let f = try ClaimFixture()
    let (j, k) = (f.neuron(1, .constant(1)), f.neuron(2, Self.depth))
    let left = TensorExpression.derivative(
      of: f.at(.preActivation, .constant(1), j), by: f.symbol(.bias, Self.depth), at: [.variable(k)]
    )
    #expect(f.judge([j, k], left, .number(0)).outcome == .holds)
    #expect(f.judge([j, k], left, .number(1)).outcome.code == "no-dependence")
  }

  @Test func aSumThatCancelsIsZero() throws {
    let network = Network(
      widths: [4, 5, 3], activations: [.sigmoid, .softmax], loss: .crossEntropy)
    let f = try ClaimFixture(network)
    let i = f.neuron(1, Self.depth)
    let sum = TensorExpression.total(i, f.at(.prediction, nil, i) - f.at(.target, nil, i))
    #expect(f.judge([], sum, .number(0)).outcome == .holds)
    #expect(f.judge([], sum, .number(1e-6)).outcome == .fails)
  }
}

extension Judgement.Outcome {
  var code: String? {
    if case .undecided(let code, _) = self { code } else { nil }
  }
}
