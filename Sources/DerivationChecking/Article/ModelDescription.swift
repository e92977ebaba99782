import Elaboration
import Networks
import TensorExpressions

/// The model in a few lines for a report's head.
struct ModelDescription {
  let network: Network?
  let scope: Scope
  let base: Scope

  var lines: [String] {
    var lines: [String] = []
    if let network { lines.append(declared(network)) }
    let written = scope.model.symbols.indices.dropFirst(base.model.symbols.count)
    let shapes = written.compactMap { place -> String? in
      let symbol = scope.model.symbols[place]
      let isShown = scope.bindings.values.contains { binding in
        if case .symbol(SymbolID(place)) = binding { return true }
        return false
      }
      guard isShown else { return nil }
      let index = symbol.family == nil ? "" : "^{(l)}"
      let axes = symbol.axes(at: IntegerTerm(.free("l")))
      return "\(symbol.name)\(index): \(ShapeText.axes(axes))"
    }
    if !shapes.isEmpty { lines.append("read from the text: " + shapes.joined(separator: ", ")) }
    if scope.lossIsAbstract {
      lines.append("no loss is stated: an arbitrary smooth function stands for it")
    }
    return lines
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
