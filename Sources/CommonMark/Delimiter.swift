/// A way to open maths.
enum Delimiter: Hashable {
  /// `$`
  case dollar
  /// `` $` `` with that many backticks
  case dollarCode(Int)
  /// `$$`
  case dollars
  /// `\(`, doubled `\\(`
  case parenthesis(doubled: Bool)
  /// `\[`, doubled `\\[`
  case bracket(doubled: Bool)
  /// `\begin{name}`
  case environment(String)
  /// `:::{math}` with that many colons
  case colons(Int)
  /// `\newcommand{\x}{…}` on a line of its own
  case definition

  private static let environments = [
    "equation", "align", "alignat", "gather", "multline", "eqnarray", "flalign",
  ]

  /// The delimiter that stands at `index`, whatever follows it.
  init?(in bytes: [UInt8], at index: Int) {
    if let colons = Self.mathColons(in: bytes, at: index) {
      self = .colons(colons)
    } else if bytes[index] == Byte.dollar {
      switch bytes.run(at: index) {
      case 1:
        let ticks = bytes.has("`", at: index + 1) ? bytes.run(at: index + 1) : 0
        self = ticks > 0 ? .dollarCode(ticks) : .dollar
      case 2: self = .dollars
      default: return nil
      }
    } else if bytes.has("\\\\(", at: index) {
      self = .parenthesis(doubled: true)
    } else if bytes.has("\\\\[", at: index) {
      self = .bracket(doubled: true)
    } else if bytes.has("\\(", at: index) {
      self = .parenthesis(doubled: false)
    } else if bytes.has("\\[", at: index) {
      self = .bracket(doubled: false)
    } else if bytes.has("\\begin{", at: index) {
      let start = index + 7
      var end = start
      while end < bytes.count, bytes[end].isLetter { end += 1 }
      guard Self.environments.contains(bytes.text(start..<end)) else { return nil }
      if bytes.has("*", at: end) { end += 1 }
      guard bytes.has("}", at: end) else { return nil }
      self = .environment(bytes.text(start..<end))
    } else if MacroLine.end(in: bytes, at: index) != nil {
      self = .definition
    } else {
      return nil
    }
  }

  /// The colons of `:::{math}` at the start of a line that holds nothing else.
  private static func mathColons(in bytes: [UInt8], at index: Int) -> Int? {
    guard bytes.has(":::", at: index), index == 0 || bytes[index - 1] == Byte.lineFeed else {
      return nil
    }
    let count = bytes.run(at: index)
    guard bytes.has("{math}", at: index + count) else { return nil }
    let behind = index + count + 6
    return bytes[behind..<bytes.lineEnd(from: behind)].allSatisfy { $0.isBlank } ? count : nil
  }

  var opener: String {
    switch self {
    case .dollar: "$"
    case .dollarCode(let ticks): "$" + String(repeating: "`", count: ticks)
    case .dollars: "$$"
    case .parenthesis(let doubled): doubled ? "\\\\(" : "\\("
    case .bracket(let doubled): doubled ? "\\\\[" : "\\["
    case .environment(let name): "\\begin{\(name)}"
    case .colons(let count): String(repeating: ":", count: count) + "{math}"
    case .definition: ""
    }
  }

  var closer: String {
    switch self {
    case .dollar: "$"
    case .dollarCode(let ticks): String(repeating: "`", count: ticks) + "$"
    case .dollars: "$$"
    case .parenthesis(let doubled): doubled ? "\\\\)" : "\\)"
    case .bracket(let doubled): doubled ? "\\\\]" : "\\]"
    case .environment(let name): "\\end{\(name)}"
    case .colons(let count): String(repeating: ":", count: count)
    case .definition: ""
    }
  }

  /// Whether the maths may go on over lines that Markdown takes for something else.
  var isDisplay: Bool {
    switch self {
    case .dollars, .bracket, .environment, .colons: true
    case .dollar, .dollarCode, .parenthesis, .definition: false
    }
  }

  var isEnvironment: Bool {
    if case .environment = self { return true }
    return false
  }
}
