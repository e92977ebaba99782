import Diagnostics
import MathSyntax
import TensorExpressions

/// A place that must exist along an axis for what is written to mean something: `i + j - 1` among
/// the
/// entries of x.
struct Reach {
  var made: IndexCombination
  var length: AxisLength
  /// What stands there, and where.
  var name: Notation
  var range: TextRange { name.range }
  /// A sum runs over one of its indices, and leaves out what does not exist.
  var isSummed = false
  /// The index is a letter alone, `x_i`.
  var isPlain = false
  /// It is the range that the statement gives.
  var isStated = false
}

/// Indices that are made of others, `x_{i+j-1}`: `Σ_p [p = i + j - 1] x_p`.
extension Typer {
  /// A letter as an index. Where the article makes indices of others, an index may run along axes
  /// of
  /// different lengths: `∂E/∂x_i = d_{i-1} - d_i`.
  mutating func runningIndex(
    _ letter: String, _ length: AxisLength, _ reference: NameReference, _ range: TextRange
  ) throws(TypingFailure) -> ElementIndex {
    let isRange = indices[letter]?.length.isCombined ?? false
    guard isRange || length.isCombined || isShifted(letter) else {
      if scope.shifts.areUsed, indices[letter] == nil {
        try refuseLength(letter, length, reference, range)
      }
      return .variable(try indexVariable(letter, length, range))
    }
    if indices[letter] == nil {
      try refuseLength(letter, length, reference, range)
      let own = limits[letter] ?? ownLength(of: letter, besides: reference) ?? length
      indices[letter] = fresh(own, name: letter)
    }
    guard let known = indices[letter] else { return .variable(fresh(length)) }
    if runs(known, along: length, reference) { return .variable(known) }
    return .variable(
      place(
        IndexCombination([.init(1, .variable(known))], offset: 0), length, reference.written,
        isPlain: true))
  }

  /// Whether an index runs along the whole of an axis, and no further. While lengths are inferred,
  /// the
  /// name that also stands with a shifted index says nothing of it.
  private func runs(_ index: IndexVariable, along length: AxisLength, _ reference: NameReference)
    -> Bool
  {
    guard let unifier else { return same(index.length, length) }
    let (own, other) = (unifier.resolve(index.length), unifier.resolve(length))
    if own == other { return true }
    if let letter = index.name, own.skipped > 0 || shifts(letter, reference.key) { return false }
    return unifier.unify(own, other)
  }

  /// `i + j - 1` along an axis.
  mutating func combinedIndex(
    _ item: Notation, _ length: AxisLength, _ reference: NameReference
  ) throws(TypingFailure) -> ElementIndex? {
    guard let written = item.combination else { return nil }
    guard let first = scope.shifts.first else {
      throw .unread(
        code: "unknown-index", message: ElaborationWording.indexStartUnclear, range: item.range)
    }
    var made = IndexCombination([], offset: written.offset)
    var counts = 0
    for term in written.terms {
      if let length = lengthLetter(term.letter) {
        made.lengths.append(.init(term.count, length))
        continue
      }
      made.terms.append(
        .init(term.count, .variable(try letter(term.letter, reference, item.range))))
      counts += term.count
    }
    // Entries count from 1 in here: P = p + 1 - first, and so for every letter.
    made.offset += (first - 1) * (counts - 1)
    return .variable(place(made, length, reference.written))
  }

  /// The last entry `x_n` of n, or one of all: where the article makes indices of others, both are
  /// meant.
  private func refuseLength(
    _ letter: String, _ length: AxisLength, _ reference: NameReference, _ range: TextRange
  ) throws(TypingFailure) {
    guard unifier == nil, !bound.contains(letter), !scope.shifts.letters.contains(letter),
      case .length(let named)? = scope.binding(NameKey(letter)), same(named, length)
    else { return }
    throw .unread(
      code: "unknown-index", message: ElaborationWording.lastOrAny(letter, display(reference)),
      range: range)
  }

  /// The variable of a letter that is met inside an index first.
  private mutating func letter(_ letter: String, _ reference: NameReference, _ range: TextRange)
    throws(TypingFailure) -> IndexVariable
  {
    if let known = indices[letter] { return known }
    // `∂L/∂w_j = Σ_j δ_i x_{i+j}`: j is what it is on the left.
    guard
      let own = limits[letter] ?? ownLength(of: letter, besides: reference)
        ?? hiddenLengths[letter] ?? scope.shifts.range(of: letter)
    else {
      throw .unread(
        code: "unknown-range", message: ElaborationWording.rangeUnknown(letter), range: range)
    }
    let variable = fresh(own, name: letter)
    indices[letter] = variable
    return variable
  }

  /// The n of `x_{n-i+1}`: a letter of a length that is no index in here.
  private func lengthLetter(_ letter: String) -> AxisLength? {
    guard indices[letter] == nil, !bound.contains(letter),
      case .length(let length)? = scope.binding(NameKey(letter)), !isSubscript(letter)
    else { return nil }
    return length
  }

  /// An index that is chosen along an axis by others; what stands there is 0 where they lead
  /// outside.
  private mutating func place(
    _ made: IndexCombination, _ length: AxisLength, _ name: Notation, isPlain: Bool = false
  ) -> IndexVariable {
    var made = made
    func skipped(_ length: AxisLength) -> Int { (unifier?.resolve(length) ?? length).skipped }
    for term in made.terms {
      if case .variable(let variable) = term.index {
        made.offset += term.count * skipped(variable.length)
      }
    }
    made.offset -= skipped(length)
    let index = fresh(length)
    selections.append(Selection(index: index, factor: .aligned(.variable(index), made)))
    reaches.append(Reach(made: made, length: length, name: name, isPlain: isPlain))
    return index
  }

  // MARK: What else is written

  /// The parts of the statement in which a letter means the same index.
  private func surroundings(of letter: String) -> [Notation] {
    sumBodies[letter].map { [$0] } ?? sides
  }

  private func names(with letter: String) -> [(name: Notation, items: [Notation])] {
    let isBound = sumBodies[letter] != nil
    return surroundings(of: letter).flatMap { part in
      // The body itself may be a sum over another letter.
      isBound ? part.indexedNames() : part.indexedNames(besides: letter)
    }
  }

  /// Whether a letter is part of a combination where it means the same index.
  private func isShifted(_ letter: String) -> Bool {
    scope.shifts.areUsed
      && names(with: letter).contains { _, items in
        items.contains { $0.combination?.terms.contains { $0.letter == letter } ?? false }
      }
  }

  /// Whether it is so on this name.
  private func shifts(_ letter: String, _ key: NameKey) -> Bool {
    names(with: letter).contains { name, items in
      NameKey.base(of: ReferenceReader.flatten(name).base) == key
        && items.contains { $0.combination?.terms.contains { $0.letter == letter } ?? false }
    }
  }

  /// Whether a letter stands alone as an index anywhere in the statement.
  private func isSubscript(_ letter: String) -> Bool {
    sides.contains { side in
      side.indexedNames().contains { $0.items.contains { $0.letterAlone == letter } }
        || side.boundLetters.contains(letter)
    }
  }

  /// The length of the axis a letter stands at alone, `y_i`; rather that of a name that has no
  /// shifted
  /// index.
  private func ownLength(of letter: String, besides reference: NameReference) -> AxisLength? {
    var found: AxisLength?
    for (name, items) in names(with: letter)
    where items.contains(where: { $0.letterAlone == letter }) {
      guard let (read, _) = try? reader.read(name, call: nil),
        let place = read.elements.firstIndex(where: { $0.letterAlone == letter }),
        let axes = axes(of: read), axes.count == read.elements.count
      else { continue }
      if !shifts(letter, NameKey.base(of: ReferenceReader.flatten(name).base) ?? read.key) {
        return axes[place]
      }
      found = found ?? axes[place]
    }
    return found
  }

  private func axes(of reference: NameReference) -> [AxisLength]? {
    switch scope.binding(reference.key) {
    case .symbol(let id): scope.model[id].axes(at: reference.layer)
    case .alias(let instance): scope.model[instance.symbol].axes(at: instance.index)
    case .gradient(let name): scope.model[name.variable].axes(at: reference.layer)
    case .expression(let named): named.axes.map(\.length)
    default: nil
    }
  }
}

extension ElaborationWording {
  static let indexStartUnclear =
    "whether entries are counted from 0 or from 1 is not clear: sums here begin at both"
  static func lastOrAny(_ letter: String, _ name: String) -> String {
    "`\(letter)` is the length of `\(name)` here, and whether it stands for the last entry or for "
      + "any is not clear"
  }
  static func placeMissing(_ index: String) -> String {
    "`\(index)` is no index of an entry everywhere in this range, and what stands there is not "
      + "stated"
  }
}
