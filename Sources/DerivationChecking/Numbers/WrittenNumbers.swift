import Elaboration
import Evaluation
import MathSyntax
import TensorExpressions
import Tensors

/// What a member made of numbers comes to, entry by entry, with what rounding leaves open.
struct WrittenNumbers {
  var shape: [Int]
  /// Written as a row, `(1 2)`.
  var isRow = false
  var values: [Double]
  /// How far each entry may lie from what it stands for: half a unit of a printed digit, or what the
  /// rounding of the article's own intermediate numbers makes of it.
  var slack: [Double]
  /// How far it could lie if every number in it were rounded.
  var looseSlack: [Double]
  /// The entries where each is one printed number.
  var printed: [PrintedNumber]?
  /// Some number in it is a rounded one of the article's own.
  var usesRoundedNumbers = false

}

/// Reads members made of numbers.
struct WrittenNumberReader {
  private unowned let bench: ClaimBench
  private let elaborator: Elaborator
  /// The numbers the article gives, which are exact however few digits they have.
  private let given: [Double]
  /// What the article computes.
  private let computed: [Double]

  init(_ bench: ClaimBench) {
    elaborator = bench.elaborator
    self.bench = bench
    let scope = bench.setup.scope
    given = Array(scope.ownNumbers.values) + scope.ownTensors.values.flatMap(\.elements)
    let evaluator = bench.judge.ownEvaluator()
    let claim = NumberClaim(scope: scope)
    let defined = Set(scope.model.definitions.map(\.symbol)).sorted()
    computed = defined.compactMap { id in
      let element = TensorExpression.element(SymbolInstance(id), [])
      guard scope.model[id].axes.isEmpty, scope.model[id].family == nil, claim.isComplete(element)
      else { return nil }
      return (try? evaluator?.value(of: element, axes: []))?.elements.first
    }
  }

  /// `nil` where it has no value, or more than one.
  func read(_ member: Notation) -> WrittenNumbers? {
    guard let (shape, values, isRow) = value(member) else { return nil }
    if let entries = Self.entries(member), entries.count == values.count {
      let slack = entries.map(\.halfUnit)
      return WrittenNumbers(
        shape: shape, isRow: isRow, values: values, slack: slack, looseSlack: slack,
        printed: entries)
    }
    var numbers = WrittenNumbers(
      shape: shape, isRow: isRow, values: values, slack: Array(repeating: 0, count: values.count),
      looseSlack: Array(repeating: 0, count: values.count), printed: nil)
    for (place, literal) in Self.literals(in: member).enumerated().prefix(40) {
      addRounding(of: literal, at: place, in: member, to: &numbers)
    }
    return numbers
  }

  /// The numbers printed entry by entry, row by row.
  private static func entries(_ node: Notation) -> [PrintedNumber]? {
    if let single = PrintedNumber(node) { return [single] }
    let items: [Notation]
    switch node.kind {
    case .matrix(let rows, _):
      items = rows.flatMap { row in
        row.flatMap { item -> [Notation] in
          if case .list(let inner) = item.kind { inner } else { [item] }
        }
      }
    case .bracketed(_, let inner):
      guard case .list(let inner) = inner.kind else { return nil }
      items = inner
    case .scripted(let base, nil, _?, 0):
      // A row that is written as a column, or the other way round.
      guard let entries = entries(base) else { return nil }
      if case .matrix(let rows, _) = base.kind, rows.count > 1, (rows.first?.count ?? 0) > 1 {
        return nil
      }
      if PrintedNumber(base) != nil { return nil }
      return entries
    default: return nil
    }
    let numbers = items.map { PrintedNumber($0) }
    return numbers.contains { $0 == nil } ? nil : numbers.compactMap { $0 }
  }

  // MARK: Values

  func value(_ node: Notation) -> ([Int], [Double], isRow: Bool)? {
    guard case .readings(let readings) = elaborator.elaborate(node, .equal, node),
      readings.count == 1, let evaluator = evaluator(readings[0].equation.left),
      let tensor = try? evaluator.value(
        of: readings[0].equation.left, axes: readings[0].equation.axes)
    else { return nil }
    return (tensor.shape, tensor.elements, readings[0].isRow)
  }

  /// The article's own world where a function with a parameter of its own is applied.
  private func evaluator(_ expression: TensorExpression) -> Evaluator? {
    guard !expression.instances.isEmpty else {
      return try? Evaluator(model: Model(), world: World())
    }
    return NumberClaim(scope: bench.setup.scope).isComplete(expression)
      ? bench.judge.ownEvaluator() : nil
  }

  // MARK: Rounding

  /// The numbers with a point, in the order in which a walk over the tree meets them.
  static func literals(in node: Notation) -> [PrintedNumber] {
    var found: [PrintedNumber] = []
    _ = node.mapped { kind in
      if case .number(let text) = kind, text.contains("."),
        let number = PrintedNumber(Notation(.number(text)))
      {
        found.append(number)
      }
      return kind
    }
    return found
  }

  private func addRounding(
    of literal: PrintedNumber, at place: Int, in member: Notation,
    to numbers: inout WrittenNumbers
  ) {
    // Nobody rounds to one digit; `0.5` is a half.
    guard !isExact(literal), literal.significantDigits > 1 else { return }
    var count = 0
    let shifted = member.mapped { kind in
      guard case .number(let text) = kind, text.contains(".") else { return kind }
      defer { count += 1 }
      return count == place ? .number("\(literal.value + literal.halfUnit)") : kind
    }
    guard let (_, moved, _) = value(shifted), moved.count == numbers.values.count else { return }
    let isKnown = isRounded(literal)
    numbers.usesRoundedNumbers = numbers.usesRoundedNumbers || isKnown
    for entry in moved.indices {
      let change = abs(moved[entry] - numbers.values[entry])
      numbers.looseSlack[entry] += change
      if isKnown { numbers.slack[entry] += change }
    }
  }

  /// The article's own number, not a rounded one.
  private func isExact(_ literal: PrintedNumber) -> Bool {
    (given + computed).contains { abs(abs($0) - literal.value) <= 1e-12 * literal.value }
  }

  /// A rounded form of what the article computes: printed so before, or with so many digits that it
  /// can be nothing else.
  private func isRounded(_ literal: PrintedNumber) -> Bool {
    if bench.printedBefore.contains(where: { abs($0) == literal.value }) { return true }
    return literal.significantDigits >= 3
      && computed.contains { abs(abs($0) - literal.value) <= literal.halfUnit * (1 + 1e-9) }
  }
}

// MARK: - Numbers that stand for quantities

extension WrittenNumberReader {
  /// So many ways to tell what the numbers stand for are tried.
  private static let most = 160

  /// Whether an expression made of numbers comes to a value exactly when each rounded number in it is
  /// replaced by the quantity it stands for.
  func comes(_ member: Notation, to value: Double, with quantities: [PrintedChain.Quantity]) -> Bool
  {
    let literals = Self.literals(in: member)
    guard !literals.isEmpty, literals.count <= 12, PrintedNumber(member) == nil else {
      return false
    }
    let options = literals.map { literal in
      quantities.filter { $0.isPrinted(as: literal) }.map { abs($0.exact) }
    }
    // What stands for nothing is taken as it is.
    let all = zip(literals, options).map { [$0.value] + $1.filter { $0.isFinite } }
    guard options.contains(where: { !$0.isEmpty }) else { return false }
    let count = all.reduce(1) { min($0 * $1.count, 1_000_000) }
    // The ways in which most numbers stand for something come first.
    for combination in (0..<count).reversed().prefix(Self.most) {
      var rest = combination
      let chosen = all.map { options -> Double in
        defer { rest /= options.count }
        return options[rest % options.count]
      }
      if let found = self.value(member, literals: chosen),
        abs(found - value) <= 1e-9 * max(abs(found), abs(value))
      {
        return true
      }
    }
    return false
  }

  private func value(_ member: Notation, literals: [Double]) -> Double? {
    var place = 0
    let shifted = member.mapped { kind in
      guard case .number(let text) = kind, text.contains(".") else { return kind }
      defer { place += 1 }
      return place < literals.count ? .number("\(literals[place])") : kind
    }
    guard let (shape, values, _) = value(shifted), shape.isEmpty else { return nil }
    return values.first
  }
}
