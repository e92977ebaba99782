import DerivationChecking
import Testing

/// Sentences that say what a function is, and those that only may.
@Suite struct FunctionsInWordsTests {
  private static func statuses(_ text: String) -> [String] {
    ArticleChecker().check(path: "a.md", text: text + "\n").statements.map(\.status.rawValue)
      .filter { $0 != "mention" && $0 != "definition" }
  }
  private static let model = "$z = w x + b$ and $a = \\sigma(z)$"
  private static let claims = " $\\frac{da}{dz} = a (1 - a)$ and $\\frac{da}{dz} = 1 - a^2$"

  @Test(arguments: [
    ", where $\\sigma$ is the logistic sigmoid.", ", where $\\sigma$ denotes the sigmoid function.",
    ". The activation $\\sigma$ is the logistic sigmoid.", " with the sigmoid function $\\sigma$.",
    ". Here $\\sigma(z)$ is the sigmoid.", ". As usual, $\\sigma$ denotes the sigmoid function.",
    ", where $\\sigma$ is the logistic function.",
  ])
  func said(sentence: String) {
    #expect(Self.statuses(Self.model + sentence + Self.claims) == ["verified", "refuted"])
  }

  @Test(arguments: [
    ", where $\\sigma$ is e.g. the sigmoid.", ". $\\sigma$ is an activation such as the sigmoid.",
    ". If $\\sigma$ is the sigmoid, fine.", ". $\\sigma$ is the sigmoid or tanh.",
    ". For example, $\\sigma$ is tanh.", ". The derivative of $\\sigma$ is the sigmoid.",
    ". Often $\\sigma$ is the sigmoid.", ". In the output layer, $\\sigma$ is the sigmoid.",
    ". Let $\\sigma$ be the sigmoid. In B, $\\sigma$ is tanh.", ". Is $\\sigma$ the sigmoid?",
    ". Let $\\sigma$ be the sigmoid. If $\\sigma$ is tanh, all changes.",
  ])
  func onlyPerhaps(sentence: String) {
    #expect(Self.statuses(Self.model + sentence + Self.claims) == ["undecided", "undecided"])
  }

  @Test func otherFunctions() {
    let model = "$z = w x$, $a = g(z)$, where "
    #expect(
      Self.statuses(
        model + "the activation $g$ is tanh. $\\frac{da}{dz} = 1 - a^2$, "
          + "$\\frac{da}{dz} = a (1 - a)$") == ["verified", "refuted"])
    #expect(
      Self.statuses(model + "$g$ is the identity. $\\frac{da}{dz} = 1$, $\\frac{da}{dz} = g(z)$")
        == ["verified", "refuted"])
    #expect(
      Self.statuses(model + "$g$ is $\\tanh$. $g'(z) = 1 - g(z)^2$, $g'(z) = 1 - g(z)$")
        == ["verified", "refuted"])
    let cell =
      "$f_t = \\sigma_g(W_f x_t + U_f h_{t-1})$, $c_t = f_t \\odot c_{t-1} + \\sigma_c(W_c x_t)$, "
      + "$h_t = \\sigma_h(c_t)$, where $\\sigma_g$ is the sigmoid and $\\sigma_c$, $\\sigma_h$ are "
      + "$\\tanh$. "
    #expect(
      Self.statuses(
        cell + "$\\frac{\\partial h_t}{\\partial c_t} = \\operatorname{diag}(1 - h_t^2)$ and "
          + "$\\frac{\\partial h_t}{\\partial c_t} = \\operatorname{diag}(h_t \\odot (1 - h_t))$")
        == ["verified", "refuted"])
  }

  /// What a formula says has the last word.
  @Test func formulasFirst() {
    let text =
      "$\\sigma(z) = \\frac{1}{1 + e^z}$, $a = \\sigma(z)$, where $\\sigma$ is the sigmoid."
    #expect(Self.statuses(text + Self.claims) == ["refuted", "refuted"])
    let value = "$z = w x$, $a = \\tanh(z)$. The sigmoid $a$ is another one."
    #expect(Self.statuses(value + Self.claims) == ["refuted", "verified"])
  }
}
