import MathSyntax
import TensorExpressions
import Testing

@testable import Elaboration

/// Shapes that follow from definitions, and the ranges of layered names.
@Suite struct ShapeTests {
  @Test func oneLayer() throws {
    let model = WrittenModel(["z = W x + b"])
    let (w, x) = (try #require(model.symbol("W")), try #require(model.symbol("x")))
    let (z, b) = (try #require(model.symbol("z")), try #require(model.symbol("b")))
    #expect([w.axes.count, x.axes.count, z.axes.count, b.axes.count] == [2, 1, 1, 1])
    #expect(w.axes == z.axes + x.axes)
    #expect(b.axes == z.axes)
    #expect(w.axes[0] != w.axes[1])
  }

  @Test func aProductWithItsOwnTransposeIsSquare() throws {
    let model = WrittenModel([#"q = x^\top A x"#])
    let a = try #require(model.symbol("A"))
    #expect(a.axes.count == 2 && a.axes.first == a.axes.last)
    #expect(model.symbol("q")?.axes == [])
  }

  @Test func layersOfSymbolicWidths() throws {
    let model = WrittenModel.network
    let last = IntegerTerm(.depth)
    let w = try #require(model.symbol("W"))
    let a = try #require(model.symbol("a"))
    #expect(w.axes(at: last) == a.axes(at: last) + a.axes(at: last + -1))
    #expect(model.symbol("y")?.axes == a.axes(at: last))
    #expect(model.symbol("x")?.axes == a.axes(at: .constant(0)))
    #expect(a.axes(at: last) != a.axes(at: last + -1))
  }

  @Test func declaredShapes() throws {
    let model = WrittenModel([
      #"X \in \mathbb{R}^{n \times d}"#, #"J = \lVert X w - y \rVert^2"#,
    ])
    #expect(model.symbol("X")?.axes == [.named("n"), .named("d")])
    #expect(model.symbol("w")?.axes == [.named("d")])
    #expect(model.symbol("y")?.axes == [.named("n")])
  }

  private func range(_ model: WrittenModel, _ name: String) throws -> [IntegerTerm] {
    let family = try #require(model.symbol(name)?.family)
    return [family.first, family.last]
  }

  @Test func rangesFromZero() throws {
    let model = WrittenModel.network
    let last = IntegerTerm(.depth)
    #expect(try range(model, "a") == [.constant(0), last])
    for name in ["z", "W", "b"] { #expect(try range(model, name) == [.constant(1), last]) }
  }

  @Test func rangesFromOneWithWeightsThatLeadOn() throws {
    let model = WrittenModel([
      "z^{(l+1)} = W^{(l)} a^{(l)} + b^{(l)}", #"a^{(l)} = \tanh(z^{(l)})"#, "a^{(1)} = x",
      #"J = \frac12 \lVert a^{(L)} - y \rVert^2"#,
    ])
    let last = IntegerTerm(.depth)
    #expect(try range(model, "a") == [.constant(1), last])
    #expect(try range(model, "z") == [.constant(2), last])
    #expect(try range(model, "W") == [.constant(1), last + -1])
  }

  @Test func lengthsAreMadeEqual() {
    let unifier = LengthUnifier()
    let (a, b) = (unifier.freshPlain(), unifier.freshPlain())
    #expect(unifier.unify(a, b) && unifier.unify(b, .named("n")))
    #expect(unifier.resolve(a) == .named("n"))
    #expect(!unifier.unify(a, .fixed(3)) || unifier.resolve(a) == unifier.resolve(.fixed(3)))
    #expect(!unifier.unify(.fixed(2), .fixed(3)))
  }

  @Test func familiesAreMadeEqualWithAShift() {
    let unifier = LengthUnifier()
    let l = IntegerTerm(LengthUnifier.variable)
    guard case .indexed(let u, _) = unifier.freshFamily(l),
      case .indexed(let v, _) = unifier.freshFamily(l)
    else { return }
    // u(l) = v(l-1), so u(3) = v(2) and no other.
    #expect(unifier.unify(.indexed(u, l), .indexed(v, l + -1)))
    #expect(
      unifier.resolve(.indexed(u, .constant(3))) == unifier.resolve(.indexed(v, .constant(2))))
    #expect(
      unifier.resolve(.indexed(u, .constant(3))) != unifier.resolve(.indexed(v, .constant(3))))
  }

  @Test func anAttemptCanBeTakenBack() {
    let unifier = LengthUnifier()
    let a = unifier.freshPlain()
    let back = unifier.snapshot()
    #expect(unifier.unify(a, .named("n")))
    back()
    #expect(unifier.resolve(a) == a)
  }
}
