import Elaboration
import MathSyntax

/// `(w, b) ← (w, b) - η ∂_{(w,b)} L`: several parameters updated in one statement, which must hold for
/// each of them.
struct ParameterTuple {
  private let tuple: Notation
  private let names: [Notation]

  /// - Returns: `nil` where the head is anything but a list of different names in round brackets.
  init?(_ head: Notation, scope: Scope) {
    guard case .bracketed(.round, let inner) = head.kind, case .list(let items) = inner.kind,
      items.count > 1, Set(items).count == items.count,
      items.allSatisfy({ NameKey(written: $0) != nil && scope.binding(of: $0) != nil })
    else { return nil }
    tuple = head
    names = items
  }

  /// The same said of each parameter; `nil` where the member is no such list either.
  func instances(_ member: Notation) -> [(head: Notation, member: Notation)]? {
    if case .bracketed(.round, let inner) = member.kind, case .list(let items) = inner.kind,
      items.count == names.count, member != tuple
    {
      return zip(names, items).map { ($0, $1) }
    }
    guard UpdateClaim.mentions(tuple, member) else { return nil }
    return names.map { ($0, replacing(by: $0, in: member)) }
  }

  /// The list behind a name says what that depends on: the `(w, b)` of `l(w, b)` stays.
  private func replacing(by name: Notation, in node: Notation) -> Notation {
    if node == tuple { return name }
    if case .product(let factors, let signs) = node.kind {
      let kept = factors.enumerated().map { place, factor in
        place > 0 && signs[place - 1] == .juxtaposition && factor == tuple
          ? factor : replacing(by: name, in: factor)
      }
      return Notation(.product(kept, signs: signs), node.range)
    }
    return Notation(node.kind.mappedChildren { replacing(by: name, in: $0) }, node.range)
  }
}
