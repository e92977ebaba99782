import CommonMark
import Diagnostics
import MathSyntax

/// Puts an article together from its parts; formulas are read by whatever reader it is given.
struct ArticleBuilder {
  typealias FormulaReader = (String, SourceNotation) -> FormulaNotation

  let source: SourceText
  let readFormula: FormulaReader

  func build(_ markdown: MarkdownDocument, _ front: FrontMatter, outside: ArticleContext?)
    -> Article
  {
    let context = outside.map { ArticleContext.merge(front.context, outside: $0) } ?? front.context
    let outline = Outline(markdown, source)
    var directives = DirectiveReader(source)
    directives.read(outline.comments)
    let sections = [Section(title: "", level: 0, line: 1)] + outline.headings.map(\.section)
    var macros = MacroTable()
    let stated = ContextFormulas(readFormula: readFormula).read(
      context, own: front.context, source, &macros)
    let written = markdown.maths.map { WrittenSpan($0, readFormula, &macros) }
    let all = written.map(\.notation) + stated.formulas.map(\.notation)
    let words = WrittenWords(all)
    let exponentials = Exponentials(all, shapes: context.shapes.keys)
    let circle = CircleConstant(all, shapes: context.shapes.keys)
    let joined = JoinedLetters(all)
    func inFull(_ notation: FormulaNotation) -> FormulaNotation {
      let named = LearningRate.shortened(words.joined(joined.split(notation)))
      return circle.applied(exponentials.applied(named))
    }
    var formulas = formulas(written, inFull, outline)
    DigitsApart.apply(to: &formulas)
    let tables = TableValues(source, markdown, formulas, context)
    add(tables.values, outline, to: &formulas)
    directives.bind(to: &formulas)
    var again = MacroTable()
    let definitions = ContextFormulas { inFull(readFormula($0, $1)) }.read(
      context, own: front.context, source, &again)
    let diagnostics =
      front.diagnostics + markdown.diagnostics + directives.diagnostics + definitions.diagnostics
      + [UnmarkedFormulas(source: source).diagnostic(in: markdown)].compactMap { $0 }
    let prose = ProseAssumptions(markdown)
    return Article(
      source: source, context: context, markdown: markdown, sections: sections, formulas: formulas,
      contextFormulas: definitions.formulas, assumptions: prose.found,
      hints: prose.hints, releases: prose.releases, functions: prose.functions.found,
      hasUnreadNumbers: tables.hasOthers,
      sentences: SentenceReader(markdown).found,
      diagnostics: Self.inOrder(diagnostics))
  }

  /// A span of maths with its text read.
  private struct WrittenSpan {
    var span: MathSpan
    var sourceNotation: SourceNotation
    var text: String
    /// The number that stands in plain text before the formula.
    var number: String?
    var notation: FormulaNotation
    var usesMacros: Bool

    /// - Parameter macros: takes up the definitions of macros in the span, for those behind it.
    init(_ span: MathSpan, _ readFormula: FormulaReader, _ macros: inout MacroTable) {
      self.span = span
      sourceNotation = span.form == .plain ? .plain : .latex
      (text, number) =
        sourceNotation == .plain
        ? PlainLabel.taken(from: span.content.text) : (span.content.text, nil)
      let expansion = sourceNotation == .latex ? macros.expand(text) : nil
      usesMacros = expansion?.isChanged ?? false
      notation =
        expansion.map { FormulaNotation.read($0) { readFormula($0, .latex) } }
        ?? readFormula(text, .plain)
    }
  }

  private func formulas(
    _ spans: [WrittenSpan], _ inFull: (FormulaNotation) -> FormulaNotation, _ outline: Outline
  ) -> [Formula] {
    var assembler = StatementAssembler()
    var formulas: [Formula] = spans.enumerated().map { index, written in
      let span = written.span
      let sourceNotation = written.sourceNotation
      let section = outline.headings.prefix { $0.start <= span.range.start }.count
      let notation = inFull(written.notation)
      let label =
        notation.label ?? Self.outerLabel(notation, written.text)
        ?? span.label.flatMap(Self.labelContent) ?? written.number
      // Backticks: plain maths in inline code stands in a sentence.
      let display =
        span.form == .display
        || (span.form == .plain && span.delimiter.isEmpty && !span.isInCell)
      let place = StatementAssembler.Place(
        formula: index, section: section, display: display, text: span.content, label: label)
      var output = assembler.assemble(notation, at: place)
      if CutOffLine(source: source, readFormula: { readFormula($0, .plain) }).continues(span) {
        output.dropLastChain()
      }
      return Formula(
        text: span.content, range: span.range, display: display, sourceNotation: sourceNotation,
        section: section, notation: notation, usesMacros: written.usesMacros,
        label: label, directive: nil,
        statements: output.statements, failures: output.failures,
        declarations: output.declarations)
    }
    CutOffFormula(source: source).apply(to: &formulas)
    return formulas
  }

  /// Numbers without delimiters stand behind all formulas, which keep the numbers of their spans.
  private func add(_ values: [TableValues.Value], _ outline: Outline, to formulas: inout [Formula])
  {
    var chain = (formulas.flatMap(\.statements).map(\.chain).max() ?? -1) + 1
    for value in values {
      let section = outline.headings.prefix { $0.start <= value.range.start }.count
      let formula = Formula(value, section: section, chain: chain)
      if let written = formulas.firstIndex(where: { $0.range == value.range }) {
        formulas[written] = formula
      } else {
        formulas.append(formula)
      }
      chain += 1
    }
  }

  /// The tag behind `\\end{aligned}` stands for all rows, though it is read with the last one.
  private static func outerLabel(_ notation: FormulaNotation, _ text: String) -> String? {
    guard notation.rows.dropLast().allSatisfy({ $0.label == nil }),
      ["{aligned}", "{split}", "{gathered}", "{array}"].contains(where: text.contains)
    else { return nil }
    return notation.rows.last?.label
  }

  /// `17` of a trailing `(17)`, `eq-x` of `{#eq-x .left}`.
  static func labelContent(_ written: String) -> String? {
    var label = written[...]
    if label.hasPrefix("(") && label.hasSuffix(")") {
      label = label.dropFirst().dropLast()
    } else if label.hasPrefix("{#") && label.hasSuffix("}") {
      label = label.dropFirst(2).dropLast().prefix { !$0.isWhitespace }
    }
    return label.isEmpty ? nil : String(label)
  }

  private static func inOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.enumerated().sorted {
      ($0.element.range?.start ?? 0, $0.offset) < ($1.element.range?.start ?? 0, $1.offset)
    }.map(\.element)
  }
}
