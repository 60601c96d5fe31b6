import LedeConfig
import LedeCore
import LedeText

/// An article as an entry of a feed or a record states it.
package struct Entry: FeedEntry, Equatable {
  package enum Content: Sendable, Equatable {
    case text(String)
    case html(String)
  }

  package var title, url, date, author, site: String?
  /// The address of the lead image.
  package var image: String?
  /// BCP 47.
  package var language: String?
  /// The language is that of this very entry, not of its whole feed or message: the text does not overrule it.
  package var isLanguageCertain = false
  package var content: Content?
  /// The way from the UTF-8 of the content to the file.
  package var origin = Article.Origin.unknown

  package init() {}

  /// - Parameter language: the one that the user gave, instead of the entry's own.
  package func article(source: String, language: String?) throws(ArticleError) -> Article {
    switch content {
    case .text(let string): return try article(Text(string), source: source, language: language)
    case .html(let string):
      let input = ReaderInput(source: source, bytes: Array(string.utf8), language: language)
      var article = try HTMLReader().read(input, stated: self, file: origin)
      lay(over: &article.metadata)
      return article
    case nil: throw ArticleError(.empty, "the entry has no text")
    }
  }

  private func article(_ text: Text, source: String, language: String?) throws(ArticleError) -> Article {
    var plain = PlainText(text, language: language)
    guard !plain.blocks.items.isEmpty else { throw ArticleError(.empty, "the entry has no text") }
    var metadata = Metadata(language: language ?? "und")
    lay(over: &metadata)
    if language == nil { tellLanguage(&metadata, plain.text, &plain.blocks, declared: nil) }
    return plain.article(source: source, origin: origin, metadata)
  }

  /// Tells the language by what the entry states, what its content declares, and the text.
  func tellLanguage(_ metadata: inout Metadata, _ text: Text, _ blocks: inout Blocks, declared: String?) {
    if isLanguageCertain, let language {
      metadata.language = language
      metadata.tellParagraphs(text, &blocks)
    } else {
      metadata.detectLanguage(text, &blocks, declared: language ?? declared)
    }
  }

  /// What the entry states goes before what its content does.
  private func lay(over metadata: inout Metadata) {
    metadata.title = title ?? metadata.title
    metadata.url = url ?? metadata.url
    metadata.date = date ?? metadata.date
    metadata.author = author ?? metadata.author
    metadata.site = site ?? metadata.site
    metadata.image = image ?? metadata.image
  }
}
