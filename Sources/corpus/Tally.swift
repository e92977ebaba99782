/// The figures of a set of rows.
struct Tally {
  var rows = 0
  var read = 0
  var judged = 0
  /// Judged rows with a label to compare with.
  var compared = 0
  var agreeing = 0
  var rightRefuted = 0
  var wrongVerified = 0

  init(_ results: [RowResult]) {
    for result in results {
      rows += 1
      if result.isRead { read += 1 }
      if result.isJudged { judged += 1 }
      guard let agreement = result.agreement else { continue }
      compared += 1
      switch agreement {
      case .agrees: agreeing += 1
      case .wrongVerified: wrongVerified += 1
      case .differs:
        let isRefuted = result.statements.contains { $0.checked.status == .refuted }
        if result.row.label == .right, isRefuted { rightRefuted += 1 }
      }
    }
  }

  static let heading =
    "rows   read   %  judged   %  compared agree   %  right refuted  wrong verified"

  var line: String {
    [
      Self.pad(rows, 4), Self.pad(read, 6), Self.percent(read, rows), Self.pad(judged, 7),
      Self.percent(judged, rows), Self.pad(compared, 9), Self.pad(agreeing, 5),
      Self.percent(agreeing, compared), Self.pad(rightRefuted, 14), Self.pad(wrongVerified, 15),
    ].joined()
  }

  private static func pad(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: " ", count: max(0, width - digits.count)) + digits
  }

  private static func percent(_ part: Int, _ whole: Int) -> String {
    whole == 0 ? "   –" : pad((100 * part + whole / 2) / whole, 4)
  }
}
