import Foundation

/// The built command, run as a user runs it.
struct GradproofProcess {
  struct Outcome {
    var code: Int32
    var output: String
    var errors: String
  }

  var directory: URL
  var environment: [String: String] = [:]

  /// The command lies beside the test bundle that is running.
  private static var executable: URL {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    let runner = bundle?.bundleURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    return runner.deletingLastPathComponent().appendingPathComponent("gradproof")
  }

  func run(_ arguments: String..., input: String = "") throws -> Outcome {
    try run(Self.executable, arguments, input: input)
  }

  /// `gradproof` inside a shell command is the built one.
  func shell(_ script: String) throws -> Outcome {
    let path = Self.executable.deletingLastPathComponent().path
    return try run(
      URL(fileURLWithPath: "/bin/bash"), ["-c", "PATH=\"\(path):$PATH\"; \(script)"], input: "")
  }

  private func run(_ program: URL, _ arguments: [String], input: String) throws -> Outcome {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = directory
    process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    var files: [URL] = []
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    for name in ["in", "out", "err"] { files.append(try scratch(name)) }
    try Data(input.utf8).write(to: files[0])
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Outcome(code: process.terminationStatus, output: texts[1], errors: texts[2])
  }

  private func scratch(_ name: String) throws -> URL {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("gradproof-\(UUID().uuidString)-\(name)")
    try Data().write(to: file)
    return file
  }
}
