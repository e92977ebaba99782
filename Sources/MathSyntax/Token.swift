import Diagnostics

/// The smallest sign of a formula, the same for every notation: the tokenizers settle how it is
/// typed, the parser what it belongs to.
struct Token: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case number(String)
    /// One letter, or a word or function name that is one symbol.
    case letter(Letter)
    case bigOperator(BigOperator)
    case plus, minus, plusMinus, slash
    case sign(ProductSign)
    case relation(Relation)
    case open(Bracket)
    case close(Bracket)
    /// `|` and `‖`, whose direction the structure pass finds.
    case bar(Bracket)
    /// `\left.` and `\right.`
    case openNothing, closeNothing
    /// Invisible braces.
    case openGroup, closeGroup
    case superscript, `subscript`
    case prime(Int)
    case transposeMark
    case mark(String)
    case nabla
    case ellipsis
    case comma, semicolon, colon, period, wideSpace
    /// `\right|` behind `\left.`, and `\Big|`: the bar of a value at a point.
    case evaluation
    case implies
    /// `⇔`, which says something even between expressions.
    case equivalent
    case newRow, align
    case text(String)
    /// A style command; `nil` is the plain italic one.
    case style(Letter.Style)
    case accent(Accent)
    case fraction, over, root
    case begin(String)
    case end(String)
    case label(String)
    /// `\underbrace` and `\overbrace`, whose script on the brace's side is a comment and not mathematics.
    case brace(isBelow: Bool)
    case substack
    case bad(code: String, message: String)

    static func notMathematics(_ scalar: Unicode.Scalar) -> Kind {
      .bad(code: "unexpected-token", message: "`\(scalar)` is not mathematics")
    }
  }

  var kind: Kind
  var range: TextRange
  /// White space stands before it.
  var spaced: Bool

  init(_ kind: Kind, _ range: TextRange, spaced: Bool = false) {
    self.kind = kind
    self.range = range
    self.spaced = spaced
  }
}
