import DerivationDocuments
import Diagnostics
import MathSyntax

/// `3e-3` and `6e3`, as programs print numbers, where the article has no other e.
///
/// `1.5e-3` is no product anyhow; a whole number in front of an e may be a factor, `4e-3` beside
/// `e = y - t`.
enum ScientificNumbers {
  static func reading(in article: Article) -> Article {
    let sides =
      (article.formulas.flatMap(\.statements) + article.contextFormulas.flatMap(\.statements))
      .flatMap {
        [$0.head, $0.member]
      }
    guard sides.contains(where: { $0.contains(isWritten) }),
      !sides.contains(where: { $0.rewritten.usesBareE })
    else { return article }
    return article.mappingStatements { statement in statement.mappingSides(\.rewritten) }
  }

  private static func isWritten(_ node: Notation) -> Bool { node.rewritten.kind != node.kind }
}

extension Notation {
  /// With each `3e-3` as one number.
  fileprivate var rewritten: Notation {
    let inner = Notation(kind.mappedChildren(\.rewritten), range)
    switch inner.kind {
    case .product(let factors, let signs):
      // `6e3`, where the letter takes the digits.
      guard signs.first == .juxtaposition,
        let number = Self.scientific(factors[0], factors[1])
      else { return inner }
      return factors.count == 2
        ? number
        : Notation(
          .product([number] + factors.dropFirst(2), signs: Array(signs.dropFirst())), range)
    case .sum(let terms): return Notation(.sum(Self.joined(terms)), range).unwrapped
    default: return inner
    }
  }

  /// `3e - 3`, with nothing in between.
  private static func joined(_ terms: [Term]) -> [Term] {
    var result: [Term] = []
    for term in terms {
      if let last = result.last, term.sign != .plusMinus,
        case .product(let factors, signs: [.juxtaposition]) = last.value.kind,
        let number = scientific(
          factors[0], factors[1], term.value, gap: 1, sign: term.sign == .minus ? "-" : "")
      {
        result[result.count - 1] = .init(last.sign, number)
      } else {
        result.append(term)
      }
    }
    return result
  }

  private static func scientific(
    _ mantissa: Notation, _ letter: Notation, _ exponent: Notation, gap: Int, sign: String = ""
  ) -> Notation? {
    guard case .number(let digits) = mantissa.kind, case .number(let power) = exponent.kind,
      digits.allSatisfy(\.isNumber), power.count <= 3, power.allSatisfy(\.isNumber),
      case .symbol(let e) = letter.kind, e.name == "e", mantissa.range.end == letter.range.start,
      letter.range.end + gap == exponent.range.start
    else { return nil }
    return Notation(
      .number("\(digits)e\(sign)\(power)"),
      TextRange(mantissa.range.start, exponent.range.end))
  }

  private static func scientific(_ mantissa: Notation, _ letter: Notation) -> Notation? {
    guard case .number(let digits) = mantissa.kind, digits.allSatisfy(\.isNumber),
      case .symbol(let e) = letter.kind, e.name.isPowerOfTen,
      mantissa.range.end == letter.range.start
    else { return nil }
    return Notation(
      .number(digits + e.name), TextRange(mantissa.range.start, letter.range.end))
  }

  /// One term with a plus is that term.
  private var unwrapped: Notation {
    if case .sum(let terms) = kind, terms.count == 1, terms[0].sign == .plus {
      return terms[0].value
    }
    return self
  }

  /// An e that is no base of a power.
  fileprivate var usesBareE: Bool {
    switch kind {
    case .symbol(let letter): letter.name == "e" || letter.name.isPowerOfTen
    case .scripted(let base, nil, let power?, 0):
      base.kind == .symbol(Letter("e")) ? power.usesBareE : base.usesBareE || power.usesBareE
    default: parts.contains(where: \.usesBareE)
    }
  }
}

extension String {
  /// `e3`
  fileprivate var isPowerOfTen: Bool {
    first == "e" && (2...4).contains(count) && dropFirst().allSatisfy(\.isNumber)
  }
}
