import Diagnostics
import MathSyntax

/// Words that LaTeX has as letters side by side: `prediction = h_1 w_5`, `net_{h1}`, `target - output`.
///
/// A run of letters without a space between them is a word where it is one of the words that authors
/// use as names, or where it stands alone before a relation sign: nobody defines a product. A run all
/// of whose letters are names elsewhere in the article stays what it is, `wxy`.
struct WrittenWords {
  private(set) var words: Set<String>

  init(_ formulas: [FormulaNotation]) {
    var census = Census()
    for formula in formulas { census.add(formula) }
    words = census.words
  }

  /// The formula with its words in one piece.
  func joined(_ formula: FormulaNotation) -> FormulaNotation {
    guard !words.isEmpty else { return formula }
    return formula.mappingMembers { $0.mapped(joined) }
  }

  private func joined(_ kind: Notation.Kind) -> Notation.Kind {
    guard case .product(let factors, let signs) = kind else { return kind }
    var kept: [Notation] = []
    var keptSigns: [ProductSign] = []
    var place = 0
    while place < factors.count {
      if place > 0 { keptSigns.append(signs[place - 1]) }
      let run = LetterRun(factors, signs, from: place)
      if words.contains(run.text), let word = run.word {
        kept.append(word)
        place = run.end
      } else {
        kept += factors[place..<run.end]
        keptSigns += signs[place..<(run.end - 1)]
        place = run.end
      }
    }
    return kept.count == 1 ? kept[0].kind : .product(kept, signs: keptSigns)
  }

  /// What authors call things; shorter ones than three letters only where no product looks so.
  fileprivate static let vocabulary = ValueWords.usual.union(ValueWords.losses)
}

/// Letters side by side, from one factor of a product on.
private struct LetterRun {
  var text = ""
  /// The place behind its last factor, at least one further on.
  private(set) var end: Int
  private let factors: ArraySlice<Notation>

  init(_ all: [Notation], _ signs: [ProductSign], from start: Int) {
    var place = start
    var last: TextRange?
    while place < all.count, let letter = Letter(all[place], isFirst: place == start) {
      if let last, last.end != letter.range.start || signs[place - 1] != .juxtaposition { break }
      text += letter.text
      last = letter.range
      place += 1
      if letter.isLast { break }
    }
    end = max(place, start + 1)
    factors = all[start..<end]
  }

  /// One letter of a run: with scripts or digits it is the last one.
  private struct Letter {
    var text: String
    var range: TextRange
    var isLast = false

    init?(_ node: Notation, isFirst: Bool) {
      switch node.kind {
      case .symbol(let letter):
        guard letter.style == .plain, let first = letter.name.first,
          first.isASCII, first.isLetter, letter.name.dropFirst().allSatisfy(\.isNumber)
        else { return nil }
        text = letter.name
        range = node.range
        isLast = letter.name.count > 1
      case .scripted(let base, let sub, let sup, let primes):
        guard let inner = Letter(base, isFirst: isFirst) else { return nil }
        self = inner
        // `*net`: the mark stands before the word.
        let isMarkedBefore =
          sub == nil && primes == 0
          && sup.map { $0.range.end <= base.range.start }
            ?? false
        isLast = !(isFirst && isMarkedBefore)
      default: return nil
      }
    }
  }

  /// The run as one name.
  var word: Notation? {
    guard let first = factors.first, let last = factors.last else { return nil }
    let range = first.range.union(last.range)
    var word = Notation(.symbol(MathSyntax.Letter(text, style: .roman)), range)
    if factors.count > 1 { word = Self.dressed(word, like: first, range) }
    return Self.dressed(word, like: last, range)
  }

  private static func dressed(_ word: Notation, like node: Notation, _ range: TextRange)
    -> Notation
  {
    guard case .scripted(let base, let sub, let sup, let primes) = node.kind else { return word }
    let inner = dressed(word, like: base, range)
    return Notation(.scripted(inner, subscript: sub, superscript: sup, primes: primes), range)
  }
}

/// Which runs of letters are words in an article.
private struct Census {
  private var runs: Set<String> = []
  private var heads: Set<String> = []
  private var alone: Set<Character> = []

  var words: Set<String> {
    runs.filter { run in
      WrittenWords.vocabulary.contains(run)
        || (heads.contains(run) && run.count > 2
          && !run.filter(\.isLetter).allSatisfy(alone.contains))
    }
  }

  mutating func add(_ formula: FormulaNotation) {
    for piece in formula.rows.flatMap(\.pieces) {
      guard case .chain(let chain) = piece.content else { continue }
      for member in chain.members { add(member) }
      guard let head = chain.members.first, !chain.continues, piece.lead == nil,
        case .product(let factors, let signs) = head.kind,
        let relation = chain.relations.first?.relation,
        [.equal, .define, .identical, .assign].contains(relation)
      else { continue }
      let run = LetterRun(factors, signs, from: 0)
      let isCalled =
        run.end == factors.count - 1 && run.text.count > 3 && factors[run.end].isBracketed
      if run.end == factors.count || isCalled { heads.insert(run.text) }
    }
  }

  private mutating func add(_ node: Notation) {
    if case .symbol(let letter) = node.kind, letter.name.count == 1, let first = letter.name.first {
      alone.insert(first)
    }
    if case .product(let factors, let signs) = node.kind {
      var place = 0
      while place < factors.count {
        let run = LetterRun(factors, signs, from: place)
        if run.end - place >= 2 { runs.insert(run.text) }
        for factor in factors[place..<run.end] {
          if run.end - place > 2, case .scripted(_, let sub, let sup, _) = factor.kind {
            for script in [sub, sup].compactMap({ $0 }) { add(script) }
          } else if run.end - place <= 2 {
            add(factor)
          }
        }
        place = run.end
      }
      return
    }
    for part in node.writtenParts { add(part) }
  }
}

extension Notation {
  /// `(K, Q, V)` behind a word.
  fileprivate var isBracketed: Bool {
    if case .bracketed(.round, _) = kind { return true }
    return false
  }

  fileprivate var writtenParts: [Notation] {
    var parts: [Notation] = []
    _ = kind.mappedChildren { part in
      parts.append(part)
      return part
    }
    return parts
  }
}
