import DerivationDocuments
import Elaboration
import MathSyntax
import TensorExpressions

/// `n = 3` in the text, of an n up to which a sum runs: the article's own length, and no number of a
/// symbol.
struct StatedSize: Sendable {
  var letter: String
  var size: Int

  /// The statements that may say so.
  static func found(in article: Article) -> [ModelSetup.StatementPlace: StatedSize] {
    guard article.context.network == nil else { return [:] }
    let limits = article.formulas.flatMap(\.statements).reduce(into: Set<String>()) {
      $0.formUnion($1.head.lastIndices)
      $0.formUnion($1.member.lastIndices)
    }
    guard !limits.isEmpty else { return [:] }
    var found: [ModelSetup.StatementPlace: StatedSize] = [:]
    var sizes: [String: Set<Int>] = [:]
    for (index, formula) in article.formulas.enumerated() where formula.directive != .skip {
      for (place, statement) in formula.statements.enumerated() {
        guard statement.position == 1, statement.relation == .equal, statement.conditions.isEmpty,
          case .symbol(let letter) = statement.head.kind, limits.contains(letter.name),
          case .number(let digits) = statement.member.kind, let size = Int(digits),
          (2...10_000).contains(size)
        else { continue }
        found[.init(formula: index, statement: place)] = .init(letter: letter.name, size: size)
        sizes[letter.name, default: []].insert(size)
      }
    }
    // Said in two ways it is no telling which one is meant.
    return found.filter { sizes[$0.value.letter]?.count == 1 }
  }
}

extension ModelSetup {
  /// Whether something in the model is as long as that.
  func isLength(_ stated: StatedSize) -> Bool {
    built.scope.model.symbols.contains { $0.axes.contains(.named(stated.letter)) }
  }

  mutating func takeStatedSizes() {
    for (place, stated) in sizes where isLength(stated) {
      built.roles[id(formula: place.formula, statement: place.statement)] = .definition
      let length = AxisLength.named(stated.letter)
      if built.scope.model.ownLengths[length] == nil {
        built.scope.model.ownLengths[length] = stated.size
      }
    }
  }
}

extension Notation {
  /// The n of `\sum_{i=1}^n`.
  fileprivate var lastIndices: Set<String> {
    var found: Set<String> = []
    if case .bigOperator(let sign, .some, let upper?, _) = kind, sign == .sum || sign == .product,
      case .symbol(let letter) = upper.kind, letter.name.count == 1
    {
      found.insert(letter.name)
    }
    return parts.reduce(into: found) { $0.formUnion($1.lastIndices) }
  }
}
