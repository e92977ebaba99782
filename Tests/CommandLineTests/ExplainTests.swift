import Testing

@Suite struct ExplainTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  @Test func aPage() throws {
    let outcome = try place.gradproof.run("explain", "missing-transpose")
    #expect(outcome.code == 0)
    #expect(outcome.output.hasPrefix("missing-transpose: a transpose is missing\n\n"))
    #expect(outcome.output.contains("\n    network: {"))
    #expect(outcome.output.contains("\nMended:\n"))
  }

  @Test func markdown() throws {
    let outcome = try place.gradproof.run(
      "explain", "missing-transpose", "--format", "markdown")
    #expect(outcome.code == 0)
    #expect(outcome.output.hasPrefix("# `missing-transpose`\n"))
    #expect(outcome.output.contains("\n```markdown\n---\n"))
  }

  @Test(arguments: ["text", "markdown"]) func listOfAllCodes(format: String) throws {
    let outcome = try place.gradproof.run("explain", "--format", format)
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("missing-transpose"))
    #expect(outcome.output.contains("space-before-dollar"))
  }

  @Test func unknownCode() throws {
    let outcome = try place.gradproof.run("explain", "mising-transpose")
    #expect(outcome.code == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("did you mean `missing-transpose`?"))
  }

  @Test(arguments: [
    ("chek", "Did you mean 'check'?"), ("reprot", "Did you mean 'report'?"),
    ("explian", "Did you mean 'explain'?"),
    ("notes.md", "Did you mean 'gradproof check notes.md'?"),
  ])
  func unknownCommand(word: String, hint: String) throws {
    let outcome = try place.gradproof.run(word)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains(hint))
  }

  @Test func noHintForWhatResemblesNothing() throws {
    let outcome = try place.gradproof.run("somethingelse")
    #expect(outcome.code == 2)
    #expect(!outcome.errors.contains("Did you mean"))
  }
}
