import Foundation

/// The process's output: every write is checked, so that a full disk is noticed.
enum Terminal {
  /// Results, to standard output. A closed pipe ends the run without a word, as `head` expects.
  static func print(_ text: String) throws(RunResult) {
    switch write(text, to: STDOUT_FILENO) {
    case 0: return
    case EPIPE: throw .nothingFailed
    case let code:
      report("gradproof: cannot write to standard output: \(SystemError.text(code))")
      throw .couldNotRun
    }
  }

  /// One message for people, to standard error.
  static func report(_ message: String) {
    clearProgress()
    _ = write(message + "\n", to: STDERR_FILENO)
  }

  /// A line that the next one replaces; only where somebody watches.
  static func progress(_ text: String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    _ = write("\r\u{1B}[K\(text)", to: STDERR_FILENO)
  }

  static func clearProgress() { progress("") }

  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Writes all of `text`; the error number, or 0.
  static func write(_ text: String, to descriptor: Int32) -> Int32 {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = Foundation.write(
          descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
        if count < 0 {
          if errno == EINTR { continue }
          return errno
        }
        done += count
      }
      return 0
    }
  }
}

enum SystemError {
  /// `No such file or directory` and the like.
  static func text(_ code: Int32) -> String { String(cString: strerror(code)) }
}
