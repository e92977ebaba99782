/// What one code means, with an article that shows it.
public struct CodePage: Sendable, Hashable {
  /// Where a code is printed; the sections of the list of all codes, in this order.
  public enum Family: String, Sendable, CaseIterable {
    case refuted = "why a claim is refuted"
    case cause = "what went wrong in a refuted claim"
    case verified = "what is said beside a verified claim"
    case undecided = "why a claim could not be decided"
    case unread = "why a formula was not understood"
    case context = "what can be wrong in front matter and context files"
    case text = "what can be wrong around the formulas"
  }

  /// Permanent and in kebab case.
  public var code: String
  public var family: Family
  /// One line, lower case, no full stop.
  public var headline: String
  /// A few sentences, in lines of at most 80 columns; code in back-quotes.
  public var text: String
  public var example: Example

  public enum Example: Sendable, Hashable {
    /// `shown` yields the code; `mended` does not and fails nothing. `nil` where nothing is wrong.
    case article(shown: String, mended: String?)
    /// Why no small article can show it.
    case none(because: String)
  }

  init(
    _ code: String, _ family: Family, _ headline: String, _ text: String, _ example: Example
  ) {
    self.code = code
    self.family = family
    self.headline = headline
    self.text = text
    self.example = example
  }
}

extension CodePage.Example {
  /// A formula about the usual network, wrong and mended.
  static func formula(_ shown: String, _ mended: String?) -> Self {
    .article(shown: network(shown), mended: mended.map { network($0) })
  }

  /// An article about a declared network.
  static func network(
    _ body: String, layers: String = "[4, 5, 3, 2]", activation: String = "sigmoid",
    loss: String = "half-squared-error", more: String = ""
  ) -> String {
    """
    ---
    network: {layers: \(layers), activation: \(activation), loss: \(loss)\(more)}
    ---

    \(body)

    """
  }

  /// An article without front matter.
  static func plain(_ body: String) -> String { body + "\n" }
}
