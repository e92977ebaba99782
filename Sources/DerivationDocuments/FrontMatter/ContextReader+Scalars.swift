import Diagnostics

extension ContextReader {
  mutating func mapping(_ node: YAMLNode, _ what: String) -> [YAMLEntry]? {
    if case .mapping(let entries) = node.kind { return entries }
    diagnostics.append(ContextWording.wrongType(what, "a mapping", node))
    return nil
  }

  /// Text that is not empty. Numbers are text where text is wanted: `names: {loss: 5}` is caught
  /// where names are looked up.
  mutating func placedText(_ node: YAMLNode, _ what: String) -> PlacedText? {
    guard case .scalar(let text, _) = node.kind, !node.isNull else {
      diagnostics.append(ContextWording.wrongType(what, "text", node))
      return nil
    }
    guard text.contains(where: { !$0.isWhitespace }) else {
      diagnostics.append(ContextWording.badValue("\(what) is empty", node.range))
      return nil
    }
    return PlacedText(text, line: line(of: node.range.start))
  }

  /// The 1-based line; the column, which costs a walk along the line, is not asked for.
  func line(of offset: Int) -> Int {
    var low = 0
    var high = source.lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if source.lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  mutating func integer(_ node: YAMLNode, _ what: String, in allowed: ClosedRange<Int>) -> Int? {
    guard case .scalar(let text, quoted: false) = node.kind, YAMLNumber.float(text) != nil else {
      diagnostics.append(ContextWording.wrongType(what, "a whole number", node))
      return nil
    }
    guard let value = YAMLNumber.integer(text), allowed.contains(value) else {
      let bounds =
        allowed.upperBound == .max
        ? "from \(allowed.lowerBound)" : "from \(allowed.lowerBound) to \(allowed.upperBound)"
      diagnostics.append(
        ContextWording.badValue("\(what) is a whole number \(bounds), not `\(text)`", node.range))
      return nil
    }
    return value
  }

  mutating func number(_ node: YAMLNode, _ what: String) -> Double? {
    if case .scalar(let text, quoted: false) = node.kind, let value = YAMLNumber.float(text) {
      return value
    }
    diagnostics.append(ContextWording.wrongType(what, "a finite number", node))
    return nil
  }

  mutating func boolean(_ node: YAMLNode, _ what: String) -> Bool? {
    if case .scalar(let text, quoted: false) = node.kind, let value = YAMLNumber.boolean(text) {
      return value
    }
    diagnostics.append(ContextWording.wrongType(what, "`true` or `false`", node))
    return nil
  }

  /// One of a closed list of words.
  mutating func word<Word: RawRepresentable>(_ node: YAMLNode, _ what: String, _ words: [Word])
    -> Word? where Word.RawValue == String
  {
    guard case .scalar(let text, _) = node.kind else {
      diagnostics.append(ContextWording.wrongType(what, "a word", node))
      return nil
    }
    if let found = words.first(where: { $0.rawValue == text }) { return found }
    let all = words.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    let nearest = ContextKeys.nearest(to: text, in: words.map(\.rawValue))
    diagnostics.append(
      ContextWording.badValue(
        "\(what) is one of \(all), not `\(text)`", node.range,
        help: nearest.map { "the nearest one is `\($0)`" }))
    return nil
  }
}
