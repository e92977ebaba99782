import Diagnostics

/// Formulas pasted from a rendered page, where the flattened text and its source stand side by side.
enum CopiedRendering {
  /// A first half whose letters are those of the second, without anything between them.
  static func find(_ tree: TokenTree, _ notation: SourceNotation) -> NotationFailure? {
    let letters = tree.tokens.enumerated().flatMap { index, token in
      sign(token.kind).unicodeScalars.map { (index, $0) }
    }
    guard letters.count >= 8, letters.count % 2 == 0 else { return nil }
    let half = letters.count / 2
    let first = letters[..<half]
    let second = letters[half...]
    guard zip(first, second).allSatisfy({ $0.1 == $1.1 }) else { return nil }
    let middle = letters[half].0
    guard first.contains(where: { $0.1 == "=" }), !isSeparated(tree, middle) else { return nil }
    // The flat half has no scripts; the other one has.
    let flat = tree.tokens[..<middle].contains { isStructure($0.kind) }
    let rich = tree.tokens[middle...].contains { isStructure($0.kind) }
    guard flat != rich else { return nil }
    return .copiedRendering(tree.range(0, tree.tokens.count))
  }

  private static func sign(_ kind: Token.Kind) -> String {
    switch kind {
    case .letter(let letter): letter.name
    case .number(let digits): digits
    case .relation(let relation): relation.rawValue
    default: ""
    }
  }

  private static func isStructure(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .subscript, .superscript, .fraction: true
    default: false
    }
  }

  private static func isSeparated(_ tree: TokenTree, _ middle: Int) -> Bool {
    guard middle > 0 else { return true }
    switch tree.tokens[middle - 1].kind {
    case .comma, .semicolon, .wideSpace, .implies, .newRow, .relation: return true
    default: return false
    }
  }
}
