import MathSyntax
import TensorExpressions

/// Symbols for all names that need one before anything is typed, with lengths not known yet.
extension DefinitionTyping {
  mutating func declareSymbols() {
    // The h of `W ∈ ℝ^{h × d}` is no length where `\mathbf{h}` is a vector the article computes.
    let computed = Set(definitions.map(\.key))
    declareLengths(except: computed)
    declareLabels()
    for name in functions {
      let id = scope.model.add(Symbol(name: name.text, axes: [], draw: .constant(0)))
      scope.bindings[name] = .function(.abstract(id))
    }
    for (name, kind) in kinds.sorted(by: { isBefore($0.key, $1.key) }) {
      declare(name, kind, isComputed: computed.contains(name))
    }
    declareMaps()
  }

  private mutating func declareLengths(except computed: Set<NameKey>) {
    for (name, length) in counts.lengths.sorted(by: { $0.key < $1.key })
    where !base.defines(name) && !computed.contains(name) {
      scope.bindings[name] = .length(length)
    }
    for (name, family) in counts.families.sorted(by: { $0.key < $1.key })
    where !base.defines(name) {
      scope.bindings[name] = .widths(family)
    }
  }

  private mutating func declareLabels() {
    for (name, isSampled) in usage.labels.isSampled.sorted(by: { $0.key < $1.key })
    where !base.defines(name) {
      let axes = (0..<(isSampled ? 2 : 1)).map { _ in unifier.freshPlain() }
      let id = scope.model.add(
        Symbol(name: name.latex, axes: axes, draw: .oneHot(axis: axes.count - 1)))
      scope.bindings[name] = .label(id)
    }
  }

  private mutating func declare(_ name: NameKey, _ kind: SymbolKind, isComputed: Bool) {
    let axes = declarations[name] ?? openAxes(name, kind)
    let id = scope.model.add(
      Symbol(
        name: name.latex, family: family(name), axes: axes, draw: draw(name, axes.count)))
    scope.bindings[name] = .symbol(id)
    if kind == .column, declarations[name] == nil, !isComputed, !usage.looksLikeVector(name) {
      scope.openVectors.insert(id)
    }
  }

  private func family(_ name: NameKey) -> Symbol.Family? {
    if usage.stepped.contains(name) { return .steps }
    return usage.layered.contains(name) ? .layers : nil
  }

  private func openAxes(_ name: NameKey, _ kind: SymbolKind) -> [AxisLength] {
    let samples: [AxisLength] = SampleNames.isOwn(name) ? [usage.samples.length] : []
    let isLayered = usage.layered.contains(name)
    let index = IntegerTerm(LengthUnifier.variable)
    return samples
      + (samples.count..<kind.axisCount).map { place in
        // A row is a matrix with one row.
        if place == 0, usage.statedKinds[name] == .rowVector, kind == .matrix { return .fixed(1) }
        return isLayered ? unifier.freshFamily(index) : unifier.freshPlain()
      }
  }

  func draw(_ name: NameKey, _ axisCount: Int) -> Draw {
    let first = NameKey("\(NameUsage.base(of: name).text)_0")
    return DrawGuess.draw(
      name, axisCount,
      isParameter: intermediates.contains(name) || kinds[first] != nil)
  }

  private func isBefore(_ name: NameKey, _ other: NameKey) -> Bool {
    let (place, otherPlace) = (places[name] ?? Int.max, places[other] ?? Int.max)
    return place == otherPlace ? name < other : place < otherPlace
  }
}
