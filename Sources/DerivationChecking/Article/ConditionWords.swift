/// The words of sentences that make conditions, set something to zero or solve for it.
enum ConditionWords {
  static let leads: Set<String> = [
    "if", "when", "whenever", "unless", "provided", "assuming", "for", "at",
  ]
  /// Those behind which an equation is a condition as a rule, and no definition.
  static let conditionalLeads: Set<String> = ["if", "when", "whenever", "unless"]
  static let fillers: Set<String> = [
    "that", "all", "any", "every", "only", "instead", "in", "the", "case", "positive", "negative",
    "a", "some", "now", "then",
  ]
  /// Beginnings of words that say of a derivative that it is zero somewhere.
  static let zeros = [
    "zero", "vanish", "minim", "maxim", "optim", "stationar", "extrem", "critical", "solv",
    "solution", "need", "requir", "must", "satisf",
  ]
  /// Those behind which a name may be said to have the value that solves or minimises something.
  static let solutions = [
    "zero", "vanish", "minim", "maxim", "optim", "stationar", "extrem", "critical", "solv",
    "solution", "best",
  ]
  static let setting = ["set", "equat", "put"]
  /// What is set to zero where it is an equation that is to be solved.
  static let gradients = [
    "gradient", "derivativ", "slope", "partial", "this", "it", "these", "them", "both", "that",
    "expression", "result", "equation",
  ]
  /// Words right before a value.
  static let valueLeads: Set<String> = [
    "is", "at", "for", "when", "gives", "give", "yields", "yield", "get", "obtain", "find",
    "becomes", "therefore", "hence", "thus", "then", "by", "to", "are", "namely", "being",
  ]
  static let consequences: Set<String> = [
    "so", "hence", "therefore", "thus", "this", "which", "then", "it", "solving", "we",
  ]
  static let results: Set<String> = [
    "gives", "give", "yields", "yield", "implies", "leads", "means", "iff",
  ]
  /// Letters of rates: no claim turns on their sign.
  static let rates: Set<String> = ["η", "α", "ε"]
}
