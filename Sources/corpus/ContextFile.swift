import DerivationDocuments
import Diagnostics
import Foundation

/// What the text of a source says of its model, in the project's own front matter.
///
/// `corpus/contexts/<source>.yml` holds for a whole source,
/// `corpus/contexts/<source>@<first>-<last>.yml` for some rows of a source with several models.
struct ContextFile {
  var source: String
  /// First and last id; `nil` for all rows.
  var span: (first: String, last: String)?
  var context: ArticleContext
  /// Problems in the file, one a line.
  var problems: [String]

  /// All contexts, by name.
  static func all(project: URL) throws -> [ContextFile] {
    let directory = project.appending(path: "corpus/contexts")
    return try FileManager.default.contentsOfDirectory(atPath: directory.path())
      .filter { $0.hasSuffix(".yml") }.sorted()
      .map { try ContextFile(name: $0, directory: directory) }
  }

  private init(name: String, directory: URL) throws {
    let parts = name.dropLast(".yml".count).split(separator: "@")
    source = parts.first.map(String.init) ?? ""
    if parts.count > 1 {
      let ends = parts[1].split(separator: "-").map(String.init)
      if let first = ends.first, let last = ends.last { span = (first, last) }
    }
    let text = try String(contentsOf: directory.appending(path: name), encoding: .utf8)
    let front = FrontMatter.readContextFile(SourceText(path: name, text: text))
    context = front.context
    problems = front.diagnostics.map { "\(name): \($0.headline)" }
  }

  func covers(_ row: CorpusRow) -> Bool {
    guard row.source == source else { return false }
    return span.map { $0.first <= row.id && row.id <= $0.last } ?? true
  }
}
