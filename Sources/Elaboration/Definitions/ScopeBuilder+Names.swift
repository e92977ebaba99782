import MathSyntax
import TensorExpressions

/// Which names need a value or a kind beside what the definitions say.
extension ScopeBuilder {
  func counts(_ definitions: [WrittenDefinition]) -> CountLetters {
    CountLetters(
      members: definitions.map(\.member), declarations: declarations, steps: usage.steps,
      combines: usage.shifts.areUsed)
  }

  /// Names that occur in right sides, without any meaning: these are drawn.
  func freeNames(_ definitions: [WrittenDefinition]) -> [NameKey] {
    var inside = NameUsage(declarationsOf: usage)
    // The l of `L = l(o, y)`.
    var listed: Set<NameKey> = []
    for definition in definitions {
      switch definition.target {
      case .alias, .number, .gradient, .prefix: continue
      case .value, .function: break
      }
      inside.add(
        head: definition.head, member: definition.member, bindsArgument: definition.isFunction)
      if let loss = LossOfArguments(definition.member, in: base) { listed.insert(loss.function) }
    }
    let defined = Set(definitions.map(\.key))
    let functions = Set(freeFunctions(definitions))
    let counts = counts(definitions)
    return inside.values.filter {
      counts.lengths[$0] == nil && counts.families[$0] == nil && !counts.unknown.contains($0)
        && !defined.contains($0) && !unread.contains($0) && !base.defines($0)
        && !functions.contains($0) && !listed.contains($0) && !maps.contains($0) && $0.text != "e"
        && $0.text != "∂"
        && NameUsage.base(of: $0).text != "1"
        && !usage.steps.counts($0.text) && !usage.isEntry($0, declared: declarations)
        && !(usage.applied.contains($0) && base.binding($0) != nil)
    }
  }

  /// Names of which the article states the shape and nothing else: their values are free.
  func declaredOnly(_ definitions: [WrittenDefinition], _ free: [NameKey]) -> [NameKey] {
    declarations.keys.sorted().filter { name in
      !base.defines(name) && !free.contains(name) && !definitions.contains { $0.key == name }
        && !finder.definitions.contains { $0.namesValue && $0.key == name }
    }
  }

  /// Letters that are applied to something and never defined: abstract functions.
  func freeFunctions(_ definitions: [WrittenDefinition]) -> [NameKey] {
    let defined = Set(definitions.map(\.key))
    // `h^{(l)}` is a layer's output, `g^{[l]}` its function.
    let values: Set<String> = ["h", "S", "R"]
    return usage.values.filter {
      (usage.isFunctionWithRole($0) || capitals.names.contains($0)
        || usage.called.contains($0) && Scope.functionLetters.contains($0.withoutAccent.text))
        && !(usage.layered.contains($0) && values.contains($0.text))
        && !defined.contains($0) && !base.defines($0) && !fields.contains($0) && !maps.contains($0)
        && !isFactor($0, in: definitions)
    }
  }

  /// Defined names whose shape does not simply follow from their right side: families and names defined
  /// entry by entry.
  func needingKind(_ definitions: [WrittenDefinition]) -> [NameKey] {
    var names: [NameKey] = []
    for definition in definitions {
      guard case .value(let reference) = definition.target,
        reference.layer != nil || !reference.elements.isEmpty, !names.contains(reference.key)
      else { continue }
      names.append(reference.key)
    }
    return names
  }
}
