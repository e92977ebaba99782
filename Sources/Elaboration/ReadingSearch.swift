import Diagnostics
import MathSyntax
import TensorExpressions

/// Tries the completions of left-out indices, one name at a time and only where one is missing.
struct ReadingSearch {
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
    typer.sides = [left, right] + conditions
    return typer
  }

  private mutating func typed(_ typer: inout Typer) throws(TypingFailure) -> [(Rank, Reading)] {
    let lefts = try typer.type(left)
    let places = typer.classPlaces
    let rights = try typer.type(right)
    try typer.checkRanges(ranges)
    let others = try typer.otherClasses(places, in: [left, right] + conditions)
    let existence = typer.existence()
    let masks = try typer.masks(conditions, relation) + others.masks + existence.masks
    try refuseOneSidedIndices(lefts[0], rights[0])
    var results: [(Rank, Reading)] = []
    for a in lefts {
      for b in rights {
        results += typer.equations(a, b, relation, ranges).map { rank, reading in
          var reading = reading.under(conditions + others.conditions, masks)
          reading.impliedConditions = others.conditions
          reading.existing = existence.names
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
