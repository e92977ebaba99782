import TensorExpressions

/// The lengths by which an article counts samples: declared axes of data, `X: [N, d]`, that are axes of
/// no parameter.
struct SampleLengths {
  private(set) var lengths: Set<AxisLength> = []
  private static let data: Set<String> = ["X", "x", "Y", "y", "T", "t"]

  init(_ declarations: [NameKey: [AxisLength]]) {
    var inputs: Set<AxisLength> = []
    var others: Set<AxisLength> = []
    for (name, axes) in declarations {
      let named = axes.filter { if case .named = $0 { true } else { false } }
      switch NameUsage.base(of: name).text {
      case "X", "x": inputs.formUnion(axes.count == 2 ? named : [])
      case let text where Self.data.contains(text): break
      default: others.formUnion(named)
      }
    }
    // Both axes of an input without weights beside it may be anything.
    lengths = others.isEmpty ? [] : inputs.subtracting(others)
  }
}
