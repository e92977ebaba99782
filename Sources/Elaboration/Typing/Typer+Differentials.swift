import Diagnostics
import MathSyntax
import TensorExpressions

extension Typer {
  /// `dW` in plain text is one word.
  func differentiated(_ reference: NameReference) -> NameReference? {
    guard reference.key.text.count > 1, reference.key.text.hasPrefix("d") else { return nil }
    var variable = reference
    variable.key = NameKey(String(reference.key.text.dropFirst()))
    variable.base = Notation(.symbol(Letter(variable.key.text)), reference.range)
    guard case .symbol? = scope.binding(variable.key) else { return nil }
    return variable
  }

  /// `dW`: the gradient of the loss by the name.
  mutating func differential(
    _ reference: NameReference, _ letter: NameKey = NameKey("d")
  ) throws(TypingFailure) -> [Candidate] {
    let node = Notation(.symbol(Letter(letter.text)), reference.range)
    if scope.readsTotalDifferentials, letter.text == "d" {
      return try value(reference).expanded { (candidate) throws(TypingFailure) in
        [try totalDifferential(candidate, node, reference.range)]
      }
    }
    let loss = try requireLoss(node)
    guard case .symbol(let id)? = scope.binding(reference.key) else {
      throw unread(
        reference, "undefined-symbol", ElaborationWording.undefined(display(reference)))
    }
    let instance = try self.instance(reference, id)
    var name = GradientName(
      sign: scope.gradientPrefixes[letter] ?? 1, loss: loss, variable: id)
    name.perSample =
      scope.differentialsAreOfSamples && scope.sampleLength(scope.model[id].axes) != nil
    return try dressed(reference) { (typer) throws(TypingFailure) in
      var candidate = try typer.element(reference, instance, gradient: name)
      candidate.notation = Notation(
        .product([node, candidate.notation], signs: [.juxtaposition]), reference.range)
      return candidate
    }
  }
}
