/// One formula of the corpus, as `formulas.tsv` has it.
struct CorpusRow {
  /// What a reader said of the formula in its article's context.
  enum Label: String {
    case right, wrong
    case convention = "right up to convention"
    case unsure = "not sure"
  }

  var id: String
  var source: String
  var text: String
  var kind: String
  var topic: String
  var label: Label
  var comment: String

  /// `nil` for a line that is not a row: too few columns, an unknown verdict.
  init?(line: Substring) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count >= 6, let label = Label(rawValue: fields[5]) else { return nil }
    (id, source, text, kind, topic) = (fields[0], fields[1], fields[2], fields[3], fields[4])
    self.label = label
    comment = fields.count > 6 ? fields[6] : ""
  }

  /// Kinds whose rows say what things are, and are not claims where they are read as definitions.
  var isForward: Bool { ["definition", "forward", "loss"].contains(kind) }

  /// Neither a command nor a brace: not LaTeX, or LaTeX that reads the same as plain text.
  var hasNoLaTeX: Bool { !text.contains { "\\{}".contains($0) } }
}
