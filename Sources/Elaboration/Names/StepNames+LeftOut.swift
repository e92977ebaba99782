import MathSyntax
import TensorExpressions

extension StepNames {
  /// Names whose step is left out: after `\hat{y} = \operatorname{softmax}(W h_t + b)` in an article that
  /// never writes a step on ŷ, ŷ is that of step t; so is the `L = -\sum_i y_i \log \hat{y}_i` of it.
  mutating func findLeftOut(
    _ statements: [(head: Notation, member: Notation)], _ roles: RoleSubscripts
  ) {
    let heads = statements.compactMap { statement -> (NameKey, Notation)? in
      guard let key = bareName(statement.head, roles), places[key] == nil else { return nil }
      return (key, statement.member)
    }
    let isUnique = Dictionary(grouping: heads, by: \.0).mapValues { $0.count == 1 }
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for (key, member) in heads where leftOut[key] == nil && isUnique[key] == true {
        let found = openSteps(member, bound: [])
        guard found.count == 1, let letter = found.first else { continue }
        leftOut[key] = letter
        isGrowing = true
      }
    }
  }

  /// A name without an index: `z`, or `a_o` where the o is a role.
  private func bareName(_ head: Notation, _ roles: RoleSubscripts) -> NameKey? {
    let (base, scripts) = ReferenceReader.flatten(head)
    guard let key = NameKey.base(of: base) else { return nil }
    if scripts.isEmpty { return key }
    // The T of `x_T` is the last step.
    guard split(key, scripts) == nil else { return nil }
    let (name, rest) = (RoleSubscripts.key(head), scripts[0].lowerScript)
    guard let name, let role = rest.flatMap(ReferenceReader.roleText),
      roles.isCertain(name, role: role)
    else { return nil }
    return name
  }

  /// The letters of the running steps that no sum binds, those of names whose step is left out too.
  private func openSteps(_ node: Notation, bound: Set<String>) -> Set<String> {
    var bound = bound
    if case .bigOperator(_, let lower?, _, _) = node.kind,
      case .relation(let members, _) = lower.kind, case .symbol(let letter)? = members.first?.kind
    {
      bound.insert(letter.name)
    }
    var found: Set<String> = []
    let (base, scripts) = ReferenceReader.flatten(node)
    if let key = NameKey.base(of: base), let split = split(key, scripts) {
      if case .free(let letter)? = split.term.variable, !bound.contains(letter) {
        found.insert(letter)
      }
    }
    return node.parts.reduce(into: found) { $0.formUnion(openSteps($1, bound: bound)) }
  }
}
