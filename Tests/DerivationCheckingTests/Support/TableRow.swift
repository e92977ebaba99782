import Testing

/// The notation the formulas of a test article are written in.
enum Style: String, CaseIterable, Sendable {
  case latex, unicode
}

/// One line of a test article: a formula in both notations and what the checker is to say of it.
///
/// `expected` lists the statements of the formula in order, separated by ` / `. Each is a status,
/// or several where any will do (`unread|undecided`), then words that must be true of it too: codes,
/// `shorthand`, `inherits`, `completed` (the reading differs from what is written), `literal` (it does
/// not).
/// `none` expects no statement at all.
struct Line: Sendable {
  var latex: String
  var unicode: String
  var expected: String

  init(_ latex: String, _ unicode: String, _ expected: String) {
    self.latex = latex
    self.unicode = unicode
    self.expected = expected
  }

  /// A formula whose source is the same in every notation, or that is only tried as LaTeX.
  init(_ latex: String, _ expected: String) {
    self.init(latex, "", expected)
  }

  /// The formula in a notation, or in the only one it has.
  func source(_ style: Style) -> (String, Style) {
    unicode.isEmpty || (style == .latex && !latex.isEmpty) ? (latex, .latex) : (unicode, .unicode)
  }
}

/// An article with what the checker is to say of each of its formulas.
struct Row: Sendable, CustomTestStringConvertible {
  var name: String
  /// YAML without its fences; empty for an article without front matter.
  var context: String
  var lines: [Line]

  init(_ name: String, in context: String = Context.network, _ lines: [Line]) {
    self.name = name
    self.context = context
    self.lines = lines
  }

  /// An article of one formula.
  init(_ latex: String, _ unicode: String, _ expected: String, in context: String = Context.network)
  {
    self.init(latex, in: context, [Line(latex, unicode, expected)])
  }

  var testDescription: String { name }
}

/// Front matter that many articles share.
enum Context {
  static let network =
    "network: {layers: [4, 5, 3, 2], activation: sigmoid, loss: half-squared-error}"
  static let noLoss = "network: {layers: [4, 5, 3, 2], activation: sigmoid}"
  static let batch =
    "network: {layers: [4, 5, 3, 2], activation: sigmoid, loss: half-squared-error, batch: 7}"
  static let softmax =
    "network: {layers: [4, 5, 3], activation: [tanh, softmax], loss: cross-entropy}"
  static let rootMeanSquared =
    "network: {layers: [4, 5, 3, 2], activation: sigmoid, loss: root-mean-squared-error}"
  static let none = ""

  /// The usual network with another activation or loss.
  static func network(
    _ activation: String = "sigmoid", _ loss: String = "half-squared-error", more: String = ""
  ) -> String {
    "network: {layers: [4, 5, 3, 2], activation: \(activation), loss: \(loss)\(more)}"
  }
}
