import Elaboration
import MathSyntax
import TensorExpressions

/// `θ ← θ - η ∇_θ L`, where the article gives θ no meaning: it stands for every parameter, and what is
/// said of it must hold for each.
struct ParameterLetter {
  private static let letters: Set<String> = ["θ", "Θ", "ϑ"]
  private static let parameters: Set<String> = ["W", "w", "b", "B", "U", "V", "u", "v"]
  let letter: Notation
  /// The parameters the loss is computed from, as they are written.
  let names: [Notation]

  /// - Returns: `nil` where the statement is not about such a letter alone.
  init?(_ head: Notation, _ member: Notation, scope: Scope) {
    guard let key = NameKey(head), Self.letters.contains(key.text) || Self.isWeight(key),
      scope.binding(key) == nil,
      !scope.unreadNames.contains(key), let loss = scope.loss, head != member
    else { return nil }
    letter = head
    let free = Self.ancestors(of: loss, in: scope.model)
    let parameters = scope.bindings.compactMap { key, binding -> NameKey? in
      guard case .symbol(let id) = binding, free.contains(id),
        Self.parameters.contains(key.letter)
      else { return nil }
      return key
    }
    // The W of `W ← W - η ∂E/∂W`, where all there is are a w_x and a w_h.
    if Self.isWeight(key) {
      guard parameters.count > 1, parameters.allSatisfy({ Self.isWeight(NameKey($0.letter)) })
      else { return nil }
    }
    names = parameters.compactMap { try? Notation.read($0.written, as: .latex).get() }
    guard !names.isEmpty, names.count == parameters.count else { return nil }
  }

  private static func isWeight(_ key: NameKey) -> Bool { key.text == "W" || key.text == "w" }

  /// The same said of each parameter.
  func instances(_ head: Notation, _ member: Notation) -> [(head: Notation, member: Notation)] {
    names.map { name in
      func replaced(_ node: Notation) -> Notation {
        node.mapped { $0 == letter.kind ? name.kind : $0 }
      }
      return (replaced(head), replaced(member))
    }
  }

  /// What holds for all of them: the worst of the verdicts.
  static func common(_ verdicts: [ClaimVerdict]) -> ClaimVerdict? {
    let order: [Status] = [.refuted, .unread, .undecided, .verified]
    return order.lazy.compactMap { status in verdicts.first { $0.status == status } }.first
  }

  /// The free symbols a value is computed from.
  static func ancestors(of symbol: SymbolID, in model: Model) -> Set<SymbolID> {
    var seen: Set<SymbolID> = [symbol]
    var open = [symbol]
    while let next = open.popLast() {
      for definition in model.definitions where definition.symbol == next {
        for used in definition.body.instances.map(\.symbol) where seen.insert(used).inserted {
          open.append(used)
        }
      }
    }
    let computed = Set(model.definitions.map(\.symbol))
    return seen.subtracting(computed)
  }
}
