import Diagnostics

extension ContextReader {
  /// A size of the model: of a layer, a batch or an axis.
  static let allowedSizes = 1...100_000

  /// `network:`; `nil` when the layers cannot be told, for then there is no network.
  mutating func network(_ entry: YAMLEntry) -> NetworkDeclaration? {
    guard let entries = mapping(entry.value, "`network`") else { return nil }
    let line = source.position(at: entry.keyRange.start).line
    var declared = NetworkDeclaration(layers: [], activations: [], loss: nil, line: line)
    var layers: YAMLNode?
    var activation: YAMLNode?
    for entry in entries {
      let value = entry.value
      switch entry.key {
      case "layers": layers = value
      case "activation": activation = value
      case "loss": declared.loss = placedText(value, "`loss`")
      case "bias": declared.bias = boolean(value, "`bias`") ?? declared.bias
      case "batch": declared.batch = integer(value, "`batch`", in: Self.allowedSizes)
      case "reduction":
        let words = NetworkDeclaration.Reduction.allCases
        declared.reduction = word(value, "`reduction`", words) ?? declared.reduction
      case "samples":
        let words = NetworkDeclaration.Samples.allCases
        declared.samples = word(value, "`samples`", words) ?? declared.samples
      default: unknown(entry, in: ContextKeys.network)
      }
    }
    guard let sizes = layerSizes(layers, in: entry) else { return nil }
    declared.layers = sizes
    declared.activations = activations(activation, layers: sizes.count - 1, in: entry)
    return declared
  }

  private mutating func layerSizes(_ node: YAMLNode?, in entry: YAMLEntry) -> [Int]? {
    guard let node else {
      diagnostics.append(
        ContextWording.badValue(
          "`network` has no `layers`", entry.keyRange,
          help: "state the number of units of every layer: `layers: [4, 5, 3]`"))
      return nil
    }
    guard case .sequence(let items) = node.kind else {
      diagnostics.append(ContextWording.wrongType("`layers`", "a list of whole numbers", node))
      return nil
    }
    let sizes = items.compactMap { integer($0, "a layer", in: Self.allowedSizes) }
    guard sizes.count == items.count else { return nil }
    guard sizes.count >= 2 else {
      diagnostics.append(
        ContextWording.badValue("a network has two layers at least, input and output", node.range))
      return nil
    }
    return sizes
  }

  private mutating func activations(_ node: YAMLNode?, layers: Int, in entry: YAMLEntry)
    -> [PlacedText]
  {
    guard let node else {
      diagnostics.append(
        ContextWording.badValue(
          "`network` has no `activation`", entry.keyRange,
          help: "name it, `activation: sigmoid`; for none write `activation: identity`"))
      return []
    }
    guard case .sequence(let items) = node.kind else {
      return placedText(node, "`activation`").map { [$0] } ?? []
    }
    let names = items.compactMap { placedText($0, "an activation") }
    if names.count == items.count, names.count != layers {
      diagnostics.append(
        ContextWording.badValue(
          "\(names.count) activations stand beside \(layers) layers of weights", node.range,
          help: "name one for all layers, or one for each layer 1 … L"))
    }
    return names
  }
}
