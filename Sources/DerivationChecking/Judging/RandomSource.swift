/// The generator behind every drawn number: SplitMix64 (Steele, Lea, Flood 2014).
///
/// Our own, so that the same seed gives the same numbers on every machine and with every toolchain.
struct RandomSource: RandomNumberGenerator {
  private var state: UInt64

  /// A source for one purpose: sources with different `keys` are independent of each other, so that
  /// no draw depends on how many were made before it.
  init(seed: UInt64, keys: Int...) {
    state = seed
    for key in keys { state = next() ^ UInt64(bitPattern: Int64(key)) }
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Uniform in `[0, 1)`, with all 53 bits.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  mutating func uniform(_ low: Double, _ high: Double) -> Double { low + (high - low) * unit() }

  /// Normal with variance 1, as the sum of twelve uniform numbers: no logarithm and no cosine, whose
  /// last bits differ between C libraries.
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
