import TensorExpressions
import Testing

@testable import Elaboration

/// What is left out is completed, what is written stays, and the best rank is final.
@Suite struct ReadingTests {
  static let network = WrittenModel.network

  /// As written: one reading, not marked.
  @Test(arguments: [
    #"\delta^{(l)} = (W^{(l+1)})^T \delta^{(l+1)} \odot \tanh'(z^{(l)})"#,
    #"\frac{\partial J}{\partial W^{(l)}} = \delta^{(l)} (a^{(l-1)})^T"#,
    #"\delta^{(L)} = a^{(L)} - y"#, #"\delta_j^{(l)} = \frac{\partial J}{\partial b_j^{(l)}}"#,
  ])
  func literal(claim: String) {
    let readings = Self.network.summary(claim)
    #expect(readings.count == 1)
    #expect(readings.first?.hasPrefix("completed") == false)
    #expect(readings.first?.contains("=") == true)
  }

  /// Completed: every left-out index in its place.
  @Test(arguments: [
    (
      #"\delta^{(l)} = W^T \delta \odot \tanh'(z)"#,
      ["W^{(l + 1)}", #"\delta^{(l + 1)}"#, "z^{(l)}"]
    ),
    (#"\frac{\partial J}{\partial W} = \delta a^T"#, ["W^{(l)}", #"\delta^{(l)}"#, "a^{(l - 1)}"]),
    (#"\delta^{(L)} = (a - y) \odot \tanh'(z)"#, ["a^{(L)}", "z^{(L)}"]),
    (#"\frac{\partial J}{\partial b} = \delta"#, ["b^{(l)}", #"\delta^{(l)}"#]),
  ])
  func completed(claim: String, parts: [String]) {
    let readings = Self.network.summary(claim)
    #expect(readings.count == 1, "\(readings)")
    #expect(readings.first?.hasPrefix("completed") == true)
    for part in parts { #expect(readings.first?.contains(part) == true, "\(readings)") }
  }

  /// Marks that are written are never dropped, added or moved to make a statement fit.
  @Test(arguments: [
    #"\delta^{(l)} = W^{(l+1)} \delta^{(l+1)} \odot \tanh'(z^{(l)})"#,
    #"\delta^{(l)} = (W^{(l)})^T \delta^{(l)} \odot \tanh'(z^{(l)})"#,
    #"\frac{\partial J}{\partial W} = \delta a"#, #"\frac{\partial J}{\partial W} = \delta^T a"#,
    #"\frac{\partial J}{\partial W^{(l)}} = \delta^{(l)} (a^{(l)})^T"#,
    #"J = a^{(L)} - y"#, #"\delta^{(L)} = (a^{(L)} - y)^T"#,
  ])
  func shapesThatDoNotFit(claim: String) {
    let readings = Self.network.summary(claim)
    #expect(readings.first?.hasPrefix("shape") == true, "\(readings)")
  }

  @Test func lengthsStaySymbolic() {
    // The two vectors may have the same number of entries in an article, but not by name.
    let readings = Self.network.summary(#"\delta^{(2)} = \delta^{(3)}"#)
    #expect(readings.first?.hasPrefix("shape") == true, "\(readings)")
  }

  @Test(arguments: [
    (#"\delta^{(l)} = \frac1m W^{(l)} u"#, "unread undefined-symbol"),
    (#"\delta^{(l)} = \kappa \delta^{(l)}"#, "unread undefined-symbol"),
    (#"\delta = W^T \delta"#, "unread unknown-index"),
  ])
  func notUnderstood(claim: String, expected: String) {
    #expect(Self.network.summary(claim) == [expected])
  }

  @Test(arguments: [
    #"\frac{\partial z}{\partial W} = a"#,
    #"\frac{\partial J}{\partial W} = \frac{\partial J}{\partial z} \frac{\partial z}{\partial W}"#,
    #"\frac{\partial a}{\partial z} = \tanh'(z)"#,
  ])
  func shorthand(claim: String) {
    let readings = Self.network.summary(claim)
    #expect(readings.first?.hasPrefix("shorthand") == true, "\(readings)")
  }

  /// Without a derivative of a non-scalar nothing is shorthand.
  @Test(arguments: [
    #"\frac{\partial J}{\partial W} = \delta \cdot a"#, #"\delta^{(l)} = W^{(l)} \tanh'(z^{(l)})"#,
  ])
  func noShorthand(claim: String) {
    #expect(Self.network.summary(claim).allSatisfy { !$0.hasPrefix("shorthand") })
  }

  /// Where all layers are equally wide, two completions type, and both are kept.
  @Test func severalCompletions() {
    let square = WrittenModel([
      #"W^{(l)} \in \mathbb{R}^{n \times n}"#, "z^{(l)} = W^{(l)} a^{(l-1)}",
      #"a^{(l)} = \tanh(z^{(l)})"#, "a^{(0)} = x", #"J = \lVert a^{(L)} \rVert^2"#,
    ])
    let readings = square.summary(#"\delta^{(l)} = W^T \delta^{(l+1)}"#)
    #expect(readings.count >= 2, "\(readings)")
  }
}
