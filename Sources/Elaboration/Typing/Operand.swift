import Diagnostics
import MathSyntax
import TensorExpressions

/// One operand of a flat product, with the function applications and index brackets put together.
enum Operand {
  case node(Notation)
  case name(NameReference)
  /// `dW` for `∂J/∂W`, with the letter in front; the name is that of the variable.
  case differential(NameReference, NameKey)
  /// `d(f/g)`, the change of a value.
  case change(Notation, TextRange)
  /// `σ'(z)`, with the scripts that stand behind the bracket.
  case application(NameReference, argument: Notation, after: [ReferenceReader.Scripts], TextRange)
  /// `y(0)`, and `q(x, y)` with what q depends on, which is q itself (no arguments).
  case call(
    NameReference, arguments: [Notation], after: [ReferenceReader.Scripts], TextRange)

  var range: TextRange {
    switch self {
    case .node(let node): node.range
    case .name(let reference), .differential(let reference, _): reference.range
    case .application(_, _, _, let range), .call(_, _, _, let range), .change(_, let range): range
    }
  }
}

/// The factors of a flat product on their way to operands, from left to right.
struct FactorCursor {
  private let factors: [Notation]
  private let signs: [ProductSign]
  private var position = 0
  private var showsSign = false
  private(set) var operands: [Operand] = []
  /// The signs between the operands.
  private(set) var between: [ProductSign] = []

  /// Factors put together to one operand.
  struct Taken {
    var operand: Operand
    var count: Int
    /// A name that could be taken at what stands behind it, which is shown with a sign.
    var isOpenCall = false

    init(_ operand: Operand, _ count: Int = 1) {
      self.operand = operand
      self.count = count
    }
  }

  init(_ factors: [Notation], _ signs: [ProductSign]) {
    self.factors = factors
    self.signs = signs
  }

  var isAtEnd: Bool { position >= factors.count }
  var factor: Notation { factors[position] }
  var next: Notation? { behind(0) }
  var isAlone: Bool { factors.count == 1 }
  var isAfterSign: Bool { position > 0 && signs[position - 1] != .juxtaposition }
  /// The first one, and a sign stands behind it.
  var isBeforeSign: Bool { position == 0 && !isAlone && signs[0] != .juxtaposition }

  /// What stands right behind the factor `distance` further on, without a sign.
  func behind(_ distance: Int) -> Notation? {
    let place = position + distance + 1
    return place < factors.count && signs[place - 1] == .juxtaposition ? factors[place] : nil
  }

  mutating func take(_ taken: Taken) {
    if position > 0 { between.append(showsSign ? .dot : signs[position - 1]) }
    operands.append(taken.operand)
    position += taken.count
    showsSign = taken.isOpenCall
  }
}
