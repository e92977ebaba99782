import Diagnostics
import MathSyntax

/// Transposes: `Wᵀ`, `W^T`, `W^\top`, `W^{[l]T}`, `W(L)ᵀ`.
extension EditWalker {
  /// Adds a transpose to `node`, or takes its own away.
  mutating func transposeEdits(_ node: Notation, _ rebuild: Rebuild) {
    if let bare = node.withoutTranspose {
      let change = "the transpose on `\(Wording.print(bare))` is too much"
      add(.dropTranspose, rebuild(bare), node.range, change)
    } else {
      let change = "the transpose on `\(Wording.print(node))` is missing"
      add(.addTranspose, rebuild(node.transposed), node.range, change)
    }
  }

  /// Transposes on the operands of a product; `W(L)ᵀ` carries its mark on the bracket.
  mutating func transposeEdits(
    _ operands: [Operand], _ factors: [Notation], _ signs: [ProductSign], _ node: Notation,
    _ rebuild: Rebuild
  ) {
    for operand in operands {
      let head = factors[operand.range.lowerBound]
      let last = operand.range.upperBound - 1
      let isIndexed =
        operand.range.count == 2 && factors[last].bracketContent?.isLayerIndex(vocabulary) == true
      if operand.range.count == 1, head.isTransposable(vocabulary) {
        let place = Rebuild {
          rebuild(node.replacingFactors(operand.range, with: [$0], signs: []))
        }
        transposeEdits(head, place)
      } else if isIndexed, !vocabulary.activations.contains(head.baseLetter ?? "") {
        let name = Wording.print(.join(factors, signs, operand.range))
        let bare = factors[last].dropTranspose(keepBrackets: true)
        let edited = bare ?? factors[last].transposed
        add(
          bare == nil ? .addTranspose : .dropTranspose,
          rebuild(
            Notation(.product(factors.replacing(last, with: edited), signs: signs), node.range)),
          factors[operand.range.lowerBound].range.union(factors[last].range),
          "the transpose on `\(name)` is \(bare == nil ? "missing" : "too much")")
      }
    }
  }

  /// `a δᵀ` for `δ aᵀ`: the names change places, the mark stays.
  mutating func transposedProduct(
    _ left: Notation, _ right: Notation, _ index: Int, _ node: Notation,
    _ rebuild: Rebuild
  ) {
    let swapped: [Notation]
    if let bare = right.withoutTranspose, left.withoutTranspose == nil {
      swapped = [bare, left.transposed]
    } else if let bare = left.withoutTranspose, right.withoutTranspose == nil {
      swapped = [right.transposed, bare]
    } else {
      return
    }
    guard case .product(_, let signs) = node.kind else { return }
    let edited = node.replacingFactors(index..<(index + 2), with: swapped, signs: [signs[index]])
    let range = left.range.union(right.range)
    add(.transposeProduct, rebuild(edited), range, "the product is the transpose of what is right")
  }
}

extension Notation {
  /// Something that could be a matrix or a vector: no number, no function, no fraction of numbers.
  func isTransposable(_ vocabulary: EditVocabulary) -> Bool {
    switch kind {
    case .symbol(let letter): return letter.style != .function
    case .accented: return true
    case .scripted(let base, _, _, let primes):
      return primes == 0 && base.isTransposable(vocabulary)
    case .bracketed(.round, let content): return content.number == nil
    case .bracketed(.square, _): return true
    case .matrix, .derivative: return true
    default: return false
    }
  }

  var isTransposeMark: Bool {
    switch kind {
    case .transposeMark: true
    case .symbol(let letter): letter.name == "T" || letter.name == "⊤"
    default: false
    }
  }

  /// The node without its transpose; `nil` when it has none.
  var withoutTranspose: Notation? { dropTranspose(keepBrackets: false) }

  /// - Parameter keepBrackets: the brackets hold an index, `(L)ᵀ`, and are not there for the mark.
  func dropTranspose(keepBrackets: Bool) -> Notation? {
    guard case .scripted(let base, let lower, let upper?, let primes) = kind else { return nil }
    let rest: Notation?
    if upper.isTransposeMark {
      rest = nil
    } else if let left = upper.withoutLastMark {
      rest = left
    } else if let inner = base.dropTranspose(keepBrackets: keepBrackets) {
      return Notation(
        .scripted(inner, subscript: lower, superscript: upper, primes: primes), range)
    } else {
      return nil
    }
    if rest == nil, lower == nil, primes == 0 { return keepBrackets ? base : base.unbracketedAtom }
    return Notation(.scripted(base, subscript: lower, superscript: rest, primes: primes), range)
  }

  /// `[l]` of the superscript `[l]T`.
  private var withoutLastMark: Notation? {
    let items: [Notation]
    switch kind {
    case .product(let factors, _): items = factors
    case .list(let parts): items = parts
    default: return nil
    }
    guard items.count > 1, let last = items.last, last.isTransposeMark else { return nil }
    if items.count == 2 { return items[0] }
    switch kind {
    case .product(_, let signs):
      return Notation(.product(items.dropLast(), signs: signs.dropLast()), range)
    default: return Notation(.list(items.dropLast()), range)
    }
  }

  /// `(W^{(l)})` without the brackets that were there for the transpose.
  private var unbracketedAtom: Notation {
    if case .bracketed(.round, let content) = kind, content.isAtom { return content }
    return self
  }

  /// With a transpose mark, in brackets where a superscript stands already.
  var transposed: Notation {
    let mark = Notation(.transposeMark, TextRange(range.end, range.end))
    switch kind {
    case .scripted(let base, let lower, nil, let primes) where primes == 0:
      return Notation(.scripted(base, subscript: lower, superscript: mark, primes: 0), range)
    case .symbol, .accented, .bracketed, .matrix:
      return Notation(.scripted(self, subscript: nil, superscript: mark, primes: 0), range)
    default:
      let bracket = Notation(.bracketed(.round, self), range)
      return Notation(.scripted(bracket, subscript: nil, superscript: mark, primes: 0), range)
    }
  }
}
