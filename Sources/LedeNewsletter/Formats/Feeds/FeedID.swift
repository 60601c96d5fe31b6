import LedeText

/// What feeds call an item, the same in each run.
enum FeedID {
  /// The id itself where it holds beyond the run (an address, a URN, a tag URI); else one made of it, since it may hold the name of a file.
  static func id(_ id: String) -> String {
    if WebAddress(id)?.text == id || id.hasPrefix("urn:") || id.hasPrefix("tag:") { return id }
    return urn(id)
  }

  /// An id for what has no address: a UUID of version 8 (RFC 9562), made of a hash.
  static func urn(_ text: String) -> String {
    let (one, two) = (FNV1a.hash(text.utf8), FNV1a.hash(text.utf8.reversed()))
    func digits(_ value: UInt64) -> [Character] {
      let hex = String(value, radix: 16)
      return Array(String(repeating: "0", count: 16 - hex.count) + hex)
    }
    var hex = digits(one) + digits(two)
    (hex[12], hex[16]) = ("8", "8")
    let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(hex[$0]) }
    return "urn:uuid:" + parts.joined(separator: "-")
  }
}
