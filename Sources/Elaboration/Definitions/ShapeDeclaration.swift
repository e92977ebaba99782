import MathSyntax
import TensorExpressions

/// `W^{(l)} ∈ ℝ^{n_l × n_{l-1}}`: a name with its shape.
public struct ShapeDeclaration: Sendable {
  public var name: NameKey
  /// The family index as it is written; `nil` where there is none.
  public var index: IntegerTerm?
  public var axes: [AxisLength]

  /// - Returns: `nil` for anything but a name in a space of real tensors.
  public init?(member: Notation, space: Notation) {
    guard var axes = ShapeDeclaration.axes(space) else { return nil }
    var factors = [member]
    if case .product(let parts, signs: [.juxtaposition]) = member.kind { factors = parts }
    let (base, scripts) = ReferenceReader.flatten(factors[0])
    guard let key = NameKey.base(of: base) else { return nil }
    name = key
    self.axes = []
    if factors.count == 2 {
      guard let (term, _) = ReferenceReader.callIndex(factors[1]) else { return nil }
      index = term
    } else if let script = scripts.first {
      guard scripts.count == 1, script.primes == 0,
        let term = IntegerTerm(script.superscript ?? script.lowerScript ?? member)
      else { return nil }
      index = term
    }
    axes = axes.map { $0.namingSubscript(unless: index?.variable) }
    self.axes = axes
  }

  /// The shape of a name whose subscript is part of it.
  public init?(name: NameKey, space: Notation) {
    guard let axes = ShapeDeclaration.axes(space) else { return nil }
    self.name = name
    self.axes = axes.map { $0.namingSubscript(unless: nil) }
  }

  /// The shape as a list of lengths: `s_{l+1}` and `s_l` of `W^{(l)}`.
  public init?(member: Notation, axes: [String]) {
    let space = "\\mathbb{R}^{" + axes.joined(separator: " \\times ") + "}"
    guard case .success(let notation) = Notation.read(space, as: .latex) else { return nil }
    self.init(member: member, space: notation)
  }

  /// The tensors of `ℝ^n`, or those of them that are positive or symmetric.
  enum Space { case real, positive, symmetric, positiveSemidefinite, positiveDefinite }

  /// `ℝ`, `ℝ_+`, `𝕊`, `𝕊_+` and `𝕊_{++}`, whatever their exponents.
  static func kind(of space: Notation) -> Space? {
    let (base, scripts) = ReferenceReader.flatten(space)
    guard case .symbol(let letter) = base.kind, scripts.count <= 1 else { return nil }
    let isReal = letter.name == "ℝ" || (letter.name == "R" && letter.style == .blackboard)
    let isSymmetric = letter.name == "𝕊" || (letter.name == "S" && letter.style == .blackboard)
    switch scripts.first?.lowerScript?.kind {
    case nil: return isReal ? .real : isSymmetric ? .symmetric : nil
    case .mark("+"): return isReal ? .positive : isSymmetric ? .positiveSemidefinite : nil
    case .mark("++"): return isReal ? .positive : isSymmetric ? .positiveDefinite : nil
    default: return isReal ? .real : nil
    }
  }

  /// `ℝ^{n × m}`, `\mathbb{R}^n`, `ℝ`; `𝕊^n`, whose tensors have two axes.
  public static func axes(_ space: Notation) -> [AxisLength]? {
    guard let kind = kind(of: space) else { return nil }
    let (_, scripts) = ReferenceReader.flatten(space)
    switch kind {
    case .real, .positive: return exponents(scripts)
    case .symmetric, .positiveSemidefinite, .positiveDefinite:
      guard let axes = exponents(scripts), (1...2).contains(axes.count) else { return nil }
      return axes.count == 1 ? [axes[0], axes[0]] : axes[0] == axes[1] ? axes : nil
    }
  }

  /// Whether every tensor of the shape lies in the space.
  public static func isWhole(_ space: Notation) -> Bool { kind(of: space) == .real }

  private static func exponents(_ scripts: [ReferenceReader.Scripts]) -> [AxisLength]? {
    guard var exponent = scripts.first?.superscript else { return scripts.isEmpty ? [] : nil }
    // `ℝ^(n×m)`: plain text has no invisible braces.
    if case .bracketed(.round, let inner) = exponent.kind { exponent = inner }
    guard case .product(let factors, let signs) = exponent.kind,
      signs.allSatisfy({ $0 == .times })
    else { return length(exponent).map { [$0] } }
    let lengths = factors.compactMap(length)
    return lengths.count == factors.count ? lengths : nil
  }

  private static func length(_ node: Notation) -> AxisLength? {
    switch node.kind {
    case .number(let text): return Int(text).flatMap { $0 > 0 ? .fixed($0) : nil }
    case .symbol(let letter): return .named(letter.name)
    case .bracketed(.round, let inner): return length(inner)
    case .sum(let terms):
      // `ℝ^{h × (h + d)}`
      let parts = terms.compactMap { $0.sign == .plus ? length($0.value) : nil }
      return parts.count == terms.count ? .joined(parts) : combined(node)
    case .fraction, .bracketed(.floor, _): return combined(node)
    case .scripted(let base, let sub?, nil, 0):
      guard case .symbol(let letter) = base.kind else { return nil }
      if let term = IntegerTerm(sub) { return .indexed(letter.name, term) }
      // `d_{model}`
      return ReferenceReader.roleText(sub).map { .named("\(letter.name)_\($0)") }
    case .scripted(let base, nil, let sup?, 0):
      guard case .symbol(let letter) = base.kind, case .bracketed = sup.kind,
        let term = IntegerTerm(sup)
      else { return nil }
      return .indexed(letter.name, term)
    default: return nil
    }
  }

  /// `n - k + 1`, `n/2`, `\lfloor n/2 \rfloor`.
  private static func combined(_ node: Notation) -> AxisLength? {
    switch node.kind {
    case .bracketed(.floor, let inner), .bracketed(.round, let inner): return combined(inner)
    case .fraction(let top, let bottom, _):
      guard case .number(let text) = bottom.kind, let divisor = Int(text), divisor > 0,
        let terms = terms(top)
      else { return nil }
      return CombinedLength(terms.0, offset: terms.1, divisor: divisor).length
    default: return terms(node).map { CombinedLength($0.0, offset: $0.1).length }
    }
  }

  private static func terms(_ node: Notation) -> ([CombinedLength.Term], Int)? {
    guard let written = WrittenCombination(node), !written.terms.isEmpty else { return nil }
    return (written.terms.map { .init($0.count, .named($0.letter)) }, written.offset)
  }

  /// The axes at the family variable, as ``ScopeBuilder`` takes them; `nil` when the declaration is for
  /// a single index.
  public var familyAxes: [AxisLength]? {
    guard let index else { return axes }
    guard let variable = index.variable, case .free = variable else { return nil }
    return axes.map {
      $0.substituting(
        variable, by: IntegerTerm(LengthUnifier.variable, offset: -index.offset))
    }
  }

  /// What a scope knows of the name's shape at the declared index; `nil` when it knows nothing.
  public func knownAxes(_ scope: Scope) -> [AxisLength]? {
    switch scope.binding(name) {
    case .symbol(let id): scope.model[id].axes(at: index)
    case .gradient(let gradient): scope.model[gradient.variable].axes(at: index)
    default: nil
    }
  }
}

extension AxisLength {
  /// `d_k` beside `d`: a length with a name of its own, unless the subscript is the index of what has the
  /// shape, or a layer.
  fileprivate func namingSubscript(unless index: IntegerVariable?) -> AxisLength {
    switch self {
    case .indexed(let name, let term):
      guard case .free(let letter)? = term.variable, term.variable != index, term.offset == 0,
        !IntegerTerm.layerLetters.contains(letter), letter != "t"
      else { return self }
      return .named("\(name)_\(letter)")
    case .joined(let parts): return .joined(parts.map { $0.namingSubscript(unless: index) })
    case .combined(let length):
      return length.map { $0.namingSubscript(unless: index) }.length
    case .named, .fixed, .unknown: return self
    }
  }

  /// `n`, `3`, `h + d` as front matter writes them.
  public init(declared text: String) {
    let parts = text.split(separator: "+").map { part in
      String(part.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
    guard parts.count > 1 else {
      self = Int(text).map(AxisLength.fixed) ?? .named(text)
      return
    }
    self = .joined(parts.map(AxisLength.init(declared:)))
  }
}
