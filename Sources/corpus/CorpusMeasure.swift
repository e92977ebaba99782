import DerivationChecking
import Foundation

/// Checks the corpus, source by source.
struct CorpusMeasure {
  var data: CorpusData
  var contexts: [ContextFile]

  struct Source {
    var name: String
    var rows: [RowResult]
    var checked: CheckedArticle
    var hasContext: Bool
    var seconds: Double
  }

  /// The sources whose name begins with `name`, or that hold the row of that id.
  func sources(matching name: String?, families: [String]) -> [Source] {
    articles().filter { article, _ in
      article.rows.contains { row in
        (name.map { article.name.hasPrefix($0) || row.id == $0 } ?? true)
          && (families.isEmpty || families.contains(data.family(of: row)))
      }
    }.map { article, hasContext in
      let start = Date()
      let (rows, checked) = article.results()
      FileHandle.standardError.write(Data("\(article.name) \(-start.timeIntervalSinceNow)\n".utf8))
      return Source(
        name: article.name, rows: rows, checked: checked, hasContext: hasContext,
        seconds: -start.timeIntervalSinceNow)
    }
  }

  /// One article for each context, and one for the rows of a source that none covers.
  private func articles() -> [(CorpusArticle, hasContext: Bool)] {
    var names: [String] = []
    for row in data.rows where !names.contains(row.source) { names.append(row.source) }
    return names.flatMap { name in
      let rows = data.rows.filter { $0.source == name }
      let own = contexts.filter { $0.source == name }
      let parts = own.filter { $0.span != nil }
      var articles = own.map { file in
        // The context of a source is for the rows that have none of their own.
        let covered = rows.filter { row in
          file.covers(row) && (file.span != nil || !parts.contains { $0.covers(row) })
        }
        let label = file.span.map { "\(name)@\($0.first)" } ?? name
        return (CorpusArticle(name: label, rows: covered, context: file.context), true)
      }
      let rest = rows.filter { row in !own.contains { $0.covers(row) } }
      if !rest.isEmpty {
        articles.append((CorpusArticle(name: name, rows: rest, context: nil), false))
      }
      return articles
    }
  }
}
