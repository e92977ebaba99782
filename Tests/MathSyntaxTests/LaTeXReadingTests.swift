import MathSyntax
import Testing

@Suite struct LaTeXReadingTests {
  @Test(arguments: [
    // Layers, indices, transposes.
    ("W^{(l)}", "(script W ^(round l))"),
    ("W^{[l]}", "(script W ^(square l))"),
    ("W^{(l)T}", "(script W ^(* (round l) T))"),
    (#"W^{(l)\top}"#, "(script W ^(* (round l) ⊤))"),
    ("{W^{(l)}}^T", "(script (script W ^(round l)) ^T)"),
    ("(W^{(l)})^T", "(script (round (script W ^(round l))) ^T)"),
    ("W^{(2)}^T", "(script (script W ^(round 2)) ^T)"),
    ("A^{[L-1]^T}", "(script A ^(script (square (sum +L -1)) ^T))"),
    (#"\textbf{a}\top"#, "(script bold:a ^⊤)"),
    ("½ Wᵀ δ⁽ˡ⁺¹⁾", "(* (frac 1 2) (script W ^⊤) (script δ ^(round (sum +l +1))))"),
    ("w_{jk}^l", "(script w _(* j k) ^l)"),
    ("w^l_{jk}", "(script w _(* j k) ^l)"),
    ("w_{j,k}", "(script w _(list j k))"),
    ("w_{11}", "(script w _11)"),
    ("w_{y_i1}", "(script w _(* (script y _i) 1))"),
    (#"\delta\_j^l"#, "(script δ _j ^l)"),
    // Primes and marks.
    (#"f^\prime f^{\prime} f' f’"#, "(* (script f ′1) (script f ′1) (script f ′1) (script f ′1))"),
    ("f'^2", "(script f ^2 ′1)"),
    ("g'^{[l]}(Z^{[l]})", "(* (script g ^(square l) ′1) (round (script Z ^(square l))))"),
    ("{{g}^{[l]}}'", "(script (script g ^(square l)) ′1)"),
    ("w^* w_5^+", "(* (script w ^(mark *)) (script w _5 ^(mark +)))"),
    // Letters and words.
    (#"\hat{y} \hat y ŷ \widehat h_t"#, "(* (hat y) (hat y) (hat y) (script (hat h) _t))"),
    (#"\hat{y_i}"#, "(hat (script y _i))"),
    (#"\mathbf{\hat y}"#, "(hat bold:y)"),
    (#"\mathbf{W}_\textrm{hx}"#, "(script bold:W _roman:hx)"),
    (#"\boldsymbol{\delta} \mathcal L \mathbb{R}"#, "(* bold:δ calligraphic:L blackboard:R)"),
    (#"\mathrm{net} \operatorname{diag}(x)"#, "(* roman:net function:diag (round x))"),
    ("softmax(x) log(y) xy", "(* function:softmax (round x) function:log (round y) x y)"),
    ("w1 x1", "(* w1 x1)"),
    // Products, fractions, brackets.
    (#"a \cdot -x_i"#, "(* a · (sum -(script x _i)))"),
    (#"A \odot B \circ C * D \times E .* F"#, "(* A ⊙ B ∘ C * D × E .* F)"),
    (#"\frac12 \frac 1 2 \tfrac{a}{b}"#, "(* (frac 1 2) (frac 1 2) (frac a b))"),
    ("a/b c", "(* (slash a b) c)"),
    ("1/(1+e^{-x})", "(slash 1 (round (sum +1 +(script e ^(sum -x)))))"),
    (
      #"\|x\| + \lVert x\rVert + \left\|x\right\| + ||x||"#,
      "(sum +(doubleBar x) +(doubleBar x) +(doubleBar x) +(doubleBar x))"
    ),
    (#"|x| \mid x \mid \bigl( x \bigr)"#, "(* (bar x) (bar x) (round x))"),
    ("|x||y|", "(* (bar x) (bar y))"),
    ("p(y | x)", "(* p (round (rel y | x)))"),
    (#"\sqrt{x} \sqrt[3]{x}"#, "(* (root x) (root 3 x))"),
    (
      #"\mathbb{1}(y_i = k) + \mathbf 1_N"#,
      "(sum +(* blackboard:1 (round (rel (script y _i) = k))) +(script bold:1 _N))"
    ),
    (#"a^{<t>} \left< x \right>"#, "(* (script a ^(angle t)) (angle x))"),
    (#"\operatorname*{arg\,max}_x f"#, "(argmax _x f)"),
    // Looks.
    (
      #"\textcolor{red}{w} + \boxed{x} + \underbrace{y}_{\text{Local}} + {\color{green}\delta}"#,
      "(sum +w +x +y +δ)"
    ),
    // Operators.
    (
      #"\frac{1}{m}\sum_{i=1}^n x_i y_i + b"#,
      "(sum +(* (frac 1 m) (sum _(rel i = 1) ^n (* (script x _i) (script y _i)))) +b)"
    ),
    (#"\sum\limits_i a_i"#, "(sum _i (script a _i))"),
    (#"\max_k a_k"#, "(maximum _k (script a _k))"),
    (#"\underset{k}{\max} a_k"#, "(maximum _k (script a _k))"),
    (#"\max(0, x)"#, "(* function:max (round (list 0 x)))"),
    (#"\arg\max_x f"#, "(argmax _x f)"),
    // Matrices.
    (#"\begin{bmatrix} a & b \\ c & d \end{bmatrix}"#, "(matrix:square [a b] [c d])"),
    (#"\left[\begin{array}{c} a \\ b \end{array}\right]"#, "(matrix:square [a] [b])"),
    (
      #"\begin{cases} 1, & \text{if } i = j \\ 0 & \text{otherwise} \end{cases}"#,
      "(cases [1 (rel i = j)] [0 \"otherwise\"])"
    ),
  ])
  func reads(_ text: String, _ expected: String) throws {
    let tree = try Notation.read(text, as: .latex).get()
    #expect(tree.dump == expected)
  }

  @Test func transposeMarksAgree() throws {
    for text in [#"W^\top"#, #"W^\intercal"#, #"W^{\top}"#, #"W\top"#, "W^⊤"] {
      #expect(try Notation.read(text, as: .latex).get().dump == "(script W ^⊤)", "\(text)")
    }
  }
}
