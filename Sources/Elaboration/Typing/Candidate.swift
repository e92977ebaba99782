import MathSyntax
import TensorExpressions

/// One typed reading of a part of a formula.
struct Candidate {
  var layout: Layout
  /// A function of the indices of `layout` and of written element indices.
  var body: TensorExpression
  /// The part as it was read, every index and sign in its place.
  var notation: Notation
  var rank: Rank = .asWritten
  /// Set when this is exactly a derivative, for the shorthand of cancelling partials.
  var derivative: DerivativeShape?
  /// A row `x_i` of a matrix, of a letter that the article nowhere transposes: beside another one it is
  /// their inner product, since nothing tells rows from columns.
  var isUnturnedRow = false
  /// The entries on the diagonal of a matrix that has no others, at its rows.
  var diagonal: TensorExpression?
  /// The arguments of a function of which nothing else is known, as far as they are symbols.
  var arguments: [SymbolInstance] = []
  /// Set when this is a bare symbol.
  var symbol: SymbolInstance?

  static func scalar(_ body: TensorExpression, _ notation: Notation) -> Candidate {
    Candidate(layout: .scalar, body: body, notation: notation)
  }

  /// A vector whose entries are all one number, `\mathbf{1}`.
  var isConstant: Bool {
    switch layout {
    case .column(let i), .row(let i): !body.freeIndices.contains(i)
    default: false
    }
  }

  /// Whether the other side writes an index, as `δ_i a_j` does, that runs along an axis of this one. A
  /// sample's index is of no axis here, and says that something holds for every sample.
  func leavesOut(_ other: Candidate) -> Bool {
    let own = freeIndices.compactMap(\.name)
    return other.freeIndices.contains { index in
      guard let name = index.name else { return false }
      return !own.contains(name) && layout.axes.contains { $0.length == index.length }
    }
  }

  /// The written indices that nothing binds.
  private var freeIndices: [IndexVariable] {
    body.freeIndices.filter { !layout.axes.contains($0) }
  }

  func raised(to rank: Rank) -> Candidate {
    var copy = self
    copy.rank = max(copy.rank, rank)
    return copy
  }
}

/// `∂A/∂B` with the axes of A first, then those of B.
struct DerivativeShape {
  /// `nil` when the numerator is a scalar.
  var numerator: SymbolInstance?
  var denominator: SymbolInstance
  var numeratorAxes: [IndexVariable]
  var denominatorAxes: [IndexVariable]
}

/// How far a reading is from what is literally written; the best rank that types is final.
enum Rank: Int, Comparable {
  case asWritten, completed, reassociated, convention, shorthand
  /// What is written has a usual meaning, and no sign for it: never a verdict.
  case doubtful
  static func < (a: Rank, b: Rank) -> Bool { a.rawValue < b.rawValue }
}

/// The layout of a value in matrix notation.
enum Layout: Hashable {
  case scalar
  case column(IndexVariable)
  case row(IndexVariable)
  case matrix(IndexVariable, IndexVariable)
  /// Three axes or more: the Jacobian of something by a matrix.
  case tensor([IndexVariable])

  var axes: [IndexVariable] {
    switch self {
    case .scalar: []
    case .column(let i), .row(let i): [i]
    case .matrix(let i, let j): [i, j]
    case .tensor(let axes): axes
    }
  }

  /// The same layout over other indices; the counts must agree.
  func over(_ axes: [IndexVariable]) -> Layout {
    switch (self, axes.count) {
    case (.column, 1): .column(axes[0])
    case (.row, 1): .row(axes[0])
    case (.matrix, 2): .matrix(axes[0], axes[1])
    case (.tensor, _): .tensor(axes)
    default: self
    }
  }

  var isScalar: Bool { self == .scalar }
  var isRow: Bool { if case .row = self { true } else { false } }

  /// The layout of `∂y/∂x` of a number y where the axes of the variable come last to first.
  static func numerator(_ axes: [IndexVariable]) -> Layout {
    switch axes.count {
    case 1: .row(axes[0])
    case 2: .matrix(axes[1], axes[0])
    default: .standard(axes)
    }
  }

  /// A column, a matrix or a tensor, by the number of axes.
  static func standard(_ axes: [IndexVariable]) -> Layout {
    switch axes.count {
    case 0: .scalar
    case 1: .column(axes[0])
    case 2: .matrix(axes[0], axes[1])
    default: .tensor(axes)
    }
  }
}
