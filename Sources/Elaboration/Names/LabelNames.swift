import MathSyntax

/// Names whose value is a place: the right class `y_i` of a sample, in `w_{y_i}`, `Σ_{j ≠ y_i}`,
/// `𝟙(k = y_i)`.
///
/// A label has no derivative and takes part in no sum; it chooses. In the model it is the row of a
/// matrix with a single 1, so that `s_{y_i}` is `Σ_k [k = y_i] s_k`.
public struct LabelNames: Sendable {
  /// The labels of the article, each with whether it has one value for every sample, `y_i`.
  private(set) var isSampled: [NameKey: Bool] = [:]
  /// Letters that all sums over them keep away from a label, with the label as it is written: the j of
  /// `Σ_{j ≠ y_i}` is one of the other classes.
  private(set) var others: [String: Notation] = [:]

  public init() {}

  /// - Parameter statements: the head and the member of each.
  public init(statements: [(Notation, Notation)]) {
    let nodes = statements.flatMap { [$0.0, $0.1] }
    var places: [LabelReference] = []
    for node in nodes { node.collectLabels(into: &places) }
    for place in places {
      isSampled[place.key] = (isSampled[place.key] ?? false) || place.sample != nil
    }
    // A name that is also a number somewhere is no label.
    for key in Array(isSampled.keys) where nodes.contains(where: { $0.hasValue(key) }) {
      isSampled[key] = nil
    }
    var open: Set<String> = []
    for node in nodes { node.collectOthers(self, &others, &open) }
    for letter in open { others[letter] = nil }
  }

  /// The label a subscript or a side of a condition writes.
  func reference(_ node: Notation) -> LabelReference? {
    guard let place = LabelReference(node), let sampled = isSampled[place.key],
      sampled == (place.sample != nil)
    else { return nil }
    return place
  }

  func contains(_ key: NameKey) -> Bool { isSampled[key] != nil }
}

/// `y`, `y_i`, `y^{(i)}` where a place is written.
struct LabelReference: Hashable {
  var key: NameKey
  /// The index of the sample.
  var sample: Notation?

  /// Letters that label by custom.
  private static let letters: Set<String> = ["y", "c", "t"]

  init?(_ node: Notation) {
    switch node.kind {
    case .symbol(let letter) where Self.letters.contains(letter.name):
      key = NameKey(letter.name)
    case .scripted(let base, let sub, let sup, 0):
      guard case .symbol(let letter) = base.kind, Self.letters.contains(letter.name) else {
        return nil
      }
      key = NameKey(letter.name)
      switch (sub, sup?.kind) {
      case (let index?, nil) where index.isIndexItem: sample = index
      case (nil, .bracketed(.round, let index)?) where index.isIndexItem: sample = index
      default: return nil
      }
    default: return nil
    }
  }
}

extension Notation {
  /// Places where something must be a label: `w_{y_i}`, `j ≠ y_i` below a sum, `𝟙(k = y_i)`.
  fileprivate func collectLabels(into found: inout [LabelReference]) {
    switch kind {
    case .scripted(_, let sub?, _, _):
      for item in ReferenceReader.subscriptItems(sub) {
        // `x_{t_i}` is a step.
        if let place = LabelReference(item), place.sample != nil, place.key.text != "t" {
          found.append(place)
        }
      }
    case .bigOperator(_, let lower?, _, _):
      if let place = lower.excludedLabel { found.append(place) }
    case .product(let factors, _):
      for (place, factor) in factors.enumerated()
      where place + 1 < factors.count && factor.isIndicator(before: factors[place + 1]) {
        if let label = factors[place + 1].comparedLabel { found.append(label) }
      }
    default: break
    }
    for part in parts { part.collectLabels(into: &found) }
  }

  /// The `y_i` of `j ≠ y_i`.
  fileprivate var excludedLabel: LabelReference? {
    guard case .relation(let members, [.notEqual]) = kind, members.count == 2,
      members[0].isIndexItem
    else { return nil }
    return LabelReference(members[1])
  }

  /// The `y_i` of `(k = y_i)`.
  private var comparedLabel: LabelReference? {
    guard case .bracketed(_, let inner) = kind,
      case .relation(let members, let relations) = inner.kind,
      members.count == 2, relations == [.equal] || relations == [.notEqual]
    else { return nil }
    for (side, other) in [(0, 1), (1, 0)] where members[other].isIndexItem {
      if let label = LabelReference(members[side]), members[side] != members[other],
        label.sample != nil || LabelReference(members[other]) == nil
      {
        return label
      }
    }
    return nil
  }

  /// Whether the name stands where a value stands, and not only as a place.
  fileprivate func hasValue(_ key: NameKey) -> Bool {
    if let own = NameKey.base(of: ReferenceReader.flatten(self).base), own == key { return true }
    switch kind {
    case .scripted(let base, _, let sup, _):
      return base.hasValue(key) || sup?.hasValue(key) ?? false
    case .bigOperator(_, _, let upper, let body):
      return body.hasValue(key) || upper?.hasValue(key) ?? false
    case .bracketed where comparedLabel?.key == key: return false
    case .relation(let members, _) where members.contains { LabelReference($0)?.key == key }:
      return members.contains { LabelReference($0)?.key != key && $0.hasValue(key) }
    default: return parts.contains { $0.hasValue(key) }
    }
  }

  /// Letters below sums, with the label they leave out; `open` are those of other sums.
  fileprivate func collectOthers(
    _ labels: LabelNames, _ others: inout [String: Notation], _ open: inout Set<String>
  ) {
    if case .bigOperator(_, let lower?, _, _) = kind {
      if case .relation(let members, [.notEqual]) = lower.kind, members.count == 2,
        case .symbol(let letter) = members[0].kind, labels.reference(members[1]) != nil
      {
        if let known = others[letter.name], known != members[1] { open.insert(letter.name) }
        others[letter.name] = members[1]
      } else {
        open.formUnion(lower.boundIndex.map { [$0] } ?? [])
      }
    }
    for part in parts { part.collectOthers(labels, &others, &open) }
  }

  /// The letter below a sum.
  private var boundIndex: String? {
    switch kind {
    case .symbol(let letter): letter.name
    case .relation(let members, _): members.first?.boundIndex
    default: nil
    }
  }
}
