import DerivationDocuments
import Elaboration
import MathSyntax
import TensorExpressions

/// How far the letters of sums run: `Σ_{i=1}^m` says that i runs over m.
struct SummedLetters {
  /// A letter that runs over several lengths is not told.
  private var lengths: [String: Set<AxisLength>] = [:]

  init(_ statements: [WrittenStatement]) {
    for statement in statements {
      collect(statement.head)
      collect(statement.member)
    }
  }

  func length(of letter: String) -> AxisLength? {
    guard let all = lengths[letter], all.count == 1 else { return nil }
    return all.first
  }

  private mutating func collect(_ node: Notation) {
    if case .bigOperator(.sum, let lower?, let upper?, _) = node.kind,
      case .relation(let members, _) = lower.kind, members.count == 2,
      case .symbol(let letter) = members[0].kind, members[1].kind == .number("1"),
      let length = Self.length(upper)
    {
      lengths[letter.name, default: []].insert(length)
    }
    for part in node.parts { collect(part) }
  }

  private static func length(_ upper: Notation) -> AxisLength? {
    switch upper.kind {
    case .symbol(let letter): .named(letter.name)
    case .number(let text): Int(text).flatMap { $0 > 0 ? .fixed($0) : nil }
    default: nil
    }
  }
}
