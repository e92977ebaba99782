import DerivationChecking

extension Convention {
  /// Why the choice was made: `defined in line 12`, `the default`, `inferred from 3 claims`.
  var basisWords: String {
    let place = line.map { " in line \($0)" } ?? ""
    switch basis {
    case .defined: return "defined\(place)"
    case .declared: return "declared\(place)"
    case .default: return "the default"
    case .inferred:
      let against = votesAgainst > 0 ? ", \(votesAgainst) against" : ""
      return "inferred from \(votesFor) \(votesFor == 1 ? "claim" : "claims")\(against)"
    }
  }
}
