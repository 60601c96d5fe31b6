/// TOML as front matter has it (https://toml.io/en/v1.0.0): keys with strings, lists, inline tables and plain values; dates, numbers and
/// truth values stay as they are written.
package struct TOMLText {
  package indirect enum Value: Equatable {
    case string(String)
    case plain(String)
    case list([Item])
    case table([Entry])
  }

  /// Of a list.
  package struct Item: Equatable {
    package let value: Value
    /// With its quotes: bytes of the text.
    package let place: Range<Int>
  }

  package struct Entry: Equatable {
    /// With the names of the tables around it: `params.author`.
    package let key: String
    package let value: Value
    /// Of the value, with its quotes: bytes of the text.
    package let place: Range<Int>
  }

  package private(set) var entries: [Entry] = []

  private let bytes: [UInt8]
  private var offset = 0
  private static let deepest = 16

  /// `nil`: it is no TOML.
  package init?(_ text: String) {
    bytes = Array(text.utf8)
    guard read() else { return nil }
  }

  private mutating func read() -> Bool {
    var table = ""
    skip(lines: true)
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "[") {
        let isList = bytes[offset...].starts(with: "[[".utf8)
        offset += isList ? 2 : 1
        guard let name = key(), take(UInt8(ascii: "]")), !isList || take(UInt8(ascii: "]")) else { return false }
        table = name + "."
      } else {
        guard let name = key(), let (value, place) = assigned(0) else { return false }
        entries.append(Entry(key: table + name, value: value, place: place))
      }
      guard endsLine() else { return false }
      skip(lines: true)
    }
    return true
  }

  // MARK: Keys

  private mutating func key() -> String? {
    var parts: [String] = []
    repeat {
      skip(lines: false)
      guard offset < bytes.count else { return nil }
      if bytes[offset] == UInt8(ascii: "\"") || bytes[offset] == UInt8(ascii: "'") {
        guard let part = string() else { return nil }
        parts.append(part)
      } else {
        let start = offset
        while offset < bytes.count, Self.isBare(bytes[offset]) { offset += 1 }
        guard offset > start else { return nil }
        parts.append(String(decoding: bytes[start..<offset], as: UTF8.self))
      }
    } while take(UInt8(ascii: "."))
    return parts.joined(separator: ".")
  }

  private static func isBare(_ byte: UInt8) -> Bool {
    0x61...0x7A ~= byte | 0x20 || 0x30...0x39 ~= byte || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }

  // MARK: Values

  /// What stands behind a key.
  private mutating func assigned(_ depth: Int) -> (Value, place: Range<Int>)? {
    guard take(UInt8(ascii: "=")) else { return nil }
    skip(lines: false)
    let start = offset
    return value(depth).map { ($0, start..<offset) }
  }

  private mutating func value(_ depth: Int) -> Value? {
    skip(lines: false)
    guard offset < bytes.count, depth < Self.deepest else { return nil }
    switch bytes[offset] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return string().map { .string($0) }
    case UInt8(ascii: "["): return list(depth)
    case UInt8(ascii: "{"): return table(depth)
    default:
      let start = offset
      while offset < bytes.count, bytes[offset] != 0x0A, !",]}#".utf8.contains(bytes[offset]) { offset += 1 }
      let plain = String(decoding: bytes[start..<offset], as: UTF8.self).trimmed
      return plain.isEmpty || plain.contains("=") ? nil : .plain(plain)
    }
  }

  private mutating func list(_ depth: Int) -> Value? {
    offset += 1
    var items: [Item] = []
    while true {
      skip(lines: true)
      if take(UInt8(ascii: "]")) { return .list(items) }
      let start = offset
      guard let item = value(depth + 1) else { return nil }
      items.append(Item(value: item, place: start..<offset))
      skip(lines: true)
      if !take(UInt8(ascii: ",")) {
        skip(lines: true)
        return take(UInt8(ascii: "]")) ? .list(items) : nil
      }
    }
  }

  private mutating func table(_ depth: Int) -> Value? {
    offset += 1
    var entries: [Entry] = []
    if take(UInt8(ascii: "}")) { return .table([]) }
    while true {
      guard let name = key(), let (value, place) = assigned(depth + 1) else { return nil }
      entries.append(Entry(key: name, value: value, place: place))
      if take(UInt8(ascii: "}")) { return .table(entries) }
      guard take(UInt8(ascii: ",")) else { return nil }
    }
  }

  // MARK: Strings

  private mutating func string() -> String? {
    let quote = bytes[offset]
    let isLiteral = quote == UInt8(ascii: "'")
    let isLong = bytes[offset...].starts(with: [quote, quote, quote])
    offset += isLong ? 3 : 1
    if isLong, offset < bytes.count, bytes[offset] == 0x0A { offset += 1 }
    var result: [UInt8] = []
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == quote, !isLong || bytes[offset...].starts(with: [quote, quote, quote]) {
        offset += isLong ? 3 : 1
        return String(decoding: result, as: UTF8.self)
      }
      if byte == 0x0A, !isLong { return nil }
      if byte == UInt8(ascii: "\\"), !isLiteral {
        guard escape(into: &result) else { return nil }
      } else {
        result.append(byte)
        offset += 1
      }
    }
    return nil
  }

  private mutating func escape(into result: inout [UInt8]) -> Bool {
    guard offset + 1 < bytes.count else { return false }
    let sign = bytes[offset + 1]
    offset += 2
    switch sign {
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "f"), UInt8(ascii: "b"): result.append(0x0A)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): result.append(sign)
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      let end = offset + (sign == UInt8(ascii: "u") ? 4 : 8)
      guard end <= bytes.count, let value = UInt32(String(decoding: bytes[offset..<end], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(value)
      else { return false }
      result += Array(String(scalar).utf8)
      offset = end
    case 0x0A:
      // A line that ends in a backslash goes on behind the white space of the next.
      while offset < bytes.count, bytes[offset] <= 0x20 { offset += 1 }
    default: return false
    }
    return true
  }

  // MARK: White space

  private mutating func take(_ byte: UInt8) -> Bool {
    skip(lines: false)
    guard offset < bytes.count, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  /// Passes white space and comments.
  private mutating func skip(lines: Bool) {
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "#") {
        while offset < bytes.count, bytes[offset] != 0x0A { offset += 1 }
      } else if byte == 0x20 || byte == 0x09 || byte == 0x0D || lines && byte == 0x0A {
        offset += 1
      } else {
        return
      }
    }
  }

  private mutating func endsLine() -> Bool {
    skip(lines: false)
    return offset == bytes.count || bytes[offset] == 0x0A
  }
}
