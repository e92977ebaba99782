import MathSyntax
import TensorExpressions

/// How the names of an article are used, gathered before any of them has a meaning.
public struct NameUsage: Sendable {
  /// Names that stand for a value somewhere, in order of first use; `W^{(1)}` and `w_1` are names of
  /// their own where the base never runs over layers or elements.
  public var values: [NameKey] { seen.filter(isName) }
  var seen: [NameKey] = []
  var known: Set<NameKey> = []
  /// The base of each name with a number for an index.
  var bases: [NameKey: NameKey] = [:]
  var reserved: Set<NameKey> = [NameKey("δ")]
  /// Names that occur without such a number.
  var bare: Set<NameKey> = []
  /// Names with an index that runs over layers.
  public internal(set) var layered: Set<NameKey> = []
  public internal(set) var styles: [NameKey: IndexStyle] = [:]
  /// Names with a bracket right behind them.
  public internal(set) var called: Set<NameKey> = []
  /// Words with a bracket right behind them that does not hold them, and functions without one: no
  /// factors of products.
  var applied: Set<NameKey> = []
  public internal(set) var primed: Set<NameKey> = []
  /// The most element subscripts seen on a name.
  public internal(set) var subscripts: [NameKey: Int] = [:]
  /// The same, numbers alone not counted.
  var indexed: [NameKey: Int] = [:]
  public internal(set) var transposed: Set<NameKey> = []
  public internal(set) var bold: Set<NameKey> = []
  /// Beside `⊙` or inside a norm: surely not a number.
  public internal(set) var vectorLike: Set<NameKey> = []
  /// What a matrix is applied to, the α of `Xα`, and what is added to that, the β of `Xα + β`.
  var besideMatrix: Set<NameKey> = []
  /// What is added to predictions for all samples at once, the b of `Xw + b`: one number for all.
  var intercepts: Set<NameKey> = []
  /// Capitals right before a small letter or beside a matrix in a sum, the C of `C x`, which may be a loss
  /// by its letter.
  var applying: Set<NameKey> = []
  /// Names with a role, σ_g and f_1, with a round bracket behind them, and without one.
  var rolesBeforeBrackets: Set<NameKey> = []
  var rolesAlone: Set<NameKey> = []
  /// Names in a Frobenius norm.
  var matrices: Set<NameKey> = []
  /// Small letters right before another one, the g of `g x`.
  var factors: Set<NameKey> = []
  /// Names for vectors one behind the other, the X of `X = [h_{t-1}, x_t]`.
  var stacks: Set<NameKey> = []
  /// Names by which something in small letters is divided, the T of `z/T`: numbers, where nothing else
  /// says what they are.
  var divisors: Set<NameKey> = []
  /// Names with a single number for a subscript or a bare superscript, which is a layer where the name
  /// has layers.
  public internal(set) var numbered: Set<NameKey> = []
  /// A layer is written as a number other than 0 somewhere.
  public internal(set) var hasNumericLayer = false

  /// What the text says that names are: `where $x$ is a row vector`.
  var statedKinds: [NameKey: StatedKind] = [:]

  /// Indices that are made of others.
  public var shifts = IndexShifts()

  /// Names that sums run up to: numbers, whatever else they may look like.
  var ends: Set<NameKey> = []

  /// Letters that are arguments in statements about functions, in order of first use.
  var arguments: [NameKey] = []
  /// The argument bound by the statement being added.
  var boundArgument: NameKey?
  /// The statement at hand is about a derivative or the last state.
  var isAboutSteps = false

  /// The letters that are element indices in the statement being added; `nil`: all are.
  var indexLetters: Set<String>?

  /// Which names run over time steps.
  public let steps: StepNames
  /// Which names run over samples.
  public let samples: SampleNames
  /// The names of these families.
  public internal(set) var stepped: Set<NameKey> = []

  /// Letters whose square is a name of its own.
  let squares: Set<NameKey>

  /// What is known of the roles in the subscripts of this article.
  let roles: RoleSubscripts
  /// Names that are certain to be no element of their base, `W_o`.
  var certain: Set<NameKey> = []
  /// Names that stand somewhere without any script.
  var unscripted: Set<NameKey> = []

  /// Names that choose a place, and are no values.
  let labels: LabelNames

  public init(
    steps: StepNames = StepNames(), squares: Set<NameKey> = [],
    roles: RoleSubscripts = RoleSubscripts(), samples: SampleNames = SampleNames(),
    labels: LabelNames = LabelNames()
  ) {
    self.labels = labels
    self.steps = steps
    self.samples = samples
    self.squares = squares
    self.roles = roles
  }

  /// Bold, transposed, beside `⊙` or in a norm.
  func looksLikeVector(_ key: NameKey) -> Bool {
    bold.contains(key) || vectorLike.contains(key) || transposed.contains(key)
  }

  /// The σ_g and σ_c of an LSTM cell, the f_1 and f_2 of two layers: letters of functions that never stand
  /// without an argument.
  func isFunctionWithRole(_ key: NameKey) -> Bool {
    guard rolesBeforeBrackets.contains(key), !rolesAlone.contains(key), let base = bases[key],
      !stepped.contains(StepNames.family(base))
    else { return false }
    return Self.functionsWithRoles.contains(base.text)
  }

  static let functionsWithRoles: Set<String> = ["σ", "φ", "ϕ", "ψ", "f", "g"]

  /// Whether a name has an instance for each layer or each step.
  func isFamily(_ key: NameKey) -> Bool { layered.contains(key) || stepped.contains(key) }
  /// Letters that are part of names by declaration: the `h` of `shapes: {W_h: …}`.
  var roleLetters: Set<String> = []

  /// No names yet, with the declarations of another usage.
  init(declarationsOf other: NameUsage) {
    roleLetters = other.roleLetters
    labels = other.labels
    steps = other.steps
    shifts = other.shifts
    samples = other.samples
    reserved = other.reserved
    squares = other.squares
    roles = other.roles
  }

  /// Takes what the text says that a name is; what it says first stands.
  public mutating func state(_ kind: StatedKind, of name: Notation) {
    guard let key = declaredKey(name), statedKinds[key] == nil else { return }
    statedKinds[key] = kind
  }

  /// Takes the subscripts of a name that front matter declares as part of names.
  public mutating func declare(_ name: Notation) {
    let (base, scripts) = ReferenceReader.flatten(name)
    guard let key = NameKey.base(of: base), let sub = scripts.first?.lowerScript,
      let text = ReferenceReader.roleText(sub), text.contains(where: \.isLetter),
      steps.split(key, scripts) == nil
    else { return }
    if let term = IntegerTerm(sub), isLayerLike(term) { return }
    roleLetters.formUnion(text.filter(\.isLetter).map(String.init))
  }

  /// `shapes: {h: [n]}` says of every step what it says, where h never stands alone.
  public func stepped(_ name: NameKey) -> NameKey {
    let family = StepNames.family(name)
    return stepped.contains(family) && !unscripted.contains(name) ? family : name
  }

  /// The name that front matter writes, `W_h` with its subscript where that is part of it, `h_t` as the
  /// family over steps that it is.
  public func declaredKey(_ name: Notation) -> NameKey? {
    let (base, scripts) = ReferenceReader.flatten(name)
    guard let key = NameKey.base(of: base) else { return nil }
    if let split = steps.split(key, scripts), split.scripts.isEmpty { return split.key }
    return role(key, scripts) ?? NameKey(written: name)
  }

  /// `W` for `W^{(1)}` and `w_1`.
  static func base(of key: NameKey) -> NameKey {
    let text = key.text
    if text.hasSuffix(")"), let place = text.lastIndex(of: "^") {
      return NameKey(String(text[..<place]))
    }
    if let place = text.lastIndex(of: "_") { return NameKey(String(text[..<place])) }
    return key
  }

  /// `W^{(1)}`, `w_1` as a name of its own.
  func isNumbered(_ key: NameKey) -> Bool { bases[key] != nil }

  /// The usage where some names have a meaning already: a number on them is an index.
  public func reserving(_ names: some Sequence<NameKey>) -> NameUsage {
    var copy = self
    copy.reserved.formUnion(names)
    return copy
  }

  private func isName(_ key: NameKey) -> Bool {
    if certain.contains(key) { return true }
    if let base = bases[key] {
      return !isIndexed(base) || isDeclaredRole(String(key.text.dropFirst(base.text.count + 1)))
    }
    return isIndexed(key) || bare.contains(key)
  }

  /// What stands on the name is an index of it, and no part of it.
  private func isIndexed(_ key: NameKey) -> Bool {
    layered.contains(key) || (indexed[key] ?? 0) > 0 || reserved.contains(key)
  }

}
