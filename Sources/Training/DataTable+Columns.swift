/// Columns of a table as numbers.
extension DataTable {
  public func place(of name: String) throws(Problem) -> Int {
    guard let place = names.firstIndex(of: name) else {
      throw Problem(.noSuchColumn(name, names))
    }
    return place
  }

  /// The columns side by side, sample after sample.
  public func numbers(_ columns: [Int], dividedBy divisor: Double = 1) throws(Problem) -> [Double] {
    var values: [Double] = []
    values.reserveCapacity(columns.count * fields.count)
    for (row, line) in zip(fields, lines) {
      for column in columns {
        guard case .number(let value) = row[column] else {
          throw Problem(.notANumber(row[column].text, column: names[column]), line: line)
        }
        values.append(divisor == 1 ? value : value / divisor)
      }
    }
    return values
  }

  /// The different entries of a column: numbers by size, then words by their bytes.
  public func classes(_ column: Int) -> [Field] {
    Set(fields.map { $0[column] }).sorted { a, b in
      switch (a, b) {
      case (.number(let a), .number(let b)): a < b
      case (.text(let a), .text(let b)): Array(a.utf8).lexicographicallyPrecedes(Array(b.utf8))
      case (.number, .text): true
      case (.text, .number): false
      }
    }
  }

  /// A 1 at the place of each sample's class, sample after sample.
  public func oneHot(_ column: Int, classes: [Field]) throws(Problem) -> [Double] {
    var places: [Field: Int] = [:]
    for (place, name) in classes.enumerated() { places[name] = place }
    var values = Array(repeating: 0.0, count: fields.count * classes.count)
    for (row, fields) in fields.enumerated() {
      guard let place = places[fields[column]] else {
        throw Problem(.unknownClass(fields[column].text), line: lines[row])
      }
      values[row * classes.count + place] = 1
    }
    return values
  }
}

extension DataTable.Field {
  public var text: String {
    switch self {
    case .text(let text): text
    case .number(let value): Int(exactly: value).map(String.init) ?? "\(value)"
    }
  }
}

extension DataTable.Problem: CustomStringConvertible {
  public var description: String {
    switch kind {
    case .empty: "there is no row below the header"
    case .tooLarge:
      "more than \(DataTable.mostRows) rows or \(DataTable.mostFields) fields are not read"
    case .unnamedColumn(let place): "column \(place) has no name"
    case .twice(let name): "two columns are called `\(name)`"
    case .ragged(let found, let wanted): "\(found) fields stand under \(wanted) columns"
    case .notFinite(let text): "`\(text)` is no finite number"
    case .missing(let column): "nothing stands in the column `\(column)`"
    case .unclosedQuote: "a quoted field has no end, or something stands behind it"
    case .notANumber(let text, let column):
      "`\(text)` in the column `\(column)` is no number"
    case .noSuchColumn(let name, let names):
      "there is no column `\(name)`; there are "
        + names.prefix(12).map { "`\($0)`" }.joined(separator: ", ")
        + (names.count > 12 ? ", …" : "")
    case .classes(let found, let wanted):
      "the target has \(found) classes, and the network \(wanted) outputs"
    case .unknownClass(let name): "the class `\(name)` does not occur among the training samples"
    }
  }
}
