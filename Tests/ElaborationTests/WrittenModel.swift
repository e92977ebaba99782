import MathSyntax
import TensorExpressions

@testable import Elaboration

/// The scope of a few formulas in LaTeX, as an article without front matter would have it.
struct WrittenModel {
  let built: BuiltScope
  let statements: [StatementSource]

  var scope: Scope { built.scope }

  /// - Parameter sections: the section of each formula; all in one where it is shorter.
  init(_ formulas: [String], sections: [Int] = []) {
    var usage = NameUsage()
    var statements: [StatementSource] = []
    var declarations: [NameKey: [AxisLength]] = [:]
    for (place, formula) in formulas.enumerated() {
      for chain in Self.chains(formula) {
        for (step, sign) in chain.relations.enumerated() {
          let (head, member) = (chain.members[0], chain.members[step + 1])
          if step == 0 { usage.add(head) }
          if sign.relation == .element {
            if let declaration = ShapeDeclaration(member: head, space: member) {
              declarations[declaration.name] = declaration.familyAxes
            }
          } else {
            usage.add(member)
          }
          statements.append(
            StatementSource(
              id: statements.count, head: head, relation: sign.relation, member: member,
              position: step + 1, section: place < sections.count ? sections[place] : 0))
        }
      }
    }
    self.statements = statements
    built = ScopeBuilder(
      base: Scope(), usage: usage, statements: statements, declarations: declarations
    ).build()
  }

  private static func chains(_ formula: String) -> [FormulaNotation.Chain] {
    FormulaNotation.read(formula, as: .latex).rows.flatMap(\.pieces).compactMap {
      guard case .chain(let chain) = $0.content else { return nil }
      return chain
    }
  }

  /// The symbol a name stands for.
  func symbol(_ name: String) -> Symbol? {
    guard case .symbol(let id)? = scope.binding(NameKey(name)) else { return nil }
    return scope.model[id]
  }

  /// `definition`, `claim`, `redefinition` or `unread` for each statement.
  var roles: [String] {
    statements.map {
      switch built.roles[$0.id] {
      case .definition: "definition"
      case .claim, nil: "claim"
      case .redefinition: "redefinition"
      case .unread(let code, _, _): "unread \(code)"
      }
    }
  }

  /// What becomes of a claim.
  func elaborate(_ claim: String) -> Elaboration? {
    guard let chain = Self.chains(claim).first, chain.members.count == 2 else { return nil }
    return Elaborator(scope: scope).elaborate(
      chain.members[0], chain.relations[0].relation, chain.members[1])
  }

  /// The readings of a claim in LaTeX, or why there are none.
  func summary(_ claim: String) -> [String] {
    switch elaborate(claim) {
    case .readings(let readings):
      readings.map {
        let printer = LaTeXPrinter()
        let mark = $0.shorthand ? "shorthand " : $0.differs ? "completed " : ""
        return mark + printer.print($0.left) + " = " + printer.print($0.right)
      }
    case .shapeMismatch(let mismatch):
      ["shape \(mismatch.context): \(mismatch.left) | \(mismatch.right)"]
    case .unread(let code, _, _): ["unread \(code)"]
    case .tooManyReadings: ["too many"]
    case nil: ["no claim"]
    }
  }

  static let network = WrittenModel([
    "z^{(l)} = W^{(l)} a^{(l-1)} + b^{(l)}", #"a^{(l)} = \tanh(z^{(l)})"#, "a^{(0)} = x",
    #"J = \frac12 \lVert a^{(L)} - y \rVert^2"#,
  ])
}

extension Notation {
  /// A LaTeX expression, `nil` when it cannot be read.
  static func latex(_ text: String) -> Notation? {
    guard case .success(let notation) = Notation.read(text, as: .latex) else { return nil }
    return notation
  }
}
