import Foundation

/// Reading and writing whole files of UTF-8 text.
enum TextFile {
  /// Longer input is no article, and may have no end at all, as /dev/zero.
  private static let maximalBytes = 1 << 26

  static func read(_ input: ArticleInput) throws(FileFailure) -> String {
    try read(input.isStandardInput ? nil : input.path, label: input.label)
  }

  static func read(_ path: String) throws(FileFailure) -> String {
    try read(path, label: path)
  }

  private static func read(_ path: String?, label: String) throws(FileFailure) -> String {
    let descriptor = path.map { open($0, O_RDONLY) } ?? STDIN_FILENO
    guard descriptor >= 0 else {
      throw FileFailure(path: label, reason: SystemError.text(errno))
    }
    defer { if path != nil { close(descriptor) } }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Foundation.read(descriptor, &buffer, buffer.count)
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileFailure(path: label, reason: SystemError.text(errno))
      }
      bytes += buffer[..<count]
      guard bytes.count <= maximalBytes else {
        throw FileFailure(path: label, reason: "longer than \(maximalBytes >> 20) MB")
      }
    }
    if let offset = UTF8Validation.firstInvalidByte(in: bytes) {
      let line = UTF8Validation.line(of: offset, in: bytes)
      throw FileFailure(
        path: label,
        reason: "not UTF-8: the byte at offset \(offset), in line \(line), fits nowhere")
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes beside the target and renames, so that a reader never sees half a file.
  static func write(_ text: String, to path: String) throws(FileFailure) {
    let folder =
      path.contains("/") ? String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) : "."
    let name = path.split(separator: "/").last ?? "file"
    do {
      try FileManager.default.createDirectory(
        atPath: folder.isEmpty ? "/" : folder, withIntermediateDirectories: true)
    } catch {
      throw FileFailure(path: folder, reason: "the directory cannot be made")
    }
    let temporary = "\(folder)/.\(name).\(getpid()).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw FileFailure(path: path, reason: SystemError.text(errno)) }
    var code = Terminal.write(text, to: descriptor)
    if close(descriptor) != 0, code == 0 { code = errno }
    if code == 0, rename(temporary, path) != 0 { code = errno }
    guard code == 0 else {
      unlink(temporary)
      throw FileFailure(path: path, reason: SystemError.text(code))
    }
  }
}
