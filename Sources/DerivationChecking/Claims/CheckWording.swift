import Elaboration
import MathSyntax
import TensorExpressions

/// The English of verdicts: headlines in lower case without a full stop, true on their own.
enum CheckWording {
  static let definition = "gives a symbol its meaning"
  static let tableValue = "a table or list gives a symbol its value"
  static let setDefinition = "says what numbers a symbol stands for"
  static let shapeDefinition = "gives a symbol its shape"
  static let hiddenStatement = "a relation inside brackets, cases or an array is not read yet"
  static let range = "gives the range of an index"
  static let mention = "states nothing"
  static let skipped = "skipped on request"
  static let lastLayerOnly =
    "no layer is written: this holds for the last one, and not for every one"
  static let notAnUpdate = "this assignment is not a step from the old value of a parameter"
  static let reused =
    "this gives a name another value than before, as a program does"
  static let updateOfComputed = "what is updated here is computed, not a parameter"
  static let noLoss = "there is no loss that this step could lower"
  static let unsupportedSet =
    "only real spaces such as `ℝ^{n × m}` and sets such as `{0, 1}` are read behind `∈`"
  static let unknownCondition = "the condition of this statement is not understood"
  static let valueMismatch = "the two sides differ"
  static let contradictsModel = "contradicts the model this article declares"
  static let lossNotStated = "whether this holds depends on the loss, which is not stated"
  static let shapesDoubtful =
    "the formulas of this article fit together in a way only that may not be meant; state shapes "
    + "(`W ∈ ℝ^{n × m}`)"
  static let shapesGuessed =
    "this does not fit, but the shapes of this article are not certain; state them (`W ∈ ℝ^{n × m}`)"
  static let sizesNotStated =
    "single entries are written, and the article does not say how many there are"
  static let numbersMissing =
    "this is a number, and the article does not give all the numbers it depends on"
  static let roundedNumbers =
    "these numbers differ from the article's own, which may be due to rounding"
  static let ownNumbersOnly =
    "this holds for the numbers the article gives, and not for others"
  static let oneHotOnly =
    "this holds for one-hot targets only, and the article does not say that they are"
  static func functionsNotStated(_ names: [ScalarFunction.Name]) -> String {
    let list = names.map { "\($0)" }.joined(separator: " and ")
    return names.count == 1
      ? "this holds for the \(list), and the article does not say what its function is"
      : "this holds for the \(list), and the article does not say what its functions are"
  }

  static func fieldNotStated(_ name: String) -> String {
    "this holds for some functions and not for others, and nothing says what `\(name)` is"
  }

  static func undefined(_ name: String) -> String { "`\(name)` has no meaning in this article" }
  static func unsupportedRelation(_ relation: Relation) -> String {
    "statements with `\(relation.rawValue)` are not judged yet"
  }
  static func tooManyReadings(_ count: Int) -> String {
    "this can be read in more than \(count) ways"
  }
  static func ambiguous(_ count: Int) -> String {
    "this can be read in \(count) ways, and they do not agree"
  }
  static func reading(_ latex: String, holds: Bool) -> String {
    "read as `\(latex)` it \(holds ? "holds" : "does not hold")"
  }
  static func shapeHolds(_ shape: String) -> String { "the shape is \(shape)" }
  static func shapeNames(_ declared: String, _ actual: String) -> String {
    "\(declared) is written with other lengths than \(actual), which may be the same"
  }

  static func shapeMismatch(_ mismatch: ShapeMismatch) -> String {
    switch mismatch.context {
    case "equation":
      "the left side is \(shape(mismatch.left)), the right side \(shape(mismatch.right))"
    case "product": "a product of \(shape(mismatch.left)) and \(shape(mismatch.right)) does not fit"
    case "sum": "a sum of \(shape(mismatch.left)) and \(shape(mismatch.right)) does not fit"
    case "declaration":
      "the shape is \(mismatch.left), not \(mismatch.right)"
    default:
      "\(mismatch.context) runs over \(mismatch.left) in one place and \(mismatch.right) in another"
    }
  }

  private static func shape(_ text: String) -> String {
    text == "scalar" ? "a number" : text.contains("×") ? text : "a vector of \(text)"
  }

  static func verified(_ evidence: Evidence) -> String {
    "holds in \(evidence.worlds) \(evidence.worlds == 1 ? "world" : "worlds"), "
      + "\(evidence.comparisons) numbers compared"
  }

  static func sizeHolds(_ size: Int) -> String { "it is \(size) in the declared network" }
  static func sizeDiffers(_ size: Int, stated: Int) -> String {
    "it is \(size) in the declared network, not \(stated)"
  }

  static func rateFactor(_ factor: Double, exponent: Int) -> String {
    // Six digits: more is the noise of the measurement.
    let rounded = (factor * 1e6).rounded() / 1e6
    let number = Int(exactly: rounded).map(String.init) ?? "\(rounded)"
    let size = exponent == 0 ? "" : exponent == 1 ? "·m" : "·m^\(exponent)"
    return "the step is \(number)\(size) times −η·∂J; the learning rate absorbs the factor"
  }

  static let rateLeftOut = "the step is written without the learning rate: a step of rate 1"

  static func redefinition(line: Int) -> String {
    "a second, different definition of what "
      + (line > 0 ? "line \(line) defines" : "the front matter defines")
  }

  static func inherits(line: Int) -> String {
    "it only equals the wrong member before it, on line \(line)"
  }

  /// "holds for l = 1, 2, not for l = 3", where it holds for some.
  static func holding(_ instances: [InstanceOutcome]) -> String? {
    let holding = instances.filter { $0.verdict == .holds }
    let failing = instances.filter { $0.verdict == .fails }
    guard !holding.isEmpty, !failing.isEmpty else { return nil }
    return "holds for \(list(holding)), not for \(list(failing))"
  }

  private static func list(_ instances: [InstanceOutcome]) -> String {
    instances.map { instance in
      instance.assignment.compactMap { variable, value -> String? in
        guard case .free(let name) = variable else { return nil }
        return "\(name) = \(value)"
      }.sorted().joined(separator: ", ")
    }.joined(separator: "; ")
  }
}
