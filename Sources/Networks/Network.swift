/// A standard feed-forward network, declared by its sizes instead of its formulas.
///
/// `z^{(l)} = W^{(l)} a^{(l-1)} + b^{(l)}`, `a^{(l)} = f_l(z^{(l)})`, `a^{(0)} = x`, `ŷ = a^{(L)}`,
/// and `J` the loss of `ŷ` and `y`. ``system()`` turns it into the same definitions that an article
/// would write out.
public struct Network: Hashable, Sendable {
  public enum Activation: String, CaseIterable, Hashable, Sendable {
    case sigmoid, tanh, relu, identity, softmax
    /// `max(z, 0.01·z)`
    case leakyRelu = "leaky-relu"
    /// `ln(1 + e^z)`
    case softplus
    /// `z·Φ(z)` with the normal distribution, exact
    case gelu
    /// `z·σ(z)` with the logistic function
    case silu
    /// `z` above 0, else `e^z − 1`
    case elu
  }

  /// Per sample, `i` over the outputs, `n` the number of outputs.
  public enum Loss: String, CaseIterable, Hashable, Sendable {
    /// `½ Σ (ŷ − y)²`
    case halfSquaredError = "half-squared-error"
    /// `Σ (ŷ − y)²`
    case squaredError = "squared-error"
    /// `(1/n) Σ (ŷ − y)²`
    case meanSquaredError = "mean-squared-error"
    /// `√((1/n) Σ (ŷ − y)²)`
    case rootMeanSquaredError = "root-mean-squared-error"
    /// `−Σ [y log ŷ + (1 − y) log(1 − ŷ)]`
    case binaryCrossEntropy = "binary-cross-entropy"
    /// `−Σ y log ŷ`
    case crossEntropy = "cross-entropy"
  }

  /// How the losses of a batch become one number.
  public enum Reduction: String, CaseIterable, Hashable, Sendable { case mean, sum }

  /// Where the samples of a batch lie: `Z = WX + b` or `Z = XW + b`.
  public enum Samples: String, CaseIterable, Hashable, Sendable { case columns, rows }

  /// From which set the targets are drawn.
  public enum Targets: String, CaseIterable, Hashable, Sendable {
    case real, binary, simplex
    case oneHot = "one-hot"
  }

  /// Which end of the weights carries their number.
  public enum WeightsLead: String, CaseIterable, Hashable, Sendable {
    /// `z^{(l)} = W^{(l)} a^{(l-1)} + b^{(l)}`
    case toLayer = "to-layer"
    /// `z^{(l+1)} = W^{(l)} a^{(l)} + b^{(l)}`
    case fromLayer = "from-layer"
  }

  /// The number of neurons of every layer, the input layer first.
  public var widths: [Int]
  /// One for all layers, or one for each layer but the input layer.
  public var activations: [Activation]
  /// `nil`: a smooth function of `ŷ` and `y` of which nothing else is known.
  public var loss: Loss?
  public var bias: Bool
  /// The number of samples; `nil`: one sample, and vectors in every world.
  public var batch: Int?
  public var samples: Samples
  public var reduction: Reduction
  /// `nil`: the set that suits the loss.
  public var targets: Targets?
  public var weightsLead: WeightsLead
  /// The number of the input layer: 0 where layers are counted `0 … L`, 1 where they are counted
  /// `1 … L` (as UFLDL does with `n_l`).
  public var firstLayer: Int

  public init(
    widths: [Int], activations: [Activation] = [.sigmoid], loss: Loss? = .halfSquaredError,
    bias: Bool = true, batch: Int? = nil, samples: Samples = .columns,
    reduction: Reduction = .mean, targets: Targets? = nil, weightsLead: WeightsLead = .toLayer,
    firstLayer: Int = 0
  ) {
    self.widths = widths
    self.activations = activations
    self.loss = loss
    self.bias = bias
    self.batch = batch
    self.samples = samples
    self.reduction = reduction
    self.targets = targets
    self.weightsLead = weightsLead
    self.firstLayer = firstLayer
  }

  /// The number of the last layer, `L`.
  public var depth: Int { firstLayer + widths.count - 1 }

  /// The declaration in one line, in the words of the front matter.
  public var summary: String {
    var parts = ["\(widths)"]
    parts.append(
      (isUniform ? Array(activations.prefix(1)) : activations).map(\.rawValue)
        .joined(separator: ", "))
    parts.append(loss?.rawValue ?? "any smooth loss")
    if !bias { parts.append("no bias") }
    if let batch { parts.append("batch of \(batch) in \(samples.rawValue)") }
    if batch != nil, loss != nil { parts.append(reduction.rawValue) }
    if let targets { parts.append("\(targets.rawValue) targets") }
    return parts.joined(separator: "; ")
  }

  /// Whether all layers are alike, so that the depth of a world may differ from the declared one.
  public var isUniform: Bool { Set(activations).count == 1 }
}
