import MathSyntax
import TensorExpressions

extension Typer {
  /// `\mathbf{t}_i` of T: row i, or column i where i is known to run over the columns.
  mutating func row(
    _ item: Notation, _ lengths: [AxisLength], _ reference: NameReference
  ) throws(TypingFailure) -> ([IndexVariable], [ElementIndex]) {
    var isColumn = false
    if case .symbol(let letter) = item.kind,
      let known = indices[letter.name]?.length ?? limits[letter.name]
    {
      isColumn = known != lengths[0] && known == lengths[1]
    } else {
      // One index on a batch picks a sample, wherever the samples lie.
      isColumn = isSampleAxis(lengths[1]) && !isSampleAxis(lengths[0])
    }
    let index = try elementIndex(item, lengths[isColumn ? 1 : 0], reference)
    let rest = fresh(lengths[isColumn ? 0 : 1])
    return ([rest], isColumn ? [.variable(rest), index] : [index, .variable(rest)])
  }
}

extension Typer {
  /// The sample of `δ_i = ∂ξ_i/∂z_i`, where the loss of each sample is a loss by itself.
  func lossIndices(
    _ gradient: GradientName, _ written: [ElementIndex], _ lengths: [AxisLength],
    _ reference: NameReference
  ) throws(TypingFailure) -> [ElementIndex] {
    let axes = scope.model[gradient.loss].axes
    guard let sample = axes.first else { return [] }
    guard axes.count == 1, let place = lengths.firstIndex(where: { same($0, sample) }) else {
      throw unread(reference, "undefined-symbol", ElaborationWording.lossUnknown())
    }
    return [written[place]]
  }
}
