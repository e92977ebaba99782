/// A table of comma-separated values: a header line, then one sample a line.
///
/// Fields may stand in double quotes, a quote inside doubled (RFC 4180), but hold no line breaks.
/// Lines of white space are passed over, as are lines that begin with `#`, which is where a file says
/// where it comes from.
public struct DataTable: Sendable {
  public var names: [String]
  /// Row after row.
  public var fields: [[Field]]
  /// The 1-based line of each row.
  public var lines: [Int]

  /// What stands between two commas.
  public enum Field: Hashable, Sendable {
    case number(Double)
    case text(String)
  }

  /// Something wrong with the file; `line` is `nil` where it is the whole file.
  public struct Problem: Error, Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
      case empty, tooLarge
      case unnamedColumn(Int)
      case twice(String)
      case ragged(found: Int, wanted: Int)
      case notFinite(String)
      case missing(column: String)
      case unclosedQuote
      case notANumber(String, column: String)
      case noSuchColumn(String, [String])
      case classes(found: Int, wanted: Int)
      case unknownClass(String)
    }
    public var line: Int?
    public var kind: Kind
    public init(_ kind: Kind, line: Int? = nil) {
      self.kind = kind
      self.line = line
    }
  }

  public static let mostRows = 1_000_000
  public static let mostFields = 20_000_000

  /// - Throws: the first problem; a table with a hole is no table.
  public init(_ text: String) throws(Problem) {
    names = []
    fields = []
    lines = []
    var count = 0
    var bytes = Array(text.utf8)[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    var line = 0
    while let row = Self.nextLine(&bytes) {
      line += 1
      guard let first = row.first(where: { $0 != 0x20 && $0 != 0x09 }), first != 0x23 else {
        continue
      }
      let parts = try Self.split(row, line: line)
      if names.isEmpty {
        try takeHeader(parts, line: line)
        continue
      }
      guard parts.count == names.count else {
        throw Problem(.ragged(found: parts.count, wanted: names.count), line: line)
      }
      count += parts.count
      guard fields.count < Self.mostRows, count <= Self.mostFields else {
        throw Problem(.tooLarge, line: line)
      }
      fields.append(try read(parts, line: line))
      lines.append(line)
    }
    guard !fields.isEmpty else { throw Problem(.empty) }
  }

  private mutating func takeHeader(_ parts: [ArraySlice<UInt8>], line: Int) throws(Problem) {
    for (place, part) in parts.enumerated() {
      let name = String(decoding: part, as: UTF8.self)
      guard !name.isEmpty else { throw Problem(.unnamedColumn(place + 1), line: line) }
      guard !names.contains(name) else { throw Problem(.twice(name), line: line) }
      names.append(name)
    }
  }

  private func read(_ parts: [ArraySlice<UInt8>], line: Int) throws(Problem) -> [Field] {
    var row: [Field] = []
    row.reserveCapacity(parts.count)
    for (place, part) in parts.enumerated() {
      if let whole = Self.wholeNumber(part) {
        row.append(.number(Double(whole)))
        continue
      }
      let text = String(decoding: part, as: UTF8.self)
      guard !text.isEmpty else { throw Problem(.missing(column: names[place]), line: line) }
      guard let value = Double(text) else {
        row.append(.text(text))
        continue
      }
      guard value.isFinite else { throw Problem(.notFinite(text), line: line) }
      row.append(.number(value))
    }
    return row
  }

  /// Up to nine digits, which most fields are.
  private static func wholeNumber(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard (1...9).contains(bytes.count) else { return nil }
    var value = 0
    for byte in bytes {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  private static func nextLine(_ bytes: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard !bytes.isEmpty else { return nil }
    let end = bytes.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.endIndex
    let line = bytes[bytes.startIndex..<end]
    var next = end
    if next < bytes.endIndex {
      let isPair = bytes[next] == 0x0D && next + 1 < bytes.endIndex && bytes[next + 1] == 0x0A
      next += isPair ? 2 : 1
    }
    bytes = bytes[next...]
    return line
  }

  private static func split(_ row: ArraySlice<UInt8>, line: Int) throws(Problem)
    -> [ArraySlice<UInt8>]
  {
    var parts: [ArraySlice<UInt8>] = []
    var place = row.startIndex
    while true {
      let field = try Self.field(row, &place, line: line)
      parts.append(field)
      guard place < row.endIndex else { return parts }
      place += 1
    }
  }

  /// One field, `place` left at the comma behind it or at the end.
  private static func field(_ row: ArraySlice<UInt8>, _ place: inout Int, line: Int)
    throws(Problem) -> ArraySlice<UInt8>
  {
    let rest = row[place...]
    let lead = rest.prefix { $0 == 0x20 || $0 == 0x09 }
    guard rest.dropFirst(lead.count).first == 0x22 else {
      let end = rest.firstIndex(of: 0x2C) ?? row.endIndex
      defer { place = end }
      return trimmed(row[place..<end])
    }
    var inside: [UInt8] = []
    var index = rest.startIndex + lead.count + 1
    while index < row.endIndex {
      if row[index] == 0x22 {
        guard index + 1 < row.endIndex, row[index + 1] == 0x22 else {
          let end = row[(index + 1)...].firstIndex(of: 0x2C) ?? row.endIndex
          guard trimmed(row[(index + 1)..<end]).isEmpty else { break }
          place = end
          return inside[...]
        }
        index += 1
      }
      inside.append(row[index])
      index += 1
    }
    throw Problem(.unclosedQuote, line: line)
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes.drop { $0 == 0x20 || $0 == 0x09 }
    while let last = bytes.last, last == 0x20 || last == 0x09 { bytes = bytes.dropLast() }
    return bytes
  }
}
