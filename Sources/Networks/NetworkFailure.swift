/// Why a declaration describes no network.
public enum NetworkFailure: Error, Hashable, Sendable {
  case tooFewLayers(count: Int)
  case tooManyLayers(count: Int)
  case width(layer: Int, value: Int)
  case batch(value: Int)
  case activationCount(given: Int, layers: Int)
  case firstLayer(value: Int)
  /// A word that is none of `known`; `key` is what it was given for.
  case unknownName(key: String, name: String, known: [String])
}

extension NetworkFailure: CustomStringConvertible {
  public var description: String {
    switch self {
    case .tooFewLayers(let count):
      "a network has at least two layers, input and output, and \(count) are given"
    case .tooManyLayers(let count):
      "a network has at most \(Network.maximumLayers) layers, and \(count) are given"
    case .width(let layer, let value):
      "the width of layer \(layer) is \(value); it must lie between 1 and \(Network.maximumLength)"
    case .batch(let value):
      "the batch is \(value); it must lie between 1 and \(Network.maximumLength)"
    case .activationCount(let given, let layers):
      "\(given) activations are given for \(layers) layers; one for all or one for each is needed"
    case .firstLayer(let value):
      "layers are counted from 0 or from 1, not from \(value)"
    case .unknownName(let key, let name, let known):
      "`\(name)` is no known \(key); known are \(known.map { "`\($0)`" }.joined(separator: ", "))"
    }
  }
}

extension Network {
  /// A bound that keeps sizes far from overflow; real networks stay far below it.
  public static let maximumLength = 1_000_000
  public static let maximumLayers = 1_000

  func validate() throws(NetworkFailure) {
    guard widths.count >= 2 else { throw .tooFewLayers(count: widths.count) }
    guard widths.count <= Self.maximumLayers else { throw .tooManyLayers(count: widths.count) }
    guard (0...1).contains(firstLayer) else { throw .firstLayer(value: firstLayer) }
    let lengths = 1...Self.maximumLength
    for (offset, width) in widths.enumerated() where !lengths.contains(width) {
      throw .width(layer: firstLayer + offset, value: width)
    }
    if let batch, !lengths.contains(batch) { throw .batch(value: batch) }
    guard activations.count == 1 || activations.count == widths.count - 1 else {
      throw .activationCount(given: activations.count, layers: widths.count - 1)
    }
  }
}

extension RawRepresentable where Self: CaseIterable, RawValue == String {
  /// The case written `name`, or a failure that lists the known names.
  ///
  /// - Parameter key: what the name was given for, as in "no known activation".
  public static func named(_ name: String, key: String) throws(NetworkFailure) -> Self {
    guard let found = Self(rawValue: name) else {
      throw .unknownName(key: key, name: name, known: allCases.map(\.rawValue))
    }
    return found
  }
}
