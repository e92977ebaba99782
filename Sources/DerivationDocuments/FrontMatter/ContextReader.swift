import Diagnostics

/// A YAML mapping → ``ArticleContext``. Every problem is reported, and only what it concerns is
/// left out.
struct ContextReader {
  /// In an article other programs have keys of their own; in a context file every key is ours.
  enum Place { case article, file }

  let source: SourceText
  let place: Place
  var context = ArticleContext()
  var diagnostics: [Diagnostic] = []

  init(_ source: SourceText, _ place: Place) {
    self.source = source
    self.place = place
  }

  mutating func read(_ root: YAMLNode) {
    guard case .mapping(let entries) = root.kind else {
      diagnostics.append(ContextWording.wrongType("the context", "a mapping", root))
      return
    }
    for entry in entries { read(entry) }
  }

  private mutating func read(_ entry: YAMLEntry) {
    let value = entry.value
    // `key:` with nothing behind it is the same as no key.
    if value.isNull, ContextKeys.top.contains(entry.key) { return }
    switch entry.key {
    case "title": context.title = title(value)
    case "network": context.network = network(entry)
    case "definitions": context.definitions = texts(value, "`definitions`")
    case "names": context.names = placedTexts(value, "`names`")
    case "shapes": context.shapes = shapes(value)
    case "sizes": context.sizes = sizes(value)
    case "values": context.values = values(value)
    case "targets": context.targets = word(value, "`targets`", TargetKind.allCases)
    case "conventions": context.conventions = placedTexts(value, "`conventions`")
    case "check": check(value)
    case "training": context.training = training(entry)
    default: unknown(entry)
    }
  }

  private mutating func unknown(_ entry: YAMLEntry) {
    if place == .article, ContextKeys.foreign.contains(entry.key) { return }
    let nearest = ContextKeys.nearest(to: entry.key, in: ContextKeys.top)
    let home = ContextKeys.home(of: entry.key)
    if place == .article, nearest == nil, home == nil {
      diagnostics.append(ContextWording.foreignKey(entry))
    } else {
      diagnostics.append(
        ContextWording.unknownKey(
          entry, nearest: nearest, home: home, keys: ContextKeys.top))
    }
  }

  /// A key inside `network:` or `check:` that is none of `keys`.
  mutating func unknown(_ entry: YAMLEntry, in keys: [String]) {
    let nearest = ContextKeys.nearest(to: entry.key, in: keys)
    diagnostics.append(
      ContextWording.unknownKey(entry, nearest: nearest, home: nil, keys: keys))
  }

  private mutating func check(_ node: YAMLNode) {
    guard let entries = mapping(node, "`check`") else { return }
    for entry in entries {
      switch entry.key {
      case "seed": context.seed = integer(entry.value, "`seed`", in: 0...Int.max)
      case "strict": context.strict = boolean(entry.value, "`strict`")
      default: unknown(entry, in: ContextKeys.check)
      }
    }
  }

  /// Titles that look like a number or a date are titles.
  private mutating func title(_ node: YAMLNode) -> String? {
    guard case .scalar(let text, _) = node.kind else {
      diagnostics.append(ContextWording.wrongType("`title`", "text", node))
      return nil
    }
    return text
  }
}
