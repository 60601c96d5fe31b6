/// A JSON object on one line, for changes that leave all else as it is, byte for byte.
package struct JSONRecord {
  private let text: JSONText

  /// - Parameter text: an object.
  package init(_ text: JSONText) {
    self.text = text
  }

  /// The object with a member as its last; those of the same name that are there go, since names should be unique (RFC 8259, section 4).
  package func setting(_ name: String, to value: JSON) -> [UInt8] {
    let bytes = text.bytes
    var result: [UInt8] = []
    result += bytes[...text.root.range.lowerBound]
    var isFirst = true
    for member in text.children(of: text.root) where !(member.name.map { text.has($0, name) } ?? false) {
      if !isFirst { result.append(UInt8(ascii: ",")) }
      result += bytes[member.slot]
      isFirst = false
    }
    while let last = result.last, last == 0x20 || last == 0x09 || last == 0x0D { result.removeLast() }
    if !isFirst { result.append(UInt8(ascii: ",")) }
    Self.add(name, value, to: &result)
    return result
  }

  /// The member as the only one of an object.
  package static func alone(_ name: String, _ value: JSON) -> [UInt8] {
    var result = [UInt8(ascii: "{")]
    add(name, value, to: &result)
    return result
  }

  private static func add(_ name: String, _ value: JSON, to bytes: inout [UInt8]) {
    JSON.quote(Array(name.utf8), to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    value.encode(to: &bytes)
    bytes.append(UInt8(ascii: "}"))
  }
}
