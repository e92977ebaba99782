import DerivationDocuments
import Elaboration
import MathSyntax

/// `J(W,b) = \frac1m \sum_i J(W,b;x^{(i)},y^{(i)})`: two losses with one letter, told apart by what
/// stands in their brackets.
///
/// The one of all samples becomes a name of its own, "J(W, b)"; the one of a sample keeps the letter.
/// A declared batch means the loss of all samples, so there it is the other way round. The letter
/// alone may be either and has no meaning, unless a network is declared.
struct LossesApart {
  private struct Split: Hashable {
    var letter: String
    /// What the loss of all samples depends on.
    var whole: [String]
  }
  private var splits: [Split] = []

  static func renaming(in article: Article) -> Article {
    var losses = LossesApart()
    let statements =
      article.contextFormulas.flatMap(\.statements) + article.formulas.flatMap(\.statements)
    for statement in statements { losses.collect(statement) }
    guard !losses.splits.isEmpty else { return article }
    let network = article.context.network
    let renaming = losses.renaming(
      keepsWhole: network?.batch != nil, keepsLetter: network != nil)
    return article.mappingStatements(renaming)
  }

  /// A head with one list, and below a sum the same letter with a longer one.
  private mutating func collect(_ statement: WrittenStatement) {
    let heads = statement.head.lossCalls
    guard let head = heads.first, heads.allSatisfy({ $0 == head }),
      !splits.contains(where: { $0.letter == head.letter }),
      statement.member.lossCalls.contains(where: {
        $0.letter == head.letter && Set($0.arguments).isStrictSuperset(of: head.arguments)
      })
    else { return }
    splits.append(Split(letter: head.letter, whole: head.arguments))
  }

  private func renaming(keepsWhole: Bool, keepsLetter: Bool) -> (WrittenStatement) ->
    WrittenStatement
  {
    { statement in statement.mappingSides { rename($0, keepsWhole, keepsLetter) } }
  }

  private func rename(_ node: Notation, _ keepsWhole: Bool, _ keepsLetter: Bool) -> Notation {
    if case .product(let factors, let signs) = node.kind {
      var kept: [Notation] = []
      var between: [ProductSign] = []
      var place = 0
      while place < factors.count {
        if place > 0 { between.append(signs[place - 1]) }
        let next = place + 1
        if next < factors.count, signs[place] == .juxtaposition,
          let (call, name) = factors[place].lossCall(factors[next]),
          let split = splits.first(where: { $0.letter == call.letter })
        {
          let isWhole = Set(call.arguments) == Set(split.whole)
          if isWhole == keepsWhole {
            kept += [factors[place], factors[next]]
            between.append(.juxtaposition)
          } else {
            kept.append(name(call.text))
          }
          place += 2
        } else {
          kept.append(rename(factors[place], keepsWhole, keepsLetter))
          place += 1
        }
      }
      return kept.count == 1
        ? Notation(kept[0].kind, node.range)
        : Notation(.product(kept, signs: between), node.range)
    }
    if !keepsLetter, case .symbol(let letter) = node.kind,
      splits.contains(where: { $0.letter == letter.name })
    {
      return Notation(.symbol(Letter("\(letter.name) without its arguments")), node.range)
    }
    return Notation(
      node.kind.mappedChildren { rename($0, keepsWhole, keepsLetter) }, node.range)
  }
}

/// A loss with the names it is said to depend on, without their indices.
private struct LossCall: Hashable {
  var letter: String
  var arguments: [String]
  var text: String { "\(letter)(\(arguments.joined(separator: ", ")))" }
}

extension Notation {
  /// `J(W, b)` of J and its bracket, with a way to write it under another name.
  fileprivate func lossCall(_ bracket: Notation) -> (LossCall, (String) -> Notation)? {
    guard case .symbol(let letter) = kind,
      Scope.lossLetters.contains(letter.name),
      case .bracketed(.round, let inner) = bracket.kind
    else { return nil }
    let items: [Notation] = if case .list(let items) = inner.kind { items } else { [inner] }
    let names = items.compactMap { NameKey($0.withoutScripts)?.text }
    guard names.count == items.count else { return nil }
    let range = range.union(bracket.range)
    return (
      LossCall(letter: letter.name, arguments: names), { Notation(.symbol(Letter($0)), range) }
    )
  }

  /// Every loss with a list of names in here.
  fileprivate var lossCalls: [LossCall] {
    guard case .product(let factors, let signs) = kind else { return parts.flatMap(\.lossCalls) }
    var calls = factors.flatMap(\.lossCalls)
    for place in signs.indices where signs[place] == .juxtaposition {
      if let (call, _) = factors[place].lossCall(factors[place + 1]) { calls.append(call) }
    }
    return calls
  }

  private var withoutScripts: Notation {
    if case .scripted(let base, _, _, _) = kind { return base.withoutScripts }
    return self
  }
}
