import LedeText

/// Why bytes are no JSON.
package struct JSONFault: Error, Sendable, Equatable {
  /// What is wrong and its mend, without a full stop.
  package let message: String
  /// The byte where it is.
  package let offset: Int
}

/// Goes once over bytes and holds them to RFC 8259, to the letter. It keeps one flag for each level that is open, and nothing else.
struct JSONScanner {
  private let bytes: [UInt8]
  private var offset = 0
  /// The levels that are open: `true` is an object.
  private var levels: [Bool] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The range of the only value.
  mutating func document() throws(JSONFault) -> Range<Int> {
    if case .failure(let error) = Text.validating(bytes) {
      throw JSONFault(message: "this is no UTF-8; save it as UTF-8", offset: error.offset)
    }
    skipBlanks()
    let start = offset
    let end = try value()
    skipBlanks()
    if offset < bytes.count { throw fault("\(found) stands behind the value; remove it, or begin a line of its own") }
    return start..<end
  }

  private var byte: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// A value with all that it holds, without recursion: what nests deep takes no stack.
  /// - Returns: its end.
  private mutating func value() throws(JSONFault) -> Int {
    while true {
      switch byte {
      case UInt8(ascii: "{"):
        if try opens(isObject: true, close: UInt8(ascii: "}")) {
          try name()
          continue
        }
      case UInt8(ascii: "["):
        if try opens(isObject: false, close: UInt8(ascii: "]")) { continue }
      default: try scalar()
      }
      if try isWhole() { return offset }
    }
  }

  /// Opens a level; `false`: it is empty, and closed again.
  private mutating func opens(isObject: Bool, close: UInt8) throws(JSONFault) -> Bool {
    if levels.count == JSONText.nestingLimit {
      throw fault("this nests deeper than \(JSONText.nestingLimit) levels; make it flatter")
    }
    offset += 1
    skipBlanks()
    if byte == close {
      offset += 1
      return false
    }
    levels.append(isObject)
    return true
  }

  /// Goes from behind a value to the next one; `true`: there is none, the outermost value ends here.
  private mutating func isWhole() throws(JSONFault) -> Bool {
    while let isObject = levels.last {
      skipBlanks()
      let close = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
      if byte == close {
        offset += 1
        levels.removeLast()
      } else if byte == UInt8(ascii: ",") {
        let comma = offset
        offset += 1
        skipBlanks()
        if byte == close { throw JSONFault(message: "nothing follows this comma; remove it", offset: comma) }
        if isObject { try name() }
        return false
      } else {
        throw fault("\(found) stands where `,` or `\(isObject ? "}" : "]")` is wanted")
      }
    }
    return true
  }

  /// The name of a member and its colon.
  private mutating func name() throws(JSONFault) {
    guard byte == UInt8(ascii: "\"") else { throw fault("\(found) stands where a name in quotation marks is wanted") }
    try string()
    skipBlanks()
    guard byte == UInt8(ascii: ":") else { throw fault("\(found) stands where `:` is wanted") }
    offset += 1
    skipBlanks()
  }

  private mutating func scalar() throws(JSONFault) {
    switch byte {
    case UInt8(ascii: "\""): try string()
    case _ where byte == UInt8(ascii: "-") || isDigit: try number()
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    default: throw fault("\(found) stands where a value is wanted")
    }
  }

  private mutating func word(_ word: String) throws(JSONFault) {
    guard bytes[offset...].starts(with: word.utf8) else { throw fault("this is no value; did you mean `\(word)`?") }
    offset += word.utf8.count
  }

  private mutating func number() throws(JSONFault) {
    if byte == UInt8(ascii: "-") { offset += 1 }
    if byte == UInt8(ascii: "0") {
      offset += 1
      if isDigit { throw fault("a number begins with a zero; remove the zero, or write a string") }
    } else {
      try digits()
    }
    if byte == UInt8(ascii: ".") {
      offset += 1
      try digits()
    }
    if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
      offset += 1
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { offset += 1 }
      try digits()
    }
  }

  private var isDigit: Bool { byte.map { $0 &- 0x30 < 10 } ?? false }

  private mutating func digits() throws(JSONFault) {
    guard isDigit else { throw fault("\(found) stands where a digit is wanted") }
    while isDigit { offset += 1 }
  }

  private mutating func string() throws(JSONFault) {
    let start = offset
    offset += 1
    while let byte {
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        return
      case UInt8(ascii: "\\"): try escape()
      case 0..<0x20: throw fault("\(found) stands in a string as it is; write it as an escape (`\\n`, `\\u0001`)")
      default: offset += 1
      }
    }
    throw JSONFault(message: "this string is never closed", offset: start)
  }

  private mutating func escape() throws(JSONFault) {
    let start = offset
    offset += 1
    guard let kind = byte else { throw JSONFault(message: "this escape is cut off", offset: start) }
    offset += 1
    if kind == UInt8(ascii: "u") {
      let digits = bytes[offset...].prefix(4)
      guard digits.count == 4, digits.allSatisfy({ hexadecimal($0) != nil }) else {
        throw JSONFault(message: "four hexadecimal digits are wanted behind `\\u`", offset: start)
      }
      offset += 4
    } else if simpleEscape(kind) == nil {
      throw JSONFault(message: "this is no escape; write `\\\\` for a backslash", offset: start)
    }
  }

  private mutating func skipBlanks() {
    offset = bytes.endOfJSONBlanks(from: offset)
  }

  private func fault(_ message: String) -> JSONFault { JSONFault(message: message, offset: offset) }

  /// What a message calls the next byte.
  private var found: String {
    guard let byte else { return "the end" }
    switch byte {
    case 0: return "a NUL byte (is this UTF-16?)"
    case 0x21..<0x7F: return "`\(Unicode.Scalar(byte))`"
    case 0x20: return "a space"
    case 0..<0x20, 0x7F: return "the control 0x\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16, uppercase: true))"
    default: return "a character beyond ASCII"
    }
  }
}

/// The byte that `\n` and its like stand for; `nil`: it is no escape of JSON.
func simpleEscape(_ kind: UInt8) -> UInt8? {
  switch kind {
  case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): kind
  case UInt8(ascii: "b"): 0x08
  case UInt8(ascii: "f"): 0x0C
  case UInt8(ascii: "n"): 0x0A
  case UInt8(ascii: "r"): 0x0D
  case UInt8(ascii: "t"): 0x09
  default: nil
  }
}

func hexadecimal(_ digit: UInt8) -> UInt32? {
  switch digit {
  case 0x30...0x39: UInt32(digit) - 0x30
  case 0x41...0x46, 0x61...0x66: UInt32(digit | 0x20) - 0x61 + 10
  default: nil
  }
}

extension [UInt8] {
  func endOfJSONBlanks(from start: Int) -> Int {
    var offset = start
    while offset < count, self[offset] == 0x20 || self[offset] == 0x09 || self[offset] == 0x0A || self[offset] == 0x0D {
      offset += 1
    }
    return offset
  }
}
