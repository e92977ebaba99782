import OrderedCollections
import TensorExpressions

/// What a world of a given depth and number of time steps has to fix: the lengths without a number, and the instances that
/// nothing defines, in the order of the model's symbols.
struct WorldCensus {
  private(set) var lengths: OrderedSet<AxisLength> = []
  private(set) var fixedLengths: [Int] = []
  /// Lengths that follow from the others, `n - k + 1`.
  private(set) var combined: OrderedSet<AxisLength> = []
  private(set) var free: [SymbolInstance] = []
  private let sizes: IntegerAssignment

  /// `nil` when a family's range or a length stays open at these sizes.
  init?(_ model: Model, _ sizes: IntegerAssignment) {
    self.sizes = sizes
    for number in model.symbols.indices {
      guard add(SymbolID(number), of: model) else { return nil }
    }
    for definition in model.definitions {
      guard add(definition, of: model) else { return nil }
    }
  }

  /// The indices of a symbol's family, `[nil]` for a symbol without one.
  static func indices(of symbol: Symbol, _ sizes: IntegerAssignment) -> [Int?]? {
    guard let family = symbol.family else { return [nil] }
    guard let first = family.first.value(sizes),
      let last = family.last.value(sizes), last - first < 10_000
    else { return nil }
    return first <= last ? Array(first...last) : []
  }

  private mutating func add(_ id: SymbolID, of model: Model) -> Bool {
    let symbol = model[id]
    guard let indices = Self.indices(of: symbol, sizes) else { return false }
    let definitions = model.definitions.filter { $0.symbol == id }
    for index in indices {
      let place = index.map(IntegerTerm.constant)
      for axis in symbol.axes(at: place) {
        guard add(axis) else { return false }
      }
      let isDefined = definitions.contains { definition in
        definition.at.map { $0.value(sizes) == index } ?? true
      }
      if !isDefined { free.append(SymbolInstance(id, index: place)) }
    }
    return true
  }

  private mutating func add(_ definition: Definition, of model: Model) -> Bool {
    let census = ExpressionCensus(definition.body)
    let axes = definition.axes.map(\.length) + census.lengths
    let family = model[definition.symbol].family
    for index in Self.indices(of: model[definition.symbol], sizes) ?? [] {
      // Lengths at indices that do not exist, as `n_{l-1}` at the first layer, are nobody's.
      guard definition.at == nil || definition.at?.value(sizes) == index else { continue }
      guard definition.at != nil || isGeneral(definition, at: index, of: model) else { continue }
      for axis in axes {
        var length = axis
        if let family, let index {
          length = length.substituting(family.variable, by: .constant(index))
        }
        guard add(length) else { return false }
      }
    }
    return true
  }

  /// Whether no definition of that index alone takes the place of a general one.
  private func isGeneral(_ definition: Definition, at index: Int?, of model: Model) -> Bool {
    !model.definitions.contains { other in
      other.symbol == definition.symbol && other.at != nil
        && other.at?.value(sizes) == index
    }
  }

  private mutating func add(_ axis: AxisLength) -> Bool {
    switch axis.concrete(sizes) {
    case .fixed(let value): fixedLengths.append(value)
    case .named(let name): lengths.append(.named(name))
    case .indexed(let name, let index):
      guard index.variable == nil else { return false }
      lengths.append(.indexed(name, index))
    case .joined(let parts): return parts.allSatisfy { add($0) }
    case .combined(let length):
      combined.append(axis.concrete(sizes))
      return length.terms.allSatisfy { add($0.length) }
    case .unknown: return false
    }
    return true
  }
}
