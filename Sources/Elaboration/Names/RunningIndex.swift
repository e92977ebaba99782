import MathSyntax

/// What two terms of a series have in common: `w_1 x_1` and `w_n x_n` are `w_k x_k` at 1 and at n.
struct RunningIndex: Equatable {
  /// Where the series ends, the `n`.
  private(set) var limit: Notation
  /// The term with the running index in place of the number.
  private(set) var body: Notation

  /// - Returns: `nil` where the terms differ in more than a number for an index, or not at all.
  init?(_ term: Notation, _ number: Int, _ last: Notation, _ letter: Notation) {
    var alignment = Alignment(number: String(number), letter: letter)
    guard let body = alignment.common(term, last, inScript: false), let limit = alignment.limit
    else { return nil }
    (self.limit, self.body) = (limit, body)
  }

  private struct Alignment {
    let number: String
    let letter: Notation
    var limit: Notation?

    /// Both trees with the letter where they differ; only indices may.
    mutating func common(_ a: Notation, _ b: Notation, inScript: Bool) -> Notation? {
      if a == b { return b }
      if inScript, a.kind == .number(number), b.isLimitOfIndices, limit.map({ $0 == b }) ?? true {
        limit = b
        return letter
      }
      if inScript, let digits = a.digits, case .product(let factors, let signs) = b.kind,
        factors.count == digits.count, signs.allSatisfy({ $0 == .juxtaposition })
      {
        // `w_{12}` beside `w_{1n}`.
        return common(Notation(.product(digits, signs: signs)), b, inScript: true)
      }
      let parts = zip(a.parts, b.parts).map { ($0, $1) }
      guard a.parts.count == b.parts.count, a.shell == b.shell else { return nil }
      var isScript = Array(repeating: inScript, count: parts.count)
      if case .scripted = a.kind {
        for place in isScript.indices.dropFirst() { isScript[place] = true }
      }
      var common: [Notation] = []
      for (place, pair) in parts.enumerated() {
        guard let part = self.common(pair.0, pair.1, inScript: isScript[place]) else { return nil }
        common.append(part)
      }
      var rest = common[...]
      return Notation(b.kind.mappedChildren { rest.popFirst() ?? $0 }, b.range)
    }
  }
}

extension Notation {
  /// The node without what is in it.
  fileprivate var shell: Kind {
    kind.mappedChildren { _ in Notation(.ellipsis) }
  }

  /// `12` as 1 and 2.
  fileprivate var digits: [Notation]? {
    guard case .number(let text) = kind, text.count > 1, text.allSatisfy(\.isNumber) else {
      return nil
    }
    return text.map { Notation(.number(String($0)), range) }
  }

  /// `n`, `N`, `n_l`, `7`: up to where indices run.
  fileprivate var isLimitOfIndices: Bool {
    switch kind {
    case .symbol(let letter): letter.name.count == 1
    case .number(let digits): (Int(digits) ?? 0) > 1
    case .scripted(let base, .some, nil, 0): base.isLimitOfIndices
    default: false
    }
  }
}
