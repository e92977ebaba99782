import Tensors

/// The generator behind every drawn number of a world.
struct RandomSource: RandomNumberGenerator {
  private var generator: SeededGenerator

  /// A source for one purpose: sources with different `keys` are independent of each other, so that
  /// no draw depends on how many were made before it.
  init(seed: UInt64, keys: Int...) {
    generator = SeededGenerator(seed: seed)
    for key in keys {
      generator = SeededGenerator(seed: generator.next(), stream: UInt64(bitPattern: Int64(key)))
    }
  }

  mutating func next() -> UInt64 { generator.next() }
  mutating func unit() -> Double { generator.uniform() }
  mutating func uniform(_ low: Double, _ high: Double) -> Double { generator.uniform(low, high) }

  /// Normal with variance 1, as the sum of twelve uniform numbers: no logarithm, whose last bit
  /// differs between C libraries, so that worlds are the same on every machine. The tails end at ±6.
  mutating func normal() -> Double { (0..<12).reduce(-6) { sum, _ in sum + unit() } }

  /// Uniform below `count`, which is at least 1.
  mutating func index(below count: Int) -> Int { Int(next() % UInt64(max(count, 1))) }

  /// Fisher–Yates; written out because the standard library does not promise its order.
  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var result = elements
    for place in result.indices.dropFirst().reversed() {
      result.swapAt(place, index(below: place + 1))
    }
    return result
  }
}
