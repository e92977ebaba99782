import Diagnostics
import OrderedCollections

/// What front matter or `--context` says where the text is silent.
public struct ArticleContext: Sendable {
  public var title: String?
  public var network: NetworkDeclaration?
  /// Formulas the text only implies, with their places.
  public var definitions: [PlacedText]
  /// The letters the article uses for the usual things: `loss`, `prediction`, `rate`, … → letter.
  public var names: OrderedDictionary<String, PlacedText>
  /// Axis names, outermost first: `U: [h, d]`.
  public var shapes: OrderedDictionary<String, [String]>
  public var sizes: OrderedDictionary<String, Int>
  public var values: OrderedDictionary<String, NumberArray>
  public var targets: TargetKind?
  /// `delta: "-∂J/∂z"` and the like, with their places.
  public var conventions: OrderedDictionary<String, PlacedText>
  public var training: TrainingDeclaration?
  public var seed: Int?
  public var strict: Bool?
  /// File the context came from when not the article itself.
  public var origin: String?

  public init() {
    definitions = []
    names = [:]
    shapes = [:]
    sizes = [:]
    values = [:]
    conventions = [:]
  }
}

/// Text of a YAML scalar, with where it stands in its file (1-based line).
public struct PlacedText: Hashable, Sendable {
  public var text: String
  public var line: Int
  public init(_ text: String, line: Int) {
    self.text = text
    self.line = line
  }
}

/// Numbers as written in YAML: a scalar, a list, a list of lists.
public indirect enum NumberArray: Hashable, Sendable {
  case number(Double)
  case array([NumberArray])
}

public enum TargetKind: String, Sendable, CaseIterable {
  case real, binary, simplex
  case oneHot = "one-hot"
}

/// `network:` of the front matter: a standard feed-forward network, names not yet looked up.
public struct NetworkDeclaration: Hashable, Sendable {
  public enum Reduction: String, Sendable, CaseIterable { case mean, sum }
  /// Where the samples of a batch lie: `Z = WX + b` or `Z = XW + b`.
  public enum Samples: String, Sendable, CaseIterable { case columns, rows }

  /// n_0 … n_L, at least two.
  public var layers: [Int]
  /// One for all layers, or one for each layer 1 … L.
  public var activations: [PlacedText]
  /// `nil`: not stated; J is then an abstract smooth function of the prediction.
  public var loss: PlacedText?
  public var bias: Bool
  /// `nil`: one sample, vectors.
  public var batch: Int?
  public var reduction: Reduction
  /// Means nothing without a batch.
  public var samples: Samples
  /// 1-based line of the key in its file.
  public var line: Int

  public init(
    layers: [Int], activations: [PlacedText], loss: PlacedText?, bias: Bool = true,
    batch: Int? = nil, reduction: Reduction = .mean, samples: Samples = .columns, line: Int = 1
  ) {
    self.layers = layers
    self.activations = activations
    self.loss = loss
    self.bias = bias
    self.batch = batch
    self.reduction = reduction
    self.samples = samples
    self.line = line
  }
}
