import DerivationDocuments
import Diagnostics
import Elaboration
import MathSyntax

/// `x^{(i)}`, `x_i`: a letter with what says which of several it is.
struct SampleOf: Hashable {
  var base: Notation
  var index: Notation
  var isAbove: Bool

  init?(_ node: Notation) {
    guard case .scripted(let base, let sub, let sup, 0) = node.kind, case .symbol = base.kind else {
      return nil
    }
    self.base = base
    switch (sub, sup) {
    case (let sub?, nil) where sub.isSampleIndex: (index, isAbove) = (sub, false)
    case (nil, let sup?):
      guard case .bracketed(.round, let inner) = sup.kind, inner.isSampleIndex else { return nil }
      (index, isAbove) = (inner, true)
    default: return nil
    }
  }

  /// The sample with the scripts its letter has: `x_j^\top` of x is `x_{ij}^\top`, `x_j^{(i)\top}`.
  func scripted(_ sub: Notation?, _ sup: Notation?) -> Notation {
    if isAbove {
      let above = Notation(.bracketed(.round, index))
      let upper = sup.map { Notation(.product([above, $0], signs: [.juxtaposition])) } ?? above
      return Notation(.scripted(base, subscript: sub, superscript: upper, primes: 0))
    }
    let lower = sub.map { Notation(.product([index, $0], signs: [.juxtaposition])) } ?? index
    return Notation(.scripted(base, subscript: lower, superscript: sup, primes: 0))
  }
}

/// `f(x) = w^\top x + b`: what an article says of a function of a vector.
struct VectorFunction {
  /// The name, its subscripts part of it.
  let name: Notation.Kind
  let body: Notation
  let section: Int
  /// What stands in its bracket, `x; w`.
  let parameters: [Notation]
  /// The sample that the definition is written for, `h(x^{(i)}) = …`.
  private let sample: SampleOf?

  init?(_ statement: WrittenStatement, section: Int = 0) {
    guard statement.position == 1, [.equal, .define, .identical].contains(statement.relation),
      case .product(let factors, signs: [.juxtaposition]) = statement.head.kind,
      let letter = factors[0].nameLetter, !Scope.lossLetters.contains(letter), letter != "l",
      case .bracketed(.round, let inside) = factors[1].kind, let first = inside.argumentItems.first
    else { return nil }
    name = factors[0].kind
    body = statement.member
    self.section = section
    sample = SampleOf(first)
    parameters = [sample?.base ?? first] + inside.argumentItems.dropFirst()
    let written = parameters.filter(body.writes)
    guard parameters.allSatisfy({ if case .symbol = $0.kind { true } else { false } }),
      written.contains(where: body.isOfVector) || sample != nil && !written.isEmpty
    else { return nil }
  }

  var isOfOneSample: Bool { sample != nil }

  /// `h^{(i)}` for `h_θ(x^{(i)})`.
  var valueName: Notation {
    let name = Notation(name)
    guard var value = sample else { return name }
    if case .scripted(let inner, _, _, _) = name.kind {
      value.base = inner
    } else {
      value.base = name
    }
    return value.scripted(nil, nil)
  }

  /// The right side with samples for the parameters they are put in for; `nil` where an index of theirs
  /// means something else there, or something else is put in.
  func body(at arguments: [Notation]) -> Notation? {
    guard arguments.count == parameters.count else { return nil }
    var result: Notation?
    for (parameter, argument) in zip(parameters, arguments) where parameter != argument {
      guard let other = SampleOf(argument) else { return nil }
      result = (result ?? body).taken(at: other, for: parameter, writtenFor: sample)
      if result == nil { return nil }
    }
    return result
  }
}

extension Notation {
  /// The body of a function with a sample for its parameter.
  fileprivate func taken(
    at other: SampleOf, for parameter: Notation, writtenFor sample: SampleOf?
  ) -> Notation? {
    if let sample {
      guard sample != other else { return self }
      return sample.index == other.index || writes(other.index)
        ? nil : substituting(sample.index, by: other.index)
    }
    guard writes(other.index) else { return putting(other, for: parameter) }
    guard binds(other.index),
      let free = ["j", "k", "p", "q", "r"].map({ Notation(.symbol(Letter($0))) })
        .first(where: { !writes($0) && $0 != other.index })
    else { return nil }
    return substituting(other.index, by: free).putting(other, for: parameter)
  }

  /// Whether a name stands before a bracket with a sample in it.
  func callsAtSample(_ name: Notation.Kind) -> Bool {
    if case .product(let factors, let signs) = kind {
      for place in signs.indices where signs[place] == .juxtaposition {
        var bracket = factors[place + 1]
        if case .scripted(let inner, _, _, _) = bracket.kind { bracket = inner }
        if factors[place].kind == name, case .bracketed(.round, let inside) = bracket.kind,
          inside.argumentItems.contains(where: { SampleOf($0) != nil })
        {
          return true
        }
      }
    }
    return parts.contains { $0.callsAtSample(name) }
  }

  /// What stands between commas or semicolons.
  var argumentItems: [Notation] {
    if case .list(let items) = kind { return items }
    return [self]
  }

  /// A letter or a number alone.
  fileprivate var isSampleIndex: Bool {
    switch kind {
    case .symbol(let letter): letter.name.count == 1 && letter.name != "T"
    case .number(let digits): digits.allSatisfy(\.isNumber)
    default: false
    }
  }

  /// The letter of `h`, `h_θ`, `f_{w,b}`.
  fileprivate var nameLetter: String? {
    switch kind {
    case .symbol(let letter): letter.name.count == 1 ? letter.name : nil
    case .accented(_, let inner): inner.nameLetter
    case .scripted(let base, .some, nil, 0): base.nameLetter
    default: nil
    }
  }

  fileprivate func writes(_ part: Notation) -> Bool {
    self == part || parts.contains { $0.writes(part) }
  }

  var everyLetter: [String] {
    if case .symbol(let letter) = kind { return [letter.name] }
    return parts.flatMap(\.everyLetter)
  }

  /// Whether the letter has a subscript somewhere.
  func numbers(_ letter: Notation) -> Bool {
    if case .scripted(letter, .some, _, _) = kind { return true }
    return parts.contains { $0.numbers(letter) }
  }

  /// Whether the letter stands without a subscript somewhere.
  func writesAlone(_ letter: Notation) -> Bool {
    if NameKey(self) == NameKey(letter) { return true }
    if case .scripted(letter, let sub?, let sup, _) = kind {
      return [sub, sup].compactMap { $0 }.contains { $0.writesAlone(letter) }
    }
    return parts.contains { $0.writesAlone(letter) }
  }

  /// Whether a sum or a product runs over the letter.
  fileprivate func binds(_ letter: Notation) -> Bool {
    if case .bigOperator(_, let lower?, _, _) = kind {
      if lower == letter { return true }
      if case .relation(let members, _) = lower.kind, members.first == letter { return true }
    }
    return parts.contains { $0.binds(letter) }
  }

  func substituting(_ part: Notation, by other: Notation) -> Notation {
    self == part ? other : Notation(kind.mappedChildren { $0.substituting(part, by: other) }, range)
  }

  fileprivate func putting(_ sample: SampleOf, for parameter: Notation) -> Notation {
    if self == parameter { return sample.scripted(nil, nil) }
    if case .scripted(parameter, let sub, let sup, 0) = kind { return sample.scripted(sub, sup) }
    return Notation(kind.mappedChildren { $0.putting(sample, for: parameter) }, range)
  }

  func placed(at range: TextRange) -> Notation {
    Notation(kind.mappedChildren { $0.placed(at: range) }, range)
  }

  /// Whether this can only be about a vector x: a transpose or a capital letter stands in it, a product
  /// with a dot, or an entry of x.
  fileprivate func isOfVector(_ x: Notation) -> Bool {
    switch kind {
    case .transposeMark: return true
    case .symbol(let letter):
      return letter.style == .bold
        || letter.name.count == 1 && letter.name.allSatisfy(\.isUppercase)
    case .scripted(x, .some, _, _): return true
    case .product(let factors, let signs):
      let dots = signs.indices.contains {
        signs[$0] == .dot && (factors[$0] == x || factors[$0 + 1] == x)
      }
      if dots { return true }
    case .bracketed(.doubleBar, _), .bracketed(.angle, _): return true
    default: break
    }
    return parts.contains { $0.isOfVector(x) }
  }
}
