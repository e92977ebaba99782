/// Small articles for running the command.
enum Articles {
  private static let network = """
    ---
    network: {layers: [4, 5, 3, 2], activation: sigmoid, loss: half-squared-error}
    ---


    """

  static let right = network + "Here $\\frac{\\partial J}{\\partial b^{(l)}} = \\delta^{(l)}$.\n"
  static let wrong = network + "Here $\\frac{\\partial J}{\\partial b^{(l)}} = 2\\delta^{(l)}$.\n"
  static let expected =
    network + """
      <!-- gradproof: expect refuted value-mismatch -->
      $$\\frac{\\partial J}{\\partial b^{(l)}} = 2\\delta^{(l)}$$

      """
  static let unread = right + "\nAnd $\\foo{x} = 1$.\n"
  static let mention = "Only $x$ here.\n"
  static let plain = "No formulas.\n"
  static let broken = "---\nnetwork: {layers: [4]\n---\n$x$\n"
}
