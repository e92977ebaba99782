/// A way to say of what kind a symbol is.
struct ProsePattern {
  enum Form {
    /// `$A$ is symmetric`, `$A$ symmetric`
    case predicate
    /// `the symmetric matrix $A$`
    case attribute
    /// `a symmetric $A$`, of capitals
    case bareAttribute
    /// `by symmetry of $A$`
    case noun
  }
  var form: Form
  /// With the names as its group.
  var regex: Regex<(Substring, Substring)>

  /// One or more names, `⟦1⟧`, `⟦1⟧ and ⟦2⟧`.
  private static let names =
    "(\u{27E6}\\d+\u{27E7}(?:(?:,|,? and|,? as well as) \u{27E6}\\d+\u{27E7})*)"

  static func all(_ kind: ProseAssumption.Kind) -> [ProsePattern] {
    let verb =
      "(?:is|are|be|is assumed to be|are assumed to be|is taken to be|denotes|denote|has|have)"
    let end = kind.saysAxesOnly ? "(?:$|[,() ])" : "(?:$|[,()]| and )"
    var written: [(Form, String)] = [
      (.predicate, "\(names)(?: both)? \(verb) (?:an? |the |square )*\(kind.predicate) ?\(end)")
    ]
    if !kind.saysAxesOnly {
      written.append((.predicate, "\(names)(?:,? | \\()(?:an? )?\(kind.predicate) ?\(end)"))
    }
    if let attribute = kind.attribute {
      written.append((.attribute, "(?:^|[ ,(])(?:\(attribute)) \(names)"))
    }
    if let bare = kind.bareAttribute {
      written.append((.bareAttribute, "(?:^|[ ,(])(?:\(bare)) \(names)"))
    }
    if let noun = kind.noun {
      let lead = "(?:by|using|from|with|due to|because of|thanks to|given|exploiting)"
      written.append((.noun, "(?:^|[ ,(])\(lead)(?: the)? \(noun) of \(names)"))
    }
    return written.compactMap { form, pattern in
      (try? Regex<(Substring, Substring)>(pattern).ignoresCase())
        .map { ProsePattern(form: form, regex: $0) }
    }
  }
}

/// What a sentence may say of a symbol: it names both the symbol and the kind.
public struct ProseHint: Hashable, Sendable {
  public var kind: ProseAssumption.Kind
  /// The formula that names the symbol.
  public var formula: Int
  /// The sentence has a condition or a negation, and so speaks of other cases too.
  public var isDoubt = false

  /// What it would be if the sentence said so.
  public var assumption: ProseAssumption {
    ProseAssumption(kind: kind, formula: formula, from: formula)
  }
}

/// A place from which on an assumption is taken back: `let $A$ be any matrix`, `in general`.
public struct ProseRelease: Hashable, Sendable {
  /// The formula that names the symbol; `nil`: of whatever is said.
  public var formula: Int?
  /// The first formula behind.
  public var from: Int

  private static let named = [
    "(?:any|general|arbitrary)(?: [a-z-]+){0,2} (\u{27E6}\\d+\u{27E7})",
    "(\u{27E6}\\d+\u{27E7}) (?:is|are|be) (?:now )?(?:any|an arbitrary|a general|arbitrary|general)\\b",
  ]
  private static let unnamed = ["in general", "generally", "general case", "in other cases"]

  /// Beside *assumption* or *assuming*.
  private static let dropped = [
    "drop", "relax", "lift", "give up", "longer", "without", " not ", "n't ", "never",
  ]

  static func found(in sentence: String, spans: [Int], next: Int) -> [ProseRelease] {
    let text = sentence.lowercased()
    var result: [ProseRelease] = []
    let isDropped = text.contains("assum") && dropped.contains(where: text.contains)
    if isDropped || unnamed.contains(where: text.contains) {
      result.append(ProseRelease(formula: nil, from: spans.first ?? next))
    }
    guard ["any", "general", "arbitrary"].contains(where: text.contains) else { return result }
    for pattern in named {
      guard let regex = try? Regex<(Substring, Substring)>(pattern) else { continue }
      for match in text.matches(of: regex) {
        // `any symmetric matrix $A$`
        guard ProseAssumption.Kind.hinted(in: String(match.output.0)).isEmpty else { continue }
        result += ProseAssumptions.spans(match.output.1).map {
          ProseRelease(formula: $0, from: $0)
        }
      }
    }
    return result
  }
}
