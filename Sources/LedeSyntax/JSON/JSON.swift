/// A JSON value (RFC 8259) for writing: keys keep their order, so the same value gives the same bytes.
///
/// No string breaks a line, not even by the line breaks that only Unicode knows: a record of JSON lines stays on its line.
public enum JSON: Sendable, Equatable {
  case null
  case bool(Bool)
  case int(Int)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([Member])
  /// A value that is encoded already, as `encoded` would: it takes a small part of the memory of a tree of as many values.
  case bytes([UInt8])

  /// A key with its value.
  public struct Member: Sendable, Equatable {
    /// Escapes resolved.
    public let key: String
    /// What stands behind the colon.
    public let value: JSON

    public init(key: String, value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// An object of the members that are not `nil`, in order.
  public static func object(_ members: KeyValuePairs<String, JSON?>) -> JSON {
    var present: [Member] = []
    present.reserveCapacity(members.count)
    for (key, value) in members { if let value { present.append(Member(key: key, value: value)) } }
    return .object(present)
  }

  /// On one line, without needless white space.
  public var encoded: String {
    var bytes: [UInt8] = []
    encode(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends what `encoded` is.
  package func encode(to bytes: inout [UInt8]) {
    write(to: &bytes, indent: nil)
  }

  /// An array whose items are encoded one after the other, so that there is never a tree of all of them.
  package static func array<Items: Sequence>(encoding items: Items, _ item: (Items.Element) -> JSON) -> JSON {
    var bytes = [UInt8(ascii: "[")]
    for element in items {
      if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
      item(element).encode(to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
    return .bytes(bytes)
  }

  /// Indented by two spaces a level.
  public var pretty: String {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: 0)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(to bytes: inout [UInt8], indent: Int?) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .int(let value): Self.decimal(value, to: &bytes)
    case .number(let value): bytes += (value.isFinite ? Self.shortest(value) : "null").utf8
    case .string(let value): Self.quote(value, to: &bytes)
    case .bytes(let value): bytes += value
    case .array(let items):
      Self.list(items, "[", "]", to: &bytes, indent) { item, bytes, indent in item.write(to: &bytes, indent: indent) }
    case .object(let members):
      Self.list(members, "{", "}", to: &bytes, indent) { member, bytes, indent in
        Self.quote(member.key, to: &bytes)
        bytes += (indent == nil ? ":" : ": ").utf8
        member.value.write(to: &bytes, indent: indent)
      }
    }
  }

  private static func list<Item>(
    _ items: [Item], _ open: String, _ close: String, to bytes: inout [UInt8], _ indent: Int?,
    write: (Item, inout [UInt8], Int?) -> Void
  ) {
    let inner = indent.map { $0 + 1 }
    bytes += open.utf8
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      if let inner { newLine(inner, to: &bytes) }
      write(item, &bytes, inner)
    }
    if let indent, !items.isEmpty { newLine(indent, to: &bytes) }
    bytes += close.utf8
  }

  private static func decimal(_ value: Int, to bytes: inout [UInt8]) {
    if value < 0 { bytes.append(0x2D) }
    let value = value.magnitude
    var place: UInt = 1
    while value / place >= 10 { place *= 10 }
    while place > 0 {
      bytes.append(0x30 + UInt8(value / place % 10))
      place /= 10
    }
  }

  private static func newLine(_ indent: Int, to bytes: inout [UInt8]) {
    bytes.append(0x0A)
    bytes += repeatElement(0x20, count: indent * 2)
  }

  /// At most six decimals: more are noise of floating point.
  private static func shortest(_ value: Double) -> String {
    let rounded = abs(value) < 1e9 ? (value * 1e6).rounded() / 1e6 : value
    return rounded == rounded.rounded() && abs(rounded) < 1e15 ? String(Int(rounded)) : String(rounded)
  }

  private static func quote(_ text: String, to bytes: inout [UInt8]) {
    if text.utf8.contains(where: mayNeedEscape) { return quote(Array(text.utf8), to: &bytes) }
    bytes.append(0x22)
    bytes += text.utf8
    bytes.append(0x22)
  }

  /// Appends UTF-8 as a JSON string.
  package static func quote(_ text: [UInt8], to bytes: inout [UInt8]) {
    bytes.append(0x22)
    var start = 0
    for (offset, byte) in text.enumerated() where mayNeedEscape(byte) {
      guard let (escape, length) = escape(text[offset...]) else { continue }
      bytes += text[start..<offset]
      bytes += escape.utf8
      start = offset + length
    }
    bytes += text[start...]
    bytes.append(0x22)
  }

  /// Controls, the quote mark, the backslash, and what the UTF-8 of U+0085, U+2028 and U+2029 begins with.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0xC2 || byte == 0xE2
  }

  /// The escape of the character that begins here, and its length in bytes; `nil`: it stands for itself.
  private static func escape(_ text: ArraySlice<UInt8>) -> (escape: String, length: Int)? {
    // JSON allows the last three inside a string, but many readers of JSON lines split there.
    if text.starts(with: [0xC2, 0x85]) { return ("\\u0085", 2) }
    if text.starts(with: [0xE2, 0x80, 0xA8]) { return ("\\u2028", 3) }
    if text.starts(with: [0xE2, 0x80, 0xA9]) { return ("\\u2029", 3) }
    guard let byte = text.first, byte < 0x80 else { return nil }
    switch byte {
    case 0x22: return ("\\\"", 1)
    case 0x5C: return ("\\\\", 1)
    case 0x0A: return ("\\n", 1)
    case 0x0D: return ("\\r", 1)
    case 0x09: return ("\\t", 1)
    default: return ("\\u00" + (byte < 0x10 ? "0" : "1") + String(byte & 0x0F, radix: 16), 1)
    }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .int(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
}
