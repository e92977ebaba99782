import Diagnostics
import MathSyntax
import TensorExpressions

/// A written statement, as far as the search for definitions needs it.
public struct StatementSource: Sendable {
  public var id: Int
  public var head: Notation
  public var relation: Relation
  public var member: Notation
  /// The member before, where it is not the head: the b of `a = b = c`.
  public var predecessor: Notation?
  /// Place in the chain, from 1.
  public var position: Int
  public var section: Int
  /// Said under a condition, `y = x, x > 0`: no definition of the whole.
  public var isConditional: Bool

  public init(
    id: Int, head: Notation, relation: Relation, member: Notation, position: Int, section: Int,
    isConditional: Bool = false, predecessor: Notation? = nil
  ) {
    self.id = id
    self.head = head.withoutIndexConditions.withoutParameterLists.writtenInFull
    self.relation = relation
    self.member = member.withoutParameterLists.writtenInFull
    self.position = position
    self.section = section
    self.isConditional = isConditional || !head.indexConditions.isEmpty
    self.predecessor = predecessor?.withoutParameterLists
  }
}

/// What a statement is before it is judged.
public enum StatementRole: Sendable {
  case definition
  case claim
  /// A second, different definition of what statement `of` already defines.
  case redefinition(of: Int)
  /// It would define something, but its right side is not understood.
  case unread(code: String, message: String, range: TextRange)
}
