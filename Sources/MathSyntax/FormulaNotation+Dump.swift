extension FormulaNotation {
  /// One line per row, pieces separated by ` | `.
  public var dump: String {
    rows.map { row in
      row.pieces.map(\.dump).joined(separator: " | ") + (row.label.map { " #\($0)" } ?? "")
    }.joined(separator: "\n")
  }
}

extension FormulaNotation.Piece {
  public var dump: String {
    let prefix = lead.map { $0.rawValue + ": " } ?? ""
    return switch content {
    case .chain(let chain): prefix + chain.dump
    case .text(let words): prefix + "\"\(words)\""
    case .unreadable(let failure):
      prefix + "!\(failure.code)@\(failure.range.start)..<\(failure.range.end)"
    }
  }
}

extension FormulaNotation.Chain {
  public var dump: String { Self.dump(members, relations.map(\.relation), continues: continues) }

  static func dump(_ members: [Notation], _ relations: [Relation], continues: Bool) -> String {
    var parts: [String] = []
    for index in 0..<max(members.count, relations.count + (continues ? 0 : 1)) {
      if continues, index < relations.count { parts.append(relations[index].rawValue) }
      if index < members.count { parts.append(members[index].dump) }
      if !continues, index < relations.count { parts.append(relations[index].rawValue) }
    }
    return parts.joined(separator: " ")
  }
}
