import DerivationDocuments
import Elaboration
import MathSyntax
import Networks

extension ArticleSession {
  /// The models in which one thing is decided otherwise, in a fixed order. To be called after
  /// ``check()``, which settles what the article itself decides.
  public func alternatives() -> [AlternativeModel] {
    gradientNames() + weights() + losses()
  }

  /// The front matter's word for the declared loss.
  public var loss: String? { setup.network?.loss?.rawValue }

  private var worldSeed: UInt64 { Self.seed(options, article) }

  /// What is declared or defined stands; only a default may have been meant otherwise.
  private func gradientNames() -> [AlternativeModel] {
    let delta = NameKey("δ")
    guard article.context.conventions["delta"] == nil, setup.built.gradientStatement == nil,
      case .gradient(let gradient)? = setup.scope.bindings[delta]
    else { return [] }
    return gradient.alternatives(in: setup).map { [setup] alternative in
      let meaning = alternative.described(in: setup)
      return AlternativeModel(
        .gradientName, choice: "δ is \(meaning)",
        declaration: "conventions: {delta: \"\(meaning)\"}", seed: worldSeed
      ) { setup.with(gradient: alternative, for: delta) }
    }
  }

  private func weights() -> [AlternativeModel] {
    guard let network = setup.network, network.weightsLead == .toLayer else { return [] }
    return [
      alternative(.weights, choice: "`W^{(l)}` leads from layer l to layer l+1", declaration: nil) {
        $0.weightsLead = .fromLayer
      }
    ]
  }

  private func losses() -> [AlternativeModel] {
    guard let own = setup.network?.loss else { return [] }
    return Network.Loss.allCases.filter { $0 != own }.map { loss in
      alternative(
        .loss, choice: "the loss is \(loss.formula)", declaration: "loss: \(loss.rawValue)",
        word: loss.rawValue
      ) { $0.loss = loss }
    }
  }

  private func alternative(
    _ kind: AlternativeModel.Kind, choice: String, declaration: String?,
    word: String? = nil, change: @escaping (inout Network) -> Void
  ) -> AlternativeModel {
    AlternativeModel(kind, choice: choice, declaration: declaration, word: word, seed: worldSeed) {
      [setup] in
      guard var network = setup.network else { return setup }
      change(&network)
      return setup.with(network: network)
    }
  }
}

extension Network.Loss {
  /// For one sample, `i` over the outputs.
  fileprivate var formula: String {
    switch self {
    case .halfSquaredError: "½ Σ (ŷ − y)²"
    case .squaredError: "Σ (ŷ − y)²"
    case .meanSquaredError: "(1/n) Σ (ŷ − y)²"
    case .rootMeanSquaredError: "√((1/n) Σ (ŷ − y)²)"
    case .binaryCrossEntropy: "−Σ [y log ŷ + (1 − y) log(1 − ŷ)]"
    case .crossEntropy: "−Σ y log ŷ"
    }
  }
}
