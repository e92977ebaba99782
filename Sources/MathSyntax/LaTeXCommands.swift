/// The commands that formulas in LaTeX may use, for those who look for the one that was meant.
public enum LaTeXCommands {
  /// Functions with a command of their own, `\cosh`.
  public static let functions = SymbolTable.latexFunctions

  /// Without the backslash, in alphabetical order.
  public static let names: [String] = {
    var names = Set(["begin", "end", "frac", "dfrac", "tfrac", "sqrt", "text", "tag", "label"])
    names.formUnion(["overset", "underset", "left", "right"])
    names.formUnion(SymbolTable.greek.keys)
    names.formUnion(SymbolTable.letterCommands.keys)
    names.formUnion(SymbolTable.styles.keys)
    names.formUnion(SymbolTable.accents.keys)
    names.formUnion(SymbolTable.relations.keys)
    names.formUnion(SymbolTable.signs.keys)
    names.formUnion(SymbolTable.bigOperators.keys)
    names.formUnion(SymbolTable.otherCommands.keys)
    names.formUnion(SymbolTable.latexFunctions)
    return names.filter { $0.allSatisfy { $0.isASCII && $0.isLetter } }.sorted()
  }()
}
