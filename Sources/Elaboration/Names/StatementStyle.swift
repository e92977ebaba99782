import MathSyntax
import TensorExpressions

/// One statement writes its indices in one style: where one name shows what a script means, it means
/// the same on the others.
struct StatementStyle {
  let scope: Scope
  let sides: [Notation]

  /// `z_i = W_i a_{i-1} + b_i`: a matrix with one subscript has no entry for it, so that `i` is the
  /// layer; the sides with `l` for the letter, `nil` where nothing says so.
  var layersRenamed: [Notation]? {
    let letters = sides.flatMap(\.loneSubscripts).filter { !IntegerTerm.layerLetters.contains($0) }
    let isFree = !sides.contains { $0.mentions("l") }
    guard isFree, let letter = letters.first(where: isLayer) else { return nil }
    return sides.map { $0.replacingSubscript(letter, by: IntegerTerm(.free("l"))) }
  }

  private func isLayer(_ letter: String) -> Bool {
    var isOnMatrix = false
    for (name, count) in sides.flatMap({ $0.subscripts(with: letter) }) {
      guard count == 1, case .symbol(let id)? = scope.binding(name).map(\.node),
        scope.model[id].family != nil
      else { return false }
      if scope.model[id].axes.count == 2, !scope.model[id].axes.contains(.batch) {
        isOnMatrix = true
      }
    }
    return isOnMatrix && !sides.contains { $0.boundLetters.contains(letter) }
  }

  /// `∂J/∂w_{12} = δ_1 a_2`: beside an entry of a matrix, row 1 and column 2, single numbers are
  /// entries too.
  var numbersAreEntries: Bool {
    sides.contains { $0.contains(entryOfMatrix) }
  }

  private func entryOfMatrix(_ node: Notation) -> Bool {
    let (base, scripts) = ReferenceReader.flatten(node)
    guard let name = NameKey.base(of: base), case .symbol(let id)? = scope.binding(name),
      scope.model[id].family != nil, scope.model[id].axes.count == 2, scripts.count == 1,
      let sub = scripts[0].lowerScript, scripts[0].superscript == nil
    else { return false }
    let items = ReferenceReader.subscriptItems(sub)
    if items.count == 2 { return items.allSatisfy(\.isWrittenNumber) }
    guard items.count == 1, case .number(let digits) = items[0].kind else { return false }
    return digits.count == 2 && !digits.contains("0")
  }
}

extension Binding {
  /// The binding of what has an index of its own.
  fileprivate var node: Binding {
    if case .gradient(let name) = self { return .symbol(name.variable) }
    return self
  }
}

extension Notation {
  var isWrittenNumber: Bool {
    if case .number = kind { return true }
    return false
  }

  fileprivate func contains(_ predicate: (Notation) -> Bool) -> Bool {
    predicate(self) || parts.contains { $0.contains(predicate) }
  }

  fileprivate func mentions(_ letter: String) -> Bool {
    contains { node in
      if case .symbol(let found) = node.kind { return found.name == letter || found.name == "ℓ" }
      return false
    }
  }

  /// Letters that are a subscript by themselves, or with a number added.
  fileprivate var loneSubscripts: [String] {
    var found = parts.flatMap(\.loneSubscripts)
    if case .scripted(_, let sub?, _, _) = kind,
      case .free(let letter)? = IntegerTerm(sub)?.variable,
      !found.contains(letter)
    {
      found.append(letter)
    }
    return found
  }

  /// The names with a subscript in which a letter stands, each with the number of its subscripts.
  fileprivate func subscripts(with letter: String) -> [(NameKey, Int)] {
    var found = parts.flatMap { $0.subscripts(with: letter) }
    if case .scripted(let base, let sub?, _, _) = kind,
      let name = NameKey.base(of: ReferenceReader.flatten(base).base), sub.mentions(letter)
    {
      found.append((name, ReferenceReader.subscriptItems(sub).count))
    }
    return found
  }

  fileprivate func replacingSubscript(_ letter: String, by term: IntegerTerm) -> Notation {
    mapped { kind in
      guard case .scripted(let base, let sub?, let sup, let primes) = kind else { return kind }
      return .scripted(
        base, subscript: sub.replacingIndex(letter, by: term), superscript: sup, primes: primes)
    }
  }
}
