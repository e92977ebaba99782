import Elaboration
import MathSyntax
import TensorExpressions

/// `0 ≤ σ'(z) ≤ 1/4`: inequalities, entry by entry; a number bounds every entry.
struct BoundClaim {
  let elaborator: Elaborator

  func elaborate(
    _ head: Notation, _ relation: Relation, _ member: Notation, _ ranges: [InstanceRange]
  ) -> Elaboration {
    var elaboration = elaborator.elaborate(head, relation, member, ranges: ranges)
    switch elaboration {
    case .shapeMismatch, .unread:
      guard let reading = entrywise(head, relation, member, ranges) else { return elaboration }
      elaboration = .readings([reading])
    case .readings, .tooManyReadings: break
    }
    guard case .readings(let readings) = elaboration else { return elaboration }
    return .readings(readings.map { ordered($0, relation) })
  }

  /// The reading in which one side is a number that bounds all entries of the other.
  private func entrywise(
    _ head: Notation, _ relation: Relation, _ member: Notation, _ ranges: [InstanceRange]
  ) -> Reading? {
    guard let left = single(head, ranges), let right = single(member, ranges) else { return nil }
    let isNumber = { (reading: Reading) in
      reading.equation.axes.isEmpty && reading.equation.left.allIndices.isEmpty
    }
    guard isNumber(left) || isNumber(right) else { return nil }
    var reading = isNumber(right) ? left : right
    reading.equation.left = left.equation.left
    reading.equation.right = right.equation.left
    reading.left = left.left
    reading.right = right.left
    reading.relation = relation
    reading.differs = left.differs || right.differs
    return reading
  }

  /// One side by itself, as what it equals. `|σ'(z)|` is the magnitude of every entry, where `|v|` of
  /// a vector without a function may as well be its length.
  private func single(_ side: Notation, _ ranges: [InstanceRange]) -> Reading? {
    if case .bracketed(.bar, let inner) = side.kind, var reading = plain(inner, ranges),
      case .apply = reading.equation.left
    {
      reading.equation.left = .apply(ScalarFunction(.abs), reading.equation.left)
      reading.left = Notation(.bracketed(.bar, reading.left), side.range)
      return reading
    }
    return plain(side, ranges)
  }

  private func plain(_ side: Notation, _ ranges: [InstanceRange]) -> Reading? {
    guard case .readings(let readings) = elaborator.elaborate(side, .equal, side, ranges: ranges),
      readings.count == 1
    else { return nil }
    return readings[0]
  }

  private func ordered(_ reading: Reading, _ relation: Relation) -> Reading {
    var reading = reading
    if relation == .greater || relation == .greaterEqual {
      swap(&reading.equation.left, &reading.equation.right)
    }
    reading.equation.kind = .order(isStrict: relation == .less || relation == .greater)
    return reading
  }
}

extension ClaimBench {
  func bound(
    _ head: Notation, _ relation: Relation, _ member: Notation, _ ranges: [InstanceRange]
  ) -> ClaimVerdict {
    switch BoundClaim(elaborator: elaborator).elaborate(head, relation, member, ranges) {
    case .readings(let readings):
      var verdict = judged(readings) { $0.equation }
      describe(&verdict)
      return verdict
    case .shapeMismatch(let mismatch): return refuted(mismatch)
    case .unread(let code, let message, let range): return .unread(code, message, range)
    case .tooManyReadings(let count):
      return .undecided("too-many-readings", CheckWording.tooManyReadings(count))
    }
  }

  /// Says what the attack found: the point that breaks the bound, or how tight it could be.
  private func describe(_ verdict: inout ClaimVerdict) {
    guard let extreme = verdict.evidence?.samples.first else { return }
    switch verdict.status {
    case .refuted:
      verdict.codes = ["bound-exceeded"]
      verdict.message = CheckWording.boundExceeded
    case .verified:
      let distance = abs(extreme.claimed - extreme.measured)
      if distance > 1e-3 * max(abs(extreme.claimed), abs(extreme.measured)) {
        verdict.notes.append(CheckWording.looseBound(extreme.measured))
      }
    default: break
    }
  }
}

extension CheckWording {
  static let boundExceeded = "there is a point at which this does not hold"
  static func looseBound(_ value: Double) -> String {
    // Four digits: the search ends close to the extreme, not on it.
    let unit = (0..<4).reduce(1.0) { unit, _ in unit / 10 }
    let rounded = (value / unit).rounded() * unit
    let text = Int(exactly: rounded).map(String.init) ?? "\((rounded * 1e4).rounded() / 1e4)"
    return "the closest value found is \(text)"
  }
}
