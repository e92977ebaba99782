import Foundation
import Reports
import Testing

/// Every code that stands in the sources has a page, and every page a code in the sources.
@Suite struct CodeSourcesTests {
  /// Where codes are made.
  private static let rooms = [
    "ClaimEdits", "CommonMark", "DerivationChecking", "DerivationDocuments", "Diagnosis",
    "Elaboration", "MathSyntax", "Reports/Text", "gradproof/Files",
  ]

  /// Words in kebab case that are no codes.
  private static let others: Set<String> = [
    // Values and keys of the front matter.
    "half-squared-error", "squared-error", "mean-squared-error", "root-mean-squared-error",
    "cross-entropy", "binary-cross-entropy", "one-hot", "header-includes", "pre-activation",
    "leaky-relu", "learning-rate", "divide-by",
    // Mistakes that are made for tests and cannot be found in an article.
    "missing-term", "missing-power",
    // What a sentence says of a matrix.
    "skew-symmetric", "anti-symm", "row-vector",
    // Is told as an `unread-condition`.
    "trailing-expression",
  ]

  /// Words behind `id:` that name a convention.
  private static let conventions: Set<String> = ["delta", "weights", "differentials", "layout"]

  @Test func everyCodeHasAPage() throws {
    let pages = Set(CodePages.all.map(\.code))
    let found = try Self.found()
    #expect(found.count > 80)
    #expect(found.subtracting(pages).sorted() == [], "codes without a page")
  }

  @Test func everyPageHasACode() throws {
    let text = try Self.sources().joined()
    let missing = CodePages.all.map(\.code).filter {
      !text.contains("\"\($0)\"") && !text.contains("[\($0)]")
    }
    #expect(missing == [], "pages of codes that are never printed")
  }

  private static func found() throws -> Set<String> {
    var words: Set<String> = []
    for text in try sources() {
      for match in text.matches(of: /["\[]([a-z]+(?:-[a-z]+)+)["\]]/) {
        words.insert(String(match.1))
      }
      let places = /(?:\bid:|\bcode:|codes: \[|codes\.append\(|undecided\(|unread\()\s*"([a-z]+)"/
      for match in text.matches(of: places) { words.insert(String(match.1)) }
      // `case .vacuous: "vacuous"`
      for match in text.matches(of: /case [.\w, ]+: "([a-z]+)"\n/)
      where text.contains("code: String") {
        words.insert(String(match.1))
      }
    }
    return words.subtracting(others).subtracting(conventions)
  }

  private static func sources() throws -> [String] {
    var texts: [String] = []
    for room in rooms {
      let root = Repository.file("Sources/\(room)")
      let paths = FileManager.default.enumerator(atPath: root.path)
      for case let path as String in paths ?? .init() where path.hasSuffix(".swift") {
        let data = try Data(contentsOf: root.appendingPathComponent(path))
        texts.append(String(decoding: data, as: UTF8.self))
      }
    }
    return texts
  }
}
