import OrderedCollections

private typealias OrderedTable<Value> = OrderedDictionary<String, Value>

extension ArticleContext {
  /// The context an article is checked in: its own front matter, completed from outside.
  ///
  /// What the article says itself stands; what it does not say is taken from `outside`, table by
  /// table and there name by name. `origin` names the outside file when anything came from it.
  public static func merge(_ article: ArticleContext, outside: ArticleContext) -> ArticleContext {
    var merged = article
    var taken = false
    func fill<Value>(_ own: inout Value?, _ other: Value?) {
      guard own == nil, let other else { return }
      own = other
      taken = true
    }
    fill(&merged.title, outside.title)
    fill(&merged.network, outside.network)
    fill(&merged.targets, outside.targets)
    fill(&merged.training, outside.training)
    fill(&merged.seed, outside.seed)
    fill(&merged.strict, outside.strict)
    if merged.definitions.isEmpty, !outside.definitions.isEmpty {
      merged.definitions = outside.definitions
      taken = true
    }
    func complete<Value>(_ path: WritableKeyPath<ArticleContext, OrderedTable<Value>>) {
      for (name, value) in outside[keyPath: path] where merged[keyPath: path][name] == nil {
        merged[keyPath: path][name] = value
        taken = true
      }
    }
    complete(\.names)
    complete(\.shapes)
    complete(\.sizes)
    complete(\.values)
    complete(\.conventions)
    if taken { merged.origin = outside.origin }
    return merged
  }
}
