import Evaluation
import TensorExpressions
import Tensors

/// Two tensors of one instance, entry by entry, by the rules of the verdict.
///
/// Everything is scaled by the tensor of this instance alone: pooled over the layers, an error in the
/// first of eight layers would hide below a thousandth of the norm.
struct Comparison {
  enum Agreement: Hashable {
    case agrees
    /// Relative distance of at least ``refutation``, which no noise explains.
    case differs
    case between
    /// Both sides are zero, as far as can be told.
    case vanishes
    case notFinite
  }

  /// The relative distance from which on a formula is wrong; good points separate wrong formulas from
  /// right ones by 8e-3 and more, and the oracle's noise is below 6e-9.
  static let refutation = 1e-3

  private(set) var agreement: Agreement
  private(set) var claimed: [Double]
  private(set) var measured: [Double]
  /// Largest distance of two finite entries, where it is, and the largest one relative to ‖D‖∞.
  private(set) var worstAbsolute = 0.0
  private(set) var worstPlace = 0
  private(set) var worstRelative = 0.0
  private(set) var errorBound = 0.0
  /// The derivative is exactly 0, as behind a rectifier that is off, and something else is claimed.
  private(set) var contradictsZero = false

  /// A claim beside a derivative measured twice.
  init(claimed: Tensor, measurement: Measurement) {
    self.init(claimed.elements, measurement.value.elements)
    let largest = measurement.value.largestMagnitude
    let errors = measurement.error.elements
    let automatic = measurement.automatic.elements
    errorBound = errors.max() ?? 0
    let agrees = zip(zip(self.claimed, measured), zip(errors, automatic)).allSatisfy {
      sides, aids in
      let (c, d) = sides
      let (error, automatic) = aids
      return abs(c - d) <= 1e-6 * max(abs(c), abs(d)) + 1e-7 * largest + 10 * error
        && abs(c - automatic) <= 1e-8 * largest
    }
    // Where a side is not exactly 0, a small gradient is still a gradient: the first layers of a deep
    // network are no place to verify anything by default.
    let isNothing = (self.claimed + automatic).allSatisfy { $0 == 0 } && largest <= 1e-9
    conclude(agrees: agrees, isNothing: isNothing)
    contradictsZero =
      automatic.allSatisfy { $0 == 0 } && largest <= 1e-9 && errorBound <= 1e-6
      && self.claimed.contains { abs($0) >= Self.refutation }
  }

  /// A claim beside derivatives of which some lie on a kink: it agrees between the sides.
  init(claimed: Tensor, between measurement: Measurement) {
    self.init(claimed.elements, measurement.value.elements)
    let largest = measurement.value.largestMagnitude
    errorBound = measurement.error.elements.max() ?? 0
    let agrees = zip(zip(self.claimed, measured), measurement.error.elements).allSatisfy {
      abs($0.0 - $0.1) <= 1e-6 * max(abs($0.0), abs($0.1)) + 1e-7 * largest + 10 * $1
    }
    agreement = agrees ? .agrees : .between
  }

  /// The claim that a derivative is 0, which no relative error can decide: what is left over by
  /// cancellation is far below anything that is drawn.
  init(zero claimed: Tensor, measurement: Measurement) {
    self.init(claimed: claimed, measurement: measurement)
    let (difference, automatic) = (measurement.value, measurement.automatic)
    if automatic.largestMagnitude <= 1e-12,
      difference.largestMagnitude <= max(1e-9, min(errorBound, 1e-4))
    {
      agreement = .vanishes
    }
  }

  /// Two values without derivatives, compared at the level of rounding; `scale` is the size of the
  /// terms they are made of.
  init(claimed: Tensor, value: Tensor, scale: Double) {
    self.init(claimed.elements, value.elements)
    let largest = max(claimed.largestMagnitude, value.largestMagnitude)
    let noise = 1e-13 * (scale.isFinite ? scale : 0)
    errorBound = noise
    let agrees = zip(self.claimed, measured).allSatisfy { abs($0 - $1) <= 1e-9 * largest + noise }
    conclude(agrees: agrees, isNothing: agrees && largest <= max(noise, 1e-300))
    // A difference of numbers that are both cancelled away proves nothing.
    if agreement == .differs, largest <= 1e-11 { agreement = .between }
  }

  /// Printed numbers beside what is computed: right within half a unit of the last digit, and wrong
  /// beyond it, however little.
  init(printed: Tensor, value: Tensor, halfUnit: Double) {
    self.init(printed: printed, value: value, slack: [halfUnit])
  }

  /// - Parameter slack: one for all entries, or one for each.
  init(printed: Tensor, value: Tensor, slack: [Double]) {
    self.init(printed.elements, value.elements)
    errorBound = slack.max() ?? 0
    let isFinite = (printed.elements + value.elements).allSatisfy(\.isFinite)
    let agrees = zip(claimed, measured).enumerated().allSatisfy { place, sides in
      let (printed, value) = sides
      let halfUnit = slack.indices.contains(place) ? slack[place] : slack.first ?? 0
      // What is added is for halves, which are no binary fractions.
      return abs(printed - value) <= halfUnit * (1 + 1e-9) + 1e-12 * max(abs(printed), abs(value))
    }
    agreement = isFinite ? (agrees ? .agrees : .differs) : .notFinite
  }

  private init(_ claimed: [Double], _ measured: [Double]) {
    self.claimed = claimed
    self.measured = measured
    agreement = .between
    let largest = zip(claimed, measured).reduce(0.0) { largest, sides in
      let size = max(abs(sides.0), abs(sides.1))
      return size.isFinite ? max(largest, size) : largest
    }
    for (place, sides) in zip(claimed, measured).enumerated() {
      let distance = abs(sides.0 - sides.1)
      guard distance.isFinite, distance > worstAbsolute else { continue }
      worstAbsolute = distance
      worstPlace = place
    }
    worstRelative = largest > 0 ? worstAbsolute / largest : 0
  }

  private mutating func conclude(agrees: Bool, isNothing: Bool) {
    let isFinite = claimed.allSatisfy(\.isFinite) && measured.allSatisfy(\.isFinite)
    if isFinite, isNothing {
      agreement = .vanishes
    } else if isFinite, agrees {
      agreement = .agrees
    } else if relativeDistance >= Self.refutation {
      agreement = .differs
    } else {
      agreement = isFinite ? .between : .notFinite
    }
  }

  /// `‖C − D‖F / max(‖C‖F, ‖D‖F)` over the entries where both are finite.
  private var relativeDistance: Double {
    var distance = 0.0
    var sizes = (0.0, 0.0)
    let scale = zip(claimed, measured).reduce(0.0) { scale, sides in
      sides.0.isFinite && sides.1.isFinite ? max(scale, abs(sides.0), abs(sides.1)) : scale
    }
    guard scale > 0 else { return 0 }
    for (c, d) in zip(claimed, measured) where c.isFinite && d.isFinite {
      // Divided first, so that no square overflows.
      let (c, d) = (c / scale, d / scale)
      distance += (c - d) * (c - d)
      sizes.0 += c * c
      sizes.1 += d * d
    }
    return (distance / max(sizes.0, sizes.1)).squareRoot()
  }
}
