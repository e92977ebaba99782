/// One node of cmark's tree as plain values.
///
/// A tree is a list of nodes in document order, each with its depth: enough to rebuild the tree, and
/// no recursion is needed to walk one that an author nested ten thousand deep.
struct CMarkNode {
  enum Kind: Equatable {
    case quote
    case list(ordered: Bool, start: Int, tight: Bool)
    case item
    case paragraph
    case heading(level: Int)
    case code(info: String, text: String)
    case htmlBlock(String)
    case thematicBreak
    case text(String)
    case softBreak
    case hardBreak
    case inlineCode(String)
    case inlineHTML(String)
    case emphasis
    case strong
    case link(destination: String, title: String)
    case image(source: String, title: String)
  }
  var kind: Kind
  /// 1 for the children of the document.
  var depth: Int
  /// cmark's own figures, 1-based; columns count bytes. Of inlines they cannot be trusted.
  var startLine: Int
  var startColumn: Int
  var endLine: Int
  var endColumn: Int
}
