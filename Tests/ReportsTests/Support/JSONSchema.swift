import Foundation

/// The part of JSON Schema that the project's own schemas use; a keyword outside it is an error.
struct JSONSchema {
  private let root: [String: Any]

  init(file: URL) throws {
    let value = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    root = value as? [String: Any] ?? [:]
  }

  /// What is wrong with `text`, each with its place; empty when it fits.
  func problems(in text: String) throws -> [String] {
    let value = try JSONSerialization.jsonObject(
      with: Data(text.utf8), options: [.fragmentsAllowed])
    return check(value, root, at: "$")
  }

  private func check(_ value: Any, _ schema: [String: Any], at place: String) -> [String] {
    schema.keys.sorted().flatMap { keyword -> [String] in
      guard let rule = schema[keyword] else { return [] }
      return check(value, keyword, rule, schema, at: place)
    }
  }

  private func check(
    _ value: Any, _ keyword: String, _ rule: Any, _ schema: [String: Any], at place: String
  ) -> [String] {
    func fail(_ text: String) -> [String] { ["\(place): \(text)"] }
    switch keyword {
    case "$schema", "$id", "$defs", "title", "description", "properties": return []
    case "$ref": return check(value, resolve(rule), at: place)
    case "type":
      let names = rule as? [String] ?? [rule as? String ?? ""]
      return names.contains { Self.isKind($0, value) } ? [] : fail("is not \(names)")
    case "const":
      return Self.same(value, rule) ? [] : fail("is not \(rule)")
    case "enum":
      let cases = rule as? [Any] ?? []
      return cases.contains { Self.same(value, $0) } ? [] : fail("is none of \(cases)")
    case "required":
      let missing = (rule as? [String] ?? []).filter { (value as? [String: Any])?[$0] == nil }
      return value is [String: Any] ? missing.flatMap { fail("lacks \($0)") } : []
    case "additionalProperties": return members(value, schema, at: place)
    case "items":
      let items = (value as? [Any] ?? []).enumerated()
      return items.flatMap { check($1, rule as? [String: Any] ?? [:], at: "\(place)[\($0)]") }
    case "minimum":
      guard Self.isKind("number", value), let number = value as? NSNumber,
        let least = rule as? NSNumber
      else { return [] }
      return number.doubleValue >= least.doubleValue ? [] : fail("is below \(least)")
    case "minLength":
      return (value as? String)?.isEmpty == true ? fail("is empty") : []
    case "pattern":
      guard let text = value as? String, let pattern = rule as? String else { return [] }
      return text.range(of: pattern, options: .regularExpression) != nil
        ? [] : fail("`\(text)` does not match \(pattern)")
    case "oneOf":
      let fits = (rule as? [[String: Any]] ?? []).filter { check(value, $0, at: place).isEmpty }
      return fits.count == 1 ? [] : fail("fits \(fits.count) of the alternatives")
    default: return fail("the validator does not know `\(keyword)`")
    }
  }

  private func members(_ value: Any, _ schema: [String: Any], at place: String) -> [String] {
    guard let object = value as? [String: Any] else { return [] }
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    return object.keys.sorted().flatMap { key -> [String] in
      guard let rule = properties[key], let member = object[key] else {
        return ["\(place): `\(key)` is not allowed"]
      }
      return check(member, rule, at: "\(place).\(key)")
    }
  }

  private func resolve(_ reference: Any) -> [String: Any] {
    let path = (reference as? String ?? "").split(separator: "/").dropFirst().map(String.init)
    return path.reduce(root) { $0[$1] as? [String: Any] ?? ["unresolved-reference": true] }
  }

  private static func isKind(_ name: String, _ value: Any) -> Bool {
    switch name {
    case "object": return value is [String: Any]
    case "array": return value is [Any]
    case "string": return value is String
    case "null": return value is NSNull
    case "boolean": return isBoolean(value)
    case "number": return !isBoolean(value) && value is NSNumber
    case "integer":
      guard !isBoolean(value), let number = value as? NSNumber else { return false }
      return number.doubleValue.rounded() == number.doubleValue
    default: return false
    }
  }

  private static func isBoolean(_ value: Any) -> Bool {
    guard let number = value as? NSNumber else { return false }
    return String(cString: number.objCType) == "c"
  }

  private static func same(_ a: Any, _ b: Any) -> Bool {
    (a as? NSObject) == (b as? NSObject)
  }
}
