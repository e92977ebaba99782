import Testing

/// Articles that once made a right formula look wrong, or a wrong one right.
enum Soundness {
  static let all: [Row] = losses + shapes + letters
}

@Suite struct SoundnessTests {
  @Test(arguments: Soundness.all)
  func verdicts(row: Row) { expect(row) }
}
