/// Something to say about a place in a text: what is the case, the facts, and the change.
public struct Diagnostic: Hashable, Sendable {
  public enum Severity: String, Sendable { case error, warning, note }

  /// Permanent kebab-case name, such as `unknown-key`.
  public var id: String
  public var severity: Severity
  /// Lower case, no full stop, true on its own, never proposing the change.
  public var headline: String
  /// The smallest useful span, in UTF-8 offsets of the file; `nil` when it is about the whole file.
  public var range: TextRange?
  /// Facts.
  public var notes: [String]
  /// The change that would mend it.
  public var help: String?

  public init(
    id: String, severity: Severity = .error, headline: String, range: TextRange? = nil,
    notes: [String] = [], help: String? = nil
  ) {
    self.id = id
    self.severity = severity
    self.headline = headline
    self.range = range
    self.notes = notes
    self.help = help
  }
}
