import DerivationChecking

/// How the right side of a claim stands to its left side, entry by entry.
///
/// Looked at before any search for a repair: one number everywhere is a factor, and no other edit has
/// to be tried.
enum ClaimRatio: Hashable {
  /// `right = c · left` with one `c` in all entries, instances and worlds.
  case constant(Double)
  /// One number in each instance, but not the same everywhere: a factor that depends on sizes, on the
  /// data or on the layer.
  case perInstance
  case none

  /// The noise of measured derivatives is below this, and no wrong formula known comes so close.
  private static let tolerance = 1e-6

  init(_ numbers: [ClaimNumbers]) {
    var ratios: [Double] = []
    for instance in numbers {
      switch Self.ratio(instance) {
      case .vanishes: continue
      case .differs:
        self = .none
        return
      case .multiple(let ratio): ratios.append(ratio)
      }
    }
    // One number from one world is a multiple of anything.
    let worlds = Set(numbers.map(\.world)).count
    guard let first = ratios.first, worlds >= 2, ratios.count >= 2 else {
      self = .none
      return
    }
    let isConstant = ratios.allSatisfy { abs($0 - first) <= Self.tolerance * abs(first) }
    self = isConstant ? .constant(first) : .perInstance
  }

  var isMinusOne: Bool {
    guard case .constant(let ratio) = self else { return false }
    return abs(ratio + 1) <= Self.tolerance
  }

  private enum Entry {
    case multiple(Double)
    case vanishes
    case differs
  }

  /// The multiple that fits best by least squares, if it fits.
  private static func ratio(_ numbers: ClaimNumbers) -> Entry {
    guard numbers.left.count == numbers.right.count else { return .differs }
    let left = numbers.left.lazy.map(abs).max() ?? 0
    let right = numbers.right.lazy.map(abs).max() ?? 0
    guard left.isFinite, right.isFinite else { return .differs }
    if left == 0, right == 0 { return .vanishes }
    guard left > 0, right > 0 else { return .differs }
    var products = (0.0, 0.0)
    for (l, r) in zip(numbers.left, numbers.right) {
      products.0 += l / left * (r / right)
      products.1 += l / left * (l / left)
    }
    let scaled = products.0 / products.1
    let fits = zip(numbers.left, numbers.right).allSatisfy { l, r in
      abs(r / right - scaled * (l / left)) <= tolerance
    }
    return fits && scaled != 0 ? .multiple(scaled * right / left) : .differs
  }
}
