import MathSyntax

/// What makes two written names the same symbol: the base letter with its accents; style does not
/// count (`\mathbf{W}` is `W`).
public struct NameKey: Hashable, Sendable, Comparable {
  public let text: String
  public init(_ text: String) { self.text = text }
  /// The name a notation writes, `nil` when it is not a bare name.
  public init?(_ node: Notation) {
    guard let key = NameKey.base(of: node) else { return nil }
    self = key
  }
  /// The name without a number or a role: the `W` of `W_1`.
  public var letter: String { NameUsage.base(of: self).text }
  /// The name as it is written in LaTeX, for a formula that is put together.
  public var written: String {
    let parts = latex.split(separator: "_")
    guard parts.count == 2, parts[1].count > 1, parts[1].allSatisfy({ $0.isLetter || $0.isNumber })
    else { return latex }
    return "\(parts[0])_{\(parts[1])}"
  }
  /// The g of `\tilde g` and `g'`.
  var withoutAccent: NameKey {
    guard let place = text.lastIndex(of: "^"),
      Accent(rawValue: String(text[place...].dropFirst())) != nil
    else { return self }
    return NameKey(String(text[..<place]))
  }
  public static func < (a: Self, b: Self) -> Bool { a.text < b.text }

  /// The key of a bare base (`W`, `\hat{y}`, `\hat{y_i}` without its script), `nil` for anything else.
  static func base(of node: Notation) -> NameKey? {
    switch node.kind {
    case .symbol(.exponential): NameKey("exp")
    case .symbol(.circleConstant): nil
    case .symbol(let letter): NameKey(letter.name)
    case .accented(let accent, let inner):
      switch inner.kind {
      case .symbol(let letter): NameKey(letter.name + "^" + accentName(accent))
      case .scripted(let base, _, _, _): baseWithAccent(base, accent)
      default: nil
      }
    default: nil
    }
  }

  private static func baseWithAccent(_ base: Notation, _ accent: Accent) -> NameKey? {
    guard case .symbol(let letter) = base.kind else { return nil }
    return NameKey(letter.name + "^" + accentName(accent))
  }

  /// `\vec x` and `\underline x` say only that `x` is a vector; hats, bars and tildes make new names.
  private static func accentName(_ accent: Accent) -> String {
    switch accent {
    case .overline: Accent.bar.rawValue
    default: accent.rawValue
    }
  }
}

extension Notation {
  /// `\hat{y_i}` and `\vec{x}` as they are meant: `\hat{y}_i`, `x`.
  var normalisedAccents: Notation {
    guard case .accented(let accent, let inner) = kind else { return self }
    if accent == .vec || accent == .underline { return inner }
    guard case .scripted(let base, let sub, let sup, let primes) = inner.kind else { return self }
    return Notation(
      .scripted(
        Notation(.accented(accent, base), base.range), subscript: sub, superscript: sup,
        primes: primes), range)
  }
}
