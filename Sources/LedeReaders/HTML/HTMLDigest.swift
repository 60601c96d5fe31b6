import LedeCore
import LedeText

/// A page that holds several stories: a newsletter or digest that was saved from a mail.
extension HTMLReader: DividingReader {
  /// Larger pages are none.
  private static let largest = 4 << 20
  /// Of stories, and the share of the page's words that they must have: beside one article others are often told of.
  private static let least = (stories: 2, share: 0.6)

  package func parts(of bytes: [UInt8]) -> [any FeedEntry]? {
    // Who translates the values of a file wants it whole: many stand between stories.
    guard !findsValues, bytes.count <= Self.largest, Self.mayBeDigest(bytes) else { return nil }
    let input = ReaderInput(source: "", bytes: bytes, language: nil)
    guard let untold = try? untold(input, stated: Entry(), file: .identity(skipped: 0)) else { return nil }
    let page = untold.article(nil, Entry())
    let isLetter = Self.isLetter(page)
    // What its head says appeared on a day is one article, unless it is a letter.
    if !isLetter, untold.article.metadata.date != nil { return [Whole(page: untold)] }
    let digest = DigestStories(page, isHeaded: !isLetter)
    guard digest.stories.count >= Self.least.stories, digest.isBrief,
      digest.coverage >= Self.least.share
    else {
      return [Whole(page: untold)]
    }
    var shared = Entry()
    (shared.site, shared.date, shared.isTitleGiven) = (page.metadata.site, page.metadata.date, false)
    shared.title = page.metadata.title
    return digest.parts(shared, SourceFile(bytes, format: Self.name))
  }

  /// A page that is one article.
  private struct Whole: FeedEntry {
    let page: UntoldPage

    func article(source: String, language: String?) -> Article {
      var article = page.article(language, Entry())
      article.source = source
      return article
    }
  }

  /// It has what only letters have: how to unsubscribe, or to read it in a browser.
  private static func isLetter(_ page: Article) -> Bool {
    var cues = PhraseTable()
    for language in Set([page.metadata.language, "en"]) {
      for phrase in LanguageFile.embedded(language)?.furniture.mail.words ?? [] { cues.insert(phrase, bits: 1) }
    }
    var words: [HashedWord] = []
    return (page.layers[Blocks.self]?.items ?? []).contains { block in
      guard block.range.count <= longestCue else { return false }
      words.removeAll(keepingCapacity: true)
      WordHasher.words(page.text, block.range, limit: .max, into: &words)
      return words.indices.contains { cues.matchLength(words, at: $0) > 0 }
    }
  }

  /// In bytes, of a line that says so.
  private static let longestCue = 400

  /// The elements of pages that show one article, or are made for browsers: mails have none of them.
  private static let elements = ["article", "main", "nav"].map { Array($0.utf8) }

  /// No element says that it is the article or the menu, and two links lead to other pages.
  private static func mayBeDigest(_ bytes: [UInt8]) -> Bool {
    var links = 0
    for offset in bytes.indices.dropLast(8) where bytes[offset] == 0x3C {
      let name = bytes[(offset + 1)...].prefix(8)
      if elements.contains(where: { element in
        name.count > element.count && zip(name, element).allSatisfy { $0 | 0x20 == $1 }
          && name[name.startIndex + element.count] < 0x40
      }) {
        return false
      }
      if name[offset + 1] | 0x20 == 0x61, name[offset + 2] <= 0x20 { links += 1 }
    }
    return links >= least.stories
  }
}
