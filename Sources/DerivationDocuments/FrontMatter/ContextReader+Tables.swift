import Diagnostics
import OrderedCollections

extension ContextReader {
  /// A list of texts; one text alone is a list of one.
  mutating func texts(_ node: YAMLNode, _ what: String) -> [PlacedText] {
    guard case .sequence(let items) = node.kind else {
      if case .mapping = node.kind {
        diagnostics.append(ContextWording.wrongType(what, "a list of formulas", node))
        return []
      }
      return placedText(node, what).map { [$0] } ?? []
    }
    return items.compactMap { placedText($0, "an entry of \(what)") }
  }

  mutating func placedTexts(_ node: YAMLNode, _ what: String)
    -> OrderedDictionary<String, PlacedText>
  {
    table(node, what) { reader, value, name in reader.placedText(value, name) }
  }

  mutating func sizes(_ node: YAMLNode) -> OrderedDictionary<String, Int> {
    table(node, "`sizes`") { reader, value, name in
      reader.integer(value, name, in: Self.allowedSizes)
    }
  }

  /// `U: [h, d]`; `[]` is a scalar, an axis may be a number.
  mutating func shapes(_ node: YAMLNode) -> OrderedDictionary<String, [String]> {
    table(node, "`shapes`") { reader, value, name in
      guard case .sequence(let axes) = value.kind else {
        reader.diagnostics.append(
          ContextWording.wrongType(name, "a list of axes such as `[h, d]`", value))
        return nil
      }
      let names = axes.compactMap { reader.placedText($0, "an axis of \(name)")?.text }
      return names.count == axes.count ? names : nil
    }
  }

  mutating func values(_ node: YAMLNode) -> OrderedDictionary<String, NumberArray> {
    table(node, "`values`") { reader, value, name in reader.numbers(value, name) }
  }

  /// A scalar, a list, a list of lists of one length.
  private mutating func numbers(_ node: YAMLNode, _ what: String) -> NumberArray? {
    guard case .sequence(let items) = node.kind else {
      return number(node, what).map(NumberArray.number)
    }
    let parts = items.compactMap { numbers($0, what) }
    guard parts.count == items.count else { return nil }
    guard let first = parts.first else {
      diagnostics.append(ContextWording.badValue("\(what) is empty", node.range))
      return nil
    }
    guard parts.allSatisfy({ $0.lengths == first.lengths }) else {
      diagnostics.append(
        ContextWording.badValue("the rows of \(what) differ in length", node.range))
      return nil
    }
    return .array(parts)
  }

  private mutating func table<Value>(
    _ node: YAMLNode, _ what: String,
    _ read: (inout ContextReader, YAMLNode, String) -> Value?
  ) -> OrderedDictionary<String, Value> {
    guard let entries = mapping(node, what) else { return [:] }
    var result: OrderedDictionary<String, Value> = [:]
    for entry in entries {
      if let value = read(&self, entry.value, "`\(entry.key)`") { result[entry.key] = value }
    }
    return result
  }
}

extension NumberArray {
  /// Lengths of the axes, outermost first, by the first element of each.
  public var lengths: [Int] {
    guard case .array(let parts) = self else { return [] }
    return [parts.count] + (parts.first?.lengths ?? [])
  }
}
