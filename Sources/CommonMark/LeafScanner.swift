/// Reads a leaf from left to right as Markdown does and finds the maths in it.
struct LeafScanner {
  enum Finding {
    case maths(MathCandidate)
    /// Inline code that may be maths: the whole span and what stands between the backticks.
    case code(Range<Int>, inner: Range<Int>)
    /// A picture drawn from LaTeX that stands in its address.
    case encoded(EncodedMaths)
    /// A tag or comment.
    case html(Range<Int>)
    /// A delimiter without its closer.
    case open(Delimiter, at: Int)
  }

  let bytes: [UInt8]
  let isHeading: Bool
  /// A block of raw HTML: some elements hold text as it is, and comments end where they end.
  let isHTML: Bool
  /// What is spoken for: ends by start, in indices of `bytes`.
  let atoms: [Int: Int]
  private var index = 0
  /// Closers known not to come any more; without it a text of openers costs the square of its length.
  private var hopeless: Set<Delimiter> = []

  init(_ bytes: [UInt8], isHeading: Bool, isHTML: Bool = false, atoms: [Int: Int]) {
    self.bytes = bytes
    self.isHeading = isHeading
    self.isHTML = isHTML
    self.atoms = atoms
  }

  mutating func next() -> Finding? {
    while index < bytes.count {
      if let end = atoms[index], end > index {
        index = end
        continue
      }
      switch bytes[index] {
      case Byte.dollar, Byte.backslash, UInt8(ascii: ":"):
        if let finding = delimiter() { return finding }
      case Byte.backtick:
        if let finding = code() { return finding }
      case Byte.less:
        let end =
          isHTML
          ? RawElements.end(in: bytes, at: index) : InlineSkips.angleEnd(in: bytes, at: index)
        if let end { return html(to: end) }
        index += 1
      case UInt8(ascii: "!"):
        if !isHTML, let image = EncodedMaths.image(in: bytes, at: index) {
          index = image.range.upperBound
          return .encoded(image)
        }
        index += 1
      case Byte.closeBracket:
        index = InlineSkips.destinationEnd(in: bytes, at: index) ?? index + 1
      default:
        index += 1
      }
    }
    return nil
  }

  private mutating func html(to end: Int) -> Finding {
    defer { index = end }
    if let image = EncodedMaths.tag(in: bytes, index..<end) { return .encoded(image) }
    return .html(index..<end)
  }

  private mutating func code() -> Finding? {
    let start = index
    let run = bytes.run(at: start)
    guard let closer = InlineSkips.codeSpanCloser(in: bytes, at: start) else {
      index += run
      return nil
    }
    index = closer.upperBound
    return .code(start..<closer.upperBound, inner: (start + run)..<closer.lowerBound)
  }

  private mutating func delimiter() -> Finding? {
    let start = index
    guard let delimiter = Delimiter(in: bytes, at: start) else {
      index += bytes[start] == Byte.dollar ? bytes.run(at: start) : escapeWidth
      return nil
    }
    if !hopeless.contains(delimiter) {
      let search = CloserSearch(bytes: bytes)
      if let candidate = search.candidate(delimiter, at: start, inHeading: isHeading) {
        if !meetsAtom(candidate) {
          index = candidate.hidden.upperBound
          return .maths(candidate)
        }
      } else if delimiter.isDisplay || delimiter == .parenthesis(doubled: false) {
        noteHopeless(delimiter, from: start)
      }
    }
    index = start + (bytes[start] == Byte.dollar ? bytes.run(at: start) : escapeWidth)
    return delimiter == .definition ? nil : .open(delimiter, at: start)
  }

  private var escapeWidth: Int {
    let next = index + 1
    return next < bytes.count && bytes[next].isASCIIPunctuation ? 2 : 1
  }

  private mutating func noteHopeless(_ delimiter: Delimiter, from start: Int) {
    let closer = Array(delimiter.closer.utf8)
    var at = start + delimiter.opener.utf8.count
    while at < bytes.count {
      if bytes.has(closer, at: at) { return }
      at += 1
    }
    hopeless.insert(delimiter)
  }

  /// Inline maths cannot hold what was found before; a display may, then it takes the place of it.
  private func meetsAtom(_ candidate: MathCandidate) -> Bool {
    guard !candidate.isDisplay, !atoms.isEmpty else { return false }
    return candidate.range.contains { atoms[$0] != nil }
  }
}
