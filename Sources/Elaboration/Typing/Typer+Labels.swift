import Diagnostics
import MathSyntax
import TensorExpressions

/// A place that a label chooses: `factor` is 1 where the index is the label's value, else 0.
struct Selection {
  var index: IndexVariable
  var factor: TensorExpression

  /// `Σ_k [k = y] body(k)`.
  func applied(to body: TensorExpression) -> TensorExpression {
    .total(index, .product([factor, body]))
  }
}

/// An index that runs over the classes of a label.
struct ClassPlace: Hashable {
  var place: ElementIndex
  var item: Notation
  var label: NameKey
}

/// Labels as indices, `w_{y_i}`, and what is said of the other classes.
extension Typer {
  /// The label that an index is.
  func label(_ item: Notation) -> LabelReference? { scope.labels.reference(item) }

  /// `[k = y_i]` for a place among the classes.
  private mutating func isLabel(_ place: ElementIndex, _ label: LabelReference, _ range: TextRange)
    throws(TypingFailure) -> TensorExpression
  {
    let id = try labelSymbol(label, range)
    guard let sample = label.sample else { return .element(SymbolInstance(id), [place]) }
    let row = try sampleIndex(sample, scope.model[id].axes[0], range)
    return .element(SymbolInstance(id), [row, place])
  }

  /// `[k = y_i]` for the index of a sum over the classes.
  mutating func isLabel(_ index: IndexVariable, _ label: LabelReference, _ range: TextRange)
    throws(TypingFailure) -> TensorExpression
  {
    let chosen = try selection(label, index.length, range)
    return chosen.factor.substituting([chosen.index: .variable(index)])
  }

  private func labelSymbol(_ label: LabelReference, _ range: TextRange) throws(TypingFailure)
    -> SymbolID
  {
    guard case .label(let id)? = scope.binding(label.key) else {
      throw .unread(
        code: "undefined-symbol", message: ElaborationWording.undefined(label.key.text),
        range: range)
    }
    return id
  }

  /// The row a label chooses along an axis, as a sum over that axis.
  mutating func selection(_ label: LabelReference, _ length: AxisLength, _ range: TextRange)
    throws(TypingFailure) -> Selection
  {
    let id = try labelSymbol(label, range)
    guard let classes = scope.model[id].axes.last, same(length, classes) else {
      if scope.model[id].axes.last?.isOnlyInferred ?? true {
        throw .unread(
          code: "unknown-range", message: ElaborationWording.rangeUnknown(label.key.text),
          range: range)
      }
      throw .shape(
        ShapeMismatch(
          left: ShapeText.length(length), right: ShapeText.axes(scope.model[id].axes.suffix(1)),
          context: "index `\(label.key.text)`", range: range))
    }
    let index = fresh(length)
    return Selection(index: index, factor: try isLabel(.variable(index), label, range))
  }

  /// `k = y_i` as a number, for an index k or the number of a class; `nil` where neither side is a
  /// label.
  mutating func labelIndicator(_ members: [Notation], _ range: TextRange) throws(TypingFailure)
    -> TensorExpression?
  {
    for (side, other) in [(1, 0), (0, 1)] {
      guard let label = label(members[side]), members[other].isIndexItem,
        let classes = scope.model[try labelSymbol(label, range)].axes.last
      else { continue }
      return try isLabel(try sampleIndex(members[other], classes, range), label, range)
    }
    return nil
  }

  /// Notes which class a derivative is by.
  mutating func noteClass(_ place: ElementIndex, _ item: Notation, _ length: AxisLength) {
    for key in scope.labels.isSampled.keys.sorted() {
      guard case .label(let id)? = scope.binding(key), let classes = scope.model[id].axes.last,
        classes == length
      else { continue }
      classPlaces.append(ClassPlace(place: place, item: item, label: key))
    }
  }

  /// `j ≠ y_i` for a derivative by the j-th class, where all sums of the article over j leave the label
  /// out: such a statement is one on the other classes. One that names the two together means what it
  /// says.
  ///
  /// - Returns: the conditions as they would be written, and numbers that are 1 where they hold.
  mutating func otherClasses(_ places: [ClassPlace], in sides: [Notation]) throws(TypingFailure)
    -> (conditions: [Notation], masks: [TensorExpression])
  {
    var conditions: [Notation] = []
    var masks: [TensorExpression] = []
    for place in places {
      let written: Notation? =
        switch place.item.kind {
        case .symbol(let letter): scope.labels.others[letter.name]
        case .number: scope.labels.others.sorted { $0.key < $1.key }.first?.value
        default: nil
        }
      guard let written, let label = label(written), label.key == place.label,
        isKnown(label.sample), !sides.contains(where: { $0.compares(place.item, with: label.key) })
      else { continue }
      let isRight = try isLabel(place.place, label, written.range)
      let condition = Notation(.relation([place.item, written], [.notEqual]))
      guard !conditions.contains(condition) else { continue }
      conditions.append(condition)
      masks.append(.sum([.number(1), .product([.number(-1), isRight])]))
    }
    return (conditions, masks)
  }

  /// Whether the statement is about that sample, and not a sum over all.
  private func isKnown(_ sample: Notation?) -> Bool {
    guard let sample else { return true }
    guard case .symbol(let letter) = sample.kind else { return true }
    return indices[letter.name] != nil
  }

  private mutating func sampleIndex(_ item: Notation, _ length: AxisLength, _ range: TextRange)
    throws(TypingFailure) -> ElementIndex
  {
    switch item.kind {
    case .number(let text):
      guard let value = Int(text), value >= 1, value < 1_000_000 else {
        throw unsupported("the index `\(text)`", range)
      }
      return .constant(value)
    case .symbol(let letter): return .variable(try indexVariable(letter.name, length, range))
    default: throw unsupported("this index", range)
    }
  }
}

extension ElaborationWording {
  static let matricesGuessed =
    "whether these are numbers or matrices is not stated; give their shapes"
  static func labelAsValue(_ name: String) -> String {
    "`\(name)` names a place elsewhere in this article, and no number"
  }
}

extension Notation {
  /// Whether an index and a label stand in one relation, limits of sums aside.
  fileprivate func compares(_ item: Notation, with label: NameKey) -> Bool {
    switch kind {
    case .relation(let members, _):
      return members.contains(item) && members.contains { LabelReference($0)?.key == label }
    case .bigOperator(_, _, let upper, let body):
      return body.compares(item, with: label) || upper?.compares(item, with: label) ?? false
    default: return parts.contains { $0.compares(item, with: label) }
    }
  }
}

extension AxisLength {
  /// Tied to no letter of the article: `dim x`.
  var isOnlyInferred: Bool {
    if case .named(let name) = self { return name.contains(" ") }
    return false
  }
}
