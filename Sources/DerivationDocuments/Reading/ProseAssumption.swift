/// What a sentence says of a symbol that decides whether formulas hold: `where $A$ is symmetric`.
public struct ProseAssumption: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case symmetric
    case skewSymmetric = "skew-symmetric"
    case diagonal
    case orthogonal
    case lowerTriangular = "lower triangular"
    case upperTriangular = "upper triangular"
    case positiveDefinite = "positive definite"
    case positiveSemidefinite = "positive semidefinite"
    case invertible
    case idempotent
    case stochastic
    case oneHot = "one-hot"
    case unitVector = "a unit vector"
    case distribution = "a probability distribution"
    case positive
    case constant
    case scalar = "a number"
    case vector = "a vector"
    case rowVector = "a row vector"
    case matrix = "a matrix"
  }
  public var kind: Kind
  /// The formula that names the symbol.
  public var formula: Int
  /// The first formula the sentence is about: one of its own paragraph, or of a display that the
  /// sentence goes on from.
  public var from: Int
}

extension ProseAssumption.Kind {
  /// Nothing but whether it is a number, a vector or a matrix: whatever follows, `a vector of errors`.
  var saysAxesOnly: Bool {
    switch self {
    case .scalar, .vector, .rowVector, .matrix: true
    default: false
    }
  }

  /// What stands behind `$A$ is (a)`, as a regular expression; the noun may be left out or follow.
  var predicate: String {
    switch self {
    case .symmetric: "(?:real )?symmetric(?: real)?(?: matrix| matrices)?"
    case .skewSymmetric: "(?:skew-?|anti-?)symmetric(?: matrix| matrices)?"
    case .diagonal: "diagonal(?: matrix| matrices)?"
    case .orthogonal: "(?:orthogonal|orthonormal)(?: matrix| matrices)?"
    case .lowerTriangular: "lower[- ]triangular(?: matrix| matrices)?"
    case .upperTriangular: "upper[- ]triangular(?: matrix| matrices)?"
    case .positiveDefinite:
      "(?:symmetric(?: and)? |real )?positive[- ]definite(?: matrix| matrices)?"
    case .positiveSemidefinite:
      "(?:symmetric(?: and)? )?positive[- ]semi-?definite(?: matrix| matrices)?"
    case .invertible: "(?:invertible|non-?singular|regular|of full rank)(?: matrix| matrices)?"
    case .idempotent: "(?:idempotent|(?:projection|idempotent) matrix|projection)"
    case .stochastic: "(?:row[- ])?stochastic(?: matrix)?"
    case .oneHot:
      "one-hot(?:[ -]encoded)?(?: (?:vector|label|target|encoding|code|vectors|labels|targets))?"
    case .unitVector:
      "(?:unit vectors?|of unit (?:norm|length)|(?:vectors? )?(?:with|of) (?:unit norm|norm (?:1|one)))"
    case .distribution:
      "(?:discrete )?(?:probability )?(?:distributions?|probability vectors?)(?: over [a-z ]+)?"
    case .positive: "(?:strictly )?positive(?: (?:number|scalar|constant|real number|numbers))?"
    case .constant:
      "(?:(?:some|real|known|given|fixed|positive|arbitrary) )*(?:constants?|fixed|(?:held|kept) (?:constant|fixed))(?: (?:numbers?|factors?|scalars?|vectors?|matrix))?"
    case .scalar: "(?:real )?(?:scalar|number|constant scalar)s?"
    case .vector: "(?:column |real )?vectors?"
    case .rowVector: "row vectors?"
    case .matrix: "(?:real |square |constant )?(?:matrix|matrices)"
    }
  }

  /// What stands right before the name, `the symmetric matrix $A$`; `nil` where it says too little there.
  var attribute: String? {
    switch self {
    case .oneHot:
      "one-hot(?:[ -]encoded)?(?: (?:vectors?|labels?|targets?|encoding))?"
    case .unitVector: "unit vectors?"
    case .distribution: "(?:probability )?distributions?|probability vectors?"
    case .positive: "positive (?:number|scalar|constant|weight|factor|threshold|parameter)"
    case .constant: "constants?"
    case .scalar: "(?:scalar|number)"
    case .vector: "(?:column )?vectors?"
    case .rowVector: "row vectors?"
    case .matrix: nil
    case .idempotent: "(?:idempotent|projection) matrix"
    case .symmetric, .skewSymmetric, .diagonal, .orthogonal, .lowerTriangular, .upperTriangular,
      .positiveDefinite, .positiveSemidefinite, .invertible, .stochastic:
      "(?:\(predicate.replacing("(?: matrix| matrices)?", with: "").replacing("(?: matrix)?", with: ""))) (?:weight )?matrix"
    }
  }

  /// Beginnings of words without which the kind is not said: most sentences have none.
  var stems: [String] {
    switch self {
    case .symmetric: ["symmetr"]
    case .skewSymmetric: ["symmetric"]
    case .diagonal: ["diagonal"]
    case .orthogonal: ["ortho"]
    case .lowerTriangular, .upperTriangular: ["triangular"]
    case .positiveDefinite, .positiveSemidefinite: ["definite"]
    case .invertible: ["invertible", "singular", "regular", "rank"]
    case .idempotent: ["idempotent", "projection"]
    case .stochastic: ["stochastic"]
    case .oneHot: ["one-hot"]
    case .unitVector: ["unit", "norm"]
    case .distribution: ["distribution", "probability"]
    case .positive: ["positive"]
    case .constant: ["constant", "fixed"]
    case .scalar: ["scalar", "number"]
    case .vector, .rowVector: ["vector"]
    case .matrix: ["matri"]
    }
  }

  /// What stands right before a capital, `for a symmetric $A$`.
  var bareAttribute: String? {
    switch self {
    case .symmetric, .skewSymmetric, .diagonal, .orthogonal, .lowerTriangular, .upperTriangular,
      .positiveDefinite, .positiveSemidefinite, .invertible:
      predicate.replacing("(?: matrix| matrices)?", with: "")
    default: nil
    }
  }

  /// A kind of matrices alone.
  var isOfMatrices: Bool { bareAttribute != nil || self == .idempotent || self == .stochastic }

  /// `by symmetry of $A$`.
  var noun: String? {
    switch self {
    case .symmetric: "symmetry"
    case .orthogonal: "(?:orthogonality|orthonormality)"
    case .positiveDefinite: "positive definiteness"
    default: nil
    }
  }

  /// The kinds that a sentence in small letters speaks of, in whatever words.
  static func hinted(in sentence: String) -> [Self] {
    allCases.filter { kind in kind.hints.contains(where: sentence.contains) }
  }

  private var hints: [String] {
    switch self {
    case .symmetric: ["symmetr"]
    case .skewSymmetric: ["skew", "antisymm", "anti-symm"]
    case .diagonal: ["diagonal"]
    case .orthogonal: ["orthogonal", "orthonormal"]
    case .lowerTriangular, .upperTriangular: ["triangular"]
    case .positiveDefinite: ["definite"]
    case .idempotent: ["idempotent", "projection"]
    case .stochastic: ["stochastic"]
    case .oneHot: ["one-hot", "one hot"]
    case .unitVector: ["unit vector", "unit norm", "unit length", "normalized", "normalised"]
    case .distribution: ["distribution", "probabilit", "sum to one", "sums to one"]
    case .positive: ["positive"]
    case .positiveSemidefinite, .invertible, .constant, .scalar, .vector, .rowVector, .matrix: []
    }
  }
}
