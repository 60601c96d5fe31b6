import LedeSyntax

/// What must be true of Markdown that Lede writes, as MD4C reads it: no HTML of the article's, and no link that runs something.
final class MarkdownCheck: MarkdownHandler {
  /// What Lede writes itself where Markdown has no mark.
  private static let ownTags =
    ["strong", "em", "del", "sub", "sup", "code", "pre"].flatMap { ["<\($0)>", "</\($0)>"] } + ["<br>"]
  private static let dangerous = ["javascript:", "vbscript:", "data:"]

  private let allowsOwnTags: Bool
  private var violation: Violation?

  /// - Parameter allowsOwnTags: it holds articles with their marks.
  static func check(_ markdown: String, allowsOwnTags: Bool) throws(Violation) {
    let check = MarkdownCheck(allowsOwnTags: allowsOwnTags)
    do {
      try MarkdownParser.parse(Array(markdown.utf8)[...], check)
    } catch {
      // A table of many columns has far more cells than bytes; that is no harm.
    }
    if let violation = check.violation { throw violation }
  }

  private init(allowsOwnTags: Bool) {
    self.allowsOwnTags = allowsOwnTags
  }

  func start(_ element: MarkdownParser.Element, level: Int) {}
  func end(_ element: MarkdownParser.Element) {}

  func startLink(_ element: MarkdownParser.Element, _ link: MarkdownParser.Link) {
    let address = Self.plain(Array(link.address)).filter { $0 > 0x20 && $0 != 0x7F }
    let text = String(decoding: address, as: UTF8.self).lowercased()
    if Self.dangerous.contains(where: text.hasPrefix) { violation = Violation("a link leads to \(text)") }
  }

  func text(_ text: UnsafeBufferPointer<UInt8>, _ kind: MarkdownParser.TextKind, offset: Int?) {
    guard kind == .markup else { return }
    let markup = String(decoding: text, as: UTF8.self)
    var rest = markup[...]
    while let start = rest.firstIndex(of: "<") {
      rest = rest[start...]
      guard allowsOwnTags, Self.ownTags.contains(where: rest.hasPrefix) else {
        violation = Violation("the Markdown has the tag \(rest.prefix(40))")
        return
      }
      rest = rest.dropFirst()
    }
  }

  /// Without character references.
  private static func plain(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var offset = 0
    while offset < bytes.count {
      if let (character, length) = CharacterReference.decode(bytes, at: offset) {
        result += String(character).utf8
        offset += length
      } else {
        result.append(bytes[offset])
        offset += 1
      }
    }
    return result
  }
}
