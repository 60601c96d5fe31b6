import LedeText

/// A text on its way through a pipeline, with what the stages have found out about it.
public struct Article: Sendable {
  /// Where it came from: a path relative to the input that the user named, and of a file that holds several
  /// articles, behind `#`, its own id or its number.
  public package(set) var source: String
  /// The UTF-8 text; it never changes. Every range of every layer is a byte range of it.
  public let text: Text
  /// The way back to the bytes of the file.
  public let origin: Origin
  /// What it was read from; `nil`: its bytes were not at hand, as those of an entry of a feed.
  package var file: SourceFile?
  /// What is known of it besides its text.
  public var metadata: Metadata
  /// What its reader could not settle, each a sentence without a full stop, for people.
  public var notes: [String] = []
  /// What stages have found out about it.
  public var layers: Layers
  /// What a run knows of it from its other articles.
  package var findings = Findings()

  /// - Parameter blocks: ranges of `text`, in order, apart, each of whole characters.
  public init(source: String, text: Text, origin: Origin = .identity(skipped: 0), metadata: Metadata, blocks: Blocks) {
    self.source = source
    self.text = text
    self.origin = origin
    self.metadata = metadata
    layers = Layers()
    layers.add(blocks)
  }
}

/// What is known of an article besides its text.
public struct Metadata: Sendable, Equatable {
  /// The headline, where the input gave one apart from the text; without soft hyphens.
  public var title: String? {
    didSet { (title, titleBlock) = (title?.withoutSoftHyphens, nil) }
  }
  /// The block of the text that `title` was taken from; `nil`: it stands elsewhere. A title that is set anew stands elsewhere.
  package private(set) var titleBlock: Int?
  /// `title` is what its author or publisher called this very article (a record, a feed's entry, front matter), so that no line of the text
  /// can be more of a headline.
  package var isTitleGiven = false
  /// `title` is the subject of a letter: what its text begins with is no other headline, unless it is marked as one.
  package var isTitleSubject = false
  /// Its address, as the input gives it.
  public var url: String?
  /// When it was published: ISO 8601 (`2025-05-14`, `2025-05-14T18:05:00+05:00`) where that can be told, else as the input gives it.
  public var date: String?
  /// The date as the input gives it, where that is another spelling.
  public var dateAsGiven: String?
  /// What the input says the article is about, apart from the text.
  public var summary: String?
  /// Who wrote it, as the input gives it; no site, number or address for mail stands here.
  public var author: String?
  /// The address of the lead image.
  public var image: String?
  /// Topics, as the input gives them.
  public var tags: [String] = []
  /// What a pasted page says of how often it was read and the like, as it stands there: «212 просмотров».
  public var counters: [String] = []
  /// What its file calls it: the `id` of a record, the `guid` of an entry of a feed.
  public var id: String?
  /// BCP 47; `und` where it could not be told.
  public var language: String
  /// The language was detected, not given.
  public var isLanguageDetected: Bool
  /// The name that its site gives itself.
  public var site: String?
  /// IANA name of the encoding that the file was in.
  public var encoding: String

  public init(title: String? = nil, language: String, isLanguageDetected: Bool = false, encoding: String = "UTF-8") {
    self.title = title?.withoutSoftHyphens
    self.language = language
    self.isLanguageDetected = isLanguageDetected
    self.encoding = encoding
  }

  /// Takes a block of the text as the title.
  /// - Parameter headline: the part of the block that is the title; `nil`: all of it.
  package mutating func takeTitle(_ block: Int, of blocks: Blocks, in text: Text, saying headline: String? = nil) {
    title = headline ?? text[blocks.items[block].range].onOneLine
    titleBlock = block
  }
}
