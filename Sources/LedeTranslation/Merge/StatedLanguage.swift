import LedeCore
import LedeText

/// The language that a file says it is in, apart from the root element of a page: in front matter, in `xml:lang` of an entry of Atom.
enum StatedLanguage {
  /// Tells the language of the translation wherever that of the article is told.
  static func edits(_ article: Article, _ bytes: [UInt8], language: String) -> [ArticleMerge.Edit] {
    guard LanguageTag.isWellFormed(language) else { return [] }
    let found: [Range<Int>] =
      switch article.file?.format {
      case "markdown": frontMatter(bytes)
      case "feed": FeedEntryPlace(article, bytes)?.languages ?? []
      default: []
      }
    return found.compactMap { place in
      let tag = String(decoding: bytes[place], as: UTF8.self).replacing("_", with: "-")
      let isOwn = primary(tag) == primary(article.metadata.language)
      return isOwn ? ArticleMerge.Edit(place, Array(language.utf8)) : nil
    }
  }

  private static func primary(_ tag: String) -> String { tag.prefix { $0 != "-" }.lowercased() }

  /// The values of `lang` and its like in YAML and TOML.
  private static func frontMatter(_ bytes: [UInt8]) -> [Range<Int>] {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let fence = ["---", "+++"].first(where: { bytes[start...].starts(with: $0.utf8) }) else { return [] }
    var (found, place) = ([Range<Int>](), start)
    while let end = bytes[place...].firstIndex(of: 0x0A) {
      let line = String(decoding: bytes[place..<end], as: UTF8.self)
      if place > start, line.trimmed == fence { return found }
      if let match = line.firstMatch(
        of: /^((?:lang|language|locale)\s*[:=]\s*["']?)([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)*)["']?\s*(?:#.*)?$/)
      {
        let value = place + match.1.utf8.count
        found.append(value..<value + match.2.utf8.count)
      }
      place = end + 1
    }
    return []
  }
}

extension FeedEntryPlace {
  /// The values of `xml:lang` in its tags.
  fileprivate var languages: [Range<Int>] {
    var (found, place) = ([Range<Int>](), entry.lowerBound)
    let name = Array("xml:lang=".utf8)
    while let next = bytes[place..<entry.upperBound].firstRange(of: name) {
      place = next.upperBound
      let isInTag = bytes[..<next.lowerBound].last { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }
      guard isInTag == UInt8(ascii: "<"), place < entry.upperBound,
        let end = bytes[(place + 1)..<entry.upperBound].firstIndex(of: bytes[place])
      else { continue }
      found.append(place + 1..<end)
    }
    return found
  }
}
