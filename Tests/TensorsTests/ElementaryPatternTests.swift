import Tensors
import Testing

/// What holds for whatever 64 bits a number has.
struct ElementaryPatternTests {
  @Test func anyBits() {
    var random = SeededGenerator(seed: 9)
    for _ in 0..<50_000 {
      let x = Double(bitPattern: random.next())
      let y = Double(bitPattern: random.next())
      check(x, x.isNaN)
      let power = Elementary.pow(x.magnitude, y)
      #expect(power.isNaN || power >= 0)
      #expect(Elementary.pow(x, 1).bitPattern == x.bitPattern || x.isNaN)
    }
  }

  private func check(_ x: Double, _ isNaN: Bool) {
    for odd in [Elementary.sin, Elementary.tanh, Elementary.erf] {
      let value = odd(x)
      #expect(value.isNaN ? x.isNaN || x.isInfinite : abs(value) <= 1)
      #expect(value.isNaN || odd(-x).bitPattern == (-value).bitPattern)
    }
    let cosine = Elementary.cos(x)
    #expect(cosine.isNaN ? !x.isFinite : cosine == Elementary.cos(-x))
    #expect(Elementary.exp(x).isNaN == isNaN)
    #expect(Elementary.expm1(x).isNaN == isNaN)
    #expect(Elementary.log(x).isNaN == (isNaN || x < 0))
    #expect(Elementary.log1p(x).isNaN == (isNaN || x < -1))
    #expect(Elementary.erfc(x).isNaN == isNaN)
    #expect(Elementary.sigmoid(x).isNaN == isNaN)
    #expect(isNaN || Elementary.sigmoid(x) <= 1)
  }

  /// Where pieces of a function meet, neighbours do not fall back by more than their errors.
  @Test(arguments: [0.5, 1, 2, 4] as [Double])
  func seamsOfTheErrorFunction(seam: Double) {
    let (below, above) = (seam.nextDown, seam)
    #expect(abs(Elementary.erf(above) - Elementary.erf(below)) <= 3 * Elementary.erf(above).ulp)
    let tail = Elementary.erfc(above)
    // Neighbours differ by 2x² units themselves.
    #expect(abs(tail - Elementary.erfc(below)) <= (6 + 4 * seam * seam) * tail.ulp)
  }
}
