import DerivationDocuments

/// Formulas in the two forms that GitHub shows without damage.
enum MarkdownMath {
  /// `` $`…`$ ``; as code where GitHub would not see a formula.
  static func inline(_ latex: String) -> String {
    let flat = latex.split(whereSeparator: \.isNewline).joined(separator: " ")
    if flat.isEmpty { return "" }
    guard !flat.contains("`") else { return MarkdownText.code(flat) }
    return "$`\(flat)`$"
  }

  /// LaTeX the checker made, safe inside a table too: a bar would end the cell.
  static func checked(_ latex: String) -> String {
    inTable(GitHubLaTeX.adapted(latex))
  }

  /// In a cell a bar would end the cell, even inside a formula.
  static func inTable(_ latex: String) -> String {
    guard latex.contains("|") else { return inline(latex) }
    let double = latex.split(separator: "\\|", omittingEmptySubsequences: false).map { part in
      part.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\vert ")
    }
    return inline(double.joined(separator: "\\Vert "))
  }

  /// A ```` ```math ```` block; every line begins with `prefix`, the first one apart.
  ///
  /// Nothing for a formula that shows nothing, as one of definitions of macros.
  static func display(_ latex: String, prefix: String = "") -> String {
    guard latex.contains(where: { !$0.isWhitespace }) else { return "" }
    let fence = String(repeating: "`", count: max(3, MarkdownText.longestRun(in: latex) + 1))
    let lines = latex.split(whereSeparator: \.isNewline).map(String.init)
    return (["\(fence)math"] + lines + [fence]).joined(separator: "\n\(prefix)")
  }

  /// GitHub sees no formula straight behind these.
  static func needsSpace(after byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "\""), UInt8(ascii: "'"),
      UInt8(ascii: "$"), UInt8(ascii: "`"), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"),
      UInt8(ascii: ")"),
      UInt8(ascii: "]"), UInt8(ascii: "}"), 0x80...0xFF:
      true
    default: false
    }
  }
}
