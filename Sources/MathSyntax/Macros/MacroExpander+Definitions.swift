import Diagnostics

/// Definitions, and the pieces that they and calls are made of.
extension MacroExpander {
  /// The letters of the command whose backslash stands at `index` of the input.
  func commandName(at index: Int) -> String? {
    var name = String.UnicodeScalarView()
    var next = index - 1
    while next >= 0, input[next].scalar.isASCIILetter {
      name.append(input[next].scalar)
      next -= 1
    }
    return name.isEmpty ? nil : String(name)
  }

  /// Takes a whole definition off the input; leaves everything as it is when it is none.
  mutating func define(_ kind: MacroDefinition) -> Bool {
    let saved = input
    _ = takeCommand(kind.rawValue)
    if input.last?.scalar == "*" { input.removeLast() }
    let isDone: Bool
    switch kind {
    case .newcommand, .renewcommand, .providecommand: isDone = defineCommand(kind)
    case .def, .gdef: isDone = defineByPattern()
    case .let: isDone = defineAlias()
    case .operatorName: isDone = defineOperator()
    }
    if !isDone { input = saved }
    return isDone
  }

  /// `{\name}[2][default]{body}`
  private mutating func defineCommand(_ kind: MacroDefinition) -> Bool {
    guard let name = takeName() else { return false }
    var arity = 0
    var optional: [Unicode.Scalar]?
    if let count = takeBracket() {
      let text = String(String.UnicodeScalarView(count.map(\.scalar)))
      guard let number = Int(SymbolKinds.trimmed(text)), (0...9).contains(number) else {
        return false
      }
      arity = number
      optional = arity > 0 ? takeBracket()?.map(\.scalar) : nil
    }
    guard let body = takeBraces() else { return false }
    if kind == .providecommand, table.macro(name) != nil { return true }
    table.define(name, .init(arity: arity, optional: optional, body: body.map(\.scalar)))
    return true
  }

  /// `\name#1#2{body}`; patterns with other text between the arguments are not taken.
  private mutating func defineByPattern() -> Bool {
    skipBlanks()
    guard let name = takeBareName() else { return false }
    var arity = 0
    while input.last?.scalar == "#" {
      input.removeLast()
      arity += 1
      guard let digit = input.popLast(), Int(String(digit.scalar)) == arity else { return false }
    }
    skipBlanks()
    guard input.last?.scalar == "{", let body = takeBraces() else { return false }
    table.define(name, .init(arity: arity, optional: nil, body: body.map(\.scalar)))
    return true
  }

  /// `\let\name=\other`
  private mutating func defineAlias() -> Bool {
    skipBlanks()
    guard let name = takeBareName() else { return false }
    skipBlanks()
    if input.last?.scalar == "=" { input.removeLast() }
    skipBlanks()
    guard input.last?.scalar == "\\", let other = commandName(at: input.count - 1) else {
      return false
    }
    _ = takeCommand(other)
    let meaning = table.macro(other)
    table.define(
      name, meaning ?? .init(arity: 0, optional: nil, body: Array(("\\" + other).unicodeScalars)))
    return true
  }

  /// `{\name}{text}`
  private mutating func defineOperator() -> Bool {
    guard let name = takeName(), let text = takeBraces() else { return false }
    let body = Array("\\operatorname{".unicodeScalars) + text.map(\.scalar) + ["}"]
    table.define(name, .init(arity: 0, optional: nil, body: body))
    return true
  }

  // MARK: - Pieces

  private mutating func skipBlanks() {
    while input.last?.scalar.isBlank == true { input.removeLast() }
  }

  /// `{\name}` or `\name`.
  private mutating func takeName() -> String? {
    skipBlanks()
    guard input.last?.scalar == "{" else { return takeBareName() }
    input.removeLast()
    skipBlanks()
    let name = takeBareName()
    skipBlanks()
    guard input.popLast()?.scalar == "}" else { return nil }
    return name
  }

  private mutating func takeBareName() -> String? {
    guard input.last?.scalar == "\\", let name = commandName(at: input.count - 1) else {
      return nil
    }
    _ = takeCommand(name)
    return name
  }

  /// The inside of the braces that follow.
  private mutating func takeBraces() -> [Placed]? {
    skipBlanks()
    guard input.last?.scalar == "{" else { return nil }
    return takeDelimited("{", "}")
  }

  /// The inside of `[…]` straight behind.
  mutating func takeBracket() -> [Placed]? {
    guard input.last?.scalar == "[" else { return nil }
    return takeDelimited("[", "]")
  }

  private mutating func takeDelimited(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar
  ) -> [Placed]? {
    var depth = 0
    var braces = 0
    var index = input.count - 1
    while index >= 0 {
      switch input[index].scalar {
      case "\\": index -= 1
      case "{" where open == "[": braces += 1
      case "}" where open == "[": braces -= 1
      case open where braces == 0: depth += 1
      case close where braces == 0 && depth == 1:
        let content = Array(input[(index + 1)..<(input.count - 1)].reversed())
        input.removeSubrange(index...)
        return content
      case close where braces == 0: depth -= 1
      default: break
      }
      index -= 1
    }
    return nil
  }

  /// An argument of a call: a group, a command, or one sign.
  mutating func takeArgument() -> [Placed]? {
    skipBlanks()
    guard let next = input.last else { return nil }
    if next.scalar == "{" { return takeBraces() }
    if next.scalar == "}" { return nil }
    if next.scalar == "\\" {
      let count = (commandName(at: input.count - 1)?.unicodeScalars.count ?? 1) + 1
      guard count <= input.count else { return nil }
      let taken = Array(input.suffix(count).reversed())
      input.removeLast(count)
      return taken
    }
    input.removeLast()
    return [next]
  }
}
