import Elaboration
import TensorExpressions

/// The two sides of a claim in one instance of one world, entry by entry.
public struct ClaimNumbers: Sendable {
  /// Which world, from 0.
  public var world: Int
  public var left: [Double]
  public var right: [Double]
}

extension ArticleSession {
  /// The numbers behind the verdict on a claim; empty where no reading was judged.
  public func numbers(_ verdict: ClaimVerdict) -> [ClaimNumbers] {
    guard let reading = verdict.readings.first else { return [] }
    return bench.numbers(reading)
  }
}

extension ClaimBench {
  func numbers(_ reading: Reading) -> [ClaimNumbers] {
    let equation = judged(reading)
    // The side that is measured stands on the right of a comparison, whichever side it was written on.
    let isSwapped =
      !ExpressionCensus(equation.left).hasDerivative
      && ExpressionCensus(equation.right).hasDerivative
    return judge.reports(equation, worlds: 3).enumerated().flatMap { world, report in
      report.results.compactMap { result -> ClaimNumbers? in
        guard let comparison = result.unscaled ?? result.comparison else { return nil }
        return isSwapped
          ? ClaimNumbers(world: world, left: comparison.claimed, right: comparison.measured)
          : ClaimNumbers(world: world, left: comparison.measured, right: comparison.claimed)
      }
    }
  }

  /// What is judged for a reading: an update is a claim about its step.
  func judged(_ reading: Reading) -> TensorEquation {
    guard reading.relation == .assign else { return reading.equation }
    return UpdateClaim(scope: setup.scope).equation(reading) ?? reading.equation
  }
}
