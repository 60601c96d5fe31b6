import LedeSyntax
import LedeText

/// `{by: (newest, score)}`: round brackets, which hold no list in YAML, so that each comma begins a key.
struct RoundList {
  /// From the bracket that opens to the one that closes, in one line.
  let place: Place
  /// As YAML writes it.
  let mended: String

  /// In bytes: a file may have as many such keys as it has room for.
  private static let longest = 200

  /// - Parameter key: ends with the bracket that closes.
  init?(endingAt key: Place) {
    let bytes = key.source.text.bytes
    let start = min(key.range.lowerBound, bytes.count)
    let before = bytes[max(0, start - Self.longest)..<start]
    guard let open = before.lastIndex(where: { $0 == UInt8(ascii: "(") || $0 == 0x0A }),
      bytes[open] == UInt8(ascii: "("), bytes[open..<start].contains(UInt8(ascii: ","))
    else { return nil }
    place = Place(source: key.source, range: open..<key.range.upperBound)
    mended = "[\(key.source.text[open + 1..<key.range.upperBound - 1])]"
  }
}
