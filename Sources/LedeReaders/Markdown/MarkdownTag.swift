/// A tag of HTML between text.
struct MarkdownTag {
  let name: String
  let isEnd: Bool
  /// It has no end tag.
  let isAlone: Bool

  private static let void: Set = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
  ]

  /// - Returns: `nil`: it is a comment, or another thing that is no tag.
  init?(_ bytes: ArraySlice<UInt8>) {
    isEnd = bytes.dropFirst().first == UInt8(ascii: "/")
    let body = bytes.dropFirst(isEnd ? 2 : 1)
    let length = body.prefix { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }.count
    guard length > 0 else { return nil }
    name = String(decoding: body.prefix(length), as: UTF8.self).lowercased()
    isAlone = !isEnd && (Self.void.contains(name) || bytes.suffix(2).elementsEqual("/>".utf8))
  }
}
