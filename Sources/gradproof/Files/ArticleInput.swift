import Foundation

/// One article named on the command line, or found in a directory named there.
struct ArticleInput: Hashable {
  /// As it is shown and opened; `-` is standard input.
  var path: String
  /// The place inside the directory it was found in, else the file's own name: where its report
  /// goes.
  var reportPath: String
  /// Found by walking; passed over when it holds no formula.
  var fromDirectory: String?

  var isStandardInput: Bool { path == "-" }
  /// How reports name it.
  var label: String { isStandardInput ? "<stdin>" : path }
}

/// The articles that arguments stand for, and the arguments that stand for none.
struct ArticleInputs {
  /// In the order of the arguments.
  private(set) var entries: [Result<ArticleInput, FileFailure>] = []
  private var seen: Set<String> = []

  init(arguments: [String]) {
    for argument in arguments { add(argument) }
  }

  private mutating func add(_ argument: String) {
    if argument == "-" {
      append(ArticleInput(path: "-", reportPath: "stdin.md"))
      return
    }
    var status = stat()
    guard stat(argument, &status) == 0 else {
      fail(FileFailure(path: argument, reason: SystemError.text(errno)))
      return
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      walk(argument)
    } else {
      append(ArticleInput(path: argument, reportPath: Self.name(of: argument)))
    }
  }

  private mutating func append(_ input: ArticleInput) {
    if seen.insert(input.path).inserted { entries.append(.success(input)) }
  }

  private mutating func fail(_ failure: FileFailure) { entries.append(.failure(failure)) }

  private mutating func walk(_ directory: String) {
    var root = directory
    while root.count > 1, root.hasSuffix("/") { root.removeLast() }
    var pending = [""]
    var found: [String] = []
    var isReadable = true
    while let folder = pending.popLast() {
      let path = folder.isEmpty ? root : "\(root)/\(folder)"
      do {
        for name in try FileManager.default.contentsOfDirectory(atPath: path)
        where !name.hasPrefix(".") {
          let relative = folder.isEmpty ? name : "\(folder)/\(name)"
          switch Self.kind("\(root)/\(relative)") {
          case .directory: pending.append(relative)
          case .file where Self.isArticle(name): found.append(relative)
          case .file, .other: break
          }
        }
      } catch {
        fail(FileFailure(path: path, reason: "the directory cannot be read"))
        isReadable = false
      }
    }
    for relative in found.sorted(by: { Array($0.utf8).lexicographicallyPrecedes($1.utf8) }) {
      let path = root == "." ? relative : "\(root)/\(relative)"
      append(ArticleInput(path: path, reportPath: relative, fromDirectory: directory))
    }
    if found.isEmpty, isReadable {
      fail(FileFailure(path: directory, reason: "the directory holds no `.md` file"))
    }
  }

  /// Markdown, also that of Quarto and R.
  private static func isArticle(_ name: String) -> Bool {
    [".md", ".markdown", ".qmd", ".rmd"].contains { name.lowercased().hasSuffix($0) }
  }

  private enum Kind { case file, directory, other }

  /// Links to files are followed, links to directories are not: they may lead in circles.
  private static func kind(_ path: String) -> Kind {
    var status = stat()
    guard lstat(path, &status) == 0 else { return .other }
    if status.st_mode & S_IFMT == S_IFDIR { return .directory }
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return .other }
    return .file
  }

  private static func name(of path: String) -> String {
    String(path.split(separator: "/").last ?? "article.md")
  }
}
