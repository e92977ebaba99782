import DerivationDocuments
import Elaboration
import MathSyntax
import OrderedCollections
import TensorExpressions

/// Shapes that are stated.
extension ModelSetup {
  /// Shapes stated in the text or in the front matter, for names that have none.
  func declarations(_ base: Scope) -> [NameKey: [AxisLength]] {
    var result: [NameKey: [AxisLength]] = [:]
    let summed = SummedLetters(article.formulas.flatMap(\.statements))
    func declare(_ statements: [WrittenStatement], _ pieces: [FormulaNotation.Piece]) {
      for statement in statements where statement.relation == .element {
        self.declare(statement.head, statement.member, base, summed, &result)
      }
      for piece in pieces {
        guard let (member, space) = piece.membership else { continue }
        self.declare(member, space, base, summed, &result)
      }
    }
    for formula in article.formulas { declare(formula.statements, formula.declarations) }
    // What front matter says has the last word.
    for formula in article.contextFormulas { declare(formula.statements, formula.declarations) }
    for (text, axes) in article.context.shapes {
      guard case .success(let notation) = Notation.read(text, as: SourceNotation.of(text)),
        let name = usage.declaredKey(notation), !base.defines(name)
      else { continue }
      // `"W^{(l)}": [s_{l+1}, s_l]`, the shape in every layer.
      if let declaration = ShapeDeclaration(member: notation, axes: axes),
        case .free? = declaration.index?.variable, usage.layered.contains(declaration.name),
        let lengths = declaration.familyAxes
      {
        result[name] = lengths
        continue
      }
      result[usage.stepped(name)] = axes.map(AxisLength.init(declared:))
    }
    return result
  }

  /// The shape that `head ∈ space` states; a subscript that is part of a name, as in `W_o` and `W_{hh}`, is
  /// no index.
  func shape(of head: Notation, in space: Notation) -> ShapeDeclaration? {
    if let name = usage.roleName(head) { return ShapeDeclaration(name: name, space: space) }
    guard var declaration = ShapeDeclaration(member: head, space: space) else { return nil }
    if declaration.index != nil, let name = usage.declaredKey(head), name != declaration.name,
      usage.values.contains(name)
    {
      (declaration.name, declaration.index) = (name, nil)
    }
    return declaration
  }

  private func declare(
    _ head: Notation, _ space: Notation, _ base: Scope, _ summed: SummedLetters,
    _ result: inout [NameKey: [AxisLength]]
  ) {
    guard let declaration = shape(of: head, in: space), !base.defines(declaration.name) else {
      return
    }
    if let many = many(declaration, head, summed) {
      result[declaration.name] = many
    } else if let axes = declaration.familyAxes {
      result[declaration.name] = axes
    }
  }

  /// The shape of all the vectors of `x_i ∈ ℝ^n`, where sums over i say how many there are.
  private func many(
    _ declaration: ShapeDeclaration, _ head: Notation, _ summed: SummedLetters
  ) -> [AxisLength]? {
    guard !usage.layered.contains(declaration.name),
      case .scripted(_, let sub?, nil, 0) = head.kind, case .symbol(let letter) = sub.kind,
      letter.name != "t", let index = declaration.index, index.offset == 0,
      case .free(letter.name)? = index.variable,
      let length = summed.length(of: letter.name)
    else { return nil }
    return [length] + declaration.axes
  }
}

extension FormulaNotation.Piece {
  /// `x ∈ S` as a whole.
  var membership: (member: Notation, set: Notation)? {
    guard case .chain(let chain) = content, chain.members.count == 2,
      chain.relations.map(\.relation) == [.element]
    else { return nil }
    return (chain.members[0], chain.members[1])
  }
}
