import DerivationDocuments
import Diagnostics
import Elaboration
import MathSyntax
import TensorExpressions

/// `values:` and `sizes:` of the front matter: the article's own world.
extension ModelSetup {
  /// `values: {x: [2, 3], "W^{(1)}": [[0.11, 0.12], [0.21, 0.08]]}`.
  mutating func takeValues() {
    for (text, value) in article.context.values {
      guard let given = value.given else {
        diagnostics.append(.wrongValues(text, "the rows differ in length"))
        continue
      }
      guard case .success(let notation) = Notation.read(text, as: SourceNotation.of(text)) else {
        diagnostics.append(.values(text, "this is no name"))
        continue
      }
      take(given, for: text, notation)
    }
  }

  private mutating func take(_ given: GivenNumbers, for text: String, _ notation: Notation) {
    guard let instance = built.scope.instance(of: notation) else {
      diagnostics.append(
        .values(text, "nothing in the article is called so", help: built.scope.nearest(notation)))
      return
    }
    let isComputed = built.scope.model.definitions.contains { definition in
      definition.symbol == instance.symbol
        && (definition.at == nil || definition.at == instance.index)
    }
    guard !isComputed else {
      diagnostics.append(.values(text, "the article computes it"))
      return
    }
    guard built.scope.give(given, to: instance) else {
      let axes = built.scope.model[instance.symbol].axes(at: instance.index)
      let own = built.scope.model.ownLengths
      let shape = axes.map { own[$0].map(String.init) ?? ShapeText.axes([$0]) }
        .joined(separator: " × ")
      let written = given.shape.map(String.init).joined(separator: " × ")
      let (got, wanted) = (
        written.isEmpty ? "one number" : written, shape.isEmpty ? "one number" : shape
      )
      diagnostics.append(.wrongValues(text, "the values are \(got), the symbol is \(wanted)"))
      return
    }
  }

  /// `T = 3` of the text: there are three steps in every world.
  mutating func takeHorizon() {
    let horizon = built.scope.steps.horizon
    guard built.scope.model.hasSteps else { return }
    for statement in statements where statement.relation == .equal && statement.position == 1 {
      guard case .symbol(let letter) = statement.head.kind, letter.name == horizon,
        case .number(let text) = statement.member.kind, let count = Int(text)
      else { continue }
      takeHorizon(count)
    }
  }

  /// More steps than a few would say nothing more, and take long.
  private mutating func takeHorizon(_ count: Int) {
    if (1...12).contains(count) { built.scope.model.ownHorizon = count }
  }

  /// `sizes: {n: 4}`.
  mutating func takeSizes() {
    for (name, size) in article.context.sizes {
      if built.scope.model.hasSteps, name == built.scope.steps.horizon {
        takeHorizon(size)
        continue
      }
      let length = AxisLength.named(name)
      let isKnown = built.scope.model.symbols.contains { $0.axes.contains(length) }
      guard isKnown, size >= 1 else {
        diagnostics.append(
          .values(
            name, "no length in the article is called so", key: "sizes", help: nearLength(name)))
        continue
      }
      if let known = built.scope.model.ownLengths[length], known != size {
        diagnostics.append(
          .wrongValues(name, "it is \(known) by the numbers that are given", key: "sizes"))
        continue
      }
      built.scope.model.ownLengths[length] = size
    }
  }

  /// The length of the model that may be meant by a letter.
  private func nearLength(_ name: String) -> String? {
    let written = NameLikeness(NameKey(name))
    let lengths = built.scope.model.symbols.flatMap(\.axes).compactMap { length -> NameLikeness? in
      guard case .named(let letter) = length else { return nil }
      return NameLikeness(NameKey(letter))
    }
    return NearNames.didYouMean(
      lengths.indices.filter { !lengths[..<$0].contains(lengths[$0]) }.map { lengths[$0] }
        .filter(written.isNear).map(\.latex))
  }
}

extension NumberArray {
  /// The numbers with their shape; `nil` where rows differ in length.
  fileprivate var given: GivenNumbers? {
    switch self {
    case .number(let value): return GivenNumbers(shape: [], elements: [value])
    case .array(let items):
      let parts = items.map(\.given)
      guard let first = parts.first ?? nil else { return nil }
      var elements: [Double] = []
      for part in parts {
        guard let part, part.shape == first.shape else { return nil }
        elements += part.elements
      }
      return GivenNumbers(shape: [items.count] + first.shape, elements: elements)
    }
  }
}

extension Diagnostic {
  /// Values of another shape: another model than the author's.
  fileprivate static func wrongValues(_ name: String, _ cause: String, key: String = "values")
    -> Diagnostic
  {
    Diagnostic(id: "bad-value", headline: "`\(name)` under `\(key):` does not fit: \(cause)")
  }

  /// A value that has no effect.
  fileprivate static func values(
    _ name: String, _ cause: String, key: String = "values", help: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      id: "unused-value", severity: .warning,
      headline: "`\(name)` under `\(key):` has no effect: \(cause)", help: help)
  }
}
