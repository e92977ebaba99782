/// Runs over all but the innermost loop and keeps three places up to date.
struct PlanCursor {
  private let lengths, counters, s0, s1, s2: UnsafeMutablePointer<Int>
  private let count: Int
  var p0, p1, p2: Int

  init(
    _ lengths: UnsafeMutablePointer<Int>, count: Int, _ counters: UnsafeMutablePointer<Int>,
    _ s0: UnsafeMutablePointer<Int>, _ s1: UnsafeMutablePointer<Int>,
    _ s2: UnsafeMutablePointer<Int>, _ places: (Int, Int, Int)
  ) {
    self.lengths = lengths
    self.counters = counters
    self.count = max(0, count)
    (self.s0, self.s1, self.s2) = (s0, s1, s2)
    (p0, p1, p2) = places
    for axis in 0..<self.count { counters[axis] = 0 }
  }

  mutating func advance() -> Bool {
    var axis = count - 1
    while axis >= 0 {
      counters[axis] += 1
      p0 += s0[axis]
      p1 += s1[axis]
      p2 += s2[axis]
      if counters[axis] < lengths[axis] { return true }
      p0 -= s0[axis] * lengths[axis]
      p1 -= s1[axis] * lengths[axis]
      p2 -= s2[axis] * lengths[axis]
      counters[axis] = 0
      axis -= 1
    }
    return false
  }
}
