import DerivationChecking
import Elaboration
import Evaluation
import TensorExpressions
import Tensors

/// The worlds that claims are compared in: sizes, and the numbers of the free symbols.
enum WorldsDump {
  /// Larger tensors are cut; their shape tells the rest.
  private static let shownElements = 12

  static func text(_ session: ArticleSession, seed: UInt64) -> String {
    let model = session.setup.scope.model
    let maker = WorldMaker(model: model, seed: seed)
    let expressions = ExpressionDump(model)
    var lines = DumpLines()
    lines.add("seed \(maker.seed)")
    if let own = maker.ownWorld() { write("own world", own, expressions, &lines) }
    for (number, world) in maker.worlds().enumerated() {
      write("world \(number + 1)", world, expressions, &lines)
    }
    return lines.text
  }

  private static func write(
    _ title: String, _ world: World, _ expressions: ExpressionDump, _ lines: inout DumpLines
  ) {
    lines.add(title)
    if let depth = world.assignment[.depth] { lines.add("depth \(depth)", indent: 1) }
    let sizes = world.lengths.map { "\(expressions.text($0)) = \($1)" }.sorted()
    if !sizes.isEmpty { lines.add("sizes " + sizes.joined(separator: ", "), indent: 1) }
    let values = world.values.map { (name: expressions.text($0), of: $0.symbol, tensor: $1) }
    // The arguments of two functions may have one name.
    let inOrder = values.sorted { ($0.name, $0.of.rawValue) < ($1.name, $1.of.rawValue) }
    for value in inOrder {
      let shape = value.tensor.shape.map(String.init).joined(separator: " × ")
      let elements = value.tensor.elements.prefix(shownElements).map { "\($0)" }
      let rest = value.tensor.elements.count > shownElements ? ", …" : ""
      lines.add("\(value.name)\(shape.isEmpty ? "" : ": \(shape)")", indent: 1)
      lines.add(elements.joined(separator: ", ") + rest, indent: 2)
    }
  }
}
