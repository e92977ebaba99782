/// The scope of an article with what each of its statements turned out to be.
public struct BuiltScope: Sendable {
  public var scope: Scope
  public var roles: [Int: StatementRole]
  /// The statement that states the loss, where there is one.
  public var lossStatement: Int?
  /// The statement that defines δ.
  public var gradientStatement: Int?

  public init(scope: Scope, roles: [Int: StatementRole]) {
    self.scope = scope
    self.roles = roles
  }
}
