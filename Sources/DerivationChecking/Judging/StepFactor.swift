import TensorExpressions

/// By what number the steps of an update differ from `−η ∂J/∂X`, the same one for all entries, layers
/// and worlds, or a power of the batch size times such a number.
enum StepFactor: Hashable {
  case one
  /// `factor · m^exponent`
  case power(Double, exponent: Int)
  /// Different layers or worlds would need different rates.
  case contradictory

  var isContradictory: Bool { self == .contradictory }

  /// Finds the common factor; where there is none, the instances that stand against the rest become
  /// refutations.
  static func common(_ reports: inout [WorldReport]) -> StepFactor {
    let settled = reports.flatMap(\.results).filter { $0.finding == .agrees }
    guard let first = settled.first else { return .one }
    for exponent in exponents(settled) {
      let factors = settled.map { $0.factor / power($0.batch, exponent) }
      guard factors.allSatisfy({ isSame($0, factors[0], within: 1e-6) }) else { continue }
      if exponent == 0, isSame(factors[0], 1, within: 1e-6) { return .one }
      return .power(factors[0], exponent: exponent)
    }
    let reference =
      settled.contains { isSame($0.factor, 1, within: 1e-6) } ? 1 : first.factor
    return contradiction(&reports, reference)
  }

  /// Powers of `m` are told from constants only where `m` differs.
  private static func exponents(_ results: [InstanceResult]) -> [Int] {
    Set(results.compactMap(\.batch)).count > 1 ? [0, -1, 1, -2, 2] : [0]
  }

  private static func contradiction(
    _ reports: inout [WorldReport], _ reference: Double
  ) -> StepFactor {
    var isPlain = false
    for report in reports.indices {
      for place in reports[report].results.indices {
        let result = reports[report].results[place]
        guard result.finding == .agrees, !isSame(result.factor, reference, within: 1e-6) else {
          continue
        }
        let isFar = !isSame(result.factor, reference, within: Comparison.refutation)
        isPlain = isPlain || isFar
        if isFar {
          reports[report].results[place].refute()
        } else {
          reports[report].results[place].finding = .open(.inBetween)
        }
      }
    }
    return isPlain ? .contradictory : .one
  }

  private static func power(_ batch: Int?, _ exponent: Int) -> Double {
    guard let batch, exponent != 0 else { return 1 }
    let base = exponent > 0 ? Double(batch) : 1 / Double(batch)
    return (0..<abs(exponent)).reduce(1) { product, _ in product * base }
  }

  private static func isSame(_ a: Double, _ b: Double, within tolerance: Double) -> Bool {
    abs(a - b) <= tolerance * max(abs(a), abs(b))
  }
}
