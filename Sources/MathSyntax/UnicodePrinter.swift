/// Writes trees in Unicode for people: `∂J/∂W = δaᵀ`.
///
/// Reading it as plain notation gives the same tree where plain notation can express it; a fraction
/// bar becomes a slash, and round brackets stand where LaTeX has invisible braces.
public struct UnicodePrinter {
  public init() {}

  public func print(_ notation: Notation) -> String {
    LinearPrinter(UnicodeDialect()).print(Self.slashed(notation.withPowersOfE), .list)
  }

  /// One line per row.
  public func print(_ formula: FormulaNotation) -> String {
    formula.rows.map { row in
      row.pieces.map(print).joined(separator: ", ") + (row.label.map { "  (\($0))" } ?? "")
    }.joined(separator: "\n")
  }

  private func print(_ piece: FormulaNotation.Piece) -> String {
    let lead = piece.lead.map { $0.rawValue + " " } ?? ""
    switch piece.content {
    case .text(let words): return lead + words
    case .unreadable(let failure): return lead + "[\(failure.code)]"
    case .chain(let chain):
      let signs = chain.relations.map { $0.relation.rawValue }
      return (Separators.leadsItself(chain) ? "" : lead)
        + Interleaving.join(chain.members.map(print), signs, continues: chain.continues)
    }
  }

  /// One line of text has no fraction bar.
  private static func slashed(_ notation: Notation) -> Notation {
    notation.mapped { kind in
      switch kind {
      case .fraction(let a, let b, .bar): return .fraction(a, b, .slash)
      case .derivative(var derivative) where derivative.style == .fraction:
        derivative.style = .slash
        return .derivative(derivative)
      default: return kind
      }
    }
  }
}

extension Separators {
  /// The chain begins with the very words that made its lead.
  static func leadsItself(_ chain: FormulaNotation.Chain) -> Bool {
    var first = chain.members.first
    while let notation = first {
      switch notation.kind {
      case .product(let factors, _): first = factors.first
      case .sum(let terms): first = terms.first?.value
      case .list(let items): first = items.first
      case .text(let words): return lead(words).0 != nil
      default: return false
      }
    }
    return false
  }
}
