import LedeCore
import LedeText

/// Where a page says inside of its root element that it is in the language of the source: in `lang` of elements, in its head, in JSON-LD.
/// What says another language stays.
struct PageLanguages {
  private let bytes: [UInt8]
  private let source: String
  private let target: String
  private(set) var edits: [ArticleMerge.Edit] = []

  /// A tag that is longer is none.
  private static let longestTag = 4096

  /// - Parameters:
  ///   - source: BCP 47, the language that the page was in.
  ///   - target: the one that it is in now.
  init(_ bytes: [UInt8], from source: String, into target: String) {
    (self.bytes, self.source, self.target) = (bytes, Self.primary(source), target)
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    if !isWide, self.source != "und", LanguageTag.isWellFormed(target) { scan() }
  }

  private static func primary(_ tag: String) -> String { tag.prefix { $0 != "-" && $0 != "_" }.lowercased() }

  private mutating func scan() {
    var place = 0
    while let open = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = open + 1
      if bytes[open...].starts(with: "<!--".utf8) {
        place = bytes[open...].firstRange(of: Array("-->".utf8))?.upperBound ?? bytes.count
        continue
      }
      let nameEnd = bytes[place...].firstIndex { ($0 | 0x20) &- 0x61 >= 26 && $0 &- 0x30 >= 10 } ?? bytes.count
      guard nameEnd > place, let end = tagEnd(nameEnd) else { continue }
      let name = String(decoding: bytes[place..<nameEnd], as: UTF8.self).lowercased()
      place = end
      take(name, nameEnd..<end)
      if name == "script" || name == "style" { place = passData(name, end) }
    }
  }

  private func tagEnd(_ start: Int) -> Int? {
    var quote: UInt8?
    for offset in start..<min(bytes.count, start + Self.longestTag) {
      switch bytes[offset] {
      case let byte where quote == byte: quote = nil
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = quote ?? bytes[offset]
      case UInt8(ascii: ">") where quote == nil: return offset
      // So that no byte is looked at for several of them.
      case UInt8(ascii: "<"): return nil
      default: break
      }
    }
    return nil
  }

  private func value(_ name: String, _ tag: Range<Int>) -> String? {
    RootLanguage.value(of: name, bytes, tag).map { String(decoding: bytes[$0], as: UTF8.self).lowercased() }
  }

  private mutating func take(_ name: String, _ tag: Range<Int>) {
    if name == "html" { return }
    if name == "meta" { return takeMeta(tag) }
    if value("translate", tag) == "no" { return }
    var isOwn = false
    for name in ["lang", "xml:lang"] {
      guard let place = RootLanguage.value(of: name, bytes, tag), says(place) else { continue }
      edits.append(ArticleMerge.Edit(place, Array(target.utf8)))
      isOwn = true
    }
    // The direction of a part may be that of code or a number.
    let (old, new) = (Self.direction(source), Self.direction(target))
    if old != new, isOwn || name == "body", value("dir", tag) == old,
      let place = RootLanguage.value(of: "dir", bytes, tag)
    {
      edits.append(ArticleMerge.Edit(place, Array(new.utf8)))
    }
  }

  private static func direction(_ language: String) -> String { LanguageTag.isRightToLeft(language) ? "rtl" : "ltr" }

  private func says(_ place: Range<Int>) -> Bool {
    Self.primary(String(decoding: bytes[place], as: UTF8.self)) == source
  }

  private static let names: Set = ["content-language", "dc.language", "dcterms.language", "language", "og:locale"]

  private mutating func takeMeta(_ tag: Range<Int>) {
    let name = value("property", tag) ?? value("http-equiv", tag) ?? value("name", tag) ?? ""
    guard Self.names.contains(name), let place = RootLanguage.value(of: "content", bytes, tag), says(place) else {
      return
    }
    let tag = name == "og:locale" ? target.replacing("-", with: "_") : target
    edits.append(ArticleMerge.Edit(place, Array(tag.utf8)))
  }

  private static let member = Array("\"inLanguage\"".utf8)

  /// Passes the content of an element that is no markup, with what JSON-LD says in it.
  private mutating func passData(_ name: String, _ start: Int) -> Int {
    let end = bytes[start...].firstRange(of: Array("</\(name)".utf8))?.lowerBound ?? bytes.count
    var place = start
    while let found = bytes[place..<end].firstRange(of: Self.member) {
      place = found.upperBound
      let open = bytes[place..<end].firstIndex { $0 > 0x20 && $0 != UInt8(ascii: ":") }
      guard let open, bytes[open] == UInt8(ascii: "\""),
        let close = bytes[(open + 1)..<end].firstIndex(of: UInt8(ascii: "\""))
      else { continue }
      if says(open + 1..<close) { edits.append(ArticleMerge.Edit(open + 1..<close, Array(target.utf8))) }
      place = close
    }
    return end
  }
}
