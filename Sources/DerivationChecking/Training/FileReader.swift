import DerivationDocuments
import TensorExpressions
import Training

/// Which columns of a file belong to which symbols.
struct FileReader {
  private typealias Problem = TrainingDataSource.Problem

  private struct Part {
    var symbol: SymbolID
    var columns: [String]
    /// `nil` for plain numbers; else the classes, one output each.
    var classes: [DataTable.Field]?
    var isFeature: Bool
  }

  private var parts: [Part] = []
  private let target: SymbolID?

  /// Columns that are called like numbers of the model are these; else the columns but the target's
  /// are the input.
  init(
    _ table: DataTable, _ file: TrainingDeclaration.DataFile, symbols: DataSymbols, model: Model
  ) throws(TrainingDataSource.Problem) {
    target = symbols.target
    let named = table.names.compactMap { name -> Part? in
      guard let symbol = symbols.symbol(name), model[symbol].axes.isEmpty else { return nil }
      return Part(
        symbol: symbol, columns: [name], classes: nil, isFeature: symbol != symbols.target)
    }
    if named.count == table.names.count {
      parts = named
      return
    }
    guard let input = symbols.input, let target = symbols.target else {
      throw Problem(
        headline: "it cannot be told which symbols the columns of `\(file.path.text)` belong to",
        help: "name them: `names: {input: x, target: y}`")
    }
    let targets = file.targets.isEmpty ? table.names.suffix(1) : file.targets.map(\.text)[...]
    for name in targets where !table.names.contains(name) {
      throw TrainingDataSource.problem(
        .init(.noSuchColumn(name, table.names)), in: file.path.text)
    }
    let features = table.names.filter { !targets.contains($0) }
    guard !features.isEmpty else {
      throw Problem(headline: "`\(file.path.text)` has no column beside the target")
    }
    parts = [
      Part(symbol: input, columns: features, classes: nil, isFeature: true),
      Part(
        symbol: target, columns: Array(targets),
        classes: Self.classes(of: Array(targets), table, model[target]), isFeature: false),
    ]
  }

  /// One column for several outputs holds classes.
  private static func classes(of targets: [String], _ table: DataTable, _ symbol: Symbol)
    -> [DataTable.Field]?
  {
    guard targets.count == 1, let place = table.names.firstIndex(of: targets[0]) else {
      return nil
    }
    let classes = table.classes(place)
    let isWords = classes.contains { field in
      if case .text = field { true } else { false }
    }
    let isVector = symbol.axes.contains { $0 != .batch }
    guard isVector || isWords else { return nil }
    return classes.count > 1 ? classes : nil
  }

  func made(_ table: DataTable, _ file: TrainingDeclaration.DataFile)
    throws(TrainingDataSource.Problem) -> TrainingDataSource.Made
  {
    try made(table, named: file.path.text, file)
  }

  func made(_ table: DataTable, named path: String, _ file: TrainingDeclaration.DataFile)
    throws(TrainingDataSource.Problem) -> TrainingDataSource.Made
  {
    var columns: [TrainingData.Column] = []
    do throws(DataTable.Problem) {
      for part in parts { columns.append(try column(part, table, divisor: file.divisor)) }
    } catch {
      throw TrainingDataSource.problem(error, in: path)
    }
    let data = TrainingData(columns: columns, samples: table.fields.count, target: target)
    let features = zip(parts, columns).filter(\.0.isFeature).reduce(0) { $0 + $1.1.width }
    let classes = parts.compactMap(\.classes).first.map { " in \($0.count) classes" } ?? ""
    let numbers = features == 1 ? "one number" : "\(features) numbers"
    return .init(
      train: data,
      description: "`\(path)`, \(data.samples) samples of \(numbers)\(classes)")
  }

  private func column(_ part: Part, _ table: DataTable, divisor: Double)
    throws(DataTable.Problem) -> TrainingData.Column
  {
    var places: [Int] = []
    for name in part.columns { places.append(try table.place(of: name)) }
    if let classes = part.classes, let place = places.first {
      return .init(
        symbol: part.symbol, width: classes.count,
        values: try table.oneHot(place, classes: classes))
    }
    return .init(
      symbol: part.symbol, width: places.count,
      values: try table.numbers(places, dividedBy: part.isFeature ? divisor : 1))
  }
}
