import OrderedCollections

/// An integer that a world makes concrete: the depth `L`, a free layer index `l`.
public enum IntegerVariable: Hashable, Sendable {
  /// The last layer, written `L`.
  case depth
  /// The last time step, written `T`.
  case horizon
  /// A free index of a claim or of a family's definition: every instance counts.
  case free(String)
}

/// An affine integer, `l + 1`, `L - 1` or `3`: the index of a layer, a time step, a sample.
public struct IntegerTerm: Hashable, Sendable {
  public var variable: IntegerVariable?
  public var offset: Int

  public init(_ variable: IntegerVariable?, offset: Int = 0) {
    self.variable = variable
    self.offset = offset
  }

  public static func constant(_ value: Int) -> IntegerTerm { IntegerTerm(nil, offset: value) }
  /// Written numbers can be of any size: beyond the integers the sum stays at their end, where nothing
  /// exists.
  public static func + (term: IntegerTerm, shift: Int) -> IntegerTerm {
    let (sum, overflow) = term.offset.addingReportingOverflow(shift)
    return IntegerTerm(term.variable, offset: overflow ? (shift < 0 ? .min : .max) : sum)
  }

  /// The value under an assignment, `nil` when the variable has none or the value is no integer that
  /// can be represented.
  public func value(_ assignment: IntegerAssignment) -> Int? {
    guard let variable else { return offset }
    guard let value = assignment[variable] else { return nil }
    let (sum, overflow) = value.addingReportingOverflow(offset)
    return overflow ? nil : sum
  }

  /// The term with `variable` replaced.
  public func substituting(_ variable: IntegerVariable, by term: IntegerTerm) -> IntegerTerm {
    self.variable == variable ? term + offset : self
  }
}

public typealias IntegerAssignment = [IntegerVariable: Int]

/// The length of an axis, symbolic: two lengths are the same only if they are the same by name, also
/// where the article's numbers coincide.
public indirect enum AxisLength: Hashable, Sendable {
  /// `n_l`: one length for every index of the family `name`.
  case indexed(String, IntegerTerm)
  /// `n`, `m`, `d`.
  case named(String)
  /// A number that is written.
  case fixed(Int)
  /// Axes one behind the other, `[h_{t-1}, x_t]`: the lengths add up.
  case joined([AxisLength])
  /// Lengths added and taken away, `n - k + 1`.
  case combined(CombinedLength)
  /// Not known yet; exists only while shapes are inferred.
  case unknown(Int)

  /// The batch axis of declared networks; the one axis along which sums and products broadcast.
  public static let batch = AxisLength.named("m")

  public func substituting(_ variable: IntegerVariable, by term: IntegerTerm) -> AxisLength {
    switch self {
    case .indexed(let name, let index): .indexed(name, index.substituting(variable, by: term))
    case .joined(let parts): .joined(parts.map { $0.substituting(variable, by: term) })
    case .combined(let length):
      length.map { $0.substituting(variable, by: term) }.length
    case .named, .fixed, .unknown: self
    }
  }

  /// The length with its index made a number.
  public func concrete(_ assignment: IntegerAssignment) -> AxisLength {
    if case .joined(let parts) = self { return .joined(parts.map { $0.concrete(assignment) }) }
    if case .combined(let length) = self { return length.map { $0.concrete(assignment) }.length }
    guard case .indexed(let name, let index) = self, let value = index.value(assignment) else {
      return self
    }
    return .indexed(name, .constant(value))
  }

  /// The length as a number, by the lengths of its parts; `nil` where one is not known. A number that is
  /// written is itself, unless a world is smaller.
  public func total(_ known: (AxisLength) -> Int?) -> Int? {
    switch self {
    case .fixed(let count): return known(self) ?? count
    case .joined(let parts):
      var sum = 0
      for part in parts {
        guard let count = part.total(known) else { return nil }
        sum += count
      }
      return sum
    case .combined(let length): return length.total(known)
    case .named, .indexed, .unknown: return known(self)
    }
  }
}

/// A running element index: the `j` of `δ_j`, the bound `k` of `Σ_k`, or one made for an axis.
///
/// Two variables are the same when their numbers are: names and lengths are only carried along.
public struct IndexVariable: Hashable, Sendable {
  public let id: Int
  public var length: AxisLength
  public var name: String?

  public init(id: Int, length: AxisLength, name: String? = nil) {
    self.id = id
    self.length = length
    self.name = name
  }

  public static func == (a: Self, b: Self) -> Bool { a.id == b.id }
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// The index at one axis of a tensor: running, or a written number (from 1).
public enum ElementIndex: Hashable, Sendable {
  case variable(IndexVariable)
  case constant(Int)
}
