/// The address of a picture that a service draws from LaTeX.
struct EncodedAddress {
  typealias Element = (byte: UInt8, index: Int)

  private struct Service {
    var hosts: [StaticString]
    var path: StaticString
    /// The parameter that holds the formula; `nil`: all behind the `?`, or behind the path.
    var key: StaticString?
    /// What must stand among the parameters.
    var needs: StaticString = ""
    /// Behind the path, and not behind a `?`.
    var isPath = false
    /// `+` is a space, as in forms.
    var plusIsSpace: Bool { key != nil }
  }

  private static let services = [
    Service(hosts: ["latex.codecogs.com", "www.codecogs.com"], path: "/", key: nil),
    Service(hosts: ["render.githubusercontent.com"], path: "/render/math", key: "math="),
    Service(
      hosts: ["chart.googleapis.com", "chart.apis.google.com"], path: "/chart", key: "chl=",
      needs: "cht=tx"),
    Service(hosts: ["www.zhihu.com"], path: "/equation", key: "tex="),
    Service(hosts: ["s0.wp.com"], path: "/latex.php", key: "latex="),
    Service(hosts: ["math.vercel.app", "math.now.sh"], path: "/", key: "from="),
    Service(hosts: ["i.upmath.me", "tex.s2cms.ru"], path: "/svg/", key: nil, isPath: true),
  ]

  private let address: [Element]
  /// Where the formula stands in it.
  private let range: Range<Int>
  private let plusIsSpace: Bool

  /// - Parameter address: each byte with the place it is to be found at.
  init?(_ address: [Element]) {
    self.address = address
    let bytes = address.map(\.byte)
    var start = 0
    for scheme: StaticString in ["https:", "http:"] where bytes.has(scheme, at: 0) {
      start = scheme.utf8CodeUnitCount
    }
    guard bytes.has("//", at: start) else { return nil }
    start += 2
    for service in Self.services {
      guard let host = service.hosts.first(where: { bytes.has($0, at: start) }),
        bytes.has(service.path, at: start + host.utf8CodeUnitCount)
      else { continue }
      let path = start + host.utf8CodeUnitCount + service.path.utf8CodeUnitCount
      guard let range = Self.range(of: service, in: bytes, behind: path) else { return nil }
      self.range = range
      plusIsSpace = service.plusIsSpace
      return
    }
    return nil
  }

  private static func range(of service: Service, in bytes: [UInt8], behind path: Int)
    -> Range<Int>?
  {
    if service.isPath { return path < bytes.count ? path..<bytes.count : nil }
    guard let mark = bytes[path...].firstIndex(of: UInt8(ascii: "?")) else { return nil }
    guard let key = service.key else {
      // `eqnedit.php?latex=` is a page, and no picture.
      return bytes.text(path..<mark).hasSuffix(".php") ? nil : (mark + 1)..<bytes.count
    }
    var found: Range<Int>?
    var isMeant = service.needs.utf8CodeUnitCount == 0
    var start = mark + 1
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "&")) ?? bytes.count
      if bytes.has(key, at: start) { found = (start + key.utf8CodeUnitCount)..<end }
      if bytes.has(service.needs, at: start) { isMeant = true }
      start = end + 1
    }
    return isMeant ? found : nil
  }

  /// The formula with `%2B` and the services' own words undone; `nil` where it is empty or no UTF-8.
  var formula: (content: [Element], hasLostPlus: Bool)? {
    var result: [Element] = []
    var hasPlus = false
    var hasOtherSpace = false
    var index = range.lowerBound
    while index < range.upperBound {
      let (byte, origin) = address[index]
      var value = byte
      if byte == UInt8(ascii: "%"), index + 2 < range.upperBound,
        let high = address[index + 1].byte.hexadecimal,
        let low = address[index + 2].byte.hexadecimal
      {
        value = high << 4 | low
        index += 2
      } else if byte == UInt8(ascii: "+"), plusIsSpace {
        value = Byte.space
        hasPlus = true
      }
      hasOtherSpace = hasOtherSpace || (value == Byte.space && byte != UInt8(ascii: "+"))
      result.append((value, origin))
      index += 1
    }
    let formula = Self.withoutLooks(result)
    guard String(validating: formula.map(\.byte), as: UTF8.self) != nil,
      formula.contains(where: { !$0.byte.isWhitespace })
    else { return nil }
    return (formula, hasPlus && hasOtherSpace)
  }

  /// What says how a picture looks stands in front: `\inline`, `\dpi{120}`, `\bg_white`, `\fn_cm`.
  private static func withoutLooks(_ formula: [Element])
    -> [Element]
  {
    let spaced = withoutSpaceWords(formula)
    let bytes = spaced.map(\.byte)
    var start = 0
    while start < bytes.count {
      let next = InlineSkips.skipSpace(in: bytes, from: start)
      guard let end = lookEnd(in: bytes, at: next) else { break }
      start = end
    }
    return Array(spaced[start...])
  }

  private static func lookEnd(in bytes: [UInt8], at start: Int) -> Int? {
    for word: StaticString in ["\\inline", "\\displaystyle", "\\dpi", "\\bg", "\\fn"] {
      guard bytes.has(word, at: start) else { continue }
      var end = start + word.utf8CodeUnitCount
      if bytes.has("_", at: end) {
        end += 1
        while end < bytes.count, bytes[end].isLetter { end += 1 }
        return end
      }
      if let group = MathEscapes.groupEnd(in: bytes, at: end) { return group }
      return end < bytes.count && bytes[end].isLetter ? nil : end
    }
    return nil
  }

  /// `&space;` of one of the services.
  private static func withoutSpaceWords(_ formula: [Element])
    -> [Element]
  {
    let bytes = formula.map(\.byte)
    var result: [Element] = []
    var index = 0
    while index < bytes.count {
      if bytes.has("&space;", at: index) {
        result.append((Byte.space, formula[index].index))
        index += 7
      } else {
        result.append(formula[index])
        index += 1
      }
    }
    return result
  }
}

extension UInt8 {
  fileprivate var hexadecimal: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
