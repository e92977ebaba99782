import Elaboration
import MathSyntax
import TensorExpressions

/// `Δ ← Δ · η^-`, `η = 0.9 η`: how the size of the steps changes from one to the next, which is part of the
/// procedure and claims nothing of the model.
struct StepSizeRule {
  private static let letters: Set<String> = ["Δ", "η", "α", "μ", "ε", "γ", "lr"]

  /// - Returns: `nil` for anything but a size that is scaled by numbers, on which the loss does not
  ///   depend.
  init?(_ head: Notation, _ member: Notation, scope: Scope) {
    guard let key = NameKey(head), Self.isSize(key, in: scope),
      Self.scales(member, head, scope)
    else { return nil }
  }

  private static func isSize(_ key: NameKey, in scope: Scope) -> Bool {
    switch scope.binding(key) {
    case .symbol(let id): id == scope.rate
    case nil: letters.contains(key.text) && !scope.unreadNames.contains(key)
    default: false
    }
  }

  /// Whether a node is the size times numbers.
  private static func scales(_ node: Notation, _ size: Notation, _ scope: Scope) -> Bool {
    if node == size { return true }
    switch node.kind {
    case .fraction(let above, let below, _):
      return scales(above, size, scope) && isFactor(below, scope)
    case .product(let factors, _):
      let others = factors.filter { !scales($0, size, scope) }
      return others.count == factors.count - 1 && others.allSatisfy { isFactor($0, scope) }
    default: return false
    }
  }

  /// A number, or a name for one that is no part of the model: `0.9`, `η^-`, `κ`.
  private static func isFactor(_ node: Notation, _ scope: Scope) -> Bool {
    if node.isNumeric { return true }
    var name = node
    if case .scripted(let base, nil, let mark?, 0) = node.kind, case .mark = mark.kind {
      name = base
    }
    guard let key = NameKey(name) else { return false }
    guard case .symbol(let id)? = scope.binding(key) else { return scope.binding(key) == nil }
    return scope.model[id].axes.isEmpty && scope.model[id].family == nil
  }
}

extension CheckWording {
  static let stepSize = "says how the size of the steps changes, and nothing of the model"
}
