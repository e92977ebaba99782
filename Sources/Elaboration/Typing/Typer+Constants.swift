import Diagnostics
import MathSyntax
import TensorExpressions

/// Vectors of ones and the identity, whose length is the one that fits.
extension Typer {
  /// `\mathbf{1}`, `\mathbf{1}_n^T`, `I`, where the letter has no meaning of its own; `nil` for other
  /// names.
  ///
  /// Without a subscript there is a candidate for every length of the model: what stands beside it
  /// tells which is meant. A bare bold 1 that fits nowhere as a vector is the square matrix of ones.
  mutating func constant(_ reference: NameReference) throws(TypingFailure) -> [Candidate]? {
    guard reference.key.text == "1" || reference.key.text == "I", reference.primes == 0,
      reference.mark == nil, let lengths = lengths(of: reference)
    else { return nil }
    let notation = constantNotation(reference)
    var candidates: [Candidate] = []
    for length in lengths {
      let i = fresh(length)
      let j = fresh(length)
      if reference.key.text == "I" {
        candidates.append(
          Candidate(
            layout: .matrix(i, j), body: .kronecker(.variable(i), .variable(j)), notation: notation)
        )
      } else {
        candidates.append(Candidate(layout: .column(i), body: .number(1), notation: notation))
        if liberties.conventions || liberties.matricesOfOnes, reference.elements.isEmpty {
          candidates.append(
            Candidate(
              layout: .matrix(i, j), body: .number(1), notation: notation,
              rank: liberties.matricesOfOnes ? .asWritten : .convention))
        }
      }
    }
    guard !candidates.isEmpty else { return nil }
    if reference.transposed { candidates = candidates.map { transposed($0) } }
    return try candidates.expanded { (candidate) throws(TypingFailure) in
      try powered(candidate, reference.power, reference.range)
    }
  }

  /// The length a subscript names, or all lengths there are; `nil` for a subscript that is no length.
  private func lengths(of reference: NameReference) -> [AxisLength]? {
    let all = scope.model.symbols.flatMap(\.axes).map { unifier?.resolve($0) ?? $0 }
    var known: [AxisLength] = []
    for length in all where !known.contains(length) {
      if case .indexed = length { continue }
      // Lengths that were only inferred, `rows of X`, are tied to no letter of the article, such as the
      // N of `1/N`: what is said of them could not be judged.
      if case .named(let name) = length, name.contains(" ") { continue }
      known.append(length)
    }
    guard let item = reference.elements.first else { return known }
    guard reference.elements.count == 1, let text = ReferenceReader.roleText(item),
      known.contains(.named(text))
    else { return nil }
    return [.named(text)]
  }

  private func constantNotation(_ reference: NameReference) -> Notation {
    guard let sub = reference.elements.first else {
      return Notation(reference.base.kind, reference.range)
    }
    return Notation(
      .scripted(reference.base, subscript: sub, superscript: nil, primes: 0), reference.range)
  }
}

extension Notation {
  /// A `\mathbf{1}` anywhere.
  var mentionsOnes: Bool {
    if case .symbol(let letter) = kind { return letter.name == "1" }
    return parts.contains(where: \.mentionsOnes)
  }
}
