import Diagnostics
import OrderedCollections

extension ContextReader {
  /// `training:`; `nil` where it cannot be told what to run, which a diagnostic says.
  mutating func training(_ entry: YAMLEntry) -> TrainingDeclaration? {
    guard let entries = mapping(entry.value, "`training`") else { return nil }
    var common = TrainingRunKeys()
    var declared = TrainingDeclaration(runs: [], line: line(of: entry.keyRange.start))
    var runs: [YAMLNode] = []
    let problems = diagnostics.count
    for entry in entries {
      let value = entry.value
      switch entry.key {
      case "data": declared.data = dataSource(value)
      case "test": declared.test = heldOut(value)
      case "seed": declared.seed = integer(value, "`seed`", in: 0...Int.max) ?? 0
      case "optimizer": declared.optimizer = optimizer(value)
      case "runs":
        guard case .sequence(let items) = value.kind, !items.isEmpty, items.count <= 12 else {
          diagnostics.append(
            ContextWording.wrongType("`runs`", "a list of one to twelve runs", value))
          continue
        }
        runs = items
      default: readRunKey(entry, into: &common, known: ContextKeys.training)
      }
    }
    declared.runs = self.runs(runs, common, entry)
    return diagnostics.count == problems ? declared : nil
  }

  /// `optimizer: {parameter: θ, gradient: g}`.
  private mutating func optimizer(_ node: YAMLNode) -> TrainingDeclaration.Optimizer? {
    guard let entries = mapping(node, "`optimizer`") else { return nil }
    var declared = TrainingDeclaration.Optimizer(parameters: [])
    for entry in entries {
      switch entry.key {
      case "parameter": declared.parameters = texts(entry.value, "`parameter`")
      case "gradient": declared.gradients = texts(entry.value, "`gradient`")
      default: unknown(entry, in: ContextKeys.optimizer)
      }
    }
    guard !declared.parameters.isEmpty else {
      diagnostics.append(
        ContextWording.badValue(
          "`optimizer` has no `parameter`", node.range,
          help: "name the letter that stands for any parameter: `parameter: θ`"))
      return nil
    }
    return declared
  }

  private mutating func runs(_ nodes: [YAMLNode], _ common: TrainingRunKeys, _ entry: YAMLEntry)
    -> [TrainingDeclaration.Run]
  {
    var all: [TrainingRunKeys] = nodes.isEmpty ? [common] : []
    for node in nodes {
      guard let entries = mapping(node, "an entry of `runs`") else { continue }
      var keys = common
      for entry in entries {
        if entry.key == "name" {
          keys.name = placedText(entry.value, "`name`")?.text
        } else {
          readRunKey(entry, into: &keys, known: ContextKeys.run)
        }
      }
      all.append(keys)
    }
    return all.compactMap { keys in
      guard let epochs = keys.epochs else {
        if !keys.triedEpochs {
          diagnostics.append(
            ContextWording.badValue(
              "`training` has no `epochs`", entry.keyRange,
              help: "say how often the data are gone through: `epochs: 30`"))
        }
        return nil
      }
      return TrainingDeclaration.Run(
        name: keys.name, rules: keys.rules, learningRate: keys.learningRate, epochs: epochs,
        until: keys.until, batch: keys.batch)
    }
  }

  private mutating func readRunKey(
    _ entry: YAMLEntry, into keys: inout TrainingRunKeys, known: [String]
  ) {
    let value = entry.value
    switch entry.key {
    case "rule": keys.rules = texts(value, "`rule`")
    case "learning-rate":
      keys.learningRate = number(value, "`learning-rate`")
      if let rate = keys.learningRate, rate <= 0 {
        diagnostics.append(
          ContextWording.badValue("`learning-rate` is greater than 0", value.range))
      }
    case "epochs":
      keys.triedEpochs = true
      keys.epochs = integer(value, "`epochs`", in: 1...100_000)
    case "until":
      keys.until = number(value, "`until`")
      if let bound = keys.until, !bound.isFinite {
        diagnostics.append(ContextWording.badValue("`until` is a number", value.range))
      }
    case "batch": keys.batch = integer(value, "`batch`", in: 1...1_000_000)
    default: unknown(entry, in: known)
    }
  }

  private mutating func heldOut(_ node: YAMLNode) -> TrainingDeclaration.Test? {
    if case .scalar(let text, quoted: false) = node.kind, let share = YAMLNumber.float(text) {
      guard share > 0, share < 1 else {
        diagnostics.append(
          ContextWording.badValue("`test` is a share between 0 and 1, not `\(text)`", node.range))
        return nil
      }
      return .share(share)
    }
    return filePath(node, "`test`").map { .file($0) }
  }

  /// A file beside the article or below it.
  private mutating func filePath(_ node: YAMLNode, _ what: String) -> PlacedText? {
    guard let path = placedText(node, what) else { return nil }
    let parts = path.text.split(separator: "/", omittingEmptySubsequences: false)
    guard !path.text.hasPrefix("/"), !parts.contains("..") else {
      diagnostics.append(
        ContextWording.badValue(
          "\(what) leaves the directory of the article", node.range,
          help: "put the file beside the article and name it alone"))
      return nil
    }
    return path
  }

  private mutating func dataSource(_ node: YAMLNode) -> TrainingDeclaration.Source? {
    guard case .mapping(let entries) = node.kind else {
      return filePath(node, "`data`").map { .file(.init(path: $0)) }
    }
    let kinds = ["file", "teacher", "values"]
    let named = entries.filter { kinds.contains($0.key) }
    guard named.count == 1, let kind = named.first else {
      diagnostics.append(
        ContextWording.badValue(
          "`data` has one of `file`, `teacher` and `values`", node.range,
          help: "name a file beside the article: `data: digits.csv`"))
      return nil
    }
    switch kind.key {
    case "file": return dataFile(kind, entries)
    case "teacher":
      for entry in entries where entry.key != "teacher" { unknown(entry, in: ["teacher"]) }
      return teacher(kind)
    default:
      for entry in entries where entry.key != "values" { unknown(entry, in: ["values"]) }
      return symbolValues(kind.value)
    }
  }

  private mutating func dataFile(_ kind: YAMLEntry, _ entries: [YAMLEntry])
    -> TrainingDeclaration.Source?
  {
    guard let path = filePath(kind.value, "`file`") else { return nil }
    var file = TrainingDeclaration.DataFile(path: path)
    for entry in entries where entry.key != "file" {
      switch entry.key {
      case "target": file.targets = texts(entry.value, "`target`")
      case "divide-by":
        file.divisor = number(entry.value, "`divide-by`") ?? 1
        if file.divisor == 0 {
          diagnostics.append(ContextWording.badValue("`divide-by` is not 0", entry.value.range))
        }
      default: unknown(entry, in: ContextKeys.dataFile)
      }
    }
    return .file(file)
  }

  /// The keys of a network, and how many samples it answers.
  private mutating func teacher(_ entry: YAMLEntry) -> TrainingDeclaration.Source? {
    guard let entries = mapping(entry.value, "`teacher`") else { return nil }
    var samples: Int?
    let problems = diagnostics.count
    var seed = 0
    var oneHot = false
    var inputs: [PlacedText] = []
    var targets: [PlacedText] = []
    var network: [YAMLEntry] = []
    for entry in entries {
      switch entry.key {
      case "samples": samples = integer(entry.value, "`samples`", in: 1...100_000)
      case "seed": seed = integer(entry.value, "`seed`", in: 0...Int.max) ?? 0
      case "one-hot": oneHot = boolean(entry.value, "`one-hot`") ?? false
      case "inputs": inputs = texts(entry.value, "`inputs`")
      case "targets": targets = texts(entry.value, "`targets`")
      case "layers", "activation", "bias": network.append(entry)
      default: unknown(entry, in: ContextKeys.teacher)
      }
    }
    var block = entry
    block.value.kind = .mapping(network)
    guard let declared = self.network(block) else { return nil }
    guard let samples else {
      guard diagnostics.count == problems else { return nil }
      diagnostics.append(
        ContextWording.badValue("`teacher` says how many `samples` it answers", entry.keyRange))
      return nil
    }
    var teacher = TrainingDeclaration.Teacher(
      network: declared, samples: samples, seed: seed, oneHot: oneHot)
    (teacher.inputs, teacher.targets) = (inputs, targets)
    return .teacher(teacher)
  }

  private mutating func symbolValues(_ node: YAMLNode) -> TrainingDeclaration.Source? {
    guard case .mapping(let entries) = node.kind, !entries.isEmpty else {
      diagnostics.append(
        ContextWording.wrongType("`values`", "a mapping from symbols to lists of samples", node))
      return nil
    }
    let arrays = values(node)
    return .values(
      entries.compactMap { entry in
        arrays[entry.key].map { values in
          .init(
            symbol: PlacedText(entry.key, line: line(of: entry.keyRange.start)), values: values)
        }
      })
  }
}

/// What one run says; what it does not say is said for all of them.
struct TrainingRunKeys {
  var name: String?
  var rules: [PlacedText] = []
  var learningRate: Double?
  var epochs: Int?
  /// A diagnostic has told what is wrong with them.
  var triedEpochs = false
  var until: Double?
  var batch: Int?
}
