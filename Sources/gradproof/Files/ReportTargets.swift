import Foundation

/// Where reports go: never onto an article, and never two onto the same file.
struct ReportTargets {
  private let directory: String
  private var owners: [String: String] = [:]

  init(directory: String) {
    var directory = directory
    while directory.count > 1, directory.hasSuffix("/") { directory.removeLast() }
    self.directory = directory
  }

  /// The path without extension for the report of `article`.
  mutating func place(of reportPath: String, for article: String) throws(FileFailure) -> String {
    let base = Self.withoutExtension("\(directory)/\(reportPath)")
    if let owner = owners[base] {
      throw FileFailure(
        path: article, reason: "its report would replace the one of `\(owner)` at `\(base).md`")
    }
    if Self.isSameFile("\(base).md", article) {
      throw FileFailure(
        path: article, reason: "its report would replace the article; choose another directory")
    }
    owners[base] = article
    return base
  }

  private static func withoutExtension(_ path: String) -> String {
    guard let dot = path.lastIndex(of: "."), let slash = path.lastIndex(of: "/"), dot > slash else {
      return path
    }
    return String(path[..<dot])
  }

  private static func isSameFile(_ first: String, _ second: String) -> Bool {
    var a = stat()
    var b = stat()
    guard stat(first, &a) == 0, stat(second, &b) == 0 else { return false }
    return a.st_dev == b.st_dev && a.st_ino == b.st_ino
  }
}
