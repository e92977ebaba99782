import ClaimEdits
import Elaboration
import MathSyntax
import TensorExpressions

extension ArticleSession {
  /// What edits of this article's claims may put in: its activations, its `σ'(z)`, its batch size.
  public func editVocabulary() -> EditVocabulary {
    var written: [Notation] = []
    for formula in article.formulas {
      for statement in formula.statements {
        if statement.position == 1 { written.append(statement.head) }
        written.append(statement.member)
      }
    }
    var vocabulary = EditVocabulary.collected(from: written)
    vocabulary.batchSize = vocabulary.batchSize ?? batchSize
    return vocabulary
  }

  private var batchSize: Notation? {
    guard case .length(.batch)? = setup.scope.bindings[NameKey("m")] else { return nil }
    return Notation(.symbol(Letter("m")))
  }

  /// Letters the article may write for the derivative of an activation and for its argument, the
  /// article's own first: `σ`, `z`.
  public func activationNames() -> (functions: [String], arguments: [String]) {
    var functions: [String] = []
    for (key, binding) in setup.scope.bindings {
      switch binding {
      case .function, .layeredActivation, .definedFunction: functions.append(key.text)
      default: break
      }
    }
    let arguments = ["z", "Z"].filter { letter in
      if case .symbol? = setup.scope.bindings[NameKey(letter)] { return true }
      return false
    }
    return (functions, arguments)
  }

  /// The article's letter for the loss; `nil` where it is the letter of the last layer too, which
  /// would be hard to tell from it.
  public var lossLetter: String? {
    guard let loss = setup.scope.loss else { return nil }
    for (key, binding) in setup.scope.bindings where key.text != "L" {
      if case .symbol(loss) = binding { return key.text }
    }
    return nil
  }
}
