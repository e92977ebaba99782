import MathSyntax
import TensorExpressions

/// `\frac{d}{dx} x^2 = 2x`, `\frac{d}{dx} e^{ax} = a e^{ax}`: the derivative of an expression that is
/// written out. Its variable is any number, and so are the other letters that mean nothing else; on the
/// right nothing else may stand.
extension Notation {
  /// The letters of such a derivative, its variable first; none for anything else.
  var writtenOutLetters: [NameKey] {
    guard case .derivative(let derivative) = kind, let by = derivative.by.first,
      derivative.by.allSatisfy({ $0 == by }), case .symbol(let variable) = by.kind,
      variable.isPlainSmall, derivative.of.isWrittenOut(of: variable.name)
    else { return [] }
    var letters = [variable.name]
    derivative.of.collectNumbers(into: &letters)
    return letters.map { NameKey($0) }
  }

  /// Whether this is no name or call, but numbers, small letters and usual functions put together.
  private func isWrittenOut(of variable: String) -> Bool {
    switch kind {
    case .symbol, .derivative, .gradient, .scripted(_, .some, _, _): return false
    case .product(let factors, signs: [.juxtaposition]):
      // `f(x)`, `σ(x)`
      if case .bracketed = factors[1].kind, case .symbol(let letter) = factors[0].kind,
        letter != .exponential, !Scope.isUsualFunction(NameKey(letter.name))
      {
        return false
      }
    default: break
    }
    var letters: [String] = []
    return collectNumbers(into: &letters) && letters.contains(variable)
  }

  /// Roots are left out: three numbers may well be of one sign, and `√(x²)` is x for half of them.
  ///
  /// - Returns: `false` where something is no number for certain.
  @discardableResult
  private func collectNumbers(into letters: inout [String]) -> Bool {
    switch kind {
    case .number: return true
    case .symbol(let letter):
      if letter == .exponential || letter.name == "e" || letter.name == "π" { return true }
      if Scope.isUsualFunction(NameKey(letter.name)) { return true }
      guard letter.isPlainSmall else { return false }
      if !letters.contains(letter.name) { letters.append(letter.name) }
      return true
    case .scripted(let base, nil, let sup?, 0):
      guard !sup.isLetterT, sup.kind != .transposeMark else { return false }
      return base.collectNumbers(into: &letters) && sup.collectNumbers(into: &letters)
    case .sum, .product, .fraction, .bracketed(.round, _), .bracketed(.square, _):
      return parts.allSatisfy { $0.collectNumbers(into: &letters) }
    default: return false
    }
  }
}

extension Letter {
  fileprivate var isPlainSmall: Bool {
    name.count == 1 && name.allSatisfy(\.isLowercase) && style == .plain && name != "d"
      && !["σ", "φ", "ϕ", "ψ", "f", "g", "h"].contains(name)
  }
}

extension Scope {
  /// The scope of a statement about such a derivative; `nil` where its variable has a meaning of its own.
  func differentiatingWritten(_ head: Notation) -> Scope? {
    let letters = head.writtenOutLetters
    guard let variable = letters.first, binding(variable) == nil else { return nil }
    var scope = self
    for letter in letters where binding(letter) == nil {
      guard !unreadNames.contains(letter), let id = arguments[letter] else { return nil }
      scope.bindings[letter] = .symbol(id)
    }
    return scope
  }
}
