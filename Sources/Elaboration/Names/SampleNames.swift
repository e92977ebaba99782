import MathSyntax
import TensorExpressions

/// Which names of a written model run over samples, `x^{(i)}`, `y^{(i)}`, and the losses `L_i` beside
/// their `L`.
///
/// The index of a sample is a letter in round brackets above a name, in an article that has no layers
/// or steps written so. Such a name is a column or a row of what the article calls by the capital
/// letter, `x^{(i)}` of X, an entry of the same name where that is declared with an axis of samples,
/// `y^{(i)}` of `y ∈ ℝ^N`, and else a name of its own with one axis more: x alone stays another name.
public struct SampleNames: Sendable {
  /// Where the values for the samples are.
  enum Place: Hashable, Sendable {
    /// A name of its own, the first axis of which runs over the samples.
    case own
    /// An axis of this name.
    case part(NameKey)
  }

  private var above: [NameKey: Place] = [:]
  private var below: Set<NameKey> = []
  /// The letters that stand for a sample.
  public private(set) var letters: Set<String> = []
  /// Sets that samples are taken from, the ℬ of `Σ_{i ∈ ℬ}`.
  public private(set) var sets: Set<NameKey> = []
  /// Some sum runs over all samples, `Σ_{i=1}^n`.
  private(set) var countsAll = false
  /// How many samples there are.
  public private(set) var length = AxisLength.named("m")

  public init() {}

  public var isEmpty: Bool { above.isEmpty && below.isEmpty }

  static func own(_ key: NameKey) -> NameKey { NameKey(key.text + suffix) }
  private static let suffix = "⟨i⟩"

  static func isOwn(_ key: NameKey) -> Bool { key.text.hasSuffix(suffix) }

  /// The letter of a name without what makes it one of samples.
  static func base(_ key: NameKey) -> NameKey {
    isOwn(key) ? NameKey(String(key.text.dropLast(suffix.count))) : key
  }
}

extension SampleNames {
  /// A name with the sample that is written on it, and the scripts that are left.
  struct Split {
    var key: NameKey
    var sample: Notation
    var isBelow: Bool
    var scripts: [ReferenceReader.Scripts]
  }

  /// - Returns: `nil` where the name does not run over samples, or no sample is written.
  func split(_ key: NameKey, _ scripts: [ReferenceReader.Scripts]) -> Split? {
    if let place = above[key] {
      for (position, script) in scripts.enumerated() {
        guard let superscript = script.superscript else { continue }
        var items = ReferenceReader.items(superscript)
        guard let sample = items.first.flatMap(index) else { continue }
        items.removeFirst()
        var left = scripts
        left[position].superscript = .juxtaposed(items)
        left.removeAll(where: \.isEmpty)
        let name =
          switch place {
          case .own: Self.own(key)
          case .part(let whole): whole
          }
        return Split(key: name, sample: sample, isBelow: false, scripts: left)
      }
    }
    guard below.contains(key), let first = scripts.first, let sub = first.lowerScript,
      let letter = sub.letterAlone, letters.contains(letter)
    else { return nil }
    var left = scripts
    left[0].lowerScript = nil
    left.removeAll(where: \.isEmpty)
    return Split(key: Self.own(key), sample: sub, isBelow: true, scripts: left)
  }

  /// `ℬ`, `ℬ_t` of `Σ_{i ∈ ℬ}`: the samples at hand.
  func isSet(_ node: Notation) -> Bool {
    NameKey.base(of: ReferenceReader.flatten(node).base).map(sets.contains) == true && !isEmpty
  }

  /// The Z that a bare z stands for, where `z^{(i)}` is a part of Z.
  func whole(_ key: NameKey) -> NameKey? {
    if case .part(let whole)? = above[key], whole != key { return whole }
    return nil
  }

  /// The first letter of a sample inside, above a name or below a loss.
  public func letter(in node: Notation) -> String? {
    if case .scripted = node.kind {
      let (base, scripts) = ReferenceReader.flatten(node)
      if let key = NameKey.base(of: base), let split = split(key, scripts),
        let letter = split.sample.letterAlone
      {
        return letter
      }
    }
    return node.parts.lazy.compactMap(letter).first
  }

  /// The name as it is written, its sample at its place.
  func written(_ reference: NameReference, _ sample: Notation) -> Notation {
    let elements = Array(reference.elements.dropFirst())
    let isBelow = below.contains(Self.base(reference.key)) && elements.isEmpty
    let rest = Notation.juxtaposed(elements)
    return Notation(
      .scripted(
        reference.base, subscript: isBelow ? sample : rest,
        superscript: isBelow ? nil : Notation(.bracketed(.round, sample)), primes: 0),
      reference.range)
  }

  /// `(i)`, `(3)` as the index of a sample.
  private func index(_ item: Notation) -> Notation? {
    guard case .bracketed(.round, let inner) = item.kind else { return nil }
    if case .number(let text) = inner.kind { return Int(text).map { $0 > 0 } == true ? inner : nil }
    return inner.letterAlone.map { letters.contains($0) || .named($0) == length } == true
      ? inner : nil
  }
}

extension SampleNames {
  /// Looks through all statements of an article.
  ///
  /// - Parameter declarations: the shapes that are stated.
  public init(
    _ statements: [(head: Notation, member: Notation)],
    declarations: [NameKey: [AxisLength]]
  ) {
    var found = Occurrences()
    for statement in statements {
      found.add(statement.head)
      found.add(statement.member)
    }
    letters = found.sampleLetters
    guard !letters.isEmpty else { return }
    let counted = SampleLengths.lengths(declarations)
    if counted.count == 1, let only = counted.first {
      length = only
    } else if let end = found.limits.first(where: { letters.contains($0.letter) })?.end {
      length = .named(end)
    }
    sets = found.sets
    countsAll = found.limits.contains { letters.contains($0.letter) }
    for key in found.sampled where above[key] == nil {
      above[key] = Self.place(key, found, declarations, length)
    }
    for key in found.counted where found.bare.contains(key) {
      if Scope.lossLetters.contains(key.text) || key.text == "l" { below.insert(key) }
    }
  }

  private static func place(
    _ key: NameKey, _ found: Occurrences, _ declarations: [NameKey: [AxisLength]],
    _ length: AxisLength
  ) -> Place {
    if Scope.lossLetters.contains(key.text) || key.text == "l" { return .own }
    if declarations[key]?.contains(length) == true { return .part(key) }
    let text = key.text
    guard let first = text.first, first.isLowercase,
      text.count == 1 || text.dropFirst().first == "^"
    else { return .own }
    let capital = NameKey(first.uppercased() + text.dropFirst())
    if let axes = declarations[capital] { return axes.isEmpty ? .own : .part(capital) }
    return found.bare.contains(capital) && capital.text != "T" ? .part(capital) : .own
  }

  private struct Occurrences {
    /// Names with a letter in round brackets above.
    var sampled: [NameKey] = []
    /// Names with a single letter below.
    var counted: [NameKey] = []
    var bare: Set<NameKey> = []
    var limits: [(letter: String, end: String)] = []
    var sets: Set<NameKey> = []
    private var above: Set<String> = []
    private var below: Set<String> = []
    private var bound: Set<String> = []
    /// Letters with a step before or behind them, `(k+1)`.
    private var stepping: Set<String> = []
    private static let usual: Set<String> = ["i"]
    /// Letters of layers and of steps.
    private static let others: Set<String> = ["l", "ℓ", "L", "t", "τ", "T"]

    /// Letters above names that a sum binds, or that are used so by custom, and below losses.
    var sampleLetters: Set<String> {
      above.filter { Self.usual.contains($0) || bound.contains($0) }.subtracting(stepping)
        .union(below.filter(bound.contains))
    }

    mutating func add(_ node: Notation) {
      if case .bigOperator(_, let lower?, let upper, _) = node.kind { addLimits(lower, upper) }
      let (base, scripts) = ReferenceReader.flatten(node)
      guard let key = NameKey.base(of: base) else {
        for part in node.parts { add(part) }
        return
      }
      if scripts.allSatisfy({ $0.lowerScript == nil && !$0.isIndexed }) { bare.insert(key) }
      for script in scripts {
        if let superscript = script.superscript {
          note(superscript: superscript, key)
        }
        if let sub = script.lowerScript {
          let isLoss = Scope.lossLetters.contains(key.text) || key.text == "l"
          if isLoss, let letter = sub.letterAlone, !Self.others.contains(letter) {
            below.insert(letter)
            if !counted.contains(key) { counted.append(key) }
          }
          add(sub)
        }
      }
    }

    private mutating func note(superscript: Notation, _ key: NameKey) {
      for item in ReferenceReader.items(superscript) {
        guard case .bracketed(.round, let inner) = item.kind else { continue }
        if let letter = inner.letterAlone, !Self.others.contains(letter) {
          above.insert(letter)
          if !sampled.contains(key) { sampled.append(key) }
        } else if let term = IntegerTerm(inner), case .free(let letter)? = term.variable {
          stepping.insert(letter)
        }
      }
    }

    private mutating func addLimits(_ lower: Notation, _ upper: Notation?) {
      var index = lower
      if case .relation(let members, let relations) = lower.kind, members.count == 2 {
        index = members[0]
        if relations == [.element], let letter = index.letterAlone,
          let set = NameKey.base(of: ReferenceReader.flatten(members[1]).base)
        {
          sets.insert(set)
          bound.insert(letter)
        }
      }
      guard let letter = index.letterAlone else { return }
      bound.insert(letter)
      if let end = upper?.letterAlone { limits.append((letter, end)) }
    }
  }
}

extension Notation {
  /// `i`, alone.
  var letterAlone: String? {
    guard case .symbol(let letter) = kind, letter.name.count == 1 else { return nil }
    return letter.name
  }
}
