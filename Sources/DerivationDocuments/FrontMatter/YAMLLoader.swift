import Diagnostics
import Yams

/// YAML text → ``YAMLNode``; the only file that knows the YAML library.
///
/// Representation nodes only (`compose`): nothing is constructed, no tag has an effect. Anchors,
/// aliases, tags and merge keys are refused.
struct YAMLLoader {
  static let maximalNodes = 50_000

  /// Loads the bytes of `range`; YAML of unreasonable size is refused unread.
  static func load(_ range: TextRange, of source: SourceText) -> (YAMLNode?, [Diagnostic]) {
    guard range.count <= YAMLGuard.maximalSize else {
      return (nil, [ContextWording.tooLong(range)])
    }
    let bytes = Array(source.utf8[range.start..<range.end])
    var loader = YAMLLoader(YAMLSource(bytes, base: range.start))
    let root = loader.load()
    return (root, loader.diagnostics)
  }

  private let source: YAMLSource
  private var budget = YAMLLoader.maximalNodes
  private var diagnostics: [Diagnostic] = []

  private init(_ source: YAMLSource) { self.source = source }

  /// The root value; `nil` when the text is empty or broken (the diagnostics say which).
  private mutating func load() -> YAMLNode? {
    if let refusal = YAMLGuard.refusal(source.bytes) {
      diagnostics.append(ContextWording.refused(refusal, source))
      return nil
    }
    do {
      let text = String(decoding: source.bytes, as: UTF8.self)
      guard let root = try Yams.compose(yaml: text) else { return nil }
      return convert(root, depth: 0)
    } catch let error as YamlError {
      diagnostics.append(ContextWording.broken(error, source))
    } catch {
      diagnostics.append(ContextWording.broken("it cannot be read", at: nil, source))
    }
    return nil
  }

  private mutating func convert(_ node: Node, depth: Int) -> YAMLNode? {
    let start = node.mark.map { source.offset(line: $0.line, column: $0.column) } ?? 0
    budget -= 1
    guard budget > 0, depth <= YAMLGuard.maximalDepth else {
      if budget >= 0 { refuse("too large or too deep", at: start) }
      budget = -1
      return nil
    }
    if let refused = refusedProperty(at: start) {
      refuse(refused, at: start)
      return nil
    }
    switch node {
    case .scalar(let scalar): return convert(scalar, start)
    case .sequence(let items):
      let children = items.compactMap { convert($0, depth: depth + 1) }
      return YAMLNode(
        kind: .sequence(children),
        range: collectionRange(start, lastChild: children.last?.range))
    case .mapping(let mapping): return convert(mapping, start, depth)
    case .alias:
      refuse("an alias", at: start)
      return nil
    }
  }

  private func convert(_ scalar: Node.Scalar, _ start: Int) -> YAMLNode {
    let end = source.scalarEnd(start, scalar.string)
    let range = source.fileRange(TextRange(start, end))
    return YAMLNode(
      kind: .scalar(scalar.string, quoted: scalar.style != .plain), range: range)
  }

  private mutating func convert(_ mapping: Node.Mapping, _ start: Int, _ depth: Int) -> YAMLNode {
    var entries: [YAMLEntry] = []
    for (key, value) in mapping {
      guard let keyNode = convert(key, depth: depth + 1) else { continue }
      guard case .scalar(let name, let quoted) = keyNode.kind else {
        diagnostics.append(ContextWording.wrongType("a key", "text", keyNode))
        continue
      }
      if name == "<<", !quoted {
        diagnostics.append(ContextWording.unsupportedYAML("a merge key", keyNode.range))
        continue
      }
      guard var child = convert(value, depth: depth + 1) else { continue }
      // A value that is not written has no place of its own.
      if child.range.isEmpty { child.range = keyNode.range }
      entries.append(YAMLEntry(key: name, keyRange: keyNode.range, value: child))
    }
    let last = entries.last?.value.range
    return YAMLNode(kind: .mapping(entries), range: collectionRange(start, lastChild: last))
  }

  /// What stands before a value and is not read. An alias yields its anchor's node, mark included,
  /// so that refusing anchors refuses aliases.
  private func refusedProperty(at start: Int) -> String? {
    guard start < source.bytes.count else { return nil }
    switch source.bytes[start] {
    case UInt8(ascii: "&"): return "an anchor"
    case UInt8(ascii: "*"): return "an alias"
    case UInt8(ascii: "!"): return "a tag"
    default: return nil
    }
  }

  private mutating func refuse(_ what: String, at start: Int) {
    let range = source.fileRange(source.restOfLine(start))
    diagnostics.append(ContextWording.unsupportedYAML(what, range))
  }

  /// From the first byte to the closing bracket of a flow collection, or the end of the last child.
  private func collectionRange(_ start: Int, lastChild: TextRange?) -> TextRange {
    var end = max(lastChild.map { $0.end - source.base } ?? start, start)
    guard start < source.bytes.count else { return source.fileRange(TextRange(start, start)) }
    let closer: [UInt8: UInt8] = [
      UInt8(ascii: "["): UInt8(ascii: "]"), UInt8(ascii: "{"): UInt8(ascii: "}"),
    ]
    guard let wanted = closer[source.bytes[start]] else {
      return source.fileRange(TextRange(start, max(end, start)))
    }
    end = max(end, start + 1)
    while end < source.bytes.count, source.bytes[end] != wanted { end += 1 }
    return source.fileRange(TextRange(start, min(end + 1, source.bytes.count)))
  }
}
