extension Notation {
  /// The tree with `transform` applied to every node, children first; ranges stay.
  public func mapped(_ transform: (Kind) -> Kind) -> Notation {
    Notation(transform(kind.mappedChildren { $0.mapped(transform) }), range)
  }
}

extension Notation.Kind {
  /// The same node over transformed children.
  public func mappedChildren(_ map: (Notation) -> Notation) -> Notation.Kind {
    switch self {
    case .number, .symbol, .text, .ellipsis, .transposeMark, .mark: self
    case .accented(let accent, let base): .accented(accent, map(base))
    case .scripted(let base, let lower, let upper, let primes):
      .scripted(
        map(base), subscript: lower.map(map), superscript: upper.map(map), primes: primes)
    case .bracketed(let bracket, let content): .bracketed(bracket, map(content))
    case .list(let items): .list(items.map(map))
    case .sum(let terms): .sum(terms.map { Notation.Term($0.sign, map($0.value)) })
    case .product(let factors, let signs): .product(factors.map(map), signs: signs)
    case .fraction(let a, let b, let style): .fraction(map(a), map(b), style)
    case .derivative(let d):
      .derivative(d.with(of: map(d.of), by: d.by.map(map)))
    case .gradient(let by, let of): .gradient(by: by.map(map), of: map(of))
    case .bigOperator(let sign, let lower, let upper, let body):
      .bigOperator(sign, lower: lower.map(map), upper: upper.map(map), body: map(body))
    case .root(let radicand, let degree): .root(map(radicand), degree: degree.map(map))
    case .relation(let members, let relations): .relation(members.map(map), relations)
    case .matrix(let rows, let bracket): .matrix(rows.map { $0.map(map) }, bracket)
    case .cases(let rows): .cases(rows.map { $0.map(map) })
    case .slice(let from, let to): .slice(from: from.map(map), to: to.map(map))
    case .evaluated(let value, let point): .evaluated(map(value), at: map(point))
    }
  }
}

extension Derivative {
  /// The same kind of derivative of something else.
  public func with(of: Notation, by: [Notation]) -> Derivative {
    var copy = self
    copy.of = of
    copy.by = by
    return copy
  }
}

extension FormulaNotation {
  /// The formula with another tree for every member of its chains.
  package func mappingMembers(_ map: (Notation) -> Notation) -> FormulaNotation {
    var formula = self
    for row in formula.rows.indices {
      for piece in formula.rows[row].pieces.indices {
        guard case .chain(var chain) = formula.rows[row].pieces[piece].content else { continue }
        chain.members = chain.members.map(map)
        formula.rows[row].pieces[piece].content = .chain(chain)
      }
    }
    return formula
  }
}
