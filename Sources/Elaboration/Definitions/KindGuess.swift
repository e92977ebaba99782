import MathSyntax
import TensorExpressions

/// What a free symbol may be, most likely first.
enum SymbolKind: Int, CaseIterable {
  case scalar, column, matrix
  var axisCount: Int { rawValue }
}

/// Kinds in the order in which they are tried: by typography and use, which decide nothing where the
/// definitions do (an assignment that does not type is never taken).
struct KindGuess {
  let usage: NameUsage
  let hasMatrices: Bool
  /// Some name is surely a vector.
  private let hasVectors: Bool

  /// What definitions compute.
  private let defined: Set<NameKey>

  /// Some family over steps is declared to be of vectors, `g_t ∈ ℝ^n`.
  private let hasVectorsOverSteps: Bool

  /// - Parameters:
  ///   - vectors: names that are declared to be vectors.
  ///   - numbers: names that are declared to be numbers.
  init(
    usage: NameUsage, free: [NameKey], defined: Set<NameKey> = [], vectors: Set<NameKey> = [],
    numbers: Set<NameKey> = []
  ) {
    self.usage = usage
    self.defined = defined
    hasVectorsOverSteps = !vectors.isDisjoint(with: usage.stepped)
    hasVectors = free.contains { usage.transposed.contains($0) || usage.bold.contains($0) }
    // The `L_t` of every step is a loss, and the T of `z/T` a number.
    hasMatrices = free.contains {
      if let stated = usage.statedKinds[$0] { return stated == .matrix }
      if numbers.contains($0) || Self.isWord($0) { return false }
      let base = NameUsage.base(of: $0)
      let isApplied = usage.applying.contains($0) && !defined.contains($0)
      return KindGuess.isUppercase(base) && (isApplied || !KindGuess.isAlwaysScalar(base))
        && !usage.divisors.contains($0)
    }
  }

  func kinds(of key: NameKey) -> [SymbolKind] {
    let looks = kindsByLooks(of: key)
    guard let stated = usage.statedKinds[key]?.kind else { return looks }
    return [stated] + looks.filter { $0 != stated }
  }

  private func kindsByLooks(of key: NameKey) -> [SymbolKind] {
    if SampleNames.isOwn(key), usage.subscripts[key] == 1 {
      let base = SampleNames.base(key)
      if Scope.lossLetters.contains(base.text) { return [.column] }
      let isVector = hasMatrices || base.text == "x" || usage.bold.contains(key)
      return isVector ? [.matrix, .column] : [.column, .matrix]
    }
    if let count = usage.subscripts[key], count > 0 {
      return count >= 2 ? [.matrix] : [.column, .matrix]
    }
    if usage.intercepts.contains(key) { return [.scalar, .column] }
    let isBesideMatrix = usage.besideMatrix.contains(key)
    // No loss is free: the C of `C x` is a matrix, that of `½‖w‖² + C Σ ξ_i` a number.
    let isApplied = usage.applying.contains(key) && !defined.contains(key)
    let isFactor = usage.factors.contains(key)
    let isOverSteps = usage.stepped.contains(key)
    if usage.ends.contains(key) { return [.scalar] }
    let isLayered = usage.layered.contains(key)
    // `C_t = f_t ⊙ C_{t-1} + i_t ⊙ \tilde C_t`: among small letters a capital cell is a vector too.
    if usage.stepped.contains(key), usage.vectorLike.contains(key), isAmongSmallSteps {
      return [.column, .matrix]
    }
    if usage.stacks.contains(key) { return [.column, .matrix] }
    if usage.matrices.contains(key), Self.isUppercase(NameUsage.base(of: key)) { return [.matrix] }
    let isWord = Self.isWord(key)
    let key = NameUsage.base(of: key)
    if isBesideMatrix, Self.isCoefficient(key) { return [.column, .matrix, .scalar] }
    if Self.isAlwaysScalar(key) {
      if isApplied, Self.isUppercase(key) { return [.matrix, .scalar, .column] }
      // The `L_l` of every layer is no loss.
      if isLayered, UsualThing.loss.letters.contains(key.text) {
        return [.column, .matrix, .scalar]
      }
      // `γ ⊙ x` says that γ is a vector.
      return usage.vectorLike.contains(key) ? [.column, .matrix] : [.scalar, .column]
    }
    // `z/T`, where T is no matrix anywhere else.
    if isDivisor(key) { return [.scalar, .matrix, .column] }
    // Never a number: an article of numbers would let every transpose pass.
    if isWord, !hasMatrices { return [.scalar, .column, .matrix] }
    if Self.isUppercase(key) { return [.matrix, .column] + (isWord ? [.scalar] : []) }
    if key.text == "b", hasMatrices { return [.column] }
    if isMarked(key) { return [.column, .matrix] }
    // Biases and targets of a single unit are numbers beside `wᵀx`.
    let isBesideUnit = ["b", "y", "t"].contains(key.text)
    let isVector =
      hasMatrices || isMarked(key) || (hasVectors && !isBesideUnit)
      || (hasVectorsOverSteps && isOverSteps)
    // `g x` of a vector x: nobody multiplies entry by entry without a sign.
    return isVector && !isFactor ? [.column, .scalar, .matrix] : [.scalar, .column, .matrix]
  }

  /// `Y_{actual}`: a capital that a word tells from others may as well be a number.
  private static func isWord(_ key: NameKey) -> Bool {
    let base = NameUsage.base(of: key).text
    let role = key.text.dropFirst(base.count + 1)
    return base.count == 1 && role.count > 2 && role.allSatisfy(\.isLetter)
  }

  private func isDivisor(_ key: NameKey) -> Bool {
    Self.isUppercase(key) && usage.divisors.contains(key) && !isMarked(key)
      && (usage.subscripts[key] ?? 0) == 0
  }

  /// Some name over steps is a small letter.
  private var isAmongSmallSteps: Bool {
    usage.stepped.contains { !Self.isUppercase($0) }
  }

  /// A capital that is no matrix is stranger than a small letter that is a number.
  private func weight(_ key: NameKey) -> Int {
    Self.isUppercase(NameUsage.base(of: key)) ? 3 : 1
  }

  /// Bold, transposed, beside `⊙` or in a norm.
  private func isMarked(_ key: NameKey) -> Bool { usage.looksLikeVector(key) }

  static func isUppercase(_ key: NameKey) -> Bool {
    // The Δ of `Δx` says nothing of x.
    let first =
      key.text.count > 1 && key.text.hasPrefix("Δ") ? key.text.dropFirst().first : key.text.first
    return first?.isUppercase == true && first?.isLetter == true
  }

  /// Rates, regularisers and losses.
  static func isAlwaysScalar(_ key: NameKey) -> Bool {
    ["η", "α", "λ", "β", "γ", "ε", "ϵ", "μ", "Δ", "lr", "J", "C", "E", "L", "ℓ", "ξ"].contains(
      key.text)
  }

  /// Greek letters that are coefficients in one article and parameters in the next: where they stand
  /// tells.
  static func isCoefficient(_ key: NameKey) -> Bool {
    ["α", "β", "γ", "λ", "μ", "ε", "ϵ", "ξ", "η"].contains(key.text)
  }

  /// Assignments of kinds to names in the order of their distance from the likeliest, `limit` at most.
  func assignments(_ names: [NameKey], limit: Int) -> [[NameKey: SymbolKind]] {
    let options = names.map(kinds)
    var results: [[NameKey: SymbolKind]] = []
    let deepest = zip(names, options).reduce(0) { $0 + ($1.1.count - 1) * weight($1.0) }
    func extend(_ position: Int, _ budget: Int, _ chosen: [NameKey: SymbolKind]) {
      guard results.count < limit else { return }
      guard position < names.count else {
        if budget == 0 { results.append(chosen) }
        return
      }
      for (rank, kind) in options[position].enumerated() {
        let cost = rank * weight(names[position])
        guard cost <= budget else { break }
        var next = chosen
        next[names[position]] = kind
        extend(position + 1, budget - cost, next)
      }
    }
    for cost in 0...deepest where results.count < limit { extend(0, cost, [:]) }
    return results
  }
}
