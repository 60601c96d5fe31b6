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

  /// How the text's byte offsets become offsets into the file; in an entry of a feed, a record or a message, into its content.
  public enum Origin: Sendable {
    /// The same bytes, behind a byte order mark of `skipped` bytes.
    case identity(skipped: Int)
    /// `offsets[i]` is the byte of the file that the text's byte `i` came from; the last one is the end of the file.
    case table([UInt32])
    /// The same for text of which long stretches stand in the file as they are.
    case runs(OriginRuns)

    /// Some byte of the text has another place in the file.
    package var isShifted: Bool {
      if case .identity(skipped: 0) = self { false } else { true }
    }

    /// The byte of the file that a byte of the text came from.
    public func offset(_ offset: Int) -> Int {
      switch self {
      case .identity(let skipped): offset + skipped
      case .table(let offsets): Int(offsets[offset])
      case .runs(let runs): runs[offset]
      }
    }
  }
}

/// What is known of an article besides its text.
public struct Metadata: Sendable, Equatable {
  /// The headline, where the input gave one apart from the text.
  public var title: String?
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
    self.title = title
    self.language = language
    self.isLanguageDetected = isLanguageDetected
    self.encoding = encoding
  }
}
