import Diagnostics
import MathSyntax
import TensorExpressions

/// What a pass may do beyond what is literally written.
struct Liberties {
  /// A bare `\mathbf{1}` that fits nowhere as a vector is the square matrix of ones.
  var matricesOfOnes = false
  /// Products may associate in any way.
  var reassociation = false
  /// Settled conventions: `v²` of a vector is its squared norm.
  var conventions = false
  /// Products of cancelling partials and diagonals beside Jacobians.
  var shorthand = false
  /// `∂μ/∂x = 1/D`: every entry of the derivative of a number is that number.
  var equalEntries = false
  /// Derivatives of what has a definition are the explicit ones of that formula.
  var explicitPartials = false
}

/// Types one statement under one choice of left-out indices.
///
/// Products keep all kinds that type, each with its rank; everything else has one meaning. The table of
/// written element indices is shared by the whole statement: `j` has one length.
struct Typer {
  let scope: Scope
  let reader: ReferenceReader
  var completions: [NameKey: IntegerTerm]
  var liberties: Liberties
  /// Present while shapes are inferred; lengths are then made equal where they must be.
  var unifier: LengthUnifier?
  /// Written element indices by name.
  var indices: [String: IndexVariable] = [:]
  /// What the limits of the sums around the part being typed say of the lengths of their indices.
  var limits: [String: AxisLength] = [:]
  /// The symbols that definitions compute, while shapes are inferred.
  var computed: Set<SymbolID> = []
  /// The statement gives a name its meaning: where it could be read in two ways, it has none.
  var isDefinition = false
  /// What the statement updates, where it is an update.
  var updated: Notation?
  /// Letters that only say of which sample the numbers are.
  var labels: Set<String> = []
  /// Names bound by a sum around the part being typed.
  var bound: [String] = []
  /// What these sums run over, by the name.
  var sumBodies: [String: Notation] = [:]
  /// The lengths of indices of the statement whose names these sums bind anew.
  var hiddenLengths: [String: AxisLength] = [:]
  /// What the sums of the statement run over, by the letter.
  var summedLengths: [(letter: String, length: AxisLength)] = []
  /// Both sides of the statement.
  var sides: [Notation] = []
  /// The places that indices made of others must reach.
  var reaches: [Reach] = []
  /// What the labels among the indices of the name at hand choose.
  var selections: [Selection] = []
  /// Whether the name at hand leaves its labels to what it stands in: `∂L/∂w_{y_i}`.
  var keepsSelections = false
  /// Whether `x_i` of X is the row it is in X, and not a column.
  var rowsLieDown = false
  /// Some such row is transposed in the statement.
  var turnsRows = false
  /// Where the variables of derivatives stand among the classes of a label, `j` of `∂L/∂w_j`.
  var classPlaces: [ClassPlace] = []
  /// Letters bound by a sum over steps around the part being typed.
  var boundSteps: [String] = []
  /// How a bracket is read that may be a factor or the place where a value is taken.
  var callReading: CallReading = .factor
  /// A number stands in the sum around the part being typed, `1 - A^2`.
  var squaresEntries = false
  /// Such a bracket stands in the product being typed.
  var meetsOpenCall = false
  private var nextID: Int

  init(
    scope: Scope, completions: [NameKey: IntegerTerm] = [:], liberties: Liberties = Liberties(),
    unifier: LengthUnifier? = nil, firstID: Int = 0
  ) {
    self.scope = scope
    reader = ReferenceReader(scope: scope)
    self.completions = completions
    self.liberties = liberties
    self.unifier = unifier
    nextID = firstID
  }

  mutating func fresh(_ length: AxisLength, name: String? = nil) -> IndexVariable {
    defer { nextID += 1 }
    return IndexVariable(id: nextID, length: scope.model.counted(length), name: name)
  }

  /// The expression with bound indices that no other has, nor any of `axes`.
  mutating func renumbered(_ expression: TensorExpression, besides axes: [IndexVariable])
    -> TensorExpression
  {
    nextID = max(nextID, (axes.map(\.id).max() ?? 0) + 1)
    return expression.renamingBoundIndices(from: &nextID)
  }

  func same(_ a: AxisLength, _ b: AxisLength) -> Bool {
    let (a, b) = (scope.model.counted(a), scope.model.counted(b))
    if let unifier { return unifier.unify(a, b) }
    guard let depth = scope.model.depth else { return a == b }
    // A number of layers that is fixed makes n_3 and n_L one length.
    let number = IntegerTerm.constant(depth)
    return a.substituting(.depth, by: number) == b.substituting(.depth, by: number)
  }

  func same(_ a: SymbolInstance, _ b: SymbolInstance) -> Bool {
    guard a != b, let depth = scope.model.depth else { return a == b }
    let number = IntegerTerm.constant(depth)
    return a.symbol == b.symbol
      && a.index?.substituting(.depth, by: number) == b.index?.substituting(.depth, by: number)
  }

  /// All typed readings of `node`, at least one.
  mutating func type(_ node: Notation) throws(TypingFailure) -> [Candidate] {
    switch node.kind {
    case .number(let text): return [try number(text, node)]
    case .symbol(.circleConstant): return [.scalar(.number(.pi), node)]
    case .symbol: return try product([node], [], node.range)
    case .accented:
      let base = ReferenceReader.flatten(node).base
      if NameKey.base(of: base) != nil { return try product([node], [], node.range) }
      // `\vec{a + b}` says only that it is a vector; a hat over more than a name says nothing we know.
      guard base != node else { throw unsupported("an accent over more than a name", node) }
      return try type(base)
    case .scripted(let base, let sub, let sup, let primes):
      return try scripted(node, base: base, sub: sub, sup: sup, primes: primes)
    case .bracketed(let bracket, let inner): return try bracketed(bracket, inner, node)
    case .sum(let terms):
      let outer = squaresEntries
      defer { squaresEntries = outer }
      squaresEntries = outer || terms.contains { $0.value.isNumber }
      return try sum(terms, node)
    case .product(let factors, let signs): return try product(factors, signs, node.range)
    case .fraction(let a, let b, let style): return try fraction(a, b, style, node)
    case .derivative(let derivative): return try self.derivative(derivative, node)
    case .gradient(let by, let of): return try gradient(by: by, of: of, node)
    case .bigOperator(.sum, let lower, let upper, let body):
      return try total(lower: lower, upper: upper, body: body, node)
    case .root(let inner, degree: nil):
      return try type(inner).map { applying(.init(.sqrt), to: $0, root(node, $0)) }
    case .root: throw unsupported("a root of higher degree", node)
    case .bigOperator(.product, let lower?, let upper, let body):
      return try product(lower: lower, upper: upper, body: body, node)
    case .bigOperator: throw unsupported("this operator", node)
    case .list: throw unsupported("a list", node)
    case .relation(let members, let relations): return try indicator(members, relations, node)
    case .matrix(let rows, let bracket): return try matrix(rows, bracket, node)
    case .cases(let rows): return try cases(rows, node)
    case .slice: throw unsupported("a slice", node)
    case .evaluated(let value, let point):
      return try evaluated(type(value), at: point, node.range)
    case .text: throw unsupported("prose inside a formula", node)
    case .ellipsis: throw unsupported("an ellipsis", node)
    case .transposeMark, .mark: throw unsupported("a mark without its operand", node)
    }
  }

  func unsupported(_ what: String, _ node: Notation) -> TypingFailure {
    unsupported(what, node.range)
  }

  func unsupported(_ what: String, _ range: TextRange) -> TypingFailure {
    .unread(
      code: "unsupported-notation", message: ElaborationWording.unsupported(what), range: range)
  }

  private func number(_ text: String, _ node: Notation) throws(TypingFailure) -> Candidate {
    guard let value = Double(text), value.isFinite else {
      throw .unread(
        code: "unsupported-notation",
        message: ElaborationWording.unsupported("the number `\(text)`"),
        range: node.range)
    }
    return .scalar(.number(value), node)
  }

  private func root(_ node: Notation, _ inner: Candidate) -> Notation {
    Notation(.root(inner.notation, degree: nil), node.range)
  }

  /// An elementwise function of a candidate of any layout.
  func applying(_ function: ScalarFunction, to argument: Candidate, _ notation: Notation)
    -> Candidate
  {
    var result = argument
    result.body = .apply(function, argument.body)
    result.notation = notation
    result.derivative = nil
    result.symbol = nil
    return result
  }

  mutating func bracketed(_ bracket: Bracket, _ inner: Notation, _ node: Notation)
    throws(TypingFailure) -> [Candidate]
  {
    switch bracket {
    case .round, .square, .curly:
      if case .list(let items) = inner.kind, bracket != .curly {
        return try vector(items, bracket, node)
      }
      if bracket == .square, let row = try patternedRow(inner, node) { return row }
      return try type(inner).map { candidate in
        var copy = candidate
        copy.notation = Notation(.bracketed(bracket, candidate.notation), node.range)
        return copy
      }
    case .doubleBar:
      return try type(inner).map { norm($0, node) }
    case .bar where isBatch(inner):
      return [.scalar(.length(scope.samples.length), node)]
    case .bar:
      return try type(inner).compactMap { candidate in
        let notation = Notation(.bracketed(.bar, candidate.notation), node.range)
        if candidate.layout.isScalar { return applying(.init(.abs), to: candidate, notation) }
        return liberties.conventions ? norm(candidate, node).raised(to: .convention) : nil
      }.orThrow(
        .unread(
          code: "unsupported-notation",
          message: ElaborationWording.unsupported("`|…|` of something that is not a number"),
          range: node.range))
    case .angle:
      guard case .list(let items) = inner.kind, items.count == 2 else {
        throw unsupported("this bracket", node)
      }
      return try innerProduct(items[0], items[1], node)
    case .floor, .ceiling: throw unsupported("this bracket", node)
    }
  }

  /// `‖v‖`: Euclidean, or Frobenius for a matrix.
  private func norm(_ candidate: Candidate, _ node: Notation) -> Candidate {
    let notation = Notation(.bracketed(.doubleBar, candidate.notation), node.range)
    return Candidate(
      layout: .scalar, body: .apply(.init(.sqrt), squaredNorm(candidate)), notation: notation,
      rank: candidate.rank)
  }

  func squaredNorm(_ candidate: Candidate) -> TensorExpression {
    candidate.layout.axes.reversed().reduce(.power(candidate.body, .number(2))) { .total($1, $0) }
  }

  /// A gradient that only the article's loss can give.
  func requireLoss(_ node: Notation) throws(TypingFailure) -> SymbolID {
    guard let loss = scope.loss else {
      throw .unread(
        code: "undefined-symbol", message: ElaborationWording.lossUnknown(), range: node.range)
    }
    return loss
  }
}

extension Array {
  /// `flatMap` that keeps the type of what is thrown.
  func expanded(_ transform: (Element) throws(TypingFailure) -> [Element]) throws(TypingFailure)
    -> [Element]
  {
    var results: [Element] = []
    for element in self { results += try transform(element) }
    return results
  }

  func orThrow(_ failure: TypingFailure) throws(TypingFailure) -> [Element] {
    if isEmpty { throw failure }
    return self
  }
}
