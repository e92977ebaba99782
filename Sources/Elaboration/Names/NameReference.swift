import Diagnostics
import MathSyntax
import TensorExpressions

/// One written name with everything that is attached to it, each mark in its role.
struct NameReference {
  var key: NameKey
  /// The base as written, for printing.
  var base: Notation
  var range: TextRange
  var layer: IntegerTerm?
  /// The step below of a name with two steps, the t of `\gamma_t^{(k)}`.
  var second: IntegerTerm?
  /// Written element indices, `j, k` of `w_{jk}`.
  var elements: [Notation] = []
  var transposed = false
  var primes = 0
  var power: Notation?
  /// A capital stands here that is not written: `dz^T` for `dZ^T`.
  var isCompleted = false
  /// The sample that is written above the name or below a loss; the first of `elements`.
  var sample: Notation?
  /// A small letter that stands for entries and rows of a matrix, `t_{ij}` of T.
  var isPart = false
  /// Marks that have no meaning on a value: `w^*`, `w^+`, `w_{new}`.
  var mark: Notation?
}

extension NameKey {
  /// A name as it is written, `W^{(1)}` and `w_1` with their numbers.
  public init?(written node: Notation) {
    let (base, scripts) = ReferenceReader.flatten(node)
    guard let key = NameKey.base(of: base) else { return nil }
    self = NameReference.numbered(key, scripts) ?? key
  }
}

extension NameReference {
  /// The name with its element indices, as far as it matters which letters stand there.
  var written: Notation {
    guard !elements.isEmpty else { return base }
    return Notation(
      .scripted(base, subscript: Notation(.list(elements)), superscript: nil, primes: 0), range)
  }

  /// `W^{(1)}` or `w_1` as a name of its own; `nil` without such a number.
  static func numbered(_ key: NameKey, _ scripts: [ReferenceReader.Scripts]) -> NameKey? {
    guard let first = scripts.first, !first.inBrackets else { return nil }
    if let sup = first.superscript, let item = ReferenceReader.items(sup).first,
      case .bracketed(_, let inner) = item.kind, case .number(let digits) = inner.kind
    {
      return NameKey("\(key.text)^(\(digits))")
    }
    if let sub = first.lowerScript, case .number(let digits) = sub.kind {
      return NameKey("\(key.text)_\(digits)")
    }
    return nil
  }
}
