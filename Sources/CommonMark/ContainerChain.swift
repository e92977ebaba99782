/// The quotes and list items around a leaf, outermost first, and what they put before its lines.
struct ContainerChain {
  private enum Container {
    case quote
    /// `width`: the indent, in columns, that lines behind the first need.
    case item(startLine: Int, width: Int)
  }
  private var containers: [Container] = []

  var count: Int { containers.count }

  mutating func enterQuote() { containers.append(.quote) }

  mutating func enterItem(startLine: Int, in text: PreparedText) {
    var cursor = LineCursor(text, line: startLine)
    _ = strip(&cursor, line: startLine)
    containers.append(.item(startLine: startLine, width: cursor.stripMarker() ?? 0))
  }

  mutating func leave() { containers.removeLast() }

  /// Strips the prefixes of `line`; false when the line lacks one of them: it is lazy, or behind the end.
  func strip(_ cursor: inout LineCursor, line: Int) -> Bool {
    for container in containers {
      switch container {
      case .quote:
        guard cursor.stripQuote() else { return false }
      case .item(let startLine, _) where startLine == line:
        guard cursor.stripMarker() != nil else { return false }
      case .item(_, let width):
        if cursor.indent >= width {
          cursor.advance(columns: width)
        } else {
          guard cursor.isBlank else { return false }
          cursor.skipSpace()
        }
      }
    }
    return true
  }
}

extension ContainerChain {
  /// Nesting beyond this is no article; blocks there are flattened and left without maths.
  static let deepest = 100

  /// Visits every node that is not too deep with the containers around it.
  static func walk(
    _ nodes: [CMarkNode], of text: PreparedText,
    _ visit: (_ number: Int, _ node: CMarkNode, _ chain: ContainerChain) -> Void
  ) {
    var chain = ContainerChain()
    var depths: [Int] = []
    for (number, node) in nodes.enumerated() {
      while let depth = depths.last, depth >= node.depth {
        depths.removeLast()
        chain.leave()
      }
      guard chain.count < deepest else { continue }
      visit(number, node, chain)
      if node.kind == .quote {
        chain.enterQuote()
        depths.append(node.depth)
      } else if node.kind == .item {
        chain.enterItem(startLine: node.startLine, in: text)
        depths.append(node.depth)
      }
    }
  }
}
