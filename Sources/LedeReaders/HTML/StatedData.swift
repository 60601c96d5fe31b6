import LedeSyntax

/// The article among what a page states in JSON-LD.
struct StatedData {
  private let objects: [StructuredData]
  /// All that have a headline or a body.
  let articles: [StructuredData]
  /// The one that the page is about.
  let article: StructuredData?
  /// Its only recipe, film or recording, where it states no article.
  let work: StructuredData?

  init(_ data: [StructuredData]) {
    objects = data.flatMap(\.objects)
    articles = objects.filter { $0["headline"]?.text != nil || $0["articleBody"]?.text != nil }
    article = articles.first(where: Self.isArticle) ?? articles.first
    let works = objects.filter { object in
      object["name"]?.text != nil && Self.types(object).contains(where: Self.works.contains)
    }
    // A recipe may have a film in it.
    let outer = works.first { !Self.types($0).contains("VideoObject") }
    work = article == nil && (works.count == 1 || outer != nil) ? outer ?? works.first : nil
  }

  /// The picture of the work, or of the one that an article is about.
  var workImage: String? {
    image(work) ?? objects.lazy.filter { Self.types($0).contains("Recipe") }.compactMap(image).first
  }

  /// Who wrote the article; the house that publishes it is nobody.
  var author: String? { isByHouse ? nil : name(article?["author"]) }

  /// Its author is the house that publishes it.
  var isByHouse: Bool {
    guard let author = article?["author"].map(resolved), let name = author.name else { return false }
    let types = Self.first(author).map(Self.types) ?? []
    return types.contains { $0.hasSuffix("Organization") } && name == self.name(article?["publisher"])
  }

  private static func first(_ value: StructuredData) -> StructuredData? {
    if case .array(let items) = value { items.first } else { value }
  }

  private static let works: Set<String> = ["Recipe", "VideoObject", "AudioObject", "PodcastEpisode", "RadioEpisode"]

  /// What is said of its pictures.
  var captions: [String] { objects.compactMap { $0["caption"]?.text } }

  /// The names of persons or organisations.
  func name(_ value: StructuredData?) -> String? { value.map(resolved)?.name }

  func address(_ value: StructuredData?) -> String? { value.map(resolved)?.address }

  /// When an article or a work came out.
  func date(_ object: StructuredData?) -> String? {
    let keys = ["datePublished", "uploadDate", "coverageStartTime", "dateCreated"]
    return keys.lazy.compactMap { object?[$0]?.text }.first
  }

  func image(_ object: StructuredData?) -> String? { address(object?["image"]) ?? object?["thumbnailUrl"]?.text }

  /// What only refers to another object by its `@id` is that.
  private func resolved(_ value: StructuredData) -> StructuredData {
    switch value {
    case .array(let items): return .array(items.map(resolved))
    case .object(let members):
      guard members.count <= 2, let id = value["@id"]?.text, value["name"] == nil, value["url"] == nil else {
        return value
      }
      return objects.first { $0["@id"]?.text == id && ($0["name"] != nil || $0["url"] != nil) } ?? value
    case .string, .other: return value
    }
  }

  private static func isArticle(_ object: StructuredData) -> Bool {
    types(object).contains { $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report" }
  }

  /// Its own body is but an introduction: the page has the entries.
  static func isLiveBlog(_ object: StructuredData?) -> Bool {
    object.map { types($0).contains { $0.hasPrefix("LiveBlog") } } ?? false
  }

  private static func types(_ object: StructuredData) -> [String] { object["@type"]?.texts ?? [] }
}
