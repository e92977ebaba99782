/// Mutants that hold, each looked at: true, though by no normal form that is at hand.
enum Survivors {
  static let listed = Set(
    otherRates + symmetric + vectors + conventions + numbers + ofNumbers + others)

  /// The original has another factor than the mutant; the rate absorbs either.
  static let otherRates = [
    #"b^{(l)} \leftarrow b^{(l)} - \eta \delta^{(l)}"#,
    "w6 = w6 - (p - y) h2",
    #"W^{(l)} \leftarrow W^{(l)} - \eta \delta^{(l)}(A^{(l - 1)})^T"#,
  ]

  /// The Jacobian of softmax is symmetric.
  static let symmetric = [
    #"\frac{\partial \hat{y}_i}{\partial z_j^{(L)}} = \hat{y}_j(\delta_{j i} - \hat{y}_i)"#,
    #"\frac{\partial \hat{y}_i}{\partial z_j^{(L)}} = \hat{y}_j(\mathbb{1}\{ i = j \} - \hat{y}_i)"#,
  ]

  /// An elementwise product says that what was a number is a vector, and then it is as true.
  static let vectors = [
    #"\frac{d q}{d x} = 2 \lambda \odot x"#,
    #"\frac{\partial o}{\partial w} = a + w \odot x"#,
    #"\frac{\partial o}{\partial w} = 2 w \odot x"#,
    #"\frac{\partial q}{\partial x} = (2 z - 1) \odot w"#,
    #"w := w - \alpha \odot X^T(X w - y)"#,
  ]

  /// Without biases nothing else tells whether W^{(l)} leads to layer l or from it.
  static let conventions = [#"z^{(l)} = W^{(l - 1)} a^{(l - 1)}"#]

  /// Transposes of numbers, and products with numbers, in families over time steps.
  static let numbers = [
    #"s_1 = \sigma(a \odot s_0 + x_1)"#,
    #"\frac{\partial s_t}{\partial s_{t - 1}} = a \odot s_t(1 - s_t)"#,
    #"v_2 = \mu^\top g_1 + g_2"#,
    #"v_2 = \mu \odot g_1 + g_2"#,
    #"v_t = \sum_{i = 1}^t \mu^{t - i} \odot g_i"#,
    #"\theta_1 = \theta_0 - \alpha \odot \frac{g_1}{\lvert g_1 \rvert + \epsilon}"#,
    #"\theta_t = \theta_0 - \eta^\top \sum_{k = 1}^t v_k"#,
    #"\theta_t = \theta_0 - \eta \odot \sum_{k = 1}^t v_k"#,
    #"\frac{\partial v_t}{\partial g_{t - 1}} = \mu^\top"#,
    #"\frac{\partial s_t}{\partial a} = s_t(1 - s_t)"#
      + #"\left( s_{t - 1} + a \odot \frac{\partial s_{t - 1}}{\partial a} \right)"#,
    #"\frac{\partial s_t}{\partial a} = s_t(1 - s_t)"#
      + #"\left( s_{t - 1} + a^\top \frac{\partial s_{t - 1}}{\partial a} \right)"#,
    #"\frac{\partial s_t}{\partial w} = \sum_{k = 1}^t w^{t - k} \odot s_{k - 1}"#,
    #"\frac{\partial s_{t + 1}}{\partial x_t} = a \odot s_{t + 1}(1 - s_{t + 1}) s_t(1 - s_t)"#,
    #"s^2 = 9 x^2 + 6 x \odot y + y^2"#,
    #"d Q = \frac{1}{\sqrt{d}} \odot d S K"#,
    #"d K = \frac{1}{\sqrt{d}} \odot d S^T Q"#,
    #"\frac{\partial h}{\partial s} = -y \odot \mathbb{1}(y s < 1)"#,
  ]

  /// What a product of numbers says in another sign, or with a number transposed.
  static let ofNumbers = [
    #"\frac{d q}{d x} = 2 \lambda^\top x"#,
    #"\frac{\partial s_t}{\partial s_{t - 1}} = a s_t \odot (1 - s_t)"#,
    #"\frac{\partial s_{t + 1}}{\partial x_t} = a s_{t + 1} \odot (1 - s_{t"#
      + #" + 1}) s_t(1 - s_t)"#,
    #"\frac{\partial s_t}{\partial a} = s_t \odot (1 - s_t)\left( s_{t - 1}"#
      + #" + a \frac{\partial s_{t - 1}}{\partial a} \right)"#,
    #"\frac{\partial s_{t + 1}}{\partial x_t} = a s_{t + 1}(1 - s_{t + 1})"#
      + #" \odot s_t(1 - s_t)"#,
    #"\frac{\partial s_{t + 1}}{\partial x_t} = a s_{t + 1}(1 - s_{t + 1})"#
      + #" s_t \odot (1 - s_t)"#,
    #"\frac{\partial^{+} s_t}{\partial a} = s_t \odot (1 - s_t) s_{t - 1}"#,
    #"\frac{\partial^{+} s_t}{\partial a} = s_t(1 - s_t) \odot s_{t - 1}"#,
    #"v_t = \sum_{i = 1}^t (\mu^{t - i})^\top g_i"#,
    #"m_t = (1 - \beta_1) \sum_{i = 1}^t \beta_1^{t - i} \odot g_i"#,
    #"d f = 2 x \odot y d x + x^2 d y"#,
    #"d f = 2 x y \odot d x + x^2 d y"#,
    #"d f = 2 x y d x + x^2 \odot d y"#,
    #"\mathrm{d} f = \frac{\partial f}{\partial x} \mathrm{d} x^\top +"#
      + #" \frac{\partial f}{\partial y} \mathrm{d} y"#,
    #"d(x y) = x \odot d y + y d x"#,
    #"\mathrm{d} f = \frac{\partial f}{\partial x} \mathrm{d} x +"#
      + #" \frac{\partial f}{\partial y} \mathrm{d} y^\top"#,
    #"d(x y) = x d y + y \odot d x"#,
    #"d\left( \frac{x}{y} \right) = \frac{y \odot d x - x d y}{y^2}"#,
    #"d\left( \frac{x}{y} \right) = \frac{y d x - x \odot d y}{y^2}"#,
  ]

  static let others: [String] = [
    // Numbers in the other order.
    #"\frac{\partial L}{\partial w_0} = \sum_i x_i \delta_i"#,
    #"w_T = w_0(1 - \eta \lambda)^T"#,
    // ∂f/∂y is 1.
    #"\frac{d f}{d x} = \frac{\partial f}{\partial x} + \frac{d y}{d x}"#,
    #"\frac{d f}{d x} = \frac{\partial f}{\partial x} + 3"#,
    // A bound that is looser still, or not tight yet.
    #"\sigma'(x) ≤ 2 \frac{1}{4}"#,
    #"e^x > 2 x"#,
    #"e^x > \frac{1}{2} x"#,
    #"x^T y ≤ 2\lVert x \rVert\lVert y \rVert"#,
    // The bound letters of a sum and a product have changed their names.
    #"\frac{\partial h_t}{\partial w_h} = \frac{\partial f(x_t, h_{t - 1}, w_h)}{\partial w_h} + \sum_{j = 1}^{t - 1} \left( \prod_{i = j + 1}^t \frac{\partial f(x_i, h_{i - 1}, w_h)}{\partial h_{i - 1}} \right) \frac{\partial f(x_j, h_{j - 1}, w_h)}{\partial w_h}"#,
    // A number in front of what it multiplies entry by entry.
    #"\frac{\partial L}{\partial v} = \frac{g}{\lVert v \rVert} \odot \left( I - \frac{v v^\top}{\lVert v \rVert^2} \right) \frac{\partial L}{\partial w}"#,
    #"\frac{\partial L}{\partial Q} = \frac{1}{\sqrt{d_k}} \odot \frac{\partial L}{\partial S} K"#,
    // With the ways of the article stated, the partial is an explicit one.
    #"\frac{\partial u_i}{\partial x_i} = 1"#,
    // ∂q/∂x is 1.
    #"\frac{\partial f}{\partial x} = \frac{\partial f}{\partial q}"#,
    // The square of a vector is the sum of its squares.
    #"\frac{\partial J}{\partial W} = \frac{\partial \frac{1}{2}(T - Y)^2}{\partial W}"#,
    // The terms of the bracket sum to 1.
    #"\frac{\partial L}{\partial a_i} = z_i - y_i"#,
    // f is A, so that ∂f/∂A is 1.
    #"f'(x) = (f'(A) \odot f'(A)) \cdot A'(B) \cdot B'(C) \cdot C'(x)"#,
    #"f'(x) = A'(B) \cdot B'(C) \cdot C'(x)"#,
    #"f'(x) = f'(A) \cdot A'(B) \cdot B'(C) \cdot C'(x) \odot f'(A)"#,
    // The Jacobian of softmax is symmetric.
    #"\frac{\partial \hat{y}_i}{\partial z_j^{(L)}} = \begin{cases}"#
      + #" \hat{y}_j(1 - \hat{y}_j) & i = j \\ -\hat{y}_j \hat{y}_i & i \ne j \end{cases}"#,
    #"\frac{\partial p_i}{\partial x_j} = \begin{cases} p_j(1 - p_j) & i ="#
      + #" j \\ -p_j p_i & i \ne j \end{cases}"#,
    #"\frac{\partial P_{i j}}{\partial S_{i k}} = P_{i k}(\delta_{k j} - P_{i j})"#,
  ]
}
