/// JSON as it is written (RFC 8259): each value and name with the bytes that it takes, so that a change leaves all other bytes as they are.
///
/// The bytes are checked once. What an object or array holds is looked up again each time that it is asked for, in one pass over its
/// bytes: a text of many values takes no more memory than its bytes.
package struct JSONText: Sendable {
  /// Levels of objects and arrays: what nests deeper is refused.
  package static let nestingLimit = 512

  package let bytes: [UInt8]
  package let root: Value

  package struct Value: Sendable, Equatable {
    package enum Kind: Sendable { case object, array, string, number, bool, null }

    package let kind: Kind
    package let range: Range<Int>
  }

  /// A member of an object, or an item of an array.
  package struct Child: Sendable {
    /// With its quotation marks; `nil`: an item of an array.
    package let name: Range<Int>?
    package let value: Value
    /// All that stands between the commas or brackets around it.
    package let slot: Range<Int>
  }

  /// - Throws: why the bytes are no JSON.
  package init(_ bytes: [UInt8]) throws(JSONFault) {
    var scanner = JSONScanner(bytes)
    let range = try scanner.document()
    self.bytes = bytes
    root = Value(kind: Self.kind(bytes[range.lowerBound]), range: range)
  }

  /// What an object or array holds, in order; nothing for other values.
  package func children(of value: Value) -> Children { Children(self, value) }

  /// The members of an object that have a name, by its characters, not its escapes; more than one where it stands there again.
  package func members(named name: String, of object: Value) -> [Child] {
    children(of: object).filter { $0.name.map { has($0, name) } ?? false }
  }

  /// A string's range, quotation marks included, holds these characters.
  package func has(_ string: Range<Int>, _ characters: String) -> Bool {
    let inside = bytes[string.lowerBound + 1..<string.upperBound - 1]
    if inside.elementsEqual(characters.utf8) { return true }
    return inside.contains(UInt8(ascii: "\\")) && self.string(string).text.bytes.elementsEqual(characters.utf8)
  }

  /// What the string at a range, quotation marks included, says.
  package func string(_ range: Range<Int>) -> JSONString { JSONString(bytes, range) }

  private static func kind(_ first: UInt8) -> Value.Kind {
    switch first {
    case UInt8(ascii: "{"): .object
    case UInt8(ascii: "["): .array
    case UInt8(ascii: "\""): .string
    case UInt8(ascii: "t"), UInt8(ascii: "f"): .bool
    case UInt8(ascii: "n"): .null
    default: .number
    }
  }

  /// The children of a value in order.
  package struct Children: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private let isObject: Bool
    /// Behind the comma or bracket before the next child.
    private var offset: Int
    private let end: Int

    fileprivate init(_ text: JSONText, _ value: Value) {
      bytes = text.bytes
      isObject = value.kind == .object
      let isEmpty =
        value.kind != .object && value.kind != .array
        || bytes.endOfJSONBlanks(from: value.range.lowerBound + 1) == value.range.upperBound - 1
      offset = isEmpty ? value.range.upperBound : value.range.lowerBound + 1
      end = value.range.upperBound
    }

    package mutating func next() -> Child? {
      guard offset < end else { return nil }
      let first = offset
      var start = bytes.endOfJSONBlanks(from: first)
      var name: Range<Int>?
      if isObject {
        name = start..<bytes.endOfJSONValue(from: start)
        start = bytes.endOfJSONBlanks(from: bytes.endOfJSONBlanks(from: bytes.endOfJSONValue(from: start)) + 1)
      }
      let value = Value(kind: JSONText.kind(bytes[start]), range: start..<bytes.endOfJSONValue(from: start))
      let last = bytes.endOfJSONBlanks(from: value.range.upperBound)
      offset = last + 1
      return Child(name: name, value: value, slot: first..<last)
    }
  }
}

extension [UInt8] {
  /// The end of the value that begins at an offset of valid JSON.
  fileprivate func endOfJSONValue(from start: Int) -> Int {
    var (offset, depth) = (start, 0)
    repeat {
      switch self[offset] {
      case UInt8(ascii: "\""): offset = endOfJSONString(from: offset)
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        offset += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        offset += 1
      case _ where depth > 0: offset += 1
      default: return endOfJSONWord(from: offset)
      }
    } while depth > 0
    return offset
  }

  private func endOfJSONString(from start: Int) -> Int {
    var offset = start + 1
    while self[offset] != UInt8(ascii: "\"") { offset += self[offset] == UInt8(ascii: "\\") ? 2 : 1 }
    return offset + 1
  }

  /// The end of a number, `true`, `false` or `null`.
  private func endOfJSONWord(from start: Int) -> Int {
    self[start...].firstIndex { byte in
      !(byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == 0x2B || byte == 0x2D || byte == 0x2E)
    } ?? count
  }
}
