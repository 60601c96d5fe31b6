import FoundationEssentials
import LedeCore
import LedeSyntax
import LedeText

/// What a page states of its article: JSON-LD, OpenGraph and other `meta`, `itemprop`, `title`, `link`.
struct HTMLHead {
  /// The headline in the words of each place that states one, the most trustworthy first.
  private(set) var titles: [String] = []
  private(set) var author: String?
  private(set) var date: String?
  private(set) var site: String?
  private(set) var url: String?
  /// The address of the lead image.
  private(set) var image: String?
  /// BCP 47.
  private(set) var language: String?
  /// What it says of its pictures.
  private(set) var captions: [String] = []
  /// The whole body (JSON-LD `articleBody`).
  private(set) var body: String?
  /// The body of the article that the page is about, as against those of others that it names.
  private(set) var mainBody: String?
  /// Topics.
  private(set) var tags: [String] = []
  /// The day of the first element that has one (`<time datetime="…">`), which may be that of something else on the page.
  private(set) var firstTime: String?
  /// A summary, which often is the standfirst.
  private(set) var summary: String?

  private var meta: [String: String] = [:]
  private var properties: [String: String] = [:]
  private var articleTags: [String] = []
  private var documentTitle = ""
  /// Pictures have titles, too, and broken pages several.
  private var isTitleComplete = false
  private var canonical: String?
  private var htmlLanguage: String?
  private var data: [StructuredData] = []

  /// Of values: no field needs more.
  private static let longest = 4096
  private static let longestBody = 1 << 20

  // MARK: What the page says

  mutating func start(_ tag: HTMLTag?, _ attributes: HTMLAttributes) {
    switch tag {
    case .html: htmlLanguage = attributes[.lang] ?? attributes[.xmlLang]
    case .meta: addMeta(attributes)
    case .link:
      if canonical == nil, attributes[.rel]?.lowercased() == "canonical" { canonical = attributes[.href] }
    default:
      if firstTime == nil, attributes.has(.datetime) { firstTime = attributes[.datetime] }
      if attributes.has(.itemprop), let value = attributes[.content] ?? attributes[.datetime] {
        addProperty(attributes[.itemprop] ?? "", value)
      }
    }
  }

  private mutating func addMeta(_ attributes: HTMLAttributes) {
    guard let content = attributes[.content], !content.isEmpty else { return }
    if attributes[.itemprop] == "articleBody" { return addProperty("articleBody", content) }
    guard content.utf8.count <= Self.longest else { return }
    if let name = (attributes[.property] ?? attributes[.name])?.lowercased() {
      // The one that stands there once for each.
      if name == "article:tag", articleTags.count < Metadata.mostTags { articleTags.append(content) }
      if meta[name] == nil { meta[name] = content }
    }
    if let property = attributes[.itemprop] { addProperty(property, content) }
  }

  mutating func addProperty(_ name: String, _ value: String) {
    let longest = name == "articleBody" ? Self.longestBody : Self.longest
    if properties[name] == nil, value.utf8.count <= longest { properties[name] = value }
  }

  mutating func addTitle(_ text: String) {
    if !isTitleComplete, documentTitle.utf8.count < Self.longest { documentTitle += text }
  }

  mutating func endTitle() { isTitleComplete = documentTitle.contains { !$0.isWhitespace } }

  mutating func addData(_ json: ArraySlice<UInt8>) { data.append(StructuredData(json)) }

  // MARK: What follows from it

  /// Draws the fields together when the page has been read.
  mutating func finish() {
    let articles = data.flatMap(\.objects).filter { $0["headline"]?.text != nil || $0["articleBody"]?.text != nil }
    let article = articles.first { Self.isArticle($0) } ?? articles.first
    let stated = [
      article?["headline"]?.text, meta["og:title"], meta["twitter:title"], properties["headline"],
    ]
    // Browsers show a title as the parser gives it.
    titles = stated.compactMap { $0.flatMap(Self.plain) } + [Self.onOneLine(documentTitle)].compactMap(\.self)
    let main = Self.isLiveBlog(article) ? nil : article?["articleBody"]?.text
    mainBody = main ?? properties["articleBody"]
    captions = data.flatMap(\.objects).compactMap { $0["caption"]?.text.flatMap(Self.plain) }
    body = articles.compactMap { $0["articleBody"]?.text }.max { $0.utf8.count < $1.utf8.count }
    summary =
      (article?["description"]?.text ?? meta["og:description"] ?? meta["description"] ?? meta["twitter:description"])
      .flatMap(Self.plain)
    author = Self.name(
      article?["author"]?.name ?? meta["author"] ?? meta["article:author"] ?? meta["dc.creator"] ?? properties["author"]
    )
    date =
      article?["datePublished"]?.text ?? meta["article:published_time"] ?? properties["datePublished"] ?? meta["date"]
      ?? meta["dc.date"] ?? meta["pubdate"]
    site = Self.name(meta["og:site_name"] ?? article?["publisher"]?.name ?? meta["application-name"])
    url = Self.own([canonical, meta["og:url"], article?["url"]?.text].compactMap(\.self))
    tags = tags(article)
    let images = [
      article?["image"]?.address, meta["og:image"], meta["og:image:url"], meta["og:image:secure_url"],
      meta["twitter:image"], meta["twitter:image:src"],
    ]
    image = images.lazy.compactMap { $0.flatMap(Self.plain) }.first.map { Self.resolved($0, on: url) }
    language = LanguageTag.gist(
      htmlLanguage ?? article?["inLanguage"]?.text ?? meta["og:locale"] ?? meta["content-language"])
  }

  private func tags(_ article: StructuredData?) -> [String] {
    let listed = [meta["news_keywords"], meta["keywords"]].map { $0.map { [$0] } ?? [] }
    let stated = [articleTags, article?["keywords"]?.texts ?? []] + listed
    // As text before it is split: a semicolon ends the references of those that are escaped twice.
    let found = (stated.first { !$0.isEmpty } ?? []).compactMap(Self.plain)
    var tags: [String] = []
    // One string may hold several.
    for part in found.flatMap({ found.count == 1 ? $0.split { ",，;،、".contains($0) }.map(String.init) : [$0] }) {
      if let tag = Self.plain(part), !tags.contains(tag), tags.count < Metadata.mostTags, Self.isTag(tag) {
        tags.append(tag)
      }
    }
    // `topic/boxing`, `place/alder`: the kinds of tag are the system's.
    return tags.allSatisfy { $0.contains("/") }
      ? tags.compactMap { $0.split(separator: "/").last.map(String.init) } : tags
  }

  /// More words are several tags with nothing between them; words with hyphens for all spaces are for machines.
  private static func isTag(_ tag: String) -> Bool {
    let words = tag.split(whereSeparator: \.isWhitespace).count
    return words <= 8 && !(words == 1 && tag.count(where: { $0 == "-" }) >= mostHyphens && tag == tag.lowercased())
  }

  /// “stratford-upon-avon” has two.
  private static let mostHyphens = 3

  private static func isArticle(_ object: StructuredData) -> Bool {
    types(object).contains { $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report" }
  }

  /// Its own body is but an introduction: the page has the entries.
  private static func isLiveBlog(_ object: StructuredData?) -> Bool {
    object.map { types($0).contains { $0.hasPrefix("LiveBlog") } } ?? false
  }

  private static func types(_ object: StructuredData) -> [String] { object["@type"]?.texts ?? [] }

  /// An address as it counts from a page: as it stands, if it needs no page or the page's address is not known in full.
  private static func resolved(_ address: String, on page: String?) -> String {
    guard let page = page.flatMap({ URL(string: $0) }), page.scheme != nil,
      let resolved = URL(string: address, relativeTo: page), URL(string: address)?.scheme == nil
    else { return address }
    return resolved.absoluteString
  }

  /// The page's own address: the first that is whole, with what another one tells of it, and leads to more than the site.
  private static func own(_ addresses: [String]) -> String? {
    func isWhole(_ address: String) -> Bool { URL(string: address)?.scheme != nil }
    func isOfSite(_ address: String) -> Bool {
      URL(string: address).map { $0.host() != nil && ["", "/"].contains($0.path()) && $0.query() == nil } ?? false
    }
    let base = addresses.first(where: isWhole)
    let known = addresses.map { resolved($0, on: base) }.filter { !isOfSite($0) }
    return known.first(where: isWhole) ?? known.first
  }

  /// A name, not an address.
  private static func name(_ value: String?) -> String? {
    guard let value = value.flatMap(plain), !value.hasPrefix("http") else { return nil }
    return value
  }

  /// On one line and without the character references that slip into JSON and `content`.
  private static func plain(_ value: String) -> String? {
    var result = value
    if value.utf8.contains(0x26) { result = withoutReferences(value) }
    return onOneLine(result)
  }

  private static func onOneLine(_ value: String) -> String? {
    let line =
      isOneLine(value) ? value : value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.isEmpty ? nil : line
  }

  /// There is nothing to collapse for certain: single ASCII spaces between words, and nothing that may be other white space.
  private static func isOneLine(_ value: String) -> Bool {
    var previous: UInt8 = 0x20
    for byte in value.utf8 {
      if byte < 0x20 || byte == 0x20 && previous == 0x20 { return false }
      if byte == 0xC2 || byte >= 0xE1 && byte <= 0xE3 { return false }
      previous = byte
    }
    return previous != 0x20
  }

  private static func withoutReferences(_ value: String) -> String {
    let bytes = Array(value.utf8)
    var result: [UInt8] = []
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] == 0x26, let found = CharacterReference.decode(bytes, at: offset) {
        // A reference to a control shows nothing.
        result += found.character.value < 0x20 ? [0x20] : Array(String(found.character).utf8)
        offset += found.length
      } else {
        result.append(bytes[offset])
        offset += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
