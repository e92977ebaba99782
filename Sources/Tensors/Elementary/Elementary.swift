/// The elementary functions of the house, with the same bits on every machine.
///
/// Made of additions, multiplications, divisions and integer operations alone, each rounded once as
/// IEEE 754 says. The system's libm differs from machine to machine, and on one machine by the
/// processor it finds. Accuracy, domains and where the constants come from:
/// docs/elementary-functions.md.
public enum Elementary {}

extension Elementary {
  /// `2ᵏ` for `k` in −1022…1023.
  @inline(__always)
  static func powerOfTwo(_ k: Int) -> Double {
    Double(bitPattern: UInt64(truncatingIfNeeded: k &+ 1023) << 52)
  }

  /// `m·2ᵏ` for `|k| ≤ 2000`, to infinity, to 0 or through the subnormal numbers.
  @inline(__always)
  static func scaled(_ m: Double, _ k: Int) -> Double {
    if k > 1023 { return m * 0x1p1023 * powerOfTwo(k &- 1023) }
    // One rounding only: m·2ᵏ⁺¹⁰⁰⁰ is exact.
    if k < -1022 { return m * powerOfTwo(k &+ 1000) * 0x1p-1000 }
    return m * powerOfTwo(k)
  }

  /// The nearest integer, ties to even, for `|x| < 2⁵¹`.
  @inline(__always)
  static func rounded(_ x: Double) -> Double { (x + 0x1.8p52) - 0x1.8p52 }
}
