import Diagnostics
import MathSyntax

/// One place where two trees differ.
public struct NotationChange: Hashable, Sendable {
  /// Child numbers from the root, the same in both trees.
  public var path: [Int]
  /// The smallest node that differs, before and after.
  public var before: Notation
  public var after: Notation

  /// Where it stands in the text of the tree before.
  public var range: TextRange { before.range }
}

extension Notation {
  /// Where `edited` differs from this tree, as deep down as possible, in order of place; the whole
  /// tree when already the roots are of different kinds, nothing when the trees are equal.
  public func changes(to edited: Notation) -> [NotationChange] {
    changes(to: edited, path: [])
  }

  private func changes(to edited: Notation, path: [Int]) -> [NotationChange] {
    guard self != edited else { return [] }
    let mine = parts
    let theirs = edited.parts
    let whole = [NotationChange(path: path, before: self, after: edited)]
    // The same node but for its parts: look inside. Otherwise this is the place.
    guard path.count < ClaimEdits.maximalDepth, mine.count == theirs.count,
      kind.hasSameShape(as: edited.kind)
    else { return whole }
    return zip(mine, theirs).enumerated().flatMap { index, pair in
      pair.0.changes(to: pair.1, path: path + [index])
    }
  }
}

extension Notation.Kind {
  /// Equal but for the parts.
  fileprivate func hasSameShape(as other: Notation.Kind) -> Bool {
    let nothing: (Notation) -> Notation = { _ in Notation(.ellipsis) }
    return mapParts(nothing) == other.mapParts(nothing)
  }
}
