import Foundation
import Testing

/// What cannot be read or written gets one message with file and place, and exit code 2.
@Suite struct FileProblemTests {
  let place: Workplace

  init() throws { place = try Workplace() }

  @Test func missingFile() throws {
    let outcome = try place.gradproof.run("check", "gone.md")
    #expect(outcome.code == 2)
    #expect(outcome.errors == "gradproof: gone.md: No such file or directory\n")
  }

  @Test func notUTF8NamesOffsetAndLine() throws {
    try place.write("latin.md", Data("a\r\nb\n$x$ ".utf8) + [0xE9, 0x20])
    let outcome = try place.gradproof.run("check", "latin.md")
    #expect(outcome.code == 2)
    #expect(
      outcome.errors
        == "gradproof: latin.md: not UTF-8: the byte at offset 9, in line 3, fits nowhere\n")
  }

  @Test(
    arguments: [
      ([0xC0, 0x80], 0), ([0x41, 0xED, 0xA0, 0x80], 1), ([0xE2, 0x88], 0),
      ([0xF4, 0x90, 0x80, 0x80], 0), ([0xC3, 0xA9, 0x80], 2),
    ] as [([UInt8], Int)])
  func malformedSequences(_ bytes: [UInt8], offset: Int) throws {
    try place.write("x.md", Data(bytes))
    let outcome = try place.gradproof.run("check", "x.md")
    #expect(outcome.errors.contains("the byte at offset \(offset), in line 1"))
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/zero")))
  func inputWithoutAnEnd() throws {
    let outcome = try place.gradproof.run("check", "/dev/zero")
    #expect(outcome.code == 2)
    #expect(outcome.errors == "gradproof: /dev/zero: longer than 64 MB\n")
  }

  @Test func misspeltWordOfANetwork() throws {
    try place.write("x.md", "---\nnetwork: {layers: [2, 3], activation: sigmiod}\n---\n$W$\n")
    let outcome = try place.gradproof.run("check", "x.md")
    #expect(outcome.output.contains("= help: did you mean `sigmoid`?"))
  }

  @Test func directoryWithoutArticles() throws {
    try place.write("empty/notes.txt", "$x$")
    let outcome = try place.gradproof.run("check", "empty")
    #expect(outcome.code == 2)
    #expect(outcome.errors == "gradproof: empty: the directory holds no `.md` file\n")
  }

  @Test func directoryWithoutFormulas() throws {
    try place.write("d/a.md", "No formulas.\n")
    let outcome = try place.gradproof.run("check", "d")
    #expect(outcome.code == 2)
    #expect(outcome.errors == "gradproof: d: no file in this directory holds a formula\n")
  }

  @Test func aFullDiskIsNoticed() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    try place.write("a.md", "No formulas.\n")
    for arguments in ["check a.md", "--version", "--help", "check --format json a.md"] {
      let outcome = try place.gradproof.shell("gradproof \(arguments) > /dev/full")
      #expect(outcome.code == 2)
      #expect(
        outcome.errors
          == "gradproof: cannot write to standard output: No space left on device\n")
    }
  }

  @Test func aClosedPipeIsQuiet() throws {
    try place.write("a.md", "No formulas.\n")
    let outcome = try place.gradproof.shell(
      "{ sleep 0.2; gradproof check a.md; echo $? > code; } | true; sleep 0; cat code")
    #expect(outcome.errors == "")
    #expect(outcome.output == "0\n")
  }

  @Test func wrongUsageIsTwo() throws {
    for arguments in ["check", "nonsense", "check --format xml a.md", "report a.md", "check -x"] {
      let outcome = try place.gradproof.shell("gradproof \(arguments)")
      #expect(outcome.code == 2)
      #expect(outcome.output == "")
      #expect(outcome.errors.contains("Usage:"))
    }
  }

  @Test func versionAndHelp() throws {
    let version = try place.gradproof.run("--version")
    #expect(version.code == 0)
    #expect(version.output.hasPrefix("gradproof 0."))
    #expect(try place.gradproof.run("--help").output.contains("Exit codes: 0 nothing failed"))
  }
}
