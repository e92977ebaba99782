import MathSyntax
import TensorExpressions

/// Letters that name a length: of a declared shape, `X ∈ ℝ^{m × n}`, or the last index of a sum,
/// `Σ_{i=1}^n`. Wherever they stand as a number, they are that length.
struct CountLetters {
  /// The letters with the length each names.
  private(set) var lengths: [NameKey: AxisLength] = [:]
  /// Families of widths, the `n` of `n_l`.
  private(set) var families: [NameKey: String] = [:]
  /// Letters of counts in a denominator of which nothing says what they count: `1/n Σ_i`.
  private(set) var unknown: Set<NameKey> = []

  private let steps: StepNames
  /// Indices are made of others: limits may be made of lengths, `n - k + 1`.
  private let combines: Bool

  init(
    members: [Notation], declarations: [NameKey: [AxisLength]], steps: StepNames = StepNames(),
    combines: Bool = false
  ) {
    self.steps = steps
    self.combines = combines
    for axes in declarations.values {
      for axis in axes {
        switch axis {
        case .named(let name): lengths[NameKey(name)] = axis
        case .indexed(let name, _): families[NameKey(name)] = name
        case .joined(let parts):
          for case .named(let name) in parts { lengths[NameKey(name)] = .named(name) }
        case .combined(let length):
          for case .named(let name) in length.terms.map(\.length) {
            lengths[NameKey(name)] = .named(name)
          }
        case .fixed, .unknown: break
        }
      }
    }
    for member in members { addLimits(member) }
    for member in members { addDenominators(member) }
  }

  private mutating func addLimits(_ node: Notation) {
    if case .bigOperator(let sign, let lower?, let end?, _) = node.kind,
      sign == .sum || sign == .product,
      case .symbol(let letter) = (Typer.countedFromOne(lower, end)?.1 ?? end).kind,
      letter.name.count == 1, !steps.counts(letter.name)
    {
      lengths[NameKey(letter.name)] = .named(letter.name)
    }
    if combines, case .bigOperator(.sum, .some, let end?, _) = node.kind,
      let terms = end.combination?.terms
    {
      for term in terms
      where !steps.counts(term.letter) && !IntegerTerm.layerLetters.contains(term.letter) {
        lengths[NameKey(term.letter)] = .named(term.letter)
      }
    }
    for part in node.parts { addLimits(part) }
  }

  private mutating func addDenominators(_ node: Notation) {
    if case .fraction(_, let bottom, _) = node.kind {
      for part in [bottom] + bottom.parts {
        guard case .symbol(let letter) = part.kind, ["n", "m", "N"].contains(letter.name),
          lengths[NameKey(letter.name)] == nil
        else { continue }
        unknown.insert(NameKey(letter.name))
      }
    }
    for part in node.parts { addDenominators(part) }
  }
}
