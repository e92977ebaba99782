import DerivationDocuments
import Elaboration
import MathSyntax

/// A name taken apart, to see whether another one is meant: `\hat{y}_o` is the letter y with a hat and
/// the role o.
struct NameLikeness: Hashable {
  private let letter: String
  private let accents: [String]
  private let role: String?
  private let isStepped: Bool

  init(_ key: NameKey) {
    var text = key.text
    isStepped = text.hasSuffix(Self.steps)
    if isStepped { text.removeLast(Self.steps.count) }
    let parts = text.split(separator: "_", maxSplits: 1).map(String.init)
    role = parts.count == 2 ? parts[1] : nil
    let pieces = (parts.first ?? "").split(separator: "^").map(String.init)
    letter = pieces.first ?? ""
    accents = Array(pieces.dropFirst())
  }

  /// What marks a name that runs over time steps.
  private static let steps = "_⟨t⟩"

  /// `\hat{y}_{o}`, or the letter alone.
  var latex: String {
    let base = accents.reduce(letter) { Accent(rawValue: $1)?.latex(over: $0) ?? $0 }
    return base + (role.map { "_{\($0)}" } ?? (isStepped ? "_{t}" : ""))
  }

  /// Whether one slip makes this name of the other: another case, a look-alike of another alphabet,
  /// another accent, a role more or less, one letter of a word.
  func isNear(_ other: NameLikeness) -> Bool {
    var slips = 0
    if letter != other.letter {
      guard Self.isAlike(letter, other.letter) else { return false }
      slips += 1
    }
    if accents != other.accents { slips += 1 }
    if role != other.role {
      if let role, let known = other.role {
        guard Self.isAlike(role, known) || Self.isShort(role, of: known) else { return false }
      }
      slips += 1
    } else if isStepped != other.isStepped {
      slips += 1
    }
    return slips == 1
  }

  /// Letters that are taken for one another; `η` and `n` look alike too, and nobody mixes them up.
  private static let lookAlikes = [
    "aα", "bβ", "wω", "vν", "vυ", "uυ", "uμ", "pρ", "xχ", "kκ", "tτ", "yγ", "iι", "oο",
    "eε", "εϵ", "φϕ", "φψ", "σς", "θϑ", "lℓ", "Lℓ", "Lℒ", "ℓℒ", "SΣ", "δ∂",
  ].map { Set($0.map(String.init)) }

  private static func isAlike(_ a: String, _ b: String) -> Bool {
    if a == b || a.lowercased() == b.lowercased() || lookAlikes.contains([a, b]) { return true }
    guard a.count > 1 || b.count > 1 else { return false }
    // `W1` beside `W`: the number is a layer.
    if a.first == b.first, withoutDigits(a) == withoutDigits(b) { return true }
    return min(a.count, b.count) > 3 && EditDistance.between(a, b) <= (a.count > 6 ? 2 : 1)
  }

  private static func withoutDigits(_ word: String) -> Substring {
    let end = word.lastIndex { !$0.isNumber }.map { word.index(after: $0) } ?? word.startIndex
    return word[..<end]
  }

  /// `o` for `out`.
  private static func isShort(_ a: String, of b: String) -> Bool {
    a.lowercased().hasPrefix(b.lowercased()) || b.lowercased().hasPrefix(a.lowercased())
  }
}
