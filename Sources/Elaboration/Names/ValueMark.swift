import MathSyntax

/// What tells the new value of a parameter from the old one: `w^*`, `w^+`, `w^{new}`, `w'`.
struct ValueMark: Hashable {
  /// `*`, `+`, `new` or `'`.
  let text: String
  /// `w^{old}` is `w` itself.
  var isOld: Bool { text == "old" }

  private init(text: String) { self.text = text }

  /// A superscript item that is such a mark.
  init?(_ item: Notation) {
    switch item.kind {
    case .mark(let sign) where sign == "*" || sign == "+": text = sign
    case .symbol(let letter) where ["new", "old"].contains(letter.name): text = letter.name
    case .text(let word) where ["new", "old"].contains(word): text = word
    case .bracketed(_, let inner):
      guard let mark = ValueMark(inner), mark.text.count > 1 else { return nil }
      self = mark
    default: return nil
    }
  }

  /// The mark of a name, `nil` where it has none or more than one.
  init?(_ reference: NameReference) {
    switch (reference.mark, reference.primes) {
    case (let item?, 0):
      guard let mark = ValueMark(item) else { return nil }
      self = mark
    case (nil, 1): text = "'"
    default: return nil
    }
  }

  /// The name of the new value.
  func key(_ old: NameKey) -> NameKey { NameKey("\(old.text)^\(text)") }

  /// `w_5^{+}` around the old value's name.
  func latex(_ old: String) -> String {
    let name = old.contains("^") ? "{\(old)}" : old
    return switch text {
    case "'": name + "'"
    case "new": name + "^{\\text{new}}"
    default: name + "^{\(text)}"
    }
  }
}

extension ReferenceReader {
  /// `w_5^+` as the name it is where the article says what it is, and `w^{old}` as `w`.
  func takeNewValue(_ reference: inout NameReference) {
    guard let mark = ValueMark(reference) else { return }
    if mark.isOld {
      reference.mark = nil
      return
    }
    let key = mark.key(reference.key)
    guard scope.bindings[key] != nil else { return }
    let base = reference.base
    reference.key = key
    reference.base = Notation(
      .scripted(base, subscript: nil, superscript: reference.mark, primes: reference.primes),
      base.range)
    reference.mark = nil
    reference.primes = 0
  }
}

extension Notation {
  /// The name without the mark of a new value, `w_5` of `w_5^+`; `nil` where there is none.
  public var withoutNewMark: Notation? {
    guard case .scripted(let base, let sub, let sup, let primes) = kind else { return nil }
    let isMarked = sup.flatMap { ValueMark($0) }.map { !$0.isOld } ?? false
    guard primes + (isMarked ? 1 : 0) == 1, isMarked || sup == nil else {
      return base.withoutNewMark.map {
        Notation(.scripted($0, subscript: sub, superscript: sup, primes: primes), range)
      }
    }
    guard sub != nil else { return base }
    return Notation(.scripted(base, subscript: sub, superscript: nil, primes: 0), range)
  }
}
