import Diagnostics

/// A YAML value with its place in the file; what every reader of keys walks.
struct YAMLNode: Sendable {
  indirect enum Kind: Sendable {
    /// `quoted` scalars are text, whatever they look like.
    case scalar(String, quoted: Bool)
    case sequence([YAMLNode])
    case mapping([YAMLEntry])
  }
  var kind: Kind
  /// In offsets of the file.
  var range: TextRange

  /// Nothing written: `key:`, `~`, `null`.
  var isNull: Bool {
    guard case .scalar(let text, quoted: false) = kind else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// What it is, in the words of a diagnostic.
  var description: String {
    switch kind {
    case .scalar where isNull: "nothing"
    case .scalar(_, quoted: true): "text"
    case .scalar(let text, quoted: false):
      YAMLNumber.integer(text) != nil || YAMLNumber.float(text) != nil
        ? "a number" : YAMLNumber.boolean(text) != nil ? "a truth value" : "text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}

/// `key: value`; keys are scalars.
struct YAMLEntry: Sendable {
  var key: String
  var keyRange: TextRange
  var value: YAMLNode
}

/// Numbers and truth values as plain scalars write them.
enum YAMLNumber {
  /// Decimal digits with an optional sign; `nil` when it does not fit.
  static func integer(_ text: String) -> Int? {
    let digits =
      text.utf8.first.map { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") } == true
      ? text.utf8.dropFirst() : text.utf8[...]
    guard !digits.isEmpty,
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return Int(text)
  }

  /// A finite decimal number, with or without exponent; hexadecimal, `inf` and `nan` are none.
  static func float(_ text: String) -> Double? {
    let allowed = Array("0123456789+-.eE".utf8)
    guard text.utf8.contains(where: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      text.utf8.allSatisfy(allowed.contains), let value = Double(text), value.isFinite
    else { return nil }
    return value
  }

  /// YAML 1.1 knows more words than `true` and `false`.
  static func boolean(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "yes", "on": true
    case "false", "no", "off": false
    default: nil
    }
  }
}
