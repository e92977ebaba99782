import Diagnostics
import MathSyntax

/// Finds rows that are the rest of the row before: `J = a \\ + b`.
///
/// Read row by row, `J = a` would be judged as if it were the whole statement. The separator between
/// the two rows is blanked, byte by byte, so that the text reads as one row and every offset stays.
enum RowJoiner {
  /// `text` with the separators before such rows blanked; `nil` when there is none.
  static func join(_ text: String, _ notation: FormulaNotation) -> String? {
    guard notation.rows.count > 1 else { return nil }
    var bytes = Array(text.utf8)
    var changed = false
    for (row, next) in zip(notation.rows, notation.rows.dropFirst()) {
      guard let sign = operatorStart(bytes, next), row.range.end <= sign else { continue }
      for index in row.range.end..<sign { bytes[index] = UInt8(ascii: " ") }
      changed = true
    }
    return changed ? String(decoding: bytes, as: UTF8.self) : nil
  }

  /// Where the row's leading binary operator stands, if it has one and belongs to the row before.
  ///
  /// A minus may as well begin an equation of its own, `-δ &= …`; then a relation follows and no
  /// alignment mark precedes.
  private static func operatorStart(_ bytes: [UInt8], _ row: FormulaNotation.Row) -> Int? {
    var offset = max(0, row.range.start)
    let end = min(row.range.end, bytes.count)
    var aligned = false
    while offset < end, let space = spaces.first(where: { starts(bytes, offset, with: $0) }) {
      aligned = aligned || space == [UInt8(ascii: "&")]
      offset += space.count
    }
    guard offset < end else { return nil }
    if operators.contains(where: { starts(bytes, offset, with: $0) }) { return offset }
    guard minuses.contains(where: { starts(bytes, offset, with: $0) }) else { return nil }
    return aligned || !holdsRelation(row, bytes[offset..<end]) ? offset : nil
  }

  private static func holdsRelation(_ row: FormulaNotation.Row, _ bytes: ArraySlice<UInt8>) -> Bool
  {
    row.pieces.contains { piece in
      switch piece.content {
      case .chain(let chain): !chain.relations.isEmpty
      case .unreadable: bytes.contains(UInt8(ascii: "="))
      case .text: false
      }
    }
  }

  private static func starts(_ bytes: [UInt8], _ offset: Int, with word: [UInt8]) -> Bool {
    guard offset + word.count <= bytes.count,
      bytes[offset..<(offset + word.count)].elementsEqual(word)
    else { return false }
    // `\cdot` is not the beginning of `\cdots`.
    guard word.first == UInt8(ascii: "\\"), let last = word.last, isLetter(last) else {
      return true
    }
    return offset + word.count == bytes.count || !isLetter(bytes[offset + word.count])
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static let spaces = [
    " ", "\n", "\r", "\t", "&", "{}", "\\quad", "\\qquad", "\\,", "\\;", "\\:", "\\!", "\\ ",
  ].map { Array($0.utf8) }

  private static let operators = [
    "+", "±", "·", "×", "⊙", "∘", "\\pm", "\\cdot", "\\times", "\\odot", "\\circ",
    "\\otimes",
  ].map { Array($0.utf8) }

  private static let minuses = ["-", "−", "–"].map { Array($0.utf8) }
}
