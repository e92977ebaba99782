import DerivationChecking
import TensorExpressions
import Testing

/// Models that an article writes out itself.
@Suite struct WrittenModelTests {
  /// `z = Ux` with a square matrix, `J = ½ Σ z²`.
  struct SquareModel {
    var model: Model
    let matrix, input, output, loss: SymbolInstance
    let i = IndexVariable(id: 1, length: .named("n"))
    let k = IndexVariable(id: 2, length: .named("n"))

    init(own: Int? = nil) {
      let n = AxisLength.named("n")
      var model = Model()
      let symbols = [
        Symbol(name: "U", axes: [n, n], draw: .weight(fanInAxis: 1)),
        Symbol(name: "x", axes: [n], draw: .input), Symbol(name: "z", axes: [n], draw: .input),
        Symbol(name: "J", axes: [], draw: .input),
      ].map { SymbolInstance(model.add($0)) }
      (matrix, input, output, loss) = (symbols[0], symbols[1], symbols[2], symbols[3])
      let element = TensorExpression.element(matrix, [.variable(i), .variable(k)])
      let product = element * .element(input, [.variable(k)])
      let square = TensorExpression.power(.element(output, [.variable(i)]), .number(2))
      model.definitions = [
        Definition(output.symbol, axes: [i], body: .total(k, product)),
        Definition(loss.symbol, axes: [], body: 0.5 * .total(i, square)),
      ]
      if let own { model.ownLengths[n] = own }
      self.model = model
    }

    func u(_ i: IndexVariable, _ k: IndexVariable) -> TensorExpression {
      .element(matrix, [.variable(i), .variable(k)])
    }

    func z(_ i: IndexVariable) -> TensorExpression { .element(output, [.variable(i)]) }

    func judge(_ right: TensorExpression) -> Judgement {
      let left = TensorExpression.derivative(
        of: .element(loss, []), by: input, at: [.variable(k)])
      let equation = TensorEquation(axes: [k], left: left, right: right)
      return Judge(model: model, seed: 1).judge(equation) { _ in "x" }
    }
  }

  @Test(arguments: [nil, 1, 2])
  func aTransposedSquareIsSeen(own: Int?) {
    let f = SquareModel(own: own)
    #expect(f.judge(.total(f.i, f.u(f.i, f.k) * f.z(f.i))).outcome == .holds)
    let wrong = f.judge(.total(f.i, f.u(f.k, f.i) * f.z(f.i)))
    #expect(wrong.outcome == .fails)
    #expect(wrong.evidence.counterexample?.node == "x")
  }

  /// `y = (x + 2)²` at `x = 1`, where nothing is drawn.
  @Test(arguments: [(6.0, Judgement.Outcome.holds), (-6, .fails), (6.001, .fails)])
  func whereAllNumbersAreWrittenOneWorldDecides(claim: Double, outcome: Judgement.Outcome) {
    var model = Model()
    let x = SymbolInstance(model.add(Symbol(name: "x", axes: [], draw: .constant(1))))
    let y = SymbolInstance(model.add(Symbol(name: "y", axes: [], draw: .input)))
    let body = TensorExpression.power(.sum([.element(x, []), .number(2)]), .number(2))
    model.definitions = [Definition(y.symbol, axes: [], body: body)]
    let left = TensorExpression.derivative(of: .element(y, []), by: x, at: [])
    let judgement = Judge(model: model, seed: 1).judge(
      TensorEquation(axes: [], left: left, right: .number(claim)))
    #expect((judgement.outcome == .holds) == (outcome == .holds))
    #expect(judgement.evidence.worlds == 1)
  }

  @Test func aSideThatIsNotFiniteIsNotRefuted() {
    let f = SquareModel()
    let logarithm = TensorExpression.apply(ScalarFunction(.log), .number(-1))
    #expect(f.judge(logarithm).outcome.code == "not-finite")
  }

  @Test func bothSidesZeroProveNothing() {
    let f = SquareModel()
    let nothing = f.z(f.k) - f.z(f.k)
    let judgement = Judge(model: f.model, seed: 1).judge(
      TensorEquation(axes: [f.k], left: nothing, right: nothing))
    #expect(judgement.outcome.code == "vacuous")
  }

  @Test func aModelThatDefinesASymbolByItselfIsNotJudged() {
    var f = SquareModel()
    f.model.definitions.append(
      Definition(f.input.symbol, axes: [f.k], body: 2 * .element(f.input, [.variable(f.k)])))
    #expect(f.judge(.number(1)).outcome.code == "cyclic-definition")
  }

  @Test func theSameClaimHasTheSameEvidenceEveryTime() {
    let f = SquareModel()
    let right = TensorExpression.total(f.i, f.u(f.i, f.k) * f.z(f.i))
    #expect(f.judge(right).evidence == f.judge(right).evidence)
  }
}
