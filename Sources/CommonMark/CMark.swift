import Ccmark

/// The only place that holds pointers of cmark.
enum CMark {
  /// The tree of `markdown`, in document order, without the document node.
  ///
  /// A byte order mark at the start is text here: ``PreparedText`` took off the one that is none.
  static func parse(_ markdown: [UInt8]) -> [CMarkNode] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = markdown.has(mark, at: 0) ? mark + markdown : markdown
    guard let root = document(text, options: CMARK_OPT_DEFAULT) else { return [] }
    defer { cmark_node_free(root) }
    guard let iterator = cmark_iter_new(root) else { return [] }
    defer { cmark_iter_free(iterator) }
    var nodes: [CMarkNode] = []
    var depth = 0
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return nodes }
      guard let node = cmark_iter_get_node(iterator), node != root else { continue }
      if event == CMARK_EVENT_EXIT {
        depth -= 1
        continue
      }
      if let kind = kind(of: node) { nodes.append(value(of: node, kind, depth: depth + 1)) }
      if !isLeaf(node) { depth += 1 }
    }
  }

  /// cmark's own HTML, the yardstick of ``HTMLWriter``.
  static func html(_ markdown: [UInt8], unsafe: Bool) -> String {
    let options = unsafe ? CMARK_OPT_UNSAFE : CMARK_OPT_DEFAULT
    guard let root = document(markdown, options: options) else { return "" }
    defer { cmark_node_free(root) }
    guard let html = cmark_render_html(root, options) else { return "" }
    let text = String(cString: html)
    cmark_get_default_mem_allocator()?.pointee.free(html)
    return text
  }

  private static func document(_ markdown: [UInt8], options: Int32) -> OpaquePointer? {
    markdown.withUnsafeBytes { raw in
      let bytes = raw.bindMemory(to: CChar.self)
      guard let base = bytes.baseAddress else { return cmark_parse_document("", 0, options) }
      return cmark_parse_document(base, bytes.count, options)
    }
  }

  private static func value(of node: OpaquePointer, _ kind: CMarkNode.Kind, depth: Int)
    -> CMarkNode
  {
    CMarkNode(
      kind: kind, depth: depth,
      startLine: Int(cmark_node_get_start_line(node)),
      startColumn: Int(cmark_node_get_start_column(node)),
      endLine: Int(cmark_node_get_end_line(node)),
      endColumn: Int(cmark_node_get_end_column(node)))
  }

  /// Nodes for which the iterator has no exit event.
  private static func isLeaf(_ node: OpaquePointer) -> Bool {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK, CMARK_NODE_TEXT,
      CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
      true
    default: false
    }
  }

  private static func kind(of node: OpaquePointer) -> CMarkNode.Kind? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_LIST:
      .list(
        ordered: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST,
        start: Int(cmark_node_get_list_start(node)), tight: cmark_node_get_list_tight(node) != 0)
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_CODE_BLOCK:
      .code(info: string(cmark_node_get_fence_info(node)), text: literal(node))
    case CMARK_NODE_HTML_BLOCK: .htmlBlock(literal(node))
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_TEXT: .text(literal(node))
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .hardBreak
    case CMARK_NODE_CODE: .inlineCode(literal(node))
    case CMARK_NODE_HTML_INLINE: .inlineHTML(literal(node))
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK:
      .link(
        destination: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
    case CMARK_NODE_IMAGE:
      .image(source: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
    default: nil
    }
  }

  private static func literal(_ node: OpaquePointer) -> String {
    string(cmark_node_get_literal(node))
  }

  private static func string(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}
