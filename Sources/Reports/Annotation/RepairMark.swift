import Diagnostics
import MathSyntax

/// The part of a mended statement that differs from the claim, so that it can be marked.
struct RepairMark {
  /// The mended statement in LaTeX, and the place of the part in it.
  let latex: String
  let part: Notation

  /// `nil` where the two cannot be compared, or differ as a whole.
  init?(repair: String, claim: String?) {
    guard let claim, let old = Self.members(claim), let new = Self.members(repair),
      old.count == new.count
    else { return nil }
    let changed = zip(old, new).filter { $0 != $1 }
    guard changed.count == 1, let (before, after) = changed.first,
      let part = Self.difference(before, after), part.range.count > 0,
      part.range.end <= repair.utf8.count
    else { return nil }
    latex = repair
    self.part = part
  }

  /// The statement with the part in a box.
  var boxed: String {
    let bytes = Array(latex.utf8)
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    let (start, end) = (part.range.start, part.range.end)
    return text(0..<start) + "\\boxed{\(text(start..<end))}" + text(end..<bytes.count)
  }

  /// MathML of the whole with the part in a marked row, where it occurs only once.
  func marked(_ element: String) -> String {
    let inner = MathMLPrinter().print(part)
    let pieces = element.components(separatedBy: inner)
    guard pieces.count == 2 else { return element }
    return pieces[0] + "<mrow class=\"changed\">\(inner)</mrow>" + pieces[1]
  }

  private static func members(_ latex: String) -> [Notation]? {
    let formula = FormulaNotation.read(latex, as: .latex)
    guard formula.rows.count == 1, formula.rows[0].pieces.count == 1,
      case .chain(let chain) = formula.rows[0].pieces[0].content
    else { return nil }
    return chain.members
  }

  /// The smallest node of `new` that holds everything that changed.
  private static func difference(_ old: Notation, _ new: Notation) -> Notation? {
    switch (old.kind, new.kind) {
    case (.product(let a, let signs), .product(let b, let others))
    where signs == others && a.count == b.count:
      return only(zip(a, b)) ?? new
    case (.sum(let a), .sum(let b)) where a.map(\.sign) == b.map(\.sign):
      return only(zip(a.map(\.value), b.map(\.value))) ?? new
    case (.bracketed(let a, let inner), .bracketed(let b, let other)) where a == b:
      return difference(inner, other)
    case (.fraction(let a, let b, _), .fraction(let c, let d, _)):
      return only(zip([a, b], [c, d])) ?? new
    default: return old == new ? nil : new
    }
  }

  /// The difference of the one pair that differs.
  private static func only(_ pairs: some Sequence<(Notation, Notation)>) -> Notation? {
    let changed = pairs.filter { $0 != $1 }
    guard changed.count == 1, let (old, new) = changed.first else { return nil }
    return difference(old, new)
  }
}

extension String {
  /// The pieces between the occurrences of `separator`, which is not empty.
  fileprivate func components(separatedBy separator: String) -> [String] {
    var pieces: [String] = []
    var rest = Substring(self)
    while !separator.isEmpty, let found = rest.firstRange(of: separator) {
      pieces.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    return pieces + [String(rest)]
  }
}
