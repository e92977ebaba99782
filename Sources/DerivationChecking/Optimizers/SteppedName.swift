import Elaboration
import MathSyntax
import TensorExpressions

/// A name in the formulas of an optimiser and the step that is written on it: `\hat m_{t-1}`,
/// `\theta^{(k+1)}`, `V_{dW}` without one.
struct SteppedName: Hashable {
  /// Letters in plain style, without the step: `\hat m`, `θ`, `V_{dW}`, `β_1`.
  var name: Notation
  var step: IntegerTerm?
  /// A power that stands on it.
  var power: Notation?

  /// - Parameter letters: what counts steps in the article.
  init?(_ node: Notation, letters: Set<String>) {
    let node = node.unstyled
    switch node.kind {
    case .symbol: (name, step, power) = (node, nil, nil)
    case .accented(let accent, let inner):
      guard let plain = SteppedName(inner, letters: letters), plain.power == nil else { return nil }
      name = Notation(.accented(accent, plain.name))
      (step, power) = (plain.step, nil)
    case .scripted(let base, var sub, let sup, 0):
      guard base.isNameBase else { return nil }
      if let index = sup?.bracketedStep, Self.counts(index, letters) {
        (step, power) = (index, nil)
      } else if let items = sub?.items, let first = items.first, let index = IntegerTerm(first),
        Self.counts(index, letters), items.dropFirst().allSatisfy(\.isIndexLetter)
      {
        // `g_{t,i}`: what is said of an entry is said of all of them.
        (step, power) = (index, sup)
        sub = nil
      } else {
        (step, power) = (nil, sup)
      }
      name =
        sub.map { Notation(.scripted(base, subscript: $0, superscript: nil, primes: 0)) } ?? base
    default: return nil
    }
  }

  private static func counts(_ term: IntegerTerm, _ letters: Set<String>) -> Bool {
    guard case .free(let letter)? = term.variable else { return false }
    return letters.contains(letter)
  }

  /// `m_0`: the name without its number, and the number.
  static func start(_ node: Notation) -> (name: Notation, step: Int)? {
    guard case .scripted(let base, let sub, let sup, 0) = node.unstyled.kind, base.isNameBase else {
      return nil
    }
    if let sub, sup == nil, let term = IntegerTerm(sub), term.variable == nil {
      return (base, term.offset)
    }
    guard let index = sup?.bracketedStep, index.variable == nil else { return nil }
    return (
      sub.map { Notation(.scripted(base, subscript: $0, superscript: nil, primes: 0)) } ?? base,
      index.offset
    )
  }
}

extension Notation {
  /// The same with all letters in one style.
  var unstyled: Notation {
    mapped { kind in
      if case .symbol(let letter) = kind { return .symbol(Letter(letter.name)) }
      return kind
    }
  }

  fileprivate var isNameBase: Bool {
    switch kind {
    case .symbol: true
    case .accented(_, let inner): inner.isNameBase
    default: false
    }
  }

  /// `(t)`, `[t]`, `⟨t⟩` above a name.
  fileprivate var bracketedStep: IntegerTerm? {
    guard case .bracketed(let bracket, let inner) = kind,
      bracket == .round || bracket == .square || bracket == .angle
    else { return nil }
    return IntegerTerm(inner)
  }

  fileprivate var items: [Notation] {
    if case .list(let items) = kind { return items }
    return [self]
  }

  fileprivate var isIndexLetter: Bool {
    guard case .symbol(let letter) = kind else { return false }
    return letter.name.count == 1
  }

  /// No letter in it.
  var hasNoLetters: Bool {
    if case .symbol = kind { return false }
    if case .text = kind { return false }
    return parts.allSatisfy(\.hasNoLetters)
  }
}
