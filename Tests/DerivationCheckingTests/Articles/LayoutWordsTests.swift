import DerivationChecking
import Testing

/// What the text says of how derivatives lie.
@Suite struct LayoutWordsTests {
  private func statuses(_ text: String) -> [String] {
    ArticleChecker().check(path: "layout.md", text: text).statements
      .filter { $0.status != .definition && $0.status != .mention }.map(\.status.rawValue)
  }

  @Test func denominatorLayout() {
    let text = #"""
      Denominator layout: $y = A x$. $\frac{\partial y}{\partial x} = A^\top$ and
      $\frac{\partial y}{\partial x} = A$ and $\frac{\partial y_i}{\partial x_j} = A_{ij}$ and
      $\frac{\partial y_i}{\partial x_j} = A_{ji}$.
      """#
    #expect(statuses(text) == ["undecided", "undecided", "verified", "refuted"])
  }

  @Test func numeratorLayout() {
    let text = #"""
      In numerator layout the derivative is a row. $y = A x$, $f = a^\top x$.
      $\frac{\partial f}{\partial x} = a^\top$, $\frac{\partial f}{\partial x} = a$,
      $\frac{\partial f}{\partial x} = x^\top$, $\frac{\partial y}{\partial x} = A$,
      $\frac{\partial y}{\partial x} = A^\top$.
      """#
    #expect(
      statuses(text) == ["verified", "undecided", "refuted", "verified", "refuted"])
  }

  @Test func bothLayouts() {
    let text = #"""
      There are two conventions, numerator layout and denominator layout. $y = A x$.
      $\frac{\partial y}{\partial x} = A$, $\frac{\partial y}{\partial x} = A^\top$.
      """#
    #expect(statuses(text) == ["verified", "undecided"])
  }

  @Test func gradientsAsRows() {
    let text = #"""
      $z = W x + b$, $L = \frac12\|z - y\|^2$. Here $\delta = \frac{\partial L}{\partial z}$ is a row
      vector. $\delta = (z-y)^\top$, $\frac{\partial L}{\partial x} = \delta W$,
      $\frac{\partial L}{\partial b} = z - y$, $\frac{\partial L}{\partial b} = y - z$.
      """#
    #expect(statuses(text) == ["undecided", "undecided", "verified", "refuted"])
  }

  @Test func nothingSaid() {
    let text = #"$y = A x$. $\frac{\partial y}{\partial x} = A^\top$, $\delta_{ij} = 1$"#
    #expect(statuses(text).first == "refuted")
  }
}
