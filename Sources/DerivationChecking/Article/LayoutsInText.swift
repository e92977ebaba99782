import DerivationDocuments
import Elaboration
import MathSyntax

/// What the text says of the layout of derivatives, "in numerator layout", and whether it takes δ for a
/// row, "δ = ∂L/∂z is a row vector", `\delta = (∂J/∂z)^\top`.
struct LayoutsInText {
  private(set) var namesNumerator = false
  private(set) var namesDenominator = false
  /// δ lies down.
  private(set) var gradientIsRow = false

  init(_ article: Article) {
    for sentence in article.sentences {
      let words = sentence.parts.compactMap { part -> String? in
        if case .word(let word) = part { word } else { nil }
      }
      for (place, word) in words.enumerated() {
        let isLayout =
          word.hasSuffix("-layout") || words[(place + 1)...].first?.hasPrefix("layout") == true
          || words[(place + 1)...].first?.hasPrefix("convention") == true
        guard isLayout else { continue }
        namesNumerator = namesNumerator || word.hasPrefix("numerator")
        namesDenominator = namesDenominator || word.hasPrefix("denominator")
      }
      if Self.saysRow(words) {
        gradientIsRow =
          gradientIsRow
          || sentence.parts.contains { part in
            guard case .formula(let index) = part else { return false }
            return article.formulas.indices.contains(index)
              && article.formulas[index].notation.isAboutDelta
          }
      }
    }
    let statements =
      article.contextFormulas.flatMap(\.statements) + article.formulas.flatMap(\.statements)
    gradientIsRow =
      gradientIsRow
      || statements.contains {
        $0.position == 1 && $0.head.isDelta && $0.member.isTransposedDerivative
      }
  }

  private static func saysRow(_ words: [String]) -> Bool {
    zip(words, words.dropFirst()).contains { $0 == "row" && $1.hasPrefix("vector") }
      || words.contains { $0.hasPrefix("row-vector") }
  }
}

extension ClaimBench {
  /// A claim in a layout that the text names and that is not followed here is neither right nor wrong.
  ///
  /// - Parameter otherwise: The verdict with derivatives of numbers in the other layout.
  func inLayout(
    _ verdict: ClaimVerdict, _ head: Notation, _ member: Notation,
    otherwise: (ClaimBench) -> ClaimVerdict
  ) -> ClaimVerdict {
    let layouts = setup.layouts
    // Entries lie nowhere.
    guard verdict.status.isDecided, !head.isEntry else { return verdict }
    if layouts.gradientIsRow, [head, member].contains(where: { $0.contains(\.isDelta) }) {
      return .undecided("unknown-condition", CheckWording.deltaIsRow)
    }
    guard setup.article.context.conventions["layout"] == nil else { return verdict }
    if layouts.namesNumerator, verdict.status == .refuted,
      otherwise(otherLayout).status == .verified
    {
      return .undecided("unknown-condition", CheckWording.numeratorLayout)
    }
    guard layouts.namesDenominator, verdict.status == .refuted || !layouts.namesNumerator,
      [head, member].contains(where: { $0.differentiatesTensor(in: setup.scope) })
    else { return verdict }
    return .undecided("unknown-condition", CheckWording.denominatorLayout)
  }
}

extension ClaimBench {
  private var otherLayout: ClaimBench {
    var other = setup
    other.built.scope.isNumeratorLayout.toggle()
    return ClaimBench(other, seed: judge.seed)
  }
}

extension FormulaNotation {
  /// `\delta`, `\delta = ∂L/∂z`
  fileprivate var isAboutDelta: Bool {
    rows.flatMap(\.pieces).contains { piece in
      guard case .chain(let chain) = piece.content else { return false }
      return chain.members.first?.isDelta ?? false
    }
  }
}

extension Notation {
  /// `δ_i`, `∂y_i/∂x_j`
  fileprivate var isEntry: Bool {
    switch kind {
    case .derivative(let derivative): return derivative.of.isEntry
    case .scripted(_, let sub?, _, _):
      let items: [Notation] = if case .product(let factors, _) = sub.kind { factors } else { [sub] }
      return items.allSatisfy { item in
        guard case .symbol(let letter) = item.kind else { return false }
        return ["i", "j", "k", "m", "n", "p", "q"].contains(letter.name)
      }
    default: return false
    }
  }

  /// `δ`, `δ^{(l)}`, `δ_t`; two indices below are Kronecker's.
  fileprivate var isDelta: Bool {
    switch kind {
    case .symbol(let letter): letter.name == "δ"
    case .scripted(let base, let sub, _, _):
      if case .product? = sub?.kind { false } else { base.isDelta }
    default: false
    }
  }

  /// `(∂J/∂z)^\top`
  fileprivate var isTransposedDerivative: Bool {
    guard case .scripted(let base, nil, let sup?, 0) = kind,
      sup.kind == .transposeMark || NameKey(sup)?.text == "T"
    else { return false }
    var inner = base
    if case .bracketed(_, let content) = base.kind { inner = content }
    switch inner.kind {
    case .derivative, .gradient: return true
    default: return false
    }
  }
}

extension CheckWording {
  static let deltaIsRow = "the text takes `δ` for a row, which is not followed here"
  static let numeratorLayout =
    "the text names numerator layout, and this holds in the other one; say which under `conventions:`"
  static let denominatorLayout =
    "the text names denominator layout, in which derivatives of vectors are transposed; they are "
    + "compared in numerator layout here"
}
