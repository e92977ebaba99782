import Diagnostics

/// Reads Markdown with the maths in it kept whole.
///
/// cmark knows no maths and would read `$a_b + c_d$` as emphasis, and a line `=` in `$$…$$` as a
/// heading. So maths is hidden from it: parse, find maths in the paragraphs, put placeholders in its
/// place line by line, parse again, until nothing new turns up. A placeholder that comes out
/// anywhere but in text was no maths and is taken back. Without maths the tree is cmark's own.
public struct MarkdownReader {
  private let isPlainMath: (String) -> Bool
  private let isPlainMathBesideMath: (String) -> Bool

  /// Two rounds as a rule; only texts made to annoy need more than four.
  private static let mostRounds = 12

  /// - Parameter isPlainMath: whether the text of a whole line or code span is a formula written
  ///   without delimiters.
  /// - Parameter isPlainMathBesideMath: the same for a line next to which there is such a formula.
  public init(
    isPlainMath: @escaping (String) -> Bool = { _ in false },
    isPlainMathBesideMath: @escaping (String) -> Bool = { _ in false }
  ) {
    self.isPlainMath = isPlainMath
    self.isPlainMathBesideMath = isPlainMathBesideMath
  }

  /// The tree of `source`; lines before the offset `from` (front matter) are empty but counted.
  public func read(_ source: SourceText, from offset: Int = 0) -> MarkdownDocument {
    let text = PreparedText(source, from: offset)
    guard var placeholders = Placeholders(for: text) else {
      return document(TreeBuilder(text, [], nil).build(CMark.parse(text.bytes)), [])
    }
    var finder = MaskFinder(text, isPlainMath: isPlainMath)
    var masks: [Mask] = []
    var triedPlain = false
    for round in 1... {
      let nodes = CMark.parse(placeholders.mask(text, masks))
      let leaves = Leaf.all(in: nodes, of: text)
      let isLast = round >= Self.mostRounds
      if !isLast {
        var found = finder.find(in: leaves, beside: masks)
        if found.isEmpty, !triedPlain {
          found = finder.findPlain(in: leaves, beside: masks, accepts: isPlainMathBesideMath)
          triedPlain = true
        }
        if !found.isEmpty {
          masks = merge(masks, found)
          continue
        }
      }
      var builder = TreeBuilder(text, masks, placeholders)
      for leaf in leaves {
        builder.html[leaf.node] = finder.html(in: leaf, beside: masks)
        builder.bars[leaf.node] = finder.bars(in: leaf, beside: masks)?.cuts
      }
      let tree = builder.build(nodes)
      if tree.maths.isEmpty, !placeholders.notes.isEmpty {
        // Without maths everything is as cmark has it, footnotes too.
        placeholders.notes = []
        continue
      }
      if tree.strays.isEmpty || isLast { return document(tree, finder.problems) }
      for stray in tree.strays {
        let range = masks[stray].range
        finder.rejected[range.lowerBound] = range.upperBound
      }
      masks = masks.enumerated().filter { !tree.strays.contains($0.offset) }.map(\.element)
    }
    return document(TreeBuilder(text, [], nil).build([]), [])
  }

  private func merge(_ old: [Mask], _ new: [Mask]) -> [Mask] {
    let kept = old.filter { mask in !new.contains { $0.range.overlaps(mask.range) } }
    return (kept + new).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func document(_ tree: TreeBuilder.Tree, _ problems: [Diagnostic]) -> MarkdownDocument {
    let diagnostics = (problems + tree.diagnostics).sorted {
      ($0.range?.start ?? 0, $0.id) < ($1.range?.start ?? 0, $1.id)
    }
    return MarkdownDocument(blocks: tree.blocks, maths: tree.maths, diagnostics: diagnostics)
  }
}
