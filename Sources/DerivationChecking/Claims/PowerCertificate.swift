import ClaimEdits
import Elaboration
import MathSyntax
import TensorExpressions

/// Shows that a verified claim could have failed: small changes of it are told from it.
///
/// The changes are made to the claim as it was read, every index and sign in its place, so that a mutant
/// is not mended by another reading.
struct PowerCertificate {
  let elaborator: Elaborator
  let judge: Judge
  let vocabulary: EditVocabulary
  /// Whether all mutants are judged; else the first one that is told from the claim settles it.
  var isComplete = true

  /// What the mutants of one claim say of it.
  struct Result {
    /// Mutants that were told from the claim.
    var refuted = 0
    /// Mutants that hold wherever the claim does, in LaTeX.
    var indistinguishable: [String] = []

    /// Nothing that was tried could be told from the claim.
    var isPowerless: Bool { refuted == 0 }
  }

  /// Enough to try every kind of slip once and the likeliest at every place, few enough that a check
  /// is not dominated by it.
  static let maximalRight = 16
  static let maximalLeft = 8
  /// A survivor of the first world gets all of the ordinary ones and eight more.
  static let worlds = 11

  func result(_ reading: Reading, head: Notation, member: Notation) -> Result {
    var result = Result(refuted: seesSign(reading) ? 1 : 0)
    if !isComplete, !result.isPowerless { return result }
    let frozen = freeze(reading) ?? Sides(left: head, right: member)
    var seen = Set([equation(reading, reading)].compactMap { $0.map(EquationKey.init) })
    for sides in mutants(of: frozen, reading) {
      switch fate(sides, reading, &seen) {
      case .refuted: result.refuted += 1
      case .survives: result.indistinguishable.append(latex(sides, reading.relation))
      case .inapplicable: break
      }
      if !isComplete, !result.isPowerless { break }
    }
    return result
  }

  /// The cheapest mutant: the claim with one side negated needs no reading of its own.
  private func seesSign(_ reading: Reading) -> Bool {
    guard var negated = equation(reading, reading) else { return false }
    negated.right = .product([.number(-1), negated.right])
    return judge.separation(negated, worlds: 0..<1) == .apart
  }

  // MARK: Mutants

  private struct Sides {
    var left: Notation
    var right: Notation
  }

  /// The claim as it was read, if that says the same when it is read again.
  private func freeze(_ reading: Reading) -> Sides? {
    let again = elaborator.elaborate(
      reading.left, reading.relation, reading.right, ranges: reading.equation.ranges,
      conditions: reading.conditions)
    guard case .readings(let readings) = again, readings.count == 1 else { return nil }
    return EquationKey(readings[0].equation) == EquationKey(reading.equation)
      ? Sides(left: reading.left, right: reading.right) : nil
  }

  private func mutants(of sides: Sides, _ reading: Reading) -> [Sides] {
    let right = select(ClaimEdits.edits(of: sides.right, vocabulary: vocabulary), reading)
      .prefix(Self.maximalRight).map { Sides(left: sides.left, right: $0.edited) }
    guard reading.relation != .assign else { return right }
    // A sign or a factor of the whole is the same on either side.
    let left = select(ClaimEdits.edits(of: sides.left, vocabulary: vocabulary), reading)
      .filter {
        $0.range != sides.left.range || !($0.kind.isFactor || $0.kind == .flipSign)
      }
      .prefix(Self.maximalLeft).map { Sides(left: $0.edited, right: sides.right) }
    var all = right + left
    if sides.right.kind == .number("0") {
      all.append(Sides(left: sides.left, right: Notation(.number("1"), sides.right.range)))
    }
    return all
  }

  /// One edit of each kind in turn, the likelier slips first.
  private func select(_ edits: [ClaimEdit], _ reading: Reading) -> [ClaimEdit] {
    let byKind = ClaimEdit.Kind.allCases.map { kind in
      kind.isFactor && reading.relation == .assign ? [] : edits.filter { $0.kind == kind }
    }
    let rounds = byKind.map(\.count).max() ?? 0
    return (0..<rounds).flatMap { round in
      byKind.compactMap { round < $0.count ? $0[round] : nil }
    }
  }

  // MARK: Judging

  private enum Fate { case refuted, survives, inapplicable }

  private func fate(
    _ sides: Sides, _ original: Reading, _ seen: inout Set<EquationKey>
  ) -> Fate {
    let elaboration = elaborator.elaborate(
      sides.left, original.relation, sides.right, ranges: original.equation.ranges,
      conditions: original.conditions)
    switch elaboration {
    case .shapeMismatch: return .refuted
    case .unread(let code, _, _): return code == "undefined-symbol" ? .refuted : .inapplicable
    case .tooManyReadings: return .inapplicable
    case .readings(let readings):
      let kept = readings.filter {
        (!$0.shorthand || original.shorthand) && (!$0.convention || original.convention)
      }
      return kept.isEmpty ? .refuted : fate(kept, original, &seen)
    }
  }

  private func fate(
    _ readings: [Reading], _ original: Reading, _ seen: inout Set<EquationKey>
  ) -> Fate {
    var isOpen = false
    for reading in readings {
      guard !hasLostRate(reading, original) else { return .inapplicable }
      guard let equation = equation(reading, original) else { return .refuted }
      guard seen.insert(EquationKey(equation)).inserted else { return .inapplicable }
      switch separation(equation) {
      case .apart: return .refuted
      case .unknown: isOpen = true
      case .alike: break
      }
    }
    return isOpen ? .inapplicable : .survives
  }

  /// `nil` for what is no step of a parameter any more.
  private func equation(_ reading: Reading, _ original: Reading) -> TensorEquation? {
    guard original.relation == .assign else { return reading.equation }
    let updates = UpdateClaim(scope: elaborator.scope)
    return updates.problem(reading) == nil ? updates.equation(reading) : nil
  }

  /// An update whose rate was dropped is an update by another rate.
  private func hasLostRate(_ reading: Reading, _ original: Reading) -> Bool {
    func usesRate(_ reading: Reading) -> Bool {
      reading.equation.right.instances.contains { $0.symbol == elaborator.scope.rate }
    }
    return original.relation == .assign && usesRate(original) && !usesRate(reading)
  }

  /// Nearly every mutant is refuted in the first world.
  private func separation(_ equation: TensorEquation) -> Separation {
    if case .apart = judge.separation(equation, worlds: 0..<1) { return .apart }
    return judge.separation(equation, worlds: 0..<Self.worlds)
  }

  private func latex(_ sides: Sides, _ relation: Relation) -> String {
    let printer = LaTeXPrinter()
    let sign = relation == .assign ? "\\leftarrow" : relation.latex
    return "\(printer.print(sides.left)) \(sign) \(printer.print(sides.right))"
  }
}
