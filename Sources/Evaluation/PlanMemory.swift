import Tensors

/// The numbers and tables of a plan in unsafe buffers that only grow: the one type, with its cursor,
/// that holds raw pointers.
///
/// Whoever makes slots and instructions vouches for their places: everything below reads and writes
/// without checks.
final class PlanMemory {
  private var numbers: UnsafeMutablePointer<Double>
  private(set) var used = 0
  private var capacity: Int
  private var integers: UnsafeMutablePointer<Int>
  private(set) var usedIntegers = 0
  private var integerCapacity: Int
  private let counters: UnsafeMutablePointer<Int>

  /// More loops than any step may have after merging.
  static let highestRank = 32
  /// 256 MB.
  static let largest = 32_000_000

  init() {
    capacity = 4096
    integerCapacity = 4096
    numbers = .allocate(capacity: capacity)
    numbers.initialize(repeating: 0, count: capacity)
    integers = .allocate(capacity: integerCapacity)
    integers.initialize(repeating: 0, count: integerCapacity)
    counters = .allocate(capacity: 2 * PlanMemory.highestRank)
    counters.initialize(repeating: 0, count: 2 * PlanMemory.highestRank)
  }

  deinit {
    numbers.deallocate()
    integers.deallocate()
    counters.deallocate()
  }

  /// Room for `count` numbers, all 0.
  func reserve(_ count: Int) throws(EvaluationFailure) -> Int {
    guard count >= 0, count <= PlanMemory.largest - used else { throw .tooLarge }
    if used + count > capacity {
      let larger = max(2 * capacity, used + count)
      let fresh = UnsafeMutablePointer<Double>.allocate(capacity: larger)
      fresh.initialize(repeating: 0, count: larger)
      fresh.update(from: numbers, count: used)
      numbers.deallocate()
      numbers = fresh
      capacity = larger
    }
    (numbers + used).update(repeating: 0, count: count)
    used += count
    return used - count
  }

  func append(_ values: [Int]) -> Int {
    if usedIntegers + values.count > integerCapacity {
      let larger = max(2 * integerCapacity, usedIntegers + values.count)
      let fresh = UnsafeMutablePointer<Int>.allocate(capacity: larger)
      fresh.initialize(repeating: 0, count: larger)
      fresh.update(from: integers, count: usedIntegers)
      integers.deallocate()
      integers = fresh
      integerCapacity = larger
    }
    for (index, value) in values.enumerated() { integers[usedIntegers + index] = value }
    usedIntegers += values.count
    return usedIntegers - values.count
  }

  /// Forgets everything reserved after the two marks.
  func truncate(numbers: Int, integers: Int) {
    used = min(used, numbers)
    usedIntegers = min(usedIntegers, integers)
  }

  subscript(place: Int) -> Double {
    get { numbers[place] }
    set { numbers[place] = newValue }
  }

  func read(_ place: Int, _ count: Int) -> [Double] {
    Array(UnsafeBufferPointer(start: numbers + place, count: count))
  }

  func write(_ values: [Double], at place: Int) {
    for (index, value) in values.enumerated() { numbers[place + index] = value }
  }

  /// Moves the operands of an instruction.
  func setPlaces(_ places: [Int], of instruction: Instruction) {
    let first = instruction.table + 2 * instruction.rank
    for (index, place) in places.enumerated() {
      integers[first + index * (instruction.rank + 2)] = place
    }
  }

  func run(_ instruction: Instruction) {
    let table = integers + instruction.table
    switch instruction.kind {
    case .linear: linear(instruction, table)
    case .contract: contract(instruction, table)
    case .scatter:
      (numbers + instruction.start).update(repeating: 0, count: instruction.count)
      unary(instruction, table)
    case .map, .softmax: unary(instruction, table)
    case .quotient, .power: binary(instruction, table)
    }
  }

  private func operand(_ index: Int, _ i: Instruction, _ table: UnsafeMutablePointer<Int>)
    -> (place: Int, scale: Double, strides: UnsafeMutablePointer<Int>)
  {
    let entry = table + 2 * i.rank + index * (i.rank + 2)
    return (entry[0], Double(bitPattern: UInt64(bitPattern: Int64(entry[1]))), entry + 2)
  }

  private func linear(_ i: Instruction, _ table: UnsafeMutablePointer<Int>) {
    let last = i.outputRank - 1
    let n = last < 0 ? 1 : table[last]
    let so = last < 0 ? 0 : table[i.rank + last]
    for index in 0..<i.operandCount {
      let a = operand(index, i, table)
      let sa = last < 0 ? 0 : a.strides[last]
      var cursor = PlanCursor(
        table, count: last, counters, table + i.rank, a.strides, a.strides,
        (i.place, a.place, 0))
      repeat {
        let out = numbers + cursor.p0
        if index == 0 {
          RowKernels.scale(n, out, so, numbers + cursor.p1, sa, a.scale)
        } else {
          RowKernels.add(n, out, so, numbers + cursor.p1, sa, a.scale)
        }
      } while cursor.advance()
    }
  }

  private func unary(_ i: Instruction, _ table: UnsafeMutablePointer<Int>) {
    let last = i.outputRank - 1
    let n = last < 0 ? 1 : table[last]
    let so = last < 0 ? 0 : table[i.rank + last]
    let a = operand(0, i, table)
    let sa = last < 0 ? 0 : a.strides[last]
    var cursor = PlanCursor(
      table, count: last, counters, table + i.rank, a.strides, a.strides, (i.place, a.place, 0))
    repeat {
      let out = numbers + cursor.p0
      let source = numbers + cursor.p1
      switch i.kind {
      case .softmax: RowKernels.softmax(n, out, so, source, sa)
      case .map(.elementary(let function, let order)):
        RowKernels.map(n, out, so, source, sa, function, order)
      case .map(.power(let exponent)): RowKernels.raise(n, out, so, source, sa, exponent)
      case .map(.abstract(let function, let order)):
        for j in 0..<n { out[j &* so] = function(source[j &* sa], order: order) }
      default: RowKernels.add(n, out, so, source, sa, a.scale)
      }
    } while cursor.advance()
  }

  private func binary(_ i: Instruction, _ table: UnsafeMutablePointer<Int>) {
    let last = i.outputRank - 1
    let n = last < 0 ? 1 : table[last]
    let so = last < 0 ? 0 : table[i.rank + last]
    let a = operand(0, i, table)
    let b = operand(1, i, table)
    let sa = last < 0 ? 0 : a.strides[last]
    let sb = last < 0 ? 0 : b.strides[last]
    var cursor = PlanCursor(
      table, count: last, counters, table + i.rank, a.strides, b.strides,
      (i.place, a.place, b.place))
    repeat {
      let (out, p, q) = (numbers + cursor.p0, numbers + cursor.p1, numbers + cursor.p2)
      if i.kind == .power {
        RowKernels.raise(n, out, so, p, sa, q, sb)
      } else if i.kind == .quotient {
        RowKernels.divide(n, out, so, p, sa, q, sb, a.scale)
      } else {
        RowKernels.multiply(n, out, so, p, sa, q, sb, a.scale)
      }
    } while cursor.advance()
  }

  private func contract(_ i: Instruction, _ table: UnsafeMutablePointer<Int>) {
    guard i.reducedRank > 0 else { return binary(i, table) }
    let last = i.outputRank - 1
    let end = i.rank - 1
    let n = last < 0 ? 1 : table[last]
    let so = last < 0 ? 0 : table[i.rank + last]
    let a = operand(0, i, table)
    let b = operand(1, i, table)
    let sa = last < 0 ? 0 : a.strides[last]
    let sb = last < 0 ? 0 : b.strides[last]
    var cursor = PlanCursor(
      table, count: last, counters, table + i.rank, a.strides, b.strides,
      (i.place, a.place, b.place))
    repeat {
      let out = numbers + cursor.p0
      RowKernels.fill(n, out, so, 0)
      var inner = PlanCursor(
        table + i.outputRank, count: i.reducedRank - 1, counters + PlanMemory.highestRank,
        table + i.rank + i.outputRank, a.strides + i.outputRank, b.strides + i.outputRank,
        (cursor.p0, cursor.p1, cursor.p2))
      repeat {
        RowKernels.contract(
          n, table[end], out, so, numbers + inner.p1, sa, a.strides[end],
          numbers + inner.p2, sb, b.strides[end])
      } while inner.advance()
      if a.scale != 1 { RowKernels.scale(n, out, so, out, so, a.scale) }
    } while cursor.advance()
  }
}
