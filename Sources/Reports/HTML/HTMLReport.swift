import DerivationChecking

/// The article as one self-contained HTML file with a margin: MathML, no scripts, nothing fetched.
///
/// Everything an article says is escaped; raw HTML in it does not pass, and a content security
/// policy keeps anything from running should it ever do. The same input gives the same bytes.
public struct HTMLReport: Sendable {
  public var rule: FailureRule

  public init(rule: FailureRule = FailureRule()) {
    self.rule = rule
  }

  public func render(_ checked: CheckedArticle) -> String {
    let annotations = Annotations(checked, rule: rule)
    let title = HTMLText.escape(annotations?.title ?? checked.path)
    let body = annotations.map { HTMLArticleBody(annotations: $0).html } ?? ""
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="generator" content="\(ToolVersion.name) \(ToolVersion.current)">
      <title>\(title) · \(ToolVersion.name)</title>
      <style>
      \(HTMLStylesheet.text)</style>
      </head>
      <body>
      <a class="skip" href="#article">Skip to the article</a>
      \(HTMLSummary(checked: checked, rule: rule).html)<main id="article">
      \(heading(title, annotations))\(body)\(HTMLTraining(checked)?.html ?? "")</main>
      \(HTMLLegend.html)</body>
      </html>

      """
  }

  private static let policy = """
    default-src 'none'; style-src 'unsafe-inline'; img-src * data:; base-uri 'none'; \
    form-action 'none'
    """

  /// A page needs a heading of the first level; an article that has none gets its title.
  private func heading(_ title: String, _ annotations: Annotations?) -> String {
    if annotations?.article.sections.contains(where: { $0.level == 1 }) == true { return "" }
    return "<div class=\"row\"><div class=\"prose\"><h1>\(title)</h1></div></div>\n"
  }
}

/// What the signs mean, at the foot of every report.
enum HTMLLegend {
  static var html: String {
    let shown: [Status] = [.verified, .refuted, .undecided, .unread, .definition]
    let items = shown.map { status in
      """
      <div class="\(status.rawValue)"><dt><span class="sign" aria-hidden="true">\(status.sign)\
      </span> \(status.rawValue)</dt><dd>\(status.meaning)</dd></div>

      """
    }
    return """
      <footer>
      <dl class="legend">
      \(items.joined())</dl>
      <p>Made by \(ToolVersion.name) \(ToolVersion.current). Claims are compared with finite \
      differences of the article’s own model; numbers are rounded to six digits, and what is only \
      the noise of measurement is given as its order of magnitude.</p>
      </footer>

      """
  }
}
