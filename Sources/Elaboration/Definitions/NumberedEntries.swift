import MathSyntax

/// Vectors whose entries are written with numbers: the y_1 of `y = W x` is its first entry, where every
/// y_1, y_2 is said to be a number. Where one of them is computed, they may be layers, and are left
/// alone. The entries of a free vector, `x_1 = 1`, `x_2 = 2`, give it together.
struct NumberedEntries {
  private(set) var names: [NameKey] = []
  /// `x = (1, 2)ᵀ` of `x_1 = 1`, `x_2 = 2`.
  private(set) var given: [StatementSource] = []
  /// The statements that give single entries.
  private(set) var entries: Set<Int> = []

  init(_ statements: [StatementSource]) {
    let heads = Set(statements.filter { $0.position == 1 }.compactMap { NameKey($0.head) })
    var numbered: [NameKey: [(index: Int, source: StatementSource)]] = [:]
    var computed: Set<NameKey> = []
    var written: Set<NameKey> = []
    for statement in statements where statement.position == 1 {
      guard let (name, index) = Self.entry(statement.head) else { continue }
      if statement.member.isNumeric(applying: FunctionHead.isUsual) {
        numbered[name, default: []].append((index, statement))
      } else if statement.member.writesMatrixEntries {
        written.insert(name)
      } else {
        computed.insert(name)
      }
    }
    for name in Self.vectors(statements) where !computed.contains(name) {
      if written.contains(name), heads.contains(name) {
        names.append(name)
        continue
      }
      guard let entries = numbered[name] else { continue }
      if heads.contains(name) {
        names.append(name)
      } else if entries.map(\.index) == Array(1...entries.count), entries.count > 1 {
        names.append(name)
        give(name, entries.map(\.source))
      }
    }
  }

  private mutating func give(_ name: NameKey, _ sources: [StatementSource]) {
    entries.formUnion(sources.map(\.id))
    let column = Notation(.matrix(sources.map { [$0.member] }, .round), sources[0].member.range)
    given.append(
      StatementSource(
        id: -1 - given.count, head: Notation(.symbol(Letter(name.text)), sources[0].head.range),
        relation: .equal, member: column, position: 1, section: sources[0].section))
  }

  /// Names that a matrix is applied to, what comes of it, and what an activation makes of that.
  private static func vectors(_ statements: [StatementSource]) -> [NameKey] {
    var vectors: [NameKey] = []
    for statement in statements where statement.position == 1 && statement.relation == .equal {
      guard let head = NameKey(statement.head) else { continue }
      if let argument = statement.member.activationArgument {
        let isVector =
          NameKey(argument).map(vectors.contains) ?? !argument.operandsOfMatrices.isEmpty
        if isVector, !KindGuess.isUppercase(head), !vectors.contains(head) { vectors.append(head) }
        continue
      }
      let operands = statement.member.operandsOfMatrices
      guard !operands.isEmpty else { continue }
      for name in [head] + operands.compactMap({ NameKey($0) })
      where !KindGuess.isUppercase(name) && !vectors.contains(name) {
        vectors.append(name)
      }
    }
    return vectors
  }

  /// `y` and 1 of `y_1`.
  private static func entry(_ head: Notation) -> (NameKey, Int)? {
    guard case .scripted(let base, let sub?, nil, 0) = head.kind,
      case .number(let digits) = sub.kind, let index = Int(digits), let name = NameKey(base)
    else { return nil }
    return (name, index)
  }
}

extension Notation {
  private static let activations: Set<String> = [
    "σ", "φ", "sigmoid", "Sigmoid", "tanh", "relu", "ReLU", "Relu", "softmax", "Softmax",
    "softplus",
    "logistic",
  ]

  /// `W_{11} x_1 + W_{12} x_2`: entries of a matrix, with two numbers.
  fileprivate var writesMatrixEntries: Bool {
    guard case .sum(let terms) = kind else { return false }
    return terms.contains(where: { $0.value.isMatrixEntryProduct })
  }

  private var isMatrixEntryProduct: Bool {
    guard case .product(let factors, _) = kind else { return false }
    return factors.contains { factor in
      guard case .scripted(let base, let sub?, nil, 0) = factor.kind,
        let name = NameKey(base), KindGuess.isUppercase(name)
      else { return false }
      switch sub.kind {
      case .number(let digits): return digits.count == 2
      case .list(let items): return items.count == 2 && items.allSatisfy(\.isNumber)
      default: return false
      }
    }
  }

  /// The z of `σ(z)`, `\tanh(z)`, `softmax(z)`: what stays as long as it is.
  fileprivate var activationArgument: Notation? {
    guard case .product(let factors, signs: [.juxtaposition]) = kind, factors.count == 2,
      case .symbol(let function) = factors[0].kind, Self.activations.contains(function.name),
      case .bracketed(.round, let argument) = factors[1].kind
    else { return nil }
    return argument
  }
}
