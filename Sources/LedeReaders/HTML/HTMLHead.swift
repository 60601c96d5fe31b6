import FoundationEssentials
import LedeCore
import LedeSyntax
import LedeText

/// What a page states of its article: JSON-LD, OpenGraph and other `meta`, `itemprop`, `title`, `link`.
struct HTMLHead {
  /// The headline in the words of each place that states one, the most trustworthy first.
  private(set) var titles: [String] = []
  private(set) var author: String?
  /// Who is named elsewhere, where JSON-LD has the article written by the house that publishes it: whom the page shows comes first.
  private(set) var spareAuthor: String?
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
  /// The parts of the site that the article stands in.
  private(set) var sections: [String] = []
  /// Topics.
  private(set) var tags: [String] = []
  /// The day of the first element that has one (`<time datetime="…">`), which may be that of something else on the page.
  private(set) var firstTime: String?
  /// A summary, which often is the standfirst.
  private(set) var summary: String?

  private var meta: [String: String] = [:]
  private var properties: [String: String] = [:]
  private var articleTags: [String] = []
  /// What the element `title` says.
  private(set) var documentTitle: String?
  private var writtenTitle = ""
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
    if !isTitleComplete, writtenTitle.utf8.count < Self.longest { writtenTitle += text }
  }

  mutating func endTitle() { isTitleComplete = writtenTitle.contains { !$0.isWhitespace } }

  mutating func addData(_ json: ArraySlice<UInt8>) { data.append(StructuredData(json)) }

  // MARK: What follows from it

  /// Draws the fields together when the page has been read.
  mutating func finish() {
    let stated = StatedData(data)
    let article = stated.article
    takeTexts(stated)
    takeAuthor(stated)
    takeDate(stated)
    sections = (article?["articleSection"]?.texts ?? []) + [meta["article:section"]].compactMap(\.self)
    let sites = [meta["og:site_name"], article?["publisher"].flatMap(stated.name), meta["application-name"]]
      .compactMap { $0.flatMap(Self.name) }.filter { !PageVocabulary.isUnnamed($0) }
    // “nationalpost” beside “National Post”: the same name, as people write it.
    let written = sites.dropFirst().first { $0 != sites[0] && Self.isSolid(sites[0], of: $0) }
    site = (written ?? sites.first).map(Self.withoutSlogan)
    url = Self.own([canonical, meta["og:url"], article?["url"]?.text].compactMap(\.self))
    tags = tags(article ?? stated.work)
    let images = [
      stated.image(article), meta["og:image"], meta["og:image:url"], meta["og:image:secure_url"],
      meta["twitter:image"], meta["twitter:image:src"], stated.workImage,
    ]
    image = images.lazy.compactMap { $0.flatMap(Self.plain) }.first { !PageVocabulary.isPlaceholder($0) }
      .map { Self.resolved($0, on: url) }
    language = declaredLanguage(article)
  }

  private func declaredLanguage(_ article: StructuredData?) -> String? {
    LanguageTag.gist(htmlLanguage ?? article?["inLanguage"]?.text ?? meta["og:locale"] ?? meta["content-language"])
  }

  private mutating func takeTexts(_ stated: StatedData) {
    let article = stated.article
    let headlines = [
      article?["headline"]?.text, meta["og:title"], meta["twitter:title"], properties["headline"],
      stated.work?["name"]?.text,
    ]
    // Browsers show a title as the parser gives it.
    documentTitle = Self.onOneLine(writtenTitle)
    titles = headlines.compactMap { $0.flatMap(Self.plain) } + [documentTitle].compactMap(\.self)
    let main = StatedData.isLiveBlog(article) ? nil : article?["articleBody"]?.text
    mainBody = main ?? properties["articleBody"]
    captions = stated.captions.compactMap(Self.plain)
    body = stated.articles.compactMap { $0["articleBody"]?.text }.max { $0.utf8.count < $1.utf8.count }
    let descriptions = [
      article?["description"]?.text, meta["og:description"], meta["description"], meta["twitter:description"],
      stated.work?["description"]?.text,
    ]
    summary = descriptions.lazy.compactMap(\.self).first.flatMap(Self.plain)
  }

  private mutating func takeAuthor(_ stated: StatedData) {
    let language = declaredLanguage(stated.article) ?? "und"
    // Yoast: the words of a label with what they stand for.
    let isWriter = meta["twitter:label1"].map { CuePhrases.stand(.author, in: $0, language: language) } ?? false
    let names =
      [stated.author] + Self.authorNames.map { meta[$0] }
      + [isWriter ? meta["twitter:data1"] : nil, properties["author"], stated.name(stated.work?["author"])]
    let found = names.lazy.compactMap(Self.name).first { !PageVocabulary.isLogin($0) }
    (author, spareAuthor) = stated.isByHouse ? (nil, found) : (found, nil)
  }

  private static let authorNames = [
    "author", "article:author", "dc.creator", "dcterms.creator", "content_author", "articleauthor",
    "article:author_name",
    "author_name", "parsely-author", "sailthru.author", "cxenseparse:author", "mediator_author", "byl",
  ]

  private mutating func takeDate(_ stated: StatedData) {
    let dates =
      [stated.date(stated.article), meta["article:published_time"], properties["datePublished"]]
      + Self.dateNames.map { meta[$0] } + [stated.date(stated.work)]
    date = dates.lazy.compactMap(\.self).first { !Metadata.isUnset($0) }
  }

  private static let dateNames = [
    "date", "dc.date", "pubdate", "datepublished", "dc.date.issued", "dcterms.issued", "dcterms.date",
    "mediator_published_time",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "publish-date", "publishdate", "publish_date",
    "ya:ovs:upload_date", "video:release_date",
  ]

  /// «Главные новости - harbour.example»: the part that is a host is the site's name.
  private static func withoutSlogan(_ site: String) -> String {
    let parts = site.split(separator: " ").split { TitleSeparators.spaced.contains(String($0)) }
    guard parts.count > 1 else { return site }
    let words = parts.filter { $0.count == 1 }.compactMap(\.first)
    let host = words.first { $0.contains(/^\p{L}[\p{L}\d-]*(\.[\p{L}\d-]+)*\.[a-z]{2,4}$/) }
    return host.map(String.init) ?? site
  }

  private func tags(_ article: StructuredData?) -> [String] {
    let listed = [meta["news_keywords"], meta["keywords"]].map { $0.map { [$0] } ?? [] }
    let stated = [articleTags, article?["keywords"]?.texts ?? []] + listed
    // As text before it is split: a semicolon ends the references of those that are escaped twice.
    let found = (stated.first { !$0.isEmpty } ?? []).compactMap(Self.plain)
    var tags: [String] = []
    // One string may hold several.
    for part in found.flatMap({ found.count == 1 ? $0.split { ",，;،、".contains($0) }.map(String.init) : [$0] }) {
      if let tag = Self.plain(part), !tags.contains(tag), tags.count < Metadata.mostTags, Self.isTag(tag),
        !PageVocabulary.isEmptyTag(tag)
      {
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

  /// An address as it counts from a page: as it stands, if it needs no page or the page's address is not known in full.
  static func resolved(_ address: String, on page: String?) -> String {
    if address.hasPrefix("//") { return (page?.hasPrefix("http:") ?? false ? "http:" : "https:") + address }
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

  /// One word in small letters, which another name is without its blanks.
  private static func isSolid(_ solid: String, of name: String) -> Bool {
    solid == solid.lowercased() && !solid.contains(" ") && name.lowercased().filter { $0 != " " } == solid
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
