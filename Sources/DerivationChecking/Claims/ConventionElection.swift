import DerivationDocuments
import Elaboration
import MathSyntax
import Networks
import TensorExpressions

/// Settles what the article leaves open and usage may decide: what δ is, and whether `W^{(l)}` leads to
/// layer l or from it.
///
/// The default stands unless two independent claims hold only under the other choice, one of which ties
/// the symbol to a derivative of the loss or to an update, and none holds only under the default. A
/// forward formula of the article that holds only under the other choice states it outright.
struct ConventionElection {
  let article: Article
  let setup: ModelSetup
  let bench: ClaimBench
  let seed: UInt64
  /// Whether a statement is judged in the model at hand; others do not vote.
  let votes: (_ formula: Int, _ statement: Int) -> Bool
  private static let delta = NameKey("δ")

  struct Result {
    /// The model under the choice, where it is not the default.
    var setup: ModelSetup?
    var conventions: [Convention] = []
  }

  func run() -> Result {
    var result = Result()
    weights(&result)
    delta(&result)
    layout(&result)
    differentials(&result)
    return result
  }

  /// Declared, or the shape of the variable.
  private func layout(_ result: inout Result) {
    guard let declared = article.context.conventions["layout"],
      ModelSetup.layouts.contains(declared.text)
    else { return }
    result.conventions.append(
      Convention(
        id: "layout", choice: "\(declared.text) layout", basis: .declared, line: declared.line))
  }

  // MARK: Claims

  struct Claim {
    var formula: Int
    var statement: WrittenStatement
    var line: Int
  }

  func claims(_ setup: ModelSetup) -> [Claim] {
    var claims: [Claim] = []
    for (index, formula) in article.formulas.enumerated() where formula.directive != .skip {
      for (place, statement) in formula.statements.enumerated() {
        guard case .claim? = setup.built.roles[setup.id(formula: index, statement: place)],
          votes(index, place)
        else { continue }
        let isNew = !claims.contains {
          $0.statement.head == statement.head && $0.statement.member == statement.member
        }
        guard isNew else { continue }
        let line = article.source.position(at: statement.range.start).line
        claims.append(Claim(formula: index, statement: statement, line: line))
      }
    }
    return claims
  }

  func status(_ claim: Claim, _ bench: ClaimBench) -> Status {
    bench.verdict(
      claim.statement.head, claim.statement.relation, claim.statement.member,
      conditions: claim.statement.conditions
    ).status
  }

  // MARK: The direction of the weights

  private func weights(_ result: inout Result) {
    guard var network = setup.network, network.weightsLead == .toLayer else { return }
    let concerned = claims(setup).filter {
      !names($0.statement.head).union(names($0.statement.member)).isDisjoint(with: ["W", "w", "b"])
    }
    let byDefault = concerned.map { status($0, bench) }
    guard byDefault.contains(.refuted) else { return }
    network.weightsLead = .fromLayer
    let other = setup.with(network: network)
    let otherBench = ClaimBench(other, seed: seed)
    let byOther = concerned.map { status($0, otherBench) }
    let onlyOther = concerned.indices.filter {
      byDefault[$0] != .verified && byOther[$0] == .verified
    }
    let onlyDefault = concerned.indices.filter {
      byDefault[$0] == .verified && byOther[$0] != .verified
    }
    guard !onlyOther.isEmpty else { return }
    // A forward formula says it outright, whatever the other claims make of it.
    let stated = onlyDefault.contains { isForward(concerned[$0].statement) }
    let forward = stated ? nil : onlyOther.first { isForward(concerned[$0].statement) }
    guard forward != nil || onlyDefault.isEmpty else { return }
    let independent = Set(onlyOther.map { subject(concerned[$0], otherBench) })
    let isTied = onlyOther.contains { hasDerivative(concerned[$0].statement) }
    guard forward != nil || (independent.count >= 2 && isTied) else { return }
    result.setup = other
    result.conventions.append(
      Convention(
        id: "weights", choice: "W^{(l)} leads from layer l to layer l+1",
        basis: forward == nil ? .inferred : .defined,
        line: concerned[forward ?? onlyOther[0]].line, votesFor: independent.count))
  }

  /// `z^{(l+1)} = W^{(l)} a^{(l)} + b^{(l)}`: a pre-activation by weights, without a derivative.
  private func isForward(_ statement: WrittenStatement) -> Bool {
    // `dz^{[l]} = …` is no formula for z.
    let member = names(statement.member)
    return statement.head.baseName?.text == "z" && !member.isDisjoint(with: ["W", "w"])
      && !hasDerivative(statement)
  }

  private func names(_ node: Notation) -> Set<String> {
    var usage = NameUsage()
    usage.add(node)
    return Set(usage.values.map(\.text))
  }

  /// A derivative or an update: a claim that ties its symbols to the loss.
  func hasDerivative(_ statement: WrittenStatement) -> Bool {
    statement.relation == .assign || statement.head.hasDerivative || statement.member.hasDerivative
  }

  // MARK: What δ is

  private func delta(_ result: inout Result) {
    let current = result.setup ?? setup
    guard case .gradient(let gradient)? = current.scope.bindings[Self.delta] else { return }
    if let declared = article.context.conventions["delta"] {
      result.conventions.append(
        Convention(
          id: "delta", choice: gradient.described(in: current), basis: .declared,
          line: declared.line))
      return
    }
    let using = claims(current).filter {
      names($0.statement.head).contains("δ") || names($0.statement.member).contains("δ")
    }
    guard !using.isEmpty || current.built.gradientStatement != nil else { return }
    if let statement = current.built.gradientStatement {
      result.conventions.append(
        Convention(
          id: "delta", choice: gradient.described(in: current), basis: .defined,
          line: current.line(of: statement)))
      return
    }
    elect(gradient, using, current, &result)
  }

  /// The quantity a claim pins down: what is differentiated by or updated on its left, whatever the
  /// layer, element or notation. Two claims about one quantity are one vote.
  func subject(_ claim: Claim, _ bench: ClaimBench) -> String {
    let statement = claim.statement
    if let variable = statement.head.firstVariable { return "gradient by \(variable.text)" }
    if statement.relation == .assign || UpdateClaim.repeatsTarget(statement.head, statement.member)
    {
      return "gradient by \(statement.head.baseName?.text ?? "?")"
    }
    let verdict = bench.verdict(
      statement.head, statement.relation, statement.member, conditions: statement.conditions)
    return UnicodePrinter().print(verdict.readings.first?.left ?? statement.head)
  }

  private func elect(
    _ gradient: GradientName, _ using: [Claim], _ current: ModelSetup, _ result: inout Result
  ) {
    let defaultBench = result.setup == nil ? bench : ClaimBench(current, seed: seed)
    let byDefault = using.map { status($0, defaultBench) }
    var votesFor = 0
    if byDefault.contains(.refuted) {
      for alternative in gradient.alternatives(in: current) {
        let other = current.with(gradient: alternative, for: Self.delta)
        let otherBench = ClaimBench(other, seed: seed)
        let underOther = using.map { status($0, otherBench) }
        let onlyOther = using.indices.filter {
          byDefault[$0] != .verified && underOther[$0] == .verified
        }
        let onlyDefault = using.indices.filter {
          byDefault[$0] == .verified && underOther[$0] != .verified
        }
        votesFor = max(votesFor, onlyDefault.count)
        let isTied = onlyOther.contains { hasDerivative(using[$0].statement) }
        let independent = Set(onlyOther.map { subject(using[$0], otherBench) })
        if independent.count >= 2, isTied, onlyDefault.isEmpty {
          result.setup = other
          result.conventions.append(
            Convention(
              id: "delta", choice: alternative.described(in: other), basis: .inferred,
              line: using[onlyOther[0]].line, votesFor: independent.count))
          return
        }
      }
    }
    result.conventions.append(
      Convention(
        id: "delta", choice: gradient.described(in: current), basis: .default, votesFor: votesFor))
  }
}

extension Notation {
  /// A written derivative or gradient anywhere inside.
  var hasDerivative: Bool {
    switch kind {
    case .derivative, .gradient: true
    default: parts.contains(where: \.hasDerivative)
    }
  }
}

extension Notation {
  /// The base of the first name something is differentiated by, in lower case: `W` and `w_{ij}` are one.
  fileprivate var firstVariable: NameKey? {
    switch kind {
    case .derivative(let derivative): return derivative.by.first?.baseName
    case .gradient(let by, _): return by?.baseName
    default:
      for part in parts {
        if let found = part.firstVariable { return found }
      }
      return nil
    }
  }

  fileprivate var baseName: NameKey? {
    switch kind {
    case .scripted(let base, _, _, _): return base.baseName
    case .product(let factors, _): return factors.first?.baseName
    default: return NameKey(self).map { NameKey($0.text.lowercased()) }
    }
  }
}
