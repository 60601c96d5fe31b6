/// `{by: (newest, score)}`: round brackets, which hold no list in YAML, so that each comma begins a key.
package struct RoundList {
  /// From the bracket that opens to the one that closes, in one line.
  package let place: Place
  /// As YAML writes it.
  package let mended: String

  /// - Parameter place: of a value that begins with the bracket.
  package init?(at place: Place) {
    self.init(place.source, from: place.range.lowerBound)
  }

  /// - Parameter place: of a key that ends with the bracket.
  package init?(endingAt place: Place) {
    let bytes = place.source.text.bytes
    guard place.source.text[place.range].hasSuffix(")") else { return nil }
    let end = min(place.range.lowerBound, bytes.count)
    let before = bytes[max(0, end - Self.longest)..<end]
    guard let open = before.lastIndex(where: { $0 == UInt8(ascii: "(") || $0 == 0x0A }) else { return nil }
    self.init(place.source, from: open)
    if self.place.range.upperBound < place.range.upperBound { return nil }
  }

  /// In bytes: a file may have as many such keys as it has room for.
  private static let longest = 200

  private init?(_ source: Source, from open: Int) {
    let bytes = source.text.bytes
    guard open < bytes.count, bytes[open] == UInt8(ascii: "(") else { return nil }
    let rest = bytes[open...].prefix(Self.longest).prefix { $0 != 0x0A }
    guard let close = rest.firstIndex(of: UInt8(ascii: ")")), rest[..<close].contains(UInt8(ascii: ",")) else {
      return nil
    }
    place = Place(source: source, range: open..<close + 1)
    mended = "[\(source.text[open + 1..<close])]"
  }

  /// A value is the beginning of it, up to its first comma.
  func begins(_ value: String) -> Bool { value.hasPrefix("(") && !value.contains(",") && !value.hasSuffix(")") }
}
