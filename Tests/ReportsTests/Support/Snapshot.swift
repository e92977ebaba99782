import Foundation
import Testing

/// Reports kept as files. `UPDATE_SNAPSHOTS=1` records them anew, and such a run fails, so that
/// nobody takes it for a test.
enum Snapshot {
  static func expect(_ text: String, matches name: String) throws {
    let file = Repository.file("Tests/ReportsTests/Snapshots/\(name)")
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(name)")
      return
    }
    let kept = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let different = zip(
      kept.split(separator: "\n", omittingEmptySubsequences: false),
      text.split(separator: "\n", omittingEmptySubsequences: false)
    ).first { $0 != $1 }
    #expect(kept == text, "\(name): `\(different?.0 ?? "")` became `\(different?.1 ?? "")`")
  }
}
