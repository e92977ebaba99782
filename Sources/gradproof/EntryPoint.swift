import ArgumentParser
import Foundation

/// Arguments in, exit code out: 0 nothing failed, 1 something failed, 2 could not run.
@main
enum EntryPoint {
  static func main() {
    // A reader that closes the pipe is reported by `write` instead of killing the process.
    signal(SIGPIPE, SIG_IGN)
    exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  private static func run(_ arguments: [String]) -> RunResult {
    do {
      var command = try Gradproof.parseAsRoot(arguments)
      try command.run()
      return .nothingFailed
    } catch let result as RunResult {
      return result
    } catch {
      return finish(with: error, hint: UnknownCommand.hint(arguments))
    }
  }

  /// Help, version and wrong usage, which ArgumentParser hands over as errors.
  private static func finish(with error: any Error, hint: String?) -> RunResult {
    let message = Gradproof.fullMessage(for: error)
    guard Gradproof.exitCode(for: error) == .success else {
      if !message.isEmpty { Terminal.report(message) }
      if let hint { Terminal.report(hint) }
      return .couldNotRun
    }
    do {
      try Terminal.print(message.hasSuffix("\n") ? message : message + "\n")
      return .nothingFailed
    } catch {
      return error
    }
  }
}

/// How a run ended; thrown to end it early.
enum RunResult: Int32, Error {
  case nothingFailed = 0
  case somethingFailed = 1
  case couldNotRun = 2
}
