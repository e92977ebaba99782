import Elaboration
import Networks
import TensorExpressions

/// Symbols of one shape.
public struct SymbolGroup: Hashable, Sendable {
  /// `numbers`, `vectors, n`, `matrices, n × m`.
  public var shape: String
  /// In LaTeX: `h_t`, `W^{(l)}`.
  public var names: [String]

  public init(shape: String, names: [String]) {
    self.shape = shape
    self.names = names
  }
}

/// The model in a few lines for a report's head.
struct ModelDescription {
  let network: Network?
  let scope: Scope
  let base: Scope

  var lines: [String] {
    var lines: [String] = []
    if let network { lines.append(declared(network)) }
    if scope.lossIsAbstract {
      lines.append("no loss is stated: an arbitrary smooth function stands for it")
    }
    return lines
  }

  /// What the article's own text defines, by shape, in order of first use.
  var symbols: [SymbolGroup] {
    var groups: [SymbolGroup] = []
    for place in scope.model.symbols.indices.dropFirst(base.model.symbols.count) {
      guard let name = scope.notation(of: SymbolID(place)) else { continue }
      let axes = scope.model.symbols[place].axes(at: IntegerTerm(.free("l")))
      let lengths = ShapeText.axes(axes)
      let shape =
        switch axes.count {
        case 0: "numbers"
        case 1: "vectors, \(lengths)"
        case 2: "matrices, \(lengths)"
        default: lengths
        }
      if let known = groups.firstIndex(where: { $0.shape == shape }) {
        groups[known].names.append(name)
      } else {
        groups.append(SymbolGroup(shape: shape, names: [name]))
      }
    }
    return groups
  }

  private func declared(_ network: Network) -> String {
    let widths = network.widths.map(String.init).joined(separator: ", ")
    let activations = network.activations.map(\.rawValue).joined(separator: ", ")
    var text = "declared network: layers \(widths); \(activations)"
    if let loss = network.loss { text += "; loss \(loss.rawValue)" }
    if !network.bias { text += "; no biases" }
    if let batch = network.batch {
      text +=
        "; batches of \(batch), samples in \(network.samples.rawValue), "
        + (network.reduction == .mean ? "mean" : "sum") + " over the batch"
    }
    return text
  }
}
