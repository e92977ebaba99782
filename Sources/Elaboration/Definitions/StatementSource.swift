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

/// A statement that gives a name its meaning, before shapes are known.
struct WrittenDefinition {
  enum Target {
    /// `z^{(l)} = …`, `J = …`; element subscripts make it an element-wise definition.
    case value(NameReference)
    /// `σ(x) = …`.
    case function(NameKey, parameter: NameKey)
    /// `η = 0.5` of a symbol the declared model leaves free.
    case number(NameReference)
    /// `δ = ∂J/∂z`.
    case gradient(NameReference)
    /// `δx = ∂E/∂x`: what the letter means before a name.
    case prefix(NameKey, NameReference)
    /// `ŷ = a^{(L)}`: the first name is another name of the second.
    case alias(NameKey, NameReference)
  }
  var id: Int
  var target: Target
  var head: Notation
  var member: Notation
  var section: Int
  /// `∂L/∂V = … = \zeta`: the head of a chain has got a name at its end.
  var namesValue = false

  var key: NameKey {
    switch target {
    case .value(let reference), .gradient(let reference), .number(let reference): reference.key
    case .function(let key, _), .alias(let key, _): key
    case .prefix(let letter, let variable): NameKey("\(letter.text) \(variable.key.text)")
    }
  }

  /// The index of the family this definition is for; `nil` for none.
  var layer: IntegerTerm? {
    guard case .value(let reference) = target else { return nil }
    return reference.layer
  }
}
