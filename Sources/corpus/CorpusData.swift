import Foundation

/// The rows of the corpus, and the families its topics are counted under.
struct CorpusData {
  var rows: [CorpusRow]
  /// Topic → family, and the families in the order they are shown.
  private(set) var families: [String: String] = [:]
  private(set) var familyNames: [String] = []
  /// The rows of `corpus/core.tsv` that count: mathematics on recurrences, normalisation, attention,
  /// updates and numbers, without program code.
  private(set) var core: Set<String> = []

  /// - Parameters:
  ///   - directory: holds `formulas.tsv`.
  ///   - project: the project's root, with `corpus/families.tsv` and `corpus/core.tsv`.
  init(directory: URL, project: URL) throws {
    rows = try Self.lines(directory.appending(path: "formulas.tsv")).compactMap(CorpusRow.init)
    for line in try Self.lines(project.appending(path: "corpus/families.tsv")) {
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 2 else { continue }
      families[fields[0]] = fields[1]
      if !familyNames.contains(fields[1]) { familyNames.append(fields[1]) }
    }
    familyNames.append(Self.otherFamily)
    for line in try Self.lines(project.appending(path: "corpus/core.tsv")) {
      let fields = line.split(separator: "\t").map(String.init)
      if fields.count == 2, fields[1] == "yes" { core.insert(fields[0]) }
    }
  }

  static let otherFamily = "other"

  func family(of row: CorpusRow) -> String { families[row.topic] ?? Self.otherFamily }

  private static func lines(_ file: URL) throws -> [Substring] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().map { $0 }
  }
}
