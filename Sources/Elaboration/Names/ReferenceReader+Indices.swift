import Diagnostics
import MathSyntax
import TensorExpressions

/// The roles of scripts: layers, transposes, marks, powers, entries.
extension ReferenceReader {
  func superscriptLayer(_ node: Notation?, _ key: NameKey) -> IntegerTerm? {
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

  func read(
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

  func read(
    subscript node: Notation, into reference: inout NameReference, family: Bool,
    layerIsWritten: Bool
  ) throws(TypingFailure) {
    let items = scope.shifts.items(Self.subscriptItems(node), below: reference.key)
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
