import MathSyntax
import TensorExpressions
import Testing

@testable import Elaboration

@Suite struct IndexTermTests {
  @Test(arguments: [
    ("l", IntegerTerm(.free("l"))), ("l + 1", IntegerTerm(.free("l"), offset: 1)),
    ("l-1", IntegerTerm(.free("l"), offset: -1)), ("1 + l", IntegerTerm(.free("l"), offset: 1)),
    ("l + 2 - 1", IntegerTerm(.free("l"), offset: 1)), (#"\ell"#, IntegerTerm(.free("l"))),
    ("L", IntegerTerm(.depth)), ("L-1", IntegerTerm(.depth, offset: -1)),
    ("n_l", IntegerTerm(.depth)), ("n_l - 1", IntegerTerm(.depth, offset: -1)),
    ("3", .constant(3)), ("(l+1)", IntegerTerm(.free("l"), offset: 1)),
    ("[L]", IntegerTerm(.depth)), ("t", IntegerTerm(.free("t"))),
    ("3 - 1", .constant(2)),
  ])
  func affineIntegers(text: String, term: IntegerTerm) throws {
    let node = try #require(Notation.latex(text))
    #expect(IntegerTerm(node) == term)
  }

  @Test(arguments: [
    "l + k", "2 l", "l^2", "j k", "1 - l", "999999999", "0.5", #"\hat l"#, #"l \pm 1"#, "in",
    #"\frac l 2"#,
  ])
  func otherThings(text: String) throws {
    let node = try #require(Notation.latex(text))
    #expect(IntegerTerm(node) == nil)
  }

  @Test(arguments: ["l", "l + 1", "L - 1", "3"])
  func termsArePrintedAsTheyAreRead(text: String) throws {
    let node = try #require(Notation.latex(text))
    let term = try #require(IntegerTerm(node))
    #expect(IntegerTerm(term.notation) == term)
    #expect(LaTeXPrinter().print(term.notation) == text)
  }
}
