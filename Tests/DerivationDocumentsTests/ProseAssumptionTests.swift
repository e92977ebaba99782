import Testing

@testable import DerivationDocuments

/// Sentences that say what a symbol is, and sentences that only seem to.
@Suite struct ProseAssumptionTests {
  private static func found(_ text: String) -> [String] {
    let article = ArticleReader.read(path: "a.md", text: text)
    return article.assumptions.map { assumption in
      "\(assumption.kind.rawValue) \(article.formulas[assumption.formula].text.text)"
        + " from \(assumption.from)"
    }
  }

  @Test func statements() {
    let cases = [
      ("Here $A$ is symmetric.", ["symmetric A from 0"]),
      ("$$q = x$$\n\nwhere $A$ is symmetric and $x$ a vector", ["symmetric A from 0"]),
      ("$A$ is skew-symmetric.", ["skew-symmetric A from 0"]),
      (
        "Let $Q$ be orthogonal and $D$ a diagonal matrix",
        ["orthogonal Q from 0", "diagonal D from 0"]
      ),
      ("for a diagonal matrix $D$", ["diagonal D from 0"]),
      ("$A$ and $B$ are symmetric", ["symmetric A from 0", "symmetric B from 0"]),
      ("with $C$ positive definite", ["positive definite C from 0"]),
      ("with $A$ symmetric", ["symmetric A from 0"]),
      ("for a symmetric $A$", ["symmetric A from 0"]),
      ("By symmetry of $A$, this is so.", ["symmetric A from 0"]),
      ("$u$ is a unit vector", ["a unit vector u from 0"]),
      ("a positive constant $c$", ["positive c from 0", "constant c from 0"]),
      ("$x$ is a row vector of inputs", ["a row vector x from 0"]),
      (
        "$p$ and $q$ are probability distributions",
        ["a probability distribution p from 0", "a probability distribution q from 0"]
      ),
      ("$$q = x$$\n\nThe matrix $A$ is symmetric.", ["symmetric A from 1"]),
      ("Let $A$ be a symmetric matrix.", ["symmetric A from 0"]),
      (
        "Let $x$ be a vector and $A$ be a real symmetric matrix, then",
        ["a vector x from 0", "symmetric A from 0"]
      ),
      ("For a symmetric matrix $A$ this is it.", ["symmetric A from 0"]),
      ("where $A$ is symmetric, and not $b$", ["symmetric A from 0"]),
      ("- Take a symmetric matrix $H$\n- b", ["symmetric H from 0"]),
      ("> where **$A$ is symmetric**", ["symmetric A from 0"]),
      ("The label $y$ is one-hot.", ["one-hot y from 0"]),
      ("Since $y$ is a one-hot encoded vector, we have $z$.", ["one-hot y from 0"]),
      ("With the one-hot vector $y$ we get", ["a vector y from 0", "one-hot y from 0"]),
      ("$y$ is one-hot (and $A$ is symmetric)", ["one-hot y from 0", "symmetric A from 0"]),
    ]
    for (text, expected) in cases {
      #expect(Self.found(text).sorted() == expected.sorted(), "\(text)")
    }
  }

  @Test func whatStatesNothing() {
    for text in [
      "If $A$ is symmetric, this is $2Ax$.", "$A$ is not symmetric.", "$A$ need not be symmetric",
      "This holds when $A$ is symmetric.", "Is $A$ symmetric?", "whether $A$ is symmetric",
      "$A$ is symmetric or diagonal", "unless $y$ is one-hot",
      "$A$ is symmetric about the diagonal",
      "The derivative $A$ is symmetric in $x$ and $y$.", "symmetric matrices $A$",
      "$A$ may be symmetric",
      "$A$ is symmetric, if $B$ is", "not that $A$ is symmetric, but",
      "A symmetric network for $A$", "`$A$ is symmetric`", "In the special case $A$ is symmetric.",
      "| $A$ is symmetric |\n| --- |\n| b |", "$A$ is symmetric positive",
      "only for a symmetric matrix $A$", "The product of $A$ and $B$ is symmetric",
      "a mistake to think that $A$ is symmetric", "In distillation $y$ is one-hot",
      "the diagonal $d$ of $A$", "Orthogonal $u$ and $v$", "For general $A$ it is symmetric",
      "$y$ is one-hot-like", "<!-- $A$ is symmetric -->",
    ] {
      #expect(Self.found(text) == [], "\(text)")
    }
  }
}
