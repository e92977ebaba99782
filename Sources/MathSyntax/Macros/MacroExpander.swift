import Diagnostics

/// Replaces macros from left to right, as TeX does: what a call stands for is looked at again.
struct MacroExpander {
  typealias Placed = (scalar: Unicode.Scalar, origin: TextRange)

  /// A formula with more calls is none that anybody wrote.
  static let mostExpansions = 1000
  /// What macros that double each other may grow to.
  private static let longestText = 100_000

  var table: MacroTable
  /// What is still to be read, the next scalar last.
  var input: [Placed] = []
  private var output: [Placed] = []
  private let length: Int
  private var expansions = 0
  private var isExhausted = false
  private var isChanged = false
  private let original: String
  /// The last thing written was a command's name: a letter must not run into it.
  private var endsInCommand = false
  /// The arguments that the command just written takes, when macros stand for them.
  private var argumentsWanted = 0
  /// The same outside of the braces put around an argument.
  private var suspended: [Int] = []

  init(_ text: String, table: MacroTable) {
    original = text
    self.table = table
    let source = ScalarText(text)
    length = text.utf8.count
    input = source.scalars.indices.reversed().map {
      (source.scalars[$0], TextRange(source.offsets[$0], source.offsets[$0 + 1]))
    }
  }

  var result: MacroExpansion {
    isChanged
      ? MacroExpansion(output, of: length, exhausted: isExhausted) : MacroExpansion(original)
  }

  mutating func run() {
    while let next = input.last, !isExhausted {
      guard next.scalar == "\\", let name = commandName(at: input.count - 1) else {
        input.removeLast()
        copy(next)
        continue
      }
      if let kind = MacroDefinition(rawValue: name), define(kind) {
        isChanged = true
      } else if let macro = table.macro(name) {
        call(macro, name)
      } else {
        write(name)
      }
    }
  }

  // MARK: - Output

  private mutating func copy(_ next: Placed) {
    if next.scalar == "\\" {
      // A control sign, `\{` or `\\`: two scalars that belong together.
      write(next)
      if let sign = input.popLast() { write(sign) }
      argumentsWanted = 0
      return
    }
    if next.scalar == Self.open {
      suspended.append(argumentsWanted)
      argumentsWanted = 0
      return write(("{", next.origin))
    }
    if next.scalar == Self.close {
      argumentsWanted = suspended.popLast() ?? 0
      return write(("}", next.origin))
    }
    if !next.scalar.isBlank { argumentsWanted = "^_".unicodeScalars.contains(next.scalar) ? 1 : 0 }
    write(next)
  }

  private mutating func write(_ next: Placed) {
    if endsInCommand, next.scalar.isASCIILetter { output.append((" ", next.origin)) }
    endsInCommand = false
    output.append(next)
  }

  /// A command that is no macro.
  private mutating func write(_ name: String) {
    endsInCommand = false
    let count = name.unicodeScalars.count + 1
    output += input.suffix(count).reversed()
    input.removeLast(count)
    endsInCommand = true
    argumentsWanted = Self.arguments[name] ?? 0
  }

  /// Commands whose arguments need no braces when they are one command.
  private static let arguments: [String: Int] = {
    var table = ["frac": 2, "dfrac": 2, "tfrac": 2, "cfrac": 2, "sqrt": 1]
    for name in SymbolTable.accents.keys { table[name] = 1 }
    for name in SymbolTable.styles.keys { table[name] = 1 }
    return table
  }()

  // MARK: - Calls

  private mutating func call(_ macro: MacroTable.Macro, _ name: String) {
    expansions += 1
    isChanged = true
    guard expansions <= Self.mostExpansions, output.count + input.count <= Self.longestText else {
      isExhausted = true
      return
    }
    let before = input
    let place = takeCommand(name)
    guard let arguments = arguments(of: macro) else {
      // A call without its arguments: the command stays, and is unknown.
      output += ("\\" + name).unicodeScalars.map { ($0, place) }
      endsInCommand = true
      return
    }
    let isArgument = argumentsWanted > 0 && macro.body.count > 1 && macro.isExpression
    argumentsWanted = max(0, argumentsWanted - 1)
    let whole = before[input.count...].reduce(place) { $0.union($1.origin) }
    var body = macro.filled(with: arguments, at: whole)
    if isArgument {
      body = [(Self.open, whole)] + body + [(Self.close, whole)]
    } else if body.endsInCommand {
      body.append((" ", whole))
    }
    input += body.reversed()
  }

  /// Braces that were put around what a macro stands for; no formula holds these two.
  private static let open: Unicode.Scalar = "\u{FFF9}"
  private static let close: Unicode.Scalar = "\u{FFFB}"

  /// Takes `\name` off the input.
  mutating func takeCommand(_ name: String) -> TextRange {
    let count = name.unicodeScalars.count + 1
    let taken = input.suffix(count)
    let place = taken.reduce(taken.last?.origin ?? TextRange(0, 0)) { $0.union($1.origin) }
    input.removeLast(min(count, input.count))
    return place
  }

  private mutating func arguments(of macro: MacroTable.Macro) -> [[Placed]]? {
    var arguments: [[Placed]] = []
    if let fallback = macro.optional {
      let place = input.last?.origin ?? TextRange(length, length)
      arguments.append(takeBracket() ?? fallback.map { ($0, TextRange(place.start, place.start)) })
    }
    while arguments.count < macro.arity {
      guard let argument = takeArgument() else { return nil }
      arguments.append(argument)
    }
    return arguments
  }
}

extension MacroTable.Macro {
  /// The body with the arguments in their places.
  fileprivate func filled(
    with arguments: [[MacroExpander.Placed]], at place: TextRange
  ) -> [MacroExpander.Placed] {
    var result: [MacroExpander.Placed] = []
    var index = 0
    while index < body.count {
      if body[index] == "#", index + 1 < body.count, body[index + 1].isDigit,
        let number = Int(String(body[index + 1])), arguments.indices.contains(number - 1)
      {
        if result.endsInCommand, arguments[number - 1].first?.scalar.isASCIILetter == true {
          result.append((" ", place))
        }
        result += arguments[number - 1]
        index += 2
      } else {
        let isEnd = index == 0 || (body[index - 1].isDigit && index > 1 && body[index - 2] == "#")
        if isEnd, result.endsInCommand, body[index].isASCIILetter { result.append((" ", place)) }
        result.append((body[index], place))
        index += 1
      }
    }
    return result
  }

  /// Nothing in the body reaches beyond it, so that braces around it change nothing.
  fileprivate var isExpression: Bool {
    var depth = 0
    for scalar in body {
      switch scalar {
      case "{", "(", "[": depth += 1
      case "}", ")", "]": depth -= 1
      case "&", "=", "<", ">": return false
      default: break
      }
      if depth < 0 { return false }
    }
    return depth == 0
  }
}

extension [MacroExpander.Placed] {
  /// The name of a command stands at the end, and would take in a letter put behind it.
  fileprivate var endsInCommand: Bool {
    guard let last = lastIndex(where: { !$0.scalar.isASCIILetter }) else { return false }
    return last < count - 1 && self[last].scalar == "\\"
  }
}
