import DerivationChecking
import Elaboration
import TensorExpressions

/// The system of definitions: every symbol with its shape, every definition with its body.
enum ModelDump {
  static func text(_ session: ArticleSession) -> String {
    let model = session.setup.scope.model
    let expressions = ExpressionDump(model)
    var lines = DumpLines()
    for line in session.setup.description { lines.add(line) }
    if let depth = model.depth { lines.add("depth \(depth)") }
    lines.add("symbols")
    for symbol in model.symbols { lines.add(text(symbol, expressions), indent: 1) }
    lines.add("definitions")
    for definition in model.definitions {
      lines.add(text(definition, model, expressions), indent: 1)
    }
    if !model.ownLengths.isEmpty {
      lines.add("own sizes")
      for (length, value) in model.ownLengths {
        lines.add("\(expressions.text(length)) = \(value)", indent: 1)
      }
    }
    return lines.text
  }

  private static func text(_ symbol: Symbol, _ expressions: ExpressionDump) -> String {
    let axes = symbol.axes.map(expressions.text).joined(separator: " × ")
    let range = symbol.family.map { family in
      let first = expressions.text(family.first)
      let last = expressions.text(family.last)
      return "^(\(expressions.text(IntegerTerm(family.variable)))), \(first) … \(last)"
    }
    return "\(symbol.name)\(range ?? ""): \(axes.isEmpty ? "scalar" : axes), \(symbol.draw)"
  }

  private static func text(
    _ definition: Definition, _ model: Model, _ expressions: ExpressionDump
  ) -> String {
    let index = definition.at ?? model[definition.symbol].family.map { IntegerTerm($0.variable) }
    let left = expressions.text(SymbolInstance(definition.symbol, index: index))
    let axes = definition.axes.map(expressions.text).joined(separator: ", ")
    let body = expressions.text(definition.body)
    return "\(left)\(axes.isEmpty ? "" : "[\(axes)]") = \(body)"
  }
}
