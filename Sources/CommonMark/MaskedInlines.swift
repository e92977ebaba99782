/// Puts maths, or the source again, where placeholders came out of cmark.
struct MaskedInlines {
  let text: PreparedText
  let masks: [Mask]
  let placeholders: Placeholders?
  /// The number of the span of each mask.
  var numbers: [Int] = []
  /// Masks that came out where no maths can be.
  private(set) var strays: Set<Int> = []
  private(set) var seen: Set<Int> = []

  init(text: PreparedText, masks: [Mask], placeholders: Placeholders?) {
    self.text = text
    self.masks = masks
    self.placeholders = placeholders
  }

  /// The inlines of one parent with every run of placeholders as one formula.
  mutating func resolve(_ inlines: [Inline]) -> [Inline] {
    guard !masks.isEmpty else { return inlines }
    var result: [Inline] = []
    var run = PlaceholderRun()
    for inline in inlines {
      guard case .text(let literal) = inline, let placeholders else {
        if !(inline.isBreak && run.isOpen) {
          interrupt(&run)
          result.append(inline)
        }
        continue
      }
      for piece in placeholders.split(literal) {
        switch piece {
        case .text(let text):
          interrupt(&run)
          result.append(.text(text))
        case .part(let mask, let segment):
          if take(mask, segment, &run) { result.append(.maths(numbers[mask])) }
        }
      }
    }
    interrupt(&run)
    return result
  }

  /// Whether the part completes its formula.
  private mutating func take(_ mask: Int, _ segment: Int, _ run: inout PlaceholderRun) -> Bool {
    guard masks.indices.contains(mask) else { return false }
    seen.insert(mask)
    if segment == 0 {
      interrupt(&run)
    } else if run.mask != mask || run.next != segment {
      strays.insert(mask)
      run = PlaceholderRun()
      return false
    }
    let isLast = segment + 1 == masks[mask].segments.count
    run = isLast ? PlaceholderRun() : PlaceholderRun(mask: mask, next: segment + 1)
    return isLast
  }

  private mutating func interrupt(_ run: inout PlaceholderRun) {
    if let mask = run.mask { strays.insert(mask) }
    run = PlaceholderRun()
  }

  /// Whether placeholders stand in a text.
  func hasParts(_ literal: String) -> Bool {
    guard let placeholders, !masks.isEmpty else { return false }
    return placeholders.split(literal).contains { piece in
      if case .part = piece { true } else { false }
    }
  }

  /// A text in which no maths can be, as it was in the source.
  mutating func restore(_ literal: String) -> String {
    guard let placeholders, !masks.isEmpty else { return literal }
    return placeholders.split(literal).map { piece in
      switch piece {
      case .text(let text): return text
      case .part(let mask, let segment):
        guard masks.indices.contains(mask), masks[mask].segments.indices.contains(segment) else {
          return ""
        }
        seen.insert(mask)
        strays.insert(mask)
        return text.bytes.text(masks[mask].segments[segment])
      }
    }.joined()
  }

  /// The same for the inlines of an image's alternative text.
  mutating func restore(_ inlines: [Inline]) -> [Inline] {
    inlines.map { inline in
      switch inline {
      case .text(let literal): return .text(restore(literal))
      case .emphasis(let inner): return .emphasis(restore(inner))
      case .strong(let inner): return .strong(restore(inner))
      case .link(let destination, let title, let inner):
        return .link(destination: destination, title: title, restore(inner))
      default: return inline
      }
    }
  }
}

/// A formula over several lines of which some came out.
private struct PlaceholderRun {
  var mask: Int?
  var next = 0
  var isOpen: Bool { mask != nil }
}

extension Inline {
  fileprivate var isBreak: Bool {
    switch self {
    case .softBreak, .hardBreak: true
    default: false
    }
  }
}
