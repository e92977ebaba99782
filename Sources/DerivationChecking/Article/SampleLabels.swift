import DerivationDocuments
import Elaboration
import MathSyntax

/// `E_k = ½ Σ_j (ŷ_j^k - y_j^k)²`: a letter that only says whose loss this is. The formulas hold for
/// every sample, and are read without it.
///
/// A letter is such a label where it is the only script of the loss, and stands nowhere else but alone
/// above names: never as an index, never bound by a sum, never as a value.
struct SampleLabels {
  private var ofLoss: [String] = []
  private var elsewhere: Set<String> = []
  private var above: Set<String> = []
  /// What stands below the letters of losses: numbers, and the `x` of `C_x`.
  private var marks: [String: Set<String>] = [:]
  private var summed: Set<String> = []

  static func removing(from article: Article) -> Article {
    var labels = SampleLabels()
    let statements =
      article.formulas.flatMap(\.statements) + article.contextFormulas.flatMap(\.statements)
    for statement in statements {
      labels.collect(statement.head)
      labels.collect(statement.member)
    }
    var letters = labels.letters
    // `C_0`, `C_x` of a network that is given one sample: no unit is counted from 0, or by an x.
    if let network = article.context.network, network.batch == nil {
      letters.formUnion(labels.ofSample)
    }
    guard !letters.isEmpty else { return article }
    return article.mappingStatements { $0.removingLabels(letters) }
  }

  private var letters: Set<String> {
    Set(ofLoss).intersection(above).subtracting(elsewhere)
  }

  /// `C_0` where no other number stands below C, `C_x` where no sum runs over x.
  private var ofSample: [String] {
    marks.compactMap { letter, marks in
      guard marks.count == 1, let mark = marks.first, Self.sampleMarks.contains(mark),
        !summed.contains(mark)
      else { return nil }
      return "\(letter)_\(mark)"
    }
  }

  fileprivate static let sampleMarks: Set<String> = ["0", "x", "X"]

  private mutating func collect(_ node: Notation) {
    if case .bigOperator(_, let lower?, _, _) = node.kind {
      for part in [lower] + lower.parts {
        if case .symbol(let letter) = part.kind { summed.insert(letter.name) }
      }
    }
    guard case .scripted(let base, let sub, let sup, _) = node.kind else {
      if case .symbol(let letter) = node.kind { elsewhere.insert(letter.name) }
      for part in node.parts { collect(part) }
      return
    }
    // The base of a name is a value of its own letter.
    collect(base)
    let isLoss = NameKey(base).map { Scope.lossLetters.contains($0.text) } ?? false
    if let sub {
      if isLoss, sup == nil, let mark = sub.sampleMark {
        marks[NameKey(base)?.text ?? "", default: []].insert(mark)
        if let letter = sub.label { ofLoss.append(letter) }
      } else if isLoss, sup == nil, let letter = sub.label {
        ofLoss.append(letter)
      } else {
        collect(sub)
      }
    }
    if let sup {
      if let letter = sup.label {
        if isLoss, sub == nil { ofLoss.append(letter) }
        above.insert(letter)
      } else {
        collect(sup)
      }
    }
  }
}

extension WrittenStatement {
  fileprivate func removingLabels(_ letters: Set<String>) -> WrittenStatement {
    mappingSides { $0.removingLabels(letters) }
  }
}

extension Notation {
  /// A letter alone, in brackets or not, that no layer, time or transpose is written with.
  fileprivate var label: String? {
    switch kind {
    case .symbol(let letter):
      return letter.name.count == 1 && !["l", "ℓ", "L", "t", "T"].contains(letter.name)
        ? letter.name : nil
    case .bracketed(.round, let inner): return inner.label
    default: return nil
    }
  }

  /// A number, or the sample itself: `x`, `X_j`.
  fileprivate var sampleMark: String? {
    switch kind {
    case .number(let digits): digits
    case .symbol(let letter): ["x", "X"].contains(letter.name) ? letter.name : nil
    case .scripted(let base, let sub?, nil, 0):
      if case .symbol = sub.kind { base.sampleMark } else { nil }
    default: nil
    }
  }

  fileprivate func removingLabels(_ letters: Set<String>) -> Notation {
    mapped { kind in
      guard case .scripted(let base, let sub, let sup, let primes) = kind else { return kind }
      let name = NameKey(base)?.text ?? ""
      let isSample = sub?.sampleMark.map { letters.contains("\(name)_\($0)") } ?? false
      let lower = isSample || sub?.label.map(letters.contains) == true ? nil : sub
      let upper = sup?.label.map(letters.contains) == true ? nil : sup
      guard lower != sub || upper != sup else { return kind }
      guard lower != nil || upper != nil || primes > 0 else { return base.kind }
      return .scripted(base, subscript: lower, superscript: upper, primes: primes)
    }
  }
}
