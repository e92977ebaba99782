import Elaboration
import MathSyntax
import Networks
import TensorExpressions

/// The article's model with one thing decided otherwise. What holds under it is help text for the
/// refutation and never a verdict.
///
/// The worlds of the other model are drawn when the first claim is judged under it.
public final class AlternativeModel {
  public enum Kind: Hashable, Sendable {
    /// What δ stands for.
    case gradientName
    /// Which end of the weights carries their number.
    case weights
    /// Another loss of the catalogue.
    case loss
  }

  public let kind: Kind
  /// What is meant instead: `δ is -∂J/∂z`, `the loss is ½ Σ (ŷ − y)²`.
  public let choice: String
  /// How front matter states it: `conventions: {delta: "-∂J/∂z"}`; `nil` where no key does.
  public let declaration: String?
  /// The front matter's word for the choice: `half-squared-error`.
  public let word: String?
  private let seed: UInt64
  private let setup: () -> ModelSetup
  private lazy var bench = ClaimBench(setup(), seed: seed)

  init(
    _ kind: Kind, choice: String, declaration: String?, word: String? = nil, seed: UInt64,
    setup: @escaping () -> ModelSetup
  ) {
    self.kind = kind
    self.choice = choice
    self.declaration = declaration
    self.word = word
    self.seed = seed
    self.setup = setup
  }

  /// Whether a claim can depend on what is decided otherwise here.
  ///
  /// - Parameter verdict: on the claim as it stands.
  public func concerns(_ head: Notation, _ member: Notation, _ verdict: ClaimVerdict) -> Bool {
    var usage = NameUsage()
    usage.add(head)
    usage.add(member)
    let names = Set(usage.values.map(\.text))
    switch kind {
    case .gradientName: return names.contains("δ")
    case .weights: return !names.isDisjoint(with: ["W", "w", "Θ"])
    case .loss:
      return verdict.readings.contains { reading in
        reading.relation != .assign
          && reading.equation.left.hasDerivative != reading.equation.right.hasDerivative
      }
    }
  }

  /// Whether the claim holds under this model, as written or completed; no shorthand.
  public func verifies(
    _ head: Notation, _ relation: Relation, _ member: Notation,
    conditions: [FormulaNotation.Piece]
  ) -> Bool {
    guard !bench.setup.diagnostics.contains(where: { $0.severity == .error }) else { return false }
    guard bench.mayHold(head, relation, member, conditions: conditions) else { return false }
    let verdict = bench.verdict(head, relation, member, conditions: conditions)
    return verdict.status == .verified && !verdict.shorthand
  }
}
