import Diagnostics
import MathSyntax
import TensorExpressions

extension Typer {
  /// `[∂E/∂x_i]_i`, the vector of all these, and `(W^T δ)_i`, an entry of a vector: which of the two a
  /// subscript on a bracket means is told by whether its letters stand inside.
  ///
  /// - Returns: `nil` where the subscript is something else.
  mutating func entries(
    _ base: Notation, _ scripts: [ReferenceReader.Scripts], _ node: Notation
  ) throws(TypingFailure) -> [Candidate]? {
    if base.isCollection, let lower = scripts.first?.lowerScript,
      case .relation(_, [.equal]) = lower.kind, let upper = scripts.first?.superscript
    {
      return try withScripts(
        collection(base, lower: lower, upper: upper, node), Array(scripts.dropFirst()), node.range)
    }
    guard case .bracketed(let bracket, let inner) = base.kind,
      [.round, .square, .curly].contains(bracket), scripts.count == 1,
      let script = scripts.first, let sub = script.lowerScript, script.superscript == nil,
      script.primes == 0
    else { return nil }
    let items = ReferenceReader.subscriptItems(sub)
    let letters = items.compactMap { item -> String? in
      guard case .symbol(let letter) = item.kind, letter.name.count == 1 else { return nil }
      return letter.name
    }
    let inside = Set(inner.subscriptLetters.keys)
    if letters.count == items.count, Set(letters).count == letters.count,
      letters.allSatisfy(inside.contains)
    {
      return try collected(inner, over: letters, bracket, sub, node)
    }
    guard inside.isDisjoint(with: letters) else { return nil }
    return try picked(inner, items, bracket, sub, node)
  }

  /// All the values of an expression with free indices, as a vector or a matrix.
  private mutating func collected(
    _ inner: Notation, over letters: [String], _ bracket: Bracket, _ sub: Notation, _ node: Notation
  ) throws(TypingFailure) -> [Candidate]? {
    try collected(inner, over: letters, checking: [])?.map { candidate in
      var copy = candidate
      copy.notation = subscripted(candidate, bracket, sub, node)
      return copy
    }
  }

  /// The same with the ends of the indices, where they are written.
  mutating func collected(
    _ inner: Notation, over letters: [String], checking limits: [Notation]
  ) throws(TypingFailure) -> [Candidate]? {
    let outer = letters.map { indices.removeValue(forKey: $0) }
    bound += letters
    defer {
      bound.removeLast(letters.count)
      for (letter, variable) in zip(letters, outer) { indices[letter] = variable }
    }
    let candidates = try type(inner).filter(\.layout.isScalar)
    let axes = letters.compactMap { indices[$0] }
    guard !candidates.isEmpty, axes.count == letters.count, axes.count <= 2 else { return nil }
    for (limit, axis) in zip(limits, axes) { try checkLimit(limit, axis) }
    return candidates.map { candidate in
      Candidate(
        layout: .standard(axes), body: candidate.body, notation: candidate.notation,
        rank: candidate.rank)
    }
  }

  /// `[x_i]_{i=1}^n`: a column; in brackets it may as well be a row.
  private mutating func collection(
    _ base: Notation, lower: Notation, upper: Notation, _ node: Notation
  ) throws(TypingFailure) -> [Candidate] {
    let (name, excluded) = try boundName(lower, node)
    guard excluded == nil, let inner = base.parts.first else {
      throw unsupported("this range of a vector", lower)
    }
    let outer = indices.removeValue(forKey: name)
    let outerLimit = limits.removeValue(forKey: name)
    if case .length(let length)? = try type(upper).first?.body { limits[name] = length }
    bound.append(name)
    defer {
      bound.removeLast()
      limits[name] = outerLimit
      indices[name] = outer
    }
    let candidates = try type(inner).filter(\.layout.isScalar)
    guard let axis = indices[name], !candidates.isEmpty else {
      throw .unread(
        code: "unknown-range", message: ElaborationWording.rangeUnknown(name), range: lower.range)
    }
    try checkLimit(upper, axis)
    let isMatrix = if case .matrix = base.kind { true } else { false }
    return candidates.flatMap { candidate in
      let content = base.kind.mappedChildren { _ in candidate.notation }
      let notation = Notation(
        .scripted(Notation(content), subscript: lower, superscript: upper, primes: 0), node.range)
      let column = Candidate(
        layout: .column(axis), body: candidate.body, notation: notation, rank: candidate.rank)
      var row = column
      row.layout = .row(axis)
      return isMatrix ? [column] : [column, row]
    }
  }

  /// `softmax(z)_i`: the entry of a value; `nil` where the indices do not fit its axes.
  mutating func entry(_ sub: Notation, of candidate: Candidate, _ range: TextRange)
    throws(TypingFailure) -> Candidate?
  {
    let items = ReferenceReader.subscriptItems(sub)
    guard candidate.layout.axes.count == items.count else { return nil }
    guard let body = try picked(candidate, items) else { return nil }
    return Candidate(
      layout: .scalar, body: body,
      notation: Notation(
        .scripted(candidate.notation, subscript: sub, superscript: nil, primes: 0), range),
      rank: candidate.rank)
  }

  /// One entry of a vector or a matrix.
  private mutating func picked(
    _ inner: Notation, _ items: [Notation], _ bracket: Bracket, _ sub: Notation, _ node: Notation
  ) throws(TypingFailure) -> [Candidate]? {
    var results: [Candidate] = []
    for candidate in try type(inner) where candidate.layout.axes.count == items.count {
      guard let body = try picked(candidate, items) else { return nil }
      results.append(
        Candidate(
          layout: .scalar, body: body,
          notation: subscripted(candidate, bracket, sub, node), rank: candidate.rank))
    }
    return results.isEmpty ? nil : results
  }

  /// The value with an index written for each of its axes.
  private mutating func picked(_ candidate: Candidate, _ items: [Notation]) throws(TypingFailure)
    -> TensorExpression?
  {
    var places: [IndexVariable: ElementIndex] = [:]
    var chosen: [Selection] = []
    for (item, axis) in zip(items, candidate.layout.axes) {
      if let label = label(item) {
        chosen.append(try selection(label, axis.length, item.range))
        places[axis] = chosen.last.map { .variable($0.index) }
        continue
      }
      guard let place = try place(item, axis.length) else { return nil }
      places[axis] = place
    }
    let body = candidate.body.substituting(places)
    return chosen.reversed().reduce(body) { $1.applied(to: $0) }
  }

  private mutating func place(_ item: Notation, _ length: AxisLength) throws(TypingFailure)
    -> ElementIndex?
  {
    switch item.kind {
    case .number(let text):
      guard let value = Int(text), value >= 1, value < 1_000_000 else { return nil }
      return .constant(value)
    case .symbol(let letter) where letter.name.count == 1:
      return .variable(try indexVariable(letter.name, length, item.range))
    default: return nil
    }
  }

  private func subscripted(
    _ candidate: Candidate, _ bracket: Bracket, _ sub: Notation, _ node: Notation
  ) -> Notation {
    Notation(
      .scripted(
        Notation(.bracketed(bracket, candidate.notation)), subscript: sub, superscript: nil,
        primes: 0), node.range)
  }
}
