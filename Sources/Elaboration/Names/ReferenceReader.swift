import Diagnostics
import MathSyntax
import TensorExpressions

/// Reads the scripts of a name by what the name means in a scope.
struct ReferenceReader {
  let scope: Scope

  /// A name with the scripts on it that have no role yet.
  private struct Pending {
    var reference: NameReference
    var scripts: [Scripts]
  }

  /// The name `node` writes, with a bracket right behind it where that is an index (`δ(l)`).
  ///
  /// - Returns: `nil` when the node is not a name at all; `usedCall` tells whether the bracket belongs
  ///   to the name.
  func read(_ node: Notation, call: Notation?) throws(TypingFailure) -> (
    reference: NameReference, usedCall: Bool
  )? {
    guard var pending = name(node) else { return nil }
    takeStep(&pending)
    let usedCall = call.map { takeIndex(in: $0, &pending) } ?? false
    var reference = try dressed(pending)
    if let sample = reference.sample {
      reference.elements.insert(sample, at: 0)
    } else if reference.layer == nil, reference.elements.count == 1, isSmallMatrix(reference.key) {
      reference.isPart = true
    }
    takeNewValue(&reference)
    return (reference, usedCall)
  }

  /// The name itself: with its sample, completed, with its role, or as a part of a matrix.
  private func name(_ node: Notation) -> Pending? {
    guard let (key, base, scripts) = Self.split(node, squares: scope.squares) else { return nil }
    var pending = Pending(
      reference: NameReference(key: key, base: base, range: node.range), scripts: scripts)
    if let sampled = scope.samples.split(key, scripts) {
      pending.reference.key = sampled.key
      pending.reference.sample = sampled.sample
      pending.scripts = sampled.scripts
      return pending
    }
    if let whole = scope.samples.whole(key), scope.binding(key) == nil, scope.binding(whole) != nil
    {
      pending.reference.key = whole
      pending.reference.base = Notation(.symbol(Letter(whole.text)), base.range)
      pending.reference.isCompleted = true
    } else if let (joined, rest) = roleKey(key, scripts) {
      pending.reference.key = joined.key
      pending.reference.base = joined.base
      pending.scripts = rest
    }
    if let (capital, rest) = matrix(pending.reference.key, pending.scripts) {
      pending.reference.key = capital
      pending.reference.isPart = true
      pending.scripts = rest
    }
    return pending
  }

  /// The t of `h_t` and `h^{(t)}`.
  private func takeStep(_ pending: inout Pending) {
    guard let split = scope.steps.split(pending.reference.key, pending.scripts) else { return }
    pending.reference.key = split.key
    pending.reference.layer = split.term
    pending.reference.second = split.second
    if let role = split.role { pending.reference.base = role.base(on: pending.reference.base) }
    pending.scripts = split.scripts
  }

  /// The l of `δ(l)`; whether the bracket is that.
  private func takeIndex(in call: Notation, _ pending: inout Pending) -> Bool {
    let end = pending.reference.range.end
    guard scope.family(pending.reference.key) != nil,
      let (index, callScripts) = Self.callIndex(call),
      // `δ (2)` is a formula with its number.
      index.variable != nil || call.range.start <= end,
      !pending.scripts.contains(where: \.writesLayer)
    else { return false }
    pending.reference.layer = index
    pending.reference.range = pending.reference.range.union(call.range)
    pending.scripts += callScripts
    return true
  }

  /// The name with every script in its role.
  private func dressed(_ pending: Pending) throws(TypingFailure) -> NameReference {
    var reference = pending.reference
    let family = scope.family(reference.key) != nil
    let layerIsWritten =
      reference.layer != nil
      || pending.scripts.contains { superscriptLayer($0.superscript, reference.key) != nil }
    for script in pending.scripts {
      reference.primes += script.primes
      if let superscript = script.superscript {
        try read(superscript: superscript, into: &reference, family: family)
      }
      if let sub = script.lowerScript {
        try read(subscript: sub, into: &reference, family: family, layerIsWritten: layerIsWritten)
      }
    }
    return reference
  }
}
