import DerivationDocuments
import MathSyntax

/// `\mathbf{0}`, `\vec 0`, `\mathbf{0}_n`: zeros of whatever shape fits, as the plain 0 is.
enum Zeros {
  static func plain(in article: Article) -> Article {
    return article.mappingStatements(plain)
  }

  private static func plain(_ statement: WrittenStatement) -> WrittenStatement {
    statement.mappingSides { $0.mapped(plain) }
  }

  private static func plain(_ kind: Notation.Kind) -> Notation.Kind {
    isZero(kind) ? .number("0") : kind
  }

  private static func isZero(_ kind: Notation.Kind) -> Bool {
    switch kind {
    case .symbol(let letter): letter.name == "0"
    case .accented(.vec, let base): base.kind == .number("0") || isZero(base.kind)
    case .scripted(let base, .some, nil, 0):
      // `mapped` has been at the base already.
      base.kind == .number("0") || isZero(base.kind)
    default: false
    }
  }
}
