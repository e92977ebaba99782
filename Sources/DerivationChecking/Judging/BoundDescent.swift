import Evaluation
import TensorExpressions

/// Follows a gap from a point to where it is lowest nearby, number by number with parabolas.
///
/// A random walk comes near a place where two sides meet, and never onto it: `(x + 2)^2 > 0` fails at
/// `x = -2` alone.
struct BoundDescent {
  /// The lowest point so far.
  private(set) var world: World
  private(set) var gap: Double
  /// The gap at the point that was drawn, which says what is small.
  private let usual: Double
  private let places: [Place]
  private let measure: (World) -> Double?
  private var steps: [Double]
  private var evaluations = 0

  /// One number that may be moved.
  private struct Place {
    var instance: SymbolInstance
    var element: Int
  }

  /// Models of the usual worlds have some sixty numbers, and a smooth gap of that many is followed to
  /// its floor in some ten sweeps.
  private static let limit = 2000
  private static let sweeps = 40
  /// Numbers are followed this far, beyond the range in which others are drawn.
  private static let reach = 64.0

  init(
    from world: World, gap: Double, usual: Double, moving instances: [SymbolInstance],
    measure: @escaping (World) -> Double?
  ) {
    self.world = world
    self.gap = gap
    self.usual = abs(usual)
    self.measure = measure
    places = instances.flatMap { instance in
      (world.values[instance]?.elements.indices).map {
        $0.map { Place(instance: instance, element: $0) }
      } ?? []
    }
    steps = places.map { _ in 0.25 }
  }

  /// Goes down until the gap is nothing beside what it was, or falls no more.
  mutating func run() {
    for sweep in 0..<Self.sweeps where gap > 1e-12 * usual && evaluations < Self.limit {
      let before = (world, gap)
      for place in places.indices where evaluations < Self.limit { descend(along: place) }
      goOn(from: before.0)
      if sweep > 2, gap > 0.8 * before.1 { return }
    }
  }

  /// Whether the sides really meet here: some number moved either way parts them again, and none
  /// brings them closer, as it does where they only approach each other far out.
  mutating func isFloor() -> Bool {
    guard gap <= 1e-7 * usual else { return false }
    var parts = false
    for place in places.indices {
      let length = 0.05 * max(abs(value(at: place)), 1)
      guard let up = measured(place, by: length), let down = measured(place, by: -length) else {
        continue
      }
      let nearer = 0.99 * gap - 1e-15 * usual
      if up < nearer || down < nearer { return false }
      let parted = 1e3 * abs(gap) + 1e-9 * usual
      if up > parted, down > parted { parts = true }
    }
    return parts
  }

  /// Whether sides that are the same at a factor of 1 part at once on the way to 0, as behind a
  /// rectifier, and not by less than any number can tell, as far down an exponential.
  static func parts(from usual: Double, measure: (Double) -> Double?) -> Bool {
    var apart = (factor: 0.0, gap: measure(0) ?? 0)
    var together = 1.0
    guard apart.gap > 0 else { return false }
    for _ in 0..<12 {
      let middle = (apart.factor + together) / 2
      let gap = measure(middle) ?? 0
      if gap > 0 { apart = (middle, gap) } else { together = middle }
    }
    return apart.gap > 1e-9 * abs(usual)
  }

  private func value(at place: Int) -> Double {
    world.values[places[place].instance]?.elements[places[place].element] ?? 0
  }

  private func moved(_ place: Int, to value: Double) -> World {
    var moved = world
    moved.values[places[place].instance]?.elements[places[place].element] = value
    return moved
  }

  private mutating func measured(_ place: Int, by length: Double) -> Double? {
    evaluations += 1
    return measure(moved(place, to: value(at: place) + length))
  }

  /// One step along one number: to the bottom of the parabola through three points where there is
  /// one, else to the lower side.
  private mutating func descend(along place: Int) {
    let step = steps[place]
    let start = value(at: place)
    let here = gap
    guard let up = measured(place, by: step), let down = measured(place, by: -step) else {
      steps[place] = step / 4
      return
    }
    var reached = 0.0
    if min(up, down) < gap {
      reached = up < down ? step : -step
      take(place, start + reached, min(up, down))
    }
    let curvature = up - 2 * here + down
    if curvature > 0 {
      let bottom = start - step * (up - down) / (2 * curvature)
      let clamped = max(-Self.reach, min(Self.reach, bottom))
      evaluations += 1
      if let value = measure(moved(place, to: clamped)), value < gap {
        reached = clamped - start
        take(place, clamped, value)
      }
    }
    // The next parabola is as wide as this one was off.
    steps[place] = reached == 0 ? step / 4 : max(min(abs(reached), 2), 1e-12)
  }

  private mutating func take(_ place: Int, _ value: Double, _ gap: Double) {
    guard abs(value) <= Self.reach else { return }
    world = moved(place, to: value)
    self.gap = gap
  }

  /// Goes on in the direction of the whole sweep, along which narrow valleys lead.
  private mutating func goOn(from before: World) {
    guard places.count > 1 else { return }
    for _ in 0..<8 where evaluations < Self.limit {
      var further = world
      for place in places {
        guard let now = world.values[place.instance]?.elements[place.element],
          let then = before.values[place.instance]?.elements[place.element]
        else { continue }
        further.values[place.instance]?.elements[place.element] = max(
          -Self.reach, min(Self.reach, 2 * now - then))
      }
      evaluations += 1
      guard let value = measure(further), value < gap else { return }
      world = further
      gap = value
    }
  }
}
