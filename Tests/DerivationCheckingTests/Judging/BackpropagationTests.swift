import DerivationChecking
import Networks
import TensorExpressions
import Testing

/// The four equations of backpropagation, right and wrong, for vectors.
@Suite struct BackpropagationTests {
  typealias Build = @Sendable (ClaimFixture) -> Judgement

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var build: Build
    init(_ name: String, _ build: @escaping Build) {
      testDescription = name
      self.build = build
    }
  }

  static let depth = ClaimFixture.depth
  static let l = ClaimFixture.layer

  /// `∂J/∂z^{(L)}_i = …`
  static func last(
    _ name: String,
    _ right: @escaping @Sendable (ClaimFixture, IndexVariable) -> TensorExpression
  ) -> Case {
    Case(name) { f in
      let i = f.neuron(1, depth)
      return f.judge([i], f.gradient(.preActivation, depth, i), right(f, i))
    }
  }

  /// `∂J/∂z^{(l)}_j = …`
  static func hidden(
    _ name: String,
    _ right: @escaping @Sendable (ClaimFixture, IndexVariable) -> TensorExpression
  ) -> Case {
    Case(name) { f in
      let j = f.neuron(1, l)
      return f.judge([j], f.gradient(.preActivation, l, j), right(f, j))
    }
  }

  /// `∂J/∂W^{(l)}_{jk} = …`
  static func weight(
    _ name: String,
    _ right: @escaping @Sendable (ClaimFixture, IndexVariable, IndexVariable) -> TensorExpression
  ) -> Case {
    Case(name) { f in
      let (j, k) = (f.neuron(1, l), f.neuron(2, l + -1))
      return f.judge([j, k], f.gradient(.weight, l, j, k), right(f, j, k))
    }
  }

  static func error(_ f: ClaimFixture, _ i: IndexVariable) -> TensorExpression {
    f.at(.prediction, nil, i) - f.at(.target, nil, i)
  }

  /// `Σ_k W^{(l+1)}_{kj} δ^{(l+1)}_k`
  static func back(_ f: ClaimFixture, _ j: IndexVariable) -> TensorExpression {
    let k = f.neuron(2, l + 1)
    return .total(k, f.at(.weight, l + 1, k, j) * f.gradient(.preActivation, l + 1, k))
  }

  @Test(arguments: [
    last("BP1") { f, i in error(f, i) * f.slope(depth, f.at(.preActivation, depth, i)) },
    last("BP1 with a(1 - a)") { f, i in
      let a = f.at(.activation, depth, i)
      return error(f, i) * (a * (.number(1) - a))
    },
    hidden("BP2") { f, j in back(f, j) * f.slope(l, f.at(.preActivation, l, j)) },
    Case("BP3") { f in
      let j = f.neuron(1, l)
      return f.judge([j], f.gradient(.bias, l, j), f.gradient(.preActivation, l, j))
    },
    weight("BP4") { f, j, k in f.gradient(.preActivation, l, j) * f.at(.activation, l + -1, k) },
    Case("the derivative on the right") { f in
      let (j, k) = (f.neuron(1, l), f.neuron(2, l + -1))
      let outer = f.gradient(.preActivation, l, j) * f.at(.activation, l + -1, k)
      return f.judge([j, k], outer, f.gradient(.weight, l, j, k))
    },
    Case("one element") { f in
      let left = TensorExpression.derivative(
        of: f.at(.loss), by: f.symbol(.weight, .constant(1)), at: [.constant(2), .constant(1)])
      let delta = TensorExpression.derivative(
        of: f.at(.loss), by: f.symbol(.preActivation, .constant(1)), at: [.constant(2)])
      let input = TensorExpression.element(f.symbol(.input), [.constant(1)])
      return f.judge([], left, delta * input)
    },
    Case("a forward formula") { f in
      let (j, k) = (f.neuron(1, l), f.neuron(2, l + -1))
      let sum = TensorExpression.total(
        k, f.at(.weight, l, j, k) * f.at(.activation, l + -1, k))
      return f.judge([j], f.at(.preActivation, l, j), .sum([sum, f.at(.bias, l, j)]))
    },
    Case("a Jacobian") { f in
      let (j, k) = (f.neuron(1, l), f.neuron(2, l + -1))
      let left = TensorExpression.derivative(
        of: f.at(.preActivation, l, j), by: f.symbol(.activation, l + -1), at: [.variable(k)])
      return f.judge([j, k], left, f.at(.weight, l, j, k))
    },
  ])
  func right(_ claim: Case) throws {
    let judgement = claim.build(try ClaimFixture())
    #expect(judgement.outcome == .holds)
    #expect(judgement.evidence.worlds == 4)
    #expect(judgement.evidence.comparisons >= 4)
    #expect(judgement.evidence.counterexample == nil)
    #expect(judgement.evidence.worstRelative < 1e-6)
    #expect(!judgement.evidence.samples.isEmpty)
    #expect(judgement.instances.allSatisfy { $0.verdict == .holds })
  }

  @Test(arguments: [
    last("sign") { f, i in -1 * error(f, i) * f.slope(depth, f.at(.preActivation, depth, i)) },
    last("factor 2") { f, i in 2 * error(f, i) * f.slope(depth, f.at(.preActivation, depth, i)) },
    last("a ten-thousandth") { f, i in
      1.01 * error(f, i) * f.slope(depth, f.at(.preActivation, depth, i))
    },
    last("no slope") { f, i in error(f, i) },
    last("slope of a") { f, i in error(f, i) * f.slope(depth, f.at(.activation, depth, i)) },
    last("a for the slope") { f, i in error(f, i) * f.at(.activation, depth, i) },
    hidden("no slope") { f, j in back(f, j) },
    hidden("slope of a") { f, j in back(f, j) * f.slope(l, f.at(.activation, l, j)) },
    hidden("no weights") { f, j in
      let k = f.neuron(2, l + 1)
      return .total(k, f.gradient(.preActivation, l + 1, k))
        * f.slope(l, f.at(.preActivation, l, j))
    },
    weight("z for a") { f, j, k in
      // Exists from l = 2 on only, and is wrong there.
      f.gradient(.preActivation, l, j) * f.at(.preActivation, l + -1, k)
    },
    weight("negative") { f, j, k in
      -1 * (f.gradient(.preActivation, l, j) * f.at(.activation, l + -1, k))
    },
    weight("gradient of a") { f, j, k in
      f.gradient(.activation, l, j) * f.at(.activation, l + -1, k)
    },
    Case("a forward formula without bias") { f in
      let (j, k) = (f.neuron(1, l), f.neuron(2, l + -1))
      let sum = TensorExpression.total(
        k, f.at(.weight, l, j, k) * f.at(.activation, l + -1, k))
      return f.judge([j], f.at(.preActivation, l, j), sum)
    },
    Case("a derivative that is not zero") { f in
      let j = f.neuron(1, l)
      return f.judge([j], f.gradient(.bias, l, j), .number(0))
    },
  ])
  func wrong(_ claim: Case) throws {
    let judgement = claim.build(try ClaimFixture())
    #expect(judgement.outcome == .fails)
    let counterexample = try #require(judgement.evidence.counterexample)
    #expect(counterexample.claimed != counterexample.measured)
    #expect(counterexample.index.allSatisfy { $0 >= 1 })
    #expect(judgement.instances.contains { $0.verdict == .fails })
  }
}
