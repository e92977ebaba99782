import MathSyntax

/// What the edits must know of an article: which letters mean what, and what can be put in.
public struct EditVocabulary: Sendable {
  /// Activations: letters or words whose prime is a derivative.
  public var activations: Set<String> = [
    "σ", "f", "g", "φ", "ϕ", "ψ", "h", "tanh", "sigmoid", "sig", "relu", "ReLU", "Relu",
  ]
  /// Letters of one family that are taken for each other: `a` for `z`.
  public var counterparts: [String: String] = [
    "a": "z", "z": "a", "A": "Z", "Z": "A", "out": "net", "net": "out",
  ]
  /// Letters that name a layer or a time step.
  public var layerIndices: Set<String> = ["l", "L", "ℓ", "t", "T"]
  /// Letters whose plain numbers in scripts are layers and no powers: `a^2`, `W_1`.
  public var layered: Set<String> = ["W", "b", "z", "a", "δ", "Z", "A", "w"]
  /// Names for the size of a batch.
  public var batchSizes: Set<String> = ["m", "n", "N", "M", "B"]
  /// `σ'(z^{(l)})` as it is written elsewhere in the article: candidates for a missing one.
  public var activationDerivatives: [Notation] = []
  /// The size of the batch, when there is one: the `m` of a missing `1/m`.
  public var batchSize: Notation?

  public init() {}

  /// At most so many candidates: each gives two edits a side.
  static let maximalCandidates = 6

  /// The defaults, with the `σ'(…)` and `1/m` that occur in `notations`, in order of appearance.
  public static func collected(from notations: [Notation]) -> EditVocabulary {
    var vocabulary = EditVocabulary()
    for notation in notations { vocabulary.collect(notation, depth: 0) }
    return vocabulary
  }

  private mutating func collect(_ node: Notation, depth: Int) {
    guard depth < ClaimEdits.maximalDepth else { return }
    switch node.kind {
    case .product(let factors, let signs):
      for operand in Operand.all(factors, signs, self) {
        if operand.isActivationDerivative(factors, self) {
          add(.join(factors, signs, operand.range))
        }
      }
    case .fraction(let above, let below, _):
      if above.kind == .number("1"), let name = below.baseLetter, batchSizes.contains(name) {
        batchSize = batchSize ?? below
      }
    default: break
    }
    for part in node.parts { collect(part, depth: depth + 1) }
  }

  private mutating func add(_ candidate: Notation) {
    guard activationDerivatives.count < Self.maximalCandidates,
      !activationDerivatives.contains(candidate)
    else { return }
    activationDerivatives.append(candidate)
  }
}
