// Compiled by scripts/bits together with the sources of Sources/Tensors, in several ways.
//
//   checksum          one line for each function and kernel: a checksum of its results
//   values N          N seeded inputs for each function, with the results, as bits
//   special           the same for special inputs

/// A function with the interval that its seeded inputs come from; logarithmic: by magnitude.
struct Sample: Sendable {
  let name: String
  let function: @Sendable (Double, Double) -> Double
  let low, high: Double
  var isLogarithmic = false
  var second: ClosedRange<Double> = 0...0
}

func allSamples() -> [Sample] {
  [
    Sample(name: "exp", function: { x, _ in Elementary.exp(x) }, low: -745, high: 710),
    Sample(name: "exp", function: { x, _ in Elementary.exp(x) }, low: -2, high: 2),
    Sample(name: "expm1", function: { x, _ in Elementary.expm1(x) }, low: -40, high: 710),
    Sample(name: "expm1", function: { x, _ in Elementary.expm1(x) }, low: -2, high: 2),
    Sample(
      name: "log", function: { x, _ in Elementary.log(x) }, low: 0x1p-1074, high: 0x1p1023,
      isLogarithmic: true),
    Sample(name: "log", function: { x, _ in Elementary.log(x) }, low: 0.25, high: 4),
    Sample(name: "log1p", function: { x, _ in Elementary.log1p(x) }, low: -1, high: 3),
    Sample(
      name: "log1p", function: { x, _ in Elementary.log1p(x) }, low: 0x1p-60, high: 0x1p60,
      isLogarithmic: true),
    Sample(name: "sigmoid", function: { x, _ in Elementary.sigmoid(x) }, low: -745, high: 40),
    Sample(name: "sigmoid", function: { x, _ in Elementary.sigmoid(x) }, low: -3, high: 3),
    Sample(name: "tanh", function: { x, _ in Elementary.tanh(x) }, low: -20, high: 20),
    Sample(name: "tanh", function: { x, _ in Elementary.tanh(x) }, low: -1, high: 1),
    Sample(name: "erf", function: { x, _ in Elementary.erf(x) }, low: -6, high: 6),
    Sample(name: "erf", function: { x, _ in Elementary.erf(x) }, low: -1, high: 1),
    Sample(name: "erfc", function: { x, _ in Elementary.erfc(x) }, low: -6, high: 27),
    Sample(name: "erfc", function: { x, _ in Elementary.erfc(x) }, low: 0, high: 4),
    Sample(name: "sin", function: { x, _ in Elementary.sin(x) }, low: -10, high: 10),
    Sample(
      name: "sin", function: { x, _ in Elementary.sin(x) }, low: 0x1p-30, high: 0x1p1023,
      isLogarithmic: true),
    Sample(name: "cos", function: { x, _ in Elementary.cos(x) }, low: -10, high: 10),
    Sample(
      name: "cos", function: { x, _ in Elementary.cos(x) }, low: 0x1p-30, high: 0x1p1023,
      isLogarithmic: true),
    Sample(
      name: "pow", function: { x, p in Elementary.pow(x, p) }, low: 0, high: 10, second: -20...20),
    Sample(
      name: "pow", function: { x, p in Elementary.pow(x, p) }, low: 0x1p-1074, high: 0x1p1023,
      isLogarithmic: true,
      second: -2...2),
  ]
}

func inputs(_ sample: Sample, _ count: Int, _ use: (Double, Double) -> Void) {
  var random = SeededGenerator(seed: 20, stream: UInt64(sample.name.utf8.count))
  let first = sample.low.exponent
  let last = sample.high.exponent
  for _ in 0..<count {
    var x = random.uniform(sample.low, sample.high)
    if sample.isLogarithmic {
      let exponent = Int(random.uniform(Double(first), Double(last)).rounded(.down))
      x = Elementary.scaled(random.uniform(1, 2), exponent)
    }
    use(x, random.uniform(sample.second.lowerBound, sample.second.upperBound))
  }
}

func hexadecimal(_ x: Double) -> String {
  let digits = String(x.bitPattern, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}

/// FNV-1a over the words.
struct Checksum {
  var value: UInt64 = 0xcbf2_9ce4_8422_2325
  mutating func add(_ x: Double) {
    // All that is not a number counts alike: its bits say nothing.
    value = (value ^ (x.isNaN ? 0x7ff8 << 48 : x.bitPattern)) &* 0x100_0000_01b3
  }
}

func printChecksums() {
  for sample in allSamples() {
    var sum = Checksum()
    inputs(sample, 200_000) { x, y in sum.add(sample.function(x, y)) }
    print(sample.name, sample.low, sample.high, String(sum.value, radix: 16))
  }
  printKernelChecksums()
}

func printKernelChecksums() {
  var random = SeededGenerator(seed: 3)
  let n = 67
  let buffers = (0..<3).map { _ in UnsafeMutablePointer<Double>.allocate(capacity: n * n) }
  defer { for buffer in buffers { buffer.deallocate() } }
  for k in 0..<3 * n * n { (buffers[k % 3] + k / 3).initialize(to: random.normal()) }
  for (stride, other) in [(1, n), (n, 1), (1, 0), (0, 1)] {
    for row in 0..<n {
      RowKernels.contract(
        n, n, buffers[2] + row * n, 1, buffers[0], stride, other, buffers[1], other, stride)
    }
    RowKernels.softmax(n, buffers[2], 1, buffers[1], 1)
  }
  var sum = Checksum()
  for k in 0..<n * n { sum.add(buffers[2][k]) }
  print("kernels", String(sum.value, radix: 16))
}

func printValues(_ count: Int) {
  for sample in allSamples() {
    inputs(sample, count) { x, y in
      print(sample.name, hexadecimal(x), hexadecimal(y), hexadecimal(sample.function(x, y)))
    }
  }
}

func printSpecialValues() {
  let special = [
    0, -0.0, 0x1p-1074, -0x1p-1074, 0x1p-1022, 0x1p-53, 1, -1, 0.5, -0.5, 2, 0x1.fffffffffffffp1023,
    .infinity, -.infinity, .nan,
  ]
  var last = ""
  for sample in allSamples() where sample.name != last {
    last = sample.name
    for x in special {
      let y = sample.second.upperBound
      print(sample.name, hexadecimal(x), hexadecimal(y), hexadecimal(sample.function(x, y)))
    }
  }
}

switch CommandLine.arguments.dropFirst().first {
case "values": printValues(CommandLine.arguments.last.flatMap { Int($0) } ?? 10)
case "special": printSpecialValues()
default: printChecksums()
}
