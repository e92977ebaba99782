/// `x = quadrant·π/2 + rest` with `|rest| ≤ π/4`, the quadrant modulo 4.
///
/// Up to 2²⁰ with π/2 in four parts, of which the products with a quadrant are exact. Beyond, the
/// quadrant is found in 192 bits of `x·2/π`, the only ones that matter (M. Payne, R. Hanek, 1983).
struct Angle {
  let quadrant: Int
  let rest: DoubleDouble

  init(_ x: Double) {
    if x.magnitude <= 0x1.921fb54442d18p-1 {
      self.init(quadrant: 0, rest: DoubleDouble(x, 0))
    } else if x.magnitude <= 0x1p20 {
      self.init(moderate: x)
    } else if x.isFinite {
      self.init(large: x)
    } else {
      self.init(quadrant: 0, rest: DoubleDouble(.nan, .nan))
    }
  }

  private init(quadrant: Int, rest: DoubleDouble) {
    self.quadrant = quadrant
    self.rest = rest
  }

  /// For `|x| ≤ 2²⁰`: the parts of π/2 have 33 bits, the quadrant at most 20.
  private init(moderate x: Double) {
    let n = Elementary.rounded(x * 0x1.45f306dc9c883p-1)
    var rest = DoubleDouble.sum(x - n * 0x1.921fb544p0, -n * 0x1.0b4611a6p-34)
    rest = rest + (-n * 0x1.3198a2ep-69)
    rest = rest + (-n * 0x1.b839a252049c1p-104)
    self.init(quadrant: Int(n) & 3, rest: rest)
  }

  /// For `|x| ≥ 2`: with `|x| = M·2ᵉ`, bits of 2/π above `2¹⁻ᵉ` give multiples of 4 quadrants, and
  /// bits 192 places below them less than any Double is away from a multiple of π/2.
  private init(large x: Double) {
    let mantissa = (x.bitPattern & 0x000f_ffff_ffff_ffff) | 0x0010_0000_0000_0000
    let e = Int(x.exponentBitPattern) &- 1075
    let window = Self.bits(from: e &- 1)
    // mantissa·window modulo 2¹⁹²: quarter circles modulo 4, times 2¹⁹⁰.
    let low = mantissa.multipliedFullWidth(by: window.2)
    let middle = mantissa.multipliedFullWidth(by: window.1)
    let second = low.high.addingReportingOverflow(middle.low)
    let first = (mantissa &* window.0) &+ middle.high &+ (second.overflow ? 1 : 0)
    self.init(turns: first, second.partialValue, low.low, isNegative: x < 0)
  }

  /// Rounds a number of quarter circles, `(first, second, third)·2⁻¹⁹⁰`, to the nearest quadrant.
  private init(turns first: UInt64, _ second: UInt64, _ third: UInt64, isNegative: Bool) {
    let isAbove = first >> 61 & 1 == 1
    let quadrant = Int(first >> 62) &+ (isAbove ? 1 : 0)
    var words = (first << 2 | second >> 62, second << 2 | third >> 62, third << 2)
    // What is above ½ counts down from the next quadrant; one unit in 2¹⁹⁰ does not matter.
    if isAbove { words = (~words.0, ~words.1, ~words.2) }
    let fraction = Self.fraction(words)
    let rest =
      fraction * DoubleDouble(0x1.921fb54442d18p0, 0x1.1a62633145c07p-54)
    let sign: Double = isAbove != isNegative ? -1 : 1
    self.init(
      quadrant: (isNegative ? -quadrant : quadrant) & 3,
      rest: DoubleDouble(sign * rest.high, sign * rest.low))
  }

  /// 192 bits after the binary point as a number, 106 bits from the first 1 on.
  private static func fraction(_ words: (UInt64, UInt64, UInt64)) -> DoubleDouble {
    var (a, b, c) = words
    var exponent = 0
    while a == 0, exponent > -192 { (a, b, c, exponent) = (b, c, 0, exponent - 64) }
    let zeros = UInt64(a.leadingZeroBitCount)
    if zeros > 0, zeros < 64 {
      (a, b) = (a << zeros | b >> (64 - zeros), b << zeros | c >> (64 - zeros))
    }
    let unit = Elementary.powerOfTwo(exponent - Int(zeros) - 53)
    // 53 bits, then the 11 that are left of this word and 42 of the next.
    let high = Double(a >> 11) * unit
    let low = Double((a << 53 | b >> 11) >> 11) * unit * 0x1p-53
    return .sum(larger: high, low)
  }

  /// 192 bits of 2/π from the one worth `2⁻ᵖˡᵃᶜᵉ` on; 0 before the binary point.
  private static func bits(from place: Int) -> (UInt64, UInt64, UInt64) {
    let start = place &+ 63  // One word of zeros stands before the point.
    let word = start >> 6
    let shift = UInt64(start & 63)
    let table = Self.twoOverPi
    guard word >= 0, word + 3 < table.count else { return (0, 0, 0) }
    func joined(_ index: Int) -> UInt64 {
      shift == 0 ? table[index] : table[index] << shift | table[index + 1] >> (64 - shift)
    }
    return (joined(word), joined(word + 1), joined(word + 2))
  }

  /// The bits of 2/π, 0.101000101111…
  private static let twoOverPi: [UInt64] = [
    0x0000_0000_0000_0000,
    0xa2f9_836e_4e44_1529, 0xfc27_57d1_f534_ddc0, 0xdb62_9599_3c43_9041, 0xfe51_63ab_debb_c561,
    0xb724_6e3a_424d_d2e0, 0x0649_2eea_09d1_921c, 0xfe1d_eb1c_b129_a73e, 0xe882_35f5_2ebb_4484,
    0xe99c_7026_b45f_7e41, 0x3991_d639_8353_39f4, 0x9c84_5f8b_bdf9_283b, 0x1ff8_97ff_de05_980f,
    0xef2f_118b_5a0a_6d1f, 0x6d36_7ecf_27cb_09b7, 0x4f46_3f66_9e5f_ea2d, 0x7527_bac7_ebe5_f17b,
    0x3d07_39f7_8a52_92ea, 0x6bfb_5fb1_1f8d_5d08, 0x5603_3046_fc7b_6bab, 0xf0cf_bc20_9af4_361d,
  ]
}
