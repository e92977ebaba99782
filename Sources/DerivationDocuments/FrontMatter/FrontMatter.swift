import Diagnostics

/// The YAML on top of an article, or a whole file of it.
public struct FrontMatter: Sendable {
  public var context: ArticleContext
  /// In order of place.
  public var diagnostics: [Diagnostic]
  /// Offset of the first byte behind the closing line; 0 without front matter.
  public var end: Int

  /// Front matter of an article: from a line `---` at the very top (a byte order mark may precede
  /// it) to the next line `---` or `...`. A rule `---` above prose is none.
  public static func read(_ source: SourceText) -> FrontMatter {
    guard let block = FrontMatterBlock(source) else { return FrontMatter() }
    guard let closing = block.closing else {
      guard block.looksLikeKeys else { return FrontMatter() }
      return FrontMatter(diagnostics: [ContextWording.unclosed(block.opening)])
    }
    let (root, problems) = YAMLLoader.load(block.content, of: source)
    if case .mapping? = root?.kind {
      return read(root, problems, source, .article, end: closing.end)
    }
    if let root, !root.isNull, !block.looksLikeKeys { return FrontMatter() }
    if !problems.isEmpty, !block.startsAtOnce { return FrontMatter() }
    return read(root, problems, source, .article, end: closing.end)
  }

  /// A whole file of YAML, for `--context`.
  public static func readContextFile(_ source: SourceText) -> FrontMatter {
    let start = FrontMatterBlock.markLength(source.utf8)
    let (root, problems) = YAMLLoader.load(TextRange(start, source.utf8.count), of: source)
    var result = read(root, problems, source, .file, end: source.utf8.count)
    result.context.origin = source.path
    return result
  }

  init(context: ArticleContext = ArticleContext(), diagnostics: [Diagnostic] = [], end: Int = 0) {
    self.context = context
    self.diagnostics = diagnostics
    self.end = end
  }

  private static func read(
    _ root: YAMLNode?, _ problems: [Diagnostic], _ source: SourceText, _ place: ContextReader.Place,
    end: Int
  ) -> FrontMatter {
    var reader = ContextReader(source, place)
    if let root, !root.isNull { reader.read(root) }
    let all = problems + reader.diagnostics
    let sorted = all.enumerated().sorted {
      ($0.element.range?.start ?? 0, $0.offset) < ($1.element.range?.start ?? 0, $1.offset)
    }
    return FrontMatter(context: reader.context, diagnostics: sorted.map(\.element), end: end)
  }
}
