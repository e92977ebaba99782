import Elaboration
import MathSyntax
import TensorExpressions

/// Which kind of claim a statement is.
extension ClaimBench {
  func fresh(
    _ head: Notation, _ relation: Relation, _ member: Notation,
    _ conditions: [FormulaNotation.Piece]
  ) -> ClaimVerdict {
    var ranges: [InstanceRange] = []
    var masks: [Notation] = []
    var head = head
    var member = member
    for condition in conditions {
      switch WrittenRange.read(condition) {
      case .condition(let relation): masks.append(relation)
      case .range(let range):
        // `for l = L` puts L where l stands; the widths of that layer are then known.
        if let only = range.first, range.first == range.last, case .free(let name) = range.variable
        {
          head = head.replacingIndex(name, by: only)
          member = member.replacingIndex(name, by: only)
        } else {
          ranges.append(counted(range))
        }
      case .irrelevant: break
      case .unreadable:
        return .unread(
          "unknown-condition", CheckWording.unknownCondition, condition.range)
      }
    }
    return ofItsOwnKind(head, relation, member, ranges, masks)
      ?? verdict(head, relation, member, ranges, masks)
  }

  /// The range with the last step in the place of its letter, the T of `t = T-1, …, 1`.
  private func counted(_ range: InstanceRange) -> InstanceRange {
    let steps = setup.scope.steps
    return InstanceRange(
      range.variable, first: range.first.map(steps.term), last: range.last.map(steps.term))
  }

  /// Updates, steps and loops in the forms that are more than an equality; `nil` for anything else.
  private func ofItsOwnKind(
    _ head: Notation, _ relation: Relation, _ member: Notation, _ ranges: [InstanceRange],
    _ masks: [Notation]
  ) -> ClaimVerdict? {
    if masks.isEmpty, let letter = ParameterLetter(head, member, scope: setup.scope),
      relation == .assign || UpdateClaim.repeatsTarget(head, member)
    {
      let verdicts = letter.instances(head, member).map { update($0.head, $0.member, ranges, []) }
      if let common = ParameterLetter.common(verdicts) { return common }
    }
    if masks.isEmpty, ranges.isEmpty, let step = verdict(numericStep: head, relation, member) {
      return step
    }
    if [.equal, .define, .assign].contains(relation),
      StepSizeRule(head, member, scope: setup.scope) != nil
    {
      return ClaimVerdict(status: .definition, codes: [], message: CheckWording.stepSize)
    }
    if let rule = [.equal, .define, .assign].contains(relation)
      ? verdict(ofRule: head, member) : nil
    {
      return rule
    }
    if masks.isEmpty, relation == .assign || UpdateClaim.repeatsTarget(head, member),
      let instances = ParameterTuple(head, scope: setup.scope)?.instances(member)
    {
      let verdicts = instances.map { update($0.head, $0.member, ranges, []) }
      if let common = ParameterLetter.common(verdicts) { return common }
    }
    if [.equal, .define, .identical].contains(relation),
      let step = StepClaim(head, member, scope: setup.scope)
    {
      return verdict(step, ranges, masks)
    }
    if let collected = AccumulationClaim(head, member, scope: setup.scope) {
      return verdict(collected, ranges, masks)
    }
    if [.equal, .define, .assign].contains(relation),
      let verdict = verdict(marked: head, member, ranges, masks)
    {
      return verdict
    }
    if UpdateClaim.reuses(head, member) || MarkedUpdate.repeatsStep(head, member) {
      return .unread("not-an-update", CheckWording.reused, head.range)
    }
    return nil
  }

  private func verdict(
    _ head: Notation, _ relation: Relation, _ member: Notation, _ ranges: [InstanceRange],
    _ masks: [Notation]
  ) -> ClaimVerdict {
    switch relation {
    case .equal, .define, .identical:
      if let old = head.withoutNewMark, UpdateClaim.mentions(old, member) {
        let verdict = update(old, member, ranges, masks)
        if verdict.status != .unread || UpdateClaim.repeatsTarget(old, member) { return verdict }
      }
      let isUpdate = UpdateClaim.repeatsTarget(head, member)
      if isUpdate { return update(head, member, ranges, masks) }
      let asNumber = masks.isEmpty ? numberVerdict(head, relation, member, ranges) : nil
      return asNumber ?? equality(head, relation, member, ranges, masks)
    case .approximate:
      let asNumber = masks.isEmpty ? numberVerdict(head, relation, member, ranges) : nil
      return asNumber
        ?? .unread("unsupported-relation", CheckWording.unsupportedRelation(relation), nil)
    case .assign:
      if let old = head.withoutNewMark, UpdateClaim.repeatsTarget(old, member) {
        return update(old, member, ranges, masks)
      }
      return update(head, member, ranges, masks)
    case .element: return membership(head, member)
    case .less, .lessEqual, .greater, .greaterEqual:
      if let mask = masks.first {
        return .unread("unknown-condition", CheckWording.unknownCondition, mask.range)
      }
      return bound(head, relation, member, ranges)
    default:
      return .unread(
        "unsupported-relation", CheckWording.unsupportedRelation(relation), nil)
    }
  }
}
