import Tensors

/// The order in which an epoch takes its samples.
enum SampleOrder {
  /// Fisher–Yates; the same on every machine, and other for every epoch.
  static func shuffled(_ count: Int, seed: UInt64, epoch: Int) -> [Int] {
    var generator = SeededGenerator(seed: seed, stream: UInt64(truncatingIfNeeded: epoch))
    var order = Array(0..<max(count, 0))
    for place in order.indices.dropFirst().reversed() {
      order.swapAt(place, Int(generator.next() % UInt64(place + 1)))
    }
    return order
  }
}
