import DerivationDocuments
import Diagnostics
import Networks
import TensorExpressions
import Training

/// Makes the samples that `training.data` describes.
struct TrainingDataSource {
  let declaration: TrainingDeclaration
  let symbols: DataSymbols
  let model: Model
  /// The text of a file beside the article.
  let read: (String) -> Result<String, TrainingHost.FileProblem>

  struct Made {
    var train: TrainingData
    var test: TrainingData?
    var description: String
  }

  /// What is wrong with the data, in a sentence.
  struct Problem: Error {
    var id = "bad-data"
    var headline: String
    var help: String?
  }

  func make() throws(Problem) -> Made {
    var made: Made
    var reader: FileReader?
    switch declaration.data {
    case nil:
      return Made(
        train: TrainingData(columns: [], samples: 1),
        description: "the article’s own numbers, one sample")
    case .teacher(let teacher): made = try self.made(teacher)
    case .values(let values): made = try self.made(values)
    case .file(let file):
      let table = try self.table(file.path.text)
      let fileReader = try FileReader(table, file, symbols: symbols, model: model)
      made = try fileReader.made(table, file)
      reader = fileReader
    }
    switch declaration.test {
    case nil: break
    case .share(let share):
      (made.train, made.test) = made.train.split(
        testShare: share, seed: UInt64(bitPattern: Int64(declaration.seed)))
      guard made.test != nil else {
        throw Problem(
          headline: "a share of \(share) of \(made.train.samples) samples leaves nothing to test "
            + "or to train with")
      }
    case .file(let path):
      guard let reader, case .file(let file) = declaration.data else {
        throw Problem(
          headline: "`test` names a file, and the data do not come from one",
          help: "hold out a share of the samples: `test: 0.2`")
      }
      made.test = try reader.made(try table(path.text), named: path.text, file).train
    }
    return made
  }

  private func table(_ path: String) throws(Problem) -> DataTable {
    switch read(path) {
    case .failure(let problem): throw Problem(headline: "`\(path)`: \(problem.reason)")
    case .success(let text):
      do { return try DataTable(text) } catch { throw Self.problem(error, in: path) }
    }
  }

  static func problem(_ problem: DataTable.Problem, in path: String) -> Problem {
    let place = problem.line.map { ", line \($0)" } ?? ""
    return Problem(headline: "`\(path)`\(place): \(problem)")
  }

  private func made(_ teacher: TrainingDeclaration.Teacher) throws(Problem) -> Made {
    let network: Network
    switch NetworkLookup.network(teacher.network, ArticleContext()) {
    case .success(let declared): network = declared
    case .failure(let unknown):
      throw Problem(headline: unknown.diagnostic.headline, help: unknown.diagnostic.help)
    }
    let widths = network.widths
    let maker = TeacherData(
      network: network, samples: teacher.samples,
      seed: UInt64(bitPattern: Int64(teacher.seed)), oneHot: teacher.oneHot)
    let answers: (inputs: [Double], targets: [Double])
    do { answers = try maker.make() } catch {
      throw Problem(headline: "the teacher network cannot run: \(error)")
    }
    let columns =
      try columns(teacher.inputs, symbols.input, answers.inputs, width: widths.first ?? 1)
      + columns(teacher.targets, symbols.target, answers.targets, width: widths.last ?? 1)
    let data = TrainingData(
      columns: columns, samples: teacher.samples,
      target: teacher.targets.isEmpty ? symbols.target : nil)
    let layers = widths.map(String.init).joined(separator: "–")
    let activations = network.activations.map(\.rawValue).joined(separator: ", ")
    return Made(
      train: data,
      description: "\(teacher.samples) random inputs, answered by a random network \(layers) "
        + "(\(activations))")
  }

  /// The teacher's numbers as one symbol's, or dealt out to one symbol each.
  private func columns(
    _ names: [PlacedText], _ whole: SymbolID?, _ values: [Double], width: Int
  ) throws(Problem) -> [TrainingData.Column] {
    guard !names.isEmpty else {
      guard let whole else { throw noSymbols }
      return [.init(symbol: whole, width: width, values: values)]
    }
    guard names.count == width else {
      throw Problem(
        headline: "\(names.count) symbols (line \(names[0].line)) stand beside the \(width) "
          + "numbers of the teacher")
    }
    var columns: [TrainingData.Column] = []
    for (place, name) in names.enumerated() {
      guard let symbol = symbols.symbol(name.text) else {
        throw Problem(
          headline: "`\(name.text)` (line \(name.line)) is no symbol of the model")
      }
      let own = stride(from: place, to: values.count, by: width).map { values[$0] }
      columns.append(.init(symbol: symbol, width: 1, values: own))
    }
    return columns
  }

  private var noSymbols: Problem {
    Problem(
      headline: "it cannot be told which symbols are input and target",
      help: "name them: `names: {input: x, target: y}`")
  }

  /// `values: {x: [[0, 0], [0, 1]], y: [0, 1]}`.
  private func made(_ values: [TrainingDeclaration.SymbolValues]) throws(Problem) -> Made {
    var columns: [TrainingData.Column] = []
    var samples: Int?
    for entry in values {
      guard let symbol = symbols.symbol(entry.symbol.text) else {
        throw Problem(
          headline: "`\(entry.symbol.text)` (line \(entry.symbol.line)) is no symbol of the model")
      }
      guard case .array(let rows) = entry.values else {
        throw Problem(
          headline: "`\(entry.symbol.text)` (line \(entry.symbol.line)) is one number, not a list "
            + "with one entry a sample")
      }
      guard samples == nil || samples == rows.count else {
        throw Problem(
          headline: "`\(entry.symbol.text)` (line \(entry.symbol.line)) has \(rows.count) samples, "
            + "and the symbols before it have \(samples ?? 0)")
      }
      samples = rows.count
      let numbers = rows.map(\.flat)
      columns.append(
        .init(symbol: symbol, width: numbers.first?.count ?? 1, values: numbers.flatMap { $0 }))
    }
    let data = TrainingData(columns: columns, samples: samples ?? 0, target: symbols.target)
    return Made(train: data, description: "\(samples ?? 0) samples in the front matter")
  }
}

extension NumberArray {
  /// All numbers in the order written.
  fileprivate var flat: [Double] {
    switch self {
    case .number(let value): [value]
    case .array(let parts): parts.flatMap(\.flat)
    }
  }
}
