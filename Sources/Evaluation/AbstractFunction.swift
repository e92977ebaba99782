import TensorExpressions
import Tensors

/// A function of which nothing is known but that it is smooth:
///
///     f(t) = c₀ + c₁·t + c₂·sin(w₂·t + p₂) + c₃·sin(w₃·t + p₃)
///
/// with coefficients of size 1, so that no derivative up to the third is a multiple of another one,
/// even or odd, or small.
struct AbstractFunction: Hashable, Sendable {
  private let constant, slope: Double
  private let first, second: Wave

  private struct Wave: Hashable, Sendable {
    let height, rate, phase: Double

    init(_ generator: inout SeededGenerator, rate: ClosedRange<Double>) {
      height = (generator.uniform() < 0.5 ? -1 : 1) * generator.uniform(0.4, 0.9)
      self.rate = generator.uniform(rate.lowerBound, rate.upperBound)
      phase = generator.uniform(0, 6.28)
    }

    func value(_ t: Double, _ order: Int) -> Double {
      // The derivative of the sine turns sin into cos, −sin, −cos.
      let turn = ElementaryFunction.sin(rate * t + phase, order: order & 3)
      return height * power(rate, order) * turn
    }
  }

  /// The function that stands for `symbol` in the world with this seed.
  init(seed: UInt64, symbol: SymbolID) {
    var generator = SeededGenerator(seed: seed, stream: UInt64(truncatingIfNeeded: symbol.rawValue))
    constant = generator.uniform(-1, 1)
    slope = (generator.uniform() < 0.5 ? -1 : 1) * generator.uniform(0.4, 1)
    first = Wave(&generator, rate: 0.6...1)
    second = Wave(&generator, rate: 1.2...1.9)
  }

  func callAsFunction(_ t: Double, order: Int) -> Double {
    let line = order == 0 ? constant + slope * t : order == 1 ? slope : 0
    return line + first.value(t, order) + second.value(t, order)
  }
}
