import Evaluation
import TensorExpressions
import Tensors

/// Draws the worlds of a model: concrete sizes and numbers for everything that nothing defines.
///
/// In random worlds all lengths are pairwise different, different from the depth, and none is 1: a
/// transpose, a `1/m` or a swapped index then changes shapes or numbers. The own world has the
/// article's own sizes and numbers. Every number depends on the seed, the world, the attempt and the
/// symbol alone, never on what was drawn before.
///
/// Where the model leaves the depth open, it is at least three layers of weights and varies; an article
/// that names a layer by a number needs a model with that depth fixed.
public struct WorldMaker: Sendable {
  public let model: Model
  /// The fingerprint of the model's definitions, mixed with the wanted seed. It has 48 bits, so that
  /// it survives a reader of JSON that knows only `Double`.
  public let seed: UInt64
  /// The article's own numbers; they bind the own world only.
  public let ownValues: [SymbolInstance: Tensor]
  /// The least length of an axis in random worlds.
  private(set) var leastLength = 2
  /// Random worlds are small where the article's own sizes are large.
  private(set) var takesSmallSizes = true

  public init(model: Model, seed: UInt64, ownValues: [SymbolInstance: Tensor] = [:]) {
    self.model = model
    self.ownValues = ownValues
    var source = RandomSource(
      seed: ModelFingerprint(model).hash, keys: Int(truncatingIfNeeded: seed))
    self.seed = source.next() >> 16
  }

  /// The first worlds; fewer where the model cannot be drawn at all.
  public func worlds(count: Int = 3) -> [World] { (0..<max(count, 0)).compactMap { world($0) } }

  /// Worlds of inputs that are up to a thousand times as large.
  static let wideWorlds = 1_000..<1_016

  private static func spread(_ number: Int) -> Double {
    let steps: [Double] = [3, 10, 30, 1_000]
    return wideWorlds.contains(number) ? steps[(number - wideWorlds.lowerBound) % 4] : 1
  }

  /// Attempts at worlds whose vectors and matrices are short beside its numbers: `\max(0, m - \|x - y\|)`
  /// is 0 wherever x and y have many entries.
  static let narrowAttempts = 200..<212

  /// The random world of a number. Another attempt has the same depth, and other sizes and numbers.
  ///
  /// `nil` when a family's range or a length stays open, or the world would be too large.
  public func world(_ number: Int, attempt: Int = 0) -> World? {
    let sizes: IntegerAssignment = [
      .depth: model.depth ?? 3 + firstLayer + number % 3,
      .horizon: model.ownHorizon ?? Self.horizons[number % 3],
    ]
    guard let census = WorldCensus(model, sizes) else { return nil }
    var source = RandomSource(seed: seed, keys: number, attempt, -1)
    var lengths = differentLengths(census, sizes, source: &source)
    if model.keepsOwnLengths { takeOwnLengths(&lengths, sizes) }
    return draw(census, sizes, lengths: lengths, number: number, attempt: attempt)
  }

  /// The world of the article's own sizes and numbers, `nil` where it has none. Another attempt draws
  /// anew what the article leaves open.
  public func ownWorld(attempt: Int = 0) -> World? {
    guard hasOwnWorld else { return nil }
    let sizes = ownSizes
    guard let census = WorldCensus(model, sizes) else { return nil }
    let number = -1
    var source = RandomSource(seed: seed, keys: number, attempt, -1)
    var lengths = differentLengths(census, sizes, source: &source, isOwn: true)
    takeOwnLengths(&lengths, sizes)
    var world = draw(census, sizes, lengths: lengths, number: number, attempt: attempt)
    for (instance, tensor) in ownValues {
      let place = instance.index.flatMap { $0.value(sizes) }.map(IntegerTerm.constant)
      world?.values[SymbolInstance(instance.symbol, index: place)] = tensor
    }
    return world
  }

  /// Whether random worlds are smaller than what is written.
  var hasLargeSizes: Bool {
    guard let census = WorldCensus(model, ownSizes) else { return false }
    return census.fixedLengths.contains { $0 > 16 }
  }

  /// The same worlds with the sizes that are written, `W ∈ ℝ^{512×784}`.
  var ofWrittenSizes: WorldMaker {
    var maker = self
    maker.takesSmallSizes = false
    return maker
  }

  private func takeOwnLengths(_ lengths: inout [AxisLength: Int], _ sizes: IntegerAssignment) {
    for (length, value) in model.ownLengths where value >= 1 {
      lengths[length.concrete(sizes)] = value
    }
  }

  /// Whether the article gives sizes or numbers of its own, or leaves nothing to be drawn.
  public var hasOwnWorld: Bool {
    !model.ownLengths.isEmpty || !ownValues.isEmpty || isFullyWritten || givesSteps
  }

  /// `g_1 = 1`; that a recurrence starts at 0 is said of any numbers.
  private var givesSteps: Bool {
    model.definitions.contains { definition in
      guard definition.at != nil, case .number(let value) = definition.body else { return false }
      return value != 0 && model[definition.symbol].family?.last.variable == .horizon
    }
  }

  /// Whether all worlds are the same one, because every number is written.
  public var isFullyWritten: Bool {
    guard !model.hasSteps, let census = WorldCensus(model, ownSizes), census.lengths.isEmpty else {
      return false
    }
    return census.free.allSatisfy { instance in
      if case .constant = model[instance.symbol].draw { true } else { false }
    }
  }

  // MARK: Sizes

  /// Numbers of time steps: enough that a step has neighbours of its own kind on both sides, and not
  /// the same from world to world.
  private static let horizons = [4, 3, 5]

  private var ownSizes: IntegerAssignment {
    [
      .depth: model.ownDepth ?? model.depth ?? 3 + firstLayer,
      .horizon: model.ownHorizon ?? Self.horizons[0],
    ]
  }

  /// The same worlds with axes long enough for entries up to `count`, `W_{23}` in a layer of two.
  func reaching(_ count: Int) -> WorldMaker {
    var maker = self
    maker.leastLength = max(2, min(count, Self.longestAxis))
    return maker
  }

  /// Beyond it a written entry is no reason to draw larger worlds.
  static let longestAxis = 40

  /// Where families that reach up to the depth begin.
  private var firstLayer: Int {
    let firsts = model.symbols.compactMap(\.family)
      .filter { $0.last.variable == .depth && $0.first.variable == nil }
      .map(\.first.offset)
    return max(0, min(firsts.min() ?? 0, 1))
  }

  private func differentLengths(
    _ census: WorldCensus, _ sizes: IntegerAssignment, source: inout RandomSource,
    isOwn: Bool = false
  ) -> [AxisLength: Int] {
    var taken = Set(census.fixedLengths)
    if let depth = sizes[.depth] { taken.insert(depth) }
    if let horizon = sizes[.horizon], model.hasSteps { taken.insert(horizon) }
    let top =
      max(9, census.lengths.count + taken.count + 1) + leastLength - 2 + 3 * census.combined.count
    let free = (leastLength...top).filter { !taken.contains($0) }
    var values = source.shuffled(free)
    if !census.combined.isEmpty {
      values = fitting(census, sizes, taken, free, &source) ?? values
    }
    let large = isOwn ? [] : LargeSizes(model, census, above: max(top, 16)).lengths
    let names = Array(census.lengths) + (takesSmallSizes ? large : [])
    var lengths = Dictionary(zip(names, values), uniquingKeysWith: { first, _ in first })
    if let single = model.singleOutput { lengths[single.concrete(sizes)] = 1 }
    return lengths
  }

  /// Lengths that leave room for those that follow from them: each of `n - k + 1` places exists, there are
  /// two at least, and their number is no other length, as far as that can be had.
  private func fitting(
    _ census: WorldCensus, _ sizes: IntegerAssignment, _ taken: Set<Int>, _ free: [Int],
    _ source: inout RandomSource
  ) -> [Int]? {
    var best: (score: Int, values: [Int])?
    for _ in 0..<400 {
      let values = source.shuffled(free)
      let lengths = Dictionary(zip(census.lengths, values), uniquingKeysWith: { first, _ in first })
      let counts = census.combined.compactMap { lengths.resolve($0, sizes) }
      guard counts.allSatisfy({ $0 >= 1 }) else { continue }
      let all = Array(values.prefix(census.lengths.count)) + Array(Set(counts)) + Array(taken)
      let score = counts.count { $0 < 2 } * 100 + (all.count - Set(all).count)
      if score < best?.score ?? .max { best = (score, values) }
      if score == 0 { break }
    }
    return best?.values
  }

  // MARK: Numbers

  private func draw(
    _ census: WorldCensus, _ sizes: IntegerAssignment, lengths: [AxisLength: Int], number: Int,
    attempt: Int
  ) -> World? {
    var values: [SymbolInstance: Tensor] = [:]
    var room = Self.maximumElements
    let spread = Self.spread(number)
    for instance in census.free {
      let symbol = model[instance.symbol]
      var shape: [Int] = []
      for axis in symbol.axes(at: instance.index) {
        guard let length = lengths.resolve(axis, sizes) else { return nil }
        shape.append(length)
        room /= max(length, 1)
      }
      guard room > 0 else { return nil }
      room = Self.maximumElements
      var source = RandomSource(
        seed: seed, keys: number, attempt, instance.symbol.rawValue, instance.index?.offset ?? -1)
      values[instance] = symbol.draw.alternating(
        symbol.draw.tensor(shape: shape, source: &source), world: number, attempt: attempt)
      let isNarrow = Self.narrowAttempts.contains(attempt) && !shape.isEmpty
      let scale = isNarrow ? 0.1 : spread
      if symbol.draw == .input || (isNarrow && symbol.draw == .target), scale != 1,
        var other = values[instance]
      {
        other.elements = other.elements.map { $0 * scale }
        values[instance] = other
      }
    }
    var source = RandomSource(seed: seed, keys: number, attempt, -2)
    return World(
      assignment: sizes, lengths: lengths, seed: source.next(), values: values)
  }

  /// The largest tensor that is drawn: beyond it a world is no worked example any more.
  private static let maximumElements = 4_000_000
}

extension [AxisLength: Int] {
  func resolve(_ axis: AxisLength, _ sizes: IntegerAssignment) -> Int? {
    axis.concrete(sizes).total { self[$0] }
  }
}
