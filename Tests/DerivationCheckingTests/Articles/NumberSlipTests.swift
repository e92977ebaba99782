import DerivationChecking
import Foundation
import Testing

/// One changed digit in a worked example makes exactly its line red.
@Suite struct NumberSlipTests {
  struct Slip: CustomStringConvertible, Sendable {
    var article: String
    var right: String
    var wrong: String
    var description: String { "\(article): \(right) → \(wrong)" }
    init(_ article: String, _ right: String, _ wrong: String) {
      self.article = article
      self.right = right
      self.wrong = wrong
    }
  }

  static let slips = [
    Slip("step-by-step", "= 0.85$$", "= 0.58$$"),
    Slip("step-by-step", #"3 \cdot 0.08 = 0.48"#, #"3 \cdot 0.08 = 0.49"#),
    Slip("step-by-step", "= 0.327$$", "= 0.337$$"),
    Slip("step-by-step", "= -0.809$$", "= 0.809$$"),
    Slip("step-by-step", "= 0.23$$", "= 0.22$$"),
    Slip("step-by-step", #"0.12 & 0.13 \\ 0.23"#, #"0.12 & 0.23 \\ 0.13"#),
    Slip("step-by-step", "prediction^* = 0.2557", "prediction^* = 0.2755"),
    Slip("two-two-two", "= 0.596884378$$", "= 0.596884878$$"),
    Slip("two-two-two", "= 0.298371109$$", "= 0.298371190$$"),
    Slip("two-two-two", "= 0.082167041$$", "= 0.082176041$$"),
    Slip("two-two-two", "0.5 * 0.082167041 = 0.35891648", "0.5 * 0.082167041 = 0.35981648"),
    Slip("two-two-two", "= 0.291027774$$", "= 0.291027777$$"),
  ]

  @Test(arguments: slips) func oneDigitOneLine(slip: Slip) throws {
    let root = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { url, _ in
      url.deletingLastPathComponent()
    }
    let file = root.appendingPathComponent("derivations/\(slip.article).md")
    let right = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let place = try #require(right.range(of: slip.right), "the article has changed")
    let line = right[..<place.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
      .count
    let wrong = right.replacingCharacters(in: place, with: slip.wrong)
    let checked = ArticleChecker().check(path: slip.article, text: wrong)
    let source = try #require(checked.article?.source)
    let red = checked.statements.filter { $0.status == .refuted && $0.expected?.met != true }
      .map { source.position(at: $0.range.start).line }
    #expect(red == [line])
    #expect(!checked.statements.contains { $0.status == .unread })
  }

  @Test(arguments: ["step-by-step", "two-two-two"]) func asItStands(article: String) throws {
    let root = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { url, _ in
      url.deletingLastPathComponent()
    }
    let file = root.appendingPathComponent("derivations/\(article).md")
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let checked = ArticleChecker().check(path: article, text: text)
    let open = checked.statements.filter {
      $0.status == .unread || $0.status == .undecided
        || ($0.status == .refuted && $0.expected?.met != true)
    }
    #expect(open.isEmpty, "\(open.map(\.message))")
  }
}
