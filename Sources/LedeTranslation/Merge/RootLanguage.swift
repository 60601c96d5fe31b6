import LedeCore
import LedeText

/// The language that a page says it is in, in the start tag of its root element.
enum RootLanguage {
  /// Tells the language of the translation, and its direction where that is another one.
  static func edits(_ bytes: [UInt8], language: String) -> [ArticleMerge.Edit] {
    // Of two bytes a character, the first of a small or a large end.
    let step = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) ? 2 : 1
    guard step == 2 else { return narrowEdits(bytes, language: language) }
    let low = bytes[0] == 0xFF ? 0 : 1
    let head = stride(from: low, to: min(bytes.count - 1, FileHead.size), by: 2).map { at in
      bytes[at ^ 1] == 0 ? bytes[at] : 0x3F
    }
    return narrowEdits(head, language: language).map { edit in
      ArticleMerge.Edit(
        edit.range.lowerBound * 2..<edit.range.upperBound * 2, edit.bytes.flatMap { low == 0 ? [$0, 0] : [0, $0] })
    }
  }

  /// Where a character of ASCII has one byte.
  private static func narrowEdits(_ bytes: [UInt8], language: String) -> [ArticleMerge.Edit] {
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

  /// Of an attribute, without its quotation marks, where it has some.
  /// - Parameter tag: what stands behind the element's name.
  static func value(of name: String, _ bytes: [UInt8], _ tag: Range<Int>) -> Range<Int>? {
    var place = tag.lowerBound
    func take(_ wanted: (UInt8) -> Bool) -> Range<Int> {
      let start = place
      while place < tag.upperBound, wanted(bytes[place]) { place += 1 }
      return start..<place
    }
    func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }
    let sign = UInt8(ascii: "=")
    while place < tag.upperBound {
      _ = take { isBlank($0) || $0 == UInt8(ascii: "/") || $0 == sign }
      let found = take { !isBlank($0) && $0 != sign }
      _ = take(isBlank)
      guard place < tag.upperBound, bytes[place] == sign else { continue }
      place += 1
      _ = take(isBlank)
      guard place < tag.upperBound else { return nil }
      let mark = bytes[place]
      let value: Range<Int>
      if mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") {
        place += 1
        value = take { $0 != mark }
        guard place < tag.upperBound else { return nil }
        place += 1
      } else {
        value = take { !isBlank($0) }
      }
      if String(decoding: bytes[found], as: UTF8.self).lowercased() == name { return value }
    }
    return nil
  }
}
