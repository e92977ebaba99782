import MathSyntax
import TensorExpressions

/// How the statements of an article write its names.
extension NameUsage {
  /// Adds a statement. A letter that stands as a subscript on both sides, of two names at least, or
  /// that a sum binds, is an element index; any other is part of its name, as in `W_o`, `E_{total}`.
  ///
  /// - Parameter bindsArgument: the argument of a function, `f(z) = …`, is no name of the article.
  public mutating func add(head: Notation, member: Notation, bindsArgument: Bool = true) {
    let head = head.withoutIndexConditions.withoutParameterLists.writtenInFull
    let member = member.withoutParameterLists.writtenInFull
    let bound = head.boundLetters.union(member.boundLetters)
    let shared = RoleSubscripts.shared(head, member).filter(roles.mayBeIndex)
    indexLetters = bound.union(shared)
    if case .symbol = head.kind {
      // `x ← x − η f'(x)`
      for step in member.functionHeads where !arguments.contains(step.argument) {
        arguments.append(step.argument)
      }
    }
    for letter in head.writtenOutLetters where !arguments.contains(letter) {
      arguments.append(letter)
    }
    if let function = FunctionHead(head) {
      if !arguments.contains(function.argument) { arguments.append(function.argument) }
      // `f(z) = 1/(1+e^{-z})` says nothing of the z of the article.
      if bindsArgument, function.isUsual || CallHead(head)?.isFunction == true {
        boundArgument = function.argument
      }
    }
    isAboutSteps = head.isPlainDerivative || steps.isLast(head)
    defer { (indexLetters, boundArgument, isAboutSteps) = (nil, nil, false) }
    if member.stacksSmallLetters, let key = key(head) { stacks.insert(key) }
    add(head)
    add(member)
  }

  public mutating func add(_ node: Notation) {
    for operand in node.operandsOfMatrices {
      if let key = key(operand) { besideMatrix.insert(key) }
    }
    for capital in node.capitalsInFront + node.capitalsInSums {
      if let key = key(capital) { applying.insert(key) }
    }
    for operand in node.operandsOfFrobeniusNorm {
      if let key = key(operand) { matrices.insert(key) }
    }
    for factor in node.lettersInFront {
      if let key = key(factor) { factors.insert(key) }
    }
    for term in node.addedToPredictions {
      if let key = key(term) { intercepts.insert(key) }
    }
    switch node.kind {
    case .sum(let terms):
      for term in terms { add(term.value) }
    case .fraction(let top, let bottom, _):
      if let key = key(bottom), case .symbol = bottom.kind, !top.mentionsCapital {
        divisors.insert(key)
      }
      add(top)
      add(bottom)
    case .product(let factors, let signs):
      for (position, factor) in factors.enumerated() {
        // The L of `δ(L)` is an index, and no value.
        if position > 0, signs[position - 1] == .juxtaposition,
          key(factors[position - 1]) != nil,
          ReferenceReader.callIndex(factor) != nil
        {
          continue
        }
        let next =
          position < signs.count && signs[position] == .juxtaposition ? factors[position + 1] : nil
        add(factor, call: next)
        let isElementwise =
          (position < signs.count && signs[position] == .odot)
          || (position > 0 && signs[position - 1] == .odot)
        let isBehindRow = position > 0 && factors[position - 1].isTransposed
        if isElementwise || isBehindRow, let key = self.key(factor) { vectorLike.insert(key) }
      }
    case .bigOperator(_, _, let upper, let body):
      // The lower limit names a bound index.
      if let upper {
        if let end = NameKey(upper) { ends.insert(end) }
        add(upper)
      }
      add(body)
    case .bracketed(.doubleBar, let inner):
      for child in [inner] + inner.parts {
        if let key = self.key(child) { vectorLike.insert(key) }
      }
      add(inner)
    default: add(node, call: nil)
    }
  }

  private func key(_ node: Notation) -> NameKey? {
    guard let (key, _, scripts) = ReferenceReader.split(node, squares: squares) else { return nil }
    return steps.split(key, scripts)?.key ?? samples.split(key, scripts)?.key ?? key
  }

  private mutating func add(_ node: Notation, call: Notation?) {
    guard case (var key, let base, var scripts)? = ReferenceReader.split(node, squares: squares)
    else {
      let base = ReferenceReader.flatten(node).base
      if case .scripted = node.kind {
        add(base)
        return
      }
      if case .bigOperator = node.kind {
        add(node)
        return
      }
      for child in node.parts { add(child) }
      return
    }
    if labels.contains(key) { return }
    if key == boundArgument, scripts.allSatisfy({ $0.lowerScript == nil && !$0.isIndexed }) {
      for script in scripts { if let superscript = script.superscript { add(superscript) } }
      return
    }
    if let sampled = samples.split(key, scripts) {
      add(sampled, base)
      return
    }
    let split = steps.split(key, scripts)
    if let split {
      (key, scripts) = (split.key, split.scripts)
      stepped.insert(key)
    }
    noteLooks(key, base, scripts, call)
    if Self.isAlwaysFunction(base) {
      // The 2 of `\log_2` is no index, and makes no other name.
      bare.insert(key)
      add(superscriptsOf: scripts, key)
      return
    }
    if split == nil, let (role, rest) = splitRole(key, scripts) {
      note(role: role, of: key, indices: rest.count)
      add(superscriptsOf: scripts, key)
      return
    }
    let own = split == nil ? role(key, scripts) : nil
    if let own, isCertain(own, scripts) { certain.insert(own) }
    if split != nil {
      bare.insert(key)
    } else if let numbered = NameReference.numbered(key, scripts) ?? own {
      note(numbered)
      bases[numbered] = key
      if case .bracketed(.round, _)? = call?.kind {
        rolesBeforeBrackets.insert(numbered)
      } else {
        rolesAlone.insert(numbered)
      }
    } else {
      bare.insert(key)
    }
    add(scripts, key, call)
  }

  private mutating func noteLooks(
    _ key: NameKey, _ base: Notation, _ scripts: [ReferenceReader.Scripts], _ call: Notation?
  ) {
    note(key)
    if isBold(base) { bold.insert(key) }
    if scripts.isEmpty { unscripted.insert(key) }
    if isApplied(base, to: call) { applied.insert(key) }
  }

  private mutating func note(role: NameKey, of key: NameKey, indices: Int) {
    note(role)
    bases[role] = key
    certain.insert(role)
    subscripts[role] = max(subscripts[role] ?? 0, indices)
    indexed[role] = max(indexed[role] ?? 0, indices)
  }

  /// What stands on a name, and right behind it.
  private mutating func add(
    _ scripts: [ReferenceReader.Scripts], _ key: NameKey, _ call: Notation?
  ) {
    var layerWritten = false
    if let call, let (term, _) = ReferenceReader.callIndex(call) {
      note(term, key, &layerWritten) { _ in }
    } else if call.map(Self.isRoundGroup) == true, scripts.allSatisfy({ $0.lowerScript == nil }) {
      // `h_{ij}(1 - h_{ij})` is a product.
      called.insert(key)
    }
    for script in scripts {
      if script.primes > 0 { primed.insert(key) }
      if let superscript = script.superscript { add(superscript: superscript, key, &layerWritten) }
    }
    for script in scripts {
      if let sub = script.lowerScript { add(subscript: sub, key, layerWritten: layerWritten) }
    }
  }

  /// Words that authors have for values, and may multiply by what stands in brackets.
  static let valueWords = ValueWords.usual.union(["learningrate"])

  private mutating func add(_ sampled: SampleNames.Split, _ base: Notation) {
    let key = sampled.key
    note(key)
    bare.insert(key)
    let elements = sampled.scripts.compactMap(\.lowerScript).flatMap(
      ReferenceReader.subscriptItems)
    if SampleNames.isOwn(key) {
      if isBold(base) { bold.insert(key) }
      subscripts[key] = max(subscripts[key] ?? 0, 1 + elements.count)
      indexed[key] = max(indexed[key] ?? 0, 1 + elements.count)
    }
    add(superscriptsOf: sampled.scripts, key)
  }

  /// Whether the T above a name may be the last step: a claim on a derivative or on the last state says
  /// nothing of what the name is.
  private func mayBePower(_ key: NameKey) -> Bool {
    steps.writesLast && isAboutSteps && key.text.count == 1 && key.text.allSatisfy(\.isLowercase)
  }

  private mutating func add(superscript: Notation, _ key: NameKey, _ layerWritten: inout Bool) {
    for item in ReferenceReader.items(superscript) {
      if case .transposeMark = item.kind { transposed.insert(key) }
      if item.isLetterT {
        if !mayBePower(key) { transposed.insert(key) }
        continue
      }
      guard let term = IntegerTerm(item) else {
        add(item)
        continue
      }
      if case .bracketed = item.kind {
        note(term, key, &layerWritten) { _ in }
      } else if isLayerLike(term) {
        note(term, key, &layerWritten) { $0.bareSuperscript = true }
      } else if term.variable != nil {
        add(item)
      } else if styles[key]?.bareSuperscript == true {
        numbered.insert(key)
      }
    }
  }

  private mutating func add(subscript sub: Notation, _ key: NameKey, layerWritten: Bool) {
    let items = shifts.items(ReferenceReader.subscriptItems(sub), below: key)
    if !layerWritten, items.count == 1, let term = IntegerTerm(items[0]), isLayerLike(term) {
      var written = false
      note(term, key, &written) { $0.layerSubscript = true }
      return
    }
    let isNumber =
      items.count == 1 && items.allSatisfy { if case .number = $0.kind { true } else { false } }
    if isNumber, !layerWritten { numbered.insert(key) }
    if let text = ReferenceReader.roleText(sub), bases[NameKey("\(key.text)_\(text)")] == key,
      !isIndex(text)
    {
      return
    }
    subscripts[key] = max(subscripts[key] ?? 0, items.count)
    if !isNumber { indexed[key] = max(indexed[key] ?? 0, items.count) }
  }

  private mutating func note(
    _ term: IntegerTerm, _ key: NameKey, _ written: inout Bool,
    style: (inout IndexStyle) -> Void
  ) {
    written = true
    if isLayerLike(term) { layered.insert(key) }
    if term.variable == nil, term.offset > 0 { hasNumericLayer = true }
    style(&styles[key, default: IndexStyle()])
  }

  private mutating func add(superscriptsOf scripts: [ReferenceReader.Scripts], _ key: NameKey) {
    var layerWritten = false
    for script in scripts {
      if let superscript = script.superscript { add(superscript: superscript, key, &layerWritten) }
    }
  }

  private mutating func note(_ key: NameKey) {
    if known.insert(key).inserted { seen.append(key) }
  }
}
