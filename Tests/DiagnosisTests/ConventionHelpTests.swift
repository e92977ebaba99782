import DerivationChecking
import Testing

@Suite("What a refuted claim would hold for") struct ConventionHelpTests {
  /// The chain rule through the root is a factor of its own in every world.
  @Test func aRootOfMeanSquares() throws {
    let statement = try #require(
      Diagnosed.statements("$δ(L) = (ŷ−y)·σ′(z)$", loss: "root-mean-squared-error").first)
    #expect(statement.status == .refuted)
    #expect(statement.codes == ["value-mismatch", "missing-factor", "holds-for-other-loss"])
    #expect(statement.notes.contains { $0.contains("½ Σ (ŷ − y)²") }, "\(statement.notes)")
    #expect(statement.notes.contains { $0.contains("1/(n·J)") }, "\(statement.notes)")
  }

  @Test func theLossIsWrittenWhereItHasALetter() throws {
    let written = "$\\delta^{(L)} = (\\hat y - y) \\odot \\sigma'(z^{(L)})$"
    let loss = "root-mean-squared-error"
    let statement = try #require(Diagnosed.statements(written, loss: loss).first)
    #expect(statement.codes == ["value-mismatch", "missing-factor", "holds-for-other-loss"])
    let repair = try #require(statement.repair?.statement)
    #expect(
      repair == "\\delta^{(L)} = \\frac{1}{n_L J}(\\hat{y} - y) \\odot \\sigma'(z^{(L)})")
    #expect(Diagnosed.statements("$\(repair)$", loss: loss).map(\.status) == [.verified])
  }

  @Test func theOtherDelta() throws {
    let statement = try #require(Diagnosed.statements("$δ(L) = (y−ŷ)·σ′(z)$").first)
    #expect(statement.status == .refuted)
    #expect(statement.codes.contains("holds-for-other-delta"))
    #expect(statement.notes.contains { $0.contains("δ is -∂J/∂z") })
  }

  @Test func theOtherDirectionOfTheWeights() throws {
    let statement = try #require(
      Diagnosed.statements(
        "$\\delta^{(l)} = (W^{(l)})^T \\delta^{(l+1)} \\odot \\sigma'(z^{(l)})$"
      ).first)
    #expect(statement.status == .refuted)
    #expect(statement.codes.contains("holds-for-other-weights"))
  }

  @Test func twoAtOnce() throws {
    let statement = try #require(Diagnosed.statements("$δ(L) = ŷ−y$").first)
    #expect(statement.codes.contains("missing-activation-derivative"))
    #expect(statement.codes.contains("holds-for-other-loss"))
    #expect(statement.notes.contains { $0.contains("δ is ∂J/∂a") && $0.contains("log") })
  }

  @Test func declaredMeaningsAreNotDoubted() throws {
    let text = """
      ---
      network: {layers: [4, 5, 3, 2], activation: sigmoid, loss: half-squared-error}
      conventions: {delta: "∂J/∂z"}
      ---
      $\\delta^{(L)} = (y - \\hat y) \\odot \\sigma'(z^{(L)})$
      """
    let checked = Diagnosed.check(text)
    let statement = try #require(checked.statements.first)
    #expect(statement.codes == ["value-mismatch", "wrong-sign", "swapped-difference"])
    #expect(statement.notes.isEmpty)
  }
}
