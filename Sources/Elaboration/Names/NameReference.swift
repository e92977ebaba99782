import Diagnostics
import MathSyntax
import TensorExpressions

/// One written name with everything that is attached to it, each mark in its role.
struct NameReference {
  var key: NameKey
  /// The base as written, for printing.
  var base: Notation
  var range: TextRange
  var layer: IntegerTerm?
  /// The step below of a name with two steps, the t of `\gamma_t^{(k)}`.
  var second: IntegerTerm?
  /// Written element indices, `j, k` of `w_{jk}`.
  var elements: [Notation] = []
  var transposed = false
  var primes = 0
  var power: Notation?
  /// A capital stands here that is not written: `dz^T` for `dZ^T`.
  var isCompleted = false
  /// The sample that is written above the name or below a loss; the first of `elements`.
  var sample: Notation?
  /// A small letter that stands for entries and rows of a matrix, `t_{ij}` of T.
  var isPart = false
  /// Marks that have no meaning on a value: `w^*`, `w^+`, `w_{new}`.
  var mark: Notation?
}

extension NameKey {
  /// A name as it is written, `W^{(1)}` and `w_1` with their numbers.
  public init?(written node: Notation) {
    let (base, scripts) = ReferenceReader.flatten(node)
    guard let key = NameKey.base(of: base) else { return nil }
    self = NameReference.numbered(key, scripts) ?? key
  }
}

extension NameReference {
  /// `W^{(1)}` or `w_1` as a name of its own; `nil` without such a number.
  static func numbered(_ key: NameKey, _ scripts: [ReferenceReader.Scripts]) -> NameKey? {
    guard let first = scripts.first, !first.inBrackets else { return nil }
    if let sup = first.superscript, let item = ReferenceReader.items(sup).first,
      case .bracketed(_, let inner) = item.kind, case .number(let digits) = inner.kind
    {
      return NameKey("\(key.text)^(\(digits))")
    }
    if let sub = first.lowerScript, case .number(let digits) = sub.kind {
      return NameKey("\(key.text)_\(digits)")
    }
    return nil
  }
}

/// Reads the scripts of a name by what the name means in a scope.
struct ReferenceReader {
  let scope: Scope

  /// The name `node` writes, with a bracket right behind it where that is an index (`δ(l)`).
  ///
  /// - Returns: `nil` when the node is not a name at all; `usedCall` tells whether the bracket belongs
  ///   to the name.
  func read(_ node: Notation, call: Notation?) throws(TypingFailure) -> (
    reference: NameReference, usedCall: Bool
  )? {
    guard var (key, base, scripts) = Self.split(node, squares: scope.squares) else { return nil }
    var isCompleted = false
    let sampled = scope.samples.split(key, scripts)
    if let sampled {
      key = sampled.key
      scripts = sampled.scripts
    } else if let whole = scope.samples.whole(key), scope.binding(key) == nil,
      scope.binding(whole) != nil
    {
      key = whole
      base = Notation(.symbol(Letter(whole.text)), base.range)
      isCompleted = true
    } else if let (joined, rest) = roleKey(key, scripts) {
      key = joined.key
      base = joined.base
      scripts = rest
    }
    var isPart = false
    if sampled == nil, let (capital, rest) = matrix(key, scripts) {
      key = capital
      scripts = rest
      isPart = true
    }
    var reference = NameReference(key: key, base: base, range: node.range)
    reference.isPart = isPart
    reference.isCompleted = isCompleted
    if let split = scope.steps.split(key, scripts) {
      reference.key = split.key
      reference.layer = split.term
      reference.second = split.second
      if let role = split.role { reference.base = role.base(on: base) }
      key = split.key
      scripts = split.scripts
    }
    let family = scope.family(key) != nil
    var pendingCall: Notation?
    if family, let call, let (index, callScripts) = Self.callIndex(call),
      // `δ (2)` is a formula with its number.
      index.variable != nil || call.range.start <= node.range.end,
      !scripts.contains(where: { $0.writesLayer }) || scripts.isEmpty
    {
      reference.layer = index
      reference.range = node.range.union(call.range)
      scripts += callScripts
      pendingCall = call
    }
    let layerIsWritten =
      reference.layer != nil || scripts.contains { superscriptLayer($0.superscript, key) != nil }
    for script in scripts {
      reference.primes += script.primes
      if let superscript = script.superscript {
        try read(superscript: superscript, into: &reference, family: family)
      }
      if let sub = script.lowerScript {
        try read(subscript: sub, into: &reference, family: family, layerIsWritten: layerIsWritten)
      }
    }
    if let sampled {
      reference.sample = sampled.sample
      reference.elements.insert(sampled.sample, at: 0)
    }
    if !isPart, sampled == nil, reference.layer == nil, reference.elements.count == 1,
      isSmallMatrix(key)
    {
      reference.isPart = true
    }
    takeNewValue(&reference)
    return (reference, pendingCall != nil)
  }

  /// `W_{hh}`, `E_{total}`: a subscript that is part of a name the scope knows.
  func roleKey(_ key: NameKey, _ scripts: [Scripts]) -> (
    (key: NameKey, base: Notation), [Scripts]
  )? {
    if let layered = numberedLayer(key, scripts) { return layered }
    guard let first = scripts.first, !first.inBrackets, let sub = first.lowerScript,
      let role = Self.roleText(sub)
    else { return nil }
    let joined = NameKey(key.text + "_" + role)
    guard scope.bindings[joined] != nil else { return splitRole(key, scripts, sub) }
    var rest = scripts
    rest[0].lowerScript = nil
    let base = Notation(
      .scripted(Notation(.symbol(Letter(key.text))), subscript: sub, superscript: nil, primes: 0))
    return ((joined, base), rest)
  }

  /// `z_{oi}`: entry i of `z_o`.
  private func splitRole(_ key: NameKey, _ scripts: [Scripts], _ sub: Notation) -> (
    (key: NameKey, base: Notation), [Scripts]
  )? {
    var items = Self.subscriptItems(sub)
    guard items.count > 1, items.allSatisfy(\.isIndexItem), case .symbol = items[0].kind,
      let role = Self.roleText(items[0])
    else { return nil }
    let joined = NameKey("\(key.text)_\(role)")
    guard scope.bindings[joined] != nil else { return nil }
    let base = Notation(
      .scripted(
        Notation(.symbol(Letter(key.text))), subscript: items.removeFirst(), superscript: nil,
        primes: 0))
    var rest = scripts
    rest[0].lowerScript =
      items.count == 1
      ? items[0]
      : Notation(
        .product(items, signs: Array(repeating: .juxtaposition, count: items.count - 1)))
    return ((joined, base), rest)
  }

  /// `W^{(1)}` where it is a name of its own.
  private func numberedLayer(_ key: NameKey, _ scripts: [Scripts]) -> (
    (key: NameKey, base: Notation), [Scripts]
  )? {
    guard let numbered = NameReference.numbered(key, scripts), numbered.text.hasSuffix(")"),
      scope.bindings[numbered] != nil, let sup = scripts[0].superscript
    else { return nil }
    let items = Self.items(sup)
    var rest = scripts
    let others = Array(items.dropFirst())
    rest[0].superscript =
      others.isEmpty
      ? nil
      : others.count == 1
        ? others[0]
        : Notation(
          .product(others, signs: Array(repeating: .juxtaposition, count: others.count - 1)))
    let base = Notation(
      .scripted(
        Notation(.symbol(Letter(key.text))), subscript: nil, superscript: items[0], primes: 0))
    return ((numbered, base), rest)
  }

  private func superscriptLayer(_ node: Notation?, _ key: NameKey) -> IntegerTerm? {
    guard let node, scope.family(key) != nil else { return nil }
    for item in Self.items(node) {
      if let term = layer(item, key) { return term }
    }
    return nil
  }

  /// One item of a superscript as a layer index, by how this article writes its layers.
  private func layer(_ item: Notation, _ key: NameKey) -> IntegerTerm? {
    guard let term = IntegerTerm(item) else { return nil }
    if case .bracketed = item.kind { return term }
    if case .free("T")? = term.variable { return nil }
    if term.variable != nil || term.offset == 0 { return term }
    return scope.indexStyles[key]?.bareSuperscript == true ? term : nil
  }

  private func read(
    superscript: Notation, into reference: inout NameReference, family: Bool
  ) throws(TypingFailure) {
    for item in Self.items(superscript) {
      if family || indexesFunction(item, reference.key), reference.layer == nil,
        let term = layer(item, reference.key)
      {
        reference.layer = term
      } else if isTranspose(item) && !mayBePower(item, reference.key)
        || (item.isLetterT && hasAxes(reference.key))
      {
        reference.transposed.toggle()
      } else if case .mark = item.kind {
        reference.mark = item
      } else if case .text = item.kind {
        reference.mark = item
      } else if ValueMark(item) != nil {
        reference.mark = item
      } else if case .bracketed = item.kind {
        throw .unread(
          code: "unknown-index", message: ElaborationWording.indexWithoutFamily(reference.key.text),
          range: item.range)
      } else if reference.power == nil {
        reference.power = item
      } else {
        throw .unread(
          code: "unsupported-notation", message: ElaborationWording.twoPowers(reference.key.text),
          range: item.range)
      }
    }
  }

  private func read(
    subscript node: Notation, into reference: inout NameReference, family: Bool,
    layerIsWritten: Bool
  ) throws(TypingFailure) {
    let items = Self.subscriptItems(node)
    let isEntry = scope.numbersAreEntries && items.allSatisfy(\.isWrittenNumber)
    if family, !layerIsWritten, reference.layer == nil, items.count == 1, !isEntry,
      let term = IntegerTerm(items[0]), Self.isLayerLike(term)
    {
      reference.layer = term
      return
    }
    guard reference.elements.isEmpty else {
      throw .unread(
        code: "unsupported-notation", message: ElaborationWording.twoSubscripts(reference.key.text),
        range: node.range)
    }
    reference.elements = items
  }

  /// The `[l]` of `g^{[l]}(z^{[l]})`.
  private func indexesFunction(_ item: Notation, _ key: NameKey) -> Bool {
    switch scope.binding(key) {
    case .function, .layeredActivation, .definedFunction, .softmax:
      if case .bracketed = item.kind { return true }
      return IntegerTerm(item).map(Self.isLayerLetter) ?? false
    default: return false
    }
  }

  private static func isLayerLetter(_ term: IntegerTerm) -> Bool {
    term.variable != nil && isLayerLike(term)
  }

  private static func isLayerLike(_ term: IntegerTerm) -> Bool {
    switch term.variable {
    case nil, .depth?: true
    case .horizon?: false
    case .free(let letter)?: IntegerTerm.layerLetters.contains(letter)
    }
  }

  /// A vector or a matrix: no base of a power, so that an exponent T transposes it whatever T is.
  /// `w^T` of a number w, where T is also the last step.
  private func mayBePower(_ item: Notation, _ key: NameKey) -> Bool {
    guard item.isLetterT, scope.steps.writesLast, case .symbol? = scope.binding(key) else {
      return false
    }
    return !hasAxes(key)
  }

  private func hasAxes(_ key: NameKey) -> Bool {
    switch scope.binding(key) {
    case .symbol(let id): !scope.model[id].axes.isEmpty
    case .alias(let instance): !scope.model[instance.symbol].axes.isEmpty
    case .gradient(let name): !scope.model[name.variable].axes.isEmpty
    default: false
    }
  }

  private func isTranspose(_ item: Notation) -> Bool {
    switch item.kind {
    case .transposeMark: true
    case .symbol(let letter): letter.name == "T" && scope.transposesByLetter
    default: false
    }
  }

}
