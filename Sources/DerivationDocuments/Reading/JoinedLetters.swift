import Diagnostics
import MathSyntax

/// `y = mx + b` in plain text, where a run of letters is one name as a rule: m times x in an article in
/// which both letters stand alone as well.
///
/// What is defined as a whole, `mx = …`, stays one name.
struct JoinedLetters {
  private var alone: Set<String> = []
  private var heads: Set<String> = []

  init(_ formulas: [FormulaNotation]) {
    for piece in formulas.flatMap(\.rows).flatMap(\.pieces) {
      guard case .chain(let chain) = piece.content else { continue }
      if chain.members.count > 1, !chain.continues, let head = chain.members[0].run {
        heads.insert(head)
      }
      for member in chain.members { collect(member) }
    }
  }

  private mutating func collect(_ node: Notation) {
    if case .symbol(let letter) = node.kind, letter.name.count == 1 { alone.insert(letter.name) }
    for child in node.children { collect(child) }
  }

  func split(_ formula: FormulaNotation) -> FormulaNotation {
    formula.mappingMembers(split)
  }

  private func split(_ node: Notation) -> Notation {
    if let product = product(node) { return product }
    guard case .product(let factors, let signs) = node.kind else {
      return Notation(node.kind.mappedChildren(split), node.range)
    }
    var kept: [Notation] = []
    var between: [ProductSign] = []
    for (place, factor) in factors.enumerated() {
      if place > 0 { between.append(signs[place - 1]) }
      guard let inner = product(factor), case .product(let letters, let own) = inner.kind else {
        kept.append(split(factor))
        continue
      }
      kept += letters
      between += own
    }
    return Notation(.product(kept, signs: between), node.range)
  }

  /// The letters of a run as factors, the last one with what stands on the run, `ax^2`.
  private func product(_ node: Notation) -> Notation? {
    guard let run = node.run, run.count == 2, !heads.contains(run),
      run.allSatisfy({ alone.contains(String($0)) })
    else { return nil }
    let (first, last) = (String(run.prefix(1)), String(run.suffix(1)))
    let start = node.range.start
    var second = Notation(.symbol(Letter(last)), TextRange(start + 1, node.range.end))
    if case .scripted(_, let sub, let sup, let primes) = node.kind {
      second = Notation(
        .scripted(second, subscript: sub, superscript: sup, primes: primes), second.range)
    }
    return Notation(
      .product(
        [Notation(.symbol(Letter(first)), TextRange(start, start + 1)), second],
        signs: [.juxtaposition]), node.range)
  }
}

extension Notation {
  /// The two small letters of `mx`, `ax^2`; `dx` and `lr` are words of their own.
  fileprivate var run: String? {
    switch kind {
    case .symbol(let letter):
      let isRun =
        letter.style == .plain && letter.name.count == 2 && !letter.name.hasPrefix("d")
        && letter.name.unicodeScalars.allSatisfy { ("a"..."z").contains($0) }
        && !["lr", "ln"].contains(letter.name)
      return isRun ? letter.name : nil
    case .scripted(let base, _, _, _): return base.run
    default: return nil
    }
  }
}
