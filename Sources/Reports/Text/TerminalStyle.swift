import DerivationChecking

/// Colours of terminal text; without colour every text stays as it is.
struct TerminalStyle: Hashable, Sendable {
  enum Ink: String {
    case error = "1;31"
    case warning = "1;33"
    case good = "32"
    case note = "1;36"
    case frame = "1;34"
    case strong = "1"
    case faint = "2"
  }

  var useColor: Bool

  func paint(_ text: String, _ ink: Ink) -> String {
    useColor && !text.isEmpty ? "\u{1B}[\(ink.rawValue)m\(text)\u{1B}[0m" : text
  }
}
