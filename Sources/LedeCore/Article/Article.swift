import LedeText

/// A text on its way through a pipeline, with what the stages have found out about it.
public struct Article: Sendable {
  /// Where it came from: a path relative to the input that the user named, with `#line` for a record of a feed.
  public let source: String
  /// The UTF-8 text; it never changes. Every range of every layer is a byte range of it.
  public let text: Text
  /// The way back to the bytes of the file.
  public let origin: Origin
  /// What is known of it besides its text.
  public var metadata: Metadata
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
  public var title: String? { didSet { title = title?.withoutSoftHyphens } }
  /// Its address, as the input gives it.
  public var url: String?
  /// As the input gives it.
  public var date: String?
  /// What the input says the article is about, apart from the text.
  public var summary: String?
  /// As the input gives it.
  public var author: String?
  /// The address of the lead image.
  public var image: String?
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
}
