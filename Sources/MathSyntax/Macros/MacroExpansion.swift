import Diagnostics

/// A formula's text with its macros replaced, and where everything in it was written.
public struct MacroExpansion: Sendable {
  public let text: String
  /// Whether the text holds what a macro stood for, or lost a definition.
  public let isChanged: Bool
  /// There were more calls than are replaced: the macros may call each other without end.
  public let isExhausted: Bool
  /// For every byte of `text` the range of the original it comes from; empty when nothing changed.
  private let origins: [TextRange]
  private let length: Int

  init(_ text: String) {
    self.text = text
    isChanged = false
    isExhausted = false
    origins = []
    length = text.utf8.count
  }

  init(_ scalars: [(scalar: Unicode.Scalar, origin: TextRange)], of length: Int, exhausted: Bool) {
    var text = String.UnicodeScalarView()
    var origins: [TextRange] = []
    for (scalar, origin) in scalars {
      text.append(scalar)
      for _ in 0..<UTF8.width(scalar) { origins.append(origin) }
    }
    self.text = String(text)
    self.origins = origins
    self.length = length
    isChanged = true
    isExhausted = exhausted
  }

  /// Only definitions, or nothing at all, stood there.
  public var isBlank: Bool { text.unicodeScalars.allSatisfy(\.isBlank) }

  /// A range of ``text`` as a range of what was written: all of a call where a part of it is meant.
  public func written(_ range: TextRange) -> TextRange {
    guard isChanged else { return range }
    guard let first = origins.indices.contains(range.start) ? origins[range.start] : origins.last
    else { return TextRange(0, length) }
    guard range.start < range.end else {
      let place = range.start < origins.count ? first.start : length
      return TextRange(place, place)
    }
    let last = origins[min(range.end, origins.count) - 1]
    return TextRange(min(first.start, last.start), max(first.end, last.end))
  }
}

extension Notation {
  /// The same tree with every range put through `place`.
  func relocated(_ place: (TextRange) -> TextRange) -> Notation {
    Notation(kind.mappedChildren { $0.relocated(place) }, place(range))
  }
}

extension FormulaNotation {
  /// Reads a formula with its macros replaced; all ranges are those of the original text.
  ///
  /// A formula of nothing but definitions has no rows.
  public static func read(
    _ expansion: MacroExpansion, with read: (String) -> FormulaNotation
  ) -> FormulaNotation {
    guard expansion.isChanged else { return read(expansion.text) }
    let whole = expansion.written(TextRange(0, expansion.text.utf8.count))
    if expansion.isExhausted {
      let piece = Piece(content: .unreadable(.tooManyExpansions(whole)), range: whole)
      return FormulaNotation(rows: [Row(pieces: [piece], range: whole)])
    }
    if expansion.isBlank { return FormulaNotation(rows: []) }
    return read(expansion.text).relocated(expansion.written)
  }

  private func relocated(_ place: (TextRange) -> TextRange) -> FormulaNotation {
    var formula = self
    for row in formula.rows.indices {
      formula.rows[row].range = place(formula.rows[row].range)
      formula.rows[row].pieces = formula.rows[row].pieces.map { $0.relocated(place) }
    }
    return formula
  }
}

extension FormulaNotation.Piece {
  fileprivate func relocated(_ place: (TextRange) -> TextRange) -> Self {
    var piece = self
    piece.range = place(range)
    switch content {
    case .chain(var chain):
      chain.members = chain.members.map { $0.relocated(place) }
      for index in chain.relations.indices {
        chain.relations[index].range = place(chain.relations[index].range)
      }
      piece.content = .chain(chain)
    case .unreadable(var failure):
      failure.range = place(failure.range)
      piece.content = .unreadable(failure)
    case .text: break
    }
    return piece
  }
}
