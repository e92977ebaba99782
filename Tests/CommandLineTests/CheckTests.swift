import Foundation
import Testing

/// Exit codes and formats of `gradproof check`.
@Suite struct CheckTests {
  let place: Workplace

  init() throws {
    place = try Workplace()
    let articles = [
      "right": Articles.right, "wrong": Articles.wrong, "expected": Articles.expected,
      "unread": Articles.unread, "mention": Articles.mention, "plain": Articles.plain,
      "broken": Articles.broken,
    ]
    for (name, text) in articles { try place.write("\(name).md", text) }
  }

  static let codes: [(String, Int32)] = [
    ("right.md", 0), ("wrong.md", 1), ("expected.md", 0), ("unread.md", 0),
    ("unread.md --strict", 1),
    ("mention.md", 1), ("mention.md --allow-empty", 0), ("plain.md", 0), ("broken.md", 2),
    ("right.md wrong.md", 1), ("wrong.md gone.md right.md", 2), ("broken.md right.md", 2),
  ]

  @Test(arguments: codes) func exitCode(_ arguments: String, code: Int32) throws {
    let outcome = try place.gradproof.shell("gradproof check \(arguments)")
    #expect(outcome.code == code, "\(outcome.output)\(outcome.errors)")
  }

  @Test func whatCanBeCheckedIs() throws {
    let outcome = try place.gradproof.run("check", "gone.md", "wrong.md")
    #expect(outcome.code == 2)
    #expect(outcome.errors == "gradproof: gone.md: No such file or directory\n")
    #expect(outcome.output.contains("--> wrong.md:5:"))
    #expect(outcome.output.contains("2 articles"))
  }

  @Test func standardInput() throws {
    let outcome = try place.gradproof.run(
      "check", "-", "--format", "concise", input: Articles.wrong)
    #expect(outcome.code == 1)
    #expect(outcome.output.hasPrefix("<stdin>:5:7: refuted value-mismatch"))
  }

  @Test func directoriesAreWalkedInOrder() throws {
    try place.write("d/b.md", Articles.wrong)
    try place.write("d/a/z.md", Articles.wrong)
    try place.write("d/none.markdown", Articles.plain)
    try place.write("d/c.qmd", Articles.wrong)
    try place.write("d/c.Rmd", Articles.wrong)
    try place.write("d/.hidden/x.md", Articles.wrong)
    try place.write("d/other.txt", Articles.wrong)
    let outcome = try place.gradproof.run("check", "d/", "--format", "concise")
    let paths = outcome.output.split(separator: "\n").map { $0.prefix { $0 != ":" } }
    #expect(paths == ["d/a/z.md", "d/b.md", "d/c.Rmd", "d/c.qmd"])
  }

  @Test func jsonNamesUnreadableFiles() throws {
    let outcome = try place.gradproof.run("check", "right.md", "gone.md", "--format", "json")
    #expect(outcome.code == 2)
    let root = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let documents = try #require(root["documents"] as? [[String: Any]])
    #expect(documents.map { $0["path"] as? String } == ["right.md", "gone.md"])
    #expect(documents.map { $0["error"] as? String } == [nil, "No such file or directory"])
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    for format in ["text", "concise", "json"] {
      let runs = try (0..<2).map { _ in
        try place.gradproof.run("check", "right.md", "wrong.md", "--format", format).output
      }
      #expect(runs[0] == runs[1])
      #expect(!runs[0].isEmpty)
    }
  }

  @Test func contextFromOutside() throws {
    let body = "Here $\\frac{\\partial J}{\\partial b^{(l)}} = \\delta^{(l)}$.\n"
    try place.write("bare.md", body)
    try place.write("net.yml", "network: {layers: [3, 2], activation: tanh, loss: squared-error}\n")
    let outcome = try place.gradproof.run("check", "bare.md", "--context", "net.yml")
    #expect(outcome.code == 0, "\(outcome.output)")
    try place.write("bad.yml", "network: [\n")
    let bad = try place.gradproof.run("check", "bare.md", "--context", "bad.yml")
    #expect(bad.code == 2)
    #expect(bad.errors.hasPrefix("bad.yml:"))
    #expect(bad.output == "")
  }

  @Test func coloursOnRequestOnly() throws {
    #expect(!(try place.gradproof.run("check", "wrong.md").output.contains("\u{1B}")))
    let forced = try place.gradproof.run("check", "wrong.md", "--color", "always")
    #expect(forced.output.contains("\u{1B}[1;31merror"))
  }
}
