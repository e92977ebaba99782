import TensorExpressions

/// Finds the length that counts the samples of a batch, from the shapes an article states: the `N` of
/// `X ∈ ℝ^{N × d}`, an axis of data that no parameter has.
enum SampleLengths {
  private static let data: Set<String> = ["X", "x", "Y", "y", "T", "t"]
  private static let parameters: Set<String> = ["W", "w", "b", "B", "Θ", "θ", "β", "U", "V"]

  static func lengths(_ declarations: [NameKey: [AxisLength]]) -> Set<AxisLength> {
    var ofData: Set<AxisLength> = []
    var ofParameters: Set<AxisLength> = []
    for (name, axes) in declarations {
      let base = NameUsage.base(of: name).text
      if data.contains(base), axes.count == 2 { ofData.formUnion(axes) }
      if parameters.contains(base) { ofParameters.formUnion(axes) }
    }
    guard !ofParameters.isEmpty else { return [] }
    let samples = ofData.subtracting(ofParameters).filter {
      if case .named = $0 { true } else { false }
    }
    return samples.count == 1 ? samples : []
  }
}
