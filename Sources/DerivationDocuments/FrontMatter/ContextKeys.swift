/// The keys of front matter, and those of other programs that are none of our business.
package enum ContextKeys {
  static let top = [
    "title", "network", "definitions", "names", "shapes", "sizes", "values", "targets",
    "conventions", "training", "check",
  ]
  static let network = [
    "layers", "activation", "loss", "bias", "batch", "reduction", "samples",
  ]
  static let check = ["seed", "strict"]
  static let run = ["name", "rule", "learning-rate", "epochs", "until", "batch"]
  static let training = [
    "rule", "learning-rate", "epochs", "until", "batch", "data", "test", "seed", "optimizer",
    "runs",
  ]
  static let optimizer = ["parameter", "gradient"]
  static let dataFile = ["file", "target", "divide-by"]
  static let teacher = [
    "layers", "activation", "bias", "samples", "seed", "one-hot", "inputs", "targets",
  ]

  /// What site generators and notebooks put on top of an article.
  static let foreign: Set<String> = [
    "author", "authors", "date", "tags", "categories", "layout", "description", "draft", "keywords",
    "lang", "bibliography", "format", "output", "permalink", "summary", "image", "slug", "toc",
    "math", "katex", "mathjax", "subtitle", "excerpt", "published", "jupyter", "execute", "editor",
    "theme", "header-includes", "documentclass",
  ]

  /// The nearest of `keys`, when it is close enough to be meant.
  package static func nearest(to key: String, in keys: [String]) -> String? {
    let scored = keys.map { (key: $0, distance: EditDistance.between(key, $0)) }
    guard let best = scored.min(by: { $0.distance < $1.distance }), best.distance <= 2,
      best.distance < max(key.count, 2)
    else { return nil }
    return best.key
  }

  /// The block a key belongs to that stands at the wrong level: `activation` → `network`.
  static func home(of key: String) -> String? {
    network.contains(key) ? "network" : check.contains(key) ? "check" : nil
  }
}

/// How many letters have to be changed, added or taken away; neighbours that changed places count 1.
package enum EditDistance {
  package static func between(_ a: String, _ b: String) -> Int {
    let a = Array(a.lowercased())
    let b = Array(b.lowercased())
    // Long keys are never close to ours, which have at most eleven letters.
    guard a.count <= 40, b.count <= 40 else { return .max }
    guard !a.isEmpty else { return b.count }
    guard !b.isEmpty else { return a.count }
    var rows = [Array(0...b.count)]
    for i in 1...a.count {
      var row = [i]
      for j in 1...b.count {
        var best = min(rows[i - 1][j] + 1, row[j - 1] + 1)
        best = min(best, rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          best = min(best, rows[i - 2][j - 2] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
