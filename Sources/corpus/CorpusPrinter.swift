import DerivationChecking

/// What the command shows.
struct CorpusPrinter {
  var data: CorpusData
  var sources: [CorpusMeasure.Source]

  func printAll() {
    let withContext = sources.filter(\.hasContext).flatMap(\.rows)
    print("family".padded(16) + Tally.heading)
    for family in data.familyNames {
      let rows = withContext.filter { data.family(of: $0.row) == family }
      if !rows.isEmpty { print(family.padded(16) + Tally(rows).line) }
    }
    print("all".padded(16) + Tally(withContext).line)
    let bare = sources.filter { !$0.hasContext }
    print("no context".padded(16) + Tally(bare.flatMap(\.rows)).line)
    printSources()
    printDisagreements(withContext)
    printUnread(withContext)
    printUndecided(withContext)
  }

  private func printSources() {
    print("\nsources")
    for source in sources {
      let seconds = String((source.seconds * 10).rounded() / 10)
      let name = source.name + (source.hasContext ? "" : " (no context)")
      print("  " + name.padded(40) + Tally(source.rows).line + "  \(seconds) s")
    }
  }

  private func printDisagreements(_ results: [RowResult]) {
    print("\ndisagreements")
    for result in results {
      switch result.agreement {
      case nil, .agrees?: continue
      case .wrongVerified?: print("  WRONG VERIFIED", terminator: "")
      case .differs?: print("  differs", terminator: "")
      }
      let row = result.row
      print(" \(row.id) \(row.source), \(row.label.rawValue): \(row.comment)")
      for statement in result.statements { print("      " + Self.line(statement)) }
    }
  }

  private func printUnread(_ results: [RowResult]) {
    print("\nunread statements by reason")
    printReasons(results, .unread) { ($0.codes.joined(separator: " "), $0.message) }
  }

  private func printUndecided(_ results: [RowResult]) {
    print("\nundecided statements by reason")
    printReasons(results, .undecided) { ($0.codes.joined(separator: " "), $0.message) }
  }

  /// Reasons with the number of their statements and rows, most frequent first.
  private func printReasons(
    _ results: [RowResult], _ status: Status,
    _ reason: (CheckedStatement) -> (code: String, message: String)
  ) {
    var groups: [String: (count: Int, ids: [String])] = [:]
    for result in results {
      for statement in result.statements where statement.checked.status == status {
        let (code, message) = reason(statement.checked)
        var group = groups["\(code): \(message)"] ?? (0, [])
        group.count += 1
        if group.ids.last != result.row.id { group.ids.append(result.row.id) }
        groups["\(code): \(message)"] = group
      }
    }
    for (text, group) in groups.sorted(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) })
    {
      let ids = group.ids.prefix(8).joined(separator: " ") + (group.ids.count > 8 ? " …" : "")
      print("  \(String(group.count).padded(4)) \(text) [\(ids)]")
    }
  }

  /// Every row of the sources asked for, or one row, with all that is known of it.
  func printDetail(only id: String?) {
    for source in sources {
      print("\(source.name): \(source.checked.modelDescription.joined(separator: "; "))")
      for convention in source.checked.conventions {
        print("  convention \(convention.id): \(convention.choice) (\(convention.basis.rawValue))")
      }
      for diagnostic in source.checked.diagnostics {
        print("  \(diagnostic.severity.rawValue)[\(diagnostic.id)]: \(diagnostic.headline)")
      }
      for result in source.rows where id == nil || result.row.id == id {
        print("\n\(result.row.id) [\(result.row.label.rawValue)] \(result.row.comment)")
        print("  \(result.row.text)")
        for statement in result.statements {
          print("    " + Self.line(statement))
          for note in statement.checked.notes { print("        note: \(note)") }
          if let help = statement.checked.help { print("        help: \(help)") }
        }
      }
    }
  }

  private static func line(_ statement: RowResult.Statement) -> String {
    let checked = statement.checked
    let mark =
      checked.shorthand ? " (shorthand)" : checked.readingDiffers ? " (read otherwise)" : ""
    let codes = checked.codes.joined(separator: " ")
    let reading = checked.reading.map { " read: \($0)" } ?? ""
    return
      "\(checked.status.rawValue)\(mark) \(codes): \(checked.message) | \(statement.source) |\(reading)"
  }
}

extension String {
  fileprivate func padded(_ width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
