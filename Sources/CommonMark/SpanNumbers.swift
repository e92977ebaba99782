/// The numbers of all spans in order of place.
struct SpanNumbers {
  private(set) var all: [MathSpan] = []
  /// By the number of the mask.
  private(set) var ofMask: [Int] = []
  /// By the node of the fence.
  private(set) var ofFence: [Int: Int] = [:]

  init() {}

  init(masks: [Mask], fences: [Int: MathSpan]) {
    let nodes = fences.sorted { $0.key < $1.key }
    let entries =
      masks.indices.map { (span: masks[$0].span, mask: $0, node: -1) }
      + nodes.map { (span: $0.value, mask: -1, node: $0.key) }
    ofMask = Array(repeating: 0, count: masks.count)
    for entry in entries.sorted(by: { $0.span.range < $1.span.range }) {
      if entry.mask >= 0 { ofMask[entry.mask] = all.count } else { ofFence[entry.node] = all.count }
      all.append(entry.span)
    }
  }
}
