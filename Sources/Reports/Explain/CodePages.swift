import DerivationDocuments

/// The pages of all codes.
public enum CodePages {
  /// By family, then in the order of the lists.
  public static let all: [CodePage] =
    refuted + printedNumbers + causesOfShape + causesOfSign + causesOfFactor + causesOfFunction + verified
    + undecidedByMeaning + undecidedByNumbers + unreadMeaning + unreadNotation + context + text

  public static func page(_ code: String) -> CodePage? {
    all.first { $0.code == code }
  }

  /// The code that is spelt most like `word`; the first in alphabetical order of several.
  public static func nearest(to word: String) -> String? {
    all.map(\.code).sorted()
      .map { (code: $0, distance: distance(word, $0)) }
      .min { $0.distance < $1.distance }?.code
  }

  /// A part of a code is near to it, too: `transpose` → `missing-transpose`.
  private static func distance(_ word: String, _ code: String) -> Int {
    let whole = EditDistance.between(word, code)
    guard word.count >= 4, code.contains(word.lowercased()) else { return whole }
    return min(whole, 1)
  }
}
