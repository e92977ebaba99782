import MathSyntax

/// `e^{-z}` in an article in which e is also the name of something, an error or a length, and `e^{2x}`,
/// `e^(-t)`, whose exponents could be taken for indices: the exponential function, applied.
///
/// Small whole numbers, transposes and indices above the letter stay what they are: `e^2` may be the
/// square of the error.
struct Exponentials {
  /// The letter stands somewhere without an exponent.
  private var isName = false

  init(_ formulas: [FormulaNotation], shapes: some Sequence<String>) {
    isName = shapes.contains("e")
    for formula in formulas {
      for row in formula.rows {
        for piece in row.pieces {
          guard case .chain(let chain) = piece.content else { continue }
          isName = isName || chain.members.contains(where: Self.namesLetter)
        }
      }
    }
  }

  private static func namesLetter(_ node: Notation) -> Bool {
    switch node.kind {
    case .symbol(let letter): letter == Letter("e")
    case .scripted(let base, let sub, let sup, _) where base.kind == .symbol(Letter("e")):
      sub != nil || sup.map { !isExponent($0) || namesLetter($0) } ?? true
    default: node.children.contains(where: namesLetter)
    }
  }

  /// The formula with every such power written as an application.
  func applied(_ formula: FormulaNotation) -> FormulaNotation {
    formula.mappingMembers { $0.mapped(applied) }
  }

  private func applied(_ kind: Notation.Kind) -> Notation.Kind {
    guard case .scripted(let base, nil, let exponent?, 0) = kind,
      base.kind == .symbol(Letter("e")), isName || Self.isUnclear(exponent),
      Self.isExponent(exponent)
    else { return kind }
    let function = Notation(.symbol(.exponential), base.range)
    var argument = exponent
    if case .bracketed(.round, let inner) = exponent.kind { argument = inner }
    return .product(
      [function, Notation(.bracketed(.round, argument), exponent.range)], signs: [.juxtaposition])
  }

  /// Several things side by side, or something in brackets.
  private static func isUnclear(_ exponent: Notation) -> Bool {
    switch exponent.kind {
    case .product(_, let signs): signs.contains(.juxtaposition)
    case .bracketed(.round, _): true
    default: false
    }
  }

  /// No index, no mark and no small whole number.
  private static func isExponent(_ node: Notation) -> Bool {
    switch node.kind {
    case .number(let text): Int(text).map { $0 > 9 } ?? true
    case .symbol(let letter): !["T", "t", "l", "L", "i", "j", "k", "n", "m"].contains(letter.name)
    case .bracketed(.round, let inner): !isIndex(inner)
    case .bracketed, .transposeMark, .mark, .text, .list: false
    case .product(let factors, _):
      !factors.contains { factor in
        switch factor.kind {
        case .transposeMark, .mark, .text: true
        case .bracketed(let bracket, let inner): bracket != .round || isIndex(inner)
        default: false
        }
      } && factors.last?.kind != .symbol(Letter("T"))
    default: !isIndex(node)
    }
  }

  /// `l + 1`, `3`, `i`.
  private static func isIndex(_ node: Notation) -> Bool {
    switch node.kind {
    case .number(let text): Int(text) != nil
    case .symbol: !isExponent(node)
    case .sum(let terms): terms.first?.sign == .plus && terms.allSatisfy { isIndex($0.value) }
    default: false
    }
  }
}

extension Notation {
  var children: [Notation] {
    var found: [Notation] = []
    _ = kind.mappedChildren {
      found.append($0)
      return $0
    }
    return found
  }
}
