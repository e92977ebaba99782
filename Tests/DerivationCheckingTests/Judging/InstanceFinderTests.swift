import Evaluation
import TensorExpressions
import Testing

@testable import DerivationChecking

/// Which assignments of the free family indices are instances.
@Suite struct InstanceFinderTests {
  static let l = IntegerTerm(.free("l"))
  static let k = IntegerTerm(.free("k"))

  /// A family `a` that exists for `0 … L`, with `L = 4`.
  static func find(
    _ indices: [IntegerTerm], _ ranges: [InstanceRange] = []
  ) -> (found: [[Int?]], mismatch: Bool)? {
    var model = Model()
    let family = Symbol.Family(
      variable: .free("l"), first: .constant(0), last: IntegerTerm(.depth))
    let a = model.add(Symbol(name: "a", family: family, axes: [], draw: .input))
    let sum = TensorExpression.sum(indices.map { .element(SymbolInstance(a, index: $0), []) })
    let equation = TensorEquation(axes: [], left: sum, right: .number(0), ranges: ranges)
    let finder = InstanceFinder(
      equation, model: model, world: World(assignment: [.depth: 4])
    ) { instance in (0...4).contains(instance.index?.offset ?? -1) }
    guard case .instances(let found, let mismatch) = finder.find() else { return nil }
    let values = found.map { assignment in
      [IntegerVariable.free("k"), .free("l")].compactMap { variable in
        assignment[variable].map { Optional($0) }
      }
    }
    return (values, mismatch)
  }

  @Test func everythingThatExists() throws {
    #expect(try #require(Self.find([Self.l])).found == [[0], [1], [2], [3], [4]])
    #expect(try #require(Self.find([Self.l, Self.l + 2])).found == [[0], [1], [2]])
    #expect(try #require(Self.find([Self.l + 9])).found == [[-9], [-8], [-7], [-6], [-5]])
    #expect(try #require(Self.find([Self.l, Self.l + 9])).found.isEmpty)
    #expect(try #require(Self.find([.constant(7)])).found.isEmpty)
    #expect(try #require(Self.find([IntegerTerm(.depth, offset: -4)])).found == [[]])
    #expect(try #require(Self.find([IntegerTerm(.depth, offset: -5)])).found.isEmpty)
  }

  @Test func twoIndicesAndARangeBetweenThem() throws {
    let below = InstanceRange(.free("k"), first: .constant(3), last: Self.l)
    let answer = try #require(Self.find([Self.l, Self.k], [below]))
    #expect(answer.found == [[3, 3], [3, 4], [4, 4]])
    #expect(!answer.mismatch)
  }

  @Test(arguments: [
    (IntegerTerm?.some(.constant(0)), IntegerTerm?.some(IntegerTerm(.depth)), false),
    (.constant(0), IntegerTerm(.depth, offset: 1), true), (.constant(-1), nil, false),
    (.constant(-1), .constant(2), true), (.constant(4), .constant(3), false), (nil, nil, false),
  ])
  func ranges(first: IntegerTerm?, last: IntegerTerm?, mismatch: Bool) throws {
    let range = InstanceRange(.free("l"), first: first, last: last)
    #expect(try #require(Self.find([Self.l], [range])).mismatch == mismatch)
  }

  @Test func endlessProductsAreRefused() {
    let many = (0..<8).map { IntegerTerm(.free("v\($0)")) }
    #expect(Self.find(many) == nil)
  }

  @Test func absurdRangesDoNotHang() throws {
    let range = InstanceRange(.free("l"), first: .constant(0), last: .constant(1_000_000_000_000))
    #expect(try #require(Self.find([Self.l], [range])).mismatch)
  }
}
