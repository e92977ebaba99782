import Elaboration
import Evaluation
import OrderedCollections
import TensorExpressions
import Tensors

/// What can come out when one goes on from numbers as they were printed.
///
/// Whoever works an example prints `a = 0.769` and may put in either that or what the calculator shows.
/// So each quantity on the way to a number has several values: the unrounded one, each number that was
/// printed for it and found right, and what these make of it further up. A printed number is right where
/// it is one of the values of its quantity, to its own digits.
final class PrintedChain {
  /// A number that was printed for a quantity without free indices, `a`, `a_2`, `∂E/∂a`.
  struct Value {
    var quantity: TensorExpression
    var number: Double
    var exact: Double
    /// As the article writes it.
    var name: String
    var isRounded: Bool { abs(number - exact) > 1e-12 * abs(exact) }
  }

  /// A value, with the places of the printed numbers it was made of.
  struct Candidate {
    var value: Double
    var used: Set<Int> = []
  }

  let scope: Scope
  private let judge: Judge
  private(set) var values: [Value] = []
  /// What was found right for a quantity, `∂E/∂z = ∂E/∂a · a (1 - a)`.
  private var formulas: OrderedDictionary<TensorExpression, [TensorExpression]> = [:]
  private(set) lazy var own = judge.numberEvaluator()
  private var held: Evaluator?
  private var isHeldKnown = false
  private var known: [TensorExpression: [Candidate]] = [:]
  private var knownQuantities: [Quantity]?
  private var exactValues: [TensorExpression: Double] = [:]

  init(_ scope: Scope, _ judge: Judge) {
    (self.scope, self.judge) = (scope, judge)
  }

  func note(_ value: Value) {
    guard !values.contains(where: { $0.quantity == value.quantity && $0.number == value.number })
    else { return }
    values.append(value)
    (known, held, isHeldKnown, knownQuantities) = ([:], nil, false, nil)
  }

  func note(formula: TensorExpression, for quantity: TensorExpression) {
    guard formula != quantity, !(formulas[quantity]?.contains(formula) ?? false) else { return }
    formulas[quantity, default: []].append(formula)
    (known, knownQuantities) = ([:], nil)
  }

  /// The value in the article's own unrounded numbers.
  func exact(_ expression: TensorExpression) -> Double? {
    if let value = exactValues[expression] { return value }
    let value = (try? own?.value(of: expression, axes: []))?.elements.first
    exactValues[expression] = value
    return value
  }

  // MARK: What a number may stand for

  /// What can be computed from the article, with the numbers that were printed for it.
  struct Quantity {
    var exact: Double
    var printed: [Double] = []

    /// Whether a number without its sign stands for it.
    func isPrinted(as literal: PrintedNumber) -> Bool {
      if printed.contains(where: { abs($0) == literal.value }) { return true }
      return literal.significantDigits > 1
        && abs(abs(exact) - literal.value) <= literal.halfUnit * (1 + 1e-9)
    }
  }

  /// Symbols, the derivatives of each definition and all that stands in formulas.
  var quantities: [Quantity] {
    if let found = knownQuantities { return found }
    var expressions: [TensorExpression] = values.map(\.quantity)
    for definition in scope.model.definitions where definition.axes.isEmpty {
      guard scope.model[definition.symbol].family == nil else { continue }
      let element = TensorExpression.element(SymbolInstance(definition.symbol), [])
      expressions.append(element)
      for quantity in definition.body.closedQuantities {
        guard case .element(let instance, let indices) = quantity else { continue }
        expressions.append(.derivative(of: element, by: instance, at: indices))
      }
      expressions += definition.body.closedParts
    }
    for (quantity, bodies) in formulas {
      expressions.append(quantity)
      expressions += bodies.flatMap(\.closedParts)
    }
    var found: [Quantity] = []
    for expression in expressions.prefix(200) {
      guard let exact = exact(expression), exact.isFinite else { continue }
      let printed = values.filter { $0.quantity == expression }.map(\.number)
      if let place = found.firstIndex(where: { abs($0.exact) == abs(exact) }) {
        found[place].printed += printed
      } else {
        found.append(Quantity(exact: exact, printed: printed))
      }
    }
    knownQuantities = found
    return found
  }

  // MARK: Values of a quantity

  private static let depth = 3
  /// So many values of one quantity, so many combinations in one formula.
  private static let most = (values: 8, combinations: 96)

  /// All values that a quantity may have been given, the unrounded one first.
  func candidates(_ quantity: TensorExpression) -> [Candidate] {
    candidates(quantity, Self.depth, includingPrinted: false)
  }

  private func candidates(
    _ quantity: TensorExpression, _ depth: Int, includingPrinted: Bool
  ) -> [Candidate] {
    guard !values.isEmpty, let exact = exact(quantity) else { return [] }
    var found = [Candidate(value: exact)]
    if includingPrinted {
      for (place, value) in values.enumerated() where value.quantity == quantity {
        found.add(Candidate(value: value.number, used: [place]))
      }
    }
    if let known = known[quantity] {
      for candidate in known { found.add(candidate) }
      return found
    }
    guard depth > 0 else { return found }
    var computed: [Candidate] = []
    if let value = heldValue(quantity) { computed.add(value) }
    for body in bodies(quantity) {
      for candidate in self.values(of: body, of: quantity, depth - 1) { computed.add(candidate) }
    }
    if depth == Self.depth { known[quantity] = computed }
    for candidate in computed { found.add(candidate) }
    return found
  }

  /// The values that come out when one does the same all the way: every number as it was printed, the
  /// last or the first time, what was not printed worked out from these or left unrounded.
  func plainCandidates(_ quantity: TensorExpression) -> [Candidate] {
    guard !values.isEmpty, let exact = exact(quantity) else { return [] }
    var found = [Candidate(value: exact)]
    if let value = heldValue(quantity) { found.add(value) }
    for body in bodies(quantity) {
      for way in [Way.last, .first, .directly] {
        if let value = plain(body, of: quantity, way, Self.depth) { found.add(value) }
      }
    }
    return found
  }

  private enum Way { case last, first, directly }

  private func plain(
    _ body: TensorExpression, of head: TensorExpression, _ way: Way, _ depth: Int
  ) -> Candidate? {
    var chosen: [TensorExpression: Double] = [:]
    var used: Set<Int> = []
    for quantity in body.closedQuantities {
      guard quantity != head else { return nil }
      let place =
        way == .first
        ? values.firstIndex { $0.quantity == quantity }
        : values.lastIndex { $0.quantity == quantity }
      if let place {
        chosen[quantity] = values[place].number
        used.insert(place)
      } else if way != .directly, depth > 0,
        let inner = bodies(quantity).lazy.compactMap({
          self.plain($0, of: quantity, way, depth - 1)
        }).first
      {
        chosen[quantity] = inner.value
        used.formUnion(inner.used)
      } else {
        guard let exact = exact(quantity) else { return nil }
        chosen[quantity] = exact
      }
    }
    return value(of: body.replacing(chosen)).map { Candidate(value: $0, used: used) }
  }

  /// The values of a formula, each of its quantities having its own.
  func values(of body: TensorExpression, of head: TensorExpression? = nil, _ depth: Int? = nil)
    -> [Candidate]
  {
    let quantities = body.closedQuantities
    guard !quantities.contains(where: { $0 == head }), quantities.count <= 10 else { return [] }
    let options = quantities.map { quantity in
      Array(
        candidates(quantity, depth ?? Self.depth, includingPrinted: true)
          .prefix(Self.most.values))
    }
    guard !options.contains(where: \.isEmpty) else { return [] }
    let count = options.reduce(1) { min($0 * $1.count, 1_000_000) }
    var found: [Candidate] = []
    for combination in 0..<min(count, Self.most.combinations) {
      var rest = combination
      var chosen: [TensorExpression: Double] = [:]
      var used: Set<Int> = []
      for (quantity, options) in zip(quantities, options) {
        let option = options[rest % options.count]
        rest /= options.count
        chosen[quantity] = option.value
        used.formUnion(option.used)
      }
      if let value = value(of: body.replacing(chosen)) {
        found.add(Candidate(value: value, used: used))
      }
    }
    return found
  }

  private func value(of expression: TensorExpression) -> Double? {
    let value = expression.plainValue ?? (try? own?.value(of: expression, axes: []))?.elements.first
    return value.flatMap { $0.isFinite ? $0 : nil }
  }

  // MARK: What a quantity is computed by

  private func bodies(_ quantity: TensorExpression) -> [TensorExpression] {
    var found = formulas[quantity] ?? []
    switch quantity {
    case .element(let instance, let indices):
      if let body = scope.model.body(of: instance, at: indices) { found.append(body) }
    case .derivative(let loss, let by, let at):
      found += splits(loss, by, at)
      found += byValue(quantity, of: loss)
    default: found.append(quantity)
    }
    return found
  }

  /// `∂E/∂a · ∂a/∂z` for `∂E/∂z`, where one of the factors was printed and nothing goes around `a`.
  private func splits(_ loss: TensorExpression, _ by: SymbolInstance, _ at: [ElementIndex])
    -> [TensorExpression]
  {
    let whole = TensorExpression.derivative(of: loss, by: by, at: at)
    var between: [(SymbolInstance, [ElementIndex])] = []
    for value in values {
      guard case .derivative(let of, let variable, let place) = value.quantity else { continue }
      if of == loss, variable != by || place != at {
        between.append((variable, place))
      } else if variable == by, place == at, of != loss, case .element(let inner, let entry) = of {
        between.append((inner, entry))
      }
    }
    return between.compactMap { inner, entry in
      let product = TensorExpression.product([
        .derivative(of: loss, by: inner, at: entry),
        .derivative(of: .element(inner, entry), by: by, at: at),
      ])
      guard let exact = exact(whole), exact != 0, let value = self.exact(product),
        abs(value - exact) <= 1e-9 * abs(exact)
      else { return nil }
      return product
    }
  }

  /// `a (1 - a)`, `1 - a²`: the derivative of an activation by its value, as it is worked out by hand.
  private func byValue(_ quantity: TensorExpression, of value: TensorExpression)
    -> [TensorExpression]
  {
    guard case .element = value, let exact = exact(quantity), exact != 0 else { return [] }
    let square = TensorExpression.product([value, value])
    let rest = TensorExpression.sum([.number(1), .product([.number(-1), value])])
    return [
      .product([value, rest]), .sum([.number(1), .product([.number(-1), square])]),
    ].filter { form in
      self.exact(form).map { abs($0 - exact) <= 1e-12 * abs(exact) } ?? false
    }
  }

  // MARK: Printed numbers put in place of what is computed

  /// The value where all that was printed has its printed value, the quantity itself aside.
  private func heldValue(_ quantity: TensorExpression) -> Candidate? {
    let upstream = NumberClaim(scope: scope).upstream(of: quantity)
    let used = values.indices.filter { place in
      guard case .element(let instance, _) = values[place].quantity else { return false }
      return upstream.contains(instance.symbol) && values[place].quantity != quantity
    }
    guard !used.isEmpty else { return nil }
    if case .element = quantity { return nil }
    if !isHeldKnown {
      held = judge.maker.ownWorld().flatMap { world in
        try? Evaluator(model: HeldModel(scope, values, world).model, world: world)
      }
      isHeldKnown = true
    }
    guard let value = (try? held?.value(of: quantity, axes: []))?.elements.first, value.isFinite
    else { return nil }
    return Candidate(value: value, used: Set(used))
  }
}

extension [PrintedChain.Candidate] {
  /// One value twice, by rounding, is one; the way with fewer printed numbers is kept.
  fileprivate mutating func add(_ candidate: Element) {
    let scale = abs(candidate.value)
    if let place = firstIndex(where: { abs($0.value - candidate.value) <= 1e-10 * scale }) {
      if candidate.used.count < self[place].used.count { self[place] = candidate }
    } else {
      append(candidate)
    }
  }
}
