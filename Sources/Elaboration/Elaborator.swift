import Diagnostics
import MathSyntax
import TensorExpressions

/// Written statements → typed readings, ranked before any number is computed.
public struct Elaborator: Sendable {
  public let scope: Scope
  /// Derivatives of what has a definition are read as the explicit ones of that formula.
  public var explicitPartials = false
  /// Statements without any index of a layer are read of the last layer alone.
  public var readsLastLayer = false
  static let readingLimit = 512
  static let attemptLimit = 20_000

  /// The indices a family has in the definitions, relative to the family that is defined: in
  /// `z^{(l)} = W^{(l)} a^{(l-1)} + b^{(l)}` a has l-1.
  private let offsets: [SymbolID: [Int]]

  public init(scope: Scope) {
    self.scope = scope
    var offsets: [SymbolID: [Int]] = [:]
    for definition in scope.model.definitions where definition.at == nil {
      guard let family = scope.model[definition.symbol].family else { continue }
      for instance in definition.body.instances {
        guard let index = instance.index, index.variable == family.variable, index.offset != 0,
          offsets[instance.symbol]?.contains(index.offset) != true
        else { continue }
        offsets[instance.symbol, default: []].append(index.offset)
      }
    }
    self.offsets = offsets
  }

  /// What a left-out index may be where a statement writes no index at all: the layer itself, or where
  /// the symbol stands in that layer's definition.
  func usualOffsets(_ key: NameKey) -> [Int] {
    guard case .symbol(let id)? = scope.binding(key) else { return [0] }
    return [0] + (offsets[id] ?? [])
  }

  /// The readings of `left = right` (or of an update of `left`), said for `ranges` and under
  /// `conditions` such as `i ≠ j`.
  public func elaborate(
    _ left: Notation, _ relation: Relation, _ right: Notation, ranges: [InstanceRange] = [],
    conditions: [Notation] = []
  ) -> Elaboration {
    var conditions = conditions
    conditions += left.indexConditions.filter { !conditions.contains($0) }
    let left = left.withoutIndexConditions.withoutParameterLists.writtenInFull
    let right = right.withoutParameterLists.writtenInFull
    if scope.statesTotalDifferential(left, right),
      scope.directions.isEmpty || relation == .assign
    {
      return .unread(
        code: "unsupported-notation",
        message: ElaborationWording.unsupported("a total differential"), range: left.range)
    }
    if scope.mayStateDifferential(left) {
      return .unread(
        code: "unsupported-notation",
        message: ElaborationWording.unsupported("a differential beside a value called `d`"),
        range: left.range)
    }
    if relation != .assign, let sides = BareFunctions(scope: scope).applied(left, right) {
      return elaborate(
        sides.0, relation, sides.1, ranges: ranges, conditions: conditions
      ).readOtherwise
    }
    if let scope = scope.summingLoss(relation, right) {
      return Elaborator(scope: scope).elaborate(
        left, relation, right, ranges: ranges, conditions: conditions
      ).readOtherwise
    }
    let style = StatementStyle(scope: scope, sides: [left, right])
    if let scope = ownScope(left, relation, right, style) {
      return Elaborator(scope: scope).elaborate(
        left, relation, right, ranges: ranges, conditions: conditions)
    }
    if let sides = style.layersRenamed {
      return elaborate(sides[0], relation, sides[1], ranges: ranges, conditions: conditions)
    }
    return searched(left, relation, right, ranges, conditions)
  }

  /// The scope in which a statement of a kind of its own is read: a total differential, one that writes
  /// `y(x)`, a step along a derivative, a law for every argument, one about entries by their numbers.
  private func ownScope(
    _ left: Notation, _ relation: Relation, _ right: Notation, _ style: StatementStyle
  ) -> Scope? {
    if scope.statesTotalDifferential(left, right) { return scope.totalling }
    if let scope = scope.calling(left, right) { return scope }
    if let scope = scope.stepping(left, relation, right) ?? scope.quantifying(left) { return scope }
    if relation == .equal, let scope = scope.differentiatingWritten(left) { return scope }
    guard style.layersRenamed == nil, style.numbersAreEntries, !scope.numbersAreEntries else {
      return nil
    }
    var entrywise = scope
    entrywise.numbersAreEntries = true
    return entrywise
  }

  /// Takes more and more liberties, until something fits.
  private func searched(
    _ left: Notation, _ relation: Relation, _ right: Notation, _ ranges: [InstanceRange],
    _ conditions: [Notation]
  ) -> Elaboration {
    var mismatch: ShapeMismatch?
    var guessesMatrices = false
    let passes: [Liberties] = [
      Liberties(),
      Liberties(matricesOfOnes: true),
      Liberties(reassociation: true),
      Liberties(reassociation: true, conventions: true),
      Liberties(reassociation: true, shorthand: true),
      Liberties(reassociation: true, conventions: true, shorthand: true),
      Liberties(equalEntries: true),
    ]
    let statesJacobian =
      left.differentiatesTensor(in: scope) || right.differentiatesTensor(in: scope)
    let hasOnes = left.mentionsOnes || right.mentionsOnes
    for liberties in passes
    where (!liberties.shorthand || statesJacobian) && (!liberties.matricesOfOnes || hasOnes)
      && (!liberties.equalEntries || left.isPlainDerivative)
    {
      var search = ReadingSearch(
        elaborator: self, left: left, right: right, relation: relation, ranges: ranges,
        conditions: conditions, liberties: liberties.explicit(explicitPartials))
      do {
        try search.run()
      } catch {
        return error.asElaboration
      }
      if !search.found.isEmpty { return best(search.found) }
      mismatch = mismatch ?? search.mismatch
      guessesMatrices = guessesMatrices || search.guessesMatrices
    }
    if let mismatch, guessesMatrices {
      return .unread(
        code: "shape-unknown", message: ElaborationWording.matricesGuessed, range: mismatch.range)
    }
    if let mismatch { return unfitting(mismatch, [left, right]) }
    return .unread(
      code: "not-understood", message: "no reading of this statement was found",
      range: left.range.union(right.range))
  }

  /// Sides that do not fit: wrong, unless something that is not known may be why.
  private func unfitting(_ mismatch: ShapeMismatch, _ sides: [Notation]) -> Elaboration {
    // `∂J/∂W = ∂J/∂a ⊙ σ'(z) aᵀ`: the two a are of two layers.
    if let name = LayerTerms(scope: scope).repeatedWithoutLayer(in: sides).first(where: {
      usualOffsets($0).count > 1
    }) {
      return .unread(
        code: "unknown-index", message: ElaborationWording.recursion(name.text),
        range: mismatch.range)
    }
    var usage = NameUsage(steps: scope.steps, squares: scope.squares)
    for side in sides { usage.add(side) }
    guard let loose = usage.values.first(where: scope.looseNames.contains) else {
      return .shapeMismatch(mismatch)
    }
    return .unread(
      code: "shape-unknown", message: ElaborationWording.loose(loose.text), range: mismatch.range)
  }

  /// Whether no layer is written anywhere, though some name has layers.
  public func leavesLayersOut(_ left: Notation, _ right: Notation) -> Bool {
    LayerTerms(scope: scope).terms(in: [left, right]).isEmpty
  }

  private func best(_ found: [(Rank, Reading)]) -> Elaboration {
    let rank = found.map(\.0).min() ?? .asWritten
    if rank == .doubtful, let (_, reading) = found.first {
      return .unread(
        code: "unsupported-notation", message: ElaborationWording.besideIdentity,
        range: reading.right.range)
    }
    var readings: [Reading] = []
    for (candidateRank, reading) in found where candidateRank == rank {
      let isNew = !readings.contains { $0.left == reading.left && $0.right == reading.right }
      if isNew { readings.append(reading) }
    }
    return readings.count > Self.readingLimit
      ? .tooManyReadings(readings.count) : .readings(readings)
  }
}

extension Liberties {
  func explicit(_ isExplicit: Bool) -> Liberties {
    var copy = self
    copy.explicitPartials = isExplicit
    return copy
  }
}

extension TypingFailure {
  var asElaboration: Elaboration {
    switch self {
    case .unread(let code, let message, let range):
      .unread(code: code, message: message, range: range)
    case .shape(let mismatch): .shapeMismatch(mismatch)
    case .missingIndex(let key):
      .unread(
        code: "unknown-index", message: ElaborationWording.indexUnclear(key.text),
        range: TextRange(0, 0))
    case .nonexistent(let name, let range):
      .unread(code: "undefined-symbol", message: ElaborationWording.nonexistent(name), range: range)
    }
  }
}
