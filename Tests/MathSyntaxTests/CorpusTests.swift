import Foundation
import MathSyntax
import Testing

/// Formulas of real authors, where they are at hand.
@Suite struct CorpusTests {
  static let path: String = {
    if let path = ProcessInfo.processInfo.environment["GRADPROOF_CORPUS"] { return path }
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return root.appending(path: "../shared/corpus/formulas.tsv").standardizedFileURL.path()
  }()

  static var isPresent: Bool { FileManager.default.fileExists(atPath: path) }

  static func formulas() throws -> [(id: String, text: String)] {
    let file = try String(contentsOfFile: path, encoding: .utf8)
    return file.split(separator: "\n").dropFirst().compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      return fields.count > 2 ? (String(fields[0]), String(fields[2])) : nil
    }
  }

  @Test(.enabled(if: isPresent)) func mostFormulasAreRead() throws {
    let formulas = try Self.formulas()
    var read = 0
    for (id, text) in formulas {
      let notation: SourceNotation = text.contains("\\") ? .latex : .plain
      let formula = FormulaNotation.read(text, as: notation)
      let failed = formula.rows.flatMap(\.pieces).contains {
        if case .unreadable = $0.content { true } else { false }
      }
      if failed { continue }
      read += 1
      let printed = LaTeXPrinter().print(formula)
      #expect(FormulaNotation.read(printed, as: .latex).dump == formula.dump, "\(id): \(printed)")
    }
    #expect(read * 10 >= formulas.count * 9, "\(read) of \(formulas.count)")
  }
}
