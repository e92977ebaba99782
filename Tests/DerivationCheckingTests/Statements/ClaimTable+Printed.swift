/// Numbers that are printed: at the precision they are printed with.
extension ClaimTable {
  static let twoUnits = Setting(
    "two units with numbers", Context.none,
    [
      "i_1 = 2", "i_2 = 3", "actual = 1", "w_1 = 0.11", "w_2 = 0.21", "w_3 = 0.12", "w_4 = 0.08",
      "w_5 = 0.14", "w_6 = 0.15", "a = 0.05",
      "h_1 = i_1 w_1 + i_2 w_2", "h_2 = i_1 w_3 + i_2 w_4",
      "prediction = h_1 w_5 + h_2 w_6",
      #"Error = \frac{1}{2}(prediction - actual)^2"#, #"\Delta = prediction - actual"#,
    ])

  static let printedNumbers =
    twoUnits.claims([
      Claim("h_1 = 0.85", "verified", "exact"),
      Claim("h_1 = 0.58", "refuted swapped-digits", "swapped digits"),
      Claim("prediction = 0.191", "verified", "exact"),
      Claim("prediction = 0.192", "refuted rounding", "one unit"),
      Claim("Error = 0.327", "verified", "rounded"),
      Claim("Error = 0.328", "refuted rounding", "one unit"),
      Claim("Error = 0.372", "refuted swapped-digits", "swapped digits"),
      Claim(#"Error \approx 0.33"#, "verified", "rounded, and says so"),
      Claim(#"Error \approx 0.34"#, "refuted rounding", "one unit"),
      Claim(#"\Delta = -0.809"#, "verified", "negative"),
      Claim(#"\Delta = 0.809"#, "refuted wrong-sign", "sign lost"),
      Claim(#"Error = 3.27 \times 10^{-1}"#, "verified", "with a power of ten"),
      Claim(#"Error = 3.27 \times 10^{-2}"#, "refuted", "another power of ten"),
      Claim(#"Error = 0.5 \cdot (0.191 - 1)^2"#, "verified", "numbers put in"),
      Claim(#"Error = 0.5 \cdot (0.181 - 1)^2"#, "refuted", "a wrong one put in"),
      Claim(#"prediction = 0.85 \cdot 0.14 + 0.48 \cdot 0.15"#, "verified", "numbers put in"),
      Claim(#"prediction = 0.85 \cdot 0.14 + 0.85 \cdot 0.15"#, "refuted", "one put in twice"),
      Claim(#"\frac{\partial Error}{\partial w_6} = -0.388"#, "verified", "a derivative"),
      Claim(#"\frac{\partial Error}{\partial w_6} = -0.338"#, "refuted wrong-digit", "a digit"),
      Claim(#"w_6^* = w_6 - a (h_2 \cdot \Delta)"#, "verified", "step"),
      Claim(#"w_6^* = w_6 + a (h_2 \cdot \Delta)"#, "refuted", "uphill"),
      Claim(#"w_6^* = w_6 - a (h_1 \cdot \Delta)"#, "refuted", "the other hidden unit"),
      Claim(#"w_6^* = w_6 - a (h_2 \cdot \Delta) = 0.17"#, "verified / verified", "new value"),
      Claim(#"w_6^* = w_6 - a (h_2 \cdot \Delta) = 0.18"#, "verified / refuted", "new value"),
      Claim(
        #"\begin{bmatrix} w_5 \\ w_6 \end{bmatrix} - a \Delta \begin{bmatrix} h_1 \\ h_2 \end{bmatrix} = \begin{bmatrix} 0.17 \\ 0.17 \end{bmatrix}"#,
        "verified", "in vectors"),
      Claim(
        #"\begin{bmatrix} w_5 \\ w_6 \end{bmatrix} - a \Delta \begin{bmatrix} h_1 \\ h_2 \end{bmatrix} = \begin{bmatrix} 0.17 \\ 0.18 \end{bmatrix}"#,
        "refuted", "in vectors"),
      Claim(
        #"\begin{bmatrix} w_5 \\ w_6 \end{bmatrix} - a \Delta \begin{bmatrix} h_1 \\ h_2 \end{bmatrix} = \begin{bmatrix} 0.17 & 0.17 \\ 0.17 & 0.17 \end{bmatrix}"#,
        "refuted shape-mismatch", "a matrix for a vector"),
      Claim(#"\begin{bmatrix} h_1 \\ h_2 \end{bmatrix} = (0.85, 0.48)^T"#, "verified", "a list"),
      Claim(#"\begin{bmatrix} h_1 \\ h_2 \end{bmatrix} = (0.48, 0.85)^T"#, "refuted", "order"),
      Claim(
        #"\begin{bmatrix} \frac{\partial Error}{\partial w_5} \\ \frac{\partial Error}{\partial w_6} \end{bmatrix} = \Delta \begin{bmatrix} h_1 \\ h_2 \end{bmatrix}"#,
        "verified", "derivatives in a vector"),
      Claim(
        #"\begin{bmatrix} \frac{\partial Error}{\partial w_5} \\ \frac{\partial Error}{\partial w_6} \end{bmatrix} = \Delta \begin{bmatrix} h_2 \\ h_1 \end{bmatrix}"#,
        "refuted", "derivatives in a vector, in the wrong order"),
    ])
    + Setting("arithmetic", Context.none).claims([
      Claim(#"10000 / 32 \approx 312"#, "verified", "half a unit, inclusive"),
      Claim("10000 / 32 = 312", "refuted", "whole numbers are exact"),
      Claim(#"0.2533 \approx 0.25"#, "verified", "rounded"),
      Claim(#"0.2533 \approx 0.26"#, "refuted rounding", "one unit"),
      Claim(#"\frac{1}{1 + e^{-0.3275}} = 0.5812"#, "verified", "a sigmoid in numbers"),
      Claim(#"\frac{1}{1 + e^{-0.3275}} = 0.5821"#, "refuted swapped-digits", "swapped digits"),
    ])
}

/// Vectors and matrices of numbers.
extension ClaimTable {
  static let given = Setting(
    "a unit with given vectors",
    "values: {W: [[0.1, 0.2], [0.3, -0.4]], x: [2, 3]}",
    [
      #"b = (0.5, -0.5)^T"#, #"\sigma(t) = \frac{1}{1 + e^{-t}}"#, "z = W x + b",
      #"a = \sigma(z)"#, #"y = \begin{bmatrix} 1 \\ 0 \end{bmatrix}"#,
      #"J = \frac12 \lVert a - y \rVert^2"#,
    ]
  ).claims([
    Claim(#"z = \begin{bmatrix} 1.3 \\ -1.1 \end{bmatrix}"#, "verified", "exact"),
    Claim(#"z = \begin{bmatrix} 1.3 \\ 1.1 \end{bmatrix}"#, "refuted wrong-sign", "sign lost"),
    Claim("a = (0.7858, 0.2497)^T", "verified", "rounded"),
    Claim("a = (0.7858, 0.2479)^T", "refuted swapped-digits", "swapped digits"),
    Claim(
      #"\frac{\partial J}{\partial W} = (a - y) \odot a \odot (1 - a) x^T"#, "verified",
      "in all worlds"),
    Claim(
      #"\frac{\partial J}{\partial W} = (a - y) \odot a \odot (1 - a) b^T"#, "refuted",
      "b for x, of the same length"),
    Claim(
      #"\frac{\partial J}{\partial W} = \begin{bmatrix} -0.0721 & -0.1081 \\ 0.0936 & 0.1404 \end{bmatrix}"#,
      "verified", "a matrix of derivatives"),
    Claim(
      #"\frac{\partial J}{\partial W} = \begin{bmatrix} -0.0721 & 0.0936 \\ -0.1081 & 0.1404 \end{bmatrix}"#,
      "refuted", "transposed"),
  ])
}
