import LedeConfig
import LedeCore
import LedeText

/// An article as an entry of a feed or a record states it.
package struct Entry: FeedEntry, Equatable {
  package enum Content: Sendable, Equatable {
    case text(String)
    case html(String)
  }

  /// Microblogs may leave it out, and many leave it empty: blanks alone are none.
  package var title: String? {
    didSet { if title?.trimmed.isEmpty ?? false { title = nil } }
  }
  package var url, date, author, site: String?
  /// The title is the article's own, not that of what it came in, such as the subject of a message.
  package var isTitleGiven = true
  /// The title is the subject of a letter.
  package var isTitleSubject = false
  /// What the file calls it.
  package var id: String?
  /// The address of the lead image.
  package var image: String?
  package var tags: [String] = []
  /// BCP 47.
  package var language: String?
  /// The language is that of this very entry, not of its whole feed or message: the text does not overrule it.
  package var isLanguageCertain = false
  package var content: Content?
  /// The way from the UTF-8 of the content to the file.
  package var origin = Article.Origin.unknown
  /// The bytes of the file that the entry stands in.
  package var record: Range<Int>?
  /// The name of the reader, of what is read as a file by itself (`Article.file`).
  package var format: String?
  /// Of the file; `nil`: of the content.
  package var encoding: String?
  /// Values that stand in its markup are looked for.
  package var findsValues = false

  package init() {}

  /// - Parameter language: the one that the user gave, instead of the entry's own.
  package func article(source: String, language: String?) throws(ArticleError) -> Article {
    try article(source: source, language: language, page: nil)
  }

  /// - Parameter page: what the content has been read as, where it is a page that has been read already.
  func article(source: String, language: String?, page: UntoldPage?) throws(ArticleError) -> Article {
    var article = try content(source: source, language: language, page)
    article.file = format.map { SourceFile(stated, format: $0) }
    article.file?.record = record
    if let encoding { article.metadata.encoding = encoding }
    return article
  }

  /// What it says, for its hash: an entry stays the same where others come and go.
  private var stated: [UInt8] {
    let body =
      switch content {
      case .text(let text), .html(let text): text
      case nil: ""
      }
    return Array("\(title ?? "")\n\(body)".utf8)
  }

  private func content(source: String, language: String?, _ page: UntoldPage?) throws(ArticleError) -> Article {
    switch content {
    case .text(let string): return try article(Text(string), source: source, language: language)
    case .html(let string):
      do {
        let page = if let page { page } else { try self.page(string) }
        var article = page.article(language, self)
        article.source = source
        lay(over: &article.metadata)
        return article
      } catch  where error.code == .empty {
        return try headlineAlone(source: source, language: language)
      }
    case nil: return try headlineAlone(source: source, language: language)
    }
  }

  /// The content as a page.
  func page(_ markup: String) throws(ArticleError) -> UntoldPage {
    let input = ReaderInput(source: "", bytes: Array(markup.utf8), language: nil)
    var reader = HTMLReader()
    reader.findsValues = findsValues
    return try reader.untold(input, stated: self, file: origin)
  }

  /// An entry without text is an article of nothing but its headline.
  private func headlineAlone(source: String, language: String?) throws(ArticleError) -> Article {
    guard let stated = StatedText(title: title, summary: nil) else {
      throw ArticleError(.empty, "the entry has neither text nor title")
    }
    var metadata = Metadata(language: "und")
    lay(over: &metadata)
    var article = stated.article(source: source, metadata)
    tellLanguage(of: &article, given: language, declared: nil)
    return article
  }

  private func article(_ text: Text, source: String, language: String?) throws(ArticleError) -> Article {
    var plain = PlainText(text, language: language)
    if plain.blocks.items.isEmpty { return try headlineAlone(source: source, language: language) }
    var metadata = Metadata(language: language ?? "und")
    lay(over: &metadata)
    if language == nil { tellLanguage(&metadata, plain.text, &plain.blocks, declared: nil) }
    return plain.article(source: source, origin: origin, metadata)
  }

  /// Takes the language that the user gave, else tells it.
  func tellLanguage(of article: inout Article, given language: String?, declared: String?) {
    if let language {
      article.metadata.language = language
    } else if var blocks = article.layers[Blocks.self] {
      tellLanguage(&article.metadata, article.text, &blocks, declared: declared)
      article.layers.add(blocks)
    }
  }

  /// Tells the language by what the entry states, what its content declares, and the text.
  private func tellLanguage(_ metadata: inout Metadata, _ text: Text, _ blocks: inout Blocks, declared: String?) {
    if isLanguageCertain, let language {
      metadata.language = language
      metadata.tellParagraphs(text, &blocks)
    } else {
      metadata.detectLanguage(text, &blocks, declared: language ?? declared)
    }
  }

  /// What the entry states goes before what its content does.
  func lay(over metadata: inout Metadata) {
    if let title {
      metadata.title = title
      (metadata.isTitleGiven, metadata.isTitleSubject) = (isTitleGiven, isTitleSubject)
    }
    metadata.url = url ?? metadata.url
    metadata.date = date ?? metadata.date
    // An author whom the content shows is stronger than the name of a system's user.
    metadata.author = author.flatMap { PageVocabulary.isLogin($0) ? nil : $0 } ?? metadata.author
    metadata.site = site ?? metadata.site
    metadata.image = image ?? metadata.image
    metadata.id = id ?? metadata.id
    if !tags.isEmpty { metadata.tags = tags }
  }
}
