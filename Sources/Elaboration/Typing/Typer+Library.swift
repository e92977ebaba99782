import Diagnostics
import MathSyntax
import TensorExpressions

/// Functions of NumPy that stand in formulas for what has no sign of its own.
public enum LibraryFunction: String, Sendable {
  case sum = "np.sum"
  case mean = "np.mean"
  case dot = "np.dot"
  case matmul = "np.matmul"
  case multiply = "np.multiply"
  /// The mean of the entries of a vector, `\mathrm{mean}(x)`.
  case vectorMean = "mean of a vector"
  /// The sum of the diagonal of a square matrix, `\operatorname{tr}(A)`.
  case trace = "trace of a matrix"

  /// Those that are functions of a number.
  static let elementwise: [String: ScalarFunction.Name] = [
    "np.exp": .exp, "np.log": .log, "np.tanh": .tanh, "np.sqrt": .sqrt,
  ]
}

extension Typer {
  /// `np.sum(dZ, axis=1, keepdims=True)`, `np.dot(W.T, dZ)`.
  mutating func library(
    _ function: LibraryFunction, _ reference: NameReference, _ argument: Notation,
    _ range: TextRange
  ) throws(TypingFailure) -> [Candidate] {
    guard reference.primes == 0, reference.power == nil, !reference.transposed else {
      throw unread(
        reference, "unsupported-notation", ElaborationWording.unknownMark(display(reference)))
    }
    var arguments = [argument]
    if case .list(let items) = argument.kind { arguments = items }
    let call = Notation(
      .product(
        [reference.base, Notation(.bracketed(.round, argument), argument.range)],
        signs: [.juxtaposition]), range)
    switch function {
    case .sum, .mean: return try reduced(function, arguments, call)
    case .vectorMean: return try mean(arguments, call)
    case .trace: return try trace(arguments, call)
    case .dot, .matmul, .multiply:
      guard arguments.count == 2 else { throw unsupported("this call", range) }
      let sign: ProductSign = function == .multiply ? .odot : .at
      return try product(arguments, [sign], range)
    }
  }

  /// Over the entries of a vector; of a matrix it may be along either axis.
  private mutating func mean(_ arguments: [Notation], _ call: Notation) throws(TypingFailure)
    -> [Candidate]
  {
    guard arguments.count == 1 else { throw unsupported("this call", call) }
    let results = try type(arguments[0]).compactMap { one -> Candidate? in
      switch one.layout {
      case .column(let axis), .row(let axis):
        return Candidate(
          layout: .scalar,
          body: .quotient(.total(axis, one.body), .length(axis.length)), notation: call,
          rank: one.rank)
      default: return nil
      }
    }
    return try results.orThrow(unsupported("the mean of something that is no vector", call))
  }

  private mutating func trace(_ arguments: [Notation], _ call: Notation) throws(TypingFailure)
    -> [Candidate]
  {
    guard arguments.count == 1 else { throw unsupported("this call", call) }
    let results = try type(arguments[0]).compactMap { one -> Candidate? in
      guard case .matrix(let i, let j) = one.layout, i.length == j.length else { return nil }
      return Candidate(
        layout: .scalar, body: .total(i, one.body.substituting([j: .variable(i)])),
        notation: call, rank: one.rank)
    }
    return try results.orThrow(unsupported("the trace of something that is not square", call))
  }

  /// Along an axis, or over everything.
  private mutating func reduced(
    _ function: LibraryFunction, _ arguments: [Notation], _ call: Notation
  ) throws(TypingFailure) -> [Candidate] {
    guard let options = ReductionOptions(arguments.dropFirst()) else {
      throw unsupported("this call", call)
    }
    var results: [Candidate] = []
    for candidate in try type(arguments[0]) {
      let all = candidate.layout.axes
      if let axis = options.axis, axis >= all.count { continue }
      let axes = options.axis.map { [all[$0]] } ?? all
      var body = axes.reversed().reduce(candidate.body) { .total($1, $0) }
      if function == .mean {
        body = .quotient(body, .product(axes.map { .length($0.length) } + [.number(1)]))
      }
      let rest = all.filter { !axes.contains($0) }
      var one = Candidate(
        layout: .standard(rest), body: body, notation: call, rank: candidate.rank)
      results.append(one)
      if options.keepsAxis, options.axis == 0, rest.count == 1 {
        // 1 × n: a row.
        one.layout = .row(rest[0])
        results.append(one)
      }
    }
    return try results.orThrow(unsupported("an axis that the value does not have", call))
  }
}

/// `axis=1, keepdims=True`.
private struct ReductionOptions {
  var axis: Int?
  var keepsAxis = false

  init?(_ items: some Sequence<Notation>) {
    for item in items {
      guard case .relation(let sides, [.equal]) = item.kind, sides.count == 2 else { return nil }
      switch sides[0].spelling {
      case "axis":
        guard case .number(let text) = sides[1].kind, let value = Int(text),
          value == 0 || value == 1
        else { return nil }
        axis = value
      case "keepdims":
        guard ["True", "False"].contains(sides[1].spelling) else { return nil }
        keepsAxis = sides[1].spelling == "True"
      default: return nil
      }
    }
  }
}

extension Notation {
  /// A word, also as letters side by side.
  fileprivate var spelling: String {
    switch kind {
    case .symbol(let letter): letter.name
    case .text(let text): text
    case .product(let factors, let signs) where signs.allSatisfy({ $0 == .juxtaposition }):
      factors.map(\.spelling).joined()
    default: ""
    }
  }
}
