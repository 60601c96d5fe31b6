/// JSON as pages embed it (JSON-LD), read leniently: line breaks in strings, commas and brackets too many or too few do no harm.
package indirect enum StructuredData {
  case string(String)
  case object([(key: String, value: StructuredData)])
  case array([StructuredData])
  /// Numbers, `true`, `false` and `null`: nothing here needs them.
  case other

  package init(_ bytes: ArraySlice<UInt8>) {
    var parser = StructuredDataParser(bytes)
    self = parser.value(depth: 0) ?? .other
  }

  package subscript(key: String) -> StructuredData? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The string, or the first one of an array of them.
  package var text: String? {
    switch self {
    case .string(let value): value.isEmpty ? nil : value
    case .array(let items): items.lazy.compactMap(\.text).first
    case .object, .other: nil
    }
  }

  /// The strings: one, or those of an array.
  package var texts: [String] {
    switch self {
    case .string(let value): value.isEmpty ? [] : [value]
    case .array(let items): items.flatMap(\.texts)
    case .object, .other: name.map { [$0] } ?? []
    }
  }

  /// The name of a person or organisation, or the names of several.
  package var name: String? {
    switch self {
    case .string(let value): return value.isEmpty ? nil : value
    case .object: return self["name"]?.text
    case .array(let items):
      let names = items.compactMap(\.name)
      return names.isEmpty ? nil : names.joined(separator: ", ")
    case .other: return nil
    }
  }

  /// The address of an image, or of the first one of several.
  package var address: String? {
    switch self {
    case .string(let value): value.isEmpty ? nil : value
    case .object: self["url"]?.address ?? self["contentUrl"]?.address
    case .array(let items): items.lazy.compactMap(\.address).first
    case .other: nil
    }
  }

  /// All objects in it, the outer before the inner.
  package var objects: [StructuredData] {
    switch self {
    case .object(let members): [self] + members.flatMap(\.value.objects)
    case .array(let items): items.flatMap(\.objects)
    case .string, .other: []
    }
  }
}

private struct StructuredDataParser {
  private let bytes: ArraySlice<UInt8>
  private var offset: Int

  private static let maxDepth = 24

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    offset = bytes.startIndex
  }

  /// The next value; `nil`: there is none here.
  mutating func value(depth: Int) -> StructuredData? {
    skipSpace()
    guard offset < bytes.endIndex, depth < Self.maxDepth else { return nil }
    switch bytes[offset] {
    case UInt8(ascii: "{"): return object(depth)
    case UInt8(ascii: "["): return array(depth)
    case UInt8(ascii: "\""): return .string(string())
    case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ","), UInt8(ascii: ":"): return nil
    default:
      while offset < bytes.endIndex, !",]}".utf8.contains(bytes[offset]) { offset += 1 }
      return .other
    }
  }

  private mutating func object(_ depth: Int) -> StructuredData {
    offset += 1
    var members: [(key: String, value: StructuredData)] = []
    while skipTo("\"", before: "}") {
      let key = string()
      skipSpace()
      guard offset < bytes.endIndex, bytes[offset] == UInt8(ascii: ":") else { continue }
      offset += 1
      guard let value = value(depth: depth + 1) else {
        if depth + 1 >= Self.maxDepth { offset = bytes.endIndex }
        continue
      }
      members.append((key, value))
    }
    return .object(members)
  }

  private mutating func array(_ depth: Int) -> StructuredData {
    offset += 1
    var items: [StructuredData] = []
    while offset < bytes.endIndex {
      skipSpace()
      guard offset < bytes.endIndex else { break }
      if bytes[offset] == UInt8(ascii: "]") {
        offset += 1
        break
      }
      if let value = value(depth: depth + 1) { items.append(value) } else { offset += 1 }
    }
    return .array(items)
  }

  /// Goes to a byte; `false`: the closing one, which is passed, or the end comes first.
  private mutating func skipTo(_ wanted: Unicode.Scalar, before closing: Unicode.Scalar) -> Bool {
    while offset < bytes.endIndex {
      if bytes[offset] == UInt8(ascii: wanted) { return true }
      offset += 1
      if bytes[offset - 1] == UInt8(ascii: closing) { return false }
    }
    return false
  }

  private mutating func skipSpace() {
    while offset < bytes.endIndex, bytes[offset] <= 0x20 { offset += 1 }
  }

  private mutating func string() -> String {
    offset += 1
    var result: [UInt8] = []
    while offset < bytes.endIndex, bytes[offset] != UInt8(ascii: "\"") {
      if bytes[offset] == UInt8(ascii: "\\") {
        escape(into: &result)
      } else {
        result.append(bytes[offset])
        offset += 1
      }
    }
    offset += 1
    return String(decoding: result, as: UTF8.self)
  }

  private mutating func escape(into result: inout [UInt8]) {
    guard offset + 1 < bytes.endIndex else {
      offset += 1
      return
    }
    let escaped = bytes[offset + 1]
    offset += 2
    switch escaped {
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "b"), UInt8(ascii: "f"): result.append(0x0A)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "u"):
      var unit = hexadecimal()
      if unit & 0xFC00 == 0xD800, offset + 1 < bytes.endIndex, bytes[offset] == UInt8(ascii: "\\") {
        offset += 2
        unit = 0x10000 + (unit & 0x3FF) << 10 + hexadecimal() & 0x3FF
      }
      result += Array(String(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8)
    default: result.append(escaped)
    }
  }

  private mutating func hexadecimal() -> UInt32 {
    let end = min(offset + 4, bytes.endIndex)
    let value = UInt32(String(decoding: bytes[offset..<end], as: UTF8.self), radix: 16) ?? 0xFFFD
    offset = end
    return value
  }
}
