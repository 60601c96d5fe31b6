import LedeText

/// The first picture that stands in an entry's markup: many feeds name none besides.
struct ContentPicture {
  private let bytes: [UInt8]
  private var offset = 0

  /// In pixels: what is smaller counts readers, or is a face or a button.
  private static let least = 100

  private init(_ markup: String) { bytes = Array(markup.utf8) }

  /// - Returns: a whole address; `nil`: there is none.
  static func address(in markup: String) -> String? {
    var scan = Self(markup)
    while let tag = scan.bytes[scan.offset...].firstRange(of: Array("<img".utf8))?.upperBound {
      scan.offset = tag
      if let found = scan.address() { return found }
    }
    return nil
  }

  /// What the tag says that has just begun.
  private mutating func address() -> String? {
    var (source, isSmall) = (String?.none, false)
    while let (name, value) = attribute() {
      switch name {
      case "src": source = source ?? Self.whole(value)
      case "width", "height": isSmall = isSmall || Int(value).map { $0 < Self.least } ?? false
      default: break
      }
    }
    return isSmall ? nil : source
  }

  private static func whole(_ address: String) -> String? {
    let address = address.replacing("&amp;", with: "&").trimmed
    if address.contains(where: \.isWhitespace) { return nil }
    if address.hasPrefix("//") { return "https:" + address }
    return address.hasPrefix("https://") || address.hasPrefix("http://") ? address : nil
  }

  /// The next attribute of the tag, its name in small letters; `nil`: the tag ends.
  private mutating func attribute() -> (name: String, value: String)? {
    skip { $0 <= 0x20 || $0 == UInt8(ascii: "/") }
    let name = take { $0 > 0x20 && !Self.endsName.contains($0) }
    guard !name.isEmpty else { return nil }
    skip { $0 <= 0x20 }
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "=") else { return (name.lowercased(), "") }
    offset += 1
    skip { $0 <= 0x20 }
    guard offset < bytes.count else { return nil }
    let quote = bytes[offset]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return (name.lowercased(), take { $0 > 0x20 && $0 != UInt8(ascii: ">") })
    }
    offset += 1
    let value = take { $0 != quote }
    offset = min(offset + 1, bytes.count)
    return (name.lowercased(), value)
  }

  private static let endsName = Array("=>/\"'".utf8)

  private mutating func skip(_ isSkipped: (UInt8) -> Bool) {
    while offset < bytes.count, isSkipped(bytes[offset]) { offset += 1 }
  }

  private mutating func take(_ isTaken: (UInt8) -> Bool) -> String {
    let start = offset
    skip(isTaken)
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }
}
