import Testing

@testable import DerivationDocuments

/// The dumps of one small article, whole: they are what `gradproof dump` prints.
@Suite struct ArticleDumpTests {
  static let text = #"""
    ---
    title: x
    definitions: ["J = ½‖ŷ − y‖²"]
    ---

    # Output *layer*

    With $z = Wa$ and `δ = ∂J/∂z`:

    <!-- gradproof: expect refuted missing-transpose -->

    $$
    \begin{aligned}
    \delta &= a_l, \quad \text{for } l = 1 \\
    &= \foo
    \end{aligned} \tag{17}
    $$

    - δ(L) = (ŷ−y)·σ′(z)

    `code`
    """#

  private var article: Article { ArticleReader.read(path: "a.md", text: Self.text) }

  @Test func statements() {
    let expected = #"""
      section 6 level 1 "Output layer"
      formula 0 8:6 inline latex section 1
        8:7 chain 1.1 = `z = Wa`
      formula 1 8:19 inline plain section 1
        8:20 chain 2.1 = `δ = ∂J/∂z`
      formula 2 12:1 display latex section 1 label 17 expect refuted missing-transpose
        14:1 chain 3.1 = label 17 `\delta &= a_l`
          condition `\text{for } l = 1`
        declaration `\text{for } l = 1`
        unread 15:4 unknown-command: unknown command `\foo`
      formula 3 19:3 display plain section 1
        19:3 chain 4.1 = `δ(L) = (ŷ−y)·σ′(z)`
      definitions here:3
        = `J = ½‖ŷ − y‖²`

      """#
    #expect(ArticleDump.statements(article) == expected)
  }

  @Test func notation() {
    let expected = #"""
      formula 0 8:6 inline latex section 1
        row 0..<6
          chain 0..<6
            symbol z 0..<1
            =: product juxtaposition 4..<6
              symbol W 4..<5
              symbol a 5..<6
      formula 1 8:19 inline plain section 1
        row 0..<14
          chain 0..<14
            symbol δ 0..<2
            =: derivative ∂ slash 5..<14
              of: symbol J 8..<9
              by: symbol z 13..<14
      formula 2 12:1 display latex section 1 label 17 expect refuted missing-transpose
        row 16..<54
          chain 16..<29
            symbol δ 16..<22
            =: scripted 26..<29
              base: symbol a 26..<27
              sub: symbol l 28..<29
          chain for 37..<54
            symbol l 49..<50
            =: number 1 53..<54
        row 59..<65 label 17
          unreadable unknown-command 61..<65
      """#
    #expect(ArticleDump.notation(article).hasPrefix(expected))
  }

  @Test func markdown() {
    let expected = #"""
      heading 1 6:1-6:17
        text "Output "
        emphasis
          text "layer"
      paragraph 8:1-8:31
        text "With "
        maths 0 inline "z = Wa" 8:6-8:14
        text " and "
        maths 1 plain "δ = ∂J/∂z" 8:19-8:30
        text ":"
      html "<!-- gradproof: expect refuted missing-transpose -->\n" 10:1-10:53
      maths 2 display "\\begin{aligned}\n\\delta &= a_l, \\quad \\text{for } l = 1 \\\\\n&= \\foo\n\\end{aligned} \\tag{17}" 12:1-17:3
      list bullet tight 19:1-19:21
        item
          maths 3 plain "δ(L) = (ŷ−y)·σ′(z)" 19:3-19:21
      paragraph 21:1-21:7
        code "code"

      """#
    #expect(ArticleDump.markdown(article) == expected)
  }
}
