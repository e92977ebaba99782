import DerivationChecking

extension Evidence {
  /// `3 worlds, 240 comparisons, largest difference 10⁻¹⁰`, of a single number `computed 0.3775`;
  /// empty without comparisons.
  var sentence: String {
    guard comparisons > 0 else { return "" }
    if let number = singleNumber {
      return "computed \(ReportNumber(number.measured, significant: 11).typeset)"
    }
    let worlds = worlds == 1 ? "1 world" : "\(worlds) worlds"
    let comparisons = comparisons == 1 ? "1 comparison" : "\(comparisons) comparisons"
    return "\(worlds), \(comparisons), \(difference)"
  }

  /// The one number that was compared, of a worked example.
  var singleNumber: ComparedEntry? {
    comparisons == 1 && worlds == 1 && table.count == 1 && counterexample == nil ? table.first : nil
  }

  private var difference: String {
    guard worstAbsolute != 0 else { return "no difference" }
    return "largest difference \(ReportNumber(residual: worstAbsolute).typeset)"
  }

  /// Rows of a claimed-versus-measured table: the counterexample first.
  var table: [ComparedEntry] {
    let found = counterexample.map {
      ComparedEntry(node: $0.node, index: $0.index, claimed: $0.claimed, measured: $0.measured)
    }
    let others = samples.map {
      ComparedEntry(node: $0.node, index: $0.index, claimed: $0.claimed, measured: $0.measured)
    }
    return [found].compactMap { $0 } + others.filter { $0 != found }
  }
}

/// One entry of a quantity: what the claim gives, what the model does.
struct ComparedEntry: Hashable {
  /// In LaTeX.
  var node: String
  /// From 1; empty for a scalar.
  var index: [Int]
  var claimed: Double
  var measured: Double

  /// `entry 2, 1`; empty for a scalar.
  var entry: String {
    index.isEmpty ? "" : "entry " + index.map(String.init).joined(separator: ", ")
  }
}
