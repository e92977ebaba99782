/// What the text says a name is.
public enum StatedKind: Sendable {
  case scalar, vector, rowVector, matrix

  var kind: SymbolKind {
    switch self {
    case .scalar: .scalar
    case .vector: .column
    case .rowVector, .matrix: .matrix
    }
  }
}
