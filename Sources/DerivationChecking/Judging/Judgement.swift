import TensorExpressions

/// What the worlds say of one equation, with the numbers behind it.
public struct Judgement: Sendable {
  public enum Outcome: Hashable, Sendable {
    /// Every entry of every instance agrees in every world.
    case holds
    /// Some instance differs beyond doubt.
    case fails
    /// Neither; the code is permanent, the reason is for people.
    case undecided(code: String, reason: String)
  }

  public var outcome: Outcome
  /// For an update that holds with another rate: `c`, where the step is `c·mᵏ` times the stated one;
  /// `nil` where `c = 1`.
  public var rateFactor: Double?
  /// `k`, the power of the batch size in that factor.
  public var rateFactorBatchExponent: Int
  /// It holds, in the article's own world, as a subgradient: some number lies on a kink.
  public var isSubgradient = false
  public var evidence: Evidence
  /// One entry for each instance in one world: the own one, or one in which the claim fails.
  public var instances: [InstanceOutcome]

  public init(
    outcome: Outcome, rateFactor: Double? = nil, rateFactorBatchExponent: Int = 0,
    evidence: Evidence = Evidence(), instances: [InstanceOutcome] = []
  ) {
    self.outcome = outcome
    self.rateFactor = rateFactor
    self.rateFactorBatchExponent = rateFactorBatchExponent
    self.evidence = evidence
    self.instances = instances
  }
}

/// What became of an equation at one assignment of its free family indices.
public struct InstanceOutcome: Hashable, Sendable {
  public enum Verdict: Hashable, Sendable { case holds, fails, undecided }
  /// The free indices, and the depth of the world.
  public var assignment: IntegerAssignment
  public var verdict: Verdict

  public init(assignment: IntegerAssignment, verdict: Verdict) {
    self.assignment = assignment
    self.verdict = verdict
  }
}
