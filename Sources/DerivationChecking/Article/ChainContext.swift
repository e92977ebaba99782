import DerivationDocuments
import Elaboration
import MathSyntax

/// What stands around a statement and keeps a verdict from being one: an update at the head of its
/// chain, a wrong step before a number, a condition in the sentence.
struct ChainContext {
  /// Index letters that the prose of each section compares, `for $i = j$ we have`.
  private var compared: [Int: [Set<String>]] = [:]
  /// Free matrices of which the article assumes something, `Q = Q^T`.
  var assumed: [NameKey] = []
  private var heads: [Int: WrittenStatement] = [:]

  /// `i = j`, `i \neq j` in a line of text: a condition of what follows.
  mutating func note(_ written: WrittenStatement, section: Int, isDisplay: Bool) {
    if written.position == 1 { heads[written.chain] = written }
    guard !isDisplay, written.relation == .equal || written.relation == .notEqual,
      let left = written.head.indexLetter, let right = written.member.indexLetter
    else { return }
    compared[section, default: []].append([left, right])
  }

  /// - Parameter earlier: the first statement of the same chain, where there is one.
  func soften(
    _ checked: inout CheckedStatement, _ written: WrittenStatement, section: Int,
    earlier: CheckedStatement?
  ) {
    if checked.status == .verified, written.position > 1,
      written.head.oldName != nil || isBehindUpdate(written),
      earlier?.status == .refuted
    {
      checked.status = .undecided
      checked.codes = ["inherited"]
      checked.message = CheckWording.afterWrongStep
    }
    guard checked.status == .refuted else { return }
    if written.position > 1, let head = heads[written.chain], !isBehindUpdate(written),
      head.relation == .assign
        || head.head.isStep && (earlier?.status != .verified || written.member.isNumeric)
    {
      checked.status = .unread
      checked.codes = ["unsupported-notation"]
      checked.message = CheckWording.behindUpdate
    } else if let name = assumed.first(where: { written.mentions($0) }) {
      checked.status = .undecided
      checked.codes = ["unknown-condition"]
      checked.message = CheckWording.assumption(name.text)
    } else if compared[section, default: []].contains(where: {
      $0.isSubset(of: written.head.subscriptLetters(with: written.member))
    }) {
      checked.status = .undecided
      checked.codes = ["unknown-condition"]
      checked.message = CheckWording.conditionInText
    }
  }

  /// Another form of an update, or a number that is compared with its right side.
  private func isBehindUpdate(_ written: WrittenStatement) -> Bool {
    guard let head = heads[written.chain], written.position > 1 else { return false }
    return written.relation == .assign || written.head == head.member && written.head != head.head
  }
}

extension Notation {
  fileprivate var indexLetter: String? {
    guard case .symbol(let letter) = kind, ["i", "j", "k", "l", "m", "n"].contains(letter.name)
    else { return nil }
    return letter.name
  }

  /// `Δw`
  fileprivate var isStep: Bool {
    guard case .product(let factors, _) = kind, case .symbol(let letter)? = factors.first?.kind
    else { return false }
    return letter.name == "Δ"
  }

  fileprivate func subscriptLetters(with other: Notation) -> Set<String> {
    letters(inSubscript: false).union(other.letters(inSubscript: false))
  }

  private func letters(inSubscript: Bool) -> Set<String> {
    if inSubscript, let letter = indexLetter { return [letter] }
    if case .scripted(let base, let lower, let upper, _) = kind {
      return base.letters(inSubscript: inSubscript)
        .union(lower?.letters(inSubscript: true) ?? [])
        .union(upper?.letters(inSubscript: inSubscript) ?? [])
    }
    return parts.reduce(into: []) { $0.formUnion($1.letters(inSubscript: inSubscript)) }
  }
}

extension WrittenStatement {
  fileprivate func mentions(_ name: NameKey) -> Bool {
    head.contains { NameKey($0) == name } || member.contains { NameKey($0) == name }
  }

  /// The A of `A = A^T`, `A^T A = I`: nothing else is said than what kind of matrix it is.
  var assumedMatrix: NameKey? {
    guard relation == .equal, position == 1 else { return nil }
    let names = Set((head.bareNames + member.bareNames).filter { $0.text != "I" && $0.text != "T" })
    guard names.count == 1, let name = names.first, head != member else { return nil }
    let isTransposed = [head, member].contains { side in
      side.contains { node in
        guard case .scripted(let base, nil, let sup?, 0) = node.kind, NameKey(base) == name else {
          return false
        }
        return sup.kind == .transposeMark || NameKey(sup)?.text == "T"
      }
    }
    return isTransposed && head.isPlainProduct && member.isPlainProduct ? name : nil
  }
}

extension Notation {
  fileprivate var bareNames: [NameKey] {
    if let key = NameKey(self) { return [key] }
    return parts.flatMap(\.bareNames)
  }

  /// Names, with marks, side by side.
  fileprivate var isPlainProduct: Bool {
    switch kind {
    case .symbol, .scripted: true
    case .product(let factors, _): factors.allSatisfy(\.isPlainProduct)
    case .sum(let terms): terms.count == 1 && terms[0].value.isPlainProduct
    default: false
    }
  }
}

extension CheckWording {
  static func assumption(_ name: String) -> String {
    "the article assumes something of `\(name)`, which is not taken into account"
  }

  static let afterWrongStep = "it follows from the wrong step before it"
  static let behindUpdate = "what follows an update in a chain is not judged yet"
  static let conditionInText =
    "this does not hold for all indices; the text compares them, and conditions in the text are not read"
}
