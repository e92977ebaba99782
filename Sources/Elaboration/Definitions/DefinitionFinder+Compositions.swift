import MathSyntax

extension DefinitionFinder {
  /// `h = f \circ g` of functions: `h(x) = f(g(x))`.
  func composition(_ statement: StatementSource) -> WrittenDefinition? {
    guard case .product(let factors, let signs) = statement.member.kind,
      signs.allSatisfy({ $0 == .circle }), factors.allSatisfy(isFunctionName),
      let key = NameKey(statement.head), !base.defines(key)
    else { return nil }
    let argument = Notation(.symbol(Letter("x")))
    return WrittenDefinition(
      id: statement.id, target: .function(key, parameter: NameKey("x")), head: statement.head,
      member: factors.reversed().reduce(argument) { $1.applied(to: $0) },
      section: statement.section)
  }

  private func isFunctionName(_ node: Notation) -> Bool {
    guard let key = NameKey(node) else { return false }
    return base.binding(key)?.isFunction == true || FunctionHead.isUsual(key)
      || definitions.contains { $0.key == key && $0.isFunction }
  }
}
