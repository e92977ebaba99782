import Diagnostics
import Yams

/// What is said about front matter and context files.
enum ContextWording {
  static func broken(_ problem: String, at offset: Int?, _ source: YAMLSource) -> Diagnostic {
    let range = offset.map { source.fileRange(source.restOfLine($0)) }
    return Diagnostic(
      id: "broken-yaml", headline: "the YAML cannot be read: \(problem)", range: range,
      help: offset.flatMap { tabHelp(source, $0) })
  }

  static func broken(_ error: YamlError, _ source: YAMLSource) -> Diagnostic {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return broken(problem, at: source.offset(line: mark.line, column: mark.column), source)
    case .duplicatedKeysInMapping(let keys, let context):
      let mark = context.mark
      return duplicate(keys, at: source.offset(line: mark.line, column: mark.column), source)
    case .reader(let problem, _, _, _): return broken(problem, at: nil, source)
    case .memory: return broken("it is nested too deeply", at: nil, source)
    default: return broken("it is not one document of YAML", at: nil, source)
    }
  }

  private static func duplicate(_ keys: [String], at offset: Int, _ source: YAMLSource)
    -> Diagnostic
  {
    let key = keys.first ?? ""
    let range = TextRange(offset, source.scalarEnd(offset, key))
    return Diagnostic(
      id: "duplicate-key", headline: "`\(key)` stands twice in one mapping",
      range: source.fileRange(range), help: "keep one of the two")
  }

  private static func tabHelp(_ source: YAMLSource, _ offset: Int) -> String? {
    var start = min(offset, source.bytes.count)
    while start > 0, source.bytes[start - 1] != 0x0A, source.bytes[start - 1] != 0x0D { start -= 1 }
    let indent = source.bytes[start...].prefix { $0 == 0x20 || $0 == 0x09 }
    return indent.contains(0x09) ? "YAML is indented with spaces, never with tabs" : nil
  }

  static func refused(_ refusal: YAMLGuard.Refusal, _ source: YAMLSource) -> Diagnostic {
    switch refusal {
    case .depth(let offset):
      return broken("it is nested deeper than \(YAMLGuard.maximalDepth) levels", at: offset, source)
    case .aliases(let offset):
      return unsupportedYAML("an anchor", source.fileRange(source.restOfLine(offset)))
    }
  }

  static func tooLong(_ range: TextRange) -> Diagnostic {
    Diagnostic(
      id: "broken-yaml", headline: "the YAML is longer than \(YAMLGuard.maximalSize) bytes",
      range: TextRange(range.start, range.start))
  }

  static func unclosed(_ range: TextRange) -> Diagnostic {
    Diagnostic(
      id: "broken-yaml", headline: "the front matter has no end", range: range,
      help: "close it with a line `---`")
  }

  static func unsupportedYAML(_ what: String, _ range: TextRange) -> Diagnostic {
    Diagnostic(
      id: "unsupported-yaml", headline: "\(what) is not read here", range: range,
      help: "write the value out")
  }

  static func unknownKey(_ entry: YAMLEntry, nearest: String?, home: String?, keys: [String])
    -> Diagnostic
  {
    let help =
      nearest.map { "the nearest key is `\($0)`" } ?? home.map { "it belongs under `\($0):`" }
      ?? "known keys are \(keys.map { "`\($0)`" }.joined(separator: ", "))"
    return Diagnostic(
      id: "unknown-key", headline: "`\(entry.key)` is no key that is known here",
      range: entry.keyRange, help: help)
  }

  static func foreignKey(_ entry: YAMLEntry) -> Diagnostic {
    Diagnostic(
      id: "unknown-key", severity: .note, headline: "`\(entry.key)` means nothing to gradproof",
      range: entry.keyRange)
  }

  static func wrongType(_ what: String, _ wanted: String, _ node: YAMLNode) -> Diagnostic {
    Diagnostic(
      id: "wrong-type", headline: "\(what) is \(wanted), not \(node.description)",
      range: node.range)
  }

  static func badValue(_ headline: String, _ range: TextRange, help: String? = nil) -> Diagnostic {
    Diagnostic(id: "bad-value", headline: headline, range: range, help: help)
  }
}
