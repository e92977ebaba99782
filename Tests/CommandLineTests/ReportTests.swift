import Foundation
import Testing

/// Where `gradproof report` writes, and where it refuses to.
@Suite struct ReportTests {
  let place: Workplace

  init() throws { place = try Workplace() }

  @Test func writesBothFormsAndNothingElse() throws {
    try place.write("in/a.md", Articles.right)
    try place.write("in/sub/b.md", Articles.wrong)
    let outcome = try place.gradproof.run("report", "in", "-o", "out/deep")
    #expect(outcome.code == 1)
    #expect(
      outcome.output
        == "out/deep/a.md\nout/deep/a.html\nout/deep/sub/b.md\nout/deep/sub/b.html\n")
    #expect(try place.names(in: "out/deep") == ["a.html", "a.md", "sub"])
    #expect(try place.read("out/deep/a.html").hasPrefix("<!DOCTYPE html>"))
  }

  @Test func neverReplacesTheArticle() throws {
    try place.write("a.md", Articles.right)
    let outcome = try place.gradproof.run("report", "a.md", "-o", ".")
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("its report would replace the article"))
    #expect(try place.read("a.md") == Articles.right)
    #expect(try place.names() == ["a.md"])
  }

  @Test func twoArticlesOfOneName() throws {
    try place.write("x/a.md", Articles.right)
    try place.write("y/a.md", Articles.wrong)
    let outcome = try place.gradproof.run("report", "x/a.md", "y/a.md", "-o", "out")
    #expect(outcome.code == 2)
    #expect(
      outcome.errors.contains("gradproof: y/a.md: its report would replace the one of `x/a.md`"))
    #expect(try place.read("out/a.md").contains("x/a.md"))
  }

  @Test func aTargetThatCannotBeWritten() throws {
    try place.write("a.md", Articles.right)
    try place.write("out", "a file, not a directory")
    let outcome = try place.gradproof.run("report", "a.md", "-o", "out")
    #expect(outcome.code == 2)
    #expect(outcome.errors == "gradproof: out: the directory cannot be made\n")
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    try place.write("a.md", Articles.unread)
    for directory in ["one", "two"] {
      _ = try place.gradproof.run("report", "a.md", "-o", directory)
    }
    for name in ["a.md", "a.html"] {
      #expect(try place.read("one/\(name)") == place.read("two/\(name)"))
    }
  }

  @Test(arguments: ["markdown", "notation", "statements", "readings", "model", "worlds"])
  func dump(_ stage: String) throws {
    try place.write("a.md", Articles.right)
    let outcome = try place.gradproof.run("dump", "--stage", stage, "a.md")
    #expect(outcome.code == 0)
    #expect(!outcome.output.isEmpty)
    #expect(try place.gradproof.run("dump", "--stage", stage, "gone.md").code == 2)
  }
}
