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
  fileprivate func usualOffsets(_ key: NameKey) -> [Int] {
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
    if scope.statesTotalDifferential(left, right) {
      guard !scope.directions.isEmpty, relation != .assign else {
        return .unread(
          code: "unsupported-notation",
          message: ElaborationWording.unsupported("a total differential"), range: left.range)
      }
      return Elaborator(scope: scope.totalling).elaborate(
        left, relation, right, ranges: ranges, conditions: conditions)
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
    if let scope = scope.stepping(left, relation, right) {
      return Elaborator(scope: scope).elaborate(
        left, relation, right, ranges: ranges, conditions: conditions)
    }
    if let scope = scope.quantifying(left) {
      return Elaborator(scope: scope).elaborate(
        left, relation, right, ranges: ranges, conditions: conditions)
    }
    let style = StatementStyle(scope: scope, sides: [left, right])
    if let sides = style.layersRenamed {
      return elaborate(sides[0], relation, sides[1], ranges: ranges, conditions: conditions)
    }
    if style.numbersAreEntries, !scope.numbersAreEntries {
      var entrywise = scope
      entrywise.numbersAreEntries = true
      return Elaborator(scope: entrywise).elaborate(
        left, relation, right, ranges: ranges, conditions: conditions)
    }
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
      var search = Search(
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
    if let mismatch {
      var usage = NameUsage(steps: scope.steps, squares: scope.squares)
      usage.add(left)
      usage.add(right)
      // `∂J/∂W = ∂J/∂a ⊙ σ'(z) aᵀ`: the two a are of two layers.
      if let name = LayerTerms(scope: scope).repeatedWithoutLayer(in: [left, right]).first(where: {
        usualOffsets($0).count > 1
      }) {
        return .unread(
          code: "unknown-index", message: ElaborationWording.recursion(name.text),
          range: mismatch.range)
      }
      guard let loose = usage.values.first(where: scope.looseNames.contains) else {
        return .shapeMismatch(mismatch)
      }
      return .unread(
        code: "shape-unknown", message: ElaborationWording.loose(loose.text),
        range: mismatch.range)
    }
    return .unread(
      code: "not-understood", message: "no reading of this statement was found",
      range: left.range.union(right.range))
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
  fileprivate func explicit(_ isExplicit: Bool) -> Liberties {
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

/// Tries the completions of left-out indices, one name at a time and only where one is missing.
private struct Search {
  let elaborator: Elaborator
  let left: Notation
  let right: Notation
  let relation: Relation
  let ranges: [InstanceRange]
  let conditions: [Notation]
  let liberties: Liberties
  var found: [(Rank, Reading)] = []
  var mismatch: ShapeMismatch?
  /// A matrix by a matrix of which nothing says that they are any, `∂P/∂V` after `P = V I`.
  private(set) var guessesMatrices = false
  private var attempts = 0

  init(
    elaborator: Elaborator, left: Notation, right: Notation, relation: Relation,
    ranges: [InstanceRange], conditions: [Notation], liberties: Liberties
  ) {
    self.elaborator = elaborator
    self.left = left
    self.right = right
    self.relation = relation
    self.ranges = ranges
    self.conditions = conditions
    self.liberties = liberties
  }

  mutating func run() throws(TypingFailure) {
    let written = LayerTerms(scope: elaborator.scope).terms(in: [left, right])
    let elaborator = elaborator
    if written.isEmpty {
      try refuseRecursion()
      // No index anywhere: every layer, and only where that does not type, the last one.
      let all = elaborator.readsLastLayer ? [] : [IntegerTerm(.free("l"))]
      for base in all + [IntegerTerm(.depth)] {
        try explore([:]) { key in elaborator.usualOffsets(key).map { base + $0 } }
        if !found.isEmpty { return }
      }
    } else {
      let terms = completionTerms(written)
      try explore([:]) { _ in terms }
    }
  }

  /// `δ = Wᵀδ ⊙ σ'(z)`: the two δ cannot be of one layer, and nothing tells which.
  private func refuseRecursion() throws(TypingFailure) {
    guard relation != .assign,
      let key = NameKey(ReferenceReader.flatten(left).base), elaborator.scope.family(key) != nil
    else { return }
    var usage = NameUsage(steps: elaborator.scope.steps, squares: elaborator.scope.squares)
    usage.add(right)
    guard !usage.values.contains(key) else {
      throw .unread(
        code: "unknown-index", message: ElaborationWording.recursion(key.text), range: left.range)
    }
  }

  /// `∂J/∂W = δ_i a_j`: the indices are left out on one side, and nothing says in which order they
  /// belong there.
  private func refuseOneSidedIndices(_ a: Candidate, _ b: Candidate) throws(TypingFailure) {
    guard !a.layout.isScalar || !b.layout.isScalar, a.body != .number(0), b.body != .number(0),
      a.leavesOut(b) || b.leavesOut(a)
    else { return }
    throw .unread(
      code: "unknown-index", message: ElaborationWording.oneSidedIndices, range: right.range)
  }

  private mutating func explore(
    _ completions: [NameKey: IntegerTerm], _ choices: (NameKey) -> [IntegerTerm]
  ) throws(TypingFailure) {
    attempts += 1
    guard attempts <= Elaborator.attemptLimit else { return }
    do {
      found += try typed(completions)
    } catch {
      switch error {
      case .missingIndex(let key):
        for term in choices(key) {
          var next = completions
          next[key] = term
          try explore(next, choices)
        }
      case .shape(let conflict): mismatch = mismatch ?? conflict
      case .nonexistent, .unread: throw error
      }
    }
  }

  /// The index itself first, then its neighbours.
  private func completionTerms(_ bases: [IntegerTerm]) -> [IntegerTerm] {
    var terms: [IntegerTerm] = bases
    for base in bases {
      for shift in [-1, 1] where !(base.variable == .depth && base.offset + shift > 0) {
        let term = base + shift
        if term.variable == nil, term.offset < 0 { continue }
        if !terms.contains(term) { terms.append(term) }
      }
    }
    return terms
  }

  /// Where a row `x_i` of a matrix is transposed, both ways in which it may lie are readings.
  private mutating func typed(_ completions: [NameKey: IntegerTerm]) throws(TypingFailure) -> [(
    Rank, Reading
  )] {
    var typer = self.typer(completions)
    var standing: [(Rank, Reading)] = []
    var mismatch: TypingFailure?
    do {
      standing = try typed(&typer)
    } catch {
      guard typer.turnsRows, case .shape = error else { throw error }
      mismatch = error
    }
    guard typer.turnsRows else { return standing }
    var other = self.typer(completions)
    other.rowsLieDown = true
    if let lying = try? typed(&other) { standing += lying }
    if standing.isEmpty, let mismatch { throw mismatch }
    return standing
  }

  private func typer(_ completions: [NameKey: IntegerTerm]) -> Typer {
    var typer = Typer(
      scope: elaborator.scope, completions: completions, liberties: liberties)
    if relation == .assign { typer.updated = left }
    return typer
  }

  private mutating func typed(_ typer: inout Typer) throws(TypingFailure) -> [(Rank, Reading)] {
    let lefts = try typer.type(left)
    let places = typer.classPlaces
    let rights = try typer.type(right)
    try typer.checkRanges(ranges)
    let others = try typer.otherClasses(places, in: [left, right] + conditions)
    let masks = try typer.masks(conditions, relation) + others.masks
    try refuseOneSidedIndices(lefts[0], rights[0])
    var results: [(Rank, Reading)] = []
    for a in lefts {
      for b in rights {
        results += typer.equations(a, b, relation, ranges).map { rank, reading in
          var reading = reading.under(conditions + others.conditions, masks)
          reading.impliedConditions = others.conditions
          return (rank, reading)
        }
        if results.count > Elaborator.readingLimit * 2 { return results }
      }
    }
    if results.isEmpty {
      let axes = lefts[0].layout.axes
      if axes.count == 4, rights[0].layout.axes.count < 4,
        axes.allSatisfy(\.length.isOnlyInferred)
      {
        guessesMatrices = true
      }
      throw .shape(
        ShapeMismatch(
          left: ShapeText.layout(lefts[0].layout), right: ShapeText.layout(rights[0].layout),
          context: "equation", range: right.range))
    }
    return results
  }
}

extension Typer {
  /// The equations that two typed sides make.
  fileprivate mutating func equations(
    _ a: Candidate, _ b: Candidate, _ relation: Relation, _ ranges: [InstanceRange]
  ) -> [(Rank, Reading)] {
    let rank = max(a.rank, b.rank)
    let zero = b.body == .number(0) || a.body == .number(0)
    func reading(
      _ axes: [IndexVariable], _ left: TensorExpression, _ right: TensorExpression,
      _ rank: Rank, shown: Notation
    ) -> (Rank, Reading) {
      let free = indices.values.sorted { $0.id < $1.id }
      return (
        rank,
        Reading(
          equation: TensorEquation(
            axes: axes + free, left: left, right: right, ranges: ranges),
          left: a.notation, right: shown, relation: relation, differs: rank != .asWritten,
          shorthand: rank == .shorthand, convention: rank == .convention, isRow: a.layout.isRow,
          claimsZero: zero,
          objective: scope.objective)
      )
    }
    let comparable = a.layout.isScalar == b.layout.isScalar || zero
    if comparable, sameKind(a.layout, b.layout) || zero, let (layout, left, right) = aligned(a, b) {
      return [reading(layout.axes, left, right, rank, shown: b.notation)]
    }
    if liberties.equalEntries, let axes = entriesOf(a), b.layout.isScalar, b.body.isPlainNumber {
      let ones = Notation(.symbol(Letter("1", style: .bold)))
      let shown = Notation(.product([b.notation, ones], signs: [.juxtaposition]))
      return [reading(axes, a.body, b.body, .shorthand, shown: shown)]
    }
    // A vector of one entry is a number.
    if case .scalar = b.layout, let number = a.asSingleNumber {
      return equations(number, b, relation, ranges)
    }
    if case .scalar = a.layout, let number = b.asSingleNumber {
      return equations(a, number, relation, ranges)
    }
    // An n × 1 matrix is a vector of n.
    if case .matrix = a.layout, a.layout.axes.count != b.layout.axes.count,
      let vector = a.withoutUnitAxis
    {
      return equations(vector, b, relation, ranges)
    }
    if case .matrix = b.layout, a.layout.axes.count != b.layout.axes.count,
      let vector = b.withoutUnitAxis
    {
      return equations(a, vector, relation, ranges)
    }
    guard liberties.shorthand else { return [] }
    return slots(a, equal: b).map { axes, right, notation in
      reading(axes, a.body, right, .shorthand, shown: notation)
    }
  }

  /// The axes of `∂μ/∂x`, the derivative of a number: `∂μ/∂x = 1/D` says it of every entry.
  private func entriesOf(_ candidate: Candidate) -> [IndexVariable]? {
    guard let shape = candidate.derivative, shape.numeratorAxes.isEmpty,
      shape.denominatorAxes.count == 1
    else { return nil }
    return shape.denominatorAxes
  }

  /// Nothing is spread across the relation sign.
  private func sameKind(_ a: Layout, _ b: Layout) -> Bool {
    switch (a, b) {
    case (.scalar, .scalar), (.column, .column), (.row, .row), (.matrix, .matrix),
      (.tensor, .tensor):
      true
    default: false
    }
  }
}

extension Notation {
  /// A derivative of something that is not a number; without one nothing is shorthand.
  fileprivate func differentiatesTensor(in scope: Scope) -> Bool {
    if case .derivative(let derivative) = kind, derivative.of.isTensor(in: scope) { return true }
    return parts.contains { $0.differentiatesTensor(in: scope) }
  }

  private func isTensor(in scope: Scope) -> Bool {
    let (base, scripts) = ReferenceReader.flatten(self)
    if let key = scope.steps.key(of: base, scripts) {
      let written = (try? ReferenceReader(scope: scope).read(self, call: nil))?.reference.key
      switch scope.binding(written ?? key) ?? scope.binding(key) {
      case .symbol(let id): return !scope.model[id].axes.isEmpty
      case .alias(let instance): return !scope.model[instance.symbol].axes.isEmpty
      case .gradient: return true
      default: return false
      }
    }
    return base.parts.contains { $0.isTensor(in: scope) }
  }
}

extension TensorExpression {
  /// Made of numbers and lengths alone: `1/D`.
  fileprivate var isPlainNumber: Bool {
    switch self {
    case .number, .length: true
    case .sum, .product, .quotient, .power: children.allSatisfy(\.isPlainNumber)
    default: false
    }
  }
}
