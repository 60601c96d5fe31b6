/// The bytes of a JSON object on one line, for changes that leave all else as it is. The object must be valid JSON (RFC 8259).
struct JSONRecord {
  private(set) var bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The object with a member as its last; one of the same name that is there goes, since names should be unique (section 4).
  func setting(_ name: String, to value: String) -> String {
    var body = removing(name)
    while let last = body.last, last != UInt8(ascii: "}") { body.removeLast() }
    body = body.dropLast()
    while let last = body.last, last == 0x20 || last == 0x09 { body.removeLast() }
    let comma = body.isEmpty || body.last == UInt8(ascii: "{") ? "" : ","
    return (body.isEmpty ? "{" : String(decoding: body, as: UTF8.self)) + "\(comma)\"\(name)\":\(value)}"
  }

  /// The bytes without the members of a name, each with one of the commas beside it.
  private func removing(_ name: String) -> ArraySlice<UInt8> {
    let key = Array("\"\(name)\"".utf8)
    var result: [UInt8] = []
    var kept = bytes.startIndex
    for member in members() where bytes[member].starts(with: key) {
      var (start, end) = (member.lowerBound, member.upperBound)
      if end < bytes.count, bytes[end] == UInt8(ascii: ",") {
        end += 1
      } else if let comma = bytes[..<start].lastIndex(where: { $0 != 0x20 && $0 != 0x09 }),
        bytes[comma] == UInt8(ascii: ",")
      {
        start = comma
      }
      result += bytes[kept..<max(kept, start)]
      kept = end
    }
    return kept == bytes.startIndex ? bytes[...] : (result + bytes[kept...])[...]
  }

  /// The members of the object itself, each from the quotation mark of its name to the comma or brace behind its value.
  private func members() -> [Range<Int>] {
    var result: [Range<Int>] = []
    var (depth, start, isInString, isEscaped) = (0, -1, false, false)
    for (offset, byte) in bytes.enumerated() {
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""):
        isInString = true
        if depth == 1, start < 0 { start = offset }
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0, start >= 0 { result.append(start..<offset) }
      case UInt8(ascii: ","):
        if depth == 1, start >= 0 {
          result.append(start..<offset)
          start = -1
        }
      default: break
      }
    }
    return result
  }
}
