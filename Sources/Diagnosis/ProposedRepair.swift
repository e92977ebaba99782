import Diagnostics
import MathSyntax

/// A change that may mend a claim; nothing is said of it before the changed claim has been judged.
struct ProposedRepair: Hashable {
  var head: Notation
  var member: Notation
  /// Permanent codes, the general one first: `missing-transpose`.
  var codes: [String]
  /// What is wrong: `a transpose is missing on `W``.
  var change: String
  /// What to write: `write the transpose of `W``.
  var advice: String
  /// Where, in the text of the formula; empty when it is the whole member.
  var range: TextRange
  /// Small things first.
  var preference: Int
}
