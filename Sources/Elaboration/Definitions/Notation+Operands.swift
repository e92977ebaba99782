import MathSyntax

extension Notation {
  /// The α and β of `Xα + β`: the last factor behind a capital, and the names that are added to such a
  /// product as they are.
  var operandsOfMatrices: [Notation] {
    switch kind {
    case .product: matrixOperand.map { [$0] } ?? []
    case .sum(let terms) where terms.contains(where: { $0.value.matrixOperand != nil }):
      terms.map(\.value).filter { NameKey(ReferenceReader.flatten($0).base) != nil }
    default: []
    }
  }

  private var matrixOperand: Notation? {
    guard case .product(let factors, let signs) = kind, let last = factors.last,
      let sign = signs.last, sign == .juxtaposition || sign == .dot,
      let before = NameKey(ReferenceReader.flatten(factors[factors.count - 2]).base),
      KindGuess.isUppercase(before), !KindGuess.isAlwaysScalar(before),
      NameKey(ReferenceReader.flatten(last).base) != nil
    else { return nil }
    return last
  }
}
