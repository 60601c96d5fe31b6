import LedeText

/// Elements of HTML that stand around blocks of Markdown: `<div lang="fr">`, a blank line, text, `</div>`.
struct MarkdownSurroundings {
  private struct Element {
    let name: String
    let isProtected: Bool
    let language: String?
  }

  private var open: [Element] = []
  /// Nobody writes more.
  private static let deepest = 64

  var isProtected: Bool { open.last?.isProtected ?? false }
  /// BCP 47.
  var language: String? { open.last?.language }

  /// Passes a block of HTML.
  mutating func pass(_ bytes: [UInt8]) {
    var offset = 0
    while let start = bytes[offset...].firstIndex(of: UInt8(ascii: "<")),
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ">"))
    {
      if let tag = MarkdownTag(bytes[start...end]) { pass(tag) }
      offset = end + 1
    }
  }

  private mutating func pass(_ tag: MarkdownTag) {
    if tag.isEnd {
      if let index = open.lastIndex(where: { $0.name == tag.name }) { open.removeSubrange(index...) }
    } else if !tag.isAlone, open.count < Self.deepest {
      open.append(
        Element(
          name: tag.name, isProtected: tag.isTranslated.map { !$0 } ?? isProtected,
          language: tag.language ?? language))
    }
  }
}
