import Elaboration
import MathSyntax
import TensorExpressions

/// The formulas of a rule written as recurrences over steps, each name one letter: `w ← w + v` becomes
/// `w_t = w_{t-1} + v_t` where v was changed before, and every written derivative the gradient's letter.
///
/// Assignments are carried out in the order of the article, so that a name below its own assignment
/// has its new value; gradients are those at the start of the step.
struct OptimizerNotation {
  let rule: OptimizerFinder.Rule
  private let gradient: OptimizerGradient
  /// What runs over steps, with where it is made.
  private var stepped: [Notation: OptimizerFinder.Candidate] = [:]
  private var letters: [Notation: Notation] = [:]
  /// Letters that stand for names, with the names in LaTeX.
  private(set) var shown: [String: String] = [:]
  /// Where gradients are taken, without repetition.
  private(set) var points: [Place] = []
  /// The letter of the gradient, of a point at which it is taken, and of the counter.
  let gradientLetter: Notation
  let pointLetter = Notation(.symbol(Letter("ж")))
  private let counter: String

  init(_ rule: OptimizerFinder.Rule, _ finder: OptimizerFinder) {
    self.rule = rule
    gradient = finder.gradient
    for candidate in rule.recurrences + [rule.update] { stepped[candidate.name] = candidate }
    counter = rule.update.steps ?? rule.recurrences.compactMap(\.steps).first ?? "t"
    gradientLetter =
      rule.gradient?.name ?? finder.gradient.names.first { $0.isLetter } ?? Self.letter("г")
    let compound = stepped.keys.filter { !$0.isLetter }
      .map { (name: $0, latex: LaTeXPrinter().print($0)) }.sorted { $0.latex < $1.latex }
    for (place, one) in compound.enumerated() {
      let own = Self.letter(Self.spare[place % Self.spare.count])
      letters[one.name] = own
      if case .symbol(let letter) = own.kind { shown[letter.name] = one.latex }
    }
    if case .symbol(let letter) = gradientLetter.kind, letter.name == "г" {
      shown[letter.name] = "\\nabla J"
    }
    for candidate in rule.recurrences + [rule.update] + [rule.gradient].compactMap({ $0 }) {
      for point in found(in: candidate.member) {
        let place = Place(point, seenFrom: candidate.step)
        if !points.contains(place) { points.append(place) }
      }
    }
  }

  /// Where a gradient is taken, seen from its own step.
  enum Place: Hashable {
    case current
    /// At the parameters so many steps behind.
    case shifted(Int)
    case elsewhere(Notation)

    init(_ point: OptimizerGradient.Point, seenFrom step: IntegerTerm?) {
      switch point {
      case .current: self = .current
      case .parameter(let index):
        self = .shifted(index.offset - (step?.offset ?? index.offset + 1))
      case .elsewhere(let place): self = .elsewhere(place)
      }
    }
  }

  private static let spare = ["и", "й", "л", "п", "ф", "ц", "ч", "ш"]
  private static func letter(_ text: String) -> Notation { Notation(.symbol(Letter(text))) }

  private func found(in node: Notation) -> [OptimizerGradient.Point] {
    if let point = gradient.point(of: node) { return [point] }
    return node.parts.flatMap(found(in:))
  }

  // MARK: - Writing

  /// Head and member of a recurrence.
  func written(_ candidate: OptimizerFinder.Candidate) -> (head: Notation, member: Notation) {
    let step = candidate.step ?? IntegerTerm(.free(counter))
    return (
      name(candidate.name, at: step, nil),
      written(candidate.member, in: candidate, gradientStep: step)
    )
  }

  /// The point at which the gradient is taken as a recurrence, where it is one.
  var point: (head: Notation, member: Notation)? {
    guard case .elsewhere(let place)? = points.first else { return nil }
    let own =
      rule.gradient
      ?? ([rule.update] + rule.recurrences).first { candidate in
        found(in: candidate.member).contains(.elsewhere(place))
      }
    guard let own else { return nil }
    let step = own.step ?? IntegerTerm(.free(counter))
    return (
      name(pointLetter, at: step, nil), written(place, in: own, gradientStep: step)
    )
  }

  /// Names that are one number for each parameter, however they look.
  var numbers: [String] {
    let quantities = (rule.recurrences + [rule.update]).map { letter(of: $0.name) }
    return (quantities + [gradientLetter, pointLetter]).map { LaTeXPrinter().print($0) }
  }

  /// What stands for a name.
  func letter(of name: Notation) -> Notation { letters[name] ?? name }

  /// `m_0`.
  func start(_ name: Notation, _ step: Int) -> Notation {
    self.name(name, at: .constant(step), nil)
  }

  /// A claim of the article in the letters of the rule.
  func claim(_ node: Notation) -> Notation {
    node.mapped { kind in
      guard let name = SteppedName(Notation(kind), letters: gradient.letters),
        let letter = letters[name.name], let step = name.step
      else { return kind }
      return self.name(letter, at: step, name.power).kind
    }
  }

  private func written(
    _ node: Notation, in candidate: OptimizerFinder.Candidate, gradientStep: IntegerTerm
  ) -> Notation {
    if gradient.point(of: node) != nil {
      return Notation(name(gradientLetter, at: gradientStep, nil).kind, node.range)
    }
    guard let found = SteppedName(node, letters: gradient.letters) else {
      return Notation(
        node.kind.mappedChildren { written($0, in: candidate, gradientStep: gradientStep) },
        node.range)
    }
    let power = found.power.map {
      written($0, in: candidate, gradientStep: gradientStep)
    }
    if gradient.names.contains(found.name), stepped[found.name] == nil {
      return Notation(
        name(gradientLetter, at: found.step ?? gradientStep, power).kind, node.range)
    }
    guard let source = stepped[found.name], found.step != nil || source.isPlain(or: rule.update)
    else {
      guard let power, case .scripted(let base, let sub, _, let primes) = node.kind else {
        return node
      }
      return Notation(
        .scripted(base, subscript: sub, superscript: power, primes: primes), node.range)
    }
    let now = candidate.step ?? IntegerTerm(.free(counter))
    let step = found.step ?? (source.place.isBefore(candidate.place) ? now : now + -1)
    return Notation(name(found.name, at: step, power).kind, node.range)
  }

  private func name(_ name: Notation, at step: IntegerTerm, _ power: Notation?) -> Notation {
    Notation(
      .scripted(
        letters[name] ?? name, subscript: step.written, superscript: power, primes: 0))
  }
}

extension OptimizerFinder.Candidate {
  /// Without a step it is written so, or it is the parameter.
  fileprivate func isPlain(or update: Self) -> Bool { step == nil || name == update.name }

  /// The letter that counts the steps of its name.
  var steps: String? {
    guard case .free(let letter)? = step?.variable else { return nil }
    return letter
  }
}

extension Notation {
  /// A letter with or without an accent.
  fileprivate var isLetter: Bool {
    switch kind {
    case .symbol(let letter): letter.name.count == 1
    case .accented(_, let inner): inner.isLetter
    default: false
    }
  }
}

extension IntegerTerm {
  /// `t`, `t - 1`, `0`.
  fileprivate var written: Notation {
    guard case .free(let letter)? = variable else { return Notation(.number(String(offset))) }
    let base = Notation(.symbol(Letter(letter)))
    guard offset != 0 else { return base }
    let number = Notation(.number(String(abs(offset))))
    return Notation(.sum([.init(.plus, base), .init(offset < 0 ? .minus : .plus, number)]))
  }
}
