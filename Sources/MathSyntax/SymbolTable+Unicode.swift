/// Signs that mean the same in every notation.
extension SymbolTable {
  static let signsByScalar: [Unicode.Scalar: Token.Kind] = [
    "+": .plus, "±": .plusMinus, "−": .minus, "-": .minus, "/": .slash, "∕": .slash, "÷": .slash,
    "⁄": .slash,
    "·": .sign(.dot), "⋅": .sign(.dot), "∙": .sign(.dot), "×": .sign(.times), "⊙": .sign(.odot),
    "∘": .sign(.circle), "•": .sign(.bullet), "⊗": .sign(.otimes), "*": .sign(.star),
    "∗": .sign(.star), "⋆": .sign(.star), "@": .sign(.at), "○": .sign(.circle), "◦": .sign(.circle),
    "=": .relation(.equal), "≡": .relation(.identical), "←": .relation(.assign),
    "⟵": .relation(.assign), "≈": .relation(.approximate), "≃": .relation(.approximate),
    "<": .relation(.less), ">": .relation(.greater), "≤": .relation(.lessEqual),
    "≥": .relation(.greaterEqual), "⩽": .relation(.lessEqual), "⩾": .relation(.greaterEqual),
    "≠": .relation(.notEqual), "∈": .relation(.element), "∝": .relation(.proportional),
    "∼": .relation(.distributed), "⊂": .relation(.subset), "⊆": .relation(.subset),
    "→": .relation(.arrow), "⟶": .relation(.arrow), "↦": .relation(.arrow),
    "≜": .relation(.define), "≔": .relation(.define),
    "(": .open(.round), ")": .close(.round), "[": .open(.square), "]": .close(.square),
    "⟨": .open(.angle), "⟩": .close(.angle), "⌊": .open(.floor), "⌋": .close(.floor),
    "⌈": .open(.ceiling), "⌉": .close(.ceiling), "|": .bar(.bar), "∣": .bar(.bar),
    "‖": .bar(.doubleBar), "∥": .bar(.doubleBar),
    "^": .superscript, "_": .subscript, "'": .prime(1), "′": .prime(1), "’": .prime(1),
    "″": .prime(2), "‴": .prime(3), "∇": .nabla, "…": .ellipsis, "⋯": .ellipsis, "⋮": .ellipsis,
    "⋱": .ellipsis, ",": .comma, ";": .semicolon, ":": .colon, "⇒": .implies, "⟹": .implies,
    "⇔": .equivalent,
    "∴": .implies, "∑": .bigOperator(.sum), "∏": .bigOperator(.product), "√": .root,
    "⊤": .transposeMark, "⊺": .transposeMark, "†": .mark("†"), "∀": .text("for all"),
  ]

  /// Signs that are letters.
  static let lettersByScalar: Set<Unicode.Scalar> = ["∂", "ℓ", "∞", "ℏ", "∅", "△"]

  static let superscripts: [Unicode.Scalar: String] = pairs(
    "⁰0¹1²2³3⁴4⁵5⁶6⁷7⁸8⁹9⁺+⁻-⁼=⁽(⁾)ⁿnⁱiᵃaᵇbᶜcᵈdᵉeᶠfᵍgʰhʲjᵏkˡlᵐmᵒoᵖpʳrˢsᵗtᵘuᵛvʷwˣxʸyᶻz"
      + "ᴬAᴮBᴰDᴱEᴳGᴴHᴵIᴶJᴷKᴸLᴹMᴺNᴼOᴾPᴿRᵁUᵂWⱽVᵝβᵞγᵟδᵠφᵡχᵀT")

  static let subscripts: [Unicode.Scalar: String] = pairs(
    "₀0₁1₂2₃3₄4₅5₆6₇7₈8₉9₊+₋-₌=₍(₎)ₐaₑeₒoₓxₕhₖkₗlₘmₙnₚpₛsₜtᵢiᵣrᵤuᵥvⱼjᵦβᵧγᵨρᵩφᵪχ")

  /// The combining marks that are accents.
  static let combiningAccents: [Unicode.Scalar: Accent] = [
    "\u{302}": .hat, "\u{304}": .bar, "\u{303}": .tilde, "\u{20D7}": .vec, "\u{307}": .dot,
    "\u{308}": .ddot, "\u{305}": .overline, "\u{332}": .underline,
  ]

  /// Letters with an accent in one scalar.
  static let composedAccents: [Unicode.Scalar: (Accent, String)] = {
    var table: [Unicode.Scalar: (Accent, String)] = [:]
    let families: [(Accent, String)] = [
      (.hat, "âaĉcêeĝgĥhîiĵjôoŝsûuŵwŷyẑzÂAĈCÊEĜGĤHÎIĴJÔOŜSÛUŴWŶYẐZ"),
      (.bar, "āaēeīiōoūuȳyḡgĀAĒEĪIŌOŪUȲYḠG"), (.tilde, "ãañnõoỹyṽvĩiũuẽeÃAÑNÕOỸYṼVĨIŨUẼE"),
      (.dot, "ẋxẏyżzḣhċcėeḟfġgṁmṅnȯoṗpṙrṡsṫtẇwẊXẎYŻZ"), (.ddot, "äaëeïiöoüuÿyẍxẅwÄAËEÏIÖOÜUẌXẄW"),
    ]
    for (accent, letters) in families {
      for (composed, letter) in pairs(letters) { table[composed] = (accent, letter) }
    }
    return table
  }()

  private static func pairs(_ text: String) -> [Unicode.Scalar: String] {
    let scalars = Array(text.unicodeScalars)
    var table: [Unicode.Scalar: String] = [:]
    for index in stride(from: 0, to: scalars.count - 1, by: 2) {
      table[scalars[index]] = String(scalars[index + 1])
    }
    return table
  }
}
