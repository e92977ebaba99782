import Diagnostics

extension FormulaNotation {
  /// Reads a whole formula; what cannot be read stays in its piece or row, whose neighbours survive.
  ///
  /// Ranges are UTF-8 offsets in `text`. Linear in the length of `text` for a given depth of nesting.
  public static func read(_ text: String, as notation: SourceNotation) -> FormulaNotation {
    var reader = FormulaReader(
      tokens: Tokenizing.tokens(of: text, as: notation), notation: notation)
    return reader.read(length: text.utf8.count)
  }
}

extension Notation {
  /// Reads one expression without a relation, separators and rows.
  public static func read(
    _ text: String, as notation: SourceNotation
  ) -> Result<Notation, NotationFailure> {
    let tokens = Tokenizing.tokens(of: text, as: notation)
    do throws(NotationFailure) {
      guard !tokens.isEmpty else { throw .empty(TextRange(0, text.utf8.count)) }
      var parser = Parser(try TokenTree(tokens), notation: notation)
      return .success(try parser.whole(0, parser.tree.tokens.count))
    } catch {
      return .failure(error)
    }
  }
}

enum Tokenizing {
  static func tokens(of text: String, as notation: SourceNotation) -> [Token] {
    switch notation {
    case .latex: LaTeXTokenizer.tokens(of: text)
    case .plain: PlainTokenizer.tokens(of: text)
    }
  }
}
