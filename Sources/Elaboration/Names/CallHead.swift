import MathSyntax
import TensorExpressions

/// A name with what it depends on, `f(x, y)`, `A(x)`, as the head of a definition.
struct CallHead {
  var function: NameKey
  /// The name without its bracket.
  var name: Notation
  var parameters: [NameKey]

  /// - Returns: `nil` for anything but one name and a bracket of different names.
  init?(_ node: Notation) {
    guard case .product(let factors, signs: [.juxtaposition]) = node.kind,
      let key = NameKey.base(of: factors[0]) ?? Self.parametrised(factors[0]),
      ReferenceReader.callIndex(factors[1]) == nil,
      let items = factors[1].argumentList
    else { return nil }
    // `E[z]` is what z is on average, and says nothing of an E.
    if key.text == "E", case .bracketed(.square, _) = factors[1].kind { return nil }
    guard let names = Self.names(items), !names.contains(key) else { return nil }
    function = key
    name = factors[0]
    parameters = names
  }
}

extension CallHead {
  /// The names of `x, y`, and of `x_1, …, x_T, w`, where all x are one.
  private static func names(_ items: [Notation]) -> [NameKey]? {
    let written = items.filter { $0.kind != .ellipsis }
    let isSequence = written.count < items.count
    let names = written.compactMap { item in
      isSequence ? NameKey.base(of: ReferenceReader.flatten(item).base) : NameKey(written: item)
    }
    let different = names.reduce(into: [NameKey]()) { if !$0.contains($1) { $0.append($1) } }
    guard names.count == written.count, isSequence || different.count == names.count else {
      return nil
    }
    return different
  }

  /// `L_\delta`, `h_\theta`: a name with a Greek parameter, which is part of it; `f_1`, `\sigma_g`: one of
  /// several functions.
  private static func parametrised(_ node: Notation) -> NameKey? {
    guard case .scripted(let base, let sub?, nil, 0) = node.kind, let key = NameKey.base(of: base)
    else { return nil }
    switch sub.kind {
    case .number(let text) where NameUsage.functionsWithRoles.contains(key.text):
      return NameKey("\(key.text)_\(text)")
    case .symbol(let letter) where letter.name.count == 1:
      let isGreek = letter.name.unicodeScalars.allSatisfy { ("α"..."ω").contains($0) }
      return isGreek ? NameKey("\(key.text)_\(letter.name)") : nil
    default: return nil
    }
  }
  /// `f_1`
  private var isOneOfSeveral: Bool {
    guard case .scripted(_, let sub?, nil, 0) = name.kind, case .number = sub.kind else {
      return false
    }
    return true
  }

  /// Whether the name is a function's, whose argument is any number, and no quantity of the article:
  /// a usual letter, or a word.
  var isFunction: Bool {
    FunctionHead.isUsual(function) || isOneOfSeveral
      || function.text.allSatisfy(\.isLetter) && function.text.count > 1
  }
}

extension Notation {
  /// `f(x)` of f and x.
  func applied(to argument: Notation) -> Notation {
    Notation(
      .product(
        [self, Notation(.bracketed(.round, argument), argument.range)], signs: [.juxtaposition]),
      range.union(argument.range))
  }

  /// What stands in round or square brackets, separated by commas.
  var argumentList: [Notation]? {
    guard case .bracketed(let bracket, let inner) = kind, bracket == .round || bracket == .square
    else { return nil }
    switch inner.kind {
    case .list(let items): return items
    case .relation(let sides, [.given]):
      // `L(θ | t, z)`
      return sides.flatMap { side -> [Notation] in
        if case .list(let items) = side.kind { return items }
        return [side]
      }
    default: return [inner]
    }
  }
}
