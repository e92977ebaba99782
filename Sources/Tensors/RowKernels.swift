/// The innermost loops, over rows with strides in unsafe buffers.
///
/// Every result adds up in the order of its terms and without fused multiply-add, hence the same bits
/// on every machine and for every way of blocking. The caller vouches for the pointers: each row of
/// length `n` with stride `s` reaches from the pointer to `(n − 1)·s` beyond it. Rows may be read
/// twice but must not overlap the row that is written.
public enum RowKernels {
  public typealias Row = UnsafeMutablePointer<Double>

  /// `out = value`.
  public static func fill(_ n: Int, _ out: Row, _ so: Int, _ value: Double) {
    for i in 0..<n { out[i &* so] = value }
  }

  /// `out = c·a`.
  public static func scale(_ n: Int, _ out: Row, _ so: Int, _ a: Row, _ sa: Int, _ c: Double) {
    for i in 0..<n { out[i &* so] = c * a[i &* sa] }
  }

  /// `out += c·a`.
  public static func add(_ n: Int, _ out: Row, _ so: Int, _ a: Row, _ sa: Int, _ c: Double) {
    for i in 0..<n { out[i &* so] += c * a[i &* sa] }
  }

  /// `out = c·(a ⊙ b)`.
  public static func multiply(
    _ n: Int, _ out: Row, _ so: Int, _ a: Row, _ sa: Int, _ b: Row, _ sb: Int, _ c: Double
  ) {
    if c == 1 {
      for i in 0..<n { out[i &* so] = a[i &* sa] * b[i &* sb] }
    } else {
      for i in 0..<n { out[i &* so] = c * (a[i &* sa] * b[i &* sb]) }
    }
  }

  /// `out_j += Σ_k a_{jk} b_{jk}` for `n` outputs and `m` terms each, in the order of `k`.
  ///
  /// Loops over `k` outside where that makes the inner loop contiguous; the bits are the same.
  public static func contract(
    _ n: Int, _ m: Int, _ out: Row, _ so: Int, _ a: Row, _ sa: Int, _ ka: Int,
    _ b: Row, _ sb: Int, _ kb: Int
  ) {
    if n > 3, so == 1, sa == 0, sb == 1 {
      for k in 0..<m { outerRow(n, out, a[k &* ka], b + k &* kb) }
    } else if n > 3, so == 1, sb == 0, sa == 1 {
      for k in 0..<m { outerRow(n, out, b[k &* kb], a + k &* ka) }
    } else {
      for j in 0..<n {
        let p = a + j &* sa
        let q = b + j &* sb
        var sum = out[j &* so]
        for k in 0..<m { sum += p[k &* ka] * q[k &* kb] }
        out[j &* so] = sum
      }
    }
  }

  private static func outerRow(_ n: Int, _ out: Row, _ factor: Double, _ row: Row) {
    for j in 0..<n { out[j] += factor * row[j] }
  }

  /// `out = c·a / b`.
  public static func divide(
    _ n: Int, _ out: Row, _ so: Int, _ a: Row, _ sa: Int, _ b: Row, _ sb: Int, _ c: Double
  ) {
    for i in 0..<n { out[i &* so] = c * a[i &* sa] / b[i &* sb] }
  }

  /// `out = a^b`.
  public static func raise(
    _ n: Int, _ out: Row, _ so: Int, _ a: Row, _ sa: Int, _ b: Row, _ sb: Int
  ) {
    for i in 0..<n { out[i &* so] = power(a[i &* sa], b[i &* sb]) }
  }

  /// `out = f(a)`, or a derivative of `f`.
  public static func map(
    _ n: Int, _ out: Row, _ so: Int, _ a: Row, _ sa: Int, _ f: ElementaryFunction, _ order: Int
  ) {
    for i in 0..<n { out[i &* so] = f(a[i &* sa], order: order) }
  }

  /// `out = a^p` for one exponent.
  public static func raise(_ n: Int, _ out: Row, _ so: Int, _ a: Row, _ sa: Int, _ p: Double) {
    if let exponent = Int(exactly: p), exponent.magnitude <= 3 {
      for i in 0..<n { out[i &* so] = power(a[i &* sa], exponent) }
    } else {
      for i in 0..<n { out[i &* so] = power(a[i &* sa], p) }
    }
  }

  /// `out_i = exp(a_i − max a) / Σ_k exp(a_k − max a)`.
  public static func softmax(_ n: Int, _ out: Row, _ so: Int, _ a: Row, _ sa: Int) {
    var largest = -Double.infinity
    for i in 0..<n { largest = max(largest, a[i &* sa]) }
    var sum = 0.0
    for i in 0..<n {
      let e = Elementary.exp(a[i &* sa] - largest)
      out[i &* so] = e
      sum += e
    }
    for i in 0..<n { out[i &* so] /= sum }
  }
}
