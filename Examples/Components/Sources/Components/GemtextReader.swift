import Lede

/// Reads Gemtext: a paragraph a line; `#`, `*` and `>` begin headings, items of lists and quotations.
struct GemtextReader: Reader {
  static let name = "gemtext"
  static let help = "Gemtext"
  static let extensions = ["gmi"]
  static let isLineBased = false

  func read(_ input: ReaderInput) throws(ArticleError) -> Article {
    guard case .success(let text) = Text.validating(input.bytes) else {
      throw ArticleError(.undecodable, "the file is not UTF-8; save it as that")
    }
    var items: [Block] = []
    var (start, followsBlank) = (0, true)
    while start < text.count {
      let end = text.bytes[start...].firstIndex(of: 0x0A) ?? text.count
      let line = text.trimmed(start..<end)
      let (kind, mark) = Self.kind(text.bytes[line])
      let range = text.trimmed(line.lowerBound + mark..<line.upperBound)
      if !range.isEmpty { items.append(Block(range: range, followsBlank: followsBlank, kind: kind)) }
      (start, followsBlank) = (end + 1, line.isEmpty)
    }
    guard !items.isEmpty else { throw ArticleError(.empty, "the file has no text") }
    var blocks = Blocks(items)
    var metadata = Metadata(language: input.language ?? "und")
    if input.language == nil { metadata.detectLanguage(text, &blocks) }
    return Article(source: input.source, text: text, metadata: metadata, blocks: blocks)
  }

  /// What a line is, and how many bytes its mark takes.
  private static func kind(_ line: ArraySlice<UInt8>) -> (Block.Kind, mark: Int) {
    let level = line.prefix { $0 == UInt8(ascii: "#") }.count
    switch line.first {
    case UInt8(ascii: "#"): return (.heading(level: min(level, 6)), level)
    case UInt8(ascii: "*"): return (.listItem, 1)
    case UInt8(ascii: ">"): return (.quotation, 1)
    default: return (.paragraph, 0)
    }
  }
}
