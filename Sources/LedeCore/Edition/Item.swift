import LedeText

/// What an edition shows of an article, taken from it as it passes. It keeps neither text nor layers: a run holds the items of all
/// its articles, about as many bytes of each as a newsletter prints, and what tells its story where reports of one event are grouped.
public struct Item: Sendable, Equatable {
  /// Its place among the items of the run in the order of the input, from 0. Articles pass many at a time: only who collects their
  /// items knows it.
  public var position = 0
  /// Where the article came from (`Article.source`).
  public package(set) var source: String
  /// The same for the same article in each run: what its file calls it where that holds beyond the file, else its address, else its
  /// place in a file of records, else a hash of its text.
  public var id: String
  /// On one line; `nil`: no headline was found.
  public var title: String?
  /// Where the title is from; `nil`: there is none.
  public var titleOrigin: TitleOrigin?
  /// The sentences of the summary, in order.
  public var sentences: [ItemSentence]
  /// The best sentences that were not chosen, the best first; empty unless a writer asks for them.
  public var alternatives: [ItemSentence] = []
  /// Its address, as the input gives it.
  public var url: String?
  /// The name that its site gives itself.
  public var site: String?
  /// Who wrote it, as the input has it.
  public var author: String?
  /// When it was published: ISO 8601 where that can be told, else as the input has it.
  public var date: String?
  /// The date as the input gives it, where that is another spelling.
  public var dateAsGiven: String?
  /// The address of the lead image.
  public var image: String?
  /// What the stage `keywords` found, the weightiest first, where a pipeline has it; else topics, as the input gives them.
  public var tags: [String]
  /// BCP 47; `und` where it could not be told.
  public package(set) var language: String
  /// How long the article takes to read, in whole minutes, at least 1; 0: it has no text but its headline.
  public package(set) var minutes: Int
  /// The mean score of the sentences of the summary; 0: they have none.
  public package(set) var score: Double
  /// What an editor should look at before it is sent.
  public var doubts: [Doubt]
  /// The heading that it stands under; `nil`: the edition has no sections.
  public var section: String?
  /// Other articles of the same story, which are shown below it.
  public var others: [OtherReport] = []
  /// The same article once more, or the same story by the same source: they are not named.
  public var copies: [OtherReport] = []
  /// `nil`: no stage of the run reads it.
  package var story: StoryTrace?
  /// What an editor has said of it.
  package var review = ItemReview()

  /// The layers that an item is made of: who writes items reads them.
  package static let layers = [Summary.requirement, Keywords?.requirement]

  /// The sentences of the summary, each on one line.
  public var summary: [String] { sentences.map(\.text) }

  /// One without anything yet.
  package init(id: String) {
    self.id = id
    (source, language, sentences, tags, doubts) = ("", "und", [], [], [])
    (minutes, score) = (0, 0)
  }

  /// - Parameters:
  ///   - knowledge: of the article's language.
  ///   - alternatives: how many sentences are kept beside those of the summary.
  public init(_ article: Article, _ knowledge: Knowledge, alternatives: Int = 0) {
    let metadata = article.metadata
    let translation = ItemTranslation(article)
    let own = ItemSentences(article, translation)
    source = article.source
    id = article.lastingID
    title = article.title.map(translation.title)
    titleOrigin = article.titleOrigin
    sentences = own.chosen
    if alternatives > 0 { self.alternatives = own.alternatives(alternatives) }
    url = metadata.url
    site = metadata.site
    author = metadata.author
    date = metadata.date
    dateAsGiven = metadata.dateAsGiven
    image = metadata.image
    tags = article.layers[Keywords.self].map { $0.items.map(\.term) } ?? metadata.tags
    language = translation.language
    minutes = article.readingMinutes(knowledge)
    score = own.score
    doubts = Doubt.all(of: article, knowledge, translation, sentences.map(\.id))
    story = article.layers[StoryTrace.self]
  }
}

/// Where a headline is from.
public enum TitleOrigin: String, Sendable, CaseIterable {
  /// A record, an entry of a feed or front matter calls its article so.
  case given
  /// A line of the text.
  case found
  /// What a page states beside its text.
  case stated
}

extension Article {
  /// What names the article in every run.
  var lastingID: String {
    // A number names an article in its own file alone.
    if let id = metadata.id, id.contains(":") { return id }
    if let url = metadata.url { return url }
    if metadata.id != nil { return source }
    return UnitIDs.digits(FNV1a.hash(text.bytes, 0..<text.count))
  }

  var titleOrigin: TitleOrigin? {
    if title == nil { return nil }
    if metadata.isTitleGiven { return .given }
    return layers[Cuts.self]?.title == nil ? .stated : .found
  }

  /// How long it takes to read what is kept of it.
  func readingMinutes(_ knowledge: Knowledge) -> Int {
    var time = ReadingTime()
    if let sentences = layers[Sentences.self] {
      for sentence in sentences.items { time.add(text, sentence.range) }
    } else {
      let (blocks, cuts) = (layers[Blocks.self]?.items ?? [], layers[Cuts.self])
      for (index, block) in blocks.enumerated() where cuts?.isKept(index) ?? true { time.add(text, block.range) }
    }
    return time.minutes(knowledge)
  }
}
