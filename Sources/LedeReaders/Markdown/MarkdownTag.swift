import LedeSyntax
import LedeText

/// A tag of HTML between text.
struct MarkdownTag {
  let name: String
  let isEnd: Bool
  /// It has no end tag.
  let isAlone: Bool
  /// Whether what stands in it is to be translated; `nil`: it does not say.
  var isTranslated: Bool? { attributes?.isTranslated }
  /// BCP 47, where it says it.
  var language: String? { LanguageTag.gist(attributes?[.lang] ?? attributes?[.xmlLang]) }

  private let attributes: HTMLAttributes?

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
    attributes = isEnd || isAlone || !bytes.contains(0x3D) ? nil : Self.attributes(bytes)
  }

  private static let events = HTMLEvents(elements: [], attributes: HTMLAttribute.allCases.map(\.rawValue))

  private static func attributes(_ bytes: ArraySlice<UInt8>) -> HTMLAttributes {
    let source = Text(String(decoding: bytes, as: UTF8.self))
    var attributes = HTMLAttributes()
    try? events.parse(source) { events, values in
      for event in events where event.kind == .attribute {
        attributes.add(HTMLAttribute.allCases[Int(event.name)], event.isExact ? source.bytes : values, event.value)
      }
    }
    return attributes
  }
}
