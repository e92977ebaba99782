/// From values to a share of the height.
struct PlotScale {
  let isLogarithmic: Bool
  private let low: Double
  private let high: Double
  let ticks: [Double]

  /// Logarithmic where the values span more than two powers of ten.
  init(_ values: [Double]) {
    let least = values.min() ?? 0
    let greatest = values.max() ?? 1
    if least > 1e-200, greatest < 1e200, greatest / least > 100 {
      isLogarithmic = true
      var powers: [Double] = []
      var power = 1.0
      while power > least { power /= 10 }
      while power * 10 <= least { power *= 10 }
      low = power
      while power < greatest {
        powers.append(power)
        power *= 10
      }
      high = power
      let all = powers + [power]
      let stride = max(1, (all.count + 5) / 6)
      ticks = all.enumerated().filter { $0.offset % stride == 0 }.map(\.element)
      return
    }
    isLogarithmic = false
    let floor = min(0, least)
    let step = Self.niceStep(max(greatest - floor, 1e-300) / 5)
    let first = (floor / step).rounded(.down)
    let last = max(first + 1, (greatest / step).rounded(.up))
    low = first * step
    high = last * step
    ticks = stride(from: first, through: min(last, first + 12), by: 1).map { $0 * step }
  }

  func share(_ value: Double) -> Double {
    guard isLogarithmic else { return (value - low) / (high - low) }
    return Self.decades(value / low) / Self.decades(high / low)
  }

  /// log₁₀ of a number from 1 by halving intervals: figures need tenths of a point, and no library's
  /// last bit.
  private static func decades(_ value: Double) -> Double {
    var whole = 0.0
    var rest = value
    while rest >= 10 {
      rest /= 10
      whole += 1
    }
    while rest < 1, rest > 0 {
      rest *= 10
      whole -= 1
    }
    var (low, high) = (0.0, 1.0)
    var (bottom, top) = (1.0, 10.0)
    for _ in 0..<24 {
      let middle = (bottom * top).squareRoot()
      if rest < middle {
        (high, top) = ((low + high) / 2, middle)
      } else {
        (low, bottom) = ((low + high) / 2, middle)
      }
    }
    return whole + low
  }

  /// 1, 2 or 5 times a power of ten, not below `wanted`.
  static func niceStep(_ wanted: Double) -> Double {
    guard wanted > 1e-300, wanted.isFinite else { return 1 }
    var power = 1.0
    while power > wanted { power /= 10 }
    while power * 10 <= wanted { power *= 10 }
    return [1.0, 2, 5, 10].map { $0 * power }.first { $0 >= wanted } ?? power * 10
  }

  static func wholeTicks(upTo last: Double) -> [Double] {
    let step = max(1, niceStep(last / 8))
    return Array(stride(from: 0, through: last, by: step))
  }

  /// At most three significant digits; powers of ten where plain digits get long.
  static func text(_ value: Double) -> String {
    guard value != 0 else { return "0" }
    let magnitude = abs(value)
    let sign = value < 0 ? "−" : ""
    var exponent = 0
    var mantissa = magnitude
    while mantissa >= 9.995 {
      mantissa /= 10
      exponent += 1
    }
    while mantissa < 0.9995 {
      mantissa *= 10
      exponent -= 1
    }
    let digits = Int((mantissa * 100).rounded())
    if (-3...5).contains(exponent) { return sign + plain(digits, exponent) }
    let fraction = plain(digits, 0)
    return sign + (fraction == "1" ? "" : fraction + "·") + "10" + superscript(exponent)
  }

  /// Three digits, of which the first stands at 10^exponent.
  private static func plain(_ digits: Int, _ exponent: Int) -> String {
    var text = "\(digits)"
    let point = exponent + 1
    if point <= 0 {
      text = "0." + String(repeating: "0", count: -point) + text
    } else if point >= text.count {
      return text + String(repeating: "0", count: point - text.count)
    } else {
      text.insert(".", at: text.index(text.startIndex, offsetBy: point))
    }
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  private static func superscript(_ number: Int) -> String {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return (number < 0 ? "⁻" : "")
      + String("\(abs(number))".compactMap { $0.wholeNumberValue.map { digits[$0] } })
  }
}
