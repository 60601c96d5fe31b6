import LedeSyntax
import LedeText

/// Finds the titles of link definitions: `[label]: address "title"` (CommonMark 0.31, 4.7), also in quotations and items of lists.
struct MarkdownDefinitions {
  struct Title {
    /// As it is shown, on one line.
    let text: String
    /// Between its quotes.
    let range: Range<Int>
  }

  private(set) var titles: [Title] = []

  init(_ source: [UInt8]) {
    var start = 0
    while start < source.count {
      let end = source[start...].firstIndex(of: 0x0A) ?? source.count
      if let range = Self.title(source, start..<end) {
        titles.append(Title(text: Self.shown(source[range]).onOneLine.trimmed, range: range))
      }
      start = end + 1
    }
  }

  /// In a definition that begins on a line.
  private static func title(_ source: [UInt8], _ line: Range<Int>) -> Range<Int>? {
    let signs = source[line].prefix { " \t>-*+".utf8.contains($0) }
    guard signs.endIndex < line.upperBound, source[signs.endIndex] == UInt8(ascii: "["),
      let colon = MarkdownLink.labelEnd(source, signs.endIndex + 1), colon < source.count,
      source[colon] == UInt8(ascii: ":"), let title = MarkdownLink.definitionTitle(source, colon + 1)
    else { return nil }
    let inner = title.lowerBound + 1..<title.upperBound - 1
    return source[inner].contains(0x0A) ? nil : inner
  }

  /// Without escapes, and with the characters that its references stand for.
  private static func shown(_ written: ArraySlice<UInt8>) -> String {
    let bytes = MarkdownInlines.decoded(written) { byte, next in byte == UInt8(ascii: "\\") && isSign(next) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A mark of ASCII that a backslash can stand before.
  private static func isSign(_ byte: UInt8) -> Bool {
    0x21...0x7E ~= byte && !(0x30...0x39 ~= byte || 0x41...0x5A ~= byte & 0xDF)
  }
}
