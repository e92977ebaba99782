import DerivationDocuments

/// Where the statements of each chain stand in the list of checked ones.
struct ChainPlaces {
  /// By the number of the chain, then by the position in it, from 1.
  private var places: [Int: [Int: Int]] = [:]

  subscript(chain: Int, position: Int) -> Int? {
    get { places[chain]?[position] }
    set { places[chain, default: [:]][position] = newValue }
  }

  /// The statement right before another one in its chain.
  func before(_ written: WrittenStatement) -> Int? { self[written.chain, written.position - 1] }

  mutating func merge(_ later: ChainPlaces) {
    places.merge(later.places) { old, new in old.merging(new) { $1 } }
  }
}
