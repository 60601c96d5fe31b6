/// JSON as it is written: UTF-8 without white space, members in the order in which they are added.
///
///     var json = JSONText()
///     json.object { json in
///       json.member("name", "Lede")
///       json.member("range") { $0.array { $0.value(0); $0.value(12) } }
///     }
///     json.endLine()
///
/// A value never contains a line break, not even one of those that only Unicode knows: a record stays on its line.
public struct JSONText: Sendable {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public var string: String { String(decoding: bytes, as: UTF8.self) }

  public mutating func object<Failure: Error>(_ members: (inout JSONText) throws(Failure) -> Void) throws(Failure) {
    separate()
    bytes.append(UInt8(ascii: "{"))
    try members(&self)
    bytes.append(UInt8(ascii: "}"))
  }

  public mutating func array<Failure: Error>(_ items: (inout JSONText) throws(Failure) -> Void) throws(Failure) {
    separate()
    bytes.append(UInt8(ascii: "["))
    try items(&self)
    bytes.append(UInt8(ascii: "]"))
  }

  /// Adds a member to the object that is open.
  public mutating func member(_ name: String, _ value: some JSONValue) {
    key(name)
    value.write(to: &self)
  }

  /// Adds a member to the object that is open; `nil`: adds none.
  public mutating func member(_ name: String, ifPresent value: (some JSONValue)?) {
    if let value { member(name, value) }
  }

  /// Adds a member to the object that is open; the closure writes its value.
  public mutating func member<Failure: Error>(
    _ name: String, _ value: (inout JSONText) throws(Failure) -> Void
  ) throws(Failure) {
    key(name)
    try value(&self)
  }

  /// Adds an item to the array that is open.
  public mutating func value(_ value: some JSONValue) {
    value.write(to: &self)
  }

  /// Ends a line of JSON lines: what comes next is a record of its own.
  public mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
  }

  /// The comma between two items. What stands before tells whether one is due, since strings end with a quote mark.
  private mutating func separate() {
    switch bytes.last {
    case nil, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"), UInt8(ascii: "\n"): break
    default: bytes.append(UInt8(ascii: ","))
    }
  }
}

/// Can be written as JSON.
public protocol JSONValue {
  func write(to json: inout JSONText)
}

extension String: JSONValue {
  public func write(to json: inout JSONText) { json.string(self) }
}

extension Bool: JSONValue {
  public func write(to json: inout JSONText) { json.literal(self ? "true" : "false") }
}

extension Int: JSONValue {
  public func write(to json: inout JSONText) { json.literal(String(self)) }
}

extension Double: JSONValue {
  public func write(to json: inout JSONText) { json.number(self) }
}

extension Optional: JSONValue where Wrapped: JSONValue {
  public func write(to json: inout JSONText) {
    guard let self else { return json.literal("null") }
    self.write(to: &json)
  }
}

extension Array: JSONValue where Element: JSONValue {
  public func write(to json: inout JSONText) {
    json.array { json in
      for element in self { element.write(to: &json) }
    }
  }
}

extension JSONText {
  fileprivate mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  /// At most six decimals, none where they are zeros, no exponent below 10⁹: sums whose last bits differ from one machine to the
  /// next come out alike. JSON has no infinities: they are `null`.
  fileprivate mutating func number(_ value: Double) {
    guard value.isFinite else { return literal("null") }
    guard abs(value) < 1e9 else { return literal(value.description) }
    let millionths = Int((abs(value) * 1e6).rounded())
    var digits = String(millionths / 1_000_000)
    if millionths % 1_000_000 != 0 {
      var decimals = String(1_000_000 + millionths % 1_000_000).dropFirst()
      while decimals.last == "0" { decimals.removeLast() }
      digits += "." + decimals
    }
    literal(value < 0 && millionths != 0 ? "-" + digits : digits)
  }

  fileprivate mutating func string(_ text: String) {
    separate()
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { utf8 in
      var start = 0
      var offset = 0
      while offset < utf8.count {
        guard Self.mayNeedEscape(utf8[offset]), let escape = Self.escape(utf8, offset) else {
          offset += 1
          continue
        }
        bytes.append(contentsOf: utf8[start..<offset])
        bytes.append(contentsOf: escape.text.utf8)
        offset += escape.length
        start = offset
      }
      bytes.append(contentsOf: utf8[start..<utf8.count])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Controls, the quote mark, the backslash, and the first bytes of U+0085, U+2028 and U+2029.
  @inline(__always)
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0xC2 || byte == 0xE2
  }

  /// - Returns: what stands for the character at an offset, and its length in bytes; `nil`: it stands for itself.
  private static func escape(_ utf8: UnsafeBufferPointer<UInt8>, _ offset: Int) -> (text: String, length: Int)? {
    switch utf8[offset] {
    case 0x22: return ("\\\"", 1)
    case 0x5C: return ("\\\\", 1)
    case 0x0A: return ("\\n", 1)
    case 0x0D: return ("\\r", 1)
    case 0x09: return ("\\t", 1)
    case 0xC2:
      // JSON allows these three inside a string, but many readers of JSON lines split there.
      return utf8[offset + 1] == 0x85 ? ("\\u0085", 2) : nil
    case 0xE2:
      guard utf8[offset + 1] == 0x80, utf8[offset + 2] & 0xFE == 0xA8 else { return nil }
      return (utf8[offset + 2] == 0xA8 ? "\\u2028" : "\\u2029", 3)
    case let control:
      let digits = String(control, radix: 16)
      return ("\\u00" + (digits.count == 1 ? "0" : "") + digits, 1)
    }
  }
}
