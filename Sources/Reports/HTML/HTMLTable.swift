import DerivationChecking

/// The tables of a report.
enum HTMLTable {
  static func compared(_ entries: [ComparedEntry], caption: String) -> String {
    let rows = entries.map { entry in
      let place = entry.entry.isEmpty ? "" : ", \(entry.entry)"
      return """
        <tr><th scope="row">\(HTMLMath.latex(entry.node))\(place)</th>\
        <td>\(ReportNumber(entry.claimed).typeset)</td>\
        <td>\(ReportNumber(entry.measured).typeset)</td></tr>

        """
    }
    return """
      <table class="compared"><caption>\(HTMLText.escape(caption))</caption>
      <thead><tr><th scope="col">quantity</th><th scope="col">claimed</th>\
      <th scope="col">measured</th></tr></thead>
      <tbody>
      \(rows.joined())</tbody></table>

      """
  }

  static func conventions(_ conventions: [Convention]) -> String {
    let rows = conventions.map { convention in
      """
      <tr><th scope="row">\(HTMLText.escape(convention.id))</th>\
      <td>\(HTMLText.escape(convention.choice))</td>\
      <td>\(HTMLText.escape(convention.basisWords))</td></tr>

      """
    }
    return """
      <table><caption>Conventions</caption>
      <thead><tr><th scope="col">convention</th><th scope="col">choice</th>\
      <th scope="col">because</th></tr></thead>
      <tbody>
      \(rows.joined())</tbody></table>

      """
  }
}
