import Diagnostics

/// One node of written mathematics, whatever it was written in (LaTeX, Unicode, ASCII).
///
/// The tree keeps what is *written* and decides nothing that is not: whether `δ(l)` is an index or a
/// product, whether `·` is a matrix or an elementwise product, is left to the readings. Equality and
/// hashing ignore the range, so that trees from different notations compare equal.
public struct Notation: Sendable {
  public var kind: Kind
  /// Where it stands in the formula's text.
  public var range: TextRange

  public init(_ kind: Kind, _ range: TextRange = TextRange(0, 0)) {
    self.kind = kind
    self.range = range
  }

  public indirect enum Kind: Hashable, Sendable {
    /// `2`, `0.11`, `1e-3`, as written.
    case number(String)
    /// A letter or a word: `W`, `δ`, `net`, `log`. Greek letters are the letters themselves.
    case symbol(Letter)
    /// `\hat{y}`, `ŷ`.
    case accented(Accent, Notation)
    /// `W^{(l)}_{jk}`, `σ'`, `Wᵀ`. A second superscript (`{W^{(l)}}^T`) nests.
    case scripted(Notation, subscript: Notation?, superscript: Notation?, primes: Int)
    /// Something in visible brackets, `(ŷ - y)`, `[l]`, `‖x‖`; invisible braces leave no node.
    case bracketed(Bracket, Notation)
    /// `j, k` inside brackets or scripts.
    case list([Notation])
    /// `a + b - c`; a leading minus is a single negative term.
    case sum([Term])
    /// `a b · c`, two factors or more, the sign between factors k and k+1 at `signs[k]`.
    case product([Notation], signs: [ProductSign])
    /// `\frac{a}{b}`, `a / b`.
    case fraction(Notation, Notation, FractionStyle)
    /// `\frac{\partial J}{\partial W}`, `∂J/∂W`, `\frac{d}{dx} f`, `\frac{\partial^2 f}{\partial x \partial y}`.
    case derivative(Derivative)
    /// `\nabla_W J`, `∇J`: `of` is absent for a bare `∇W`'s operand-less use.
    case gradient(by: Notation?, of: Notation)
    /// `\sum_{i=1}^n …`, `\prod`, `\max`; the body reaches to the end of the term.
    case bigOperator(BigOperator, lower: Notation?, upper: Notation?, body: Notation)
    /// `\sqrt[n]{x}`.
    case root(Notation, degree: Notation?)
    /// `i = 1`, `k ≠ i`, `i ∈ B`, inside scripts, conditions and indicators.
    case relation([Notation], [Relation])
    /// Rows of a `matrix`-like environment.
    case matrix([[Notation]], Bracket?)
    /// Rows of `cases`: value and condition.
    case cases([[Notation]])
    /// `:`, `1:`, `i:j` among indices: all from one place to another.
    case slice(from: Notation?, to: Notation?)
    /// `\left. f' \right|_{x = 0}`: the value at a point.
    case evaluated(Notation, at: Notation)
    /// `\text{…}` and runs of prose.
    case text(String)
    /// `\dots`, `…`.
    case ellipsis
    /// The mark of a transpose when written as one: `ᵀ`, `\top`, `\intercal`; a plain `T` is a letter.
    case transposeMark
    /// `*` or `+` or `\dagger` as a superscript mark.
    case mark(String)
  }

  public struct Term: Hashable, Sendable {
    public enum Sign: String, Hashable, Sendable {
      case plus = "+"
      case minus = "-"
      case plusMinus = "±"
    }
    public var sign: Sign
    public var value: Notation
    public init(_ sign: Sign, _ value: Notation) {
      self.sign = sign
      self.value = value
    }
  }
}

extension Notation: Hashable {
  public static func == (a: Notation, b: Notation) -> Bool { a.kind == b.kind }
  public func hash(into hasher: inout Hasher) { hasher.combine(kind) }
}

/// A letter or word with the style it is set in; style carries no meaning for readings, but is kept
/// for printing.
public struct Letter: Hashable, Sendable {
  public enum Style: String, Hashable, Sendable, CaseIterable {
    case plain, bold, roman, calligraphic, blackboard, sansSerif, fraktur, monospace
    /// A named function or operator: `\log`, `\operatorname{diag}`.
    case function
  }
  /// The letter itself, `W`, `δ`, `ℓ`, or the word, `net`, `softmax`.
  public var name: String
  public var style: Style

  /// The e of `e^{-z}` where it is a function for certain.
  public static let exponential = Letter("e", style: .function)
  /// The π that is the number, set upright.
  public static let circleConstant = Letter("π", style: .roman)

  public init(_ name: String, style: Style = .plain) {
    self.name = name
    self.style = style
  }
}

public enum Accent: String, Hashable, Sendable, CaseIterable {
  case hat, bar, tilde, vec, dot, ddot, overline, underline
  /// The prime of a name that is told from another one by it, `g'` beside `g`. Parsing leaves every
  /// prime on its node; only a reading makes it part of the name.
  case prime

  /// `\hat{y}`, `g'`.
  public func latex(over base: String) -> String {
    self == .prime ? base + "'" : "\\\(rawValue){\(base)}"
  }
}

public enum Bracket: String, Hashable, Sendable, CaseIterable {
  /// `( )`, `[ ]`, `{ }`, `⟨ ⟩`.
  case round, square, curly, angle
  /// `| |`, `‖ ‖`.
  case bar, doubleBar
  case floor, ceiling
}

/// The sign between two factors, as written.
public enum ProductSign: String, Hashable, Sendable, CaseIterable {
  /// No sign at all.
  case juxtaposition
  /// `·`, `\cdot`.
  case dot
  /// `×`, `\times`.
  case times
  /// `⊙`, `\odot`.
  case odot
  /// `∘`, `\circ`.
  case circle
  /// `•`, `\bullet`.
  case bullet
  /// `⊗`, `\otimes`.
  case otimes
  /// `*`, `\ast`.
  case star
  /// `.*`.
  case dotStar
  /// `@`.
  case at
}

public enum FractionStyle: String, Hashable, Sendable { case bar, slash }

public enum BigOperator: String, Hashable, Sendable, CaseIterable {
  case sum, product, maximum, minimum, argmax, argmin, expectation, limit
}

/// Relation signs that cut a chain into statements.
public enum Relation: String, Hashable, Sendable, CaseIterable {
  case equal = "="
  case define = ":="
  case identical = "≡"
  case assign = "←"
  case approximate = "≈"
  case plusAssign = "+="
  case minusAssign = "-="
  case less = "<"
  case lessEqual = "≤"
  case greater = ">"
  case greaterEqual = "≥"
  case notEqual = "≠"
  case element = "∈"
  case proportional = "∝"
  case arrow = "→"
  case distributed = "∼"
  case subset = "⊂"
  /// The bar of a condition, `p(y | x)`.
  case given = "|"
}

public struct Derivative: Hashable, Sendable {
  /// The letter of the differential, as written.
  public enum Differential: String, Hashable, Sendable {
    case partial = "∂"
    case total = "d"
    case delta = "δ"
  }
  // swift-format-ignore: AlwaysUseLowerCamelCase
  public enum Style: String, Hashable, Sendable {
    /// `\frac{\partial J}{\partial W}`
    case fraction
    /// `∂J/∂W`
    case slash
    /// `\frac{\partial}{\partial W} J`
    case operator_
    /// `\partial_W J`
    case subscript_
  }
  public var differential: Differential
  /// `\frac{\partial^+ h}{\partial W}`: along what is written in the definition of h alone.
  public var isExplicit = false
  public var style: Style
  /// What is differentiated.
  public var of: Notation
  /// By what, in the order written; one entry per order of differentiation.
  public var by: [Notation]

  public init(_ differential: Differential, _ style: Style, of: Notation, by: [Notation]) {
    self.differential = differential
    self.style = style
    self.of = of
    self.by = by
  }
}
