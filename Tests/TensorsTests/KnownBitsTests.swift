import Tensors
import Testing

struct KnownBitsTests {
  @Test func everyBit() throws {
    let lines = KnownBits.table.split(separator: "\n")
    #expect(lines.count > 190)
    for line in lines {
      let words = line.split(separator: " ").map(String.init)
      let numbers: [Double] = try words.dropFirst().map { word in
        Double(bitPattern: try #require(UInt64(word, radix: 16)))
      }
      let value = try #require(ElementaryEdgeTests.value(words[0], numbers))
      let expected = try #require(numbers.last)
      #expect(value.bitPattern == expected.bitPattern, "\(line)")
    }
  }
}
