/// Paragraphs of lines that may be formulas: those that surely are take their neighbours with them.
struct PlainNeighbours {
  private struct Paragraph {
    var masks: [Mask]
    var lines: ClosedRange<Int>
    var isSure: Bool
  }
  private var paragraphs: [Paragraph] = []

  mutating func add(_ masks: [Mask], at lines: ClosedRange<Int>, isSure: Bool) {
    guard !masks.isEmpty else { return }
    paragraphs.append(Paragraph(masks: masks, lines: lines, isSure: isSure))
  }

  /// A paragraph counts with at least one sure line, or next to one that counts.
  var accepted: [Mask] {
    var sure = paragraphs.map(\.isSure)
    for index in paragraphs.indices.dropFirst() where sure[index - 1] && touch(index - 1, index) {
      sure[index] = true
    }
    for index in paragraphs.indices.dropLast().reversed()
    where sure[index + 1] && touch(index, index + 1) {
      sure[index] = true
    }
    return zip(paragraphs, sure).flatMap { $1 ? $0.masks : [] }
  }

  /// No more than a blank line stands between.
  private func touch(_ above: Int, _ below: Int) -> Bool {
    paragraphs[below].lines.lowerBound - paragraphs[above].lines.upperBound <= 2
  }
}
