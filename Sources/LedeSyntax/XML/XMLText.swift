extension String {
  /// As the content of an element, or an attribute's value between double quotes.
  ///
  /// A tab stays in an element, but parsers would make it a space in an attribute; a carriage return neither keeps.
  package func xmlEscaped(isAttribute: Bool = false) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count + 16)
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "&"): result.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): result.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): result.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): result.append(contentsOf: (isAttribute ? "&quot;" : "\"").utf8)
      case 0x0D: result.append(contentsOf: "&#13;".utf8)
      case 0x09 where isAttribute: result.append(contentsOf: "&#9;".utf8)
      case 0x0A where isAttribute: result.append(contentsOf: "&#10;".utf8)
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
