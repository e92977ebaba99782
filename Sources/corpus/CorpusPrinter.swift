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
    let every = sources.flatMap(\.rows)
    print("every row".padded(16) + Tally(every).line)
    let core = every.filter { data.core.contains($0.row.id) }
    print("core list".padded(16) + Tally(core).line)
    let unread = core.filter { !$0.isRead }.map(\.row.id)
    print("\nof the core list not read: \(unread.count) [\(unread.joined(separator: " "))]")
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
    let unseen = results.filter(\.statements.isEmpty).map(\.row.id)
    print("\nrows without a statement: \(unseen.count) [\(unseen.joined(separator: " "))]")
    print("\nunread statements by reason")
    printReasons(results, .unread) { ($0.codes.joined(separator: " "), $0.message) }
  }

  private func printUndecided(_ results: [RowResult]) {
    print("\nundecided statements by reason")
    printReasons(results, .undecided) { ($0.codes.joined(separator: " "), $0.message) }
  }

  /// Reasons with the number of their statements, their rows and the rows that have no other reason,
  /// most rows first.
  private func printReasons(
    _ results: [RowResult], _ status: Status,
    _ reason: (CheckedStatement) -> (code: String, message: String)
  ) {
    var groups: [String: ReasonGroup] = [:]
    for result in results {
      let reasons = result.statements.filter { $0.checked.status == status }
        .map { reason($0.checked) }.map { "\($0.code): \($0.message)" }
      for text in reasons {
        groups[text, default: ReasonGroup()].add(
          result.row.id, isAlone: reasons.allSatisfy { $0 == text })
      }
    }
    print("  statements, rows, rows with this reason alone")
    for (text, group) in groups.sorted(by: {
      ($1.value.ids.count, $0.key) < ($0.value.ids.count, $1.key)
    }) {
      let ids = group.ids.prefix(8).joined(separator: " ") + (group.ids.count > 8 ? " …" : "")
      let counts = [group.statements, group.ids.count, group.alone].map { String($0).padded(4) }
      print("  \(counts.joined()) \(text) [\(ids)]")
    }
  }

  /// Every row of the sources asked for, or one row, with all that is known of it.
  func printDetail(only id: String?) {
    for source in sources {
      print("\(source.name): \(source.checked.modelDescription.joined(separator: "; "))")
      for group in source.checked.symbols {
        print("  \(group.shape): \(group.names.joined(separator: ", "))")
      }
      for convention in source.checked.conventions {
        print("  convention \(convention.id): \(convention.choice) (\(convention.basis.rawValue))")
      }
      let article = source.checked.article?.diagnostics ?? []
      for diagnostic in source.checked.diagnostics + article {
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

/// The rows that a reason was given for.
private struct ReasonGroup {
  var statements = 0
  var ids: [String] = []
  var alone = 0

  mutating func add(_ id: String, isAlone: Bool) {
    statements += 1
    guard ids.last != id else { return }
    ids.append(id)
    if isAlone { alone += 1 }
  }
}

extension String {
  fileprivate func padded(_ width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
