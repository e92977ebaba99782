import DerivationDocuments
import Diagnostics
import Elaboration
import MathSyntax

/// `h(x^{(i)})`, `f(x_i)` where `h(x) = \sigma(θ^\top x)`: a function of vectors, taken at samples. What
/// it says of its parameter is said of the sample, whose shape is that of the parameter: the call stands
/// for `\sigma(θ^\top x^{(i)})`.
///
/// A function of numbers is left alone, and so is one that an article defines in two ways.
struct SampledFunctions {
  /// What each name means, under each heading that gives it one.
  private var functions: [Notation.Kind: [VectorFunction]]
  /// How many functions may be put into each other.
  private static let deepest = 4

  static func written(in article: Article) -> Article {
    guard article.context.network == nil else { return article }
    var calls = SampledFunctions(article)
    guard !calls.functions.isEmpty else { return article }
    calls.forgetUncalled(article)
    let names = calls.otherNames(article)
    return article.mappingStatementsBySection { calls.named(calls.written($0, section: $1), names) }
  }

  private init(_ article: Article) {
    var found: [Notation.Kind: [VectorFunction]] = [:]
    for statement in article.contextFormulas.flatMap(\.statements) {
      guard let function = VectorFunction(statement, section: -1) else { continue }
      found[function.name, default: []].append(function)
    }
    for formula in article.formulas {
      for statement in formula.statements {
        guard let function = VectorFunction(statement, section: formula.section) else { continue }
        found[function.name, default: []].append(function)
      }
    }
    functions = found
  }

  /// Functions that are taken at no sample are left as they are.
  private mutating func forgetUncalled(_ article: Article) {
    let statements =
      article.contextFormulas.flatMap(\.statements) + article.formulas.flatMap(\.statements)
    functions = functions.filter { name, _ in
      statements.contains { statement in
        statement.member.callsAtSample(name)
          || VectorFunction(statement) == nil && statement.head.callsAtSample(name)
      }
    }
  }

  /// The one function a name means under a heading; what is defined under none of its own is defined
  /// once in the article.
  private func function(_ name: Notation, section: Int) -> VectorFunction? {
    guard let all = functions[name.kind] else { return nil }
    let own = all.filter { $0.section == section }
    let meant = own.isEmpty ? all : own
    return meant.allSatisfy { $0.body == meant[0].body } ? meant[0] : nil
  }

  private func written(_ statement: WrittenStatement, section: Int) -> WrittenStatement {
    var copy = statement
    if let function = VectorFunction(statement), function.isOfOneSample {
      // `h_θ(x^{(i)}) = θ^\top x^{(i)}` gives the values of h for the samples a name.
      copy.head = function.valueName
    } else {
      copy.head = written(statement.head, section, depth: 0)
    }
    copy.member = written(statement.member, section, depth: 0)
    copy.predecessor =
      statement.predecessor == statement.head
      ? copy.head : written(statement.predecessor, section, depth: 0)
    copy.isRewritten =
      copy.isRewritten || copy.head != statement.head || copy.member != statement.member
    return copy
  }

  private func written(_ node: Notation, _ section: Int, depth: Int) -> Notation {
    guard case .product(let factors, let signs) = node.kind else {
      return Notation(node.kind.mappedChildren { written($0, section, depth: depth) }, node.range)
    }
    var kept: [Notation] = []
    var between: [ProductSign] = []
    var place = 0
    while place < factors.count {
      if place > 0 { between.append(signs[place - 1]) }
      if place + 1 < factors.count, signs[place] == .juxtaposition,
        let value = value(factors[place], factors[place + 1], section, depth)
      {
        kept.append(value)
        place += 2
      } else {
        kept.append(written(factors[place], section, depth: depth))
        place += 1
      }
    }
    return kept.count == 1
      ? Notation(kept[0].kind, node.range) : Notation(.product(kept, signs: between), node.range)
  }

  // MARK: - The parameter's own name

  /// A letter for each parameter that is written alone nowhere but where the functions are defined, while
  /// `x_i` is one of several: there it is no x of the article.
  private func otherNames(_ article: Article) -> [Notation: Notation] {
    let statements =
      article.contextFormulas.flatMap(\.statements) + article.formulas.flatMap(\.statements)
    let letters = Set(statements.flatMap { $0.head.everyLetter + $0.member.everyLetter })
    guard let other = ["u", "v", "r", "s"].first(where: { !letters.contains($0) }) else {
      return [:]
    }
    let name = Notation(.symbol(Letter(other)))
    let parameters = functions.values.flatMap { $0 }.filter { !$0.isOfOneSample }
      .flatMap(\.parameters)
    let bound = Set(parameters).filter { parameter in
      let others = statements.filter {
        VectorFunction($0)?.parameters.contains(parameter) != true
      }
      return others.contains { $0.head.numbers(parameter) || $0.member.numbers(parameter) }
        && !others.contains { $0.head.writesAlone(parameter) || $0.member.writesAlone(parameter) }
    }
    // One letter serves one parameter.
    return bound.count == 1 ? Dictionary(uniqueKeysWithValues: bound.map { ($0, name) }) : [:]
  }

  private func named(_ statement: WrittenStatement, _ names: [Notation: Notation])
    -> WrittenStatement
  {
    guard let function = VectorFunction(statement), !function.isOfOneSample,
      let parameter = function.parameters.first(where: { names[$0] != nil }),
      let name = names[parameter]
    else { return statement }
    var copy = statement
    copy.head = statement.head.substituting(parameter, by: name)
    copy.member = statement.member.substituting(parameter, by: name)
    copy.predecessor = copy.head
    return copy
  }

  // MARK: - Calls

  /// What a call of a sample stands for, in brackets.
  private func value(_ name: Notation, _ bracket: Notation, _ section: Int, _ depth: Int)
    -> Notation?
  {
    if case .scripted(let inner, let sub, let sup, let primes) = bracket.kind {
      // `f(x_i)^2`
      return value(name, inner, section, depth).map {
        Notation(.scripted($0, subscript: sub, superscript: sup, primes: primes), bracket.range)
      }
    }
    guard depth < Self.deepest, let function = function(name, section: section),
      case .bracketed(.round, let inside) = bracket.kind,
      let body = function.body(at: inside.argumentItems)
    else { return nil }
    let range = name.range.union(bracket.range)
    return Notation(
      .bracketed(.round, written(body.placed(at: range), section, depth: depth + 1)), range)
  }
}
