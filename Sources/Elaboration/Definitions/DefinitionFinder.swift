import MathSyntax
import TensorExpressions

/// Tells definitions from claims: a definition's left side is a bare name without a meaning, the
/// relation is `=`, `:=` or `≡`, and the right side does not contain the name at the same index.
struct DefinitionFinder {
  /// Names that have a meaning before the article says anything.
  let base: Scope
  let usage: NameUsage
  var definitions: [WrittenDefinition] = []
  var roles: [Int: StatementRole] = [:]
  /// What names depend on, where a definition lists it: `f(x, y) = …`.
  var signatures: [NameKey: [NameKey]] = [:]
  /// `∂L/∂V = … = \zeta`: names that stand for a value at the end of a chain, as far as is known.
  var valueNames: [WrittenDefinition] = []
  /// A scope in which layered names have families, so that references read as they will in the end.
  let provisional: Scope

  init(base: Scope, usage: NameUsage) {
    self.base = base
    self.usage = usage
    provisional = base.withProvisionalFamilies(usage)
  }

  /// `x_1 = 1`, which defines x together with its other entries.
  mutating func note(entry id: Int) { roles[id] = .definition }

  /// `(x, y) = (2, 3)` where x has another number elsewhere.
  mutating func refuse(point statement: StatementSource) {
    roles[statement.id] = .unread(
      code: "unsupported-notation", message: ElaborationWording.otherNumbers,
      range: statement.head.range)
  }

  mutating func add(_ statement: StatementSource) {
    if definesCalledPredecessor(statement) || definesPredecessor(statement) { return }
    if let named = valueName(statement) { valueNames.append(named) }
    guard statement.position == 1,
      [.equal, .define, .identical].contains(statement.relation),
      let definition = definition(statement)
    else {
      roles[statement.id] = roles[statement.id] ?? .claim
      return
    }
    if let call = CallHead(statement.head), call.function == definition.key,
      signatures[call.function] == nil
    {
      signatures[call.function] = call.parameters
    }
    if statement.isConditional {
      roles[statement.id] =
        conflicting(definition) == nil
        ? .unread(
          code: "unknown-condition", message: ElaborationWording.partialDefinition,
          range: statement.head.range) : .claim
      return
    }
    if let earlier = conflicting(definition) {
      // `p = 0.191` of what is already defined says what it comes to.
      if statement.member.isNumeric(applying: isApplied),
        !earlier.member.isNumeric(applying: isApplied)
      {
        roles[statement.id] = .claim
        return
      }
      // `m_t = Σ_i …` after `m_t = β m_{t-1} + …`: what the recurrence comes to.
      if isRecurrence(earlier), !isRecurrence(definition) {
        roles[statement.id] = .claim
        return
      }
      // `f(y, x) = x - y` beside `f(x, y) = x - y` is a claim.
      if let other = CallHead(statement.head), CallHead(earlier.head) != nil,
        earlier.head != statement.head, other.function == definition.key
      {
        roles[statement.id] = .claim
        return
      }
      let repeats = earlier.member == definition.member
      roles[statement.id] = repeats ? .definition : .redefinition(of: earlier.id)
      return
    }
    if let general = restated(definition) {
      roles[statement.id] = .redefinition(of: general.id)
      return
    }
    if solvesEarlier(definition) {
      roles[statement.id] = .claim
      return
    }
    definitions.append(definition)
    roles[statement.id] = .definition
  }

  /// `x = Q^T y` after `y = Q x`: what follows for x, and no definition of it.
  private func solvesEarlier(_ definition: WrittenDefinition) -> Bool {
    guard case .value(let head) = definition.target, head.layer == nil, head.elements.isEmpty,
      head.second == nil
    else { return false }
    return definition.member.writtenNames.contains {
      definitions.isComputed($0, from: definition.key)
    }
  }

  func contains(_ member: Notation, head: Notation) -> Bool {
    bareReference(head).map { contains(member, $0) } ?? true
  }

  func definition(_ statement: StatementSource) -> WrittenDefinition? {
    // `l = 1, …, L` is a range.
    if case .list = statement.member.kind { return nil }
    guard DimensionClaim(statement.head, statement.member, scope: base) == nil else { return nil }
    if let index = IntegerTerm(statement.head) {
      // `l = 3` is a layer, `l = Σ_i g(o_i)` a loss.
      if index == IntegerTerm(.free("l")), IntegerTerm(statement.member) != nil { return nil }
      // `L = 3` of a network whose depth is known.
      if index == IntegerTerm(.depth), base.model.ownDepth != nil, statement.member.isNumber {
        return nil
      }
    }
    func made(_ target: WrittenDefinition.Target) -> WrittenDefinition {
      WrittenDefinition(
        id: statement.id, target: target, head: statement.head, member: statement.member,
        section: statement.section)
    }
    if let (letter, variable) = prefixHead(statement) { return made(.prefix(letter, variable)) }
    var written = statement.head
    if let call = CallHead(statement.head), !usage.layered.contains(call.function) {
      guard !base.defines(call.function) else { return nil }
      if call.parameters.count == 1, call.isFunction,
        statement.member.writes(call.parameters[0])
      {
        return made(.function(call.function, parameter: call.parameters[0]))
      }
      // `q(x, y) = x + y`: a quantity with the names of what it depends on.
      written = call.name
    }
    if let composed = composition(statement) { return composed }
    guard var head = bareReference(written) else { return nil }
    // `y_{i+1} = …` says of y what follows from what y_i is.
    if usage.shifts.areUsed, head.elements.contains(where: { $0.combination != nil }) { return nil }
    if head.second != nil {
      let isNew = !definitions.contains { $0.key == head.key }
      return statement.member.isPlainDerivative && isNew ? made(.value(head)) : nil
    }
    if isGradientName(head.key), !head.key.isMean(statement.member) {
      head = head.namingUnit
      return statement.member.isPlainDerivative ? made(.gradient(head)) : nil
    }
    if base.defines(head.key) {
      // `η = 0.5`: a number for what is free; the model's own meaning of the name stays.
      if statement.member.isNumeric, isFree(head.key) { return made(.number(head)) }
      // `a^{(L)} = ŷ`: a new name for what is known.
      guard let other = bareReference(statement.member), !isKnown(other.key),
        other.layer == nil, other.elements.isEmpty, head.elements.isEmpty
      else { return nil }
      return made(.alias(other.key, head))
    }
    if head.layer == nil, head.elements.isEmpty, let function = function(head, statement.member) {
      return made(.alias(head.key, function))
    }
    guard !contains(statement.member, head) else { return nil }
    if restatesStep(head, statement.member) { return nil }
    if head.layer == nil, head.elements.isEmpty, let other = bareReference(statement.member),
      other.layer != nil, other.elements.isEmpty, usage.isFamily(other.key)
    {
      return made(.alias(head.key, other))
    }
    return made(.value(head))
  }

  /// The σ of `σ(1.2)`, a function by its usual letter or by what the article says.
  private func isApplied(_ key: NameKey) -> Bool {
    if let known = definitions.first(where: { $0.key == key }) { return known.isFunction }
    return FunctionHead.isUsual(key) || base.isApplied(key)
  }

  /// The softmax of `ς = softmax`, and the φ of `RBF = φ(z)` where RBF, a word in capitals, is applied
  /// to something as well; a quantity may stand before a bracket, `out(1 - out)`.
  private func function(_ head: NameReference, _ member: Notation) -> NameReference? {
    var name = member
    if case .product(let factors, signs: [.juxtaposition]) = member.kind,
      case .bracketed(.round, _) = factors[1].kind, usage.called.contains(head.key),
      head.key.text.count > 2, head.key.text.allSatisfy(\.isUppercase),
      !["OUT", "NET"].contains(head.key.text)
    {
      name = factors[0]
    }
    guard let key = NameKey(name), key != head.key,
      base.binding(key)?.isFunction == true
        || definitions.contains(where: { $0.key == key && $0.isFunction })
    else { return nil }
    return NameReference(key: key, base: name, range: name.range)
  }

  /// Names that may stand for a gradient are defined by a derivative only.
  func isGradientName(_ key: NameKey) -> Bool {
    let base = NameUsage.base(of: key).text
    // `Δ = prediction - actual`: alone it is a name as any other.
    if ["δ", "δ^prime", "δ^tilde"].contains(base) || (base == "Δ" && key.text != "Δ") {
      return true
    }
    // `dW` and `\bar w` of something that has a meaning.
    // `J_W`, `grad_W`: what is defined so is a gradient already.
    let parts = key.text.split(separator: "_")
    if parts.count == 2, UsualThing.loss.letters.contains(base) || base == "grad",
      UsualThing.parameterLetters.contains(String(parts[1]))
    {
      return usage.values.contains(NameKey(String(parts[1])))
    }
    let variable: NameKey
    if base.hasSuffix("^bar") {
      variable = NameKey(String(base.dropLast(4)))
    } else if base.count > 1, base.hasPrefix("d") {
      variable = NameKey(String(base.dropFirst()))
    } else {
      return false
    }
    return self.base.defines(variable) || usage.values.contains(variable)
  }

  /// A symbol of the declared model that nothing computes.
  private func isFree(_ key: NameKey) -> Bool {
    guard case .symbol(let id)? = base.binding(key) else { return false }
    return !base.model.definitions.contains { $0.symbol == id }
  }

  private func isKnown(_ key: NameKey) -> Bool {
    base.defines(key) || definitions.contains { $0.key == key }
  }

  func conflicting(_ definition: WrittenDefinition) -> WrittenDefinition? {
    definitions.first { earlier in
      guard earlier.key == definition.key else { return false }
      if case .number = definition.target { return false }
      if case .gradient(let new) = definition.target, case .gradient(let old) = earlier.target {
        // `δ_h = ∂J/∂Z_h` and `δ_{hij} = ∂J/∂z_{hij}` say the same.
        return new.layer == old.layer && new.elements.isEmpty == old.elements.isEmpty
      }
      guard let a = earlier.layer, let b = definition.layer else { return true }
      // A general definition and one at a single index go together: z^{(l)} and a^{(0)}.
      return a.variable == b.variable && (a.offset == b.offset || a.variable != nil)
    }
  }

  /// `δx = ±∂E/∂x`: the gradient by what stands behind the letter.
  private func prefixHead(_ statement: StatementSource) -> (NameKey, NameReference)? {
    guard case .product(let factors, let signs) = statement.head.kind, factors.count == 2,
      signs == [.juxtaposition], let letter = NameKey(factors[0]),
      Scope.prefixLetters.contains(letter.text), let variable = bareReference(factors[1]),
      statement.member.isPlainDerivative,
      case .derivative(let derivative) =
        statement.member.unsigned.kind, let bottom = bareReference(derivative.by[0]),
      bottom.key == variable.key, bottom.layer == variable.layer,
      bottom.elements == variable.elements
    else { return nil }
    return (letter, variable)
  }

  /// A name with indices only: no transpose, prime, exponent or mark.
  func bareReference(_ node: Notation) -> NameReference? {
    var factors = [node]
    if case .product(let parts, let signs) = node.kind {
      guard parts.count == 2, signs == [.juxtaposition] else { return nil }
      factors = parts
    }
    guard
      let (reference, usedCall) = try? ReferenceReader(scope: provisional).read(
        factors[0], call: factors.count == 2 ? factors[1] : nil),
      usedCall == (factors.count == 2), !reference.transposed, reference.primes == 0,
      reference.power == nil, reference.mark == nil
    else { return nil }
    return reference
  }

  /// Whether a right side contains the name at the same index.
  private func contains(_ node: Notation, _ head: NameReference) -> Bool {
    if let reference = bareReference(node), reference.key == head.key {
      return reference.layer == head.layer
    }
    if case .product(let factors, let signs) = node.kind {
      for (position, factor) in factors.enumerated() {
        let call = position < signs.count ? factors[position + 1] : nil
        if let (reference, _) = try? ReferenceReader(scope: provisional).read(factor, call: call),
          reference.key == head.key
        {
          if reference.layer == head.layer { return true }
        } else if contains(factor, head) {
          return true
        }
      }
      return false
    }
    if let (reference, _) = try? ReferenceReader(scope: provisional).read(node, call: nil) {
      return reference.key == head.key && reference.layer == head.layer
    }
    return node.parts.contains { contains($0, head) }
  }
}
