import DerivationDocuments
import Foundation

/// What was meant by a first word that is no command.
enum UnknownCommand {
  /// - Returns: `nil` where the first word is a command or an option, or nothing resembles it.
  static func hint(_ arguments: [String]) -> String? {
    let commands = Gradproof.configuration.subcommands.map { $0._commandName } + ["help"]
    guard let word = arguments.first, !word.hasPrefix("-"), !commands.contains(word) else {
      return nil
    }
    let scored = commands.map { (name: $0, distance: EditDistance.between(word, $0)) }
    if let best = scored.min(by: { $0.distance < $1.distance }), best.distance <= 2 {
      return "Did you mean '\(best.name)'?"
    }
    guard word.hasSuffix(".md") || FileManager.default.fileExists(atPath: word) else { return nil }
    return "Did you mean 'gradproof check \(word)'?"
  }
}
