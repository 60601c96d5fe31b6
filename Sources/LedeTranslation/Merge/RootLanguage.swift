import LedeCore
import LedeText

/// The language that a page says it is in, in the start tag of its root element.
enum RootLanguage {
  /// Tells the language of the translation, and its direction where that is another one.
  static func edits(_ bytes: [UInt8], language: String) -> [ArticleMerge.Edit] {
    guard LanguageTag.isWellFormed(language), let tag = tag(bytes) else { return [] }
    var edits: [ArticleMerge.Edit] = []
    for name in ["lang", "xml:lang"] {
      if let value = value(of: name, bytes, tag) { edits.append(ArticleMerge.Edit(value, Array(language.utf8))) }
    }
    let direction = LanguageTag.isRightToLeft(language) ? "rtl" : "ltr"
    if let value = value(of: "dir", bytes, tag) {
      edits.append(ArticleMerge.Edit(value, Array(direction.utf8)))
    } else if direction == "rtl" {
      edits.append(ArticleMerge.Edit(tag.lowerBound..<tag.lowerBound, Array(" dir=\"rtl\"".utf8)))
    }
    return edits
  }

  /// Of the root element: what stands behind its name.
  private static func tag(_ bytes: [UInt8]) -> Range<Int>? {
    let head = bytes.prefix(FileHead.size).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    guard let name = head[...].firstRange(of: Array("<html".utf8)),
      let end = head[name.upperBound...].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    return name.upperBound..<end
  }

  /// Of an attribute, between its quotation marks.
  private static func value(of name: String, _ bytes: [UInt8], _ tag: Range<Int>) -> Range<Int>? {
    var rest = tag
    let lower = bytes[tag].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    while let found = lower[(rest.lowerBound - tag.lowerBound)...].firstRange(of: Array("\(name)=".utf8)) {
      let (start, quote) = (found.lowerBound + tag.lowerBound, found.upperBound + tag.lowerBound)
      rest = quote..<tag.upperBound
      guard bytes[start - 1] <= 0x20, quote < tag.upperBound else { continue }
      let mark = bytes[quote]
      guard mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'"),
        let end = bytes[(quote + 1)..<tag.upperBound].firstIndex(of: mark)
      else { continue }
      return quote + 1..<end
    }
    return nil
  }
}
