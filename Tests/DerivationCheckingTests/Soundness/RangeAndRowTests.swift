import DerivationChecking
import Testing

/// Ranges of free numbers, samples that are columns, and constants.
@Suite struct RangeAndRowTests {
  static let articles: [Row] = [
    Row(
      "an upper bound says nothing of the sign", in: Context.none,
      [
        Line(#"x < 1"#, "undecided"),
        Line(#"u = x^2"#, "definition"),
        Line(#"y = \sqrt{u}"#, "definition"),
        Line(#"\frac{dy}{dx} = 1"#, "undecided|refuted"),
        Line(#"y \ge 0.1"#, "undecided|refuted"),
        Line(#"\frac{du}{dx} = x"#, "refuted"),
        Line(#"\frac{du}{dx} = 2 x"#, "verified"),
      ]),
    Row(
      "what holds below a bound is not refuted", in: Context.none,
      [
        Line(#"x \le 1"#, "undecided"),
        Line(#"u = (1 - x)^2"#, "definition"),
        Line(#"y = \sqrt{u}"#, "definition"),
        Line(#"\frac{dy}{dx} = -1"#, "undecided"),
        Line(#"\frac{dy}{dx} = 1"#, "refuted"),
      ]),
    Row(
      "a magnitude below one", in: Context.none,
      [
        Line(#"|x| < 1"#, "undecided"),
        Line(#"u = (1 - x)^2"#, "definition"),
        Line(#"y = \sqrt{u}"#, "definition"),
        Line(#"\frac{dy}{dx} = -1"#, "undecided"),
        Line(#"\frac{dy}{dx} = 1"#, "refuted"),
      ]),
    Row(
      "both bounds", in: Context.none,
      [
        Line(#"0 < x < 1"#, "definition/definition"),
        Line(#"u = x^2"#, "definition"),
        Line(#"y = \sqrt{u}"#, "definition"),
        Line(#"\frac{dy}{dx} = 1"#, "verified"),
        Line(#"\frac{dy}{dx} = -1"#, "refuted"),
      ]),
    Row(
      "a sample that the model uses as a column", in: Context.none,
      [
        Line(#"X \in \mathbb{R}^{m \times n}"#, "definition"),
        Line(#"w \in \mathbb{R}^n"#, "definition"),
        Line(#"\hat y_i = w^T x_i"#, "definition"),
        Line(#"L = \frac{1}{2m} \sum_i (\hat y_i - y_i)^2"#, "definition"),
        Line(#"\frac{\partial L}{\partial w} = \frac1m \sum_i x_i (\hat y_i - y_i)"#, "verified"),
        Line(#"\frac{\partial L}{\partial w} = \frac1m \sum_i x_i^T (\hat y_i - y_i)"#, "refuted"),
        Line(
          #"\frac{\partial^2 L}{\partial w \partial w^T} = \frac1m \sum_i x_i x_i^T"#, "verified"),
        Line(
          #"\frac{\partial^2 L}{\partial w \partial w^T} = \frac1m \sum_i x_i^T x_i"#, "refuted"),
      ]),
    Row(
      "a sample that the model uses as neither", in: Context.none,
      [
        Line(
          #"X \in \mathbb{R}^{N \times D}, W \in \mathbb{R}^{D \times K}"#, "definition/definition"),
        Line(#"Z = X W"#, "definition"),
        Line(#"L = \frac12 \|Z - Y\|_F^2"#, "definition"),
        Line(#"\frac{\partial L}{\partial W} = \sum_n x_n^T (z_n - y_n)"#, "verified"),
        Line(#"\frac{\partial L}{\partial W} = \sum_n x_n (z_n - y_n)^T"#, "verified"),
        Line(#"\frac{\partial L}{\partial W} = \sum_n x_n^T (y_n - z_n)"#, "refuted"),
      ]),
    Row(
      "samples that are declared one by one", in: Context.none,
      [
        Line(#"x_i \in \mathbb{R}^n, y_i \in \mathbb{R}"#, "definition/definition"),
        Line(#"\hat y_i = w^T x_i"#, "definition"),
        Line(#"L = \frac{1}{2m} \sum_{i=1}^m (\hat y_i - y_i)^2"#, "definition"),
        Line(
          #"\frac{\partial L}{\partial w} = \frac1m \sum_{i=1}^m (\hat y_i - y_i) x_i"#, "verified"),
        Line(
          #"\frac{\partial L}{\partial w} = \frac1m \sum_{i=1}^m (\hat y_i - y_i) x_i^T"#, "refuted"
        ),
        Line(
          #"\frac{\partial L}{\partial w} = \frac1m \sum_{i=1}^m (\hat y_i - y_i)"#, "refuted"),
        Line(
          #"\frac{\partial L}{\partial w_j} = \frac1m \sum_{i=1}^m (\hat y_i - y_i) x_{ij}"#,
          "verified"),
      ]),
  ]

  @Test(arguments: articles) func verdicts(row: Row) { expect(row) }

  @Test(arguments: [
    ("$c$ is a constant, $y = c x^2$. $dy = 2 c x \\, dx$", "verified"),
    ("$c$ is a constant, $y = c x^2$. $dy = c x \\, dx$", "refuted"),
    ("$y = c x^2$, where $c$ is held fixed. $dy = 2 c x \\, dx$", "verified"),
    ("$a$ and $b$ are constants, $y = a x^2 + b$. $dy = 2 a x \\, dx + db$", "unread"),
    ("$c$ is not a constant, $y = c x^2$. $dy = 2 c x \\, dx$", "unread"),
    ("If $c$ is a constant, with $y = c x^2$: $dy = 2 c x \\, dx$", "unread"),
    ("The derivative of $c$ is constant, $y = c x^2$. $dy = 2 c x \\, dx$", "unread"),
  ])
  func constants(text: String, expected: String) {
    let checked = ArticleChecker().check(path: "a.md", text: text + "\n")
    #expect(checked.statements.last?.status.rawValue == expected, "\(text)")
  }
}
