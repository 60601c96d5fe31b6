import LedeCore
import LedeSyntax
import LedeText

/// The bytes of an entry of RSS or Atom in its feed.
struct FeedEntryPlace {
  let bytes: [UInt8]
  /// Of its first text.
  private let offset: Int
  let entry: Range<Int>

  /// - Returns: `nil`: where the entry's text stands is not known, or not as ASCII has it.
  init?(_ article: Article, _ bytes: [UInt8]) {
    guard let offset = article.origin.offset(0), bytes.indices.contains(offset) else { return nil }
    (self.bytes, self.offset) = (bytes, offset)
    let before = bytes[..<offset]
    guard let start = Self.lastStart(of: ["<item", "<entry"], in: before) else { return nil }
    let isItem = bytes[start...].starts(with: "<item".utf8)
    let end = bytes[offset...].firstRange(of: Array((isItem ? "</item" : "</entry").utf8))?.lowerBound
    entry = start..<(end ?? bytes.count)
  }

  private static func lastStart(of strings: [StaticString], in bytes: ArraySlice<UInt8>) -> Int? {
    let patterns = strings.map { Array("\($0)".utf8) }
    return bytes.indices.reversed().first { index in
      patterns.contains { bytes[index] == $0[0] && bytes[index...].starts(with: $0) }
    }
  }

  /// The elements that hold an entry's text, or a shorter one.
  private static let names = ["encoded", "content", "description", "summary"]

  /// Those with texts beside the one that was read.
  var others: [String] {
    FeedScanner(bytes).contents(Set(Self.names), in: entry).compactMap { name, range in
      range.contains(offset) || bytes[range].allSatisfy { $0 <= 0x20 } ? nil : name
    }
  }

  /// How values are written where the text stands.
  func frame(isHTML: Bool) -> TextPlace.Frame {
    let before = bytes[entry.lowerBound..<offset]
    let (open, close) = (Self.lastStart(of: ["<![CDATA["], in: before), Self.lastStart(of: ["]]>"], in: before))
    if let open, open > close ?? 0 { return .cdata }
    // In Atom's `xhtml` tags stand as they are: then no more than the text is escaped.
    guard isHTML, let tag = textTag else { return .xml }
    return bytes[tag.upperBound..<offset].contains(UInt8(ascii: "<")) ? .none : .xml
  }

  /// The start tag of the element that holds the text.
  private var textTag: Range<Int>? {
    let tag = (entry.lowerBound..<offset).reversed().first { index in
      bytes[index] == UInt8(ascii: "<") && Self.names.contains { isStart($0, at: index) }
    }
    return tag.flatMap { tag in
      bytes[tag..<offset].firstIndex(of: UInt8(ascii: ">")).map { tag..<$0 + 1 }
    }
  }

  /// Readers take its text for markup, even where it has none so far.
  var holdsMarkup: Bool { !isAtom }

  private var isAtom: Bool { bytes[entry.lowerBound...].starts(with: "<entry".utf8) }

  /// Says that a text of Atom is text, where nothing says so and a translation has what looks like markup.
  func typeEdits(_ edits: [ArticleMerge.Edit]) -> [ArticleMerge.Edit] {
    guard isAtom, let tag = textTag else { return [] }
    let written = edits.filter { $0.range.lowerBound >= offset }.map { String(decoding: $0.bytes, as: UTF8.self) }
    guard written.contains(where: { $0.contains(/(<|&lt;)[A-Za-z\/!?]/) }) else { return [] }
    return typeEdit(tag).map { [$0] } ?? []
  }

  /// - Returns: `nil`: the tag says of what type its text is.
  private func typeEdit(_ tag: Range<Int>) -> ArticleMerge.Edit? {
    if Self.type(of: bytes[tag]) != nil { return nil }
    return ArticleMerge.Edit(tag.upperBound - 1..<tag.upperBound - 1, Array(" type=\"text\"".utf8))
  }

  private static func type(of tag: ArraySlice<UInt8>) -> String? {
    String(decoding: tag, as: UTF8.self).firstMatch(of: /\stype\s*=\s*["']\s*([a-z\/+]+)/).map { String($0.1) }
  }

  private func isStart(_ name: String, at index: Int) -> Bool {
    let tag = bytes[(index + 1)...].prefix(80).prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }
    return tag.split(separator: UInt8(ascii: ":")).last?.elementsEqual(name.utf8) ?? false
  }

  /// The entry's own title.
  /// - Throws: where the encoding lacks a character.
  func titleEdits(_ source: String, _ target: String, _ place: TextPlace) throws(ArticleError) -> [ArticleMerge.Edit] {
    var edits: [ArticleMerge.Edit] = []
    for (_, range) in FeedScanner(bytes).contents(["title"], in: entry) {
      guard let raw = place.shown(bytes[range]) else { continue }
      let trimmed = raw.trimmed
      let isData = trimmed.hasPrefix("<![CDATA[") && trimmed.hasSuffix("]]>")
      // Where the encoding lacks letters, references stand for them: in CDATA they would be text.
      let staysData = isData && place.isUnicode
      let value = isData ? String(trimmed.dropFirst(9).dropLast(3)) : Self.unescaped(trimmed)
      let isMarkup = value.onOneLine != source.onOneLine
      guard !isMarkup || Self.unescaped(value).onOneLine == source.onOneLine else { continue }
      var title = LegalText(target.onOneLine).text
      let tag = bytes[..<range.lowerBound].lastIndex(of: UInt8(ascii: "<")).map { $0..<range.lowerBound }
      let isText = isAtom && !isMarkup && tag.map { Self.type(of: bytes[$0]) ?? "text" == "text" } ?? false
      let looksMarkedUp = title.contains(/<[A-Za-z\/!?]|&(#|[A-Za-z]+;)/)
      if isMarkup || looksMarkedUp && !isText { title = Self.escaped(title) }
      if looksMarkedUp, isText, let tag, let edit = typeEdit(tag) { edits.append(edit) }
      title = staysData ? "<![CDATA[" + title.replacing("]]>", with: "]]]]><![CDATA[>") + "]]>" : Self.escaped(title)
      edits.append(ArticleMerge.Edit(range, try place.written(title)))
    }
    return edits
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  private static func unescaped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var (result, offset) = ([UInt8](), 0)
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "&"), let (character, length) = CharacterReference.decode(bytes, at: offset) {
        result += String(character).utf8
        offset += length
      } else {
        result.append(bytes[offset])
        offset += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
