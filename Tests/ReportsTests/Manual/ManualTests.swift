import DerivationChecking
import Diagnosis
import Reports
import Testing

@testable import DerivationDocuments

/// What the manual shows is what happens.
@Suite struct ManualTests {
  static func pages() throws -> [ManualPage] { try ManualPage.names.map(ManualPage.init) }

  @Test(arguments: try pages().flatMap(\.examples)) func articles(_ example: ManualPage.Example)
    throws
  {
    let expected = try #require(example.expected, "no line with statuses below the example")
    let checked = check(example.article)
    #expect(!checked.isUnusable, "\(checked.diagnostics)")
    let statements = checked.statements.filter { $0.status != .mention }
    let found = statements.map { ([$0.status.rawValue] + $0.codes).joined(separator: " ") }
    #expect(found.count == expected.count, "\(found)")
    for (found, expected) in zip(found, expected) {
      let words = found.split(separator: " ")
      let wanted = expected.split(separator: " ")
      #expect(words.first == wanted.first, "\(found), not \(expected)")
      #expect(wanted.allSatisfy(words.contains), "\(found), not \(expected)")
    }
  }

  @Test(arguments: try pages().flatMap(\.formulas))
  func formulasInTables(_ row: ManualPage.TableFormula) {
    let checked = check(row.article)
    let statuses = checked.statements.map(\.status)
    #expect(statuses == [.verified], "\(checked.statements.map(\.message))")
  }

  @Test func thereIsSomethingToTry() throws {
    #expect(try Self.pages().flatMap(\.examples).count > 20)
    #expect(try Self.pages().flatMap(\.formulas).count > 50)
  }

  @Test func everyKeyIsExplained() throws {
    let text = try ManualPage("front-matter").text
    for key in ContextKeys.top + ContextKeys.network + ContextKeys.check {
      #expect(text.contains("`\(key)`") || text.contains("`\(key): "), "\(key)")
    }
  }

  @Test func everyStatusAndCommandIsExplained() throws {
    let verdicts = try ManualPage("verdicts").text
    for status in Status.allCases { #expect(verdicts.contains("| `\(status.rawValue)` |")) }
    let commands = try ManualPage("command-line").text
    for command in ["check", "report", "explain", "dump"] {
      #expect(commands.contains("`gradproof \(command)"))
    }
  }

  /// Codes named in the manual have pages.
  @Test func codesExist() throws {
    for example in try Self.pages().flatMap(\.examples) {
      for code in (example.expected ?? []).flatMap({ $0.split(separator: " ").dropFirst() }) {
        #expect(CodePages.page(String(code)) != nil, "\(code)")
      }
    }
  }

  private func check(_ article: String) -> CheckedArticle {
    Diagnostician().check(path: "article.md", text: article)
  }
}
