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
    let names = items.compactMap { NameKey(written: $0) }
    guard names.count == items.count, Set(names).count == names.count, !names.contains(key) else {
      return nil
    }
    function = key
    name = factors[0]
    parameters = names
  }
}

extension CallHead {
  /// `L_\delta`, `h_\theta`: a name with a Greek parameter, which is part of it.
  private static func parametrised(_ node: Notation) -> NameKey? {
    guard case .scripted(let base, let sub?, nil, 0) = node.kind, let key = NameKey.base(of: base),
      case .symbol(let letter) = sub.kind, letter.name.count == 1,
      letter.name.unicodeScalars.allSatisfy({ ("α"..."ω").contains($0) })
    else { return nil }
    return NameKey("\(key.text)_\(letter.name)")
  }
  /// Whether the name is a function's, whose argument is any number, and no quantity of the article:
  /// a usual letter, or a word.
  var isFunction: Bool {
    FunctionHead.isUsual(function)
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
