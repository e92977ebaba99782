import MathSyntax
import TensorExpressions

extension IntegerTerm {
  /// The affine integer that a notation writes, `l`, `l + 1`, `L - 1`, `3`, `n_l`; `nil` for the rest.
  public init?(_ node: Notation) {
    switch node.kind {
    case .number(let text):
      guard let value = Int(text), value >= 0, value < 100_000 else { return nil }
      self = .constant(value)
    case .symbol(let letter):
      guard letter.name.count == 1 else { return nil }
      self = IntegerTerm(
        letter.name == "L" ? .depth : .free(letter.name == "ℓ" ? "l" : letter.name))
    case .scripted(let base, let sub?, nil, 0):
      // `n_l`, the number of layers in the older course notes.
      guard case .symbol(let letter) = base.kind, letter.name == "n",
        case .symbol(let index) = sub.kind, index.name == "l" || index.name == "ℓ"
      else { return nil }
      self = IntegerTerm(.depth)
    case .bracketed(let bracket, let inner) where bracket == .round || bracket == .square:
      self.init(inner)
    case .sum(let terms):
      guard let sum = IntegerTerm.adding(terms) else { return nil }
      self = sum
    default: return nil
    }
  }

  private static func adding(_ terms: [Notation.Term]) -> IntegerTerm? {
    var result = IntegerTerm.constant(0)
    for term in terms {
      guard term.sign != .plusMinus, let part = IntegerTerm(term.value) else { return nil }
      if part.variable != nil {
        guard result.variable == nil, term.sign == .plus else { return nil }
        result = part + result.offset
      } else {
        result = result + (term.sign == .plus ? part.offset : -part.offset)
      }
    }
    return result
  }

  /// The term as it is written: `l + 1`.
  public var notation: Notation {
    guard let variable else { return Notation(.number(String(offset))) }
    let letter: String =
      switch variable {
      case .depth: "L"
      case .horizon: "T"
      case .free(let name): name
      }
    let base = Notation(.symbol(Letter(letter)))
    guard offset != 0 else { return base }
    let distance = Notation(.number(String(abs(offset))))
    return Notation(.sum([.init(.plus, base), .init(offset > 0 ? .plus : .minus, distance)]))
  }

  /// Layer indices are written with these letters where nothing else tells.
  static let layerLetters: Set<String> = ["l", "ℓ", "L"]
}
