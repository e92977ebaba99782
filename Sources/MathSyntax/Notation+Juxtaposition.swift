import Diagnostics

extension Notation {
  /// `i j`, `2 T`: what stands side by side without a sign. One item is itself, none is `nil`.
  public static func juxtaposed(
    _ items: some Collection<Notation>, _ range: TextRange = TextRange(0, 0)
  ) -> Notation? {
    guard items.count > 1 else { return items.first }
    let signs = Array(repeating: ProductSign.juxtaposition, count: items.count - 1)
    return Notation(.product(Array(items), signs: signs), range)
  }
}
