import Diagnostics

/// One pass over the leaves of a parse: what maths is there that no mask covers yet.
struct MaskFinder {
  let text: PreparedText
  let isPlainMath: (String) -> Bool
  /// Spans that turned out to stand where no maths can be, ends by start.
  var rejected: [Int: Int] = [:]

  /// Displays without closer and pictures that do not show what was meant, as of the last pass.
  private(set) var problems: [Diagnostic] = []

  /// Where each closer stands last, looked up once.
  private var lastClosers: [String: Int] = [:]

  init(_ text: PreparedText, isPlainMath: @escaping (String) -> Bool) {
    self.text = text
    self.isPlainMath = isPlainMath
  }

  /// New masks in order; each may cover older ones.
  mutating func find(in leaves: [Leaf], beside masks: [Mask]) -> [Mask] {
    problems = []
    var found: [Mask] = []
    var reached = 0
    for leaf in leaves where text.line(leaf.lines.lowerBound).lowerBound >= reached {
      let content = LeafText(text, lines: leaf.lines, in: leaf.chain)
      var new = newMasks(in: leaf, content, beside: masks)
      if leaf.isHTML { for place in new.indices { new[place].lieInHTML(content) } }
      found += new
      reached = max(reached, new.last?.range.upperBound ?? 0)
    }
    return found
  }

  /// Paragraphs that are formulas as a whole.
  ///
  /// - Parameter accepts: whether a line may be one where its neighbours are.
  func findPlain(in leaves: [Leaf], beside masks: [Mask], accepts: @escaping (String) -> Bool)
    -> [Mask]
  {
    var found: [Mask] = []
    var lines = PlainNeighbours()
    let isPlainMath = isPlainMath
    for leaf in leaves where leaf.isParagraph {
      let content = LeafText(text, lines: leaf.lines, in: leaf.chain)
      let atoms = atoms(in: content, masks)
      if let bars = TableBars(content, atoms: atoms) {
        found += PlainMaths(text: text, accepts: isPlainMath).cells(bars.cells, atoms, in: content)
        continue
      }
      guard atoms.isEmpty else { continue }
      var isSure = false
      let plain = PlainMaths(text: text) { line in
        if isPlainMath(line) {
          isSure = true
          return true
        }
        return accepts(line)
      }
      lines.add(plain.masks(in: content), at: leaf.lines, isSure: isSure)
    }
    return (found + lines.accepted).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The places of tags and comments in a leaf.
  func html(in leaf: Leaf, beside masks: [Mask]) -> [(literal: String, range: TextRange)] {
    let content = LeafText(text, lines: leaf.lines, in: leaf.chain)
    var scanner = self.scanner(of: leaf, content, beside: masks)
    var result: [(literal: String, range: TextRange)] = []
    while let finding = scanner.next() {
      guard case .html(let range) = finding else { continue }
      let end = content.offsets[range.upperBound - 1] + 1
      result.append(
        (
          content.bytes.text(range), text.sourceRange(content.offsets[range.lowerBound]..<end)
        ))
    }
    return result
  }

  /// The bars of a paragraph that may be a table.
  func bars(in leaf: Leaf, beside masks: [Mask]) -> TableBars? {
    guard leaf.isParagraph else { return nil }
    let content = LeafText(text, lines: leaf.lines, in: leaf.chain)
    return TableBars(content, atoms: atoms(in: content, masks))
  }

  private func scanner(of leaf: Leaf, _ content: LeafText, beside masks: [Mask]) -> LeafScanner {
    LeafScanner(
      content.bytes, isHeading: leaf.isATXHeading, isHTML: leaf.isHTML,
      atoms: atoms(in: content, masks))
  }

  private func atoms(in content: LeafText, _ masks: [Mask]) -> [Int: Int] {
    guard let first = content.offsets.first, let last = content.offsets.last else { return [:] }
    var atoms: [Int: Int] = [:]
    func add(_ range: Range<Int>) {
      atoms[content.index(of: range.lowerBound)] = content.index(of: range.upperBound)
    }
    var next = masks.partitioningIndex { $0.range.upperBound > first }
    while next < masks.count, masks[next].range.lowerBound < last {
      add(masks[next].range)
      next += 1
    }
    for (start, end) in rejected where start >= first && start < last { add(start..<end) }
    return atoms
  }

  private mutating func newMasks(in leaf: Leaf, _ content: LeafText, beside masks: [Mask]) -> [Mask]
  {
    var scanner = self.scanner(of: leaf, content, beside: masks)
    let factory = MaskFactory(text: text)
    var found: [Mask] = []
    while let finding = scanner.next() {
      switch finding {
      case .maths(let candidate):
        found.append(factory.mask(candidate, in: content))
      case .code(let range, let inner):
        if let mask = factory.code(range, inner, in: content, accepts: isPlainMath) {
          found.append(mask)
        }
      case .encoded(let image):
        if image.hasLostPlus {
          let end = content.offsets[image.range.upperBound - 1] + 1
          let range = text.sourceRange(content.offsets[image.range.lowerBound]..<end)
          problems.append(.plusInAddress(at: range))
        } else {
          found.append(factory.encoded(image, in: content))
        }
      case .html: break
      case .open(let delimiter, let index):
        guard !leaf.isATXHeading, mayGoOn(delimiter, at: index, in: content.bytes) else { continue }
        if let mask = search(delimiter, at: content.offsets[index], in: leaf) {
          return found + [mask]
        }
      }
    }
    return found
  }

  private func mayGoOn(_ delimiter: Delimiter, at index: Int, in bytes: [UInt8]) -> Bool {
    guard delimiter.isDisplay else { return true }
    let end = index + delimiter.opener.utf8.count
    let isLineStart = index == 0 || bytes[index - 1] == Byte.lineFeed
    var behind = end
    while behind < bytes.count, bytes[behind].isBlank { behind += 1 }
    return isLineStart || behind == bytes.count || bytes[behind] == Byte.lineFeed
  }

  private mutating func search(_ delimiter: Delimiter, at offset: Int, in leaf: Leaf) -> Mask? {
    guard delimiter.isDisplay else {
      return InlineSearch(text: text, leaf: leaf).search(delimiter, at: offset).map {
        MaskFactory(text: text).mask($0.candidate, in: $0.region)
      }
    }
    guard lastCloser(of: delimiter) > offset + 1 else {
      reportUnclosed(delimiter, at: offset, "the text ends", text.lineCount)
      return nil
    }
    switch DisplaySearch(text: text, leaf: leaf).search(delimiter, at: offset) {
    case .found(let candidate, let region):
      return MaskFactory(text: text).mask(candidate, in: region)
    case .unclosed(let reason, let line):
      reportUnclosed(delimiter, at: offset, reason, line)
      return nil
    }
  }

  private mutating func reportUnclosed(
    _ delimiter: Delimiter, at offset: Int, _ reason: String, _ line: Int
  ) {
    let range = text.sourceRange(offset..<(offset + delimiter.opener.utf8.count))
    problems.append(.unclosedMaths(delimiter, at: range, reason: reason, line: line))
  }

  private mutating func lastCloser(of delimiter: Delimiter) -> Int {
    if let known = lastClosers[delimiter.closer] { return known }
    let closer = Array(delimiter.closer.utf8)
    let last = text.bytes.indices.last { text.bytes.has(closer, at: $0) } ?? -1
    lastClosers[delimiter.closer] = last
    return last
  }
}

extension Array {
  /// The first index whose element fulfils a condition that holds from there on.
  func partitioningIndex(where belongsBehind: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if belongsBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Diagnostic {
  static func unclosedMaths(_ delimiter: Delimiter, at range: TextRange, reason: String, line: Int)
    -> Diagnostic
  {
    Diagnostic(
      id: "unclosed-maths", severity: .warning,
      headline: "`\(delimiter.opener)` is not closed", range: range,
      notes: ["before its end \(reason) (line \(line)), so it is read as text"],
      help: "close it with `\(delimiter.closer)`")
  }

  static func plusInAddress(at range: TextRange) -> Diagnostic {
    Diagnostic(
      id: "plus-in-address", severity: .warning,
      headline: "a `+` in the address of this picture stands for a space", range: range,
      notes: ["the picture lacks the sign, so what is meant is not clear and it is not read"],
      help: "write `%2B` for a plus sign")
  }

  static func spaceBeforeDollar(at range: TextRange) -> Diagnostic {
    Diagnostic(
      id: "space-before-dollar", severity: .note,
      headline: "a space stands before the closing `$`", range: range,
      notes: ["it is read as maths here, but Pandoc and GitHub show it as text"],
      help: "delete the space")
  }
}
