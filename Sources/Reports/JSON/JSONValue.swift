/// A JSON value that keeps the order of its keys and writes the same bytes every time.
indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// Digits as they are to stand in the file.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  struct Member: Hashable, Sendable {
    var key: String
    var value: JSONValue
  }

  static func integer(_ value: Int) -> JSONValue { .number(String(value)) }

  static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  /// `null` where JSON has no such number (NaN, ∞).
  static func rounded(_ number: ReportNumber) -> JSONValue {
    number.json.map(JSONValue.number) ?? .null
  }

  static func fields(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .object(members.map { Member(key: $0.key, value: $0.value) })
  }
}

extension JSONValue {
  /// Two spaces an indent; empty and flat arrays on one line.
  func write(indent: String = "") -> String {
    let inner = indent + "  "
    switch self {
    case .null: return "null"
    case .bool(let value): return value ? "true" : "false"
    case .number(let digits): return digits
    case .string(let text): return Self.quote(text)
    case .array(let values) where values.allSatisfy(\.isFlat):
      return "[" + values.map { $0.write() }.joined(separator: ", ") + "]"
    case .array(let values):
      return Self.lines("[", values.map { inner + $0.write(indent: inner) }, indent + "]")
    case .object(let members) where members.isEmpty: return "{}"
    case .object(let members):
      let lines = members.map { "\(inner)\(Self.quote($0.key)): \($0.value.write(indent: inner))" }
      return Self.lines("{", lines, indent + "}")
    }
  }

  private var isFlat: Bool {
    switch self {
    case .array, .object: false
    case .null, .bool, .number, .string: true
    }
  }

  private static func lines(_ open: String, _ lines: [String], _ close: String) -> String {
    open + "\n" + lines.joined(separator: ",\n") + "\n" + close
  }

  /// `text` as a JSON string; everything outside ASCII controls stays as it is, U+2028 and U+2029
  /// apart, which older JavaScript takes for line ends.
  static func quote(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..<" ", "\u{7F}", "\u{2028}", "\u{2029}": result += escape(scalar.value)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func escape(_ value: UInt32) -> String {
    let hex = String(value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
  }
}
