import MathSyntax

/// What members of a chain define that are not its head.
extension DefinitionFinder {
  /// `y = f(x) = x^2`, `Relu(x) = g(x) = max(0, x)`: what follows `f(x)` says what f is. What stands
  /// before it stays what it is, a name for the value, or a claim.
  mutating func definesCalledPredecessor(_ statement: StatementSource) -> Bool {
    guard statement.position > 1, statement.relation == .equal, let name = statement.predecessor,
      let call = CallHead(name), call.isFunction, !usage.layered.contains(call.function),
      // `a = σ(z) = 0.769` says what `σ(z)` comes to.
      !statement.member.isNumeric
    else { return false }
    var own = statement
    own.head = name
    own.position = 1
    guard var definition = definition(own), conflicting(definition) == nil,
      !contains(statement.member, head: call.name)
    else { return false }
    if definitions.last?.id == statement.id - 1 {
      // What follows says what y is, whether or not f can be any function.
      definitions[definitions.count - 1].member = statement.member
      definition.id = -1 - statement.id
      roles[statement.id] = .definition
    } else {
      roles[statement.id] = .claim
    }
    definitions.append(definition)
    if signatures[call.function] == nil { signatures[call.function] = call.parameters }
    return true
  }

  /// `m_0 = v_0 = 0`: the second name without a meaning is defined by what follows it.
  mutating func definesPredecessor(_ statement: StatementSource) -> Bool {
    guard statement.position > 1, statement.relation == .equal, let name = statement.predecessor,
      bareReference(name) != nil, let last = definitions.last, last.id == statement.id - 1,
      last.member == name, case .value = last.target
    else { return false }
    var own = statement
    own.head = name
    own.position = 1
    guard let definition = definition(own), case .value = definition.target,
      conflicting(definition) == nil, !contains(statement.member, head: statement.head)
    else { return false }
    if statement.member.isNumeric { definitions[definitions.count - 1].member = statement.member }
    definitions.append(definition)
    roles[statement.id] = .definition
    return true
  }
}
