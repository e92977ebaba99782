import Diagnostics

/// Commands and their arguments that are not mathematics.
extension LaTeXTokenizer {
  mutating func command() {
    let start = position
    position += 1
    guard let first = text[position] else {
      fail("unexpected-end", "a lone backslash", from: start)
      return
    }
    guard first.isASCIILetter else {
      position += 1
      controlSign(first, from: start)
      return
    }
    while text[position]?.isASCIILetter == true { position += 1 }
    let name = text.string(start + 1, position)
    if !simple(name, from: start) { withArguments(name, from: start) }
  }

  /// `\\`, `\,`, `\{`, `\|`, `\_`.
  private mutating func controlSign(_ sign: Unicode.Scalar, from start: Int) {
    switch sign {
    case "\\":
      while text[position] == "\\" { position += 1 }
      if text[position] == "*" { position += 1 }
      skipOptional()
      emit(.newRow, from: start)
    case ",", ";", ":", "!", " ", "\n", "\t", "/", "-": spaced = true
    case "{", "}", "|":
      emit(SymbolTable.brackets[String(sign)] ?? .bar(.doubleBar), from: start)
    case "_": emit(.subscript, from: start)
    case "*": emit(.sign(.star), from: start)
    case "(", ")", "[", "]": spaced = true
    case "&": emit(.text("and"), from: start)
    default: fail("unknown-command", "unknown command `\\\(sign)`", from: start)
    }
  }

  /// Commands without an argument of their own.
  private mutating func simple(_ name: String, from start: Int) -> Bool {
    if let kind = kind(ofSimple: name) {
      emit(kind, from: start)
      return true
    }
    if name == "left" || name == "right" {
      delimiter(isLeft: name == "left", from: start)
      return true
    }
    if SymbolTable.ignored.contains(name) {
      spaced = true
      return true
    }
    return false
  }

  private func kind(ofSimple name: String) -> Token.Kind? {
    if let letter = SymbolTable.greek[name] ?? SymbolTable.letterCommands[name] {
      return .letter(Letter(letter))
    }
    if let relation = SymbolTable.relations[name] { return .relation(relation) }
    if let sign = SymbolTable.signs[name] { return .sign(sign) }
    if let kind = SymbolTable.otherCommands[name] ?? SymbolTable.brackets[name] { return kind }
    if let accent = SymbolTable.accents[name] { return .accent(accent) }
    if let bigOperator = SymbolTable.bigOperators[name] { return .bigOperator(bigOperator) }
    if SymbolTable.latexFunctions.contains(name) {
      return .letter(Letter(name, style: .function))
    }
    return nil
  }

  /// What follows `\left` and `\right`; the direction is known here and not from the sign.
  private mutating func delimiter(isLeft: Bool, from start: Int) {
    while text[position]?.isBlank == true { position += 1 }
    guard let scalar = text[position] else {
      fail("unexpected-end", "a delimiter is missing", from: start)
      return
    }
    var kind: Token.Kind?
    if scalar == "\\" {
      let nameStart = position + 1
      position = nameStart + 1
      if text[nameStart]?.isASCIILetter == true {
        while text[position]?.isASCIILetter == true { position += 1 }
      }
      kind = SymbolTable.brackets[text.string(nameStart, position)]
    } else {
      position += 1
      if scalar == "." {
        emit(isLeft ? .openNothing : .closeNothing, from: start)
        return
      }
      kind = scalar == "<" || scalar == ">" ? .bar(.angle) : SymbolTable.signsByScalar[scalar]
    }
    switch kind {
    case .open(let bracket), .close(let bracket), .bar(let bracket):
      emit(isLeft ? .open(bracket) : .close(bracket), from: start)
    default: fail("unexpected-token", "not a delimiter", from: start)
    }
  }

  private mutating func withArguments(_ name: String, from start: Int) {
    switch name {
    case "begin", "end":
      let environment = rawArgument().map { text.string($0.0, $0.1) } ?? ""
      let bare = environment.hasSuffix("*") ? String(environment.dropLast()) : environment
      if name == "begin" { skipOptional() }
      if name == "begin", bare == "array" || bare == "alignat" || bare == "alignedat" {
        _ = rawArgument()
      }
      emit(name == "begin" ? .begin(bare) : .end(bare), from: start)
    case "tag", "label":
      if text[position] == "*" { position += 1 }
      let content = rawArgument().map { text.string($0.0, $0.1) } ?? ""
      emit(.label(SymbolKinds.trimmed(content)), from: start)
    case "text", "mbox", "textnormal", "hbox": textual(.roman, alwaysText: true, from: start)
    case "overset", "stackrel", "underset": annotated(name, from: start)
    case "arg": argument(from: start)
    case "color", "textcolor", "colorbox", "hspace", "vspace", "phantom", "hphantom", "vphantom",
      "bbox", "setcounter":
      skipLooks(name)
    default:
      if let style = SymbolTable.styles[name] {
        if name == "operatorname", text[position] == "*" { position += 1 }
        styled(name, style, from: start)
      } else {
        fail("unknown-command", "unknown command `\\\(name)`", from: start)
      }
    }
  }

  private mutating func skipLooks(_ name: String) {
    if text[position] == "*" { position += 1 }
    skipOptional()
    for _ in 0..<(SymbolTable.ignoredArguments[name] ?? 1) { _ = rawArgument() }
    spaced = true
  }

  /// `\arg\max`, `\arg\min`.
  private mutating func argument(from start: Int) {
    var next = position
    while text[next]?.isBlank == true || (text[next] == "\\" && text[next + 1] == "!") {
      next += text[next] == "\\" ? 2 : 1
    }
    let name = text.string(next, next + 4)
    if name == "\\max" || name == "\\min" {
      position = next + 4
      emit(.bigOperator(name == "\\max" ? .argmax : .argmin), from: start)
    } else {
      fail("unknown-command", "unknown command `\\arg`", from: start)
    }
  }

  /// A style command: on a word it makes one name, on anything else it styles the letters.
  private mutating func styled(_ name: String, _ style: Letter.Style, from start: Int) {
    if name.hasPrefix("text") { return textual(style, alwaysText: false, from: start) }
    let before = position
    if let (open, close) = rawArgument(bracesOnly: true) {
      let word = SymbolKinds.trimmed(text.string(open, close))
      if word.unicodeScalars.count > 1, isPlainWord(word) {
        emit(SymbolKinds.textual(word, style: style), from: start)
        return
      }
      if word == "arg\\,max" || word == "arg\\,min" {
        emit(.bigOperator(word.hasSuffix("x") ? .argmax : .argmin), from: start)
        return
      }
      if SymbolKinds.isScientific(word) {
        emit(.number(word), from: start)
        return
      }
      position = before
    }
    emit(.style(style), from: start)
  }

  /// A word that is one name and no product of indexed letters.
  private func isPlainWord(_ word: String) -> Bool {
    SymbolKinds.isName(word) && !word.unicodeScalars.contains("_")
      && !word.unicodeScalars.contains("-")
  }

  private mutating func textual(_ style: Letter.Style, alwaysText: Bool, from start: Int) {
    guard let (open, close) = rawArgument() else {
      fail("unexpected-end", "text is missing", from: start)
      return
    }
    let content = text.string(open, close)
    guard !SymbolKinds.trimmed(content).isEmpty else {
      spaced = true
      return
    }
    emit(SymbolKinds.textual(content, style: style), from: start)
  }

  /// `\overset{def}{=}`, `\underset{i}{\max}`; other annotations are no mathematics and dropped.
  private mutating func annotated(_ name: String, from start: Int) {
    guard depth < 16, let note = rawArgument(), let (open, close) = rawArgument() else {
      fail("unexpected-end", "an annotation without its sign", from: start)
      return
    }
    let after = position
    let sign = SymbolKinds.trimmed(text.string(open, close))
    let first = tokens.count
    depth += 1
    emit(.openGroup, from: open)
    position = open
    run(to: close)
    depth -= 1
    position = after
    if tokens.count == first + 2, case .relation(let relation) = tokens[first + 1].kind {
      let definition = text.string(note.0, note.1).contains("def")
      tokens.removeSubrange(first...)
      emit(.relation(definition && relation == .equal ? .define : relation), from: start)
    } else if ["\\max", "\\min", "\\sum", "\\prod", "\\argmax", "\\lim"].contains(sign) {
      tokens.remove(at: first)
      emit(name == "underset" ? .subscript : .superscript, from: start)
      tokens.append(Token(.openGroup, text.range(note.0, note.0)))
      position = note.0
      run(to: note.1)
      tokens.append(Token(.closeGroup, text.range(note.1, note.1)))
      position = after
    } else {
      tokens.append(Token(.closeGroup, text.range(close, close + 1)))
    }
  }

  /// The inside of the braces that follow, or a single scalar.
  mutating func rawArgument(bracesOnly: Bool = false) -> (Int, Int)? {
    var next = position
    while text[next]?.isBlank == true { next += 1 }
    guard let scalar = text[next] else { return nil }
    if scalar == "{" {
      guard let end = groupEnds[next] else { return nil }
      position = end + 1
      return (next + 1, end)
    }
    guard !bracesOnly, scalar != "\\", scalar != "}" else { return nil }
    position = next + 1
    return (next, next + 1)
  }

  /// `[2ex]` straight behind a command.
  mutating func skipOptional() {
    guard text[position] == "[" else { return }
    var end = position + 1
    while let scalar = text[end], scalar != "]", end - position < 64 { end += 1 }
    if text[end] == "]" { position = end + 1 }
  }
}
